#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_type.h"

#include <set>
#include <string>
#include <vector>

namespace weir {

// What the canvas does to a graph, apart from any mouse. Each works on the copy that GraphDocument::change()
// hands out.

/// What a new node of this type is called: "window.tumbling" is "tumbling", "zeromq.source" is "zeromq".
std::string nodeIdStem(const NodeType& type);

/// Adds a node with every parameter at its default; returns its id.
std::string addNode(Graph& graph, const NodeType& type, Position position);

/// Removes nodes with their wires and places, and the given wires.
void removeParts(Graph& graph, const std::set<std::string>& nodes, const std::vector<Wire>& wires);

/// The given nodes with the wires between them and their places.
Graph partOf(const Graph& graph, const std::set<std::string>& nodes);

/// Adds a part under free ids, moved by `offset`; returns the new ids in the part's order. Never overwrites.
std::vector<std::string> insertPart(Graph& graph, const Graph& part, Position offset);

/// Adds a wire, in order; nothing happens if it is there.
void addWire(Graph& graph, const Wire& wire);

/// Places for all nodes from how they are wired: sources left, sinks right, a column a step.
std::map<std::string, Position> automaticLayout(const Graph& graph);

} // namespace weir
