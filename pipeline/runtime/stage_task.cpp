#include "pipeline/runtime/stage_task.h"

#include <utility>

namespace weir {

void StageTask::start(std::function<void()> whenOver) {
    whenOver_ = std::move(whenOver);
    makeReady();
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

void StageTask::makeReady() {
    state_.store(State::Ready, std::memory_order_release);
    workers_.post(*this);
}

void StageTask::run() {
    state_.exchange(State::Working, std::memory_order_acq_rel);
    switch (takeTurn_()) {
    case Turn::Yields:
        return makeReady();
    case Turn::Waits: {
        State working = State::Working;
        // From here on another worker may have it.
        if (state_.compare_exchange_strong(working, State::Waiting, std::memory_order_acq_rel)) return;
        return makeReady();
    }
    case Turn::IsOver: {
        const std::function<void()> whenOver = std::move(whenOver_);
        state_.store(State::Over, std::memory_order_release);
        whenOver();
    }
    }
}

} // namespace weir
