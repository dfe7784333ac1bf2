#include "pipeline/graph/live_changes.h"

#include "pipeline/graph/subgraph_types.h"

namespace weir {

namespace {

void takeLive(GraphBody& running, const GraphBody& edited, const NodeRegistry& types) {
    for (Node& node : running.nodes) {
        const Node* const other = edited.findNode(node.id);
        const NodeType* const type = types.find(node.type);
        if (!other || !type || other->type != node.type || !node.parameters.is_object() ||
            !other->parameters.is_object())
            continue;
        for (const Parameter& parameter : type->parameters) {
            if (!parameter.live) continue;
            const auto value = other->parameters.find(parameter.id);
            if (value == other->parameters.end())
                node.parameters.erase(parameter.id);
            else
                node.parameters[parameter.id] = *value;
        }
    }
}

} // namespace

Graph withLiveChanges(Graph running, const Graph& edited, const NodeRegistry& registry) {
    const NodeRegistry types = typesOf(running, registry);
    takeLive(running, edited, types);
    for (Subgraph& subgraph : running.subgraphs)
        if (const Subgraph* const other = edited.findSubgraph(subgraph.id)) takeLive(subgraph, *other, types);
    return running;
}

} // namespace weir
