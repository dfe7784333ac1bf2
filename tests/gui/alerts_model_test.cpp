// The alerts that fired and the problems of the graph, as models and as views.
#include "widgets/alerts/alerts_model.h"
#include "widgets/alerts/alerts_view.h"
#include "widgets/document/engine_monitor.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"

#include "tests/gui/fake_engine.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace weir;

namespace {

Alert alert(std::uint64_t sequence, const char* key, bool firing, Severity severity = Severity::Critical) {
    return {sequence,
            "hot",
            static_cast<Timestamp>(sequence) * 1'000'000'000,
            severity,
            firing,
            key,
            91.5,
            "The pump is hot."};
}

} // namespace

class AlertsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestAlertIsFirst();
    void clearedAlertsNoLongerCount();
    void thereAreNeverTooMany();
    void aDoubleClickLeadsToTheNode();
    void theMonitorTellsEachAlertOnce();
    void problemsFollowTheDocument();
    void aRefusedStartIsShownUntilTheGraphChanges();
};

void AlertsModelTest::theNewestAlertIsFirst() {
    AlertsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Graph graph;
    graph.nodes.push_back({"hot", "alert.threshold", "Pump runs hot", Json::object()});
    model.setGraph(graph);
    model.add({alert(1, "pump=a", true), alert(2, "pump=b", true, Severity::Warning)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, AlertsModel::Key).data().toString(), QString("pump=b"));
    QCOMPARE(model.index(0, AlertsModel::State).data().toString(), QString("Warning"));
    QCOMPARE(model.index(1, AlertsModel::Node).data().toString(), QString("Pump runs hot"));
    QCOMPARE(model.index(1, AlertsModel::Value).data().toString(), QString("91.5"));
    QCOMPARE(model.index(1, AlertsModel::Message).data().toString(), QString("The pump is hot."));
    model.add({alert(3, "pump=a", false)});
    QCOMPARE(model.index(0, AlertsModel::State).data().toString(), QString("Cleared"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void AlertsModelTest::clearedAlertsNoLongerCount() {
    AlertsModel model;
    QSignalSpy counts(&model, &AlertsModel::firingCountChanged);
    model.add({alert(1, "a", true), alert(2, "b", true)});
    QCOMPARE(model.firingCount(), 2);
    model.add({alert(3, "a", false), alert(4, "b", true)});
    QCOMPARE(model.firingCount(), 1);
    QCOMPARE(counts.count(), 2);
}

void AlertsModelTest::thereAreNeverTooMany() {
    AlertsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<Alert> many;
    for (std::uint64_t i = 1; i <= 9'990; ++i)
        many.push_back(alert(i, "a", true));
    model.add(many);
    many.clear();
    for (std::uint64_t i = 9'991; i <= 10'020; ++i)
        many.push_back(alert(i, "a", true));
    model.add(many);
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(model.alert(0).sequence, std::uint64_t(10'020));
    QCOMPARE(model.alert(9'999).sequence, std::uint64_t(21));
}

void AlertsModelTest::aDoubleClickLeadsToTheNode() {
    AlertsView view;
    view.resize(700, 200);
    view.show();
    view.model().add({alert(1, "a", true)});
    QSignalSpy wanted(&view, &AlertsView::nodeWanted);
    auto* table = view.findChild<QTableView*>("alertsTable");
    QTRY_VERIFY(table->isVisible());
    const QPoint row = table->visualRect(table->model()->index(0, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QString("hot"));
}

void AlertsModelTest::theMonitorTellsEachAlertOnce() {
    FakeEngine engine;
    EngineMonitor monitor(engine);
    AlertsModel model;
    connect(&monitor, &EngineMonitor::alertsRaised, &model, &AlertsModel::add);
    engine.runState = RunState::Running;
    engine.raised = {alert(1, "a", true)};
    QTRY_COMPARE(model.rowCount(), 1);
    engine.raised.push_back(alert(2, "b", true));
    monitor.refresh();
    monitor.refresh();
    QCOMPARE(model.rowCount(), 2);
}

void AlertsModelTest::problemsFollowTheDocument() {
    GraphDocument document;
    ProblemsView view(document);
    QAbstractItemModelTester tester(&view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy places(&view, &ProblemsView::placeWanted);
    const int before = view.model().rowCount();
    document.change("add", [](Graph& graph) {
        graph.nodes.push_back({"average", "window.tumbling", "", Json::object()});
    });
    QVERIFY(view.model().errorCount() > 0);
    view.resize(700, 200);
    view.show();
    auto* table = view.findChild<QTableView*>("problemsTable");
    QVERIFY(table->isVisible());
    int row = 0;
    while (view.model().problem(row).node != "average")
        ++row;
    const QPoint place = table->visualRect(table->model()->index(row, 1)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(places.count(), 1);
    QCOMPARE(places.first().first().toString(), QString("average"));
    document.undoStack().undo();
    QCOMPARE(view.model().rowCount(), before);
}

void AlertsModelTest::aRefusedStartIsShownUntilTheGraphChanges() {
    GraphDocument document;
    ProblemsView view(document);
    const int before = view.model().rowCount();
    Problem problem;
    problem.message = "the address is in use";
    view.showRefusal({problem});
    QCOMPARE(view.model().rowCount(), before + 1);
    document.change("title", [](Graph& graph) { graph.title = "Other"; });
    QCOMPARE(view.model().rowCount(), before);
}

QTEST_MAIN(AlertsModelTest)
#include "alerts_model_test.moc"
