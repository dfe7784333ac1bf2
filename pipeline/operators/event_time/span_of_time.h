#pragma once
#include "pipeline/data/timestamp.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace weir {

/// From `start`, which is within, to `end`, which is not.
struct SpanOfTime {
    Timestamp start;
    Timestamp end;

    /// The event time of what a span gives when it ends: its last nanosecond.
    Timestamp last() const { return end - 1; }
};

/// Spans of one size that follow each other, beginning at multiples of the size since 1970, plus an offset,
/// also before 1970.
class SpansOfTime {
public:
    explicit SpansOfTime(Duration size, Duration offset = Duration{0})
        : size_(std::max<std::int64_t>(size.count(), 1)), offset_(offset.count() % size_) {}

    /// Start of the span that a time is in; nothing if that would reach over the ends of time.
    std::optional<Timestamp> startOf(Timestamp time) const {
        Timestamp shifted = 0;
        if (__builtin_sub_overflow(time, offset_, &shifted)) return std::nullopt;
        std::int64_t into = shifted % size_;
        if (into < 0) into += size_;
        Timestamp start = 0;
        Timestamp end = 0;
        if (__builtin_sub_overflow(time, into, &start) || __builtin_add_overflow(start, size_, &end))
            return std::nullopt;
        return start;
    }

    Timestamp endOf(Timestamp start) const { return start + size_; }

    /// As unsigned, a time before the start is further from it than any within.
    bool contains(Timestamp start, Timestamp time) const {
        return static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(start) <
               static_cast<std::uint64_t>(size_);
    }

private:
    std::int64_t size_;
    std::int64_t offset_; ///< less than size_ either way
};

} // namespace weir
