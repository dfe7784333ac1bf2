#pragma once
#include "pipeline/data/timestamp.h"

#include <cstdint>
#include <string>
#include <vector>

namespace weir {

/// What one node held when a checkpoint passed it.
struct NodeSnapshot {
    std::string node;
    std::string settings; ///< the node's type and parameters, which must be the same to go on from it
    bool isOver = false;  ///< it had ended by itself, and has nothing more to do
    std::string state;    ///< what its Source or Operator saved, and what the runtime keeps beside it

    bool operator==(const NodeSnapshot&) const = default;
};

/// What all nodes of a graph held at one point of its streams: every record before it is in there, and no
/// record after it (Carbone et al., Lightweight Asynchronous Snapshots for Distributed Dataflows, 2015).
struct Checkpoint {
    std::uint64_t number = 0; ///< counts up from 1 over all runs that go on from each other
    Timestamp taken = 0;      ///< wall clock
    std::vector<NodeSnapshot> nodes;

    const NodeSnapshot* find(const std::string& node) const {
        for (const NodeSnapshot& snapshot : nodes)
            if (snapshot.node == node) return &snapshot;
        return nullptr;
    }

    bool operator==(const Checkpoint&) const = default;
};

} // namespace weir
