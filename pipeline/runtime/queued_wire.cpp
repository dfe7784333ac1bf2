#include "pipeline/runtime/queued_wire.h"

namespace weir {

void QueuedWire::receive(const RecordBatchPointer& batch) {
    const BusyScope waiting(clock_, nullptr);
    const std::size_t dropped = ends_.queue.push(ends_.input, batch, whenFull_);
    if (dropped == 0) return;
    ends_.wire.countDropped(dropped);
    ends_.producer.countDropped(dropped);
}

void QueuedWire::receiveWatermark(Timestamp watermark) {
    ends_.queue.pushSignal(ends_.input, Watermark{watermark});
}

void QueuedWire::receiveStatus(StreamStatus status) {
    ends_.queue.pushSignal(ends_.input, status);
}

void QueuedWire::receiveBarrier(Barrier barrier) {
    ends_.queue.pushSignal(ends_.input, barrier);
}

void QueuedWire::receiveEnd() {
    ends_.queue.pushSignal(ends_.input, EndOfStream{});
}

} // namespace weir
