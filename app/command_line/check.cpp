#include "app/command_line/graph_argument.h"
#include "app/keychain_access.h"
#include "pipeline/graph/validation.h"
#include "widgets/dashboard/panel_check.h"

#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

Outcome check(const GraphArgument& argument) {
    const auto opened = argument.open();
    if (!opened) return opened.error();
    const std::unique_ptr<KeychainAccess> keychain = KeychainAccess::forGraph(opened->graph);
    std::vector<Problem> problems = validate(opened->graph, NodeRegistry::instance(), opened->folder);
    for (Problem& problem : checkPanels(opened->graph))
        problems.push_back(std::move(problem));
    for (const Problem& problem : problems)
        fmt::print("{}\n", problem.text());
    if (problems.empty()) fmt::print("{}: no problems\n", argument.path.string());
    return hasErrors(problems) ? Outcome::GraphAtFault : Outcome::Done;
}

} // namespace

void addCheckCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("check", "Print everything that is wrong with a graph");
    command->footer("Exits with 1 if there is an error; warnings alone are fine.");
    const auto argument = std::make_shared<GraphArgument>();
    argument->addTo(*command);
    command->callback([argument, &outcome] { outcome = check(*argument); });
}

} // namespace weir
