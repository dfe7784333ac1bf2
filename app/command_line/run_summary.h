#pragma once
#include "pipeline/runtime/statistics.h"

#include <string>

namespace weir {

/// What happened in a run: a row of counts a node, then the causes and samples of what was left out.
std::string runSummary(const Graph& graph, const Statistics& statistics);

} // namespace weir
