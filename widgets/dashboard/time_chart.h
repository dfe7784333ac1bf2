#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/series_drawing.h"
#include "widgets/dashboard/series_store.h"

#include <qcustomplot.h>

#include <set>
#include <vector>

namespace weir {

class ChartCrosshair;
class FigureTicker;

/// Draws the series of a store over their event time. While live its right edge is the newest time; the wheel
/// zooms and dragging pans away from there, a double click or goLive() leads back. Only what the pixels can
/// show is handed to the plot, so that its cost does not grow with the data. GUI thread only.
class TimeChart : public QCustomPlot {
    Q_OBJECT
public:
    /// The store must outlive the chart.
    explicit TimeChart(const SeriesStore& store, QWidget* parent = nullptr);

    void configure(ChartSettings settings);
    const ChartSettings& settings() const { return settings_; }

    /// Draws the store as it is now.
    void redraw();

    /// How to write the values of a series within the shown range beside each other and those of the others.
    FigureFormat readingFormat(std::size_t series) const;

    bool isLive() const { return isLive_; }
    void goLive();
    /// Shows half the time, or twice as much, around the middle of what is shown.
    void zoomIn() { zoom(0.5); }
    void zoomOut() { zoom(2); }
    /// Shows the quarter before, or after, what is shown.
    void showEarlier() { pan(-0.25); }
    void showLater() { pan(0.25); }

    /// Series that are not drawn, by index.
    void setHidden(std::set<std::size_t> hidden);
    bool isHidden(std::size_t series) const { return hidden_.contains(series); }

    /// The shown span of event time.
    Timestamp from() const;
    Timestamp to() const;
    const SeriesStore& store() const { return store_; }
    /// Points that the plot was given at the last redraw, over all series.
    std::size_t drawnPoints() const { return drawing_.drawnPoints(); }

Q_SIGNALS:
    void liveChanged(bool isLive);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateLook();
    void showNewest();
    void drawSeries();
    void placeThresholds();
    void leaveLive();
    /// Whether the axis may become shorter, or longer.
    bool canZoom(bool isInwards) const;
    void zoom(double factor);
    void pan(double share);
    void showMoved();

    const SeriesStore& store_;
    SeriesDrawing drawing_;
    ChartSettings settings_;
    bool isLive_ = true;
    bool isPanning_ = false;
    std::set<std::size_t> hidden_;
    QSharedPointer<FigureTicker> figures_;
    std::vector<QCPItemStraightLine*> thresholdLines_;
    ChartCrosshair* crosshair_;
};

} // namespace weir
