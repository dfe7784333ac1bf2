#include "pipeline/runtime/stage_plan.h"

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace weir {

namespace {

template<class T>
T required(const std::optional<T>& found, const std::string& what) {
    if (!found) throw std::logic_error("not in a graph that validates: " + what);
    return *found;
}

} // namespace

bool StagePlan::startsStage(std::size_t node) const {
    const PlannedNode& planned = nodes[node];
    if (planned.type->isSource()) return false;
    if (heads.contains(node) || planned.type->blocking || planned.wiresIn.size() != 1) return true;
    const PlannedNode& producer = nodes[wires[planned.wiresIn.front()].fromNode];
    return producer.type->isSource() || producer.type->blocking || producer.wiresOut.size() > 1;
}

StagePlan planStages(const Graph& graph, const NodeRegistry& registry, const std::set<std::string>& heads) {
    StagePlan plan;
    std::map<std::string_view, std::size_t> indexes;
    for (const Node& node : graph.nodes) {
        const NodeType* type = registry.find(node.type);
        if (type == nullptr) throw std::logic_error("not in a graph that validates: type " + node.type);
        indexes.emplace(node.id, plan.nodes.size());
        if (heads.contains(node.id)) plan.heads.insert(plan.nodes.size());
        plan.nodes.push_back({type, {}, {}});
    }
    const auto indexOf = [&](const Endpoint& endpoint) {
        const auto found = indexes.find(endpoint.node);
        return required(found == indexes.end() ? std::nullopt : std::optional(found->second),
                        endpoint.text());
    };
    for (const Wire& wire : graph.wires) {
        const std::size_t from = indexOf(wire.from);
        const std::size_t to = indexOf(wire.to);
        plan.nodes[from].wiresOut.push_back(plan.wires.size());
        plan.nodes[to].wiresIn.push_back(plan.wires.size());
        plan.wires.push_back({from,
                              required(plan.nodes[from].type->outputIndex(wire.from.port), wire.from.text()),
                              to, required(plan.nodes[to].type->inputIndex(wire.to.port), wire.to.text())});
    }
    for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
        if (plan.nodes[node].type->isSource()) plan.sources.push_back(node);
        if (!plan.startsStage(node)) continue;
        std::vector<std::size_t> stage{node};
        while (plan.nodes[stage.back()].wiresOut.size() == 1) {
            const std::size_t next = plan.wires[plan.nodes[stage.back()].wiresOut.front()].toNode;
            if (plan.startsStage(next)) break;
            stage.push_back(next);
        }
        plan.stages.push_back(std::move(stage));
    }
    return plan;
}

} // namespace weir
