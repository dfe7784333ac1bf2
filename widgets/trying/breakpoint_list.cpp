#include "widgets/trying/breakpoint_list.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr int kReadEvery = 100; ///< milliseconds

bool areAlike(const BreakpointState& a, const BreakpointState& b) {
    return a.breakpoint == b.breakpoint && a.isPlaced == b.isPlaced && a.isHolding == b.isHolding &&
           a.isStepping == b.isStepping && a.hits == b.hits && a.record == b.record && a.error == b.error;
}

} // namespace

BreakpointList::BreakpointList(Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {
    timer_.setInterval(kReadEvery);
    connect(&timer_, &QTimer::timeout, this, &BreakpointList::refresh);
}

const BreakpointState* BreakpointList::find(const Wire& wire) const {
    const auto found = std::find_if(states_.begin(), states_.end(), [&](const BreakpointState& state) {
        return state.breakpoint.wire == wire;
    });
    return found == states_.end() ? nullptr : &*found;
}

void BreakpointList::set(const Wire& wire, const std::string& condition) {
    std::vector<Breakpoint> wanted;
    bool isThere = false;
    for (const BreakpointState& state : states_) {
        const bool isIt = state.breakpoint.wire == wire;
        isThere = isThere || isIt;
        wanted.push_back(isIt ? Breakpoint{wire, condition} : state.breakpoint);
    }
    if (!isThere) wanted.push_back({wire, condition});
    apply(std::move(wanted));
}

void BreakpointList::remove(const Wire& wire) {
    std::vector<Breakpoint> wanted;
    for (const BreakpointState& state : states_)
        if (state.breakpoint.wire != wire) wanted.push_back(state.breakpoint);
    apply(std::move(wanted));
}

void BreakpointList::toggle(const Wire& wire) {
    if (find(wire))
        remove(wire);
    else
        set(wire, {});
}

void BreakpointList::clear() {
    if (!states_.empty()) apply({});
}

const BreakpointState* BreakpointList::holding() const {
    const BreakpointState* const chosen = chosen_ ? find(*chosen_) : nullptr;
    if (chosen && chosen->isHolding) return chosen;
    const auto first = std::find_if(states_.begin(), states_.end(),
                                    [](const BreakpointState& state) { return state.isHolding; });
    return first == states_.end() ? nullptr : &*first;
}

void BreakpointList::step(Step step) {
    const BreakpointState* const state = holding();
    if (!state) return;
    engine_.step(Wire(state->breakpoint.wire), step);
    refresh();
}

void BreakpointList::refresh() {
    std::vector<BreakpointState> now;
    const std::vector<BreakpointState> told = engine_.breakpointStates();
    for (const BreakpointState& before : states_) {
        BreakpointState& state = now.emplace_back();
        state.breakpoint = before.breakpoint;
        for (const BreakpointState& other : told)
            if (other.breakpoint == before.breakpoint) state = other;
        // A run that is over holds nothing, whatever it held.
        if (!engine_.isOver()) continue;
        state.isHolding = state.isStepping = false;
        state.record.reset();
    }
    std::vector<Wire> held;
    for (std::size_t index = 0; index < now.size(); ++index)
        if (now[index].isHolding && !states_[index].isHolding) held.push_back(now[index].breakpoint.wire);
    const bool isOther = !std::equal(now.begin(), now.end(), states_.begin(), states_.end(), areAlike);
    states_ = std::move(now);
    if (isOther) Q_EMIT changed();
    for (const Wire& wire : held)
        Q_EMIT this->held(wire);
}

void BreakpointList::apply(std::vector<Breakpoint> breakpoints) {
    std::vector<BreakpointState> wanted;
    for (const Breakpoint& breakpoint : breakpoints) {
        const BreakpointState* const before = find(breakpoint.wire);
        wanted.push_back(before && before->breakpoint == breakpoint ? *before : BreakpointState{breakpoint});
    }
    states_ = std::move(wanted);
    engine_.setBreakpoints(std::move(breakpoints));
    if (states_.empty())
        timer_.stop();
    else
        timer_.start();
    Q_EMIT changed();
    refresh();
}

} // namespace weir
