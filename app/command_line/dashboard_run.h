#pragma once
#include "app/command_line/graph_argument.h"
#include "app/command_line/run_messages.h"
#include "app/headless_board.h"

namespace weir {

/// What the commands have in common that run a graph and draw its dashboard.
struct DashboardRun {
    GraphArgument graph;
    std::filesystem::path output;
    Duration runFor = std::chrono::seconds(10);
    bool quiet = false;

    /// Declares the graph, `--for` and `--quiet`. This must outlive the command's parsing.
    void addTo(CLI::App& command);

    /// Opens the graph, and prints what is wrong with it. Without `needsPanels` it may have none.
    tl::expected<OpenedGraph, Outcome> open(bool needsPanels) const;
    /// The run of an opened graph. `messages` outlives it.
    HeadlessRun run(const OpenedGraph& opened, RunMessages& messages) const;
    RunMessages messages() const { return RunMessages(quiet ? Verbosity::Errors : Verbosity::Everything); }
    /// Prints what came of the run, or what came in its way.
    Outcome tell(const OpenedGraph& opened, const Result<Statistics>& statistics) const;
};

} // namespace weir
