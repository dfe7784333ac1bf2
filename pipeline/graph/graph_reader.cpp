#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/json_text.h"
#include "pipeline/graph/member_reader.h"

#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

using Errors = std::vector<std::string>;

constexpr int kMostCells = 100'000;               ///< of a panel's place, far beyond any board
constexpr std::int64_t kMostRows = 1'000'000'000; ///< of a queue

Node readNode(const std::string& id, const Json& value, Errors& errors) {
    MemberReader reader(value, "nodes." + id, errors);
    Node node;
    node.id = id;
    node.type = value.is_object() ? reader.requiredText("type") : std::string();
    node.title = reader.text("title");
    node.parameters = reader.object("parameters");
    reader.refuseOthers();
    return node;
}

std::vector<Wire> readWires(const Json& values, Errors& errors) {
    std::vector<Wire> wires;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const Json& value = values[index];
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        if (std::optional<Wire> wire = Wire::parse(text))
            wires.push_back(std::move(*wire));
        else
            errors.push_back(
                fmt::format("wires[{}]: must be a text such as \"cpu.out -> average.in\", not {}", index,
                            value.is_string() ? value.dump(-1, ' ', false, Json::error_handler_t::replace)
                                              : value.type_name()));
    }
    return wires;
}

Panel readPanel(const std::string& id, const Json& value, Errors& errors) {
    const std::string path = "dashboard." + id;
    MemberReader reader(value, path, errors);
    Panel panel;
    panel.id = id;
    panel.type = value.is_object() ? reader.requiredText("type") : std::string();
    panel.title = reader.text("title");
    panel.settings = reader.object("settings");
    MemberReader place(reader.object("place"), path + ".place", errors);
    const auto cells = [&place](std::string_view name, int missing, int minimum) {
        return static_cast<int>(place.integer(name, missing, minimum, kMostCells));
    };
    panel.place.column = cells("column", panel.place.column, 0);
    panel.place.row = cells("row", panel.place.row, 0);
    panel.place.width = cells("width", panel.place.width, 1);
    panel.place.height = cells("height", panel.place.height, 1);
    place.refuseOthers();
    reader.refuseOthers();
    return panel;
}

Position readPosition(const std::string& id, const Json& value, Errors& errors) {
    MemberReader reader(value, "layout." + id, errors);
    const Position position =
        value.is_object() ? Position{reader.number("x"), reader.number("y")} : Position{};
    if (value.is_object()) reader.refuseOthers();
    return position;
}

/// Keeps what is there already when the member is missing or no time from zero on.
void readSpan(MemberReader& reader, const char* name, Duration& span) {
    const std::string text = reader.text(name);
    if (text.empty()) return;
    const Result<Duration> duration = parseDuration(text);
    if (!duration)
        reader.note(name, duration.error().message);
    else if (*duration < Duration::zero())
        reader.note(name, "must not be negative");
    else
        span = *duration;
}

RunSettings readRun(const Json& value, Errors& errors) {
    MemberReader reader(value, "run", errors);
    RunSettings run;
    run.batchRows = static_cast<std::size_t>(
        reader.integer("batch_rows", static_cast<std::int64_t>(run.batchRows), 1, kMostRows));
    run.queueRows = static_cast<std::size_t>(
        reader.integer("queue_rows", static_cast<std::int64_t>(run.queueRows), 1, kMostRows));
    readSpan(reader, "linger", run.linger);
    readSpan(reader, "checkpoint_every", run.checkpointEvery);
    readSpan(reader, "max_drift", run.maxDrift);
    reader.refuseOthers();
    return run;
}

/// Why this program cannot read a file of that version, or nothing.
std::optional<std::string> versionProblem(const Json& file) {
    if (!file.is_object())
        return fmt::format("not a Weir graph: the file must hold an object, not {}", file.type_name());
    const auto version = file.find("weir");
    if (version == file.end())
        return fmt::format(
            "not a Weir graph: the member \"weir\", the format's version, is missing; this program "
            "writes \"weir\": {}",
            kGraphFormatVersion);
    if (!version->is_number_unsigned() || version->get<std::uint64_t>() < 1)
        return fmt::format("weir: must be the format's version, a whole number from 1 to {}",
                           kGraphFormatVersion);
    if (version->get<std::uint64_t>() > kGraphFormatVersion)
        return fmt::format(
            "weir: the file has format version {}, and this program reads up to {}; it was saved by a "
            "newer Weir, so open it with that one",
            version->dump(), kGraphFormatVersion);
    return std::nullopt;
}

} // namespace

Result<Graph> parseGraph(std::string_view text) {
    const Result<Json> file = parseJson(text);
    if (!file) return fail("this is no graph of Weir: " + file.error().message);
    if (const std::optional<std::string> problem = versionProblem(*file)) return fail(*problem);

    Errors errors;
    MemberReader reader(*file, "", errors);
    reader.find("weir");
    Graph graph;
    graph.title = reader.text("title");
    graph.description = reader.text("description");
    for (const auto& [id, value] : reader.object("nodes").items())
        graph.nodes.push_back(readNode(id, value, errors));
    graph.wires = readWires(reader.array("wires"), errors);
    for (const auto& [id, value] : reader.object("dashboard").items())
        graph.panels.push_back(readPanel(id, value, errors));
    for (const auto& [id, value] : reader.object("layout").items())
        graph.layout.emplace(id, readPosition(id, value, errors));
    graph.run = readRun(reader.object("run"), errors);
    reader.refuseOthers();

    if (!errors.empty()) return fail(fmt::format("{}", fmt::join(errors, "\n")));
    return graph;
}

} // namespace weir
