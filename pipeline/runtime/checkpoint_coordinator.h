#pragma once
#include "pipeline/runtime/checkpoint.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Collects what the nodes of a run held at a checkpoint, until it is whole. Nodes report from their own
/// threads, in any order; the one that supervises the run begins checkpoints and takes them. Safe from any
/// thread.
class CheckpointCoordinator {
public:
    /// `nodes` have their ids and settings, in the graph's order. `last` is the number of the checkpoint
    /// before the first one. `reported` is called on a node's thread when that has reported anything.
    CheckpointCoordinator(
        std::vector<NodeSnapshot> nodes, std::uint64_t last, std::function<void()> reported = [] {});

    /// The number of the next checkpoint, which the nodes are now to report; the one under way if there is
    /// one.
    std::uint64_t begin();
    bool isUnderWay() const;
    /// Of the last one that was begun.
    std::uint64_t number() const;

    /// What a node held when the checkpoint passed it.
    void report(std::size_t node, std::uint64_t number, std::string state);
    /// A node has ended; what it held last, which counts for every checkpoint that it has not reported yet.
    void reportOver(std::size_t node, std::string state);

    /// A node has failed for good. No checkpoint is taken from now on, so that the next run goes on from
    /// before the failure.
    void reportFailed();
    bool hasFailed() const;

    /// The checkpoint under way, once every node has reported.
    std::optional<Checkpoint> takeComplete();
    /// The nodes that the checkpoint under way waits for; none if there is none.
    std::vector<std::string> awaited() const;
    /// Whether every node has ended.
    bool isEveryNodeOver() const;

private:
    struct Reported {
        NodeSnapshot snapshot;
        std::uint64_t number = 0;             ///< of the checkpoint that `snapshot` is of
        std::optional<std::string> lastState; ///< once it has ended
    };

    const std::function<void()> reported_;
    mutable std::mutex mutex_;
    std::vector<Reported> nodes_;
    std::uint64_t number_;
    bool isUnderWay_ = false;
    bool hasFailed_ = false;
};

} // namespace weir
