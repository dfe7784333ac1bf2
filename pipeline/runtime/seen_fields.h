#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/runtime/statistics.h"

#include <vector>

namespace weir {

/// Warnings of fields that a graph's parameters name and that nothing that came in has so far: most often a
/// slip of the pen, which nothing else would tell where the schema is not known before the run.
std::vector<Problem> checkSeenFields(const Graph& graph, const Statistics& statistics);

} // namespace weir
