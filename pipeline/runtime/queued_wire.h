#pragma once
#include "pipeline/nodes/worker_pool.h"
#include "pipeline/runtime/busy_clock.h"
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/node_figures.h"
#include "pipeline/runtime/wire_figures.h"
#include "pipeline/runtime/wire_receiver.h"

#include <cstddef>
#include <optional>

namespace weir {

/// A wire into another stage's queue. Counts what a full queue, or an abandoned one, makes it drop.
class QueuedWire final : public WireReceiver {
public:
    /// The ends of the wire, which outlive it.
    struct Ends {
        QueueInput place;
        WireFigures& wire;
        NodeFigures& producer;
    };

    /// `whenFull` is what a producer with a thread of its own does. Nothing: it has looked for room before it
    /// began, and when it makes more of one element than there is room for, it waits while another of the
    /// `workers` stands in for its own. `clock` is the producer's, and does not count waiting for room.
    QueuedWire(Ends ends, std::optional<WhenFull> whenFull, WorkerPool& workers, BusyClock& clock)
        : ends_(ends), whenFull_(whenFull), workers_(workers), clock_(clock) {}

    void receive(const RecordBatchPointer& batch) override;
    void receiveWatermark(Timestamp watermark) override;
    void receiveStatus(StreamStatus status) override;
    void receiveBarrier(Barrier barrier) override;
    void receiveEnd() override;

private:
    std::size_t push(const RecordBatchPointer& batch);

    const Ends ends_;
    const std::optional<WhenFull> whenFull_;
    WorkerPool& workers_;
    BusyClock& clock_;
};

} // namespace weir
