#pragma once
#include "pipeline/runtime/checkpoint_coordinator.h"
#include "pipeline/runtime/element.h"

#include <cstddef>
#include <string>
#include <utility>

namespace weir {

/// What one node of a run has to do with checkpoints: where it reports what it holds, and what it goes on
/// from. The coordinator and the snapshot must outlive it.
class NodeCheckpoints {
public:
    /// Of a run without checkpoints.
    NodeCheckpoints() = default;
    /// `restored` is null where the node begins anew.
    NodeCheckpoints(CheckpointCoordinator& coordinator, std::size_t node, const NodeSnapshot* restored)
        : coordinator_(&coordinator), node_(node), restored_(restored) {}

    bool areTaken() const { return coordinator_ != nullptr; }
    const NodeSnapshot* restored() const { return restored_; }
    /// Whether the node had ended when the checkpoint was taken that the run goes on from.
    bool isOver() const { return restored_ && restored_->isOver; }

    void report(Barrier barrier, std::string state) const {
        if (coordinator_) coordinator_->report(node_, barrier.checkpoint, std::move(state));
    }
    void reportOver(std::string state) const {
        if (coordinator_) coordinator_->reportOver(node_, std::move(state));
    }
    void reportFailed() const {
        if (coordinator_) coordinator_->reportFailed();
    }

private:
    CheckpointCoordinator* coordinator_ = nullptr;
    std::size_t node_ = 0;
    const NodeSnapshot* restored_ = nullptr;
};

} // namespace weir
