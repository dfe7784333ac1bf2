#pragma once
#include "pipeline/runtime/element.h"

namespace weir {

/// Where a wire leads: into the next operator of the same stage, or into the queue of another. Called by one
/// thread at a time, the producer's.
class WireReceiver {
public:
    virtual ~WireReceiver() = default;
    virtual void receive(const RecordBatchPointer& batch) = 0;
    virtual void receiveWatermark(Timestamp watermark) = 0;
    virtual void receiveStatus(StreamStatus status) = 0;
    virtual void receiveBarrier(Barrier barrier) = 0;
    virtual void receiveEnd() = 0;
};

} // namespace weir
