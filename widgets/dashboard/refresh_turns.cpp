#include "widgets/dashboard/refresh_turns.h"

#include "widgets/dashboard/panel_frame.h"

#include <QElapsedTimer>

#include <algorithm>

namespace weir {

namespace {

constexpr int kTurn = 8; ///< milliseconds, until the events have theirs

} // namespace

RefreshTurns::RefreshTurns(QObject* parent) : QObject(parent) {
    // A timer of no time comes after the events that are there already, which a queued call does not.
    next_.setInterval(0);
    connect(&next_, &QTimer::timeout, this, &RefreshTurns::take);
}

void RefreshTurns::add(PanelFrame& frame) {
    if (std::find(waiting_.begin(), waiting_.end(), &frame) == waiting_.end()) waiting_.push_back(&frame);
    if (!next_.isActive()) next_.start();
}

void RefreshTurns::remove(const PanelFrame& frame) {
    std::erase(waiting_, &frame);
}

void RefreshTurns::take() {
    QElapsedTimer turn;
    turn.start();
    while (!waiting_.empty() && !turn.hasExpired(kTurn)) {
        PanelFrame* const frame = waiting_.front();
        waiting_.pop_front();
        if (frame->isStale()) frame->refresh();
    }
    if (waiting_.empty()) next_.stop();
}

} // namespace weir
