#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/graph/validation.h"
#include "pipeline/runtime/checkpoint_store.h"
#include "pipeline/runtime/engine.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace weir {

/// How a run takes its checkpoints, and what it goes on from.
struct CheckpointPlan {
    std::unique_ptr<CheckpointStore> store; ///< null: it takes none
    Duration every{0};
    std::optional<Checkpoint> restored; ///< nothing: it begins anew
};

/// One snapshot a node in the graph's order, with its settings and no state yet: its type, its parameters and
/// the wires that come in. Only what has the same settings can go on from a snapshot.
std::vector<NodeSnapshot> emptySnapshots(const Graph& graph);

/// Opens the place for checkpoints of a graph that wants some. An error if it cannot be had, or if what is
/// there is of a graph that was another one.
std::variant<CheckpointPlan, Problem> planCheckpoints(const Graph& graph, const RunPlace& place);

} // namespace weir
