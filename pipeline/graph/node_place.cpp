#include "pipeline/graph/node_place.h"

namespace weir {

NodePlace nodePlace(Graph& graph, std::string_view path) {
    GraphBody* body = &graph;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        const Node* const instance = body->findNode(path.substr(0, slash));
        const Subgraph* const inside = instance ? graph.subgraphOfType(instance->type) : nullptr;
        if (!inside) return {};
        body = graph.findSubgraph(inside->id);
        path.remove_prefix(slash + 1);
    }
    if (!body->findNode(path)) return {};
    return {body, std::string(path)};
}

} // namespace weir
