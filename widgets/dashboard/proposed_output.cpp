#include "widgets/dashboard/proposed_output.h"

#include "pipeline/graph/subgraph_types.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace weir {

namespace {

/// How far the records of a node have come.
struct Progress {
    int steps = 0; ///< from the source on, by the longest way
    bool isAlert = false;
};

class ProgressSearch {
public:
    explicit ProgressSearch(const Graph& graph, const NodeRegistry& types) : graph_(graph), types_(types) {}

    Progress of(const std::string& node) {
        // Half-made graphs may go round.
        const auto [known, isNew] = known_.try_emplace(node);
        if (isNew) known->second = lookFor(node);
        return known->second;
    }

private:
    Progress lookFor(const std::string& id) {
        const Node* const node = graph_.findNode(id);
        const NodeType* const type = node ? types_.find(node->type) : nullptr;
        if (type && type->category == Category::Alert) return {0, true};
        Progress progress;
        bool isFed = false;
        bool isOfAlerts = true;
        for (const Wire& wire : graph_.wires) {
            if (wire.to.node != id) continue;
            const Progress before = of(wire.from.node);
            isFed = true;
            isOfAlerts = isOfAlerts && before.isAlert;
            progress.steps = std::max(progress.steps, before.steps + 1);
        }
        progress.isAlert = isFed && isOfAlerts;
        return progress;
    }

    const Graph& graph_;
    const NodeRegistry& types_;
    std::map<std::string, Progress> known_;
};

} // namespace

std::optional<Endpoint> proposedOutput(const Graph& graph) {
    const NodeRegistry types = typesOf(graph);
    ProgressSearch search(graph, types);
    std::optional<Endpoint> best;
    std::tuple<bool, int> most;
    for (const Node& node : graph.nodes) {
        const NodeType* const type = types.find(node.type);
        if (!type || type->outputs.empty()) continue;
        // Its first output is the one that it is for; the others give what was late, or did not pass.
        const Progress progress = search.of(node.id);
        const std::tuple<bool, int> rank{!progress.isAlert, progress.steps};
        if (best && rank <= most) continue;
        best = Endpoint{node.id, type->outputs.front().id};
        most = rank;
    }
    return best;
}

} // namespace weir
