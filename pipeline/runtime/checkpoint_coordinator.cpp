#include "pipeline/runtime/checkpoint_coordinator.h"

#include <algorithm>
#include <utility>

namespace weir {

CheckpointCoordinator::CheckpointCoordinator(std::vector<NodeSnapshot> nodes, std::uint64_t last,
                                             std::function<void()> reported)
    : reported_(std::move(reported)), number_(last) {
    for (NodeSnapshot& node : nodes)
        nodes_.push_back({std::move(node), last, std::nullopt});
}

std::uint64_t CheckpointCoordinator::begin() {
    const std::lock_guard lock(mutex_);
    if (!std::exchange(isUnderWay_, true)) ++number_;
    return number_;
}

std::uint64_t CheckpointCoordinator::number() const {
    const std::lock_guard lock(mutex_);
    return number_;
}

bool CheckpointCoordinator::isUnderWay() const {
    const std::lock_guard lock(mutex_);
    return isUnderWay_;
}

void CheckpointCoordinator::report(std::size_t node, std::uint64_t number, std::string state) {
    {
        const std::lock_guard lock(mutex_);
        nodes_[node].snapshot.state = std::move(state);
        nodes_[node].number = number;
    }
    reported_();
}

void CheckpointCoordinator::reportOver(std::size_t node, std::string state) {
    {
        const std::lock_guard lock(mutex_);
        nodes_[node].lastState = std::move(state);
    }
    reported_();
}

void CheckpointCoordinator::reportFailed() {
    {
        const std::lock_guard lock(mutex_);
        hasFailed_ = true;
    }
    reported_();
}

bool CheckpointCoordinator::hasFailed() const {
    const std::lock_guard lock(mutex_);
    return hasFailed_;
}

std::optional<Checkpoint> CheckpointCoordinator::takeComplete() {
    const std::lock_guard lock(mutex_);
    const bool isComplete =
        isUnderWay_ && !hasFailed_ && std::all_of(nodes_.begin(), nodes_.end(), [this](const Reported& node) {
            return node.lastState || node.number == number_;
        });
    if (!isComplete) return std::nullopt;
    isUnderWay_ = false;
    Checkpoint checkpoint{.number = number_, .taken = currentTime(), .nodes = {}};
    for (Reported& node : nodes_) {
        // Moved out, for what a million keys make takes its time to copy, and its memory.
        std::string state = std::exchange(node.snapshot.state, {});
        NodeSnapshot& snapshot = checkpoint.nodes.emplace_back(node.snapshot);
        snapshot.state = std::move(state);
        if (node.number == number_) continue; // it has ended since, if at all
        snapshot.state = *node.lastState;
        snapshot.isOver = true;
    }
    return checkpoint;
}

std::vector<std::string> CheckpointCoordinator::awaited() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> nodes;
    if (!isUnderWay_) return nodes;
    for (const Reported& node : nodes_)
        if (!node.lastState && node.number != number_) nodes.push_back(node.snapshot.node);
    return nodes;
}

bool CheckpointCoordinator::isEveryNodeOver() const {
    const std::lock_guard lock(mutex_);
    return std::all_of(nodes_.begin(), nodes_.end(),
                       [](const Reported& node) { return node.lastState.has_value(); });
}

} // namespace weir
