#pragma once
#include "pipeline/graph/effective_graph.h"
#include "pipeline/runtime/statistics.h"

namespace weir {

/// The figures of a run by the names of the graph that the user drew: beside the nodes and wires that run
/// stand the instances of subgraphs, as the sum of what is inside them, and the wires that lead into and out
/// of them and around bypassed nodes.
class DrawnStatistics {
public:
    /// The graph that runs, as it was drawn.
    void setGraph(const Graph& graph) { effective_ = effectiveGraph(graph); }

    Statistics of(Statistics statistics) const;

private:
    EffectiveGraph effective_;
};

} // namespace weir
