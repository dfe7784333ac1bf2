#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/runtime/busy_clock.h"
#include "pipeline/runtime/input_progress.h"
#include "pipeline/runtime/node_checkpoints.h"
#include "pipeline/runtime/node_outputs.h"
#include "pipeline/runtime/run_control.h"
#include "pipeline/runtime/state_size.h"
#include "pipeline/runtime/wire_receiver.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// Runs one operator: hands it what comes, retries what failed for now, counts, and passes on results and
/// signals. No error or exception of node code gets past it. One thread at a time, the stage's; a failed node
/// still passes signals on, so that the graph behind it ends.
class OperatorRunner final : private Emitter {
public:
    /// All references must outlive this.
    OperatorRunner(const NodeType& type, const NodeContext& context, NodeFigures& figures,
                   NodeOutputs outputs, RunControl& control, BusyClock& clock, NodeCheckpoints checkpoints);

    /// Makes and opens the operator, unless that was done before a halt, which goes on from its snapshot if
    /// there is one. Retries until it opens, fails for good, or the run is abandoned.
    void open();
    /// Whether it has ended, in this run or before the checkpoint that the run goes on from.
    bool isOver() const { return isFinished_ || checkpoints_.isOver(); }
    /// While no thread runs it: the same operator among other nodes.
    void rebind(NodeOutputs outputs, BusyClock& clock, NodeCheckpoints checkpoints);
    /// What it was last told. While no thread runs it.
    StreamProgress progress() const { return progress_; }
    const NodeContext& context() const { return context_; }
    const std::string& node() const { return context_.nodeId; }
    /// What the stage had saved in the node's snapshot; empty if the node begins anew.
    std::string_view restoredStageState() const { return stageState_; }
    void process(std::size_t port, const RecordBatchPointer& batch);
    /// `watermark` is above that of the call before.
    void advance(Timestamp watermark);
    void passStatus(StreamStatus status);
    /// Reports what the operator holds, and passes the barrier on. `stageState` is what the stage holds
    /// before its first operator, and empty for the others.
    void checkpoint(Barrier barrier, std::string_view stageState);
    /// All inputs have ended.
    void finish();
    /// Closes and destroys the operator.
    void close();

private:
    void emit(std::size_t port, RecordBatchPointer batch) override;
    void passWatermark(Timestamp watermark) override;
    /// Calls into the operator until the call takes effect; whether it did.
    template<class Call>
    bool attempt(const Call& call);
    void rest(std::chrono::nanoseconds time);
    void fail(std::string_view message);
    /// Tells which records the error is about that is to be shown.
    void tellErrorRecords();
    void tellHeld();
    Result<void> save(StateWriter& state);
    std::optional<std::string> snapshot(std::string_view stageState);

    const NodeType& type_;
    const NodeContext& context_;
    NodeFigures& figures_;
    NodeOutputs outputs_;
    RunControl& control_;
    BusyClock* clock_;
    NodeCheckpoints checkpoints_;
    StreamProgress progress_;
    bool isMade_ = false;
    bool isFinished_ = false;
    bool hasFailed_ = false;    ///< after it had worked
    std::string stageState_;    ///< of the snapshot that the node goes on from
    std::string operatorState_; ///< likewise
    std::unique_ptr<Operator> operator_;
    bool opened_ = false;
    bool works_ = false;                     ///< opened, and not failed since
    const RecordBatch* processed_ = nullptr; ///< at the moment
    StateSize stateSize_;
};

/// A wire inside a stage: a direct call into the next operator.
class FusedWire final : public WireReceiver {
public:
    /// `runner` must outlive this; `port` is the index of its input port.
    FusedWire(OperatorRunner& runner, std::size_t port) : runner_(runner), port_(port) {}

    void receive(const RecordBatchPointer& batch) override { runner_.process(port_, batch); }
    void receiveWatermark(Timestamp watermark) override { runner_.advance(watermark); }
    void receiveStatus(StreamStatus status) override { runner_.passStatus(status); }
    void receiveBarrier(Barrier barrier) override { runner_.checkpoint(barrier, {}); }
    void receiveEnd() override { runner_.finish(); }

private:
    OperatorRunner& runner_;
    const std::size_t port_;
};

} // namespace weir
