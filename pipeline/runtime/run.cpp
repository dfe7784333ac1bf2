#include "pipeline/runtime/run.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace weir {

Run::Run(const Graph& graph, const std::filesystem::path& folder, CheckpointPlan checkpoints, TapBoard& taps,
         AlertLog& alerts)
    : checkpoints_(std::move(checkpoints)), takesCheckpoints_(checkpoints_.store != nullptr),
      coordinator_(emptySnapshots(graph), checkpoints_.restored ? checkpoints_.restored->number : 0,
                   [this] { wakeSupervisor(); }),
      graph_(graph, folder, taps, alerts, control_, takesCheckpoints_ ? &coordinator_ : nullptr,
             checkpoints_.restored ? &*checkpoints_.restored : nullptr) {
    graph_.sampleRates(started_);
    if (checkpoints_.restored) checkpointStatus_.resumedFrom = checkpoints_.restored->taken;
    // Before the first record, for what sinks write before they could not take back.
    if (takesCheckpoints_) beginCheckpoint(false);
    try {
        for (const auto& stage : graph_.stages())
            startThread(*stage);
        for (const auto& source : graph_.sources())
            startThread(*source);
        supervisor_ = std::jthread([this] { supervise(); });
    } catch (...) {
        abandon();
        throw;
    }
}

Run::~Run() {
    abandon();
}

void Run::pause() {
    control_.pause();
}

void Run::resume() {
    control_.resume();
}

void Run::stop() {
    control_.stop();
}

void Run::abandon() {
    if (isOver()) return;
    control_.abandon();
    graph_.abandonQueues();
}

void Run::suspend() {
    if (!takesCheckpoints_ || coordinator_.hasFailed()) return stop();
    isSuspending_ = true;
    wakeSupervisor();
}

RunState Run::state() const {
    if (isOver()) return control_.isAbandoned() ? RunState::Stopped : RunState::Finished;
    if (control_.isStopping() || isSuspending_) return RunState::Stopping;
    return control_.isPaused() ? RunState::Paused : RunState::Running;
}

bool Run::waitFor(std::chrono::milliseconds time) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, time, [&] { return isOver(); });
}

Statistics Run::statistics() const {
    Clock::time_point now = Clock::now();
    Timestamp wallClock = currentTime();
    const bool over = isOver();
    if (over) {
        const std::lock_guard lock(mutex_);
        now = ended_;
        wallClock = endedWallClock_;
    }
    Statistics result = graph_.statistics(now, wallClock);
    if (takesCheckpoints_) {
        const std::lock_guard lock(mutex_);
        result.checkpoint = checkpointStatus_;
    }
    result.state = state();
    result.elapsed = now - started_;
    if (!over) return result;
    for (NodeStatistics& node : result.nodes)
        node.recordsInPerSecond = node.recordsOutPerSecond = node.busy = 0;
    for (WireStatistics& wire : result.wires)
        wire.recordsPerSecond = wire.bytesPerSecond = 0;
    return result;
}

template<class Part>
void Run::startThread(Part& part) {
    {
        const std::lock_guard lock(mutex_);
        ++working_;
    }
    threads_.emplace_back([this, &part] {
        part.run();
        const std::lock_guard lock(mutex_);
        --working_;
        changed_.notify_all();
    });
}

void Run::supervise() {
    auto nextSample = Clock::now() + RateHistory::kInterval;
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait_until(lock, nextLook(nextSample), [&] { return working_ == 0 || isLookWanted_; });
        isLookWanted_ = false;
        if (working_ == 0) break;
        lock.unlock();
        const auto now = Clock::now();
        if (now >= nextSample) {
            graph_.sampleRates(now);
            nextSample = now + RateHistory::kInterval;
        }
        if (takesCheckpoints_) tendCheckpoints(now);
        lock.lock();
    }
    lock.unlock();
    if (takesCheckpoints_) finishCheckpoints();
    checkpoints_.store.reset(); // which lets go of the file
    lock.lock();
    ended_ = Clock::now();
    endedWallClock_ = currentTime();
    over_.store(true, std::memory_order_release);
    changed_.notify_all();
}

void Run::wakeSupervisor() {
    {
        const std::lock_guard lock(mutex_);
        isLookWanted_ = true;
    }
    changed_.notify_all();
}

Run::Clock::time_point Run::nextLook(Clock::time_point nextSample) const {
    const bool mayBegin = takesCheckpoints_ && !coordinator_.isUnderWay() && !coordinator_.hasFailed() &&
                          !control_.isPaused() && !control_.isStopping() && !isSuspending_;
    return mayBegin ? std::min(nextSample, checkpointBegun_ + checkpoints_.every) : nextSample;
}

void Run::beginCheckpoint(bool thenHold) {
    checkpointBegun_ = Clock::now();
    control_.requestCheckpoint(coordinator_.begin(), thenHold);
}

/// Takes what the nodes have reported, and begins the next checkpoint when it is time.
void Run::tendCheckpoints(Clock::time_point now) {
    if (const std::optional<Checkpoint> complete = coordinator_.takeComplete()) keep(*complete);
    if (coordinator_.hasFailed()) {
        const std::lock_guard lock(mutex_);
        checkpointStatus_.error =
            "a node has failed, so no checkpoint is taken any more: the next run goes on "
            "from before the failure";
        // Sources that wait for the first one need not any more.
        control_.noteKept(std::numeric_limits<std::uint64_t>::max());
        return;
    }
    if (control_.isStopping() || coordinator_.isUnderWay()) return;
    const bool isDue = now - checkpointBegun_ >= checkpoints_.every && !control_.isPaused();
    if (isSuspending_ && !std::exchange(hasBegunLast_, true))
        beginCheckpoint(true);
    else if (isDue && !isSuspending_)
        beginCheckpoint(false);
}

void Run::keep(const Checkpoint& checkpoint) {
    const Result<void> kept = checkpoints_.store->commit(checkpoint);
    {
        const std::lock_guard lock(mutex_);
        checkpointStatus_.error = kept ? std::string() : kept.error().message;
        if (kept) {
            checkpointStatus_.lastTaken = checkpoint.taken;
            ++checkpointStatus_.taken;
            checkpointStatus_.pause = Clock::now() - checkpointBegun_;
            checkpointStatus_.bytes = 0;
            for (const NodeSnapshot& node : checkpoint.nodes)
                checkpointStatus_.bytes += node.state.size();
        }
    }
    if (!kept) {
        hasBegunLast_ = false; // the last one must be tried again
        return;
    }
    control_.noteKept(checkpoint.number);
    if (hasBegunLast_) abandon();
}

/// A run that came to its end leaves nothing to go on from.
void Run::finishCheckpoints() {
    if (!coordinator_.isEveryNodeOver() || coordinator_.hasFailed()) return;
    if (const Result<void> cleared = checkpoints_.store->clear(); !cleared) {
        const std::lock_guard lock(mutex_);
        checkpointStatus_.error = cleared.error().message;
    }
}

} // namespace weir
