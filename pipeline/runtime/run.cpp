#include "pipeline/runtime/run.h"

namespace weir {

Run::Run(const Graph& graph, const std::filesystem::path& folder, TapBoard& taps, AlertLog& alerts)
    : graph_(graph, folder, taps, alerts, control_) {
    graph_.sampleRates(started_);
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

RunState Run::state() const {
    if (isOver()) return control_.isAbandoned() ? RunState::Stopped : RunState::Finished;
    if (control_.isStopping()) return RunState::Stopping;
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
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, RateHistory::kInterval, [&] { return working_ == 0; })) {
        lock.unlock();
        graph_.sampleRates(Clock::now());
        lock.lock();
    }
    ended_ = Clock::now();
    endedWallClock_ = currentTime();
    over_.store(true, std::memory_order_release);
    changed_.notify_all();
}

} // namespace weir
