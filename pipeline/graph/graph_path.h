#pragma once
#include "pipeline/graph/graph.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weir {

/// What stands between the ids of a node's path: those of the instances it is inside of, from the outside in,
/// and its own: "smooth/average".
inline constexpr char kPathSeparator = '/';

/// The inside of the instance at that path, which all instances of its subgraph share; the graph itself for
/// an empty path; null if there is no such instance.
const GraphBody* bodyAt(const Graph& graph, std::string_view path);
GraphBody* bodyAt(Graph& graph, std::string_view path);

/// The node at that path, or null.
const Node* nodeAt(const Graph& graph, std::string_view path);
Node* nodeAt(Graph& graph, std::string_view path);

/// The subgraph that the node at that path is an instance of, or null.
const Subgraph* subgraphAt(const Graph& graph, std::string_view path);
Subgraph* subgraphAt(Graph& graph, std::string_view path);

/// All nodes with their paths, those inside of instances after the instance.
std::vector<std::pair<std::string, const Node*>> allNodes(const Graph& graph);

/// Calls `visit` with the graph itself and with the inside of each of its subgraphs.
void eachBody(Graph& graph, const std::function<void(GraphBody&)>& visit);

/// The path of a node in the body at `body`.
std::string pathIn(std::string_view body, std::string_view node);

/// The path of what a node is inside of; empty for a node of the graph's own.
std::string_view bodyPath(std::string_view node);

} // namespace weir
