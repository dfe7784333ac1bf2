#include "file_case.h"

#include "case_text.h"
#include "line_diff.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/runtime/engine.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <memory>
#include <optional>

namespace weir {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{60};

class FileCase {
public:
    FileCase(fs::path folder, const fs::path& outputs) : folder_(std::move(folder)), outputs_(outputs) {}

    /// What is wrong with it, for people; empty if nothing is.
    std::string run(std::span<const std::size_t> batchSizes) {
        std::string faults;
        std::optional<std::string> first;
        for (const std::size_t size : batchSizes) {
            const fs::path output = outputs_ / fmt::format("{}-{}.ndjson", folder_.filename().string(), size);
            std::string fault = runOnce(size, output);
            const std::string written = readFile(output);
            if (fault.empty() || fs::exists(output))
                fault += diffLines(recordLines(readFile(folder_ / "expected.ndjson")), recordLines(written));
            if (fault.empty() && first && *first != written)
                fault = "    the same records as with other batch sizes, but not to the byte\n";
            if (!first) first = written;
            if (!fault.empty()) faults += fmt::format("  at batch size {}:\n{}", size, fault);
        }
        return faults;
    }

private:
    std::string runOnce(std::size_t batchSize, const fs::path& output) {
        Result<Graph> graph = loadGraph(folder_ / "graph.weir");
        if (!graph) return faultLine(graph.error().message);
        if (auto set = setParameter(*graph, "output.path=" + output.string()); !set)
            return faultLine(set.error().message);
        graph->run.batchRows = batchSize;

        const std::unique_ptr<Engine> engine = makeLocalEngine();
        std::string faults;
        for (const Problem& problem : engine->start(*graph, folder_))
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
