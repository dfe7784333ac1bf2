#pragma once
#include "widgets/dashboard/axis_mark.h"

#include <QObject>
#include <QTimeZone>

#include <array>
#include <memory>
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
    void beginMove();
    void endMove();
    bool isMoving() const { return isMoving_; }

    /// What the panels show; while live, as the last of them has told.
    TimeRange shown() const { return range_.value_or(told_); }
    void tellShown(TimeRange range);
    /// How much earlier than the newest record, or the moment, panels end while live.
    Duration shift() const { return shift_; }

    /// From the earliest to the latest record there is to show, captured ones included, as it was last told;
    /// unset: there is none.
    const std::optional<TimeRange>& extent() const { return extent_; }
    void tellExtent(std::optional<TimeRange> extent) { extent_ = extent; }
    /// A moment of the day that is looked at: that of what is shown, or of the newest record by now.
    Timestamp lookedAt() const;

    /// What a drag over a plot does: it moves the time along, frames what is to be shown, or chooses what a
    /// note is to be about.
    enum class Drag : std::uint8_t { Move, Frame, Note };
    Drag drag() const { return drag_; }
    void setDrag(Drag drag);

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
    const std::vector<AxisMark>& marks() const { return *marks_; }
    void setMarks(std::vector<AxisMark> marks);
    bool areMarksShown() const { return areMarksShown_; }
    void showMarks(bool areShown);
    /// A mark was clicked.
    void openMark(const AxisMark& mark) { Q_EMIT markOpened(mark); }
    /// Shows so much before and after a moment, with the pointer at it.
    void showAround(Timestamp moment, Duration reach);
    /// Ends the zoom of all value axes.
    void showAllValues() { Q_EMIT allValuesWanted(); }
    /// A part was chosen to write a note about.
    void askForNote(TimeRange place) { Q_EMIT noteWanted(place); }

    /// Of all times that are written on the dashboard.
    const QTimeZone& zone() const { return zone_; }
    void setZone(const QTimeZone& zone);

protected:
    void setShift(Duration shift);
    /// The same marks as another time, without a copy of them.
    void shareMarks(const BoardTime& other);

Q_SIGNALS:
    /// Live or not, what is shown, or how much.
    void rangeChanged();
    void momentChanged();
    void pausedChanged(bool isPaused);
    void hoveredChanged();
    void moveBegan();
    void moveEnded();
    /// Panels show this now while live.
    void shownTold(weir::TimeRange shown);
    void dragChanged();
    void cursorsChanged();
    void zoneChanged();
    /// Other marks, or they are shown or hidden.
    void marksChanged();
    /// Charts are to fit their value axes to what they show again.
    void allValuesWanted();
    void markOpened(const weir::AxisMark& mark);
    void noteWanted(weir::TimeRange place);

private:
    std::optional<TimeRange> range_;
    Duration span_{0};
    TimeRange told_;
    Duration shift_{0};
    std::optional<TimeRange> extent_;
    bool isMoving_ = false;
    Drag drag_ = Drag::Move;
    std::optional<Timestamp> moment_;
    bool isPaused_ = false;
    bool areMarksShown_ = true;
    std::shared_ptr<const std::vector<AxisMark>> marks_ = std::make_shared<std::vector<AxisMark>>();
    std::optional<Timestamp> hovered_;
    Cursors cursors_;
    QTimeZone zone_ = QTimeZone::systemTimeZone();
};

} // namespace weir
