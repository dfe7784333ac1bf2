#pragma once
#include "pipeline/graph/known_schemas.h"
#include "pipeline/graph/validation.h"

#include <vector>

namespace weir {

/// Appends the problems of the settings that all sources have: a partition field that is not there or does
/// nothing, and sources that could hold others back for good.
void checkSources(const Graph& graph, const Wiring& wiring, const PortSchemas& schemas,
                  std::vector<Problem>& problems);

} // namespace weir
