#include "file_case.h"

#include "case_text.h"
#include "line_diff.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/runtime/engine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace weir {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{60};
constexpr int kThreads = 4;

class FileCase {
public:
    FileCase(fs::path folder, const fs::path& outputs) : folder_(std::move(folder)), outputs_(outputs) {}

    /// What is wrong with it, for people; empty if nothing is.
    std::string run(std::span<const std::size_t> batchSizes) {
        std::string faults;
        std::optional<std::string> first;
        for (const std::size_t size : batchSizes) {
            const fs::path output = outputs_ / fmt::format("{}-{}.ndjson", folder_.filename().string(), size);
            // Once with all fields of the source, and with those only that are used.
            std::string fault = runOnce({.batchRows = size, .bringsAllFields = !first}, output);
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
    struct Way {
        std::size_t batchRows = 0;
        int threads = 1; ///< of the nodes that can have several
        bool bringsAllFields = false;
    };

    std::string runOnThreads() {
        const Result<Graph> graph = loadGraph(folder_ / "graph.weir");
        if (!graph || std::none_of(graph->nodes.begin(), graph->nodes.end(), hasThreads)) return {};
        const fs::path output = outputs_ / fmt::format("{}-threads.ndjson", folder_.filename().string());
        std::string fault = runOnce({.batchRows = 32, .threads = kThreads}, output);
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

    std::string runOnce(const Way& way, const fs::path& output) {
        Result<Graph> graph = loadGraph(folder_ / "graph.weir");
        if (!graph) return faultLine(graph.error().message);
        if (auto set = setParameter(*graph, "output.path=" + output.string()); !set)
            return faultLine(set.error().message);
        graph->run.batchRows = way.batchRows;
        for (Node& node : graph->nodes)
            if (way.threads > 1 && hasThreads(node)) node.parameters["threads"] = way.threads;

        const std::unique_ptr<Engine> engine = makeLocalEngine();
        std::string faults;
        RunPlace place(folder_);
        place.bringsAllFields = way.bringsAllFields;
        for (const Problem& problem : engine->start(*graph, place))
            if (problem.level == Problem::Level::Error) faults += faultLine(problem.text());
        if (!faults.empty()) return faults;
        if (!engine->waitFor(kPatience)) {
            engine->abandon();
            return faultLine("it does not end by itself");
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
                    faults += faultLine(fmt::format("node '{}' has {} {}, expected {} {}", node.node, found,
                                                    name, wanted, node.message));
            };
            check("badRecords", node.badRecords);
            check("lateRecords", node.lateRecords);
            check("droppedRecords", node.droppedRecords);
            if (node.state != NodeState::Finished)
                faults += faultLine(fmt::format("node '{}' ended {}: {}", node.node,
                                                nodeStateName(node.state), node.message));
        }
        return faults;
    }

    fs::path folder_;
    fs::path outputs_;
};

} // namespace

std::string runFileCase(const fs::path& folder, const fs::path& outputs,
                        std::span<const std::size_t> batchSizes) {
    return FileCase(folder, outputs).run(batchSizes);
}

} // namespace weir
