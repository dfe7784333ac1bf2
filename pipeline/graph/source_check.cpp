#include "pipeline/graph/source_check.h"

#include "pipeline/graph/connected_parts.h"
#include "pipeline/graph/nearest_name.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <utility>

namespace weir {

namespace {

class SourceCheck {
public:
    SourceCheck(const Graph& graph, const Wiring& wiring, const PortSchemas& schemas,
                std::vector<Problem>& problems)
        : graph_(graph), wiring_(wiring), schemas_(schemas), problems_(problems) {}

    void run() {
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node)
            if (isSource(node)) checkPartitionField(node);
        if (graph_.run.maxDrift > Duration::zero()) checkSilence();
    }

private:
    bool isSource(std::size_t node) const { return wiring_.types[node] && wiring_.types[node]->isSource(); }

    Parameters parametersOf(std::size_t node) const {
        return Parameters(wiring_.types[node]->parameters, graph_.nodes[node].parameters);
    }

    /// Whether a text is set; one that is no text is for others to fault.
    bool has(std::size_t node, std::string_view parameter) const {
        const Parameters parameters = parametersOf(node);
        return parameters.declaration(parameter) != nullptr && !parameters.text(parameter).empty();
    }

    void checkPartitionField(std::size_t node) {
        if (!has(node, "partition_field") || schemas_.outputs[node].empty()) return;
        const std::string field = parametersOf(node).text("partition_field");
        const KnownSchema& schema = schemas_.outputs[node].front();
        if (schema && !schema->find(field)) {
            std::vector<std::string> names;
            for (const Field& known : schema->fields())
                names.push_back(known.name);
            add(Problem::Level::Error, node, "partition_field",
                fmt::format("there is no field '{}' in what it brings", field), suggestName(field, names),
                nearestField(node, field, names));
        } else if (!has(node, "event_time")) {
            add(Problem::Level::Warning, node, "partition_field",
                "does nothing, for the event time is that of arrival, in which no partition lags",
                "name the event time field, or remove this", {without(node, "partition_field")});
        }
    }

    /// Only those that go by a field wait for others and are waited for: arrival goes on by itself.
    void checkSilence() {
        const std::vector<std::size_t> parts = connectedParts(graph_.nodes.size(), wiring_.links);
        for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
            if (!mayHoldBack(node)) continue;
            std::vector<std::string> others;
            for (std::size_t other = 0; other < graph_.nodes.size(); ++other)
                if (other != node && parts[other] == parts[node] && isSource(other) &&
                    has(other, "event_time"))
                    others.push_back(fmt::format("'{}'", graph_.nodes[other].id));
            if (!others.empty())
                add(Problem::Level::Warning, node, "idle_after",
                    fmt::format("if this source falls silent, {} {} for it for good, for with 0 s it is "
                                "never idle (run.max_drift)",
                                fmt::join(others, ", "), others.size() == 1 ? "waits" : "wait"),
                    "set it to longer than the source is silent in good times, such as 10 s",
                    {SetParameter{graph_.nodes[node].id, "idle_after", "10 s"}});
        }
    }

    bool mayHoldBack(std::size_t node) const {
        return isSource(node) && has(node, "event_time") && mayFallSilent(node) &&
               parametersOf(node).declaration("idle_after") &&
               parametersOf(node).span("idle_after") == Duration::zero();
    }

    /// What is read once from where it is kept ends instead.
    bool mayFallSilent(std::size_t node) const {
        const NodeType& type = *wiring_.types[node];
        const Parameters parameters = parametersOf(node);
        if (!type.replays || !type.replays(parameters)) return true;
        const Parameter* const mode = parameters.declaration("mode");
        return mode != nullptr && mode->type == ParameterType::Choice && parameters.text("mode") == "follow";
    }

    void add(Problem::Level level, std::size_t node, std::string parameter, std::string message,
             std::string fix, std::vector<Mend> mends) {
        problems_.push_back({level, graph_.nodes[node].id, std::move(parameter), "", std::move(message),
                             std::move(fix), std::move(mends)});
    }

    Mend without(std::size_t node, std::string parameter) const {
        return SetParameter{graph_.nodes[node].id, std::move(parameter), nullptr};
    }

    std::vector<Mend> nearestField(std::size_t node, const std::string& written,
                                   const std::vector<std::string>& names) const {
        if (const std::optional<std::string> nearest = nearestName(written, names))
            return {SetParameter{graph_.nodes[node].id, "partition_field", *nearest}};
        return {without(node, "partition_field")};
    }

    const Graph& graph_;
    const Wiring& wiring_;
    const PortSchemas& schemas_;
    std::vector<Problem>& problems_;
};

} // namespace

void checkSources(const Graph& graph, const Wiring& wiring, const PortSchemas& schemas,
                  std::vector<Problem>& problems) {
    SourceCheck(graph, wiring, schemas, problems).run();
}

} // namespace weir
