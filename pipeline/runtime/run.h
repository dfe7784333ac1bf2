#pragma once
#include "pipeline/runtime/running_graph.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace weir {

/// One run of a graph: its threads, and one that watches over them, samples the rates, and sees the run end.
/// Safe from any thread. Destroying it abandons the run and waits for its threads.
class Run {
public:
    /// Starts the threads. `taps` and `alerts` must outlive this. Throws what the system throws when it gives
    /// no threads.
    Run(const Graph& graph, const std::filesystem::path& folder, TapBoard& taps, AlertLog& alerts);
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    void pause();
    void resume();
    void stop();
    void abandon();

    RunState state() const;
    bool isOver() const { return over_.load(std::memory_order_acquire); }
    /// Waits until the run is over, at most so long; whether it is.
    bool waitFor(std::chrono::milliseconds time) const;
    Statistics statistics() const;

private:
    using Clock = RateHistory::Clock;

    template<class Part>
    void startThread(Part& part);
    void supervise();

    RunControl control_;
    RunningGraph graph_;
    const Clock::time_point started_ = Clock::now();

    mutable std::mutex mutex_; ///< guards what follows
    mutable std::condition_variable changed_;
    std::size_t working_ = 0;      ///< threads
    Clock::time_point ended_;      ///< once over
    Timestamp endedWallClock_ = 0; ///< once over
    std::atomic<bool> over_ = false;

    std::vector<std::jthread> threads_;
    std::jthread supervisor_;
};

} // namespace weir
