#include "pipeline/graph/wire_rules.h"

#include "pipeline/graph/validation.h"

namespace weir {

WireRules::WireRules(const GraphBody& body, const NodeRegistry& registry)
    : registry_(registry), wires_(body.wires.begin(), body.wires.end()) {
    for (const Node& node : body.nodes)
        nodes_.emplace(node.id, &node);
    for (const Wire& wire : body.wires) {
        feeders_[wire.to.node].push_back(wire.from.node);
        taken_.insert(wire.to);
    }
}

const std::set<std::string_view>& WireRules::upstreamOf(std::string_view node) const {
    const auto [found, isNew] = upstream_.try_emplace(std::string(node));
    std::set<std::string_view>& seen = found->second;
    if (!isNew) return seen;
    std::vector<std::string_view> waiting{found->first};
    while (!waiting.empty()) {
        const std::string_view next = waiting.back();
        waiting.pop_back();
        if (!seen.insert(next).second) continue;
        if (const auto feeders = feeders_.find(next); feeders != feeders_.end())
            waiting.insert(waiting.end(), feeders->second.begin(), feeders->second.end());
    }
    return seen;
}

bool WireRules::flowsTo(std::string_view start, std::string_view end) const {
    return upstreamOf(end).contains(start);
}

std::optional<std::string> WireRules::whyNot(const Wire& wire) const {
    const auto from = nodes_.find(wire.from.node);
    const auto to = nodes_.find(wire.to.node);
    if (from == nodes_.end() || to == nodes_.end()) return "A wire needs a node at each end.";
    const NodeType* const fromType = registry_.find(from->second->type);
    const NodeType* const toType = registry_.find(to->second->type);
    if (!fromType || !toType) return "This program does not know the node's type.";
    const std::optional<std::size_t> input = toType->inputIndex(wire.to.port);
    if (!fromType->outputIndex(wire.from.port) || !input) return "A wire leads from an output to an input.";
    if (from == to) return "A node cannot be wired to itself.";
    if (wires_.contains(wire)) return "This wire is there already.";
    if (taken_.contains(wire.to) && !toType->inputs[*input].many)
        return "This input already has a wire and takes only one.";
    if (flowsTo(wire.to.node, wire.from.node)) return "This wire would close a circle.";
    return std::nullopt;
}

std::optional<std::string> whyNotWire(const GraphBody& graph, const Wire& wire,
                                      const NodeRegistry& registry) {
    return WireRules(graph, registry).whyNot(wire);
}

} // namespace weir
