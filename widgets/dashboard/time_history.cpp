#include "widgets/dashboard/time_history.h"

#include <utility>

namespace weir {

namespace {

constexpr std::size_t kMostSteps = 100;

} // namespace

TimeHistory::TimeHistory(BoardTime& time, QObject* parent) : QObject(parent), time_(time), present_(now()) {
    connect(&time_, &BoardTime::rangeChanged, this, &TimeHistory::remember);
    connect(&time_, &BoardTime::moveEnded, this, &TimeHistory::endMove);
}

void TimeHistory::remember() {
    const State shown = now();
    if (shown == present_) return;
    const State left = std::exchange(present_, shown);
    if (isGoing_ || isInMove_) return;
    isInMove_ = time_.isMoving();
    before_.push_back(left);
    if (before_.size() > kMostSteps) before_.erase(before_.begin());
    afterMove_ = std::exchange(after_, {});
    Q_EMIT changed();
}

void TimeHistory::endMove() {
    if (!std::exchange(isInMove_, false)) return;
    // One that has ended where it began is none.
    if (before_.back() != present_) return;
    before_.pop_back();
    after_ = std::move(afterMove_);
    Q_EMIT changed();
}

void TimeHistory::goBack() {
    go(before_, after_);
}

void TimeHistory::goForward() {
    go(after_, before_);
}

void TimeHistory::go(std::vector<State>& from, std::vector<State>& to) {
    if (from.empty()) return;
    time_.endMove();
    const State wanted = from.back();
    from.pop_back();
    to.push_back(present_);
    isGoing_ = true;
    time_.setSpan(wanted.span);
    if (wanted.range)
        time_.show(*wanted.range);
    else
        time_.goLive();
    isGoing_ = false;
    Q_EMIT changed();
}

} // namespace weir
