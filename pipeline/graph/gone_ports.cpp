#include "pipeline/graph/gone_ports.h"

#include "pipeline/graph/graph_path.h"

#include <algorithm>

namespace weir {

namespace {

template<class Elements>
bool hasId(const Elements& elements, std::string_view id) {
    return std::any_of(elements.begin(), elements.end(),
                       [id](const auto& element) { return element.id == id; });
}

/// Whether a port of a node is there, as far as subgraphs say; a node type's ports do not come and go.
bool hasPort(const Graph& graph, const GraphBody& body, const Endpoint& end, bool isInput) {
    const Node* const node = body.findNode(end.node);
    if (!node) return false;
    const Subgraph* const inside = graph.subgraphOfType(node->type);
    if (!inside) return true;
    return isInput ? hasId(inside->inputs, end.port) : hasId(inside->outputs, end.port);
}

bool hasParameter(const Graph& graph, const GraphBody& body, const SubgraphParameter& parameter) {
    const Node* const node = body.findNode(parameter.node);
    if (!node) return false;
    const Subgraph* const inside = graph.subgraphOfType(node->type);
    return !inside || hasId(inside->parameters, parameter.parameter);
}

/// One round; whether anything was taken away, for what it stood for may be gone now, too.
bool dropOnce(const Graph& before, Graph& after) {
    std::size_t gone = 0;
    for (Subgraph& subgraph : after.subgraphs) {
        const Subgraph* const old = before.findSubgraph(subgraph.id);
        if (!old) continue;
        const auto isGone = [&](const Endpoint& end, bool isInput) {
            return hasPort(before, *old, end, isInput) && !hasPort(after, subgraph, end, isInput);
        };
        for (SubgraphInput& input : subgraph.inputs)
            gone += std::erase_if(input.into, [&](const Endpoint& end) { return isGone(end, true); });
        gone += std::erase_if(subgraph.inputs, [](const SubgraphInput& input) { return input.into.empty(); });
        gone += std::erase_if(subgraph.outputs,
                              [&](const SubgraphOutput& output) { return isGone(output.from, false); });
        gone += std::erase_if(subgraph.parameters, [&](const SubgraphParameter& parameter) {
            return hasParameter(before, *old, parameter) && !hasParameter(after, subgraph, parameter);
        });
    }
    const auto dropWires = [&](const GraphBody& old, GraphBody& body) {
        gone += std::erase_if(body.wires, [&](const Wire& wire) {
            const bool isFromGone = body.findNode(wire.from.node) && hasPort(before, old, wire.from, false) &&
                                    !hasPort(after, body, wire.from, false);
            const bool isToGone = body.findNode(wire.to.node) && hasPort(before, old, wire.to, true) &&
                                  !hasPort(after, body, wire.to, true);
            return isFromGone || isToGone;
        });
    };
    dropWires(before, after);
    for (Subgraph& subgraph : after.subgraphs)
        if (const Subgraph* const old = before.findSubgraph(subgraph.id)) dropWires(*old, subgraph);
    return gone > 0;
}

} // namespace

void dropWhatIsGone(const Graph& before, Graph& after) {
    if (before.subgraphs == after.subgraphs) return;
    while (dropOnce(before, after)) {
    }
}

} // namespace weir
