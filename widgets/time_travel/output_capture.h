#pragma once
#include "pipeline/graph/graph.h"

namespace weir {

class GraphDocument;

/// Whether a node can be added that captures this output: it is one of the graph itself and not of the inside
/// of a subgraph.
bool canCapture(const Graph& graph, const Endpoint& output);

/// Adds a node that takes down what leaves the output, into a table of its own, as one undo command. The
/// database stands in Weir's data folder and is named after the graph.
void captureOutput(GraphDocument& document, const Endpoint& output);

} // namespace weir
