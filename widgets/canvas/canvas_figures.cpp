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

void CanvasFigures::show(const Statistics& statistics) {
    nodeFigures_.clear();
    wireFigures_.clear();
    if (statistics.state == RunState::Stopped) return;
    for (const NodeStatistics& node : statistics.nodes)
        nodeFigures_.emplace(node.node, node);
    for (const WireStatistics& wire : statistics.wires)
        wireFigures_.emplace(wire.wire, wire);
}

std::optional<NodeStatistics> CanvasFigures::node(const std::string& path) const {
    if (const auto own = nodeFigures_.find(path); own != nodeFigures_.end()) return own->second;
    const auto inside = nodeFigures_.lower_bound(path + kPathSeparator);
    const bool isInstance = inside != nodeFigures_.end() && inside->first.starts_with(path + kPathSeparator);
    return isInstance ? std::optional(whole(path)) : std::nullopt;
}

/// Of an instance: of all nodes inside it, and of the wires that cross its edge.
NodeStatistics CanvasFigures::whole(const std::string& path) const {
    NodeStatistics sum;
    sum.node = path;
    const std::string inside = path + kPathSeparator;
    for (auto part = nodeFigures_.lower_bound(inside);
         part != nodeFigures_.end() && part->first.starts_with(inside); ++part)
        add(sum, part->second);
    for (const auto& [wire, figures] : wireFigures_) {
        const bool isFromInside = wire.from.node.starts_with(inside);
        if (wire.to.node.starts_with(inside) == isFromInside) continue;
        (isFromInside ? sum.recordsOut : sum.recordsIn) += figures.records;
        (isFromInside ? sum.recordsOutPerSecond : sum.recordsInPerSecond) += figures.recordsPerSecond;
    }
    return sum;
}

std::optional<WireStatistics> CanvasFigures::wire(const Wire& drawn) const {
    if (const auto own = wireFigures_.find(drawn); own != wireFigures_.end()) return own->second;
    const auto running = wires_.find(drawn);
    if (running == wires_.end()) return std::nullopt;
    const auto fullness = [](const WireStatistics& wire) {
        return wire.capacity > 0 ? static_cast<double>(wire.backlog) / static_cast<double>(wire.capacity) : 0;
    };
    std::optional<WireStatistics> fullest;
    std::uint64_t dropped = 0;
    // All of them carry the same records; the fullest holds the others up.
    for (const Wire& wire : running->second) {
        const auto part = wireFigures_.find(wire);
        if (part == wireFigures_.end()) continue;
        dropped += part->second.dropped;
        if (!fullest || fullness(part->second) > fullness(*fullest)) fullest = part->second;
    }
    if (fullest) {
        fullest->wire = drawn;
        fullest->dropped = dropped;
    }
    return fullest;
}

bool CanvasFigures::isOff(const std::string& path) const {
    if (off_.contains(path)) return true;
    const std::string_view body = bodyPath(path);
    return !body.empty() && isOff(std::string(body));
}

} // namespace weir
