#pragma once
#include "pipeline/graph/validation.h"

#include <vector>

namespace weir {

/// What is wrong with the panels of a graph beyond what validate() tells, which does not know their types:
/// types and settings that there are not, values that these do not take, and fields that are known not to
/// come. Warnings all, for a graph runs whatever its panels show.
std::vector<Problem> checkPanels(const Graph& graph);

} // namespace weir
