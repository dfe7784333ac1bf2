#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/series_drawing.h"
#include "widgets/dashboard/series_store.h"

#include <qcustomplot.h>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace weir {

class ChartCrosshair;
class ChartMarks;
class TimeNavigation;
class TimeTicker;

/// Draws the series of a store over their event time, the part of it that the dashboard's time says. While
/// that is live its right edge is the newest time; gestures (see TimeNavigation) lead away from there for all
/// panels, a double click or goLive() leads back. Only what the pixels can show is handed to the plot, so
/// that its cost does not grow with the data. GUI thread only.
class TimeChart : public QCustomPlot {
    Q_OBJECT
public:
    /// Store and time must outlive the chart.
    TimeChart(const SeriesStore& store, BoardTime& time, QWidget* parent = nullptr);

    void configure(ChartSettings settings);
    const ChartSettings& settings() const { return settings_; }

    /// Draws the store as it is now.
    void redraw();
    /// The same, done when it returns: for what takes turns with others, none of which may be put off.
    void redrawNow();

    /// How to write the values of a series within the shown range beside each other and those of the others.
    FigureFormat readingFormat(std::size_t series) const;

    bool isLive() const { return time_.isLive(); }
    /// Follows the newest records again, with the values fitted to what is seen.
    void goLive();
    TimeNavigation& navigation() { return *navigation_; }
    const TimeNavigation& navigation() const { return *navigation_; }
    const BoardTime& time() const { return time_; }
    /// Shows these values on this axis until valuesFitted() of the navigation.
    void showValues(QCPAxis* axis, const QCPRange& range);

    /// What the axes of values reach over by themselves, and what they reach over beside that.
    std::vector<FigureRange> ownValues() const { return ownValues_; }
    void shareValues(const std::vector<FigureRange>& values);

    /// Series that are not drawn, by index.
    void setHidden(std::set<std::size_t> hidden);
    const std::set<std::size_t>& hidden() const { return hidden_; }
    bool isHidden(std::size_t series) const { return hidden_.contains(series); }

    QColor colorOf(std::size_t series) const { return drawing_->color(series); }
    Qt::PenStyle strokeOf(std::size_t series) const { return drawing_->stroke(series); }
    /// Of an edge of a band: the line that it belongs to; none of any other series.
    std::optional<std::size_t> lineOfBand(std::size_t series) const { return drawing_->lineOfBand(series); }
    SeriesShape shapeOf(std::size_t series) const { return drawing_->shape(series); }
    /// Where a point of a series stands on the widget, and all that is drawn of the series.
    QPointF placeOf(std::size_t series, const SeriesPoint& point) const;
    QPolygonF lineOf(std::size_t series) const;
    /// Draws this series over all others, so that it can be told where they cover it; unset: none.
    void raiseSeries(std::optional<std::size_t> series);

    /// The shown span of event time.
    Timestamp from() const;
    Timestamp to() const;
    const SeriesStore& store() const { return store_; }
    /// Points in sight at the last redraw, over all series that are shown.
    std::uint64_t pointsInSight() const { return drawing_->pointsInSight(); }

Q_SIGNALS:
    void liveChanged(bool isLive);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateLook();
    void followTime();
    void showNewest();
    void freeze(bool isPaused);
    void drawSeries();
    void redrawAt(RefreshPriority priority);

    const SeriesStore& store_;
    BoardTime& time_;
    SeriesDrawing* drawing_; ///< the plot owns it
    ChartSettings settings_;
    bool wasLive_ = true;
    std::optional<QCPRange> frozen_; ///< what was shown when the live board was paused
    bool isBehind_ = false;          ///< the time was moved while the chart could not be seen
    std::vector<FigureRange> ownValues_ = std::vector<FigureRange>(2); ///< of the left axis and the right one
    std::vector<FigureRange> sharedValues_ = std::vector<FigureRange>(2); ///< likewise, of other charts
    std::map<QCPAxis*, QCPRange> shownValues_;                            ///< of axes that the user has moved
    std::set<std::size_t> hidden_;
    QSharedPointer<TimeTicker> times_;
    TimeNavigation* navigation_;
    ChartMarks* marks_;
    ChartCrosshair* crosshair_;
};

} // namespace weir
