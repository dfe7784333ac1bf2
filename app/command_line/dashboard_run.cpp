#include "app/command_line/dashboard_run.h"

#include "app/command_line/run_summary.h"
#include "app/command_line/span_option.h"
#include "pipeline/graph/validation.h"

#include <algorithm>
#include <cstdlib>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

void DashboardRun::addTo(CLI::App& command) {
    graph.addTo(command);
    addSpanOption(command, "--for", runFor, "How long the graph runs (10s)");
    command.add_flag("-q,--quiet", quiet, "Print errors only");
}

tl::expected<OpenedGraph, Outcome> DashboardRun::open(bool needsPanels) const {
    auto opened = graph.open();
    if (!opened) return opened;
    const std::vector<Problem> problems = validate(opened->graph);
    for (const Problem& problem : problems)
        fmt::print(stderr, "{}\n", problem.text());
    const bool isEmpty = needsPanels && opened->graph.panels.empty();
    if (isEmpty)
        fmt::print(
            stderr,
            "error: the graph has no dashboard to draw (add a panel; the window does it by 'Add panel')\n");
    if (hasErrors(problems) || isEmpty) return tl::unexpected(Outcome::GraphAtFault);
    return opened;
}

HeadlessRun DashboardRun::run(const OpenedGraph& opened, RunMessages& messages) const {
    // Standard error is for what concerns the graph, not for what the offscreen platform cannot do. A user
    // who looks for more sets the variable.
    setenv("QT_LOGGING_RULES", "*.warning=false", 0);
    HeadlessRun run;
    run.graph = opened.graph;
    run.folder = opened.folder;
    run.runFor = std::chrono::duration_cast<std::chrono::milliseconds>(runFor);
    run.watch = [&messages](const Engine& engine, const Statistics& statistics) {
        messages.printNew(engine, statistics);
    };
    return run;
}

Outcome DashboardRun::tell(const OpenedGraph& opened, const Result<Statistics>& statistics) const {
    if (!statistics) {
        fmt::print(stderr, "weir: {}\n", statistics.error().message);
        return Outcome::GraphAtFault;
    }
    if (!quiet) fmt::print(stderr, "{}", runSummary(opened.graph, *statistics));
    const bool anyFailed =
        std::any_of(statistics->nodes.begin(), statistics->nodes.end(),
                    [](const NodeStatistics& node) { return node.state == NodeState::Failed; });
    return anyFailed ? Outcome::GraphAtFault : Outcome::Done;
}

} // namespace weir
