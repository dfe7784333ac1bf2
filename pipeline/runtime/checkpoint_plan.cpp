#include "pipeline/runtime/checkpoint_plan.h"

#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace weir {

namespace {

Problem problem(std::string message, std::string fix) {
    Problem result;
    result.message = std::move(message);
    result.fix = std::move(fix);
    return result;
}

/// The nodes that are not what they were at the checkpoint, those that are gone included.
std::vector<std::string> changedNodes(const std::vector<NodeSnapshot>& now, const Checkpoint& then) {
    std::vector<std::string> changed;
    for (const NodeSnapshot& node : now) {
        const NodeSnapshot* before = then.find(node.node);
        if (!before || before->settings != node.settings) changed.push_back(node.node);
    }
    for (const NodeSnapshot& before : then.nodes)
        if (std::none_of(now.begin(), now.end(),
                         [&](const NodeSnapshot& node) { return node.node == before.node; }))
            changed.push_back(before.node);
    return changed;
}

} // namespace

std::vector<NodeSnapshot> emptySnapshots(const Graph& graph) {
    std::vector<NodeSnapshot> snapshots;
    for (const Node& node : graph.nodes) {
        const NodeType* const type = NodeRegistry::instance().find(node.type);
        const Json parameters = type ? identityOf(*type, node.parameters) : node.parameters;
        std::string settings = fmt::format("{} {}", node.type, parameters.dump());
        for (const Wire& wire : graph.wires)
            if (wire.to.node == node.id) settings += '\n' + wire.text();
        snapshots.push_back({.node = node.id, .settings = std::move(settings)});
    }
    return snapshots;
}

std::variant<CheckpointPlan, Problem> planCheckpoints(const Graph& graph, const RunPlace& place) {
    CheckpointPlan plan{.every = graph.run.checkpointEvery};
    if (plan.every <= Duration::zero()) return plan;
    if (place.checkpoint.empty())
        return problem("run.checkpoint_every: a graph without a file has no place for its checkpoints",
                       "save the graph first");
    Result<std::unique_ptr<CheckpointStore>> store = CheckpointStore::open(place.checkpoint);
    if (!store)
        return problem(fmt::format("run.checkpoint_every: {}", store.error().message),
                       "end the other run of this graph, or mend what is wrong with the file");
    plan.store = std::move(*store);
    if (place.beginsAnew) {
        if (const Result<void> cleared = plan.store->clear(); !cleared)
            return problem(cleared.error().message, "mend what is wrong with the file");
        return plan;
    }
    Result<std::optional<Checkpoint>> restored = plan.store->load();
    if (!restored) return problem(restored.error().message, "begin anew, which gives up what is in it");
    plan.restored = std::move(*restored);
    if (!plan.restored) return plan;
    if (const auto changed = changedNodes(emptySnapshots(graph), *plan.restored); !changed.empty())
        return problem(
            fmt::format("the graph has changed since the checkpoint of {} that it is to go on from: {}",
                        formatTimestamp(plan.restored->taken), fmt::join(changed, ", ")),
            "take the changes back, or begin anew, which gives up what the interrupted run held");
    return plan;
}

} // namespace weir
