// Looking into a wire: search, JSON, fields, copies, export, and what its bar says.
#include "widgets/parts/elided_label.h"
#include "widgets/parts/empty_state.h"
#include "widgets/records/fields_model.h"
#include "widgets/records/json_view.h"
#include "widgets/records/passage_bar.h"
#include "widgets/records/records_actions.h"
#include "widgets/records/records_model.h"
#include "widgets/records/records_view.h"
#include "widgets/window/bottom_tabs.h"

#include "tests/gui/window_fixture.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace weir;

namespace {

const Endpoint kOutput{"signal", "out"};
const Wire kWire{kOutput, {"filter", "in"}};

QString cell(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

/// A view with records of three keys on its wire.
struct Peek {
    Peek() : view(engine) {
        engine.runState = RunState::Running;
        engine.push(kOutput, makeRecords({{1, "alpha", 1}, {2, "beta", 2}, {3, "beta", 4}}));
        engine.push(kOutput, makeRecords({{4, "gamma", 8}}));
        view.resize(1100, 260);
        view.show();
        view.showOutput(kOutput, "Signal", kWire);
    }
    void press(const QString& form) {
        for (QToolButton* button : view.findChildren<QToolButton*>())
            if (button->defaultAction() && button->defaultAction()->objectName() == form)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    QLineEdit& search() { return *view.findChild<QLineEdit*>("searchRecords"); }
    QTableView& table() { return *view.findChild<QTableView*>("recordsTable"); }
    QTableView& fields() { return *view.findChild<QTableView*>("fieldsTable"); }
    JsonView& json() { return *view.findChild<JsonView*>(); }

    FakeEngine engine;
    RecordsView view;
};

} // namespace

class RecordsPeekTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void searchShowsOnlyWhatHasIt();
    void aSearchThatFindsNothingSaysHowToGoOn();
    void jsonShowsWholeRecords();
    void enterOnARecordShowsAllOfIt();
    void fieldsTellNullsAndDistribution();
    void fieldsAreKnownBeforeAnythingRuns();
    void copiesForASpreadsheet();
    void exportsWhatIsShown_data();
    void exportsWhatIsShown();
    void theBarSaysHowRecordsPass();
    void recordsInsideASubgraphAreFound();
    void controlFOpensTheSearch();
};

void RecordsPeekTest::searchShowsOnlyWhatHasIt() {
    Peek peek;
    QCOMPARE(peek.view.model().rowCount(), 4);
    QTest::keyClicks(&peek.search(), "BET");
    QCOMPARE(peek.view.model().rowCount(), 2);
    QCOMPARE(cell(peek.view.model(), 0, 2), QString("4"));
    QCOMPARE(peek.view.findChild<QLabel*>("recordsCount")->text(), QString("2 of 4"));
    peek.engine.push(kOutput, makeRecords({{5, "beta", 16}, {6, "delta", 32}}));
    QTRY_COMPARE(peek.view.model().rowCount(), 3);
    QTest::keyClick(&peek.search(), Qt::Key_Escape);
    QCOMPARE(peek.view.model().rowCount(), 6);
}

void RecordsPeekTest::aSearchThatFindsNothingSaysHowToGoOn() {
    Peek peek;
    QTest::keyClicks(&peek.search(), "nowhere");
    auto* empty = peek.view.findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->title().contains("Nothing found"));
    QVERIFY(empty->hint().contains("nowhere"));
    QVERIFY(empty->hint().contains("Escape"));
}

void RecordsPeekTest::jsonShowsWholeRecords() {
    Peek peek;
    peek.press("recordsAsJson");
    QVERIFY(peek.json().isVisible());
    QVERIFY(peek.json().toPlainText().startsWith("{\n  \"event_time\": \"1970-01-01T00:00:04Z\",\n"
                                                 "  \"key\": \"gamma\",\n  \"value\": 8.0\n}\n"));
    QTest::keyClicks(&peek.search(), "alpha");
    QVERIFY(peek.json().toPlainText().contains("alpha"));
    QVERIFY(!peek.json().toPlainText().contains("gamma"));
    QCOMPARE(peek.json().extraSelections().size(), 1);
    QCOMPARE(peek.json().extraSelections().constFirst().cursor.selectedText(), QString("alpha"));
}

void RecordsPeekTest::enterOnARecordShowsAllOfIt() {
    Peek peek;
    peek.table().setFocus();
    peek.table().selectRow(1);
    QTest::keyClick(&peek.table(), Qt::Key_Return);
    QVERIFY(peek.json().isVisible());
    QVERIFY(peek.view.isHeld());
    QVERIFY(peek.json().toPlainText().startsWith("{\n  \"event_time\": \"1970-01-01T00:00:03Z\""));
    QTest::mouseClick(peek.view.findChild<QToolButton*>("holdRecords"), Qt::LeftButton);
    QVERIFY(peek.json().toPlainText().startsWith("{\n  \"event_time\": \"1970-01-01T00:00:04Z\""));
}

void RecordsPeekTest::fieldsTellNullsAndDistribution() {
    Peek peek;
    auto values = std::make_shared<Column>(Type::Float64);
    auto times = std::make_shared<Column>(Type::Timestamp);
    values->appendNull();
    times->appendInt64(5'000'000'000);
    const auto schema = std::make_shared<const Schema>(std::vector<Field>{{"value", Type::Float64}});
    peek.engine.push(kOutput,
                     std::make_shared<const RecordBatch>(schema, std::vector<ColumnPointer>{values}, times));
    peek.press("recordsAsFields");
    QVERIFY(peek.fields().isVisible());
    const auto& model = static_cast<FieldsModel&>(*peek.fields().model());
    QTRY_COMPARE(model.field(0).records, std::size_t(5));
    QCOMPARE(cell(model, 0, FieldsModel::Name), QString("key"));
    QCOMPARE(cell(model, 0, FieldsModel::Nulls), QString("20 %"));
    QCOMPARE(cell(model, 0, FieldsModel::Distinct), QString("3"));
    QCOMPARE(model.field(0).top.front().value, std::string("beta"));
    QCOMPARE(cell(model, 1, FieldsModel::TypeName), QString("float64"));
    QCOMPARE(cell(model, 1, FieldsModel::Least), QString("1"));
    QCOMPARE(cell(model, 1, FieldsModel::Greatest), QString("8"));
    QCOMPARE(cell(model, 1, FieldsModel::Mean), QString("3.75"));
    QCOMPARE(model.field(1).range->bins.front(), std::size_t(1));
    QCOMPARE(model.field(1).range->bins.back(), std::size_t(1));
    // What is searched for counts alone.
    QTest::keyClicks(&peek.search(), "alpha");
    QCOMPARE(cell(model, 1, FieldsModel::Greatest), QString("1"));
    // A field's name finds the field.
    peek.search().selectAll();
    QTest::keyClicks(&peek.search(), "val");
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(model, 0, FieldsModel::Greatest), QString("8"));
    peek.press("recordsAsTable");
    QVERIFY(peek.view.findChild<EmptyState*>()->hint().contains("look under Fields"));
}

void RecordsPeekTest::fieldsAreKnownBeforeAnythingRuns() {
    FakeEngine engine;
    RecordsView view(engine);
    view.setGraph(smallGraph());
    view.resize(900, 200);
    view.show();
    view.showOutput(kOutput, "Signal");
    QVERIFY(view.findChild<EmptyState*>()->isVisible());
    view.actions().asFields->trigger();
    auto* table = view.findChild<QTableView*>("fieldsTable");
    QVERIFY(table->isVisible());
    QVERIFY(table->model()->rowCount() > 1);
}

void RecordsPeekTest::copiesForASpreadsheet() {
    Peek peek;
    peek.table().selectRow(0);
    peek.view.actions().copyTabs->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QString("event_time\tkey\tvalue\n1970-01-01T00:00:04Z\tgamma\t8\n"));
}

void RecordsPeekTest::exportsWhatIsShown_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("csv") << "out.csv" << QByteArray("event_time,key,value\n1970-01-01T00:00:01Z,alpha,1\n");
    QTest::newRow("ndjson") << "out.ndjson"
                            << QByteArray("{\"event_time\":\"1970-01-01T00:00:01Z\",\"key\":\"alpha\","
                                          "\"value\":1.0}\n");
}

void RecordsPeekTest::exportsWhatIsShown() {
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Peek peek;
    QTest::keyClicks(&peek.search(), "alpha");
    peek.press("exportRecords");
    auto* dialog = peek.view.findChild<QFileDialog*>("exportRecordsDialog");
    QVERIFY(dialog);
    // What stands there is what is written, however long the dialog is open.
    peek.engine.push(kOutput, makeRecords({{9, "alpha", 9}}));
    dialog->setDirectory(folder_.path());
    auto* field = dialog->findChild<QLineEdit*>("fileNameEdit");
    field->setText(folder_.filePath(name));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QFile file(folder_.filePath(name));
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    QTRY_VERIFY(!peek.view.isHeld());
}

void RecordsPeekTest::theBarSaysHowRecordsPass() {
    Peek peek;
    auto* bar = peek.view.findChild<PassageBar*>();
    Statistics statistics;
    statistics.state = RunState::Running;
    WireStatistics wire;
    wire.wire = kWire;
    wire.records = 1234;
    wire.recordsPerSecond = 86;
    wire.backlog = 12;
    wire.capacity = 8192;
    wire.lag = std::chrono::seconds(3);
    wire.dropped = 5;
    statistics.wires = {wire};
    peek.view.showStatistics(statistics);
    QCOMPARE(bar->figures(),
             QString("1,234 records, 86 /s  ·  12 of 8,192 wait  ·  3.0 s behind  ·  5 dropped"));
    // Few and far between: a rate would be made up.
    wire = {.wire = kWire, .records = 3, .sinceLast = std::chrono::seconds(20)};
    statistics.wires = {wire};
    peek.view.showStatistics(statistics);
    QCOMPARE(bar->figures(), QString("3 records, the last 20 s ago"));
    statistics.state = RunState::Finished;
    peek.view.showStatistics(statistics);
    QCOMPARE(bar->figures(), QString("3 records"));
    // The records of a run that is over can still be read.
    peek.engine.runState = RunState::Finished;
    peek.view.refresh();
    QVERIFY(peek.table().isVisible());
}

void RecordsPeekTest::recordsInsideASubgraphAreFound() {
    Peek peek;
    const Endpoint inside{"cleaning/filter", "out"};
    peek.engine.push(inside, makeRecords({{7, "inner", 7}}));
    peek.view.showOutput(inside, {});
    QCOMPARE(cell(peek.view.model(), 0, 1), QString("inner"));
    QCOMPARE(peek.view.findChild<ElidedLabel*>("recordsName")->text(), QString("cleaning/filter.out"));
}

void RecordsPeekTest::controlFOpensTheSearch() {
    openWindow();
    QVERIFY(window_->openFile(write("small.weir", smallGraph())));
    action("showBottom")->setChecked(false);
    QTest::keyClick(window_.get(), Qt::Key_F, Qt::ControlModifier);
    auto* search = window_->findChild<QLineEdit*>("searchRecords");
    QTRY_VERIFY(search->isVisible());
    QVERIFY(window_->focusWidget() == search);
    window_.reset();
}

QTEST_MAIN(RecordsPeekTest)
#include "records_peek_test.moc"
