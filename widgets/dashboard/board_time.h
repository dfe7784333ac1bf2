#pragma once
#include "widgets/dashboard/axis_mark.h"

#include <QObject>
#include <QTimeZone>

#include <array>
#include <optional>
#include <vector>

namespace weir {

/// A part of event time, both ends in it.
struct TimeRange {
    Timestamp from = 0;
    Timestamp to = 0; ///< not before `from`

    bool operator==(const TimeRange&) const = default;
};

/// Which part of event time all panels of a dashboard show, and what is pointed at in it. So time axes go
/// together: whoever moves one moves this, and draws when it says that it has changed. GUI thread only.
class BoardTime : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether panels follow the newest records.
    bool isLive() const { return !range_; }
    /// What is shown; unset while live.
    const std::optional<TimeRange>& range() const { return range_; }
    /// How much is shown while live; zero: as much as each panel says.
    Duration span() const { return span_; }

    void goLive();
    /// Leaves live. A range that ends before it begins is turned round.
    void show(TimeRange range);
    /// Shows so much while live.
    void setSpan(Duration span);

    /// Between these a gesture moves the range in many small steps, which count as one.
    void beginMove() { isMoving_ = true; }
    void endMove();
    bool isMoving() const { return isMoving_; }

    /// What the panels show; while live, as the last of them has told.
    TimeRange shown() const { return range_.value_or(told_); }
    void tellShown(TimeRange range) { told_ = range; }

    /// Whether a drag over a plot frames what is to be shown, and does not move it along.
    bool isFraming() const { return isFraming_; }
    void setFraming(bool isFraming);

    /// The moment of the past whose state panels show: what they follow while live ends there; unset: now.
    const std::optional<Timestamp>& moment() const { return moment_; }
    void setMoment(std::optional<Timestamp> moment);

    /// Paused, panels stay as they are, while the engine runs on and what comes is kept.
    bool isPaused() const { return isPaused_; }
    void setPaused(bool isPaused);

    /// Where the pointer is, in whichever panel; unset: in none.
    const std::optional<Timestamp>& hovered() const { return hovered_; }
    void setHovered(std::optional<Timestamp> time);

    /// Two places between which one measures; each unset until it is set.
    using Cursors = std::array<std::optional<Timestamp>, 2>;
    const Cursors& cursors() const { return cursors_; }
    void setCursors(const Cursors& cursors);

    /// What is marked on time axes, ascending in time, and whether it is shown there.
    const std::vector<AxisMark>& marks() const { return marks_; }
    void setMarks(std::vector<AxisMark> marks);
    bool areMarksShown() const { return areMarksShown_; }
    void showMarks(bool areShown);
    /// A mark was clicked.
    void openMark(const AxisMark& mark) { Q_EMIT markOpened(mark); }

    /// Of all times that are written on the dashboard.
    const QTimeZone& zone() const { return zone_; }
    void setZone(const QTimeZone& zone);

Q_SIGNALS:
    /// Live or not, what is shown, or how much.
    void rangeChanged();
    void momentChanged();
    void pausedChanged(bool isPaused);
    void hoveredChanged();
    void moveEnded();
    void framingChanged(bool isFraming);
    void cursorsChanged();
    void zoneChanged();
    /// Other marks, or they are shown or hidden.
    void marksChanged();
    void markOpened(const weir::AxisMark& mark);

private:
    std::optional<TimeRange> range_;
    Duration span_{0};
    TimeRange told_;
    bool isMoving_ = false;
    bool isFraming_ = false;
    std::optional<Timestamp> moment_;
    bool isPaused_ = false;
    bool areMarksShown_ = true;
    std::vector<AxisMark> marks_;
    std::optional<Timestamp> hovered_;
    Cursors cursors_;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
};

} // namespace weir
