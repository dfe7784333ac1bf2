#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

// What the canvas does to a graph, apart from any mouse. Each works on the copy that GraphDocument::change()
// hands out.

/// Things on the canvas, by their ids.
struct CanvasParts {
    std::set<std::string> nodes;
    std::vector<Wire> wires;
    std::set<std::string> frames;
    std::set<std::string> notes;

    bool isEmpty() const { return nodes.empty() && wires.empty() && frames.empty() && notes.empty(); }
    std::size_t count() const { return nodes.size() + wires.size() + frames.size() + notes.size(); }
    bool operator==(const CanvasParts&) const = default;
};

/// What a new node of this type is called: "window.tumbling" is "tumbling", "zeromq.source" is "zeromq".
std::string nodeIdStem(const NodeType& type);

/// Adds a node with every parameter at its default; returns its id.
std::string addNode(GraphBody& body, const NodeType& type, Position position);

/// Removes the parts, with the wires of nodes that go and their places.
void removeParts(GraphBody& body, const CanvasParts& parts);

/// Leads what came into each of the nodes on to where its results went, as far as inputs take it. The nodes
/// keep their wires; it is for those that are then removed.
void bridge(GraphBody& body, const std::set<std::string>& nodes, const NodeRegistry& types);

/// The given parts with the wires between the nodes, their places, and the subgraphs they are instances of.
Graph partOf(const Graph& graph, const GraphBody& body, const CanvasParts& parts);

/// Adds a part to the body at `path` under free ids, moved by `offset`; returns what was added. Never
/// overwrites; a subgraph that is there already as it is comes only once.
CanvasParts insertPart(Graph& graph, std::string_view path, const Graph& part, Position offset);

/// Adds frames and notes under free ids, moved by `offset`; notes in `added` what they are called.
void addAreas(GraphBody& body, std::vector<Frame> frames, std::vector<Note> notes, Position offset,
              CanvasParts& added);

/// Adds a wire, in order; nothing happens if it is there.
void addWire(GraphBody& body, const Wire& wire);
void removeWire(GraphBody& body, const Wire& wire);

/// Whether a node of that type can stand between the ends of a wire: it has an input and an output.
bool fitsOnWire(const NodeType& type);
/// Puts a node into a wire, by its first input that is free and its first output; whether it could be.
bool insertOnWire(GraphBody& body, const std::string& node, const Wire& wire, const NodeRegistry& types);
/// Moves a node that was put between others to the right of what feeds it, and what is behind it further on,
/// so that there is room for the wires; nothing moves where there is enough.
void makeRoom(GraphBody& body, const std::string& node, double nodeWidth);

} // namespace weir
