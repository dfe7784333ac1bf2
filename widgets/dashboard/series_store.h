#pragma once
#include "widgets/dashboard/chart_memory.h"
#include "widgets/dashboard/series.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The series of one panel, by name, in order of their first coming: so many at the most, in memory that all
/// panels share. One thread.
class SeriesStore {
public:
    static constexpr std::size_t kMostSeries = 64;

    explicit SeriesStore(std::size_t mostSeries = kMostSeries, ChartMemory& memory = ChartMemory::shared());
    ~SeriesStore();
    SeriesStore(const SeriesStore&) = delete;
    SeriesStore& operator=(const SeriesStore&) = delete;

    /// The index of the series of that name, which is made if there is room for one more; nothing if there is
    /// not.
    std::optional<std::size_t> index(std::string_view name);
    /// Adds points to a series: both spans of one length, in any order of time, and finite values.
    void append(std::size_t series, std::span<const Timestamp> times, std::span<const double> values);
    void append(std::size_t series, Timestamp time, double value) { append(series, {&time, 1}, {&value, 1}); }
    /// Forgets all points and series.
    void clear();

    const std::vector<Series>& series() const { return series_; }
    std::size_t mostSeries() const { return mostSeries_; }
    bool empty() const { return revision_ == 0; }
    /// Whether a series was left out for want of room.
    bool isFull() const { return full_; }
    /// Grows with every point; the same number means that nothing has changed.
    std::uint64_t revision() const { return revision_; }
    /// How often it was cleared: another number means other series.
    std::uint64_t generation() const { return generation_; }
    /// The greatest time of all points; the store is not empty.
    Timestamp newest() const { return newest_; }
    /// The least time of all points; the store is not empty.
    Timestamp oldest() const;
    /// All points that came, also those that are kept as summaries only.
    std::uint64_t pointCount() const;
    /// Memory that the series take.
    std::size_t bytes() const { return bytes_; }

private:
    friend class ChartMemory;
    /// The largest series gives up some of its oldest detail; false if none has any to give.
    bool coarsen();

    std::size_t mostSeries_;
    ChartMemory& memory_;
    std::vector<Series> series_;
    std::map<std::string, std::size_t, std::less<>> byName_;
    std::uint64_t revision_ = 0;
    std::uint64_t generation_ = 0;
    std::size_t bytes_ = 0;
    Timestamp newest_ = kMinTimestamp;
    bool full_ = false;
};

} // namespace weir
