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
        whole.errorRecord = part.errorRecord;
        whole.errorRecords = part.errorRecords;
    }
    if (part.heldBytes) whole.heldBytes = whole.heldBytes.value_or(0) + *part.heldBytes;
    if (part.sinceLast && (!whole.sinceLast || *part.sinceLast < *whole.sinceLast))
        whole.sinceLast = part.sinceLast;
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
    effective_ = effectiveGraph(graph);
    for (const auto& [running, drawn] : effective_.drawnWires)
        wires_[drawn].push_back(running);
}

void CanvasFigures::setStatistics(const Statistics& statistics) {
    // Names change seldom, figures always.
    const auto isSameNode = [](const NodeStatistics& a, const NodeStatistics& b) { return a.node == b.node; };
    const auto isSameWire = [](const WireStatistics& a, const WireStatistics& b) { return a.wire == b.wire; };
    const bool isSame = std::equal(statistics.nodes.begin(), statistics.nodes.end(),
                                   statistics_.nodes.begin(), statistics_.nodes.end(), isSameNode) &&
                        std::equal(statistics.wires.begin(), statistics.wires.end(),
                                   statistics_.wires.begin(), statistics_.wires.end(), isSameWire);
    const bool begins = isOver() && statistics.state == RunState::Running;
    if (begins) traces_.assign(traces_.size(), {});
    if (!isSame) takeNames(statistics);
    statistics_ = statistics;
    if (isOver()) return;
    for (std::size_t place = 0; place < traces_.size(); ++place)
        traces_[place].add(statistics_.wires[place].recordsPerSecond);
}

void CanvasFigures::takeNames(const Statistics& statistics) {
    std::vector<RateTrace> traces(statistics.wires.size());
    for (std::size_t place = 0; place < traces.size(); ++place)
        if (const auto before = wirePlaces_.find(statistics.wires[place].wire); before != wirePlaces_.end())
            traces[place] = traces_[before->second];
    traces_ = std::move(traces);
    nodePlaces_.clear();
    wirePlaces_.clear();
    for (std::size_t place = 0; place < statistics.nodes.size(); ++place)
        nodePlaces_.emplace(statistics.nodes[place].node, place);
    for (std::size_t place = 0; place < statistics.wires.size(); ++place)
        wirePlaces_.emplace(statistics.wires[place].wire, place);
}

std::vector<double> CanvasFigures::trace(const Wire& drawn) const {
    auto place = wirePlaces_.find(drawn);
    if (const auto running = wires_.find(drawn); place == wirePlaces_.end() && running != wires_.end())
        place = wirePlaces_.find(running->second.front());
    return place == wirePlaces_.end() ? std::vector<double>() : traces_[place->second].samples();
}

std::optional<NodeStatistics> CanvasFigures::node(const std::string& path) const {
    if (const auto own = nodePlaces_.find(path); own != nodePlaces_.end())
        return statistics_.nodes[own->second];
    std::optional<NodeStatistics> whole;
    const std::string inside = path + kPathSeparator;
    for (auto part = nodePlaces_.lower_bound(inside);
         part != nodePlaces_.end() && part->first.starts_with(inside); ++part) {
        if (!whole) whole = NodeStatistics{.node = path};
        add(*whole, statistics_.nodes[part->second]);
    }
    if (!whole) return whole;
    for (const WireStatistics& wire : statistics_.wires) {
        const bool isFromInside = wire.wire.from.node.starts_with(inside);
        if (wire.wire.to.node.starts_with(inside) == isFromInside) continue;
        (isFromInside ? whole->recordsOut : whole->recordsIn) += wire.records;
        (isFromInside ? whole->recordsOutPerSecond : whole->recordsInPerSecond) += wire.recordsPerSecond;
    }
    return whole;
}

std::optional<WireStatistics> CanvasFigures::wire(const Wire& drawn) const {
    if (const auto own = wirePlaces_.find(drawn); own != wirePlaces_.end())
        return statistics_.wires[own->second];
    const auto running = wires_.find(drawn);
    if (running == wires_.end()) return std::nullopt;
    std::optional<WireStatistics> whole;
    const auto fullness = [](const WireStatistics& wire) {
        return wire.capacity > 0 ? static_cast<double>(wire.backlog) / static_cast<double>(wire.capacity) : 0;
    };
    // All of them carry the same records; the fullest holds the others up.
    for (const Wire& wire : running->second) {
        const auto place = wirePlaces_.find(wire);
        if (place == wirePlaces_.end()) continue;
        const WireStatistics& part = statistics_.wires[place->second];
        if (!whole || fullness(part) > fullness(*whole)) {
            const std::uint64_t dropped = whole ? whole->dropped : 0;
            whole = part;
            whole->dropped += dropped;
        } else {
            whole->dropped += part.dropped;
        }
    }
    if (whole) whole->wire = drawn;
    return whole;
}

bool CanvasFigures::isOff(const std::string& path) const {
    return effective_.isOff(path);
}

} // namespace weir
