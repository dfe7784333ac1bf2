#include "app/snapshot.h"

#include "app/capture_access.h"
#include "app/keychain_access.h"
#include "pipeline/runtime/engine.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/dashboard_image.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"
#include "widgets/theme/theme.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QSaveFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <fmt/format.h>

namespace weir {

namespace {

constexpr std::chrono::milliseconds kTimeToStop{3000};
constexpr int kLookEvery = 100; ///< milliseconds

/// Lets the board take records until the time is up or the run is over.
void watch(const Engine& engine, const SnapshotRequest& request) {
    const auto tell = [&engine, &request] {
        if (request.watch) request.watch(engine, engine.statistics());
    };
    QEventLoop loop;
    QTimer::singleShot(request.runFor, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&engine, &loop, &tell] {
        tell();
        if (engine.isOver()) loop.quit();
    });
    look.start(kLookEvery);
    loop.exec();
}

std::string errorsOf(const std::vector<Problem>& problems) {
    std::string text = "the graph cannot run:";
    for (const Problem& problem : problems)
        if (problem.level == Problem::Level::Error) text += "\n  " + problem.text();
    return text;
}

Result<QImage> drawBoard(Engine& engine, const SnapshotRequest& request) {
    GraphDocument document;
    document.replace(request.graph, {});
    BoardFeed feed(engine);
    BoardTime time;
    Board board(document, feed, time);
    board.resize(request.width, board.heightForWidth(request.width));
    // A picture neither goes on from a run that was interrupted nor gives it up.
    Graph graph = request.graph;
    graph.run.checkpointEvery = Duration{0};
    const std::vector<Problem> problems = engine.start(graph, request.folder);
    if (hasErrors(problems)) return fail(errorsOf(problems));
    watch(engine, request);
    feed.poll();
    board.setRunState(engine.state());
    return renderDashboard(board, QSize(request.width, 0));
}

/// The window as it opens on the graph, with the records of the first wire below the canvas.
Result<QImage> drawWindow(Engine& engine, const SnapshotRequest& request) {
    // The user's own layout and recent files are left alone.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    CaptureAccess captures;
    MainWindow window(engine, captures);
    window.resize(request.width, request.height);
    window.files().show(request.graph, QString::fromStdString(request.folder.string()));
    window.show();
    window.run();
    if (engine.isOver()) {
        std::vector<Problem> problems;
        for (int row = 0; row < window.bottom().problems().model().rowCount(); ++row)
            problems.push_back(window.bottom().problems().model().problem(row));
        if (hasErrors(problems)) return fail(errorsOf(problems));
    }
    if (!request.graph.wires.empty()) window.canvas().selectWire(request.graph.wires.front());
    watch(engine, request);
    return window.grab().toImage();
}

} // namespace

Result<Statistics> takeSnapshot(int& argc, char** argv, const SnapshotRequest& request) {
    if (request.graph.panels.empty() && !request.ofWindow)
        return fail("the graph has no panels to draw; open it in the window and add some to its dashboard");
    // Both must stand before Qt looks: no display is needed, and charts are drawn as sharp as the picture is.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(request.scale));
    QApplication application(argc, argv);
    const std::unique_ptr<KeychainAccess> keychain = KeychainAccess::forGraph(request.graph);
    Theme::instance().apply(application, request.dark ? Theme::Choice::Dark : Theme::Choice::Light);

    const std::unique_ptr<Engine> engine = makeLocalEngine();
    const Result<QImage> image =
        request.ofWindow ? drawWindow(*engine, request) : drawBoard(*engine, request);
    if (!image) return tl::unexpected(image.error());
    if (!engine->isOver()) {
        engine->stop();
        if (!engine->waitFor(kTimeToStop)) engine->abandon();
    }
    const Statistics statistics = engine->statistics();
    if (request.watch) request.watch(*engine, statistics);

    // A picture that was there stays until the new one is whole.
    QSaveFile file(QString::fromStdString(request.output.string()));
    if (!file.open(QIODevice::WriteOnly) || !image->save(&file, "png") || !file.commit())
        return fail(fmt::format("{} cannot be written: {}", request.output.string(),
                                file.errorString().toStdString()));
    return statistics;
}

} // namespace weir
