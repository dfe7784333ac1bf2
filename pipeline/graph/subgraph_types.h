#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

namespace weir {

/// The node types of a graph's nodes: those of `base`, which must outlive it, and one for the instances of
/// each subgraph, with the ports and parameters that it declares. A subgraph that contains itself, by itself
/// or by others, has none.
NodeRegistry typesOf(const Graph& graph, const NodeRegistry& base = NodeRegistry::instance());

/// The ids of the subgraphs that contain themselves.
std::vector<std::string> endlessSubgraphs(const Graph& graph);

} // namespace weir
