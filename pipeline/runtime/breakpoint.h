#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/graph.h"

#include <cstdint>
#include <string>

namespace weir {

/// A wire on which the flow is to hold.
struct Breakpoint {
    Wire wire;             ///< as the user drew it, or "instance/node.out -> ..." inside a subgraph
    std::string condition; ///< over the records of the wire, which hold if it is true; empty: all do

    bool operator==(const Breakpoint&) const = default;
};

/// How the flow goes on that a breakpoint holds.
enum class Step : std::uint8_t {
    Record, ///< one record, and it holds before the next one, whatever that is
    Batch,  ///< what the batch still has, and it holds before the next one
    On,     ///< until a record meets the condition again
};

/// What a breakpoint does at one moment.
struct BreakpointState {
    Breakpoint breakpoint;
    bool isPlaced = false;     ///< whether the graph of the run has the wire
    bool isHolding = false;    ///< `record` waits, and what comes behind it
    bool isStepping = false;   ///< the next record will hold, whatever it is
    std::uint64_t hits = 0;    ///< records that have met the condition in this run
    RecordBatchPointer record; ///< the one that waits, alone; null when none does
    std::string error;         ///< why the condition cannot be used; nothing holds by it then
};

} // namespace weir
