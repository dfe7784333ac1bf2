#include "pipeline/graph/body_reader.h"
#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/json_text.h"
#include "pipeline/graph/member_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace weir {

namespace {

using Errors = std::vector<std::string>;

constexpr std::uint64_t kMostVersion = 1'000'000;
constexpr int kMostCells = 100'000;               ///< of a panel's place, far beyond any board
constexpr std::int64_t kMostRows = 1'000'000'000; ///< of a queue

Panel readPanel(const std::string& id, const Json& value, Errors& errors, Json* others) {
    const std::string path = "dashboard." + id;
    MemberReader reader(value, path, errors, others);
    Panel panel;
    panel.id = id;
    panel.type = value.is_object() ? reader.requiredText("type") : std::string();
    panel.title = reader.text("title");
    panel.board = reader.text("board");
    panel.repeat = reader.text("repeat");
    panel.settings = reader.object("settings");
    MemberReader place(reader.object("place"), path + ".place", errors, othersOf(others, "place"));
    const auto cells = [&place](std::string_view name, int missing, int minimum) {
        return static_cast<int>(place.integer(name, missing, minimum, kMostCells));
    };
    panel.place.column = cells("column", panel.place.column, 0);
    panel.place.row = cells("row", panel.place.row, 0);
    panel.place.width = cells("width", panel.place.width, 1);
    panel.place.height = cells("height", panel.place.height, 1);
    place.endReading();
    reader.endReading();
    return panel;
}

BoardTab readBoard(const std::string& id, const Json& value, Errors& errors, Json* others) {
    const std::string path = "boards." + id;
    MemberReader reader(value, path, errors, others);
    BoardTab board;
    board.id = id;
    board.title = reader.text("title");
    board.position = static_cast<int>(reader.integer("position", 0, 0, kMostCells));
    for (const auto& [field, values] : reader.object("variables").items()) {
        std::vector<std::string>& chosen = board.variables[field];
        if (!values.is_array()) {
            errors.push_back(fmt::format("{}.variables.{}: must be an array of values, not {}", path, field,
                                         values.type_name()));
            continue;
        }
        for (const Json& one : values)
            if (one.is_string())
                chosen.push_back(one.get<std::string>());
            else
                errors.push_back(fmt::format("{}.variables.{}: must hold values as text in quotes, not {}",
                                             path, field, one.type_name()));
    }
    reader.endReading();
    return board;
}

/// A moment, or nothing where there is none; what cannot be read is noted.
std::optional<Timestamp> readMoment(MemberReader& reader, const char* name) {
    const std::string text = reader.text(name);
    if (text.empty()) return std::nullopt;
    const std::optional<Timestamp> time = parseTimestamp(text);
    if (!time) reader.note(name, "must be a time such as \"2026-11-21T07:24:09Z\"");
    return time;
}

TimeMark readMark(const std::string& id, const Json& value, Errors& errors, Json* others) {
    MemberReader reader(value, "marks." + id, errors, others);
    TimeMark mark;
    mark.id = id;
    mark.text = reader.text("text");
    if (value.is_object()) {
        if (!reader.requiredText("time").empty()) mark.time = readMoment(reader, "time").value_or(0);
        mark.until = readMoment(reader, "until");
        if (mark.until && *mark.until <= mark.time) reader.note("until", "must be after \"time\"");
    }
    reader.endReading();
    return mark;
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

RunSettings readRun(const Json& value, Errors& errors, Json* others) {
    MemberReader reader(value, "run", errors, others);
    RunSettings run;
    run.batchRows = static_cast<std::size_t>(
        reader.integer("batch_rows", static_cast<std::int64_t>(run.batchRows), 1, kMostRows));
    run.queueRows = static_cast<std::size_t>(
        reader.integer("queue_rows", static_cast<std::int64_t>(run.queueRows), 1, kMostRows));
    readSpan(reader, "linger", run.linger);
    readSpan(reader, "checkpoint_every", run.checkpointEvery);
    readSpan(reader, "max_drift", run.maxDrift);
    reader.endReading();
    return run;
}

Endpoint readEndpoint(const Json& value, const std::string& path, Errors& errors) {
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    if (std::optional<Endpoint> end = Endpoint::parse(text)) return std::move(*end);
    errors.push_back(fmt::format("{}: must be a port such as \"average.out\"", path));
    return {};
}

/// Calls `read` with a reader for each object of an array.
template<class Read>
void readEach(MemberReader& reader, const std::string& path, const char* member, Errors& errors,
              const Read& read) {
    const Json& values = reader.array(member);
    for (std::size_t index = 0; index < values.size(); ++index) {
        const std::string place = fmt::format("{}.{}[{}]", path, member, index);
        MemberReader element(values[index], place, errors);
        if (!values[index].is_object()) continue;
        read(element, place);
        element.endReading();
    }
}

Subgraph readSubgraph(const std::string& id, const Json& value, Errors& errors, Json* others) {
    const std::string path = "subgraphs." + id;
    MemberReader reader(value, path, errors, others);
    Subgraph subgraph;
    subgraph.id = id;
    subgraph.title = reader.text("title");
    subgraph.description = reader.text("description");
    readBody(reader, path, errors, others, subgraph);
    readEach(reader, path, "inputs", errors, [&](MemberReader& input, const std::string& place) {
        SubgraphInput& port = subgraph.inputs.emplace_back();
        port.id = input.requiredText("id");
        port.label = input.text("label");
        for (const Json& end : input.array("into"))
            port.into.push_back(readEndpoint(end, place + ".into", errors));
    });
    readEach(reader, path, "outputs", errors, [&](MemberReader& output, const std::string& place) {
        SubgraphOutput& port = subgraph.outputs.emplace_back();
        port.id = output.requiredText("id");
        port.label = output.text("label");
        if (const Json* from = output.find("from"))
            port.from = readEndpoint(*from, place + ".from", errors);
        else
            output.note("from", "is missing");
    });
    readEach(reader, path, "parameters", errors, [&](MemberReader& parameter, const std::string&) {
        SubgraphParameter& read = subgraph.parameters.emplace_back();
        read.id = parameter.requiredText("id");
        read.label = parameter.text("label");
        read.node = parameter.requiredText("node");
        read.parameter = parameter.requiredText("parameter");
    });
    reader.endReading();
    return subgraph;
}

void readSamples(const Json& values, Errors& errors, Graph& graph) {
    for (const auto& [text, records] : values.items()) {
        const std::string path = fmt::format("samples[\"{}\"]", text);
        const Endpoint output = readEndpoint(text, path, errors);
        if (!records.is_array()) {
            errors.push_back(
                fmt::format("{}: must be an array of records, not {}", path, records.type_name()));
            continue;
        }
        std::vector<std::string>& sample = graph.samples[output];
        for (std::size_t index = 0; index < records.size(); ++index)
            if (records[index].is_string())
                sample.push_back(records[index].get<std::string>());
            else
                errors.push_back(fmt::format("{}[{}]: must be a record as text in quotes, not {}", path,
                                             index, records[index].type_name()));
    }
}

/// Takes away objects that hold nothing, which were made on the way to look for something.
void prune(Json& object) {
    for (auto member = object.begin(); member != object.end();) {
        if (member->is_object()) prune(*member);
        const bool isEmpty = member->is_null() || (member->is_object() && member->empty());
        member = isEmpty ? object.erase(member) : std::next(member);
    }
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
    if (version->get<std::uint64_t>() > kMostVersion)
        return fmt::format("weir: there is no format version {}", version->dump());
    return std::nullopt;
}

} // namespace

Result<Graph> parseGraph(std::string_view text) {
    const Result<Json> file = parseJson(text);
    if (!file) return fail("this is no graph of Weir: " + file.error().message);
    if (const std::optional<std::string> problem = versionProblem(*file)) return fail(*problem);

    Errors errors;
    Graph graph;
    const auto version = file->at("weir").get<int>();
    if (version > kGraphFormatVersion) graph.newerVersion = version;
    // What a newer Weir has added is kept. In a file of this version it is a slip of the pen.
    Json* const others = graph.newerVersion > 0 ? &graph.others : nullptr;
    MemberReader reader(*file, "", errors, others);
    reader.find("weir");
    graph.title = reader.text("title");
    graph.description = reader.text("description");
    readBody(reader, "", errors, others, graph);
    for (const auto& [id, value] : reader.object("subgraphs").items())
        graph.subgraphs.push_back(readSubgraph(id, value, errors, othersOf(others, "subgraphs", id)));
    readSamples(reader.object("samples"), errors, graph);
    for (const auto& [id, value] : reader.object("dashboard").items())
        graph.panels.push_back(readPanel(id, value, errors, othersOf(others, "dashboard", id)));
    for (const auto& [id, value] : reader.object("boards").items())
        graph.boards.push_back(readBoard(id, value, errors, othersOf(others, "boards", id)));
    std::stable_sort(graph.boards.begin(), graph.boards.end(),
                     [](const BoardTab& a, const BoardTab& b) { return a.position < b.position; });
    for (const auto& [id, value] : reader.object("marks").items())
        graph.marks.push_back(readMark(id, value, errors, othersOf(others, "marks", id)));
    graph.run = readRun(reader.object("run"), errors, othersOf(others, "run"));
    reader.endReading();
    prune(graph.others);

    if (!errors.empty()) return fail(fmt::format("{}", fmt::join(errors, "\n")));
    return graph;
}

} // namespace weir
