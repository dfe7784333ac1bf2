#pragma once
#include "app/headless_board.h"
#include "widgets/report/report.h"

namespace weir {

/// A report of a graph's dashboard after it has run for a while.
struct ReportRun {
    HeadlessRun run;
    std::filesystem::path graphFile;
    std::filesystem::path output; ///< the PDF to write
    ReportRequest report;         ///< without boards: all there are
};

/// Runs the graph without a display and writes the report; what happened in the run. The error says which
/// problem of the graph, or which file, stood in the way. `argc` and `argv` are main()'s.
Result<Statistics> writeReport(int& argc, char** argv, const ReportRun& request);

} // namespace weir
