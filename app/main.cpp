#include "app/command_line/commands.h"
#include "app/display.h"
#include "app/open_window.h"

#include <optional>
#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace {

constexpr const char* kDescription = "Weir: wire live streams into a graph, watch them, and catch trouble.\n"
                                     "Without a command it opens the window.";

constexpr const char* kFooter = R"(Data goes to standard output, messages to standard error.
Exit codes: 0 done, 1 the graph or its data is at fault, 2 the command line is.

  weir                                    open the window
  weir pumps.weir                         open it on a graph
  weir run pumps.weir --for 1min          run a graph without a window
  weir check pumps.weir                   print everything that is wrong with it
  weir diff old.weir new.weir             print what two versions differ in
  weir nodes window.tumbling              describe a node type
  weir snapshot pumps.weir --out now.png  draw its dashboard; also .svg and .pdf
  weir report pumps.weir --out day.pdf    write a report of its dashboard and alerts
  weir export day.sqlite --format csv     take captured data out
  weir guide resume                       read a page of the guide
  weir secret set plant_db                keep a secret in the desktop's keychain)";

/// Opens the window, or says why it cannot be opened here.
int openWindowOr(int& argc, char** argv, const weir::WindowRequest& request) {
    using weir::Outcome;
    if (request.graph && !std::filesystem::exists(*request.graph)) {
        fmt::print(stderr, "weir: {}: there is no such file\n", request.graph->string());
        return static_cast<int>(Outcome::CommandLineAtFault);
    }
    if (const std::optional<std::string> reason = weir::whyNoDisplay()) {
        fmt::print(stderr,
                   "weir: the window cannot be opened: {}.\n"
                   "Without a display, 'weir run <graph>' runs a graph, and 'weir snapshot <graph> --out "
                   "<file>.png' draws its dashboard.\n",
                   *reason);
        return static_cast<int>(Outcome::CommandLineAtFault);
    }
    return weir::openWindow(argc, argv, request);
}

} // namespace

int main(int argc, char** argv) {
    weir::WindowRequest window;
    weir::Outcome outcome = weir::Outcome::Done;

    CLI::App program(kDescription, "weir");
    program.footer(kFooter);
    program.set_version_flag("--version", "weir " WEIR_VERSION, "Print the version");
    program.set_help_flag("-h,--help", "Print this help; 'weir <command> --help' tells more");
    program.require_subcommand(0, 1);
    program.add_option_function<std::string>(
        "graph", [&window](const std::string& path) { window.graph = path; }, "Graph to open in the window");
    program.add_flag("--run", window.run, "Start the graph as the window opens");
    weir::addRunCommand(program, outcome);
    weir::addCheckCommand(program, outcome);
    weir::addDescriptorTextsCommand(program, outcome);
    weir::addDiffCommand(program, outcome);
    weir::addNodesCommand(program, outcome);
    weir::addSnapshotCommand(program, outcome, argc, argv);
    weir::addReportCommand(program, outcome, argc, argv);
    weir::addGuidePicturesCommand(program, outcome, argc, argv);
    weir::addExportCommand(program, outcome);
    weir::addGuideCommand(program, outcome);
    weir::addSecretCommand(program, outcome);

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? static_cast<int>(weir::Outcome::Done)
                                        : static_cast<int>(weir::Outcome::CommandLineAtFault);
    }
    if (program.get_subcommands().empty()) return openWindowOr(argc, argv, window);
    return static_cast<int>(outcome);
}
