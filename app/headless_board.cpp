#include "app/headless_board.h"

#include "app/keychain_access.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

namespace weir {

namespace {

constexpr std::chrono::milliseconds kTimeToStop{3000};
constexpr int kLookEvery = 100; ///< milliseconds

} // namespace

HeadlessApplication::HeadlessApplication(int& argc, char** argv, const HeadlessRun& run) {
    // Both must stand before Qt looks: no display is needed, and charts are drawn as sharp as the picture is.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(run.scale));
    application_ = std::make_unique<QApplication>(argc, argv);
    keychain_ = KeychainAccess::forGraph(run.graph);
    Theme::instance().apply(*application_, run.dark ? Theme::Choice::Dark : Theme::Choice::Light);
}

HeadlessApplication::~HeadlessApplication() = default;

HeadlessBoard::HeadlessBoard(Engine& engine, const HeadlessRun& run, int width)
    : engine_(engine), run_(run), feed_(engine), board_(document_, feed_, time_) {
    document_.replace(run.graph, {});
    board_.resize(width, board_.heightForWidth(width));
}

Result<void> HeadlessBoard::fill() {
    // A picture neither goes on from a run that was interrupted nor gives it up.
    Graph graph = run_.graph;
    graph.run.checkpointEvery = Duration{0};
    const std::vector<Problem> problems = engine_.start(graph, run_.folder);
    if (hasErrors(problems)) return fail(errorsOf(problems));
    lookOn(engine_, run_);
    feed_.poll();
    board_.setRunState(engine_.state());
    return {};
}

void lookOn(const Engine& engine, const HeadlessRun& run) {
    QEventLoop loop;
    QTimer::singleShot(run.runFor, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&engine, &loop, &run] {
        if (run.watch) run.watch(engine, engine.statistics());
        if (engine.isOver()) loop.quit();
    });
    look.start(kLookEvery);
    loop.exec();
}

Statistics endOf(Engine& engine, const HeadlessRun& run) {
    if (!engine.isOver()) {
        engine.stop();
        if (!engine.waitFor(kTimeToStop)) engine.abandon();
    }
    Statistics statistics = engine.statistics();
    if (run.watch) run.watch(engine, statistics);
    return statistics;
}

std::string errorsOf(const std::vector<Problem>& problems) {
    std::string text = "the graph cannot run:";
    for (const Problem& problem : problems)
        if (problem.level == Problem::Level::Error) text += "\n  " + problem.text();
    return text;
}

} // namespace weir
