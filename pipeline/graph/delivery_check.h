#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/graph/wiring.h"

#include <vector>

namespace weir {

/// Warns of what a graph with checkpoints cannot promise of a node, once the run goes on after a crash:
/// sources that cannot be read again, unless a node behind them keeps what they gave; sinks that cannot take
/// back; and records that would come twice, from a source and from a node that has kept them.
void checkDelivery(const Graph& graph, const Wiring& wiring, std::vector<Problem>& problems);

} // namespace weir
