#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/series_store.h"

#include <qcustomplot.h>

#include <set>
#include <vector>

namespace weir {

/// Draws the series of a store in a plot and fits the value axis to what is seen of them. Only what the
/// pixels can show is handed to the plot, so that its cost does not grow with the data. GUI thread only.
class SeriesDrawing {
public:
    /// Both outlive the drawing.
    SeriesDrawing(QCustomPlot& plot, const SeriesStore& store) : plot_(plot), store_(store) {}

    /// Brings the plot in line with the store and its time axis. While live, the value axis does not tremble.
    void update(const ChartSettings& settings, const std::set<std::size_t>& hidden, bool isLive);
    /// Colours have changed.
    void updateLook();

    /// How to write the values of a series within the shown range beside each other and those of the others.
    FigureFormat readingFormat(std::size_t series) const;
    /// Points that the plot was given at the last update, over all series.
    std::size_t drawnPoints() const { return drawnPoints_; }

private:
    void fitValues(double least, double greatest, bool isLive);

    QCustomPlot& plot_;
    const SeriesStore& store_;
    ChartSettings settings_;
    std::size_t drawnPoints_ = 0;
    std::vector<FigureRange> valueRanges_; ///< of each series, where it is shown
    std::vector<SeriesPoint> reduced_;
};

} // namespace weir
