#include "pipeline/graph/graph_file.h"

#include <cmath>

namespace weir {

namespace {

/// Whole numbers without ".0": they are what a person would write.
Json coordinate(double value) {
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (std::trunc(value) == value && std::abs(value) < kExact) return static_cast<std::int64_t>(value);
    return value;
}

Json nodeJson(const Node& node) {
    Json result = {{"type", node.type}};
    if (!node.title.empty()) result["title"] = node.title;
    if (!node.parameters.empty()) result["parameters"] = node.parameters;
    return result;
}

Json panelJson(const Panel& panel) {
    Json result = {{"type", panel.type},
                   {"place",
                    {{"column", panel.place.column},
                     {"row", panel.place.row},
                     {"width", panel.place.width},
                     {"height", panel.place.height}}}};
    if (!panel.title.empty()) result["title"] = panel.title;
    if (!panel.settings.empty()) result["settings"] = panel.settings;
    return result;
}

Json runJson(const RunSettings& run) {
    const RunSettings defaults;
    Json result = Json::object();
    if (run.batchRows != defaults.batchRows) result["batch_rows"] = run.batchRows;
    if (run.linger != defaults.linger) result["linger"] = formatDuration(run.linger);
    if (run.checkpointEvery != defaults.checkpointEvery)
        result["checkpoint_every"] = formatDuration(run.checkpointEvery);
    if (run.maxDrift != defaults.maxDrift) result["max_drift"] = formatDuration(run.maxDrift);
    if (run.queueRows != defaults.queueRows) result["queue_rows"] = run.queueRows;
    return result;
}

} // namespace

std::string formatGraph(const Graph& graph) {
    Json file = {{"weir", kGraphFormatVersion}, {"nodes", Json::object()}, {"wires", Json::array()}};
    if (!graph.title.empty()) file["title"] = graph.title;
    if (!graph.description.empty()) file["description"] = graph.description;
    for (const Node& node : graph.nodes)
        file["nodes"][node.id] = nodeJson(node);

    std::vector<Wire> wires = graph.wires;
    std::sort(wires.begin(), wires.end());
    for (const Wire& wire : wires)
        file["wires"].push_back(wire.text());

    for (const Panel& panel : graph.panels)
        file["dashboard"][panel.id] = panelJson(panel);
    for (const auto& [id, position] : graph.layout)
        file["layout"][id] = {{"x", coordinate(position.x)}, {"y", coordinate(position.y)}};
    if (Json run = runJson(graph.run); !run.empty()) file["run"] = std::move(run);

    constexpr int kIndent = 2;
    return file.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace weir
