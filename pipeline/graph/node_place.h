#pragma once
#include "pipeline/graph/graph.h"

#include <string>
#include <string_view>

namespace weir {

/// Where a node is edited: in the graph, or in the subgraph that it stands in.
struct NodePlace {
    GraphBody* body = nullptr; ///< null: there is no such node
    std::string id;            ///< inside the body

    Node* node() const { return body ? body->findNode(id) : nullptr; }
};

/// The place of a node that is called by its path, "instance/node" for one inside a subgraph's instance.
NodePlace nodePlace(Graph& graph, std::string_view path);

} // namespace weir
