#include "widgets/canvas/canvas_figures.h"

#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/graph_path.h"

#include <algorithm>

namespace weir {

namespace {

/// What of several states a whole is said to be in.
int urgency(NodeState state) {
    switch (state) {
    case NodeState::Failed:
        return 6;
    case NodeState::Retrying:
        return 5;
    case NodeState::HeldBack:
        return 4;
    case NodeState::Running:
        return 3;
    case NodeState::Idle:
        return 2;
    case NodeState::Finished:
        return 1;
    case NodeState::Stopped:
        return 0;
    }
    return 0;
}

void add(NodeStatistics& whole, const NodeStatistics& part) {
    if (urgency(part.state) > urgency(whole.state)) whole.state = part.state;
    if (whole.message.empty() && !part.message.empty()) {
        const std::string inside = part.node.substr(whole.node.size() + 1);
        whole.message = inside + ": " + part.message;
    }
    whole.badRecords += part.badRecords;
    whole.lateRecords += part.lateRecords;
    whole.aheadRecords += part.aheadRecords;
    whole.droppedRecords += part.droppedRecords;
    whole.errors += part.errors;
    whole.heldCount += part.heldCount;
    whole.busy += part.busy;
    whole.badSamples.insert(whole.badSamples.end(), part.badSamples.begin(), part.badSamples.end());
}

} // namespace

void CanvasFigures::setGraph(const Graph& graph) {
    wires_.clear();
    const EffectiveGraph effective = effectiveGraph(graph);
    for (const auto& [running, drawn] : effective.drawnWires)
        wires_[drawn].push_back(running);
    off_ = effective.off;
}

std::optional<NodeStatistics> CanvasFigures::node(const Statistics& statistics,
                                                  const std::string& path) const {
    if (const NodeStatistics* const own = statistics.node(path)) return *own;
    std::optional<NodeStatistics> whole;
    const std::string inside = path + kPathSeparator;
    for (const NodeStatistics& part : statistics.nodes) {
        if (!part.node.starts_with(inside)) continue;
        if (!whole) whole = NodeStatistics{.node = path};
        add(*whole, part);
    }
    if (!whole) return whole;
    for (const WireStatistics& wire : statistics.wires) {
        const bool isFromInside = wire.wire.from.node.starts_with(inside);
        if (wire.wire.to.node.starts_with(inside) == isFromInside) continue;
        (isFromInside ? whole->recordsOut : whole->recordsIn) += wire.records;
        (isFromInside ? whole->recordsOutPerSecond : whole->recordsInPerSecond) += wire.recordsPerSecond;
    }
    return whole;
}

std::optional<WireStatistics> CanvasFigures::wire(const Statistics& statistics, const Wire& drawn) const {
    if (const WireStatistics* const own = statistics.wire(drawn)) return *own;
    const auto running = wires_.find(drawn);
    if (running == wires_.end()) return std::nullopt;
    std::optional<WireStatistics> whole;
    const auto fullness = [](const WireStatistics& wire) {
        return wire.capacity > 0 ? static_cast<double>(wire.backlog) / static_cast<double>(wire.capacity) : 0;
    };
    // All of them carry the same records; the fullest holds the others up.
    for (const Wire& wire : running->second) {
        const WireStatistics* const part = statistics.wire(wire);
        if (!part) continue;
        if (!whole || fullness(*part) > fullness(*whole)) {
            const std::uint64_t dropped = whole ? whole->dropped : 0;
            whole = *part;
            whole->dropped += dropped;
        } else {
            whole->dropped += part->dropped;
        }
    }
    if (whole) whole->wire = drawn;
    return whole;
}

bool CanvasFigures::isOff(const std::string& path) const {
    if (off_.contains(path)) return true;
    const std::string_view body = bodyPath(path);
    return !body.empty() && isOff(std::string(body));
}

} // namespace weir
