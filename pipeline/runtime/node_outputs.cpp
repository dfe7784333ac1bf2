#include "pipeline/runtime/node_outputs.h"

namespace weir {

void NodeOutputs::send(std::size_t port, const RecordBatchPointer& batch) {
    OutputPort& output = ports_.at(port);
    if (!batch || batch->rows() == 0) return;
    figures_->countOut(batch->rows());
    output.tap->publish(batch);
    for (OutgoingWire& wire : output.wires) {
        wire.figures->countBatch(*batch);
        wire.receiver->receive(batch);
    }
}

void NodeOutputs::sendWatermark(Timestamp watermark) {
    for (OutputPort& port : ports_)
        for (OutgoingWire& wire : port.wires) {
            wire.figures->setWatermark(watermark);
            wire.receiver->receiveWatermark(watermark);
        }
}

void NodeOutputs::sendStatus(StreamStatus status) {
    for (OutputPort& port : ports_)
        for (OutgoingWire& wire : port.wires)
            wire.receiver->receiveStatus(status);
}

void NodeOutputs::sendBarrier(Barrier barrier) {
    for (OutputPort& port : ports_)
        for (OutgoingWire& wire : port.wires)
            wire.receiver->receiveBarrier(barrier);
}

void NodeOutputs::sendEnd() {
    for (OutputPort& port : ports_)
        for (OutgoingWire& wire : port.wires)
            wire.receiver->receiveEnd();
}

} // namespace weir
