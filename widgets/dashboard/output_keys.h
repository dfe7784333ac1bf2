#pragma once
#include "pipeline/graph/graph.h"

#include <string>
#include <vector>

namespace weir {

/// The fields that tell the series in an output's records apart: the key of the node that gives them, such as
/// a window's or a source's, or of one before it whose records it passes on. Empty: none is known.
std::vector<std::string> keysOf(const Graph& graph, const Endpoint& output);

} // namespace weir
