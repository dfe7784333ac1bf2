#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/series_image.h"
#include "widgets/dashboard/series_lines.h"
#include "widgets/dashboard/series_store.h"
#include "widgets/dashboard/value_axes.h"

#include <qcustomplot.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace weir {

/// Draws the series of a store in a plot and fits its value axes to what is seen of them. A frame costs what
/// the screen is wide, and while the time axis scrolls what is new in it, however many points there are:
/// series of many points go through a picture that is kept, those of few are drawn as smooth lines, and so
/// are all where the plot is drawn into a picture that can be enlarged. The plot owns it. GUI thread only.
class SeriesDrawing : public QCPLayerable {
public:
    /// The store outlives the drawing.
    SeriesDrawing(QCustomPlot& plot, const SeriesStore& store);

    void configure(ChartSettings settings);
    /// Fits the value axes to the store and the time axis. While live, they do not tremble.
    void update(const std::set<std::size_t>& hidden, bool isLive);
    /// Colours have changed.
    void updateLook();

    QColor color(std::size_t series) const;
    Qt::PenStyle stroke(std::size_t series) const;
    SeriesShape shape(std::size_t series) const;
    /// Of a series that is an edge of a band: the line of its key, whose colour the band has; none if there
    /// is no such line.
    std::optional<std::size_t> lineOfBand(std::size_t series) const;
    /// The value axis of a series.
    QCPAxis& axisOf(std::size_t series) const;
    /// How to write the values of a series within the shown range beside each other and those of the others
    /// on its axis.
    FigureFormat readingFormat(std::size_t series) const;
    /// Points in sight at the last update, over all series that are shown.
    std::uint64_t pointsInSight() const { return pointsInSight_; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    struct Style {
        QColor color;
        Qt::PenStyle stroke;
        SeriesShape shape;
        std::size_t axis; ///< of the value axes
        bool hasLine;
        bool isBandTop;
        std::optional<std::size_t> lowEdge; ///< of the band it is the upper edge of
        std::optional<std::size_t> line;    ///< of the band it is an edge of
    };

    void resolveStyles();
    /// Which colour of the palette a series has: the one that it had before, as long as others stay that had
    /// one too. A variable that leaves some of them changes no colours.
    std::size_t placeOf(const std::string& name);
    /// Those that series are measured against.
    void showAxes();
    SeriesTrace traceOf(std::size_t series) const;
    /// Which of the shown series go through the picture.
    void divide(int columns);
    void computeStack(const std::vector<std::size_t>& stacked);
    void drawZones(QPainter& painter, const PlotPlace& place) const;

    QCustomPlot& plot_;
    const SeriesStore& store_;
    ChartSettings settings_;
    ValueAxes axes_;
    std::vector<Style> styles_;        ///< of each series
    std::vector<std::size_t> covered_; ///< how many each would hide, which it lets show between dashes
    std::map<std::string, std::size_t> places_; ///< of names, among the colours
    std::uint64_t generation_ = 0;
    std::vector<std::size_t> shown_;
    std::vector<FigureRange> valueRanges_; ///< of each series, where it is shown
    std::vector<std::uint64_t> counts_;    ///< points of each in sight
    std::vector<bool> isDense_;            ///< which of them go through the picture
    std::uint64_t pointsInSight_ = 0;
    SeriesImage image_;
    SeriesStack stack_;
    std::vector<std::size_t> stacked_;
};

} // namespace weir
