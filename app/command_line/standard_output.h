#pragma once
#include "pipeline/graph/graph.h"

namespace weir {

/// Whether a node of the graph writes its records to standard output: a file to write is "-".
bool writesToStandardOutput(const Graph& graph);

/// Whether whoever read standard output has gone away, as `| head` does.
bool isStandardOutputDeserted();

} // namespace weir
