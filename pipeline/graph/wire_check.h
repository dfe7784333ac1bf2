#pragma once
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"

#include <vector>

namespace weir {

/// Appends the problems of wires: ends that do not exist, wires that stand twice, inputs taken twice, inputs
/// left open, circles, and nodes that no source reaches.
void checkWires(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems);

} // namespace weir
