// The records that could not be read, as a model and as a view.
#include "widgets/malformed/malformed_model.h"
#include "widgets/malformed/malformed_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace weir;

namespace {

/// A node that met `total` malformed records, of which it keeps the newest `kept`.
NodeStatistics node(const char* id, std::uint64_t total, std::uint64_t kept) {
    NodeStatistics statistics;
    statistics.node = id;
    statistics.badRecords = total;
    for (std::uint64_t i = total - kept + 1; i <= total; ++i)
        statistics.badSamples.push_back({static_cast<Timestamp>(i) * 1'000'000'000, "not JSON",
                                         std::string(id) + " #" + std::to_string(i)});
    return statistics;
}

Statistics of(std::vector<NodeStatistics> nodes) {
    Statistics statistics;
    statistics.state = RunState::Running;
    statistics.nodes = std::move(nodes);
    return statistics;
}

QStringList recordsOf(const MalformedModel& model) {
    QStringList records;
    for (int row = 0; row < model.rowCount(); ++row)
        records << model.index(row, MalformedModel::Record).data().toString();
    return records;
}

} // namespace

class MalformedModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachRecordStandsOnceTheNewestFirst();
    void whatTheEngineNoLongerKeepsIsCounted();
    void aNewRunBeginsAnew();
    void thereAreNeverTooMany();
    void aRecordOfManyLinesIsShownInOneAndCopiedAsItCame();
    void aDoubleClickLeadsToTheNode();
};

void MalformedModelTest::eachRecordStandsOnceTheNewestFirst() {
    MalformedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Graph graph;
    graph.nodes.push_back({"quotes", "zeromq.source", "Quotes of the exchange", Json::object()});
    model.setGraph(graph);
    model.take(of({node("quotes", 2, 2), node("other", 1, 1)}));
    model.take(of({node("quotes", 2, 2), node("other", 1, 1)}));
    QCOMPARE(recordsOf(model), QStringList({"quotes #2", "other #1", "quotes #1"}));
    model.take(of({node("quotes", 3, 3), node("other", 1, 1)}));
    QCOMPARE(recordsOf(model), QStringList({"quotes #3", "quotes #2", "other #1", "quotes #1"}));
    QCOMPARE(model.index(0, MalformedModel::Node).data().toString(), QString("Quotes of the exchange"));
    QCOMPARE(model.index(0, MalformedModel::Reason).data().toString(), QString("not JSON"));
}

void MalformedModelTest::whatTheEngineNoLongerKeepsIsCounted() {
    MalformedModel model;
    QSignalSpy totals(&model, &MalformedModel::totalChanged);
    model.take(of({node("quotes", 5'000, 16)}));
    QCOMPARE(model.rowCount(), 16);
    QCOMPARE(model.total(), std::uint64_t(5'000));
    QCOMPARE(totals.count(), 1);
    model.take(of({node("quotes", 5'000, 16)}));
    QCOMPARE(totals.count(), 1);
}

void MalformedModelTest::aNewRunBeginsAnew() {
    MalformedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(of({node("quotes", 3, 3)}));
    model.take(of({node("quotes", 1, 1)}));
    QCOMPARE(recordsOf(model), QStringList({"quotes #1"}));
    QCOMPARE(model.total(), std::uint64_t(1));
}

void MalformedModelTest::thereAreNeverTooMany() {
    MalformedModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (std::uint64_t total = 16; total <= 1'600; total += 16)
        model.take(of({node("quotes", total, 16)}));
    QCOMPARE(model.rowCount(), 1'000);
    QCOMPARE(recordsOf(model).first(), QString("quotes #1600"));
    QCOMPARE(recordsOf(model).last(), QString("quotes #601"));
}

void MalformedModelTest::aRecordOfManyLinesIsShownInOneAndCopiedAsItCame() {
    MalformedView view;
    view.resize(700, 200);
    view.show();
    Statistics statistics = of({node("quotes", 1, 1)});
    statistics.nodes[0].badSamples[0].sample = "{\n\t\"price\": }";
    view.model().take(statistics);
    QCOMPARE(recordsOf(view.model()), QStringList({"{  \"price\": }"}));
    auto* table = view.findChild<QTableView*>("malformedTable");
    QTRY_VERIFY(table->isVisible());
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QString("{\n\t\"price\": }"));
}

void MalformedModelTest::aDoubleClickLeadsToTheNode() {
    MalformedView view;
    view.resize(700, 200);
    view.show();
    view.model().take(of({node("quotes", 1, 1)}));
    QSignalSpy wanted(&view, &MalformedView::nodeWanted);
    auto* table = view.findChild<QTableView*>("malformedTable");
    QTRY_VERIFY(table->isVisible());
    const QPoint row = table->visualRect(table->model()->index(0, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, row);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QString("quotes"));
}

QTEST_MAIN(MalformedModelTest)
#include "malformed_model_test.moc"
