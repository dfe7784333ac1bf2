#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/wiring.h"
#include "pipeline/nodes/source_parameters.h"

#include <cstddef>

namespace weir {

/// The settings of the one source that a node's records come from; of several that agree about the field of
/// the event time, those of the one with the greatest disorder. The defaults where they do not, or there is
/// none.
SourceSettings settingsBehind(const Graph& graph, const Wiring& wiring, std::size_t node);

} // namespace weir
