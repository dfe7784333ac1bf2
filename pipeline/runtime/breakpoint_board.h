#pragma once
#include "pipeline/graph/effective_graph.h"
#include "pipeline/runtime/breakpoint.h"
#include "pipeline/runtime/breakpoint_gate.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace weir {

/// The breakpoints of an engine, over its runs, and the gates that the queues of the run have by them. A wire
/// that was drawn to an instance of a subgraph may be several that run, each with a gate. Safe from any
/// thread.
class BreakpointBoard {
public:
    void set(std::vector<Breakpoint> breakpoints);
    /// What runs from now on. Gates on wires that it has not let everything go.
    void setGraph(const EffectiveGraph& effective);

    /// Gates hold again that were opened for the run before.
    void beginRun();
    /// Holds nothing for the rest of the run.
    void openAll();

    /// Null for a wire without a breakpoint.
    std::shared_ptr<BreakpointGate> gate(const Wire& wire) const;
    /// The wires that run and have one.
    std::vector<Wire> gatedWires() const;
    /// Of every gate of the breakpoint on that wire which holds, or is to hold at the next record.
    void step(const Wire& drawn, Step step);
    /// One a breakpoint, in the order in which they were set.
    std::vector<BreakpointState> states() const;

private:
    struct Placed {
        Wire drawn;
        std::string condition;
        std::shared_ptr<BreakpointGate> gate;
    };

    void place();
    std::shared_ptr<BreakpointGate> makeGate(const std::string& condition) const;

    mutable std::mutex mutex_; ///< guards what follows
    std::vector<Breakpoint> breakpoints_;
    std::map<Wire, Wire> drawn_; ///< of each wire that runs, as the user drew it
    std::map<Wire, Placed> gates_;
    bool isOpen_ = false;
};

} // namespace weir
