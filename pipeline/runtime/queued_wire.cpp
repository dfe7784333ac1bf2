#include "pipeline/runtime/queued_wire.h"

namespace weir {

void QueuedWire::receive(const RecordBatchPointer& batch) {
    const std::size_t dropped = push(batch);
    if (dropped == 0) return;
    ends_.wire.countDropped(dropped);
    ends_.producer.countDropped(dropped);
}

/// Returns how many records were dropped.
std::size_t QueuedWire::push(const RecordBatchPointer& batch) {
    ElementQueue& queue = *ends_.place.queue;
    std::optional<WorkerPool::Absence> absence;
    if (!whenFull_) {
        if (const auto dropped = queue.letIn(ends_.place.input, batch)) return *dropped;
        absence.emplace(workers_);
    }
    const BusyScope waiting(clock_, nullptr);
    return queue.push(ends_.place.input, batch, whenFull_.value_or(WhenFull::Wait));
}

void QueuedWire::receiveWatermark(Timestamp watermark) {
    ends_.place.queue->pushSignal(ends_.place.input, Watermark{watermark});
}

void QueuedWire::receiveStatus(StreamStatus status) {
    ends_.place.queue->pushSignal(ends_.place.input, status);
}

void QueuedWire::receiveBarrier(Barrier barrier) {
    ends_.place.queue->pushSignal(ends_.place.input, barrier);
}

void QueuedWire::receiveEnd() {
    ends_.place.queue->pushSignal(ends_.place.input, EndOfStream{});
}

} // namespace weir
