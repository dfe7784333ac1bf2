#include "pipeline/graph/graph_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace weir {

namespace {

/// Whole numbers without ".0": they are what a person would write.
Json coordinate(double value) {
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (std::trunc(value) == value && std::abs(value) < kExact) return static_cast<std::int64_t>(value);
    return value;
}

void writeText(Json& object, const char* member, const std::string& text) {
    if (!text.empty()) object[member] = text;
}

Json nodeJson(const Node& node) {
    Json result = {{"type", node.type}};
    if (!node.title.empty()) result["title"] = node.title;
    if (node.mode != NodeMode::Enabled) result["mode"] = nodeModeName(node.mode);
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
    writeText(result, "title", panel.title);
    writeText(result, "board", panel.board);
    writeText(result, "repeat", panel.repeat);
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

Json pointJson(const Position& position) {
    return {{"x", coordinate(position.x)}, {"y", coordinate(position.y)}};
}

Json areaJson(const Area& area) {
    Json result = pointJson(area.corner);
    result["width"] = coordinate(area.width);
    result["height"] = coordinate(area.height);
    return result;
}

void writeBody(Json& file, const GraphBody& body) {
    file["nodes"] = Json::object();
    file["wires"] = Json::array();
    for (const Node& node : body.nodes)
        file["nodes"][node.id] = nodeJson(node);
    std::vector<Wire> wires = body.wires;
    std::sort(wires.begin(), wires.end());
    for (const Wire& wire : wires)
        file["wires"].push_back(wire.text());
    for (const auto& [id, position] : body.layout)
        file["layout"][id] = pointJson(position);
    for (const auto& [wire, points] : body.bends)
        for (const Position& point : points)
            file["bends"][wire.text()].push_back(pointJson(point));
    for (const Frame& frame : body.frames) {
        Json& written = file["frames"][frame.id] = areaJson(frame.area);
        writeText(written, "title", frame.title);
        writeText(written, "color", frame.color);
    }
    for (const Note& note : body.notes) {
        Json& written = file["notes"][note.id] = areaJson(note.area);
        writeText(written, "text", note.text);
        writeText(written, "color", note.color);
    }
}

Json subgraphJson(const Subgraph& subgraph) {
    Json result = Json::object();
    writeText(result, "title", subgraph.title);
    writeText(result, "description", subgraph.description);
    writeBody(result, subgraph);
    for (const SubgraphInput& port : subgraph.inputs) {
        Json written = {{"id", port.id}, {"into", Json::array()}};
        writeText(written, "label", port.label);
        for (const Endpoint& end : port.into)
            written["into"].push_back(end.text());
        result["inputs"].push_back(std::move(written));
    }
    for (const SubgraphOutput& port : subgraph.outputs) {
        Json written = {{"id", port.id}, {"from", port.from.text()}};
        writeText(written, "label", port.label);
        result["outputs"].push_back(std::move(written));
    }
    for (const SubgraphParameter& parameter : subgraph.parameters) {
        Json written = {{"id", parameter.id}, {"node", parameter.node}, {"parameter", parameter.parameter}};
        writeText(written, "label", parameter.label);
        result["parameters"].push_back(std::move(written));
    }
    return result;
}

/// Members whose own members are elements by their ids.
bool holdsElements(std::string_view member) {
    constexpr std::array<std::string_view, 8> kContainers{"nodes",     "layout",    "frames", "notes",
                                                          "subgraphs", "dashboard", "boards", "marks"};
    return std::find(kContainers.begin(), kContainers.end(), member) != kContainers.end();
}

Json boardJson(const BoardTab& board) {
    Json result = Json::object();
    writeText(result, "title", board.title);
    if (board.position != 0) result["position"] = board.position;
    for (const auto& [field, chosen] : board.variables)
        result["variables"][field] = chosen;
    return result;
}

Json markJson(const TimeMark& mark) {
    Json result = {{"time", formatTimestamp(mark.time)}};
    if (mark.until) result["until"] = formatTimestamp(*mark.until);
    writeText(result, "text", mark.text);
    return result;
}

/// Puts members of a newer format back, but for those of elements that are no longer there.
void putBack(Json& object, const Json& others) {
    for (const auto& [name, value] : others.items()) {
        const auto there = object.find(name);
        if (holdsElements(name)) {
            for (const auto& [id, members] : value.items())
                if (there != object.end() && there->contains(id)) putBack((*there)[id], members);
        } else if (there == object.end()) {
            object[name] = value;
        } else if (there->is_object() && value.is_object()) {
            putBack(*there, value);
        }
    }
}

} // namespace

std::string formatGraph(const Graph& graph) {
    Json file = {{"weir", graph.newerVersion > 0 ? graph.newerVersion : kGraphFormatVersion}};
    writeText(file, "title", graph.title);
    writeText(file, "description", graph.description);
    writeBody(file, graph);
    for (const Subgraph& subgraph : graph.subgraphs)
        file["subgraphs"][subgraph.id] = subgraphJson(subgraph);
    for (const auto& [output, records] : graph.samples)
        file["samples"][output.text()] = records;
    for (const Panel& panel : graph.panels)
        file["dashboard"][panel.id] = panelJson(panel);
    for (const BoardTab& board : graph.boards)
        file["boards"][board.id] = boardJson(board);
    for (const TimeMark& mark : graph.marks)
        file["marks"][mark.id] = markJson(mark);
    if (Json run = runJson(graph.run); !run.empty()) file["run"] = std::move(run);
    putBack(file, graph.others);

    constexpr int kIndent = 2;
    return file.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace weir
