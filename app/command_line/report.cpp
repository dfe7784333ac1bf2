#include "app/command_line/dashboard_run.h"
#include "app/report_run.h"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace weir {

namespace {

struct ReportArguments {
    DashboardRun dashboard;
    std::string title;
    std::string page = "a4";
    std::vector<std::string> boards;
    bool isLandscape = false;
    bool withoutAlerts = false;
    bool withoutGraph = false;
};

/// Whether the graph has all the boards that are asked for; says which it has if not.
bool hasBoards(const Graph& graph, const std::vector<std::string>& boards) {
    for (const std::string& board : boards) {
        if (graph.findBoard(board)) continue;
        std::string there;
        for (const BoardTab& tab : graph.boards)
            there += (there.empty() ? "" : ", ") + tab.id;
        fmt::print(stderr, "weir: --board {}: the graph has no such board{}\n", board,
                   there.empty() ? "; its dashboard is not divided into any" : "; it has " + there);
        return false;
    }
    return true;
}

Outcome report(const ReportArguments& arguments, int& argc, char** argv) {
    const auto opened = arguments.dashboard.open(true);
    if (!opened) return opened.error();
    if (!hasBoards(opened->graph, arguments.boards)) return Outcome::CommandLineAtFault;
    RunMessages messages = arguments.dashboard.messages();
    ReportRun request;
    request.run = arguments.dashboard.run(*opened, messages);
    request.graphFile = arguments.dashboard.graph.path;
    request.output = arguments.dashboard.output;
    request.report.title = QString::fromStdString(arguments.title);
    request.report.boards = arguments.boards;
    request.report.withAlerts = !arguments.withoutAlerts;
    request.report.withGraph = !arguments.withoutGraph;
    request.report.page =
        QPageLayout(QPageSize(arguments.page == "letter" ? QPageSize::Letter : QPageSize::A4),
                    arguments.isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    return arguments.dashboard.tell(*opened, writeReport(argc, argv, request));
}

} // namespace

void addReportCommand(CLI::App& program, Outcome& outcome, int& argc, char** argv) {
    CLI::App* command =
        program.add_subcommand("report", "Run a graph for a while and write a report of its dashboard");
    command->footer(
        "Needs no display. The report is a PDF: the period, a picture of the graph, the panels of its\n"
        "boards and the alerts, as they are when the time is up, or when every source has ended.");
    const auto arguments = std::make_shared<ReportArguments>();
    arguments->dashboard.addTo(*command);
    command->add_option("--out", arguments->dashboard.output, "PDF file to write")
        ->required()
        ->check([](const std::string& path) {
            return path.ends_with(".pdf") ? std::string() : "the report is a PDF: end its name in .pdf";
        });
    command->add_option("--title", arguments->title, "What stands over it (the graph's title)");
    command->add_option("--page", arguments->page, "Paper: a4 or letter (a4)")
        ->check(CLI::IsMember({"a4", "letter"}));
    command->add_flag("--landscape", arguments->isLandscape, "Turn the paper on its side");
    command
        ->add_option("--board", arguments->boards,
                     "Id of a board of the dashboard to take, once for each; all without it")
        ->allow_extra_args(false);
    command->add_flag("--no-alerts", arguments->withoutAlerts, "Leave the table of alerts out");
    command->add_flag("--no-graph", arguments->withoutGraph, "Leave the picture of the graph out");
    command->callback([arguments, &outcome, &argc, argv] { outcome = report(*arguments, argc, argv); });
}

} // namespace weir
