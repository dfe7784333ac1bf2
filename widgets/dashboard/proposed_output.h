#pragma once
#include "pipeline/graph/graph.h"

#include <optional>

namespace weir {

/// The output that a new panel shows where the user has chosen none: the one most like a result of the graph,
/// the last that its records come to and that is not made of alerts. Unset: there is none.
std::optional<Endpoint> proposedOutput(const Graph& graph);

} // namespace weir
