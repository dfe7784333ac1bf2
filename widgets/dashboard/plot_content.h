#pragma once
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/plot_card.h"
#include "widgets/dashboard/shared_scale.h"

#include <optional>

class QCPPainter;
class QVBoxLayout;

namespace weir {

class ChartMarks;
class PanelPlot;
class TimeNavigation;
struct PanelContext;

/// What panels have in common that draw on a plot: when it is drawn anew, the card at the pointer, and, for
/// those over event time, that they go with the dashboard's time as its charts do, see TimeNavigation, and
/// show its marks and cursors.
class PlotContent : public PanelContent, public SharedScale {
    Q_OBJECT
public:
    void refresh() override;
    std::optional<TimeRange> shownTime() const override;
    std::vector<FigureRange> ownScales() const override { return own_; }
    void shareScales(const std::vector<FigureRange>& scales) override;

protected:
    /// What lies along the horizontal axis.
    enum class Across : std::uint8_t { Times, Other };

    PlotContent(const PanelContext& context, Across across, QWidget* parent);

    /// Brings the plot in line with what is kept: ranges of the axes, their names, what is drawn.
    virtual void arrange() = 0;
    /// Draws between grid and axes, in the plot's pixels.
    virtual void paintData(QCPPainter& painter);
    /// What is at this place within the axes; nothing if there is none.
    virtual std::optional<PlotReading> readingAt(QPointF position) const = 0;

    /// Arranges and draws, also while paused: settings have changed.
    void rearrange() { arrangeAndDraw(false); }
    /// Settings say what lies along the horizontal axis now.
    void setAcross(Across across);
    PanelPlot& plot() const { return *plot_; }
    /// Of an axis of times, after arrange(): what is shown.
    TimeRange shown() const;
    /// Sets the axis of times: what the dashboard shows, and while it is live the newest `range` of what
    /// there is, from `oldest` to `newest`.
    void showTimes(Timestamp oldest, Timestamp newest, Duration range);
    /// For arrange(): over which values a scale, of that number, reaches that has to show these.
    FigureRange shared(std::size_t scale, const FigureRange& own);
    /// Where a time is from the left, and which one is there.
    double xOf(Timestamp time) const;
    Timestamp timeAt(double x) const;

    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// `isAtOnce`: all is drawn when it returns; else together with what else changes.
    void arrangeAndDraw(bool isAtOnce);
    void makeActions();
    /// The dashboard's time, the theme or a shared scale has changed: arranges now if it is seen, and else
    /// once it is.
    void follow();
    void hover(std::optional<QPoint> position);
    void showHoveredTime();

    BoardTime& time_;
    bool hasTimes_ = false;
    PanelPlot* plot_;
    TimeNavigation* navigation_;
    ChartMarks* marks_;
    PlotCard* card_;
    std::optional<QPoint> pointer_;
    std::optional<TimeRange> frozen_; ///< what is shown while paused
    std::vector<FigureRange> own_;    ///< of each scale
    std::vector<FigureRange> shared_; ///< likewise, of all copies
    bool isStale_ = false;            ///< has not followed something, for it was not seen
};

} // namespace weir
