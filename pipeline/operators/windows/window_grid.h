#pragma once
#include "pipeline/data/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>

namespace weir {

/// Where windows of one size lie that begin every `slide` nanoseconds, and the slices of time of which all of
/// them are whole numbers. Bounds are half open; all divisions are towards the past, also before 1970.
class WindowGrid {
public:
    /// `slide` is at most `size`. Results before the end come every `early` nanoseconds; 0: none.
    WindowGrid(std::int64_t size, std::int64_t slide, std::int64_t offset, std::int64_t early)
        : size_(size), slide_(slide), offset_(offset % slide), early_(early),
          step_(stepOf(size, slide, early)) {
        if (__builtin_mul_overflow(size, 2, &reach_) || __builtin_add_overflow(reach_, early, &reach_))
            reach_ = kMaxTimestamp;
    }

    /// The greatest span of which size, slide and early results are whole numbers.
    static std::int64_t stepOf(std::int64_t size, std::int64_t slide, std::int64_t early) {
        return std::gcd(std::gcd(size, slide), early);
    }

    std::int64_t size() const { return size_; }
    std::int64_t slide() const { return slide_; }
    std::int64_t early() const { return early_; }
    std::int64_t step() const { return step_; } ///< the size of a slice
    bool overlaps() const { return slide_ < size_; }

    /// The start of the slice of a time; nothing if one of its windows would reach over the ends of time.
    std::optional<Timestamp> sliceOf(Timestamp time) const {
        Timestamp unused = 0;
        if (__builtin_sub_overflow(time, reach_, &unused) || __builtin_add_overflow(time, reach_, &unused))
            return std::nullopt;
        return floorTime(time, step_, offset_ % step_);
    }

    /// The first row from `row` on whose time is not in the slice. Most batches lie within one slice or two,
    /// so it pays to go by runs of neighbours.
    std::size_t endOfRun(std::span<const Timestamp> times, std::size_t row, Timestamp slice) const {
        // As unsigned, a time before the start is further from it than any within.
        const auto base = static_cast<std::uint64_t>(slice);
        const auto step = static_cast<std::uint64_t>(step_);
        while (row < times.size() && static_cast<std::uint64_t>(times[row]) - base < step)
            ++row;
        return row;
    }

    /// The end of the first and the last window that has the slice.
    Timestamp firstEnd(Timestamp slice) const { return endAfter(slice); }
    Timestamp lastEnd(Timestamp slice) const { return floorTime(slice, slide_, offset_) + size_; }
    /// The first end of a window after a time that is in or beside one.
    Timestamp endAfter(Timestamp time) const {
        return floorTime(time, slide_, (offset_ + size_ % slide_) % slide_) + slide_;
    }
    /// When the next early results come after a slice has begun.
    Timestamp earlyAfter(Timestamp slice) const {
        return floorTime(slice, early_, offset_ % early_) + early_;
    }

private:
    std::int64_t size_;
    std::int64_t slide_;
    std::int64_t offset_; ///< less than slide_ either way
    std::int64_t early_;
    std::int64_t step_;
    std::int64_t reach_ = 0; ///< how far from a time it may be necessary to compute
};

} // namespace weir
