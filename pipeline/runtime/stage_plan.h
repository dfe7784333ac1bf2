#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_registry.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace weir {

/// A node of the plan; wires are indexes into Graph::wires.
struct PlannedNode {
    const NodeType* type = nullptr;
    std::vector<std::size_t> wiresIn;
    std::vector<std::size_t> wiresOut;
};

/// A wire of the plan; nodes are indexes into Graph::nodes, ports those of the node types.
struct PlannedWire {
    std::size_t fromNode = 0;
    std::size_t fromPort = 0;
    std::size_t toNode = 0;
    std::size_t toPort = 0;
};

/// How a graph runs: each source on a thread of its own, and stages of fused operators, each behind one
/// queue; see Stage for their threads. A stage begins at an operator that follows a source or a fan-out,
/// takes several wires (or none), may block, follows one that may block, or is to have a queue for another
/// reason.
struct StagePlan {
    std::vector<PlannedNode> nodes;               ///< as Graph::nodes
    std::vector<PlannedWire> wires;               ///< as Graph::wires
    std::vector<std::size_t> sources;             ///< nodes
    std::vector<std::vector<std::size_t>> stages; ///< nodes, in the order of the stream
    std::set<std::size_t> heads;                  ///< nodes that begin a stage whatever they are

    bool startsStage(std::size_t node) const;
    /// Whether the wire leads into the queue of a stage, and not to the next operator of the same one.
    bool isQueued(std::size_t wire) const { return startsStage(wires[wire].toNode); }
};

/// Plans a graph that validates without errors; throws std::logic_error for one that does not.
/// `heads` are operators that are to begin a stage.
StagePlan planStages(const Graph& graph, const NodeRegistry& registry = NodeRegistry::instance(),
                     const std::set<std::string>& heads = {});

} // namespace weir
