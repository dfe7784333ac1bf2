#pragma once
#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/validation.h"

namespace weir {

/// Makes a problem of what runs one of what the user drew and set: its wire, and its parameter where an
/// instance sets that for a node inside.
void asDrawn(const EffectiveGraph& effective, Problem& problem);

} // namespace weir
