// How soon the window answers while a dashboard of ten panels is fed as fast as a stream comes: an event is
// sent each 10 ms, and what passes until it is worked off is measured in real time, all else included. At
// 1600x900, on the offscreen platform, with the engine running beside it.
#include "pipeline/runtime/engine.h"
#include "tests/bench/figures.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"

#include <QApplication>

#include <fmt/format.h>

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace weir;
using Clock = std::chrono::steady_clock;

constexpr auto kEach = std::chrono::milliseconds(10);
constexpr auto kRun = std::chrono::seconds(10);
constexpr auto kWarmUp = std::chrono::seconds(2);
constexpr double kGoal = 50; ///< milliseconds
constexpr int kSeries = 20;

/// Of the thread that draws.
clockid_t windowClock() {
    static const clockid_t clock = [] {
        clockid_t made{};
        pthread_getcpuclockid(pthread_self(), &made);
        return made;
    }();
    return clock;
}

double processorMilliseconds() {
    timespec time{};
    clock_gettime(windowClock(), &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

/// Takes the events that a thread posts, and keeps how long each was on its way.
class Answering : public QObject {
public:
    class Question : public QEvent {
    public:
        Question() : QEvent(QEvent::User), asked(Clock::now()), worked(processorMilliseconds()) {}
        Clock::time_point asked;
        double worked; ///< of the window's processor time, when it was asked
    };

    std::vector<double> milliseconds;
    std::vector<double> worked;

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::User) return QObject::event(event);
        const auto* question = static_cast<Question*>(event);
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(Clock::now() - question->asked).count());
        worked.push_back(processorMilliseconds() - question->worked);
        return true;
    }
};

/// `rate` is of each series; 0: as fast as it can.
Graph boardOf(double rate, const std::vector<std::string>& types) {
    Graph graph;
    Node signal;
    signal.id = "signal";
    signal.type = "signal.generator";
    signal.parameters = {{"rate", rate}, {"series", kSeries}, {"noise", 0.2}};
    graph.nodes.push_back(signal);
    for (std::size_t i = 0; i < types.size(); ++i) {
        Panel panel;
        panel.id = fmt::format("panel-{}", i);
        panel.type = types[i];
        panel.place = {static_cast<int>(i % 4) * 6, static_cast<int>(i / 4) * 8, 6, 8};
        panel.settings["source"] = "signal.out";
        if (types[i] == "line") panel.settings["by"] = "series";
        if (types[i] == "line") panel.settings["values"] = {"value"};
        graph.panels.push_back(panel);
    }
    return graph;
}

void answer(const std::string& name, double rate, const std::vector<std::string>& types) {
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    GraphDocument document;
    DashboardView view(document, *engine);
    view.resize(1600, 900);
    view.show();
    document.replace(boardOf(rate, types), {});
    if (!engine->start(document.graph(), RunPlace{"."}).empty()) {
        fmt::print("{}: the graph does not start\n", name);
        return;
    }
    Answering answering;
    std::atomic<bool> isOver = false;
    std::thread asking([&] {
        for (const auto end = Clock::now() + kRun; Clock::now() < end; std::this_thread::sleep_for(kEach))
            QCoreApplication::postEvent(&answering, new Answering::Question, Qt::HighEventPriority);
        isOver = true;
    });
    std::uint64_t before = 0;
    const auto begin = Clock::now();
    auto counted = begin;
    while (!isOver) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (before == 0 && Clock::now() - begin > kWarmUp) {
            answering.milliseconds.clear();
            answering.worked.clear();
            before = engine->statistics().nodes.front().recordsOut;
            counted = Clock::now();
        }
    }
    asking.join();
    const double seconds = std::chrono::duration<double>(Clock::now() - counted).count();
    const double came = static_cast<double>(engine->statistics().nodes.front().recordsOut - before) / seconds;
    std::vector<double>& times = answering.milliseconds;
    std::vector<double>& worked = answering.worked;
    if (times.empty()) return;
    for (std::vector<double>* each : {&times, &worked})
        std::sort(each->begin(), each->end());
    const auto p99 = [](const std::vector<double>& of) { return of[of.size() * 99 / 100]; };
    fmt::print("{:<40} {:>8.2f} M/s {:>8.1f} {:>8.1f} {:>8.1f} {:>10.1f} {:>8.1f}\n", name, came * 1e-6,
               worked[worked.size() / 2], p99(worked), worked.back(), p99(times), times.back());
    bench::Figure slowest{"an event answered, " + name, worked.back(), "ms", {}, {}};
    slowest.goal.atMost = kGoal;
    bench::report({"an event answered, " + name + ", p99", p99(worked), "ms", {}, {}});
    bench::report(slowest);
    engine->abandon();
    while (!engine->isOver())
        std::this_thread::sleep_for(kEach);
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().apply(application, Theme::Choice::Light);
    windowClock();
    fmt::print("{:<40} {:>12} {:>8} {:>8} {:>8} {:>10} {:>8}\n", "until an event is answered, in ms",
               "records", "median", "p99", "most", "real p99", "most");
    const std::vector<std::string> lines(10, "line");
    const std::vector<std::string> mixed{"line",  "line",      "line",    "number",  "table",
                                         "gauge", "histogram", "scatter", "heatmap", "log"};
    answer("10 line charts, 1 M/s", 1e6 / kSeries, lines);
    answer("10 panels of all kinds, 1 M/s", 1e6 / kSeries, mixed);
    answer("10 line charts, as fast as it can", 0, lines);
    return 0;
}
