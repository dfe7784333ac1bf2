#pragma once
#include "pipeline/data/result.h"
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"
#include "widgets/canvas/graph_edits.h"

#include <string>
#include <string_view>

namespace weir {

// What the canvas does with subgraphs, apart from any mouse. Each works on the copy that
// GraphDocument::change() hands out; `path` is that of the body that is looked at.

/// Puts the parts into a new subgraph with one instance in their place, called `title`. What is wired across
/// its edge, or not wired at all, becomes a port. Returns the instance's id. An error if the wires would go
/// in a circle.
Result<std::string> groupParts(Graph& graph, std::string_view path, const CanvasParts& parts,
                               const std::string& title);

/// Puts what is inside an instance in its place, with the parameters that the instance sets; the subgraph
/// goes with its last instance. Returns what came in its place; nothing for a node that is no instance.
CanvasParts ungroup(Graph& graph, std::string_view path, const std::string& instance);

/// Gives an instance a subgraph of its own, so that the others stay as they are when it is changed. Returns
/// the new subgraph's id; empty if it is the only one.
std::string makeUnique(Graph& graph, std::string_view path, const std::string& instance);

/// How many instances a subgraph has, in the graph and inside subgraphs.
std::size_t countInstances(const Graph& graph, const Subgraph& subgraph);

/// Makes a parameter of a node inside one of the subgraph's own; whether it was none.
bool exposeParameter(Graph& graph, const std::string& subgraph, const std::string& node,
                     const Parameter& parameter);
/// Takes it back; what instances had set for it goes too.
void hideParameter(Graph& graph, const std::string& subgraph, const std::string& parameter);

/// Makes an input, or an output, of a node inside a port of the subgraph.
void exposePort(Subgraph& subgraph, const Endpoint& end, bool isInput, const std::string& label);
/// Takes it back, with the wires that instances have there.
void hidePort(Graph& graph, const std::string& subgraph, const Endpoint& end, bool isInput);

} // namespace weir
