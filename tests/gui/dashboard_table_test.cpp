// The table panel: sorted, filtered and coloured, with mouse and keyboard.
#include "widgets/dashboard/kept_records.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/filter_header.h"
#include "widgets/parts/search_field.h"
#include "widgets/records/records_model.h"
#include "widgets/records/row_order.h"

#include "tests/gui/panel_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QSignalSpy>
#include <QTableView>

using namespace weir;

class DashboardTableTest : public PanelFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() {
        close();
        QCOMPARE(engine_->openTaps(), std::size_t(0));
    }

    void aClickOnAHeaderSortsAndIsUndone();
    void theKeyboardSortsByTheCurrentColumn();
    void sortingHoldsForWhatComesLater();
    void aColumnSortsWhateverItsNameBeginsWith_data();
    void aColumnSortsWhateverItsNameBeginsWith();
    void theFilterRowFindsTextsAndCompares();
    void escapeEndsFiltering();
    void aConditionChoosesWhatIsKept();
    void aWrongConditionIsExplained();
    void columnsKeepTheWidthTheyAreGiven();
    void columnsKeepThePlaceTheyAreDraggedTo();
    void selectedRowsAreCopied();
    void keysInTheTableLeaveThePanelAlone();
    void aThousandKeysGiveARowEach();
    void rowsOfKeysNameTheirKey();
    void textsWithNumbersAreInOrder();
    void cellsAreColoured();
    void dataIsWhatIsSeen();
    void theEventTimeIsShownOnce();
    void headersAreAlignedWithTheirCells();

private:
    QTableView* table() { return content()->findChild<QTableView*>(QStringLiteral("table")); }
    FilterHeader* header() { return content()->findChild<FilterHeader*>(); }
    QStringList column(int column) {
        QStringList texts;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    QStringList keys() { return column(1); }
    void pushFour() {
        push(makeRecords({{1, "disk2", 20}, {2, "disk10", 5}, {3, "cpu", 90}, {4, "net", 7.5}}));
        QTRY_COMPARE(table()->model()->rowCount(), 4);
    }
    void clickHeader(int section) {
        const QPoint middle(header()->sectionViewportPosition(section) + header()->sectionSize(section) / 2,
                            8);
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, middle);
    }
    void type(int column, const char* text) {
        auto* field = header()->findChildren<SearchField*>().at(column);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, QString::fromLatin1(text));
        if (!*text) QTest::keyClick(field, Qt::Key_Delete);
    }
};

void DashboardTableTest::aClickOnAHeaderSortsAndIsUndone() {
    show("table");
    pushFour();
    QCOMPARE(keys(), QStringList({"net", "cpu", "disk10", "disk2"})); // the newest first
    clickHeader(2);
    QTRY_COMPARE(column(2), QStringList({"5", "7.5", "20", "90"}));
    clickHeader(2);
    QTRY_COMPARE(column(2), QStringList({"90", "20", "7.5", "5"}));
    QVERIFY(settings()["sort"] == "-value");
    clickHeader(2);
    QTRY_COMPARE(keys(), QStringList({"net", "cpu", "disk10", "disk2"}));
    QVERIFY(!settings().contains("sort"));
    clickHeader(0);
    QTRY_COMPARE(keys(), QStringList({"disk2", "disk10", "cpu", "net"}));
    document_->undoStack().undo();
    QCOMPARE(keys(), QStringList({"net", "cpu", "disk10", "disk2"}));
}

void DashboardTableTest::theKeyboardSortsByTheCurrentColumn() {
    show("table");
    pushFour();
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 1));
    QTest::keyClick(table(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(keys(), QStringList({"cpu", "disk2", "disk10", "net"}));
}

void DashboardTableTest::sortingHoldsForWhatComesLater() {
    show("table", {{"sort", "-value"}, {"rows", 3}});
    new QAbstractItemModelTester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 this);
    push(makeRecords({{1, "a", 1}, {2, "b", 3}}));
    QTRY_COMPARE(column(2), QStringList({"3", "1"}));
    push(makeRecords({{3, "c", 2}, {4, "d", 9}}));
    QTRY_COMPARE(column(2), QStringList({"9", "3", "2"})); // of the newest three
}

void DashboardTableTest::aColumnSortsWhateverItsNameBeginsWith_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"-value", "+value", "--", "-", "- value"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void DashboardTableTest::aColumnSortsWhateverItsNameBeginsWith() {
    QFETCH(QString, name);
    show("table");
    auto figures = std::make_shared<Column>(Type::Float64);
    auto others = std::make_shared<Column>(Type::Float64);
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (const double figure : {20.0, 5.0, 90.0, 7.5}) {
        figures->appendFloat64(figure);
        others->appendFloat64(-figure);
        times->appendInt64(static_cast<Timestamp>(figure * 1e9));
    }
    const auto schema = std::make_shared<const Schema>(
        std::vector<Field>{{name.toStdString(), Type::Float64}, {"value", Type::Float64}});
    push(std::make_shared<const RecordBatch>(schema, std::vector<ColumnPointer>{figures, others}, times));
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    const QStringList ascending{"5", "7.5", "20", "90"};
    clickHeader(1);
    QTRY_COMPARE(column(1), ascending);
    QCOMPARE(header()->sortIndicatorSection(), 1);
    QCOMPARE(header()->sortIndicatorOrder(), Qt::AscendingOrder);
    clickHeader(1);
    QTRY_COMPARE(column(1), QStringList(ascending.rbegin(), ascending.rend()));
    QCOMPARE(header()->sortIndicatorOrder(), Qt::DescendingOrder);
    clickHeader(1);
    QTRY_COMPARE(column(1), QStringList({"7.5", "90", "5", "20"})); // the newest first
}

void DashboardTableTest::theFilterRowFindsTextsAndCompares() {
    show("table");
    pushFour();
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(header()->areFiltersShown());
    QVERIFY(header()->isAncestorOf(QApplication::focusWidget()));
    type(1, "DISK");
    QTRY_COMPARE(keys(), QStringList({"disk10", "disk2"}));
    type(2, ">10");
    QTRY_COMPARE(keys(), QStringList({"disk2"}));
    type(1, "");
    QTRY_COMPARE(keys(), QStringList({"cpu", "disk2"}));
    type(2, "!=90");
    QTRY_COMPARE(keys(), QStringList({"net", "disk10", "disk2"}));
    push(makeRecords({{5, "gpu", 90}, {6, "fan", 3}}));
    QTRY_COMPARE(keys(), QStringList({"fan", "net", "disk10", "disk2"}));
    type(2, "nonsense");
    QTRY_COMPARE(keys(), QStringList());
    QVERIFY(!content()->isEmpty());
}

void DashboardTableTest::escapeEndsFiltering() {
    show("table");
    pushFour();
    frame()->setFocus();
    QTest::keyClick(frame(), Qt::Key_F, Qt::ControlModifier);
    type(1, "cpu");
    QTRY_COMPARE(keys(), QStringList({"cpu"}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!header()->areFiltersShown());
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QVERIFY(table()->hasFocus());
}

void DashboardTableTest::aConditionChoosesWhatIsKept() {
    show("table", {{"filter", "value > 6 and key <> 'cpu'"}, {"rows", 2}});
    push(makeRecords({{1, "disk2", 20}, {2, "disk10", 5}, {3, "cpu", 90}, {4, "net", 7.5}}));
    QTRY_COMPARE(keys(), QStringList({"net", "disk2"}));
}

void DashboardTableTest::aWrongConditionIsExplained() {
    show("table", {{"filter", "value + 1"}});
    push(makeRecords({{1, "disk2", 20}}));
    QTRY_VERIFY(content()->remark().contains("true or false"));
    QVERIFY(content()->isEmpty());
    // Another field would not help.
    QTRY_VERIFY(frame()->message().title().contains("true or false"));
    QCOMPARE(frame()->message().hint(), QString());
}

void DashboardTableTest::columnsKeepTheWidthTheyAreGiven() {
    show("table");
    pushFour();
    const int edge = header()->sectionViewportPosition(1) + header()->sectionSize(1) - 1;
    const int before = header()->sectionSize(1);
    QTest::mousePress(header()->viewport(), Qt::LeftButton, {}, {edge, 8});
    QMouseEvent move(QEvent::MouseMove, QPointF(edge + 60, 8),
                     header()->viewport()->mapToGlobal(QPointF(edge + 60, 8)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(header()->viewport(), &move);
    QTest::mouseRelease(header()->viewport(), Qt::LeftButton, {}, {edge + 60, 8});
    QCOMPARE(header()->sectionSize(1), before + 60);
    QVERIFY(settings()["widths"] == Json::array({{{"field", "key"}, {"width", before + 60}}}));
    document_->change("other", [](Graph& graph) { graph.findPanel("p")->settings["decimals"] = 1; });
    QCoreApplication::processEvents();
    QCOMPARE(header()->sectionSize(1), before + 60);
}

void DashboardTableTest::columnsKeepThePlaceTheyAreDraggedTo() {
    show("table", {{"time", false}});
    pushFour();
    QCOMPARE(column(0).front(), QString("net"));
    header()->setFocus();
    QTest::mousePress(header()->viewport(), Qt::LeftButton, {},
                      {header()->sectionViewportPosition(0) + 20, 8});
    const int target = header()->sectionViewportPosition(1) + header()->sectionSize(1) - 6;
    for (const int x :
         {header()->sectionViewportPosition(0) + 40, header()->sectionViewportPosition(1) + 6, target}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(x, 8), header()->viewport()->mapToGlobal(QPointF(x, 8)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(header()->viewport(), &move);
    }
    QTest::mouseRelease(header()->viewport(), Qt::LeftButton, {}, {target, 8});
    QTRY_VERIFY((settings().value("columns", Json()) == Json{"value", "key"}));
    QTRY_COMPARE(column(0).front(), QString("7.5"));
    QTRY_COMPARE(header()->visualIndex(0), 0);
}

void DashboardTableTest::selectedRowsAreCopied() {
    show("table", {{"sort", "key"}});
    pushFour();
    table()->setFocus();
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QApplication::clipboard()->text(),
        QString("event_time\tkey\tvalue\n1970-01-01T00:00:03Z\tcpu\t90\n1970-01-01T00:00:01Z\tdisk2\t20\n"));
}

void DashboardTableTest::keysInTheTableLeaveThePanelAlone() {
    show("table");
    pushFour();
    const PanelPlace before = document_->graph().findPanel("p")->place;
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, {40, 10});
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::keyClick(table(), Qt::Key_Backspace);
    QTest::keyClick(table(), Qt::Key_Delete);
    QCoreApplication::processEvents();
    QVERIFY(frame());
    QVERIFY(document_->graph().findPanel("p")->place == before);
    QCOMPARE(view_->board().selectedPanel(), QString("p"));
}

void DashboardTableTest::aThousandKeysGiveARowEach() {
    show("table", {{"by", "key"}, {"rows", 1000}});
    for (int round = 0; round < 3; ++round) {
        std::vector<TestRecord> records;
        for (int i = 0; i < 1100; ++i)
            records.push_back({round + i * 1e-4, "host" + std::to_string(i), round * 1000.0 + i});
        push(makeRecords(records));
    }
    QTRY_COMPARE(table()->model()->rowCount(), 1000);
    QCOMPARE(keys().at(10), QString("host10"));
    QCOMPARE(column(2).at(10), QString("2010"));
    QVERIFY(content()->remark().contains("1000"));
}

void DashboardTableTest::rowsOfKeysNameTheirKey() {
    show("table", {{"by", "key"}, {"columns", {"value"}}});
    push(makeRecords({{1, "a", 1}, {1, "b", 2}}));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(column(1), QStringList({"a", "b"}));
    QCOMPARE(column(2), QStringList({"1", "2"}));
}

void DashboardTableTest::textsWithNumbersAreInOrder() {
    QVERIFY(comesBefore(std::string_view("disk2"), std::string_view("disk10")));
    QVERIFY(!comesBefore(std::string_view("disk10"), std::string_view("disk2")));
    QVERIFY(comesBefore(std::string_view("Alpha"), std::string_view("beta")));
    QVERIFY(comesBefore(std::string_view("a"), std::string_view("a1")));
    QVERIFY(!comesBefore(std::string_view("a01"), std::string_view("a1")));
}

void DashboardTableTest::cellsAreColoured() {
    show("table", {{"thresholds", Json::array({{{"field", "value"}, {"from", 50}, {"state", "critical"}}})},
                   {"bars", {"value"}}});
    pushFour();
    const QImage image = table()->viewport()->grab().toImage();
    const auto critical = [&](int row) {
        const QRect cell = table()->visualRect(table()->model()->index(row, 2));
        const QColor wanted = Theme::instance().colors().critical;
        int count = 0;
        for (int y = cell.top(); y < cell.bottom(); ++y)
            for (int x = cell.left(); x < cell.right(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (std::abs(pixel.red() - wanted.red()) < 40 &&
                    std::abs(pixel.green() - wanted.green()) < 40)
                    ++count;
            }
        return count;
    };
    QVERIFY(critical(1) > 5); // cpu, 90
    QCOMPARE(critical(0), 0);
}

void DashboardTableTest::dataIsWhatIsSeen() {
    show("table", {{"sort", "value"}});
    push(makeRecords({{1, "a,b", 2}, {2, "c", 1}}));
    QTRY_COMPARE(QString::fromStdString(content()->data()),
                 QString("event_time,key,value\n1970-01-01T00:00:02Z,c,1\n1970-01-01T00:00:01Z,\"a,b\",2\n"));
}

void DashboardTableTest::theEventTimeIsShownOnce() {
    const auto withTimes = [](Timestamp late) {
        auto times = std::make_shared<Column>(Type::Timestamp);
        auto others = std::make_shared<Column>(Type::Timestamp);
        for (const Timestamp second : {1, 2, 3}) {
            times->appendInt64(second * 1'000'000'000);
            others->appendInt64(second * 1'000'000'000 + late);
        }
        return std::make_shared<const RecordBatch>(
            std::make_shared<const Schema>(std::vector<Field>{{"time", Type::Timestamp}}),
            std::vector<ColumnPointer>{others}, times);
    };
    const auto headings = [this] {
        QStringList texts;
        for (int section = 0; section < table()->model()->columnCount(); ++section)
            texts << table()->model()->headerData(section, Qt::Horizontal).toString();
        return texts;
    };
    show("table");
    push(withTimes(0));
    push(makeRecords({{4, "a", 1}}));
    QTRY_COMPARE(headings(), QStringList({"Event time", "key", "value"}));
    // Another time is another column.
    push(withTimes(5));
    QTRY_COMPARE(headings(), QStringList({"Event time", "time", "key", "value"}));
    view_->feed().restart();
    push(withTimes(0));
    document_->change("alone", [](Graph& graph) { graph.findPanel("p")->settings["time"] = false; });
    QTRY_COMPARE(headings(), QStringList({"time"}));
    document_->change("chosen", [](Graph& graph) {
        graph.findPanel("p")->settings = {{"source", "signal.out"}, {"columns", {"time"}}};
    });
    QTRY_COMPARE(headings(), QStringList({"Event time", "time"}));
}

void DashboardTableTest::headersAreAlignedWithTheirCells() {
    show("table", {{"sort", "value"}});
    push(makeRecords({{1, "disk2", 20}, {2, "disk10", 25}}));
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    /// From where to where something is written on the ground.
    const auto written = [](QWidget* widget, QRect area) {
        const QImage image = widget->grab(area).toImage();
        int first = area.width();
        int last = -1;
        for (int x = 0; x < area.width(); ++x)
            for (int y = 0; y < area.height(); ++y)
                if (std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(0, 0))) > 60) {
                    first = std::min(first, x);
                    last = x;
                }
        return std::pair(first, last);
    };
    const auto [names, figures] = std::pair(1, 2);
    const auto headerOf = [&](int section) {
        return written(header()->viewport(),
                       QRect(header()->sectionViewportPosition(section) + 1, 2,
                             header()->sectionSize(section) - 3, header()->height() - 5));
    };
    const auto cellOf = [&](int section) {
        const QRect cell = table()->visualRect(table()->model()->index(0, section));
        return written(table()->viewport(), cell.adjusted(1, 1, -2, -1));
    };
    QTRY_VERIFY(std::abs(headerOf(figures).second - cellOf(figures).second) <= 2);
    QVERIFY(std::abs(headerOf(names).first - cellOf(names).first) <= 2);
    // The arrow stands apart from the name.
    QVERIFY(headerOf(figures).first < spacing::large);
}

QTEST_MAIN(DashboardTableTest)
#include "dashboard_table_test.moc"
