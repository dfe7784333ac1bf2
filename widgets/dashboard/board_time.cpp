#include "widgets/dashboard/board_time.h"

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

void BoardTime::setFraming(bool isFraming) {
    if (isFraming == isFraming_) return;
    isFraming_ = isFraming;
    Q_EMIT framingChanged(isFraming);
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
    if (marks == marks_) return;
    marks_ = std::move(marks);
    Q_EMIT marksChanged();
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
