// Runs every case of a folder, at several batch sizes: `case_runner folder [name]...`.
//
// A case is a folder with
//   graph.weir        a graph that reads a file of the folder and writes with a `file.sink` called `output`
//   input.ndjson      what it reads
//   expected.ndjson   the records it must write, in order
//   statistics.json   optional: {"node": {"lateRecords": 1}}; counts that it does not name must be 0
// The output must be the same to the byte at every batch size. Where nodes can work on several threads, they
// do so once more, and the same records must come in any order.
#include "line_diff.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/runtime/engine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace weir {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatchSizes[] = {1, 32, 4096};
constexpr int kThreads = 4;
constexpr std::chrono::seconds kPatience{60};

std::string readFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Records as text that is the same for the same record: keys sorted, whole numbers without a fraction.
std::vector<std::string> recordLines(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        const Json record = Json::parse(line, nullptr, false);
        lines.push_back(record.is_discarded() ? line : record.dump());
    }
    return lines;
}

/// A folder that goes when its owner does.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (fs::temp_directory_path() / "weir-cases-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw fs::filesystem_error("mkdtemp", name, std::make_error_code(std::errc::io_error));
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

class Case {
public:
    Case(fs::path folder, const fs::path& outputs) : folder_(std::move(folder)), outputs_(outputs) {}

    /// What is wrong with it, for people; empty if nothing is.
    std::string run() {
        std::string faults;
        std::optional<std::string> first;
        for (const std::size_t size : kBatchSizes) {
            const fs::path output = outputs_ / fmt::format("{}-{}.ndjson", folder_.filename().string(), size);
            std::string fault = runOnce(size, 1, output);
            const std::string written = readFile(output);
            if (fault.empty() || fs::exists(output))
                fault += diffLines(recordLines(readFile(folder_ / "expected.ndjson")), recordLines(written));
            if (fault.empty() && first && *first != written)
                fault = "    the same records as with other batch sizes, but not to the byte\n";
            if (!first) first = written;
            if (!fault.empty()) faults += fmt::format("  at batch size {}:\n{}", size, fault);
        }
        return faults + runOnThreads();
    }

private:
    std::string runOnThreads() {
        const Result<Graph> graph = loadGraph(folder_ / "graph.weir");
        if (!graph || std::none_of(graph->nodes.begin(), graph->nodes.end(), hasThreads)) return {};
        const fs::path output = outputs_ / fmt::format("{}-threads.ndjson", folder_.filename().string());
        std::string fault = runOnce(32, kThreads, output);
        std::vector<std::string> expected = recordLines(readFile(folder_ / "expected.ndjson"));
        std::vector<std::string> written = recordLines(readFile(output));
        std::sort(expected.begin(), expected.end());
        std::sort(written.begin(), written.end());
        if (fault.empty()) fault = diffLines(expected, written);
        return fault.empty() ? fault : fmt::format("  on {} threads, sorted:\n{}", kThreads, fault);
    }

    static bool hasThreads(const Node& node) {
        const NodeType* const type = NodeRegistry::instance().find(node.type);
        return type && std::any_of(type->parameters.begin(), type->parameters.end(),
                                   [](const Parameter& parameter) { return parameter.id == "threads"; });
    }

    std::string runOnce(std::size_t batchSize, int threads, const fs::path& output) {
        Result<Graph> graph = loadGraph(folder_ / "graph.weir");
        if (!graph) return line(graph.error().message);
        if (auto set = setParameter(*graph, "output.path=" + output.string()); !set)
            return line(set.error().message);
        graph->run.batchRows = batchSize;
        for (Node& node : graph->nodes)
            if (threads > 1 && hasThreads(node)) node.parameters["threads"] = threads;

        const std::unique_ptr<Engine> engine = makeLocalEngine();
        std::string faults;
        for (const Problem& problem : engine->start(*graph, folder_))
            if (problem.level == Problem::Level::Error) faults += line(problem.text());
        if (!faults.empty()) return faults;
        if (!engine->waitFor(kPatience)) {
            engine->abandon();
            return line("it does not end by itself");
        }
        return checkStatistics(engine->statistics());
    }

    std::string checkStatistics(const Statistics& statistics) const {
        const fs::path path = folder_ / "statistics.json";
        const Json expected = fs::exists(path) ? Json::parse(readFile(path)) : Json::object();
        std::string faults;
        for (const NodeStatistics& node : statistics.nodes) {
            const Json counts = expected.value(node.node, Json::object());
            const auto check = [&](const char* name, std::uint64_t found) {
                const auto wanted = counts.value(name, std::uint64_t{0});
                if (found != wanted)
                    faults += line(fmt::format("node '{}' has {} {}, expected {} {}", node.node, found, name,
                                               wanted, node.message));
            };
            check("badRecords", node.badRecords);
            check("lateRecords", node.lateRecords);
            check("droppedRecords", node.droppedRecords);
            if (node.state != NodeState::Finished)
                faults += line(fmt::format("node '{}' ended {}: {}", node.node, nodeStateName(node.state),
                                           node.message));
        }
        return faults;
    }

    static std::string line(const std::string& text) { return "    " + text + "\n"; }

    fs::path folder_;
    fs::path outputs_;
};

bool isWanted(const std::string& name, const std::vector<std::string>& names) {
    return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

int runCases(const fs::path& folder, const std::vector<std::string>& names) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (fs::exists(entry.path() / "graph.weir") && isWanted(entry.path().filename().string(), names))
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());

    const TemporaryFolder outputs;
    std::size_t failed = 0;
    for (const fs::path& path : found) {
        const std::string faults = Case(path, outputs.path()).run();
        fmt::print("{} {}\n{}", faults.empty() ? "ok    " : "FAILED", path.filename().string(), faults);
        failed += !faults.empty();
    }
    fmt::print("{} cases, {} failed\n", found.size(), failed);
    return found.empty() || failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

} // namespace

} // namespace weir

int main(int count, char** arguments) {
    if (count < 2) {
        fmt::print(stderr, "usage: case_runner folder [name]...\n");
        return 2;
    }
    try {
        return weir::runCases(arguments[1], {arguments + 2, arguments + count});
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return EXIT_FAILURE;
    }
}
