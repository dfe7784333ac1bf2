#include "widgets/dashboard/board_time.h"

#include "pipeline/data/timestamp_arithmetic.h"

#include <algorithm>
#include <utility>

namespace weir {

void BoardTime::goLive() {
    if (isLive()) return;
    range_.reset();
    Q_EMIT rangeChanged();
}

void BoardTime::show(TimeRange range) {
    if (range.to < range.from) std::swap(range.from, range.to);
    if (range_ == range) return;
    range_ = range;
    Q_EMIT rangeChanged();
}

void BoardTime::setSpan(Duration span) {
    span = std::max(span, Duration::zero());
    if (span == span_) return;
    span_ = span;
    Q_EMIT rangeChanged();
}

Timestamp BoardTime::lookedAt() const {
    const Timestamp now = currentTime();
    if (moment_) return *moment_;
    if (!extent_) return range_ ? range_->to : now;
    // Where nothing is there is no reason to look at that day.
    if (range_ && range_->to >= extent_->from && range_->from <= extent_->to)
        return std::min(range_->to, extent_->to);
    return extent_->from <= now ? std::min(extent_->to, now) : extent_->to;
}

void BoardTime::showAround(Timestamp moment, Duration reach) {
    show({saturatingSubtract(moment, reach.count()), saturatingAdd(moment, reach.count())});
    setHovered(moment);
}

void BoardTime::beginMove() {
    if (isMoving_) return;
    isMoving_ = true;
    Q_EMIT moveBegan();
}

void BoardTime::tellShown(TimeRange range) {
    told_ = range;
    Q_EMIT shownTold(range);
}

void BoardTime::endMove() {
    if (!isMoving_) return;
    isMoving_ = false;
    Q_EMIT moveEnded();
}

void BoardTime::setMoment(std::optional<Timestamp> moment) {
    if (moment == moment_) return;
    moment_ = moment;
    Q_EMIT momentChanged();
}

void BoardTime::setDrag(Drag drag) {
    if (drag == drag_) return;
    drag_ = drag;
    Q_EMIT dragChanged();
}

void BoardTime::setPaused(bool isPaused) {
    if (isPaused == isPaused_) return;
    isPaused_ = isPaused;
    Q_EMIT pausedChanged(isPaused);
}

void BoardTime::setHovered(std::optional<Timestamp> time) {
    if (time == hovered_) return;
    hovered_ = time;
    Q_EMIT hoveredChanged();
}

void BoardTime::setCursors(const Cursors& cursors) {
    if (cursors == cursors_) return;
    cursors_ = cursors;
    Q_EMIT cursorsChanged();
}

void BoardTime::setMarks(std::vector<AxisMark> marks) {
    if (marks == *marks_) return;
    marks_ = std::make_shared<const std::vector<AxisMark>>(std::move(marks));
    Q_EMIT marksChanged();
}

void BoardTime::shareMarks(const BoardTime& other) {
    if (marks_ == other.marks_) return;
    marks_ = other.marks_;
    Q_EMIT marksChanged();
}

void BoardTime::setShift(Duration shift) {
    if (shift == shift_) return;
    shift_ = shift;
    Q_EMIT rangeChanged();
}

void BoardTime::showMarks(bool areShown) {
    if (areShown == areMarksShown_) return;
    areMarksShown_ = areShown;
    Q_EMIT marksChanged();
}

void BoardTime::setZone(const QTimeZone& zone) {
    if (zone == zone_ || !zone.isValid()) return;
    zone_ = zone;
    Q_EMIT zoneChanged();
}

} // namespace weir
