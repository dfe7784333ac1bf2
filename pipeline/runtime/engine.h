#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/runtime/breakpoint.h"
#include "pipeline/runtime/statistics.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

/// A subscription to the records of one output.
using TapId = std::uint64_t;

/// What came through a tap since it was last read.
struct TapReading {
    std::vector<RecordBatchPointer> batches; ///< in order
    std::uint64_t skipped =
        0; ///< records overwritten before they were read: the reader was too slow, the stream was not
};

/// Where a run finds and keeps what is beside its graph.
struct RunPlace {
    std::filesystem::path folder;     ///< where the graph's relative paths start
    std::filesystem::path checkpoint; ///< the file for checkpoints, if the graph wants some; empty: none
    bool beginsAnew = false;          ///< what an interrupted run has left there is given up
    /// Whether sources bring all fields, for those who look at wires; else only fields that some node uses,
    /// which is faster. What the nodes give is the same.
    bool bringsAllFields = true;

    RunPlace(std::filesystem::path folder, std::filesystem::path checkpoint = {})
        : folder(std::move(folder)), checkpoint(std::move(checkpoint)) {}
};

/// The one way between the program's faces (window, command line) and whatever runs a graph: plain values
/// only, so that an engine may sit in this process, in another, or on another machine. Every call returns at
/// once, but for waitFor(), and may come from any thread.
class Engine {
public:
    virtual ~Engine() = default;

    /// Starts a run of what of the graph is to run (effectiveGraph(), whose nodes the statistics name).
    /// Problems with level Error refuse it and come back; nothing has then started. A run that is under way
    /// must be over (isOver()) first. Where a run of the graph was interrupted that took checkpoints, this
    /// one goes on from the last of them.
    virtual std::vector<Problem> start(const Graph& graph, const RunPlace& place) = 0;

    /// Goes over to another graph while it runs, without a stop. Nodes that are the same in both, by id, type
    /// and parameters (of several threads the number does not count), go on as they are: they keep what they
    /// hold and lose no record. Others begin anew, and those that are gone let go of what they held. Problems
    /// with level Error refuse it, and the old graph runs on; Statistics::changeError tells what came in the
    /// way later. Run settings but for batches and queues count from the next start on.
    virtual std::vector<Problem> change(const Graph& graph) = 0;

    virtual void pause() = 0;
    virtual void resume() = 0;

    /// Ends sources, works off what was read, flushes windows and closes sinks; then the state is Finished.
    virtual void stop() = 0;
    /// Ends at once: what waits in queues is dropped and counted. For a sink that will not come back.
    virtual void abandon() = 0;

    /// Ends so that the next run goes on from here: takes a checkpoint and abandons. As stop() for a run that
    /// takes none.
    virtual void suspend() = 0;

    virtual RunState state() const = 0;
    bool isOver() const { return state() == RunState::Stopped || state() == RunState::Finished; }
    /// Waits until the run is over, at most so long; whether it is. Not for the thread of the GUI.
    virtual bool waitFor(std::chrono::milliseconds time) = 0;

    virtual Statistics statistics() const = 0;

    /// Where the flow holds, in this run and those to come, and until when: see Step. What is held back fills
    /// the queues before it, and then holds the sources back; nothing is lost. A run can be paused, changed
    /// and kept by checkpoints meanwhile; stop() lets everything go.
    virtual void setBreakpoints(std::vector<Breakpoint> breakpoints) = 0;
    /// One each, in the same order.
    virtual std::vector<BreakpointState> breakpointStates() const = 0;
    /// How the flow goes on that the breakpoint on this wire holds.
    virtual void step(const Wire& wire, Step step) = 0;

    /// The newest records that left an output, at most `rows`, as batches in order. Also after the run.
    virtual std::vector<RecordBatchPointer> latest(const Endpoint& output, std::size_t rows) const = 0;

    /// Taps outlive runs: one opened before a start sees the run's first record. Of an output that the graph
    /// does not have, a tap stays empty.
    virtual TapId openTap(const Endpoint& output) = 0;
    virtual TapReading readTap(TapId tap) = 0;
    virtual void closeTap(TapId tap) = 0;

    /// Alerts of this run, or the last one, with a sequence above `after`, ascending; at most the newest
    /// 10,000 are kept. Sequences ascend over runs.
    virtual std::vector<Alert> alerts(std::uint64_t after) const = 0;
};

/// An engine in this process. Destroying it abandons a run. `workers` is how many threads those nodes of a
/// run share that need none of their own; unset: WorkerPool::usualSize().
std::unique_ptr<Engine> makeLocalEngine(std::optional<std::size_t> workers = std::nullopt);

} // namespace weir
