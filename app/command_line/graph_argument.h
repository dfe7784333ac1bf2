#pragma once
#include "app/command_line/commands.h"
#include "pipeline/graph/graph.h"

#include <filesystem>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace weir {

/// A graph that was opened from the command line.
struct OpenedGraph {
    Graph graph;
    std::filesystem::path folder;     ///< where its relative paths start
    std::filesystem::path checkpoint; ///< where its runs keep their checkpoints
};

/// The graph named on a command line, and what the line changes of it.
struct GraphArgument {
    std::filesystem::path path;
    std::vector<std::string> settings; ///< "node.parameter=value"

    /// Declares `graph` and `--set`. This must outlive the command's parsing.
    void addTo(CLI::App& command);

    /// Reads the file and applies the settings. Prints what went wrong and returns what that means for the
    /// program.
    tl::expected<OpenedGraph, Outcome> open() const;
};

} // namespace weir
