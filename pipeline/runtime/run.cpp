#include "pipeline/runtime/run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <shared_mutex>
#include <utility>

namespace weir {

namespace {

/// A part that has not come to a halt by then holds up the others for too long.
constexpr std::chrono::seconds kHaltPatience{10};
/// A checkpoint that is not whole by then is told of.
constexpr std::chrono::seconds kCheckpointPatience{5};
/// After a checkpoint could not be kept.
constexpr std::chrono::seconds kRetry{1};

} // namespace

Run::Run(const Graph& graph, const RunPlace& place, CheckpointPlan checkpoints, const Boards& boards,
         std::size_t workers)
    : checkpoints_(std::move(checkpoints)), takesCheckpoints_(checkpoints_.store != nullptr),
      breakpoints_(boards.breakpoints), surroundings_{place.folder,  place.bringsAllFields,
                                                      boards.taps,   boards.alerts,
                                                      control_,      workers_,
                                                      begunOutputs_, boards.breakpoints},
      coordinator_(makeCoordinator(graph, checkpoints_.restored ? checkpoints_.restored->number : 0)),
      graph_(std::make_unique<RunningGraph>(graph, surroundings_,
                                            takesCheckpoints_ ? coordinator_.get() : nullptr,
                                            checkpoints_.restored ? &*checkpoints_.restored : nullptr)),
      workers_(workers) {
    graph_->sampleRates(started_);
    if (checkpoints_.restored) checkpointStatus_.resumedFrom = checkpoints_.restored->taken;
    // Before the first record, for what sinks write before they could not take back.
    if (takesCheckpoints_) beginCheckpoint(false);
    try {
        startParts();
        supervisor_ = std::jthread([this] { supervise(); });
    } catch (...) {
        abandon();
        waitForParts();
        throw;
    }
}

std::unique_ptr<CheckpointCoordinator> Run::makeCoordinator(const Graph& graph, std::uint64_t last) {
    return std::make_unique<CheckpointCoordinator>(emptySnapshots(graph), last, [this] { wakeSupervisor(); });
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
    const std::shared_lock lock(partsMutex_);
    endSources(*graph_);
}

/// What was read is worked off, so nothing must hold it any more.
void Run::endSources(RunningGraph& graph) {
    control_.stop();
    breakpoints_.openAll();
    graph.lookAtGates();
}

void Run::placeBreakpoints() {
    const std::shared_lock lock(partsMutex_);
    const bool haveAllPlaces = graph_->placeGates();
    // A barrier that is under way may wait before a gate that was not there when it was asked for.
    if (const std::uint64_t halt = control_.wantedHalt(); halt > 0)
        graph_->awaitBarrier(Barrier{.checkpoint = halt, .halts = true});
    else if (takesCheckpoints_ && coordinator_->isUnderWay())
        graph_->awaitBarrier(Barrier{.checkpoint = coordinator_->number()});
    if (!haveAllPlaces) goOverToOtherStages();
}

/// Unless the run is to go over to another graph anyway, whose stages are by the breakpoints of then.
void Run::goOverToOtherStages() {
    {
        const std::lock_guard lock(mutex_);
        if (wanted_ || isGoingOver_ || control_.isStopping()) return;
        wanted_ = graph_->graph();
        changeError_.clear();
    }
    wakeSupervisor();
}

void Run::lookAtBreakpoints() {
    const std::shared_lock lock(partsMutex_);
    graph_->lookAtGates();
}

void Run::abandon() {
    if (isOver()) return;
    control_.abandon();
    const std::shared_lock lock(partsMutex_);
    graph_->abandonQueues();
}

void Run::suspend() {
    const std::shared_lock lock(partsMutex_);
    if (!takesCheckpoints_ || coordinator_->hasFailed()) return endSources(*graph_);
    isSuspending_ = true;
    wakeSupervisor();
}

void Run::change(const Graph& graph) {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = graph;
        changeError_.clear();
    }
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
    // Asked before the parts are, so that these are of the new graph once it says that the change is over.
    bool isChanging = false;
    {
        const std::lock_guard lock(mutex_);
        isChanging = wanted_ || isGoingOver_;
    }
    Statistics result;
    {
        const std::shared_lock lock(partsMutex_);
        result = graph_->statistics(now, wallClock);
    }
    {
        const std::lock_guard lock(mutex_);
        if (takesCheckpoints_) result.checkpoint = checkpointStatus_;
        result.isChanging = isChanging;
        result.changeError = changeError_;
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

/// All that have not run yet, or have come to a halt.
void Run::startParts() {
    for (const auto& stage : graph_->stages()) {
        if (!stage->mayRun()) continue;
        if (stage->hasThread())
            startThread(*stage);
        else
            startPart([&stage](auto whenOver) { stage->start(std::move(whenOver)); });
    }
    for (const auto& source : graph_->sources())
        if (source->mayRun()) startThread(*source);
}

template<class Start>
void Run::startPart(const Start& start) {
    const auto count = [this](int change) {
        const std::lock_guard lock(mutex_);
        working_ += static_cast<std::size_t>(change);
        changed_.notify_all();
    };
    count(1);
    try {
        start([count] { count(-1); });
    } catch (...) {
        count(-1);
        throw;
    }
}

template<class Part>
void Run::startThread(Part& part) {
    startPart([&](auto whenOver) {
        threads_.emplace_back([&part, whenOver] {
            part.run();
            whenOver();
        });
    });
}

void Run::waitForParts() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return working_ == 0; });
}

void Run::supervise() {
    auto nextSample = Clock::now() + RateHistory::kInterval;
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait_until(lock, nextLook(nextSample), [&] { return working_ == 0 || isLookWanted_; });
        isLookWanted_ = false;
        const bool isStill = working_ == 0;
        lock.unlock();
        if (isStill && !goOnAfterHalt()) break;
        const auto now = Clock::now();
        if (now >= nextSample) {
            graph_->sampleRates(now);
            nextSample = now + RateHistory::kInterval;
        }
        if (takesCheckpoints_) tendCheckpoints(now);
        tendChange(now);
        lock.lock();
    }
    if (takesCheckpoints_) finishCheckpoints();
    checkpoints_.store.reset(); // which lets go of the file
    lock.lock();
    ended_ = Clock::now();
    endedWallClock_ = currentTime();
    over_.store(true, std::memory_order_release);
    changed_.notify_all();
}

/// Nothing works any more: whether that is a halt, and not the end.
bool Run::goOnAfterHalt() {
    threads_.clear();
    const auto isHalted = [](const auto& part) { return part->isHalted(); };
    const bool anyHalted = std::any_of(graph_->stages().begin(), graph_->stages().end(), isHalted) ||
                           std::any_of(graph_->sources().begin(), graph_->sources().end(), isHalted);
    if (!anyHalted) return false;
    std::optional<Graph> next;
    {
        const std::lock_guard lock(mutex_);
        next = std::exchange(wanted_, std::nullopt);
        isGoingOver_ = next.has_value();
        changeWantedAt_.reset();
    }
    control_.requestHalt(0);
    graph_->awaitBarrier(std::nullopt);
    if (next && !control_.isStopping()) goOver(*next);
    {
        const std::lock_guard lock(mutex_);
        isGoingOver_ = false;
    }
    // Breakpoints that were set since its stages were planned.
    if (!graph_->placeGates()) goOverToOtherStages();
    startParts();
    return true;
}

void Run::goOver(const Graph& graph) {
    std::unique_ptr<CheckpointCoordinator> coordinator = makeCoordinator(graph, coordinator_->number());
    std::unique_ptr<RunningGraph> before;
    {
        const std::unique_lock lock(partsMutex_);
        auto next = std::make_unique<RunningGraph>(
            graph, surroundings_, takesCheckpoints_ ? coordinator.get() : nullptr, nullptr, graph_.get());
        before = std::exchange(graph_, std::move(next));
        coordinator_.swap(coordinator);
    }
    // Those that are gone still tell the coordinator of theirs.
    before->closeRest();
    if (graph.run.checkpointEvery > Duration::zero()) checkpoints_.every = graph.run.checkpointEvery;
    // The one that is kept is of another graph.
    if (takesCheckpoints_) beginCheckpoint(false);
}

/// Asks for a halt when a change is wanted. When it does not come the change is given up, and the halt ends
/// as soon as the last part has come to it: what is between two barriers must not be left lying.
void Run::tendChange(Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    if (!wanted_ || control_.isStopping() || isSuspending_) return;
    if (!changeWantedAt_) changeWantedAt_ = now;
    const bool mustWait = takesCheckpoints_ && coordinator_->isUnderWay() && !coordinator_->hasFailed();
    if (control_.wantedHalt() == 0 && !mustWait) {
        control_.requestHalt(++halts_);
        graph_->awaitBarrier(Barrier{.checkpoint = halts_, .halts = true});
    }
    if (now - *changeWantedAt_ < kHaltPatience) return;
    wanted_.reset();
    changeWantedAt_.reset();
    changeError_ =
        "the change was not made, for a node is busy and holds up the others; see which one retries or "
        "is held back, and try again";
}

void Run::wakeSupervisor() {
    {
        const std::lock_guard lock(mutex_);
        isLookWanted_ = true;
    }
    changed_.notify_all();
}

Run::Clock::time_point Run::nextLook(Clock::time_point nextSample) const {
    const bool mayBegin = takesCheckpoints_ && !coordinator_->isUnderWay() && !coordinator_->hasFailed() &&
                          !control_.isPaused() && !control_.isStopping() && !isSuspending_ &&
                          control_.wantedHalt() == 0;
    return mayBegin ? std::min(nextSample, checkpointBegun_ + checkpoints_.every) : nextSample;
}

void Run::beginCheckpoint(bool thenHold) {
    checkpointBegun_ = Clock::now();
    const std::uint64_t number = coordinator_->begin();
    control_.requestCheckpoint(number, thenHold);
    graph_->awaitBarrier(Barrier{.checkpoint = number});
}

/// Takes what the nodes have reported, and begins the next checkpoint when it is time.
void Run::tendCheckpoints(Clock::time_point now) {
    // Sources that were told to end have not come to their end.
    if (control_.isStopping()) return;
    if (const std::optional<Checkpoint> complete = coordinator_->takeComplete()) {
        graph_->awaitBarrier(std::nullopt);
        keep(*complete);
    }
    if (coordinator_->hasFailed()) {
        {
            const std::lock_guard lock(mutex_);
            checkpointStatus_.error =
                "a node has failed, so no checkpoint is taken any more: the next run goes on "
                "from before the failure";
        }
        // Sources that wait for the first one need not any more.
        control_.noteKept(std::numeric_limits<std::uint64_t>::max());
        if (isSuspending_) endSources(*graph_);
        return;
    }
    if (now - checkpointBegun_ >= kCheckpointPatience) tellAwaited();
    if (coordinator_->isUnderWay() || control_.wantedHalt() > 0 || now < nextAttempt_) return;
    const bool isDue = now - checkpointBegun_ >= checkpoints_.every && !control_.isPaused();
    if (isSuspending_ && !std::exchange(hasBegunLast_, true)) beginCheckpoint(true);
    // A change goes first, or one that waits for the end of each checkpoint would never come.
    else if (isDue && !isSuspending_ && !isChangeWanted())
        beginCheckpoint(false);
}

bool Run::isChangeWanted() const {
    const std::lock_guard lock(mutex_);
    return wanted_.has_value();
}

/// Says which nodes hold up the checkpoint under way: a sink that cannot open yet, say.
void Run::tellAwaited() {
    const std::vector<std::string> nodes = coordinator_->awaited();
    if (nodes.empty()) return;
    const std::lock_guard lock(mutex_);
    checkpointStatus_.error =
        fmt::format("it waits for {}{}", fmt::join(nodes, ", "),
                    checkpointStatus_.taken > 0
                        ? ""
                        : "; nothing is read before the first one is kept, for it could not be taken back");
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
        nextAttempt_ = Clock::now() + kRetry;
        return;
    }
    control_.noteKept(checkpoint.number);
    if (hasBegunLast_) abandon();
}

/// A run that came to its end leaves nothing to go on from.
void Run::finishCheckpoints() {
    if (!coordinator_->isEveryNodeOver() || coordinator_->hasFailed()) return;
    if (const Result<void> cleared = checkpoints_.store->clear(); !cleared) {
        const std::lock_guard lock(mutex_);
        checkpointStatus_.error = cleared.error().message;
    }
}

} // namespace weir
