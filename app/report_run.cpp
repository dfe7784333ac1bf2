#include "app/report_run.h"

#include "widgets/export/whole_file.h"
#include "widgets/report/report_pages.h"

namespace weir {

namespace {

/// The panels are laid out for the page, whatever the board's width is.
constexpr int kBoardWidth = 1280;

} // namespace

Result<Statistics> writeReport(int& argc, char** argv, const ReportRun& request) {
    const HeadlessApplication application(argc, argv, request.run);
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    HeadlessBoard headless(*engine, request.run, kBoardWidth);
    const Result<void> filled = headless.fill();
    if (!filled) return tl::unexpected(filled.error());
    // Before the end, which flushes what the panels have not been given.
    ReportRequest wanted = request.report;
    if (wanted.boards.empty()) wanted.boards = boardTabs(headless.graph());
    const Report report = makeReport(wanted, {headless.board(), headless.time(), *engine, headless.graph(),
                                              QString::fromStdString(request.graphFile.string())});
    Statistics statistics = endOf(*engine, request.run);
    const QString reason = writeWhole(QString::fromStdString(request.output.string()), reportAsPdf(report));
    if (!reason.isEmpty()) return fail(reason.toStdString());
    return statistics;
}

} // namespace weir
