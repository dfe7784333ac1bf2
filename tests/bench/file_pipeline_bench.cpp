// file (NDJSON) -> filter -> tumbling window by key, on one core, beside the bare parse of the same bytes in
// the same run; what decoding them into batches takes of that; and the same graph with a file behind it.
// Prints records per second of processor time and each ratio to the bare parse; nothing is asserted.
#include "connectors/codecs/codec.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"
#include "tests/bench/figures.h"
#include "tests/bench/node_surroundings.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sched.h>
#include <string>
#include <vector>

namespace {

using namespace weir;
using bench::processorSeconds;
using bench::SilentReport;

constexpr std::size_t kRecords = 2'000'000;
constexpr int kRounds = 5;

/// All threads of this process share one core, so that the figure is a core's and not the machine's.
void stayOnOneCore() {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(0, &cores);
    if (sched_setaffinity(0, sizeof cores, &cores) != 0)
        fmt::print(stderr, "cannot pin to one core; figures are of many\n");
}

/// Records of about 50 or 157 bytes, 1,000 keys, one a millisecond.
std::string makeRecords(bool wide) {
    std::mt19937 random(7);
    std::string text;
    for (std::size_t i = 0; i < kRecords; ++i) {
        const auto key = random() % 1'000;
        const double value = static_cast<double>(random() % 100'000) / 1'000.0;
        text += fmt::format(R"({{"ts":{},"key":{},"value":{:.3f})", 1'700'000'000'000 + i, key, value);
        if (wide)
            text += fmt::format(
                R"(,"host":"machine-{:04}","region":"eu-central-1","status":"running","count":{},"load":{:.4f},"ok":true)",
                key, random() % 1'000'000, value / 7.0);
        text += "}\n";
    }
    return text;
}

/// The least that any reader of these bytes must do: find each record and read the three fields used.
double parseBare(const simdjson::padded_string& bytes) {
    const double begin = processorSeconds();
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document_stream records;
    if (parser.iterate_many(bytes, 1 << 20).get(records) != simdjson::SUCCESS) std::abort();
    double sum = 0;
    for (auto record : records) {
        simdjson::ondemand::object object = record.get_object();
        sum += static_cast<double>(object["ts"].get_int64().value());
        sum += static_cast<double>(object["key"].get_int64().value());
        sum += object["value"].get_double().value();
    }
    const double seconds = processorSeconds() - begin;
    if (sum == 0) fmt::print("\n");
    return seconds;
}

/// The same bytes into batches of all their fields, and no graph around it.
double decode(const simdjson::padded_string& bytes) {
    const CodecType& codec = *CodecRegistry::instance().find("json");
    SilentReport report;
    const auto decoder = codec.makeDecoder(Parameters(codec.decoderParameters, Json::object()), report);
    BatchBuilder records;
    records.setEventTime({"ts", TimeUnit::ByMagnitude, [](std::string_view, std::string_view) {}});
    const double begin = processorSeconds();
    std::string_view rest = bytes;
    while (!rest.empty()) {
        rest.remove_prefix(decoder->decode(rest, BytesEnd::Closed, records, RunSettings().batchRows));
        records.takeRun();
    }
    return processorSeconds() - begin;
}

/// With a file behind it, or nothing.
Graph makeGraph(const std::filesystem::path& input, const std::filesystem::path& output = {}) {
    Graph graph;
    graph.nodes = {
        {.id = "input",
         .type = "file.source",
         .parameters =
             {{"path", input.string()}, {"format", "json"}, {"mode", "once"}, {"event_time", "ts"}}},
        {.id = "filter", .type = "filter", .parameters = {{"condition", "value > 10"}}},
        {.id = "window",
         .type = "window.tumbling",
         .parameters = {{"size", "60 s"},
                        {"by", {"key"}},
                        {"aggregates",
                         {{{"function", "count"}, {"as", "n"}},
                          {{"function", "sum"}, {"field", "value"}, {"as", "total"}}}}}},
    };
    if (output.empty())
        graph.nodes.push_back({.id = "output", .type = "null.sink"});
    else
        graph.nodes.push_back(
            {.id = "output", .type = "file.sink", .parameters = {{"path", output.string()}}});
    for (const char* wire : {"input.out -> filter.in", "filter.out -> window.in", "window.out -> output.in"})
        graph.wires.push_back(*Wire::parse(wire));
    return graph;
}

double runGraph(const Graph& graph, const std::filesystem::path& folder, bool bringsAllFields) {
    const auto engine = makeLocalEngine();
    RunPlace place(folder);
    place.bringsAllFields = bringsAllFields;
    const double begin = processorSeconds();
    for (const Problem& problem : engine->start(graph, place))
        fmt::print(stderr, "{}\n", problem.text());
    if (!engine->waitFor(std::chrono::minutes(5))) std::abort();
    const double seconds = processorSeconds() - begin;
    const Statistics statistics = engine->statistics();
    if (statistics.node("input")->recordsOut != kRecords || statistics.node("window")->recordsOut == 0) {
        fmt::print(stderr, "the graph lost records: {}\n", statistics.node("input")->message);
        std::exit(1);
    }
    return seconds;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void measure(const std::filesystem::path& folder, bool wide) {
    const std::string text = makeRecords(wide);
    const auto input = folder / "input.ndjson";
    std::ofstream(input, std::ios::binary) << text;
    const simdjson::padded_string bytes(text);
    const Graph toNothing = makeGraph(input);
    const Graph toFile = makeGraph(input, folder / "output.ndjson");

    std::vector<double> bare, decoded, whole, watched, wholeToFile;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(parseBare(bytes));
        decoded.push_back(decode(bytes));
        whole.push_back(runGraph(toNothing, folder, false));
        watched.push_back(runGraph(toNothing, folder, true));
        wholeToFile.push_back(runGraph(toFile, folder, false));
    }
    fmt::print("{} bytes a record\n", text.size() / kRecords);
    const auto row = [&](const char* what, const std::vector<double>& seconds, bench::Goal goal = {}) {
        const double rate = kRecords / median(seconds);
        const double ratio = median(bare) / median(seconds);
        fmt::print("  {:<36} {:6.2f} M records/s   {:.2f} of the bare parse\n", what, rate / 1e6, ratio);
        bench::report({.name = fmt::format("{}, {} bytes", what, text.size() / kRecords),
                       .value = rate,
                       .ratio = ratio,
                       .goal = goal});
    };
    row("bare parse", bare);
    row("decoded into batches", decoded);
    row("file -> filter -> window", whole, {.ratio = 0.7});
    row("the same with all fields", watched);
    row("file -> filter -> window -> file", wholeToFile);
}

} // namespace

int main() {
    stayOnOneCore();
    std::string pattern = (std::filesystem::temp_directory_path() / "weir-bench-XXXXXX").string();
    const std::filesystem::path folder = mkdtemp(pattern.data());
    measure(folder, false);
    measure(folder, true);
    std::filesystem::remove_all(folder);
}
