#pragma once
#include "pipeline/data/timestamp.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace weir {

/// One value of a series at its event time.
struct SeriesPoint {
    Timestamp time = 0;
    double value = 0;

    bool operator==(const SeriesPoint&) const = default;
};

/// What there is to say of any number of points of a series: enough to draw them within one pixel's width,
/// and to read their mean and their extremes.
struct SeriesSummary {
    std::uint64_t count = 0;
    SeriesPoint first;    ///< by time; the earlier come of equal ones
    SeriesPoint last;     ///< by time; the later come of equal ones
    SeriesPoint least;    ///< by value
    SeriesPoint greatest; ///< by value
    double sum = 0;

    bool empty() const { return count == 0; }
    /// There is at least one point.
    double mean() const { return sum / static_cast<double>(count); }

    /// Points may come in any order.
    void add(SeriesPoint point);
    void add(const SeriesSummary& other);
    /// Adds points that ascend in time, both spans of one length.
    void add(std::span<const Timestamp> times, std::span<const double> values);
};

/// The points that a summary still knows, ascending in time: up to four.
class KnownPoints {
public:
    explicit KnownPoints(const SeriesSummary& summary);

    const SeriesPoint* begin() const { return points_.data(); }
    const SeriesPoint* end() const { return points_.data() + size_; }
    std::size_t size() const { return size_; }
    const SeriesPoint& operator[](std::size_t index) const { return points_[index]; }

private:
    std::array<SeriesPoint, 4> points_;
    std::size_t size_ = 0;
};

} // namespace weir
