#include "pipeline/runtime/breakpoint_board.h"

#include <algorithm>
#include <utility>

namespace weir {

void BreakpointBoard::set(std::vector<Breakpoint> breakpoints) {
    const std::lock_guard lock(mutex_);
    breakpoints_ = std::move(breakpoints);
    place();
}

void BreakpointBoard::setGraph(const EffectiveGraph& effective) {
    const std::lock_guard lock(mutex_);
    drawn_.clear();
    for (const Wire& wire : effective.graph.wires)
        drawn_.emplace(wire, effective.drawn(wire));
    place();
}

void BreakpointBoard::beginRun() {
    const std::lock_guard lock(mutex_);
    isOpen_ = false;
    gates_.clear();
    place();
}

void BreakpointBoard::openAll() {
    const std::lock_guard lock(mutex_);
    isOpen_ = true;
    for (const auto& [wire, placed] : gates_)
        placed.gate->open();
}

std::shared_ptr<BreakpointGate> BreakpointBoard::gate(const Wire& wire) const {
    const std::lock_guard lock(mutex_);
    const auto found = gates_.find(wire);
    return found == gates_.end() ? nullptr : found->second.gate;
}

std::vector<Wire> BreakpointBoard::gatedWires() const {
    const std::lock_guard lock(mutex_);
    std::vector<Wire> wires;
    for (const auto& [wire, placed] : gates_)
        wires.push_back(wire);
    return wires;
}

void BreakpointBoard::step(const Wire& drawn, Step step) {
    const std::lock_guard lock(mutex_);
    for (const auto& [wire, placed] : gates_)
        if (placed.drawn == drawn) placed.gate->step(step);
}

std::vector<BreakpointState> BreakpointBoard::states() const {
    const std::lock_guard lock(mutex_);
    std::vector<BreakpointState> states;
    for (const Breakpoint& breakpoint : breakpoints_) {
        BreakpointState state;
        for (const auto& [wire, placed] : gates_) {
            if (placed.drawn != breakpoint.wire) continue;
            BreakpointState part = placed.gate->state();
            state.isPlaced = true;
            state.isHolding = state.isHolding || part.isHolding;
            state.isStepping = state.isStepping || part.isStepping;
            state.hits = std::max(state.hits, part.hits);
            if (!state.record) state.record = std::move(part.record);
            if (state.error.empty()) state.error = std::move(part.error);
        }
        state.breakpoint = breakpoint;
        states.push_back(std::move(state));
    }
    return states;
}

/// Gates on the wires that run, those that are there already as far as their breakpoints are as they were.
void BreakpointBoard::place() {
    std::map<Wire, Placed> before = std::exchange(gates_, {});
    for (const Breakpoint& breakpoint : breakpoints_)
        for (const auto& [wire, drawn] : drawn_) {
            if (wire != breakpoint.wire && drawn != breakpoint.wire) continue;
            const auto kept = before.find(wire);
            const bool isKept = kept != before.end() && kept->second.condition == breakpoint.condition;
            gates_.try_emplace(wire, Placed{breakpoint.wire, breakpoint.condition,
                                            isKept ? kept->second.gate : makeGate(breakpoint.condition)});
        }
    for (const auto& [wire, placed] : before)
        if (const auto now = gates_.find(wire); now == gates_.end() || now->second.gate != placed.gate)
            placed.gate->open();
}

std::shared_ptr<BreakpointGate> BreakpointBoard::makeGate(const std::string& condition) const {
    auto gate = std::make_shared<BreakpointGate>(condition);
    if (isOpen_) gate->open();
    return gate;
}

} // namespace weir
