#include "app/command_line/commands.h"
#include "app/command_line/console_text.h"
#include "pipeline/graph/graph_difference.h"
#include "pipeline/graph/graph_file.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

constexpr std::size_t kTwoFiles = 2;
constexpr std::size_t kOfGit = 7; ///< path, old file, its hash and mode, new file, its hash and mode

struct DiffArguments {
    std::vector<std::string> files;
    bool withoutLayout = false;
};

/// A version that is not there, which git calls /dev/null, is an empty graph.
std::optional<Graph> read(const std::string& path) {
    if (path == "/dev/null") return Graph();
    Result<Graph> graph = loadGraph(path);
    if (graph) return std::move(*graph);
    fmt::print(stderr, "{}\n", graph.error().message);
    return std::nullopt;
}

Outcome diff(const DiffArguments& arguments) {
    const bool forGit = arguments.files.size() == kOfGit;
    const std::string& older = arguments.files[forGit ? 1 : 0];
    const std::string& newer = arguments.files[forGit ? 4 : 1];
    const std::optional<Graph> before = read(older);
    const std::optional<Graph> after = read(newer);
    if (!before || !after) return Outcome::CommandLineAtFault;

    std::vector<PartDifference> differences = differencesOf(*before, *after);
    if (arguments.withoutLayout) std::erase_if(differences, isLayoutOnly);
    if (differences.empty()) return Outcome::Done;
    if (forGit)
        fmt::print("weir diff {}\n", printable(arguments.files.front()));
    else
        fmt::print("--- {}\n+++ {}\n", printable(older), printable(newer));
    fmt::print("{}", differencesText(differences));
    // Git takes anything but 0 for a failure.
    return forGit ? Outcome::Done : Outcome::GraphAtFault;
}

} // namespace

void addDiffCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("diff", "Print what two versions of a graph differ in");
    command->footer("Exits with 0 if they are the same, 1 if they differ, 2 if one cannot be read.\n"
                    "As git's own diff of graphs: git config diff.weir.command 'weir diff', and a line\n"
                    "'*.weir diff=weir' in .gitattributes.");
    const auto arguments = std::make_shared<DiffArguments>();
    command->add_option("files", arguments->files, "The older and the newer graph (or what git hands over)")
        ->required()
        ->expected(kTwoFiles, kOfGit)
        ->type_name("OLDER NEWER");
    command->add_flag("--no-layout", arguments->withoutLayout,
                      "Leave out where things lie on the canvas, which no result depends on");
    command->callback([arguments, &outcome] {
        if (arguments->files.size() != kTwoFiles && arguments->files.size() != kOfGit)
            throw CLI::ValidationError("files", "takes two graphs");
        outcome = diff(*arguments);
    });
}

} // namespace weir
