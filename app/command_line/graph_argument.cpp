#include "app/command_line/graph_argument.h"

#include "pipeline/graph/graph_file.h"

#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

void GraphArgument::addTo(CLI::App& command) {
    command.add_option("graph", path, "Graph file (*.weir)")->required();
    command
        .add_option("--set", settings, "Change a parameter for this time, for instance --set cpu.every=2s")
        ->type_name("NODE.PARAMETER=VALUE")
        ->allow_extra_args(false);
}

tl::expected<OpenedGraph, Outcome> GraphArgument::open() const {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        fmt::print(stderr, "weir: {}: {}\n", path.string(),
                   error ? error.message() : "there is no such file");
        return tl::unexpected(Outcome::CommandLineAtFault);
    }
    Result<Graph> graph = loadGraph(path);
    if (!graph) {
        fmt::print(stderr, "{}\n", graph.error().message);
        return tl::unexpected(Outcome::GraphAtFault);
    }
    bool allSet = true;
    for (const std::string& setting : settings) {
        const Result<void> set = setParameter(*graph, setting);
        if (!set) fmt::print(stderr, "weir: --set {}\n", set.error().message);
        allSet = allSet && set;
    }
    if (!allSet) return tl::unexpected(Outcome::CommandLineAtFault);
    return OpenedGraph{std::move(*graph), std::filesystem::absolute(path).parent_path(),
                       checkpointFile(path)};
}

} // namespace weir
