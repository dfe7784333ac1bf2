#include "app/snapshot.h"

#include "widgets/dashboard/board.h"
#include "widgets/dashboard/board_feed.h"
#include "widgets/dashboard/dashboard_image.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"

#include <utility>

#include <QApplication>
#include <QSaveFile>
#include <fmt/format.h>

namespace weir {

namespace {

constexpr std::chrono::milliseconds kLook{50};
/// How long sources, windows and sinks have to end in order, once the picture is taken.
constexpr std::chrono::seconds kEnding{10};

/// Reads the environment as Qt does when the application starts, so it comes before that.
void chooseOffscreen(double scale) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(scale));
}

Result<void> startRun(Engine& engine, const Graph& graph, const std::filesystem::path& folder) {
    const std::vector<Problem> problems = engine.start(graph, folder);
    if (!hasErrors(problems)) return {};
    std::string message;
    for (const Problem& problem : problems)
        message += (message.empty() ? "" : "\n") + problem.text();
    return fail(std::move(message));
}

/// Lets the panels take records until the time is up or the run is over.
void watchRun(Engine& engine, const SnapshotRequest& request) {
    const auto end = std::chrono::steady_clock::now() + request.runFor;
    // Nobody uses this window, so its thread may wait.
    while (!engine.waitFor(kLook) && std::chrono::steady_clock::now() < end) {
        QApplication::processEvents();
        if (request.watch) request.watch(engine, engine.statistics());
    }
}

void endRun(Engine& engine) {
    engine.stop();
    if (engine.waitFor(kEnding)) return;
    engine.abandon();
    engine.waitFor(kEnding);
}

Result<void> writeImage(const QImage& image, const std::filesystem::path& path) {
    QSaveFile file(QString::fromStdString(path.string()));
    if (file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit()) return {};
    return fail(fmt::format("{}: cannot be written: {}", path.string(), file.errorString().toStdString()));
}

} // namespace

Result<Statistics> takeSnapshot(int& argc, char** argv, const SnapshotRequest& request) {
    chooseOffscreen(request.scale);
    QApplication application(argc, argv);
    Theme::instance().apply(application, request.dark ? Theme::Choice::Dark : Theme::Choice::Light);

    const std::unique_ptr<Engine> engine = makeLocalEngine();
    GraphDocument document;
    document.replace(request.graph, {});
    BoardFeed feed(*engine);
    Board board(document, feed);
    if (const Result<void> started = startRun(*engine, request.graph, request.folder); !started)
        return tl::unexpected(started.error());
    board.setRunState(RunState::Running);
    watchRun(*engine, request);
    feed.poll();
    const QImage image = renderDashboard(board, QSize(request.width, 0));
    endRun(*engine);

    Statistics statistics = engine->statistics();
    if (request.watch) request.watch(*engine, statistics);
    if (const Result<void> written = writeImage(image, request.output); !written)
        return tl::unexpected(written.error());
    return statistics;
}

} // namespace weir
