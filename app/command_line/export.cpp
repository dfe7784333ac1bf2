#include "connectors/exporters/exporter.h"

#include "app/command_line/commands.h"
#include "app/command_line/console_text.h"
#include "app/command_line/stop_signals.h"
#include "pipeline/graph/nearest_name.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

namespace weir {

namespace {

constexpr const char* kStandardOutput = "-";

struct ExportArguments {
    std::filesystem::path capture;
    std::string table;
    std::string format; ///< empty: as the name of the file to write says
    std::filesystem::path destination = kStandardOutput;
    bool quiet = false;
};

std::vector<std::string> formatIds() {
    std::vector<std::string> ids;
    for (const ExporterType* type : ExporterRegistry::instance().all())
        ids.push_back(type->id);
    return ids;
}

/// The format that was asked for, by its name or by that of the file; null if there is none.
const ExporterType* chooseFormat(const ExportArguments& arguments) {
    if (!arguments.format.empty()) return ExporterRegistry::instance().find(arguments.format);
    const std::string ending = arguments.destination.extension().string();
    const std::vector<const ExporterType*> all = ExporterRegistry::instance().all();
    const auto found = std::find_if(all.begin(), all.end(), [&ending](const ExporterType* type) {
        return !ending.empty() && ending.substr(1) == type->extension;
    });
    return found == all.end() ? nullptr : *found;
}

/// Shows on a terminal how far an export is, and lets SIGINT and SIGTERM cancel it.
class ExportWatch {
public:
    explicit ExportWatch(bool quiet) : shows_(!quiet && isatty(STDERR_FILENO) == 1) {}
    ~ExportWatch() {
        if (hasShown_) fmt::print(stderr, "\r\x1b[K");
    }
    ExportWatch(const ExportWatch&) = delete;
    ExportWatch& operator=(const ExportWatch&) = delete;

    bool operator()(std::uint64_t records, std::uint64_t total) {
        if (shows_) {
            fmt::print(stderr, "\r{} of {} records\x1b[K", groupedDigits(records), groupedDigits(total));
            hasShown_ = true;
        }
        return !signals_.take();
    }

private:
    StopSignals signals_;
    bool shows_;
    bool hasShown_ = false;
};

Result<ExportSummary> exportWatched(const ExportArguments& arguments, const ExporterType& format) {
    ExportWatch watch(arguments.quiet);
    return exportCapture(
        {arguments.capture, arguments.table, format.id, arguments.destination},
        [&watch](std::uint64_t records, std::uint64_t total) { return watch(records, total); });
}

Outcome exportRecords(const ExportArguments& arguments) {
    const ExporterType* format = chooseFormat(arguments);
    if (!format) {
        if (arguments.format.empty())
            fmt::print(stderr, "weir: say in which format: --format {}\n", fmt::join(formatIds(), "|"));
        else
            fmt::print(stderr, "weir: there is no format '{}'; {}\n", arguments.format,
                       suggestName(arguments.format, formatIds()));
        return Outcome::CommandLineAtFault;
    }
    if (!std::filesystem::exists(arguments.capture)) {
        fmt::print(stderr, "weir: {}: there is no such file\n", arguments.capture.string());
        return Outcome::CommandLineAtFault;
    }
    const Result<ExportSummary> summary = exportWatched(arguments, *format);
    if (!summary) {
        fmt::print(stderr, "weir: {}\n", summary.error().message);
        return Outcome::GraphAtFault;
    }
    if (summary->isCancelled) {
        fmt::print(stderr, "weir: cancelled after {} records\n", groupedDigits(summary->records));
        return Outcome::GraphAtFault;
    }
    if (!arguments.quiet)
        fmt::print(stderr, "{} records, {} bytes\n", groupedDigits(summary->records),
                   groupedDigits(summary->bytes));
    return Outcome::Done;
}

} // namespace

void addExportCommand(CLI::App& program, Outcome& outcome) {
    CLI::App* command = program.add_subcommand("export", "Take captured records out as a file");
    std::string formats;
    for (const ExporterType* type : ExporterRegistry::instance().all())
        formats += fmt::format("  {:<8} {}\n", type->id, type->summary);
    command->footer("Formats:\n" + formats);
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("capture", arguments->capture, "Capture file (*.sqlite)")->required();
    command->add_option("--table", arguments->table, "Table to take, if the capture has more than one");
    command->add_option("--format", arguments->format,
                        "One of the formats below; without it, the ending of --out says");
    command->add_option("--out", arguments->destination, "File to write; without it, standard output");
    command->add_flag("-q,--quiet", arguments->quiet, "Print errors only");
    command->callback([arguments, &outcome] { outcome = exportRecords(*arguments); });
}

} // namespace weir
