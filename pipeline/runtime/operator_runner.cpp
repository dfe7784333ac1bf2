#include "pipeline/runtime/operator_runner.h"

#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/worker_pool.h"
#include "pipeline/runtime/backoff.h"
#include "pipeline/runtime/guarded.h"

#include <utility>

namespace weir {

namespace {

/// Of a byte of state, until it was measured.
constexpr std::chrono::nanoseconds kWritingTime{2};

} // namespace

OperatorRunner::OperatorRunner(const NodeType& type, const NodeContext& context, NodeFigures& figures,
                               NodeOutputs outputs, RunControl& control, BusyClock& clock,
                               NodeCheckpoints checkpoints)
    : type_(type), context_(context), figures_(figures), outputs_(std::move(outputs)), control_(control),
      clock_(&clock), checkpoints_(checkpoints) {
    if (!checkpoints_.restored() || checkpoints_.isOver()) return;
    StateReader snapshot(checkpoints_.restored()->state);
    stageState_ = snapshot.readText();
    operatorState_ = snapshot.readText();
    snapshot.finish();
}

template<class Call>
bool OperatorRunner::attempt(const Call& call) {
    Backoff backoff;
    bool retried = false;
    for (;;) {
        Result<void> result;
        const auto thrown = thrownBy([&] {
            const BusyScope busy(*clock_, &figures_);
            result = call();
        });
        if (thrown) {
            fail(*thrown);
            return false;
        }
        if (result) {
            if (retried) figures_.setRecovered();
            return true;
        }
        if (!result.error().retryable) {
            tellErrorRecords();
            figures_.addError(result.error().message);
            return false;
        }
        if (!result.error().isBackpressure) tellErrorRecords();
        figures_.setRetrying(result.error());
        retried = true;
        const BusyScope waiting(*clock_, nullptr);
        if (!result.error().isBackpressure) rest(backoff.next());
        if (control_.isAbandoned()) return false;
    }
}

/// Until the next attempt. Whoever shares threads with others lets them have its own meanwhile.
void OperatorRunner::rest(std::chrono::nanoseconds time) {
    std::optional<WorkerPool::Absence> absence;
    if (!type_.blocking && context_.workers != nullptr) absence.emplace(*context_.workers);
    control_.rest(time);
}

void OperatorRunner::open() {
    if (isOver() || std::exchange(isMade_, true)) return;
    const auto thrown = thrownBy([&] {
        operator_ = type_.makeOperator(context_);
        // A node that had failed saved nothing, and tries anew.
        if (!operator_ || operatorState_.empty()) return;
        StateReader state(operatorState_);
        state.read<std::uint8_t>();
        operator_->restore(state);
        state.finish();
        stateSize_.measured(operator_->heldCount(), operatorState_.size(),
                            kWritingTime * operatorState_.size(), StateSize::Clock::now());
    });
    if (thrown || !operator_) {
        fail(thrown.value_or("the node could not be made"));
        return;
    }
    opened_ = attempt([&] { return operator_->open(); });
    works_ = opened_ && (operatorState_.empty() || attempt([&] { return operator_->resume(*this); }));
    if (works_ || control_.isAbandoned()) return;
    figures_.setState(NodeState::Failed);
    // Another checkpoint would be without what this one still holds.
    if (!operatorState_.empty()) checkpoints_.reportFailed();
}

void OperatorRunner::rebind(NodeOutputs outputs, BusyClock& clock, NodeCheckpoints checkpoints) {
    outputs_ = std::move(outputs);
    clock_ = &clock;
    checkpoints_ = checkpoints;
    // Of a checkpoint that others have followed.
    stageState_.clear();
    operatorState_.clear();
    if (hasFailed_) checkpoints_.reportFailed();
}

void OperatorRunner::process(std::size_t port, const RecordBatchPointer& batch) {
    figures_.countIn(batch->rows());
    processed_ = batch.get();
    const bool done = works_ && attempt([&] {
                          Result<void> result = operator_->process(port, batch, *this);
                          tellHeld();
                          return result;
                      });
    processed_ = nullptr;
    if (!done) figures_.countDropped(batch->rows());
}

void OperatorRunner::advance(Timestamp watermark) {
    if (works_) {
        attempt([&] {
            Result<void> result = operator_->advance(watermark, *this);
            tellHeld();
            return result;
        });
    }
    passWatermark(watermark);
}

void OperatorRunner::passWatermark(Timestamp watermark) {
    // What comes in may be behind what was given out again.
    if (watermark <= progress_.watermark) return;
    progress_.watermark = watermark;
    outputs_.sendWatermark(watermark);
}

void OperatorRunner::passStatus(StreamStatus status) {
    progress_.status = status;
    outputs_.sendStatus(status);
}

void OperatorRunner::checkpoint(Barrier barrier, std::string_view stageState) {
    if (checkpoints_.areTaken() && !barrier.halts) {
        if (std::optional<std::string> state = snapshot(stageState))
            checkpoints_.report(barrier, std::move(*state));
        else if (!control_.isAbandoned())
            checkpoints_.reportFailed();
    }
    outputs_.sendBarrier(barrier);
}

/// Nothing if the operator could not save what it holds.
std::optional<std::string> OperatorRunner::snapshot(std::string_view stageState) {
    std::string operatorState;
    const bool isSaved = !works_ || attempt([&] {
        StateWriter state;
        Result<void> saved = save(state);
        operatorState = state.take();
        return saved;
    });
    if (!isSaved) return std::nullopt;
    StateWriter snapshot;
    snapshot.writeText(stageState);
    snapshot.writeText(operatorState);
    return snapshot.take();
}

Result<void> OperatorRunner::save(StateWriter& state) {
    const auto begun = StateSize::Clock::now();
    // So that what holds nothing can be told from what has failed.
    state.write(true);
    Result<void> saved = operator_->save(state);
    const auto ended = StateSize::Clock::now();
    if (saved) stateSize_.measured(operator_->heldCount(), state.size(), ended - begun, ended);
    return saved;
}

void OperatorRunner::tellHeld() {
    const std::size_t held = operator_->heldCount();
    figures_.setHeld(held);
    if (!type_.stateful) return;
    // To save is all that some nodes wait for to act on the outside world.
    const bool mayBeSaved = !type_.blocking && !type_.actsOutside && !type_.replaysInput;
    if (mayBeSaved && stateSize_.isDue(held, StateSize::Clock::now())) {
        StateWriter state;
        // Nobody asked for it: what comes in its way is left to be found by those who do.
        thrownBy([&] { save(state); });
    }
    figures_.setHeldBytes(stateSize_.bytes(held));
}

void OperatorRunner::tellErrorRecords() {
    if (processed_)
        figures_.setErrorRecords(describeRecord(*processed_, 0), processed_->rows());
    else
        figures_.setErrorRecords({}, 0);
}

void OperatorRunner::finish() {
    // The last watermark is not passed on: finish() may still emit, and those who receive it make it for
    // themselves.
    if (works_) attempt([&] { return operator_->advance(kMaxTimestamp, *this); });
    if (works_) {
        attempt([&] {
            Result<void> result = operator_->finish(*this);
            tellHeld();
            return result;
        });
    }
    outputs_.sendEnd();
}

void OperatorRunner::close() {
    if (std::exchange(opened_, false)) {
        // Once only: after a failed close there may be nothing left that a second one could make good.
        Result<void> result;
        const auto thrown = thrownBy([&] {
            const BusyScope busy(*clock_, &figures_);
            result = operator_->close();
        });
        if (thrown)
            fail(*thrown);
        else if (!result)
            fail(result.error().message);
    }
    if (const auto thrown = thrownBy([&] { operator_.reset(); })) fail(*thrown);
    works_ = false;
    isFinished_ = true;
    figures_.setOver(control_.isAbandoned());
    if (!control_.isAbandoned()) checkpoints_.reportOver({});
}

void OperatorRunner::emit(std::size_t port, RecordBatchPointer batch) {
    outputs_.send(port, batch);
}

void OperatorRunner::fail(std::string_view message) {
    // What never worked has taken nothing that a later run could make good.
    if (works_) {
        checkpoints_.reportFailed();
        hasFailed_ = true;
    }
    works_ = false;
    tellErrorRecords();
    figures_.setFailed(message);
}

} // namespace weir
