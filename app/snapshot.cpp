#include "app/snapshot.h"

#include "pipeline/runtime/engine.h"
#include "widgets/dashboard/dashboard_image.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QImageWriter>
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
    QTimer::singleShot(request.runFor, &loop, &QEventLoop::quit);
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

} // namespace

Result<Statistics> takeSnapshot(int& argc, char** argv, const SnapshotRequest& request) {
    if (request.graph.panels.empty())
        return fail("the graph has no panels to draw; open it in the window and add some to its dashboard");
    // Both must stand before Qt looks: no display is needed, and charts are drawn as sharp as the picture is.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(request.scale));
    QApplication application(argc, argv);
    Theme::instance().apply(application, request.dark ? Theme::Choice::Dark : Theme::Choice::Light);

    const std::unique_ptr<Engine> engine = makeLocalEngine();
    GraphDocument document;
    document.replace(request.graph, {});
    BoardFeed feed(*engine);
    Board board(document, feed);
    board.resize(request.width, board.heightForWidth(request.width));

    const std::vector<Problem> problems = engine->start(request.graph, request.folder);
    if (hasErrors(problems)) return fail(errorsOf(problems));
    watch(*engine, request);
    feed.poll();
    board.setRunState(engine->state());
    const QImage image = renderDashboard(board, QSize(request.width, 0));
    if (!engine->isOver()) {
        engine->stop();
        if (!engine->waitFor(kTimeToStop)) engine->abandon();
    }
    const Statistics statistics = engine->statistics();
    if (request.watch) request.watch(*engine, statistics);

    QImageWriter writer(QString::fromStdString(request.output.string()), "png");
    if (!writer.write(image))
        return fail(fmt::format("{} cannot be written: {}", request.output.string(),
                                writer.errorString().toStdString()));
    return statistics;
}

} // namespace weir
