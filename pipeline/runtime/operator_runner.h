#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/runtime/busy_clock.h"
#include "pipeline/runtime/node_outputs.h"
#include "pipeline/runtime/run_control.h"
#include "pipeline/runtime/wire_receiver.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace weir {

/// Runs one operator: hands it what comes, retries what failed for now, counts, and passes on results and
/// signals. No error or exception of node code gets past it. All calls come from the stage's thread; a failed
/// node still passes signals on, so that the graph behind it ends.
class OperatorRunner final : private Emitter {
public:
    /// All references must outlive this.
    OperatorRunner(const NodeType& type, const NodeContext& context, NodeFigures& figures,
                   NodeOutputs outputs, RunControl& control, BusyClock& clock);

    /// Makes and opens the operator. Retries until it opens, fails for good, or the run is abandoned.
    void open();
    void process(std::size_t port, const RecordBatchPointer& batch);
    /// `watermark` is above that of the call before.
    void advance(Timestamp watermark);
    void passStatus(StreamStatus status);
    /// All inputs have ended.
    void finish();
    /// Closes and destroys the operator.
    void close();

private:
    void emit(std::size_t port, RecordBatchPointer batch) override;
    /// Calls into the operator until the call takes effect; whether it did.
    template<class Call>
    bool attempt(const Call& call);
    void fail(std::string_view message);

    const NodeType& type_;
    const NodeContext& context_;
    NodeFigures& figures_;
    NodeOutputs outputs_;
    RunControl& control_;
    BusyClock& clock_;
    std::unique_ptr<Operator> operator_;
    bool opened_ = false;
    bool works_ = false; ///< opened, and not failed since
};

/// A wire inside a stage: a direct call into the next operator.
class FusedWire final : public WireReceiver {
public:
    /// `runner` must outlive this; `port` is the index of its input port.
    FusedWire(OperatorRunner& runner, std::size_t port) : runner_(runner), port_(port) {}

    void receive(const RecordBatchPointer& batch) override { runner_.process(port_, batch); }
    void receiveWatermark(Timestamp watermark) override { runner_.advance(watermark); }
    void receiveStatus(StreamStatus status) override { runner_.passStatus(status); }
    void receiveEnd() override { runner_.finish(); }

private:
    OperatorRunner& runner_;
    const std::size_t port_;
};

} // namespace weir
