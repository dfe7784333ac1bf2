#pragma once
#include "pipeline/data/field_names.h"
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/begun_outputs.h"
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/worker_pool.h"
#include "pipeline/runtime/alert_log.h"
#include "pipeline/runtime/breakpoint_board.h"
#include "pipeline/runtime/busy_clock.h"
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/node_figures.h"
#include "pipeline/runtime/queued_wire.h"
#include "pipeline/runtime/run_control.h"
#include "pipeline/runtime/source_alignment.h"
#include "pipeline/runtime/source_loop.h"
#include "pipeline/runtime/stage.h"
#include "pipeline/runtime/stage_plan.h"
#include "pipeline/runtime/tap.h"
#include "pipeline/runtime/wire_figures.h"

#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace weir {

/// All parts of one run, put together from a graph that validates and ready to run. The figures stay readable
/// when the threads are gone.
class RunningGraph {
public:
    /// What all graphs of one run share; it outlives them.
    struct Surroundings {
        std::filesystem::path folder; ///< where relative paths start
        bool bringsAllFields;         ///< whoever uses them
        TapBoard& taps;
        AlertLog& alerts;
        RunControl& control;
        WorkerPool& workers;
        BegunOutputs& begunOutputs;
        const BreakpointBoard& breakpoints;
    };
    /// `coordinator` is null for a run without checkpoints, `restored` for one that begins anew. With
    /// `before`, which is halted and has no threads, the nodes that are the same there go on as they are, and
    /// it is left with the others, for closeRest().
    RunningGraph(const Graph& graph, const Surroundings& surroundings, CheckpointCoordinator* coordinator,
                 const Checkpoint* restored, RunningGraph* before = nullptr);
    RunningGraph(const RunningGraph&) = delete;
    RunningGraph& operator=(const RunningGraph&) = delete;

    const Graph& graph() const { return graph_; }
    /// What works: each source on a thread, stages as Stage says.
    const std::vector<std::unique_ptr<SourceLoop>>& sources() const { return sources_; }
    const std::vector<std::unique_ptr<Stage>>& stages() const { return stages_; }

    /// Lets go of the nodes that no other graph has taken over. While no thread runs them.
    void closeRest();

    /// Puts the gates of the breakpoints where they belong now; whether all wires that are to have one lead
    /// into a queue, without which there is no place for it. What runs meanwhile obeys them from then on.
    bool placeGates();
    /// Gates may let go what they held.
    void lookAtGates();
    /// See ElementQueue::awaitBarrier().
    void awaitBarrier(std::optional<Barrier> barrier);

    /// Discards what waits in queues, counted on the wires.
    void abandonQueues();

    /// Feeds the rates; about every RateHistory::kInterval.
    void sampleRates(RateHistory::Clock::time_point now);
    /// Nodes and wires in the graph's order.
    Statistics statistics(RateHistory::Clock::time_point now, Timestamp wallClock) const;

private:
    /// What goes on from the graph before: parts by the id of their node.
    struct Kept {
        std::map<std::string, std::unique_ptr<SourceLoop>> sources;
        std::map<std::string, std::unique_ptr<OperatorRunner>> operators;
        std::map<std::string, StreamProgress> progress; ///< of what they have sent
        std::map<std::size_t, StreamProgress> received; ///< by wire, where not all of it was received
    };

    std::set<std::string> headsOf(const RunningGraph* before) const;
    void makeNodes(RunningGraph* before);
    void takeOver(RunningGraph& before);
    using Schemas = std::map<Endpoint, Schema>; ///< known before anything runs
    bool isSame(std::size_t node, const Schemas& schemasNow, const RunningGraph& before, std::size_t there,
                const Schemas& schemasThen) const;
    void makeQueues();
    void takeWaiting(RunningGraph& before);
    InputProgress inputProgress(const std::vector<std::size_t>& wires) const;
    void makeAlignments();
    /// The fields that the source must bring; nothing: all.
    std::optional<FieldNames> fieldsOf(std::size_t source) const;
    void makeSource(std::size_t node);
    void makeStage(const std::vector<std::size_t>& nodes, ElementQueue& queue);
    /// `next` is the operator that a fused wire leads to.
    NodeOutputs makeOutputs(std::size_t node, BusyClock& clock, OperatorRunner* next);
    std::optional<WhenFull> whenFull(std::size_t node) const;
    std::optional<Stage::Sharing> sharingOf(const std::vector<std::size_t>& stage) const;
    NodeCheckpoints checkpointsOf(std::size_t node) const;

    const Graph graph_;
    const Surroundings& surroundings_;
    CheckpointCoordinator* const coordinator_; ///< null: no checkpoints
    const Checkpoint* const restored_;         ///< null: from the beginning
    const StagePlan plan_;
    const std::vector<std::optional<FieldNames>> fieldsUsed_; ///< of what leaves each node
    std::vector<std::unique_ptr<NodeFigures>> nodeFigures_;
    std::vector<std::unique_ptr<WireFigures>> wireFigures_;
    std::vector<std::unique_ptr<NodeContext>> contexts_;
    Kept kept_;                                                ///< while the parts are put together
    std::vector<std::unique_ptr<ElementQueue>> queues_;        ///< one a stage
    std::vector<std::optional<QueueInput>> queueInputs_;       ///< one a wire
    std::deque<SourceAlignment> alignments_;                   ///< of sources that feed the same nodes
    std::map<std::size_t, SourceLoop::Alignment> alignmentOf_; ///< by node
    std::deque<BusyClock> clocks_;                             ///< one a source or stage
    std::vector<std::unique_ptr<Stage>> stages_;
    std::vector<std::unique_ptr<OperatorRunner>> rest_; ///< that the graph after did not take over
    std::vector<std::unique_ptr<SourceLoop>> sources_;
};

} // namespace weir
