#pragma once
#include "pipeline/data/timestamp.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// One value of a series at its event time.
struct SeriesPoint {
    Timestamp time = 0;
    double value = 0;

    bool operator==(const SeriesPoint&) const = default;
};

/// The recent course of one figure, ascending in time. When its room is used up, its older half is thinned:
/// of four neighbours the least and the greatest stay, with their true times. So no spike is ever lost, what
/// is recent keeps every value, and what is old gets coarser, while the memory stays the same.
class Series {
public:
    explicit Series(std::string name) : name_(std::move(name)) {}

    const std::string& name() const { return name_; }
    std::span<const SeriesPoint> points() const { return points_; }
    bool empty() const { return points_.empty(); }
    /// The point of the greatest time; the series is not empty.
    const SeriesPoint& last() const { return points_.back(); }
    /// The points from `from` to `to`, and one more on each side, so that a line reaches the edges.
    std::span<const SeriesPoint> range(Timestamp from, Timestamp to) const;
    /// The point that held at `time`: the last one not after it, or null.
    const SeriesPoint* at(Timestamp time) const;

    /// Points may come out of order, and then go where they belong.
    void append(SeriesPoint point, std::size_t room);
    void clear() { points_.clear(); }

private:
    void thinOlderHalf();

    std::string name_;
    std::vector<SeriesPoint> points_;
};

/// The series of one panel, by name, in order of their first coming. Bounded in all: so many series, and so
/// many points shared among them. One thread.
class SeriesStore {
public:
    static constexpr std::size_t kMostSeries = 64;
    static constexpr std::size_t kMostPoints = 1u << 19; ///< 8 MiB

    explicit SeriesStore(std::size_t mostSeries = kMostSeries, std::size_t mostPoints = kMostPoints)
        : mostSeries_(mostSeries), mostPoints_(mostPoints) {}

    /// The index of the series of that name, which is made if there is room for one more; nothing if there is
    /// not.
    std::optional<std::size_t> index(std::string_view name);
    void append(std::size_t series, Timestamp time, double value);
    /// Forgets all points and series.
    void clear();

    const std::vector<Series>& series() const { return series_; }
    bool empty() const { return revision_ == 0; }
    /// Whether a series was left out for want of room.
    bool isFull() const { return full_; }
    /// Grows with every point; the same number means that nothing has changed.
    std::uint64_t revision() const { return revision_; }
    /// The greatest time of all points; the store is not empty.
    Timestamp newest() const { return newest_; }
    /// The least time of all points that are kept; the store is not empty.
    Timestamp oldest() const;
    std::size_t pointCount() const;

private:
    std::size_t mostSeries_;
    std::size_t mostPoints_;
    std::vector<Series> series_;
    std::map<std::string, std::size_t, std::less<>> byName_;
    std::uint64_t revision_ = 0;
    Timestamp newest_ = kMinTimestamp;
    bool full_ = false;
};

} // namespace weir
