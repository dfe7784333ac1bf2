#pragma once
#include "pipeline/graph/validation.h"

#include <vector>

namespace weir {

/// Appends the problems of a graph as it is drawn, whatever of it runs: its settings, ids, wires and
/// subgraphs.
void checkDrawn(const Graph& graph, const NodeRegistry& registry, std::vector<Problem>& problems);

} // namespace weir
