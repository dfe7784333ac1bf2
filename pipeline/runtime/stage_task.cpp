#include "pipeline/runtime/stage_task.h"

#include <utility>

namespace weir {

void StageTask::start(std::function<void()> whenOver) {
    whenOver_ = std::move(whenOver);
    state_.store(State::Ready, std::memory_order_release);
    workers_.post(*this);
}

StageTask::State StageTask::whenWoken(State state) {
    switch (state) {
    case State::Waiting:
        return State::Ready;
    case State::Working:
        return State::WorkingAndWoken;
    default:
        return state;
    }
}

void StageTask::wake() {
    State state = state_.load(std::memory_order_relaxed);
    // Written even where nothing changes, so that a turn that begins now sees what there is to do.
    while (!state_.compare_exchange_weak(state, whenWoken(state), std::memory_order_acq_rel)) {
    }
    if (state == State::Waiting) workers_.post(*this);
}

bool StageTask::run() {
    state_.exchange(State::Working, std::memory_order_acq_rel);
    const Turn turn = takeTurn_();
    if (turn == Turn::IsOver) {
        const std::function<void()> whenOver = std::move(whenOver_);
        state_.store(State::Over, std::memory_order_release);
        whenOver();
        return false;
    }
    State working = State::Working;
    // Once it waits, another worker may have it.
    if (turn == Turn::Waits &&
        state_.compare_exchange_strong(working, State::Waiting, std::memory_order_acq_rel))
        return false;
    state_.exchange(State::Ready, std::memory_order_acq_rel);
    return true;
}

} // namespace weir
