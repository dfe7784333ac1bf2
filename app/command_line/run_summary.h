#pragma once
#include "pipeline/runtime/statistics.h"

#include <string>
#include <vector>

namespace weir {

/// Fields that parameters name and that nothing that has come in has, a line with its end each: most often a
/// slip of the pen.
std::vector<std::string> fieldsNeverSeen(const Graph& graph, const Statistics& statistics);

/// What happened in a run: a row of counts a node, then the causes and samples of what was left out.
std::string runSummary(const Graph& graph, const Statistics& statistics);

} // namespace weir
