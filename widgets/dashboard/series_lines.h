#pragma once
#include "widgets/dashboard/series_trace.h"

#include <QPainter>

#include <vector>

namespace weir {

/// Where a time axis and a value axis lie in a painter's units.
struct PlotPlace {
    QRectF area;
    Timestamp from = 0;
    Timestamp to = 1; ///< after `from`

    double xOf(Timestamp time) const;
    double yOf(double value, const ValueScale& scale) const;
};

/// Draws a series as lines and areas: smooth, exact and without pixels of its own. For series of few points,
/// and for pictures that can be enlarged. Of more points than there are units of width only what can be seen
/// is drawn.
void drawLines(QPainter& painter, const SeriesTrace& trace, const PlotPlace& place);

/// What series add up to, one above the other.
class SeriesStack {
public:
    /// At so many places from `from` to `to`, evenly; a series has no share before its first point, and keeps
    /// that of its last.
    void compute(const std::vector<const Series*>& series, Timestamp from, Timestamp to, int places);
    /// The sum of all, at its greatest.
    double greatest() const { return greatest_; }
    double least() const { return least_; }
    /// Draws the series of this number among those that were added up.
    void draw(QPainter& painter, std::size_t series, const SeriesLook& look, const PlotPlace& place) const;

private:
    std::vector<Timestamp> times_;
    std::vector<std::vector<double>> sums_; ///< the lower edge of each, and the upper one of the last
    double least_ = 0;
    double greatest_ = 0;
};

} // namespace weir
