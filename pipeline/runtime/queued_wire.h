#pragma once
#include "pipeline/runtime/busy_clock.h"
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/node_figures.h"
#include "pipeline/runtime/wire_figures.h"
#include "pipeline/runtime/wire_receiver.h"

#include <cstddef>

namespace weir {

/// A wire into another stage's queue. Counts what a full queue, or an abandoned one, makes it drop.
class QueuedWire final : public WireReceiver {
public:
    /// The ends of the wire, which outlive it.
    struct Ends {
        ElementQueue& queue;
        std::size_t input; ///< of the queue
        WireFigures& wire;
        NodeFigures& producer;
    };

    /// `clock` is the producing thread's, which does not count waiting for room as work.
    QueuedWire(Ends ends, WhenFull whenFull, BusyClock& clock)
        : ends_(ends), whenFull_(whenFull), clock_(clock) {}

    void receive(const RecordBatchPointer& batch) override;
    void receiveWatermark(Timestamp watermark) override;
    void receiveStatus(StreamStatus status) override;
    void receiveBarrier(Barrier barrier) override;
    void receiveEnd() override;

private:
    const Ends ends_;
    const WhenFull whenFull_;
    BusyClock& clock_;
};

} // namespace weir
