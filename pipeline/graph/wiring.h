#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace weir {

/// How the nodes of a graph hang together, as far as it can be told: nodes by their index, wires that lead
/// from an existing output to an existing input of another node, and an order in which records flow. Refers
/// to the graph and the registry, which must outlive it.
struct Wiring {
    /// A wire between two known ports.
    struct Link {
        std::size_t wire; ///< index in the graph
        std::size_t fromNode;
        std::size_t fromPort;
        std::size_t toNode;
        std::size_t toPort;
    };

    std::map<std::string_view, std::size_t> index; ///< of the first node with that id
    std::vector<const NodeType*> types;            ///< of each node; null if the registry does not know it
    std::vector<Link> links;
    std::vector<std::size_t> order; ///< nodes after all that feed them; those in circles come last
    std::vector<std::vector<std::size_t>> circles; ///< each in the direction of flow

    bool isLinked(std::size_t node, std::size_t input) const;
};

Wiring resolveWiring(const Graph& graph, const NodeRegistry& registry);

} // namespace weir
