#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

namespace weir {

/// The graph that runs, with those values of the edited one that may change while it runs (Parameter::live);
/// all else that was edited waits to be applied.
Graph withLiveChanges(Graph running, const Graph& edited,
                      const NodeRegistry& registry = NodeRegistry::instance());

} // namespace weir
