#include "pipeline/runtime/statistics.h"

#include <algorithm>

namespace weir {

std::string_view runStateName(RunState state) {
    switch (state) {
    case RunState::Stopped:
        return "stopped";
    case RunState::Running:
        return "running";
    case RunState::Paused:
        return "paused";
    case RunState::Stopping:
        return "stopping";
    case RunState::Finished:
        return "finished";
    }
    return "unknown";
}

std::string_view nodeStateName(NodeState state) {
    switch (state) {
    case NodeState::Stopped:
        return "stopped";
    case NodeState::Running:
        return "running";
    case NodeState::Idle:
        return "idle";
    case NodeState::HeldBack:
        return "held back";
    case NodeState::Retrying:
        return "retrying";
    case NodeState::Failed:
        return "failed";
    case NodeState::Finished:
        return "finished";
    }
    return "unknown";
}

const NodeStatistics* Statistics::node(std::string_view id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&](const NodeStatistics& entry) { return entry.node == id; });
    return found == nodes.end() ? nullptr : &*found;
}

const WireStatistics* Statistics::wire(const Wire& wire) const {
    const auto found = std::find_if(wires.begin(), wires.end(),
                                    [&](const WireStatistics& entry) { return entry.wire == wire; });
    return found == wires.end() ? nullptr : &*found;
}

} // namespace weir
