#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/runtime/alert_log.h"
#include "pipeline/runtime/busy_clock.h"
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/node_figures.h"
#include "pipeline/runtime/queued_wire.h"
#include "pipeline/runtime/run_control.h"
#include "pipeline/runtime/source_loop.h"
#include "pipeline/runtime/stage.h"
#include "pipeline/runtime/stage_plan.h"
#include "pipeline/runtime/tap.h"
#include "pipeline/runtime/wire_figures.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace weir {

/// All parts of one run, put together from a graph that validates and ready for their threads. The figures
/// stay readable when the threads are gone.
class RunningGraph {
public:
    /// `taps`, `alerts` and `control` must outlive the threads, and `alerts` this. Relative paths start at
    /// `folder`.
    RunningGraph(const Graph& graph, const std::filesystem::path& folder, TapBoard& taps, AlertLog& alerts,
                 RunControl& control, CheckpointCoordinator* coordinator, const Checkpoint* restored);
    RunningGraph(const RunningGraph&) = delete;
    RunningGraph& operator=(const RunningGraph&) = delete;

    /// The bodies of the threads: each has one to itself.
    const std::vector<std::unique_ptr<SourceLoop>>& sources() const { return sources_; }
    const std::vector<std::unique_ptr<Stage>>& stages() const { return stages_; }

    /// Discards what waits in queues, counted on the wires.
    void abandonQueues();

    /// Feeds the rates; about every RateHistory::kInterval.
    void sampleRates(RateHistory::Clock::time_point now);
    /// Nodes and wires in the graph's order.
    Statistics statistics(RateHistory::Clock::time_point now, Timestamp wallClock) const;

private:
    /// The place of a queued wire.
    struct QueueInput {
        ElementQueue* queue;
        std::size_t input;
    };

    void makeQueues();
    void makeSource(std::size_t node);
    void makeStage(const std::vector<std::size_t>& nodes, ElementQueue& queue);
    /// `next` is the operator that a fused wire leads to.
    NodeOutputs makeOutputs(std::size_t node, BusyClock& clock, OperatorRunner* next);
    WhenFull whenFull(std::size_t node) const;
    NodeCheckpoints checkpointsOf(std::size_t node) const;

    const Graph graph_;
    const StagePlan plan_;
    TapBoard& taps_;
    RunControl& control_;
    CheckpointCoordinator* const coordinator_; ///< null: no checkpoints
    const Checkpoint* const restored_;         ///< null: from the beginning
    std::vector<std::unique_ptr<NodeFigures>> nodeFigures_;
    std::vector<std::unique_ptr<WireFigures>> wireFigures_;
    std::vector<NodeContext> contexts_;
    std::vector<std::unique_ptr<ElementQueue>> queues_;  ///< one a stage
    std::vector<std::optional<QueueInput>> queueInputs_; ///< one a wire
    std::deque<BusyClock> clocks_;                       ///< one a thread
    std::vector<std::unique_ptr<Stage>> stages_;
    std::vector<std::unique_ptr<SourceLoop>> sources_;
};

} // namespace weir
