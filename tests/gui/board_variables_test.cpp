// Variables that filter the panels of a board, and panels repeated by the values of a field.
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/repeated_panel.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/dashboard/variable_bar.h"
#include "widgets/dashboard/variable_picker.h"
#include "widgets/parts/elided_label.h"

#include "pipeline/graph/downstream_renaming.h"
#include "pipeline/graph/graph_file.h"
#include "tests/gui/board_fixture.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QToolButton>

using namespace weir;

class BoardVariablesTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { openDashboard(); }
    void cleanup() { closeDashboard(); }

    void aVariableIsAddedFromTheMenu();
    void chosenValuesFilterAllPanelsOfTheBoard();
    void valuesAreSearchedAndChosenByKeyboard();
    void aNameIsClickedLikeItsBox();
    void alertsAreFilteredByTheirKey();
    void whatIsChosenKeepsItsColour();
    void whatIsChosenIsSavedAndUndone();
    void aPanelOfAnotherTabIsNotFiltered();
    void recordsWithoutTheFieldAreShownAllTheSame();
    void filtersKnowEveryTypeOfField();
    void aRemovedVariableFiltersNoMore();
    void aRenamedFieldIsRenamedHereToo();
    void aPanelIsRepeatedByKey();
    void copiesHaveOneScale();
    void copiesStandApart();
    void copiesAreBoundedAndSaidSo();
    void copiesThatCameUnseenFillThePanel();
    void theVariableChoosesAmongCopies();
    void repeatingIsASettingWithUndo();
    void dataOfCopiesNamesTheKey();
    void dataOfCopiesStandsBelowItsOwnNames();

private:
    void push(std::vector<TestRecord> records) {
        engine_->push(kSource, makeRecords(records));
        view_->feed().poll();
    }
    std::vector<BoardTab> withVariable(std::vector<std::string> chosen = {}) {
        BoardTab board = tab("main", "Main", 0);
        board.variables["key"] = std::move(chosen);
        return {board};
    }
    VariablePicker& openPicker() {
        QTest::mouseClick(view_->findChild<QToolButton*>("variable:key"), Qt::LeftButton);
        auto* picker = view_->findChild<VariablePicker*>();
        return *picker;
    }
    static QListWidgetItem* item(VariablePicker& picker, const char* text) {
        const auto found = picker.findChild<QListWidget*>("values")->findItems(text, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.front();
    }
    /// With the mouse, on its box.
    static void check(VariablePicker& picker, const char* text) {
        auto* list = picker.findChild<QListWidget*>("values");
        const QRect row = list->visualItemRect(item(picker, text));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 12, row.center().y()));
    }
    RepeatedPanel* repeated(const char* id) { return qobject_cast<RepeatedPanel*>(frame(id)->content()); }
    std::size_t seriesOf(const char* id) {
        return frame(id)->findChild<TimeChart*>("chart")->store().series().size();
    }
};

void BoardVariablesTest::aVariableIsAddedFromTheMenu() {
    show({panel("a", "table", {0, 0, 12, 8})});
    view_->setSeenSchemas({{kSource, Schema({{"key", Type::String}, {"value", Type::Float64}})}});
    QVERIFY(!view_->variables().isVisible());
    QMenu& menu = *view_->commands().addVariable;
    Q_EMIT menu.aboutToShow();
    QStringList offered;
    for (const QAction* action : menu.actions())
        offered << action->text();
    QVERIFY(offered.contains("key"));
    QVERIFY(!offered.contains("value")); // measured values are no groups
    for (QAction* action : menu.actions())
        if (action->text() == "key") action->trigger();
    QVERIFY(view_->variables().isVisible());
    QCOMPARE(view_->findChild<QToolButton*>("variable:key")->text(), QString("key: All"));
    QCOMPARE(graph().boards.size(), std::size_t(1));
    undo();
    QVERIFY(!view_->variables().isVisible());
    QVERIFY(graph().boards.empty());
}

void BoardVariablesTest::chosenValuesFilterAllPanelsOfTheBoard() {
    show({panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}}),
          panel("table", "table", {12, 0, 12, 8}, {{"by", "key"}})},
         withVariable());
    push({{1, "a", 1}, {1, "b", 2}, {2, "a", 3}, {2, "c", 4}});
    QCOMPARE(seriesOf("chart"), std::size_t(3));
    VariablePicker& picker = openPicker();
    QVERIFY(picker.isVisible());
    check(picker, "b");
    // What has been kept comes again, through the filter.
    QCOMPARE(seriesOf("chart"), std::size_t(1));
    QVERIFY(graph().boards.front().variables.at("key") == std::vector<std::string>{"b"});
    check(picker, "c");
    QCOMPARE(seriesOf("chart"), std::size_t(2));
    QCOMPARE(view_->findChild<QToolButton*>("variable:key")->text(), QString("key: b, c"));
    push({{3, "a", 5}, {3, "b", 6}});
    QCOMPARE(seriesOf("chart"), std::size_t(2));
    frame("table")->refresh();
    QCOMPARE(frame("table")->findChild<QAbstractItemView*>("table")->model()->rowCount(), 2);
    check(picker, "All");
    QCOMPARE(seriesOf("chart"), std::size_t(3));
    picker.close();
}

void BoardVariablesTest::valuesAreSearchedAndChosenByKeyboard() {
    show({panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}})}, withVariable());
    push({{1, "web1", 1}, {1, "web2", 2}, {1, "db", 3}});
    VariablePicker& picker = openPicker();
    auto* search = picker.findChild<QLineEdit*>("searchValues");
    QTest::keyClicks(search, "eb2");
    QVERIFY(item(picker, "web1")->isHidden());
    QVERIFY(!item(picker, "web2")->isHidden());
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(graph().boards.front().variables.at("key") == std::vector<std::string>{"web2"});
    QCOMPARE(seriesOf("chart"), std::size_t(1));
    picker.close();
}

void BoardVariablesTest::aNameIsClickedLikeItsBox() {
    show({panel("a", "line", {0, 0, 12, 8})}, withVariable());
    push({{1, "a", 1}, {1, "b", 2}});
    VariablePicker& picker = openPicker();
    auto* const list = picker.findChild<QListWidget*>("values");
    const auto clickName = [&] {
        const QRect row = list->visualItemRect(item(picker, "b"));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(row.left() + 40, row.center().y()));
    };
    clickName();
    QCOMPARE(graph().boards[0].variables.at("key"), std::vector<std::string>{"b"});
    clickName();
    QVERIFY(graph().boards[0].variables.at("key").empty());
    check(picker, "b");
    QCOMPARE(graph().boards[0].variables.at("key"), std::vector<std::string>{"b"});
}

void BoardVariablesTest::whatIsChosenKeepsItsColour() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"by", "key"}})}, withVariable());
    push({{1, "a", 1}, {1, "b", 2}, {2, "a", 1}, {2, "b", 2}});
    auto* const chart = frame("a")->findChild<TimeChart*>("chart");
    chart->redrawNow();
    const QColor before = chart->colorOf(1);
    QVERIFY(before != chart->colorOf(0));
    document_->change("choose", [](Graph& graph) { graph.boards[0].variables["key"] = {"b"}; });
    chart->redrawNow();
    QCOMPARE(chart->store().series().size(), std::size_t(1));
    QCOMPARE(chart->colorOf(0), before);
}

void BoardVariablesTest::alertsAreFilteredByTheirKey() {
    show({panel("a", "alerts", {0, 0, 12, 8})}, withVariable());
    for (const char* key : {"key=a", "key=b", "other=a", ""}) {
        Alert alert;
        alert.sequence = engine_->raised.size() + 1;
        alert.node = "signal";
        alert.key = key;
        alert.message = "Too hot.";
        engine_->raised.push_back(alert);
    }
    view_->marks().readAlerts();
    auto* const table = frame("a")->findChild<QTableView*>("alertsTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    QCOMPARE(view_->time().marks().size(), std::size_t(4));
    document_->change("choose", [](Graph& graph) { graph.boards[0].variables["key"] = {"b"}; });
    QCOMPARE(table->model()->rowCount(), 3);
    QCOMPARE(view_->time().marks().size(), std::size_t(3));
}

void BoardVariablesTest::whatIsChosenIsSavedAndUndone() {
    show({panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}})}, withVariable());
    push({{1, "a", 1}, {1, "b", 2}});
    VariablePicker& picker = openPicker();
    check(picker, "a");
    picker.close();
    const Result<Graph> read = parseGraph(formatGraph(graph()));
    QVERIFY(read && read->boards == graph().boards);
    undo();
    QCOMPARE(seriesOf("chart"), std::size_t(2));
    QCOMPARE(view_->findChild<QToolButton*>("variable:key")->text(), QString("key: All"));
}

void BoardVariablesTest::aPanelOfAnotherTabIsNotFiltered() {
    std::vector<BoardTab> boards = withVariable({"a"});
    boards.push_back(tab("other", "Other", 1));
    show({panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}}, "main"),
          panel("free", "line", {0, 0, 12, 8}, {{"by", "key"}}, "other")},
         boards);
    push({{1, "a", 1}, {1, "b", 2}});
    QCOMPARE(seriesOf("chart"), std::size_t(1));
    QCOMPARE(seriesOf("free"), std::size_t(2));
    board().showTab("other");
    QVERIFY(!view_->variables().isVisible());
}

void BoardVariablesTest::recordsWithoutTheFieldAreShownAllTheSame() {
    BoardTab board = tab("main", "Main", 0);
    board.variables["host"] = {"web1"};
    show({panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}})}, {board});
    push({{1, "a", 1}, {1, "b", 2}});
    QCOMPARE(seriesOf("chart"), std::size_t(2));
}

void BoardVariablesTest::filtersKnowEveryTypeOfField() {
    auto texts = std::make_shared<Column>(Type::String);
    auto numbers = std::make_shared<Column>(Type::Int64);
    auto flags = std::make_shared<Column>(Type::Bool);
    auto figures = std::make_shared<Column>(Type::Float64);
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (int row = 0; row < 10; ++row) {
        texts->appendString(row % 2 ? "odd" : "even");
        numbers->appendInt64(row / 2);
        flags->appendBool(row < 5);
        if (row == 3)
            figures->appendNull();
        else
            figures->appendFloat64(row % 3 * 0.5);
        times->appendInt64(row);
    }
    const auto batch = std::make_shared<const RecordBatch>(
        std::make_shared<const Schema>(std::vector<Field>{{"text", Type::String},
                                                          {"number", Type::Int64},
                                                          {"flag", Type::Bool},
                                                          {"figure", Type::Float64}}),
        std::vector<ColumnPointer>{texts, numbers, flags, figures}, times);
    const auto rows = [&](std::map<std::string, std::vector<std::string>> variables) {
        std::vector<Timestamp> left;
        if (const RecordBatchPointer filtered = RecordFilter(std::move(variables)).apply(batch))
            left.assign(filtered->eventTimes().begin(), filtered->eventTimes().end());
        return left;
    };
    using Rows = std::vector<Timestamp>;
    QCOMPARE(rows({{"text", {"odd"}}}), (Rows{1, 3, 5, 7, 9}));
    QCOMPARE(rows({{"number", {"1", "4", "x"}}}), (Rows{2, 3, 8, 9}));
    QCOMPARE(rows({{"flag", {"false"}}}), (Rows{5, 6, 7, 8, 9}));
    QCOMPARE(rows({{"figure", {"0"}}}), (Rows{0, 6, 9})); // not the one without a value
    QCOMPARE(rows({{"text", {"even"}}, {"flag", {"true"}}}), (Rows{0, 2, 4}));
    QCOMPARE(rows({{"text", {"neither"}}}), Rows());
    QVERIFY(RecordFilter({{"text", {"odd", "even"}}}).apply(batch) == batch);
    QVERIFY(RecordFilter(std::map<std::string, std::vector<std::string>>{{"text", {}}}).letsAllPass());
}

void BoardVariablesTest::aRemovedVariableFiltersNoMore() {
    show({panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}})}, withVariable({"a"}));
    push({{1, "a", 1}, {1, "b", 2}});
    QCOMPARE(seriesOf("chart"), std::size_t(1));
    VariablePicker& picker = openPicker();
    QTest::mouseClick(picker.findChild<QPushButton*>("removeVariable"), Qt::LeftButton);
    QCOMPARE(seriesOf("chart"), std::size_t(2));
    QVERIFY(!view_->variables().isVisible());
}

void BoardVariablesTest::aRenamedFieldIsRenamedHereToo() {
    Graph changed;
    changed.nodes.push_back({"signal", "signal.generator", "", Json::object()});
    Panel shown = panel("chart", "line", {0, 0, 12, 8}, {{"by", "key"}});
    shown.repeat = "key";
    changed.panels = {shown};
    changed.boards = withVariable({"a"});
    renameDownstream(changed, {{kSource, "key", "host"}}, {}, [](const std::string& type) {
        return &PanelRegistry::instance().find(type)->parameters;
    });
    QCOMPARE(changed.panels.front().repeat, std::string("host"));
    QVERIFY(changed.boards.front().variables.at("host") == std::vector<std::string>{"a"});
    QVERIFY(!changed.boards.front().variables.contains("key"));
}

void BoardVariablesTest::aPanelIsRepeatedByKey() {
    Panel many = panel("chart", "line", {0, 0, 24, 8});
    many.repeat = "key";
    show({many});
    push({{1, "web10", 1}, {1, "web2", 2}, {2, "db", 3}, {2, "web2", 4}});
    QTRY_VERIFY((repeated("chart")->keys() == std::vector<std::string>{"db", "web2", "web10"}));
    const auto charts = frame("chart")->findChildren<TimeChart*>("chart");
    QCOMPARE(charts.size(), 3);
    QSet<QPoint> corners;
    std::size_t points = 0;
    for (TimeChart* chart : charts) {
        QTRY_VERIFY(chart->isVisible());
        corners << chart->mapTo(frame("chart"), QPoint());
        points += chart->store().pointCount();
    }
    QCOMPARE(corners.size(), 3); // beside each other
    QCOMPARE(points, std::size_t(4));
    view_->feed().restart();
    QVERIFY(frame("chart")->content()->isEmpty());
}

void BoardVariablesTest::copiesHaveOneScale() {
    Panel many = panel("chart", "line", {0, 0, 24, 8});
    many.repeat = "key";
    show({many});
    push({{1, "a", 1}, {1, "b", 200}, {2, "a", 3}, {2, "b", 300}});
    QTRY_COMPARE(repeated("chart")->keys().size(), std::size_t(2));
    const auto charts = frame("chart")->findChildren<TimeChart*>("chart");
    const auto areSame = [&] { return charts[0]->yAxis->range() == charts[1]->yAxis->range(); };
    QTRY_VERIFY(areSame() && charts[0]->yAxis->range().contains(300));
    // Also after the time has moved, and what was largest is out of sight.
    view_->time().show({500'000'000, 1'500'000'000});
    QTRY_VERIFY(areSame() && !charts[0]->yAxis->range().contains(290));
    view_->time().goLive();
    QTRY_VERIFY(areSame() && charts[0]->yAxis->range().contains(300));
    document_->change("own",
                      [](Graph& graph) { graph.findPanel("chart")->settings["shared_scale"] = false; });
    QTRY_VERIFY(!areSame());
    const auto isOwn = [&](TimeChart* chart) {
        return chart->yAxis->range().contains(300) != chart->yAxis->range().contains(1);
    };
    QTRY_VERIFY(isOwn(charts[0]) && isOwn(charts[1]));
    undo();
    QTRY_VERIFY(areSame());
}

void BoardVariablesTest::copiesStandApart() {
    Panel many = panel("chart", "bar-gauge", {0, 0, 24, 12}, {{"values", {"value"}}});
    many.repeat = "key";
    show({many});
    push({{1, "a", 1}, {1, "b", 2}, {1, "c", 3}, {1, "d", 4}});
    QTRY_COMPARE(repeated("chart")->keys().size(), std::size_t(4));
    QList<QRect> cells;
    for (auto* title : frame("chart")->content()->findChildren<ElidedLabel*>()) {
        QTRY_VERIFY(title->isVisible());
        QVERIFY(title->contentsRect().left() >= spacing::small); // as the panel's own title
        cells << title->parentWidget()->geometry();
    }
    QCOMPARE(cells.size(), 4);
    for (int i = 0; i < 4; ++i)
        for (int other = 0; other < i; ++other)
            QVERIFY(!cells[i].adjusted(-4, -4, 4, 4).intersects(cells[other]));
}

void BoardVariablesTest::copiesAreBoundedAndSaidSo() {
    Panel many = panel("chart", "number", {0, 0, 24, 8});
    many.repeat = "key";
    show({many});
    std::vector<TestRecord> records;
    for (int i = 0; i < 60; ++i)
        records.push_back({1, "host" + std::to_string(i), 1.0 * i});
    push(records);
    QCOMPARE(repeated("chart")->keys().size(), RepeatedPanel::kMostCopies);
    QVERIFY(frame("chart")->remark().contains("36"));
}

void BoardVariablesTest::copiesThatCameUnseenFillThePanel() {
    Panel repeated = panel("chart", "line", {0, 0, 24, 10}, {}, "two");
    repeated.repeat = "key";
    show({repeated}, {tab("one", "One", 0), tab("two", "Two", 1)});
    push({{1, "a", 1}, {2, "b", 2}, {3, "a", 3}, {3, "b", 3}});
    frame("chart")->refresh(); // as for a picture of all boards
    board().showTab("two");
    const auto lastRight = [&] {
        int right = 0;
        for (const auto* chart : frame("chart")->findChildren<TimeChart*>("chart"))
            if (chart->isVisible())
                right = std::max(right, chart->mapTo(frame("chart"), chart->rect().bottomRight()).x());
        return right;
    };
    QTRY_VERIFY(lastRight() > frame("chart")->width() - 40);
}

void BoardVariablesTest::theVariableChoosesAmongCopies() {
    Panel many = panel("chart", "number", {0, 0, 24, 8});
    many.repeat = "key";
    show({many}, withVariable());
    push({{1, "a", 1}, {1, "b", 2}, {1, "c", 3}});
    QCOMPARE(repeated("chart")->keys().size(), std::size_t(3));
    VariablePicker& picker = openPicker();
    check(picker, "b");
    check(picker, "c");
    picker.close();
    QVERIFY((repeated("chart")->keys() == std::vector<std::string>{"b", "c"}));
}

void BoardVariablesTest::repeatingIsASettingWithUndo() {
    show({panel("chart", "number", {0, 0, 24, 8})});
    push({{1, "a", 1}, {1, "b", 2}});
    document_->change("repeat", [](Graph& graph) { graph.findPanel("chart")->repeat = "key"; });
    QVERIFY(repeated("chart"));
    QCOMPARE(repeated("chart")->keys().size(), std::size_t(2)); // of what had come before
    undo();
    QVERIFY(!repeated("chart"));
}

void BoardVariablesTest::dataOfCopiesNamesTheKey() {
    Panel many = panel("t", "table", {0, 0, 24, 8});
    many.repeat = "key";
    show({many});
    push({{1, "a,b", 1}, {1, "c", 2}});
    const auto isThere = [this] {
        return frame("t")->content()->data().find("\"a,b\",") != std::string::npos;
    };
    QTRY_VERIFY(isThere());
    const std::string data = frame("t")->content()->data();
    QVERIFY2(data.starts_with("key,"), data.c_str());
    QVERIFY2(data.find("\"a,b\",") != std::string::npos, data.c_str());
    QVERIFY2(data.find("\nc,") != std::string::npos, data.c_str());
}

void BoardVariablesTest::dataOfCopiesStandsBelowItsOwnNames() {
    Panel many = panel("chart", "line", {0, 0, 24, 8}, {{"by", "key"}});
    many.repeat = "value";
    show({many});
    // The copy of 1 has a then b, that of 2 has b then a.
    push({{1, "a", 1}, {1, "b", 1}, {2, "b", 2}, {2, "a", 2}});
    QTRY_COMPARE(repeated("chart")->keys().size(), std::size_t(2));
    const auto rows = [this] { return csvRows(frame("chart")->content()->data()); };
    QTRY_VERIFY(rows().size() >= 3);
    QVERIFY((rows()[0] == CsvRow{"value", "time", "a", "b"}));
    for (std::size_t row = 1; row < rows().size(); ++row)
        QCOMPARE(rows()[row][2], rows()[row][3]); // both are the key's number
}

QTEST_MAIN(BoardVariablesTest)
#include "board_variables_test.moc"
