#pragma once
#include "pipeline/graph/graph.h"

namespace weir {

/// The graph with a place for each node, inside its subgraphs too: those without one stand where the canvas
/// would put them.
Graph placed(Graph graph);

} // namespace weir
