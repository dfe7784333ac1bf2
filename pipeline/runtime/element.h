#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/timestamp.h"

#include <cstdint>
#include <variant>

namespace weir {

/// No record with an event time before `time` is to come on this wire, but stragglers.
struct Watermark {
    Timestamp time = kMinTimestamp;

    bool operator==(const Watermark&) const = default;
};

/// Whether a wire's records hold back the watermark of the node they flow to.
enum class StreamStatus : std::uint8_t {
    Active,
    Idle, ///< nothing comes for now; others need not wait
};

/// Divides the records of a checkpoint from those after it; or, with `halts`, the records before which every
/// part of the graph comes to a halt, so that the graph can be changed.
struct Barrier {
    std::uint64_t checkpoint = 0; ///< its number, or that of the halt
    bool halts = false;

    bool operator==(const Barrier&) const = default;
};

/// The last element of a wire.
struct EndOfStream {
    bool operator==(const EndOfStream&) const = default;
};

/// What flows along a wire, in order.
using Element = std::variant<RecordBatchPointer, Watermark, StreamStatus, Barrier, EndOfStream>;

} // namespace weir
