#pragma once
#include "pipeline/runtime/checkpoint_coordinator.h"
#include "pipeline/runtime/checkpoint_plan.h"
#include "pipeline/runtime/running_graph.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

namespace weir {

/// One run of a graph: a thread for each source and for each stage that may block, the workers that all other
/// stages share, and one thread that watches over them, samples the rates, and sees the run end. Safe from
/// any thread. Destroying it abandons the run and waits for its threads.
class Run {
public:
    /// What the engine has for all its runs; it outlives them.
    struct Boards {
        TapBoard& taps;
        AlertLog& alerts;
        BreakpointBoard& breakpoints;
    };
    /// Starts it, with so many workers at most. Throws what the system throws when it gives no threads.
    Run(const Graph& graph, const RunPlace& place, CheckpointPlan checkpoints, const Boards& boards,
        std::size_t workers);
    ~Run();
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    void pause();
    void resume();
    void stop();
    void abandon();
    /// Takes a checkpoint and abandons; as stop() if the run takes none, or none any more.
    void suspend();
    /// The breakpoints are others. Where one is inside a stage, which has no queue that could hold what is on
    /// the wire, the run goes over to the same graph in other stages.
    void placeBreakpoints();
    /// Breakpoints may let go what they held.
    void lookAtBreakpoints();
    /// Goes over to another graph that validates, as soon as every part has come to a halt; what is the same
    /// in both goes on as it is.
    void change(const Graph& graph);

    RunState state() const;
    bool isOver() const { return over_.load(std::memory_order_acquire); }
    /// Waits until the run is over, at most so long; whether it is.
    bool waitFor(std::chrono::milliseconds time) const;
    Statistics statistics() const;

private:
    using Clock = RateHistory::Clock;

    void endSources(RunningGraph& graph);
    void goOverToOtherStages();
    void startParts();
    /// `start` takes what is to be called when the part is over, or has come to a halt.
    template<class Start>
    void startPart(const Start& start);
    template<class Part>
    void startThread(Part& part);
    void waitForParts();
    void tendChange(Clock::time_point now);
    bool goOnAfterHalt();
    void goOver(const Graph& graph);
    std::unique_ptr<CheckpointCoordinator> makeCoordinator(const Graph& graph, std::uint64_t last);
    void supervise();
    /// Makes the supervisor look after the checkpoints now.
    void wakeSupervisor();
    Clock::time_point nextLook(Clock::time_point nextSample) const;
    void tendCheckpoints(Clock::time_point now);
    void beginCheckpoint(bool thenHold);
    void keep(const Checkpoint& checkpoint);
    bool isChangeWanted() const;
    void tellAwaited();
    void finishCheckpoints();

    RunControl control_;
    BegunOutputs begunOutputs_;  ///< by all nodes
    CheckpointPlan checkpoints_; ///< its store is the supervisor's, and gone once the run is over
    const bool takesCheckpoints_;
    BreakpointBoard& breakpoints_;
    const RunningGraph::Surroundings surroundings_;
    const Clock::time_point started_ = Clock::now();

    /// Held by the supervisor, exclusively, while it puts others in the place of these two.
    mutable std::shared_mutex partsMutex_;
    std::unique_ptr<CheckpointCoordinator> coordinator_; ///< of graph_
    std::unique_ptr<RunningGraph> graph_;

    mutable std::mutex mutex_;    ///< guards what follows
    std::optional<Graph> wanted_; ///< to go over to
    bool isGoingOver_ = false;    ///< to what was wanted
    std::optional<Clock::time_point> changeWantedAt_;
    std::string changeError_; ///< why the last change could not be made
    mutable std::condition_variable changed_;
    std::size_t working_ = 0;      ///< sources and stages
    Clock::time_point ended_;      ///< once over
    Timestamp endedWallClock_ = 0; ///< once over
    CheckpointStatus checkpointStatus_;
    bool isLookWanted_ = false; ///< of the supervisor, before its time
    std::atomic<bool> over_ = false;

    Clock::time_point checkpointBegun_; ///< of the supervisor
    std::atomic<bool> isSuspending_ = false;
    Clock::time_point nextAttempt_; ///< at a checkpoint; of the supervisor
    std::uint64_t halts_ = 0;       ///< counts them; of the supervisor
    bool hasBegunLast_ = false;     ///< the checkpoint that a suspended run ends with; of the supervisor
    WorkerPool workers_;            ///< of the stages that share threads, and of nodes that divide their work
    std::vector<std::jthread> threads_;
    std::jthread supervisor_;
};

} // namespace weir
