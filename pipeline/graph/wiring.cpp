#include "pipeline/graph/wiring.h"

#include <algorithm>
#include <optional>

namespace weir {

namespace {

using Nodes = std::vector<std::size_t>;

std::optional<Wiring::Link> resolveLink(const Graph& graph, const Wiring& wiring, std::size_t wireIndex) {
    const Wire& wire = graph.wires[wireIndex];
    const auto from = wiring.index.find(wire.from.node);
    const auto to = wiring.index.find(wire.to.node);
    if (from == wiring.index.end() || to == wiring.index.end() || from == to) return std::nullopt;
    const NodeType* fromType = wiring.types[from->second];
    const NodeType* toType = wiring.types[to->second];
    if (!fromType || !toType) return std::nullopt;
    const std::optional<std::size_t> output = fromType->outputIndex(wire.from.port);
    const std::optional<std::size_t> input = toType->inputIndex(wire.to.port);
    if (!output || !input) return std::nullopt;
    return Wiring::Link{wireIndex, from->second, *output, to->second, *input};
}

/// A circle among nodes each of which is fed by another of them: going upstream, one comes round.
Nodes findCircle(const std::vector<Nodes>& feeders, const std::vector<bool>& placed, std::size_t start) {
    Nodes path;
    for (std::size_t node = start;;) {
        const auto again = std::find(path.begin(), path.end(), node);
        if (again != path.end()) {
            Nodes circle(again, path.end());
            std::reverse(circle.begin(), circle.end());
            // Beginning with the first node of the graph makes the message stable.
            std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
            return circle;
        }
        path.push_back(node);
        node = *std::find_if(feeders[node].begin(), feeders[node].end(),
                             [&placed](std::size_t feeder) { return !placed[feeder]; });
    }
}

/// Kahn's algorithm; where it gets stuck there is a circle, which is noted and taken as placed.
void sortByFlow(Wiring& wiring) {
    const std::size_t count = wiring.types.size();
    std::vector<Nodes> feeders(count);
    std::vector<Nodes> fed(count);
    Nodes missing(count, 0);
    for (const Wiring::Link& link : wiring.links) {
        feeders[link.toNode].push_back(link.fromNode);
        fed[link.fromNode].push_back(link.toNode);
        ++missing[link.toNode];
    }
    std::vector<bool> placed(count, false);
    Nodes ready;
    for (std::size_t node = count; node-- > 0;)
        if (missing[node] == 0) ready.push_back(node);

    const auto place = [&](std::size_t node) {
        placed[node] = true;
        wiring.order.push_back(node);
        for (const std::size_t next : fed[node])
            if (--missing[next] == 0 && !placed[next]) ready.push_back(next);
    };
    while (true) {
        while (!ready.empty()) {
            const std::size_t node = ready.back();
            ready.pop_back();
            place(node);
        }
        const auto stuck = std::find(placed.begin(), placed.end(), false);
        if (stuck == placed.end()) return;
        wiring.circles.push_back(
            findCircle(feeders, placed, static_cast<std::size_t>(stuck - placed.begin())));
        for (const std::size_t node : wiring.circles.back())
            placed[node] = true;
        for (const std::size_t node : wiring.circles.back())
            place(node);
    }
}

} // namespace

bool Wiring::isLinked(std::size_t node, std::size_t input) const {
    return std::any_of(links.begin(), links.end(),
                       [=](const Link& link) { return link.toNode == node && link.toPort == input; });
}

Wiring resolveWiring(const Graph& graph, const NodeRegistry& registry) {
    Wiring wiring;
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        wiring.index.emplace(graph.nodes[node].id, node);
        wiring.types.push_back(registry.find(graph.nodes[node].type));
    }
    for (std::size_t wire = 0; wire < graph.wires.size(); ++wire)
        if (const std::optional<Wiring::Link> link = resolveLink(graph, wiring, wire))
            wiring.links.push_back(*link);
    sortByFlow(wiring);
    return wiring;
}

} // namespace weir
