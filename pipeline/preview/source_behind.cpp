#include "pipeline/preview/source_behind.h"

#include <optional>
#include <set>
#include <vector>

namespace weir {

SourceSettings settingsBehind(const Graph& graph, const Wiring& wiring, std::size_t node) {
    std::set<std::size_t> reached{node};
    std::vector<std::size_t> open{node};
    std::optional<SourceSettings> found;
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (wiring.types[at] && wiring.types[at]->isSource()) {
            const SourceSettings settings =
                readSourceSettings(Parameters(wiring.types[at]->parameters, graph.nodes[at].parameters));
            if (found && found->eventTimeField != settings.eventTimeField) return {};
            if (!found || found->disorder < settings.disorder) found = settings;
        }
        for (const Wiring::Link& link : wiring.links)
            if (link.toNode == at && reached.insert(link.fromNode).second) open.push_back(link.fromNode);
    }
    return found.value_or(SourceSettings());
}

} // namespace weir
