#include "app/snapshot.h"

#include "app/command_line/dashboard_run.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace weir {

namespace {

struct SnapshotArguments {
    DashboardRun dashboard;
    bool ofWindow = false;
    int width = 1280;
    int height = 800;
    double scale = 1;
    bool dark = false;
};

std::string faultOf(const std::string& path) {
    for (const char* ending : {".png", ".svg", ".pdf", ".zip"})
        if (path.ends_with(ending)) return {};
    return "the picture is a PNG, an SVG or a PDF, and the data a zip archive: "
           "end its name in .png, .svg, .pdf or .zip";
}

Outcome snapshot(const SnapshotArguments& arguments, int& argc, char** argv) {
    if (arguments.ofWindow && arguments.dashboard.output.extension() != ".png") {
        fmt::print(stderr, "weir: a picture of the window is a PNG: end its name in .png\n");
        return Outcome::CommandLineAtFault;
    }
    const auto opened = arguments.dashboard.open(!arguments.ofWindow);
    if (!opened) return opened.error();
    RunMessages messages = arguments.dashboard.messages();
    SnapshotRequest request;
    request.run = arguments.dashboard.run(*opened, messages);
    request.run.scale = arguments.scale;
    request.run.dark = arguments.dark;
    request.output = arguments.dashboard.output;
    request.ofWindow = arguments.ofWindow;
    request.width = arguments.width;
    request.height = arguments.height;
    return arguments.dashboard.tell(*opened, takeSnapshot(argc, argv, request));
}

} // namespace

void addSnapshotCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv) {
    CLI::App* command = program.add_subcommand("snapshot", "Run a graph for a while and draw its dashboard");
    command->footer(
        "Needs no display. The picture is taken when the time is up, or when every source has ended.");
    const auto arguments = std::make_shared<SnapshotArguments>();
    arguments->dashboard.addTo(*command);
    command
        ->add_option(
            "--out", arguments->dashboard.output,
            "File to write: a picture (.png, .svg, .pdf), or the panels' data as CSV (.zip), by its ending")
        ->required()
        ->check(faultOf);
    command
        ->add_option("--width", arguments->width,
                     "Width in pixels at scale 1; the height follows from the board (1280)")
        ->check(CLI::Range(320, 7680));
    CLI::Option* ofWindow =
        command->add_flag("--window", arguments->ofWindow, "Draw the whole window, not the dashboard alone");
    command->add_option("--height", arguments->height, "Height of the window in such pixels (800)")
        ->check(CLI::Range(480, 4320))
        ->needs(ofWindow);
    command->add_option("--scale", arguments->scale, "Pixels of a PNG for each of those (1)")
        ->check(CLI::Range(0.5, 4.0));
    command->add_flag("--dark", arguments->dark, "Draw it in the dark theme");
    command->callback([arguments, &outcome, &argc, argv] { outcome = snapshot(*arguments, argc, argv); });
}

} // namespace weir
