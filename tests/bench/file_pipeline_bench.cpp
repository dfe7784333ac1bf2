// file (NDJSON) -> filter -> tumbling window by key -> file on one core, beside the bare parse of the same
// bytes in the same run. Prints records per second of both and their ratio; nothing is asserted.
#include "pipeline/data/timestamp.h"
#include "pipeline/graph/graph.h"
#include "pipeline/runtime/engine.h"

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

double secondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The least that any reader of these bytes must do: find each record and read the three fields used.
double parseBare(const simdjson::padded_string& bytes) {
    const auto begin = std::chrono::steady_clock::now();
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
    const double seconds = secondsSince(begin);
    if (sum == 0) fmt::print("\n");
    return seconds;
}

Graph makeGraph(const std::filesystem::path& input, const std::filesystem::path& output) {
    Graph graph;
    graph.nodes = {
        {.id = "input",
         .type = "file.source",
         .parameters =
             {{"path", input.string()}, {"format", "json"}, {"mode", "once"}, {"event_time", "ts"}}},
        {.id = "filter", .type = "filter", .parameters = {{"condition", "value > 10"}}},
        {.id = "window",
         .type = "window.tumbling",
         .parameters = {{"size", "10 s"},
                        {"by", {"key"}},
                        {"aggregates",
                         {{{"function", "count"}, {"as", "n"}},
                          {{"function", "sum"}, {"field", "value"}, {"as", "total"}}}}}},
        {.id = "output", .type = "file.sink", .parameters = {{"path", output.string()}}},
    };
    for (const char* wire : {"input.out -> filter.in", "filter.out -> window.in", "window.out -> output.in"})
        graph.wires.push_back(*Wire::parse(wire));
    return graph;
}

double runGraph(const Graph& graph, const std::filesystem::path& folder) {
    const auto engine = makeLocalEngine();
    const auto begin = std::chrono::steady_clock::now();
    for (const Problem& problem : engine->start(graph, folder))
        fmt::print(stderr, "{}\n", problem.text());
    if (!engine->waitFor(std::chrono::minutes(5))) std::abort();
    const double seconds = secondsSince(begin);
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
    const Graph graph = makeGraph(input, folder / "output.ndjson");

    std::vector<double> bare, whole;
    for (int round = 0; round < kRounds; ++round) {
        bare.push_back(parseBare(bytes));
        whole.push_back(runGraph(graph, folder));
    }
    const double bareRate = kRecords / median(bare) / 1e6;
    const double wholeRate = kRecords / median(whole) / 1e6;
    fmt::print(
        "{:4} bytes a record   bare parse {:6.2f} M records/s   file -> filter -> window -> file {:6.2f} M "
        "records/s   ratio {:.2f}\n",
        text.size() / kRecords, bareRate, wholeRate, wholeRate / bareRate);
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
