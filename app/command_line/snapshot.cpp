#include "app/snapshot.h"

#include "app/command_line/graph_argument.h"
#include "app/command_line/run_messages.h"
#include "app/command_line/run_summary.h"
#include "app/command_line/span_option.h"
#include "pipeline/graph/validation.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

struct SnapshotArguments {
    GraphArgument graph;
    std::filesystem::path output;
    Duration runFor = std::chrono::seconds(10);
    bool ofWindow = false;
    int width = 1280;
    int height = 800;
    double scale = 1;
    bool dark = false;
    bool quiet = false;
};

bool isSound(const Graph& graph, bool ofWindow) {
    const std::vector<Problem> problems = validate(graph);
    for (const Problem& problem : problems)
        fmt::print(stderr, "{}\n", problem.text());
    const bool isEmpty = graph.panels.empty() && !ofWindow;
    if (isEmpty)
        fmt::print(
            stderr,
            "error: the graph has no dashboard to draw (add a panel; the window does it by 'Add panel')\n");
    return !hasErrors(problems) && !isEmpty;
}

/// Standard error is for what concerns the graph, not for what the offscreen platform cannot do. A user who
/// looks for more sets the variable.
void quietenQt() {
    setenv("QT_LOGGING_RULES", "*.warning=false", 0);
}

Outcome snapshot(const SnapshotArguments& arguments, int& argc, char** argv) {
    const auto opened = arguments.graph.open();
    if (!opened) return opened.error();
    if (!isSound(opened->graph, arguments.ofWindow)) return Outcome::GraphAtFault;

    quietenQt();
    RunMessages messages(arguments.quiet ? Verbosity::Errors : Verbosity::Everything);
    SnapshotRequest request;
    request.graph = opened->graph;
    request.folder = opened->folder;
    request.output = arguments.output;
    request.runFor = std::chrono::duration_cast<std::chrono::milliseconds>(arguments.runFor);
    request.ofWindow = arguments.ofWindow;
    request.width = arguments.width;
    request.height = arguments.height;
    request.scale = arguments.scale;
    request.dark = arguments.dark;
    request.watch = [&messages](const Engine& engine, const Statistics& statistics) {
        messages.printNew(engine, statistics);
    };
    const Result<Statistics> statistics = takeSnapshot(argc, argv, request);
    if (!statistics) {
        fmt::print(stderr, "weir: {}\n", statistics.error().message);
        return Outcome::GraphAtFault;
    }
    if (!arguments.quiet) fmt::print(stderr, "{}", runSummary(opened->graph, *statistics));
    const bool anyFailed =
        std::any_of(statistics->nodes.begin(), statistics->nodes.end(),
                    [](const NodeStatistics& node) { return node.state == NodeState::Failed; });
    return anyFailed ? Outcome::GraphAtFault : Outcome::Done;
}

} // namespace

void addSnapshotCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv) {
    CLI::App* command = program.add_subcommand("snapshot", "Run a graph for a while and draw its dashboard");
    command->footer(
        "Needs no display. The picture is taken when the time is up, or when every source has ended.");
    const auto arguments = std::make_shared<SnapshotArguments>();
    arguments->graph.addTo(*command);
    command->add_option("--out", arguments->output, "PNG file to write")
        ->required()
        ->check([](const std::string& path) {
            return path.ends_with(".png") ? std::string() : "the picture is a PNG: end its name in .png";
        });
    addSpanOption(*command, "--for", arguments->runFor, "How long the graph runs (10s)");
    command
        ->add_option("--width", arguments->width,
                     "Width in pixels at scale 1; the height follows from the board (1280)")
        ->check(CLI::Range(320, 7680));
    CLI::Option* ofWindow =
        command->add_flag("--window", arguments->ofWindow, "Draw the whole window, not the dashboard alone");
    command->add_option("--height", arguments->height, "Height of the window in such pixels (800)")
        ->check(CLI::Range(480, 4320))
        ->needs(ofWindow);
    command->add_option("--scale", arguments->scale, "Pixels of the image for each of those (1)")
        ->check(CLI::Range(0.5, 4.0));
    command->add_flag("--dark", arguments->dark, "Draw it in the dark theme");
    command->add_flag("-q,--quiet", arguments->quiet, "Print errors only");
    command->callback([arguments, &outcome, &argc, argv] { outcome = snapshot(*arguments, argc, argv); });
}

} // namespace weir
