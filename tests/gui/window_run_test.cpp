// Running a graph in the window: starting, pausing, refusing, closing, and what is shown of which run.
#include "widgets/alerts/alerts_model.h"
#include "widgets/alerts/alerts_view.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/malformed/malformed_model.h"
#include "widgets/malformed/malformed_view.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_view.h"
#include "widgets/window/bottom_tabs.h"

#include "tests/gui/window_fixture.h"

#include <QLabel>
#include <QSignalSpy>

using namespace weir;

namespace {

const Endpoint kOutput{"signal", "out"};

/// A graph with a chart of its one source.
Graph chartedGraph() {
    Graph graph = smallGraph();
    Panel panel;
    panel.id = "chart";
    panel.type = "line";
    panel.place = {0, 0, 12, 8};
    panel.settings = {{"source", "signal.out"}};
    graph.panels.push_back(panel);
    return graph;
}

} // namespace

class WindowRunTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void problemsKeepTheGraphFromStarting();
    void runPauseAndStopFollowTheRun();
    void editsAreAppliedWhileItRuns();
    void malformedRecordsCanBeRead();
    void aFieldThatNoRecordHasIsAProblem();
    void aRunOfAnotherGraphIsNotShown();
    void closingWaitsForTheEngine();
    void recordsAndAlertsOfAnotherGraphAreNotShown();
    void aRefusedStartKeepsTheLastRun();
    void aPanelKeepsItsRecordsWhenItsLooksChange();

private:
    TimeChart* chart() { return window_->dashboard().board().frame("chart")->findChild<TimeChart*>("chart"); }
};

void WindowRunTest::problemsKeepTheGraphFromStarting() {
    Graph graph = smallGraph();
    graph.nodes.push_back({"odd", "no.such.type", "", Json::object()});
    // The real engine refuses such a graph.
    const auto engine = makeLocalEngine();
    window_.reset();
    window_ = std::make_unique<MainWindow>(*engine, *exporter_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QVERIFY(window_->openFile(write("odd.weir", graph)));
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QVERIFY(engine->isOver());
    QCOMPARE(window_->bottom().currentWidget(), &window_->bottom().problems());
    QVERIFY(window_->bottom().problems().model().errorCount() > 0);
    QVERIFY(!window_->bottom().badge(window_->bottom().indexOf(&window_->bottom().problems())).isEmpty());
    window_.reset();
}

void WindowRunTest::runPauseAndStopFollowTheRun() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    QVERIFY(action("run")->isEnabled() && !action("pause")->isEnabled() && !action("stop")->isEnabled());
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QCOMPARE(engine_->runState, RunState::Running);
    QVERIFY(!action("run")->isEnabled() && action("pause")->isEnabled() && action("stop")->isEnabled());
    QVERIFY(window_->findChild<QLabel*>("runState")->text().startsWith("Running"));
    QTest::keyClick(window_.get(), Qt::Key_F6);
    QCOMPARE(engine_->runState, RunState::Paused);
    QVERIFY(action("run")->text().contains("Resume"));
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QCOMPARE(engine_->runState, RunState::Running);
    QTest::keyClick(window_.get(), Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(engine_->runState, RunState::Finished);
    QVERIFY(action("run")->isEnabled() && !action("stop")->isEnabled());
}

void WindowRunTest::editsAreAppliedWhileItRuns() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    window_->document().change("move", [](Graph& graph) { graph.layout["signal"] = {100, 100}; });
    QVERIFY(!action("run")->isEnabled()); // what runs is still what is seen
    window_->document().change("rate", [](Graph& graph) { graph.nodes[0].parameters["rate"] = 5; });
    QVERIFY(action("run")->isEnabled());
    QVERIFY(action("run")->text().contains("Apply"));
    action("run")->trigger();
    QCOMPARE(engine_->runState, RunState::Running);
    QVERIFY(engine_->changedTo);
    QCOMPARE(engine_->changedTo->nodes[0].parameters["rate"].get<int>(), 5);
    QVERIFY(!action("run")->isEnabled());
    // From the beginning is another thing.
    engine_->changedTo.reset();
    action("runFromBeginning")->trigger();
    QTRY_COMPARE(engine_->runState, RunState::Running);
    QVERIFY(!engine_->changedTo);
    window_->document().undoStack().setClean();
}

void WindowRunTest::malformedRecordsCanBeRead() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    NodeStatistics signal;
    signal.node = "signal";
    signal.badRecords = 12;
    signal.badSamples.push_back({1'000'000'000, "it is not JSON", "{broken"});
    engine_->nodes = {signal};
    MalformedView& malformed = window_->bottom().malformed();
    QTRY_COMPARE(malformed.model().rowCount(), 1);
    QCOMPARE(malformed.model().index(0, MalformedModel::Record).data().toString(), QString("{broken"));
    QCOMPARE(window_->bottom().badge(window_->bottom().indexOf(&malformed)), QString("12"));
}

void WindowRunTest::aFieldThatNoRecordHasIsAProblem() {
    Graph graph;
    graph.title = "Slip";
    graph.nodes.push_back({"input", "file.source", "", {{"path", "in.ndjson"}}});
    graph.nodes.push_back({"keep", "filter", "", {{"condition", "valeu > 5"}}});
    graph.wires.push_back(*Wire::parse("input.out -> keep.in"));
    QVERIFY(window_->openFile(write("slip.weir", graph)));
    window_->run();
    const ProblemsModel& problems = window_->bottom().problems().model();
    const int before = problems.rowCount();
    WireStatistics wire;
    wire.wire = graph.wires.front();
    wire.schema = std::make_shared<const Schema>(std::vector<Field>{{"value", Type::Int64}});
    engine_->wires = {wire};
    QTRY_COMPARE(problems.rowCount(), before + 1);
    const Problem& problem = problems.problem(before);
    QCOMPARE(problem.node, std::string("keep"));
    QVERIFY(problem.message.find("valeu") != std::string::npos);
    window_->document().change("mend",
                               [](Graph& mended) { mended.nodes[1].parameters["condition"] = "value > 5"; });
    QTRY_COMPARE(problems.rowCount(), before);
    window_->document().undoStack().setClean();
}

void WindowRunTest::aRunOfAnotherGraphIsNotShown() {
    NodeStatistics signal;
    signal.node = "signal";
    signal.badRecords = 12;
    signal.badSamples.push_back({1'000'000'000, "it is not JSON", "{broken"});
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    engine_->nodes = {signal};
    MalformedView& malformed = window_->bottom().malformed();
    QTRY_COMPARE(malformed.model().rowCount(), 1);
    // The other graph has a node of the same name; what the engine still says is not about it.
    QVERIFY(window_->openFile(write("other.weir", smallGraph())));
    QCOMPARE(window_->findChild<QLabel*>("runState")->text(), QString("Not running"));
    QSignalSpy totals(&malformed.model(), &MalformedModel::totalChanged);
    signal.badRecords = 13;
    signal.badSamples.push_back({2'000'000'000, "it is not JSON", "{broken too"});
    engine_->nodes = {signal};
    engine_->runState = RunState::Finished;
    QTRY_COMPARE(window_->findChild<QLabel*>("runState")->text(), QString("Not running"));
    QCOMPARE(malformed.model().rowCount(), 0);
    QVERIFY(totals.isEmpty());
}

void WindowRunTest::closingWaitsForTheEngine() {
    class SlowEngine : public FakeEngine {
    public:
        void stop() override { runState = RunState::Stopping; }
    } engine;
    window_ = std::make_unique<MainWindow>(engine, *exporter_);
    window_->show();
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    window_->close();
    QVERIFY(window_->isVisible()); // it is still being worked off
    QCOMPARE(engine.runState, RunState::Stopping);
    // Nothing comes of it: after a bounded wait the run is abandoned.
    QTRY_VERIFY_WITH_TIMEOUT(!window_->isVisible(), 20'000);
    QCOMPARE(engine.runState, RunState::Finished);
    window_.reset();
}

void WindowRunTest::recordsAndAlertsOfAnotherGraphAreNotShown() {
    QVERIFY(window_->openFile(write("a.weir", chartedGraph())));
    window_->run();
    engine_->push(kOutput, makeRecords({{1, "a", 1}, {2, "a", 2}}));
    engine_->raised.push_back({1, "signal", 1'000'000'000, Severity::Critical, true, "", 1, "It is hot."});
    AlertsModel& alerts = window_->bottom().alerts().model();
    QTRY_COMPARE(chart()->store().pointCount(), std::size_t(2));
    QTRY_COMPARE(alerts.rowCount(), 1);
    // Another graph whose node has the same name, while the first run is still ending.
    QVERIFY(window_->openFile(write("b.weir", chartedGraph())));
    engine_->push(kOutput, makeRecords({{3, "a", 3}}));
    engine_->raised.push_back({2, "signal", 2'000'000'000, Severity::Critical, true, "", 1, "It is hot."});
    window_->bottom().records().showOutput(kOutput, "Signal");
    QTRY_COMPARE(window_->findChild<QLabel*>("runState")->text(), QString("Not running"));
    window_->dashboard().feed().poll();
    QCOMPARE(chart()->store().pointCount(), std::size_t(0));
    QCOMPARE(window_->bottom().records().model().rowCount(), 0);
    QCOMPARE(alerts.rowCount(), 0);
    // Its own run shows its own.
    engine_->records.clear();
    window_->run();
    engine_->push(kOutput, makeRecords({{4, "a", 4}}));
    engine_->raised.push_back({3, "signal", 3'000'000'000, Severity::Critical, true, "", 1, "It is hot."});
    QTRY_COMPARE(chart()->store().pointCount(), std::size_t(1));
    QTRY_COMPARE(alerts.rowCount(), 1);
    QCOMPARE(alerts.alert(0).sequence, std::uint64_t(3));
}

void WindowRunTest::aRefusedStartKeepsTheLastRun() {
    QVERIFY(window_->openFile(write("a.weir", chartedGraph())));
    window_->run();
    engine_->push(kOutput, makeRecords({{1, "a", 1}, {2, "a", 2}}));
    QTRY_COMPARE(chart()->store().pointCount(), std::size_t(2));
    window_->document().change("break",
                               [](Graph& graph) { graph.nodes[0].parameters["waveform"] = "no such wave"; });
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QCOMPARE(engine_->runState, RunState::Running); // nothing was stopped for it
    QCOMPARE(window_->bottom().currentWidget(), &window_->bottom().problems());
    QTest::keyClick(window_.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QCOMPARE(engine_->runState, RunState::Finished);
    QCOMPARE(chart()->store().pointCount(), std::size_t(2));
    window_->document().undoStack().setClean();
}

void WindowRunTest::aPanelKeepsItsRecordsWhenItsLooksChange() {
    QVERIFY(window_->openFile(write("a.weir", chartedGraph())));
    window_->run();
    engine_->push(kOutput, makeRecords({{1, "a", 1}, {2, "a", 2}}));
    QTRY_COMPARE(chart()->store().pointCount(), std::size_t(2));
    engine_->records.clear(); // of which the engine keeps only the newest
    window_->document().change("unit", [](Graph& graph) { graph.panels[0].settings["unit"] = "bar"; });
    QCOMPARE(chart()->store().pointCount(), std::size_t(2));
    QCOMPARE(chart()->settings().left.format.unit, std::string("bar"));
    window_->document().change("split", [](Graph& graph) { graph.panels[0].settings["by"] = "key"; });
    // What has been shown once is there still, now by key.
    QCOMPARE(chart()->store().pointCount(), std::size_t(2));
    QCOMPARE(chart()->store().series().front().name(), std::string("a"));
    window_->document().undoStack().setClean();
}

QTEST_MAIN(WindowRunTest)
#include "window_run_test.moc"
