// The records of a wire: the model, the view, and what is copied.
#include "widgets/parts/empty_state.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_text.h"
#include "widgets/records/records_view.h"

#include "tests/gui/fake_engine.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace weir;

namespace {

const Endpoint kOutput{"signal", "out"};

/// A batch whose schema has one field more.
RecordBatchPointer widened() {
    auto keys = std::make_shared<Column>(Type::String);
    auto values = std::make_shared<Column>(Type::Float64);
    auto flags = std::make_shared<Column>(Type::Bool);
    auto times = std::make_shared<Column>(Type::Timestamp);
    keys->appendString("say \"hi\", you");
    values->appendNull();
    flags->appendBool(true);
    times->appendInt64(5'000'000'000);
    const auto schema = std::make_shared<const Schema>(
        std::vector<Field>{{"key", Type::String}, {"value", Type::Float64}, {"flag", Type::Bool}});
    return std::make_shared<const RecordBatch>(schema, std::vector<ColumnPointer>{keys, values, flags},
                                               times);
}

QString cell(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

} // namespace

class RecordsModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestRecordIsFirst();
    void aWidenedSchemaAddsItsColumn();
    void chosenColumnsAreShownInTheirOrder();
    void headersNameTheTypes();
    void copiesAsCsvAndJson();
    void theViewSaysWhatToDo();
    void theViewHoldsStillWhenTold();
    void theViewAsksForAChart();
};

void RecordsModelTest::theNewestRecordIsFirst() {
    RecordsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setRecords({makeRecords({{1, "a", 1}, {2, "b", 2}}), makeRecords({{3, "c", 3}})}, 100);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, 1), QString("c"));
    QCOMPARE(cell(model, 2, 1), QString("a"));
    model.setRecords({makeRecords({{1, "a", 1}, {2, "b", 2}}), makeRecords({{3, "c", 3}})}, 2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 1, 1), QString("b"));
    model.setRecords({makeRecords({{4, "d", 4}, {5, "e", 5}, {6, "f", 6}})}, 100);
    QCOMPARE(cell(model, 0, 2), QString("6"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void RecordsModelTest::aWidenedSchemaAddsItsColumn() {
    RecordsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRecords({makeRecords({{1, "a", 1}})}, 10);
    QCOMPARE(model.columnCount(), 3);
    model.setRecords({makeRecords({{1, "a", 1}}), widened()}, 10);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(cell(model, 0, 3), QString("true"));
    QCOMPARE(cell(model, 1, 3), QString("\u2013")); // it had none then
}

void RecordsModelTest::chosenColumnsAreShownInTheirOrder() {
    RecordsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setColumns({"value", "nothing", "key"});
    model.setTimeShown(false);
    model.setRecords({makeRecords({{1, "a", 1.25}})}, 10);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(cell(model, 0, 0), QString("1.25"));
    QCOMPARE(cell(model, 0, 1), QString("\u2013"));
    QCOMPARE(cell(model, 0, 2), QString("a"));
    model.setDecimals(1);
    QCOMPARE(cell(model, 0, 0), QString("1.2"));
}

void RecordsModelTest::headersNameTheTypes() {
    RecordsModel model;
    model.setRecords({makeRecords({{1, "a", 1}})}, 10);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QString("value"));
    QVERIFY(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole).toString().contains("float64"));
}

void RecordsModelTest::copiesAsCsvAndJson() {
    RecordsModel model;
    model.setRecords({widened()}, 10);
    QCOMPARE(recordsAsCsv(model, {0}),
             QString("event_time,key,value,flag\n1970-01-01T00:00:05Z,\"say \"\"hi\"\", you\",,true\n"));
    QCOMPARE(recordsAsJson(model, {0}), QString("{\"event_time\":\"1970-01-01T00:00:05Z\",\"key\":\"say "
                                                "\\\"hi\\\", you\",\"value\":null,\"flag\":true}\n"));
}

void RecordsModelTest::theViewSaysWhatToDo() {
    FakeEngine engine;
    RecordsView view(engine);
    view.resize(600, 200);
    view.show();
    auto* empty = view.findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->title().contains("Select a wire"));
    view.showOutput(kOutput, "Pumps");
    QVERIFY(empty->hint().contains("Run the graph"));
    engine.runState = RunState::Running;
    view.refresh();
    QVERIFY(empty->title().contains("Waiting"));
    engine.push(kOutput, makeRecords({{1, "a", 1}}));
    QTRY_VERIFY(view.findChild<QTableView*>("recordsTable")->isVisible());
}

void RecordsModelTest::theViewHoldsStillWhenTold() {
    FakeEngine engine;
    engine.runState = RunState::Running;
    RecordsView view(engine);
    view.resize(600, 200);
    view.show();
    view.showOutput(kOutput, "Pumps");
    engine.push(kOutput, makeRecords({{1, "a", 1}}));
    QTRY_COMPARE(view.model().rowCount(), 1);
    QTest::mouseClick(view.findChild<QToolButton*>("holdRecords"), Qt::LeftButton);
    QVERIFY(view.isHeld());
    engine.push(kOutput, makeRecords({{2, "b", 2}}));
    view.findChild<QAction*>("copyCsv")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().endsWith("a,1\n"));
    QCOMPARE(view.model().rowCount(), 1);
    QTest::mouseClick(view.findChild<QToolButton*>("holdRecords"), Qt::LeftButton);
    QCOMPARE(view.model().rowCount(), 2);
}

void RecordsModelTest::theViewAsksForAChart() {
    qRegisterMetaType<Endpoint>();
    FakeEngine engine;
    RecordsView view(engine);
    QSignalSpy asked(&view, &RecordsView::chartWanted);
    view.showOutput(kOutput, "Pumps");
    view.findChild<QAbstractButton*>("showAsChart")->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(asked.first().first().value<Endpoint>() == kOutput);
}

QTEST_MAIN(RecordsModelTest)
#include "records_model_test.moc"
