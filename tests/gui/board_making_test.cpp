// Making panels: what a new one shows at first, how it is called, and how it becomes one of another type.
#include "widgets/dashboard/drop_hint.h"
#include "widgets/dashboard/output_keys.h"
#include "widgets/dashboard/panel_settings.h"
#include "widgets/dashboard/panel_title.h"
#include "widgets/dashboard/proposed_output.h"
#include "widgets/inspector/field_editor.h"
#include "widgets/inspector/parameter_row.h"

#include "tests/gui/board_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace weir;

namespace {

Node node(const char* id, const char* type, Json parameters = Json::object()) {
    return {id, type, "", std::move(parameters)};
}

/// Readings of hosts, their means by host, and an alert on those.
Graph watched(Json keys = {"host"}) {
    Graph graph;
    graph.nodes = {node("alarm", "alert.threshold", {{"value", "cpu_mean"}, {"above", 90}}),
                   node("means", "window.tumbling",
                        {{"size", "1 s"},
                         {"by", std::move(keys)},
                         {"aggregates", {{{"function", "mean"}, {"field", "cpu"}}}}}),
                   node("passing", "filter", {{"condition", "cpu_mean > 1"}}),
                   node("signal", "signal.generator")};
    for (const char* wire : {"signal.out -> means.in", "means.out -> passing.in", "passing.out -> alarm.in"})
        graph.wires.push_back(*Wire::parse(wire));
    return graph;
}

} // namespace

class BoardMakingTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { openDashboard(); }
    void cleanup() { closeDashboard(); }

    void aFieldOfAKeyedWindowIsSplitByItsKey();
    void whatAFilterPassesOnIsSplitToo();
    void aKeyOfTwoFieldsRepeatsThePanel();
    void ofAWholeOutputTheKeyIsNoFigure();
    void aTableShowsTheKeyBesideTheField();
    void theTitleNamesTheFields();
    void aNewPanelShowsTheResultAndNoAlerts();
    void aGaugeShowsTheFirstFieldThatMeasures();
    void listsOfValuesOfferOnlyNumbers();
    void anotherTypeKeepsSourceAndFields();
    void aTypeThatShowsNoRecordsKeepsThePlace();
    void theTypeIsChangedInTheInspector();
    void theTypeOfAllChosenIsChangedAsOne();
    void theMenuOfAPanelIsForThatPanel();
    void aRepeatedPanelStaysChosenAndKeepsTheKeyboard();
    void theFormKeepsItsPlaceWhenTheSourceChanges();
    void anotherPanelsFormBeginsAtItsTop();

private:
    void showGraph(Graph graph) {
        document_->replace(std::move(graph), {});
        QCoreApplication::processEvents();
    }
    DraggedFields field(const char* source, Field field) {
        return {*Endpoint::parse(source), {std::move(field)}, false};
    }
    const Panel& made() { return graph().panels.back(); }
    QAction* type(const char* name) {
        return view_->findChild<QAction*>(QStringLiteral("changePanelType:") + QLatin1String(name));
    }
    /// The inspector of a panel, low enough that it has to be scrolled.
    std::unique_ptr<PanelSettings> openSettings(const char* panel) {
        auto settings = std::make_unique<PanelSettings>(*document_);
        settings->resize(300, 260);
        settings->showPanel(QString::fromLatin1(panel));
        settings->show();
        if (!QTest::qWaitForWindowActive(settings.get())) settings.reset();
        return settings;
    }
    static ParameterRow* row(const PanelSettings& settings, const char* id) {
        for (ParameterRow* row : settings.findChildren<ParameterRow*>(QLatin1String(id)))
            if (row->isVisible()) return row;
        return nullptr;
    }
    const Field kMean{"cpu_mean", Type::Float64};
};

void BoardMakingTest::aFieldOfAKeyedWindowIsSplitByItsKey() {
    showGraph(watched());
    QVERIFY(dragOver({field("means.out", kMean)}, {300, 200}));
    QVERIFY(view_->findChild<DropHint*>("dropHint")->text().contains("host"));
    QVERIFY(dropAt({300, 200}));
    QCOMPARE(made().type, std::string("line"));
    QVERIFY(made().settings == Json({{"source", "means.out"}, {"values", {"cpu_mean"}}, {"by", "host"}}));
    QVERIFY(made().repeat.empty());
    QCOMPARE(commands(), 1);
}

void BoardMakingTest::whatAFilterPassesOnIsSplitToo() {
    showGraph(watched());
    QCOMPARE(keysOf(graph(), {"passing", "out"}), std::vector<std::string>{"host"});
    QCOMPARE(keysOf(graph(), {"signal", "out"}), std::vector<std::string>{"series"}); // as the source says
    // One result for all hosts has no key.
    showGraph(watched(Json::array()));
    QCOMPARE(keysOf(graph(), {"passing", "out"}), std::vector<std::string>());
}

void BoardMakingTest::aKeyOfTwoFieldsRepeatsThePanel() {
    showGraph(watched({"host", "core"}));
    QVERIFY(dragAndDrop({field("means.out", kMean)}, {300, 200}));
    QCOMPARE(made().repeat, std::string("host"));
    QVERIFY(made().settings["by"] == "core");
}

void BoardMakingTest::ofAWholeOutputTheKeyIsNoFigure() {
    showGraph(watched({"sensor"}));
    const Endpoint means{"means", "out"};
    QVERIFY(dragAndDrop({{means, {{"sensor", Type::Int64}, kMean}, true}}, {300, 200}));
    QVERIFY(made().settings["values"] == Json({"cpu_mean"}));
    QVERIFY(made().settings["by"] == "sensor");
}

void BoardMakingTest::aTableShowsTheKeyBesideTheField() {
    showGraph(watched());
    QVERIFY(dragAndDrop({field("means.out", {"remark", Type::String})}, {300, 200}));
    QCOMPARE(made().type, std::string("table"));
    QVERIFY(made().settings["columns"] == Json({"host", "remark"}));
}

void BoardMakingTest::theTitleNamesTheFields() {
    showGraph(watched());
    QVERIFY(dragAndDrop({field("means.out", kMean)}, {300, 200}));
    const QString id = QString::fromStdString(made().id);
    QCOMPARE(board().frame(id)->title(), QString("cpu_mean by host – Tumbling window"));
    document_->change("rename", [](Graph& graph) { graph.findNode("means")->title = "Means"; });
    QCOMPARE(board().frame(id)->title(), QString("cpu_mean by host – Means"));
    document_->change("more", [](Graph& graph) {
        graph.panels.back().settings["values"] = {"a", "b", "c"};
        graph.panels.back().settings.erase("by");
    });
    QCOMPARE(board().frame(id)->title(), QString("3 fields – Means"));
    document_->change("all", [](Graph& graph) { graph.panels.back().settings.erase("values"); });
    QCOMPARE(board().frame(id)->title(), QString("Means"));
    document_->change("own", [](Graph& graph) { graph.panels.back().title = "CPU"; });
    QCOMPARE(board().frame(id)->title(), QString("CPU"));
}

void BoardMakingTest::aNewPanelShowsTheResultAndNoAlerts() {
    showGraph(watched());
    QVERIFY((proposedOutput(graph()) == Endpoint{"passing", "out"}));
    view_->findChild<QAction*>("addPanel:line")->trigger();
    QVERIFY(made().settings["source"] == "passing.out");
    QVERIFY(made().settings["by"] == "host");
    // What the user looks at goes before.
    view_->proposeSource(Endpoint{"alarm", "alerts"});
    view_->findChild<QAction*>("addPanel:table")->trigger();
    QVERIFY(made().settings["source"] == "alarm.alerts");
    showGraph({});
    QVERIFY(!proposedOutput(graph()));
    view_->findChild<QAction*>("addPanel:line")->trigger();
    QVERIFY(made().settings.empty());
}

void BoardMakingTest::aGaugeShowsTheFirstFieldThatMeasures() {
    showGraph(watched({"sensor"}));
    view_->setSeenSchemas({{{"passing", "out"},
                            Schema({{"start", Type::Timestamp},
                                    {"sensor", Type::Int64},
                                    {"ts", Type::Int64},
                                    {"order_id", Type::Int64},
                                    {"name", Type::String},
                                    {"cpu_mean", Type::Float64}})}});
    for (const char* added : {"gauge", "number", "histogram", "heatmap"}) {
        view_->findChild<QAction*>(QStringLiteral("addPanel:") + added)->trigger();
        QVERIFY2(made().settings["value"] == "cpu_mean", added);
    }
    view_->findChild<QAction*>("addPanel:gauge")->trigger();
    QVERIFY(made().settings["by"] == "sensor");
    QVERIFY(frame(made().id.c_str())->title().startsWith("cpu_mean by sensor"));
}

void BoardMakingTest::listsOfValuesOfferOnlyNumbers() {
    show({panel("a", "gauge", {0, 0, 6, 5})});
    const auto settings = openSettings("a");
    settings->setSeenSchemas({{kSource, Schema({{"host", Type::String},
                                                {"when", Type::Timestamp},
                                                {"cpu", Type::Float64},
                                                {"up", Type::Bool}})}});
    const auto offered = [&](const char* id) {
        QStringList names;
        const auto* combo = row(*settings, id)->findChild<QComboBox*>();
        for (int i = 0; i < combo->count(); ++i)
            names << combo->itemText(i);
        return names;
    };
    QCOMPARE(offered("value"), (QStringList{"cpu", "up"}));
    QCOMPARE(offered("by"), (QStringList{"host", "when", "cpu", "up"}));
}

void BoardMakingTest::anotherTypeKeepsSourceAndFields() {
    show({panel("a", "line", {2, 1, 12, 8},
                {{"values", {"cpu", "load"}},
                 {"by", "key"},
                 {"unit", "%"},
                 {"range", "5 min"},
                 {"legend", "none"}})});
    click("a");
    type("gauge")->trigger();
    const Panel* changed = graph().findPanel("a");
    QCOMPARE(changed->type, std::string("gauge"));
    QVERIFY(changed->settings ==
            Json({{"source", "signal.out"}, {"value", "cpu"}, {"by", "key"}, {"unit", "%"}}));
    QVERIFY((changed->place == PanelPlace{2, 1, 12, 8}));
    QCOMPARE(changed->title, std::string("a"));
    QCOMPARE(commands(), 1);
    QCOMPARE(board().selectedPanel(), QString("a"));
    QVERIFY(frame("a")->hasFocus());
    type("bar-gauge")->trigger();
    QVERIFY(graph().findPanel("a")->settings["values"] == Json({"cpu"}));
    undo();
    undo();
    QVERIFY(graph().findPanel("a")->settings["legend"] == "none");
    // Of columns only those can be drawn that are known to be numbers.
    show({panel("b", "table", {0, 0, 12, 8}, {{"columns", {"key", "value"}}, {"by", "key"}})});
    view_->setSeenSchemas({{kSource, Schema({{"key", Type::String}, {"value", Type::Float64}})}});
    click("b");
    type("line")->trigger();
    QVERIFY(graph().findPanel("b")->settings ==
            Json({{"source", "signal.out"}, {"values", {"value"}}, {"by", "key"}}));
}

void BoardMakingTest::aTypeThatShowsNoRecordsKeepsThePlace() {
    show({panel("a", "line", {2, 1, 12, 8}, {{"values", {"cpu"}}})});
    document_->change("repeat", [](Graph& graph) { graph.panels.front().repeat = "key"; });
    click("a");
    type("graph")->trigger();
    QVERIFY(graph().findPanel("a")->settings.empty());
    QVERIFY(graph().findPanel("a")->repeat.empty());
    QVERIFY((graph().findPanel("a")->place == PanelPlace{2, 1, 12, 8}));
}

void BoardMakingTest::theTypeIsChangedInTheInspector() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"cpu"}}})});
    const auto settings = openSettings("a");
    auto* button = settings->findChild<QPushButton*>("panelType");
    QCOMPARE(button->text(), QString("Line chart"));
    QTest::keyClick(button, Qt::Key_Tab, Qt::ShiftModifier); // it is reached by keyboard
    settings->findChild<QAction*>("panelType:number")->trigger();
    QCOMPARE(graph().findPanel("a")->type, std::string("number"));
    QCOMPARE(button->text(), QString("Number"));
    QVERIFY(row(*settings, "change"));
    QCOMPARE(commands(), 1);
}

void BoardMakingTest::theTypeOfAllChosenIsChangedAsOne() {
    show({panel("a", "number", {0, 0, 6, 6}), panel("b", "gauge", {6, 0, 6, 6})});
    click("a");
    click("b", Qt::ControlModifier);
    type("histogram")->trigger();
    for (const Panel& panel : graph().panels)
        QCOMPARE(panel.type, std::string("histogram"));
    QCOMPARE(commands(), 1);
    QCOMPARE(board().chosenPanels(), (std::set<QString>{"a", "b"}));
}

void BoardMakingTest::theMenuOfAPanelIsForThatPanel() {
    show({panel("a", "number", {0, 0, 6, 6}), panel("b", "gauge", {6, 0, 6, 6})});
    click("a");
    frame("b")->menu().popup(frame("b")->mapToGlobal(QPoint(10, 10)));
    QCOMPARE(board().selectedPanel(), QString("b"));
    QVERIFY(frame("b")->menu().actions().contains(view_->commands().changeType->menuAction()));
    frame("b")->menu().close();
}

void BoardMakingTest::aRepeatedPanelStaysChosenAndKeepsTheKeyboard() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "line", {12, 0, 12, 8})});
    click("a");
    QVERIFY(frame("a")->hasFocus());
    document_->change("repeat", [](Graph& graph) { graph.panels.front().repeat = "key"; });
    QCOMPARE(board().selectedPanel(), QString("a"));
    QVERIFY(frame("a")->hasFocus());
    // In its own window too, which stays.
    board().openWindow("a", DetachedWindow::Form::Window);
    QWidget* const window = frame("a")->window();
    document_->change("once", [](Graph& graph) { graph.panels.front().repeat.clear(); });
    QVERIFY(board().isAway("a"));
    QCOMPARE(frame("a")->window(), window);
    QVERIFY(frame("a")->isVisible());
    board().bringBack("a");
    QVERIFY(frame("a")->isVisible());
}

void BoardMakingTest::theFormKeepsItsPlaceWhenTheSourceChanges() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}})});
    document_->change("gone", [](Graph& graph) { graph.panels.front().settings["source"] = "gone.out"; });
    const auto settings = openSettings("a");
    auto* bar = settings->findChild<QScrollArea*>()->verticalScrollBar();
    for (const char* chosen : {"signal.out", "other.out"}) {
        bar->setValue(40);
        auto* combo = row(*settings, "source")->findChild<QComboBox*>();
        combo->setFocus();
        QCOMPARE(bar->value(), 40);
        // By keyboard, as one goes through the outputs.
        combo->setCurrentIndex(combo->findData(QLatin1String(chosen)));
        Q_EMIT combo->activated(combo->currentIndex());
        QVERIFY(graph().panels.front().settings["source"] == chosen);
        QVERIFY(row(*settings, "source")->findChild<QComboBox*>()->hasFocus());
        QCOMPARE(bar->value(), 40);
    }
    auto* repeat = row(*settings, "repeat_by")->findChild<QLineEdit*>();
    repeat->setFocus();
    bar->setValue(bar->maximum());
    QTest::keyClicks(repeat, "key");
    QCOMPARE(graph().panels.front().repeat, std::string("key"));
    QVERIFY(repeat->hasFocus());
    QCOMPARE(bar->value(), bar->maximum());
}

void BoardMakingTest::anotherPanelsFormBeginsAtItsTop() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "line", {12, 0, 12, 8})});
    const auto settings = openSettings("a");
    auto* bar = settings->findChild<QScrollArea*>()->verticalScrollBar();
    bar->setValue(bar->maximum());
    row(*settings, "values")->editor().setFocus();
    settings->showPanel("b");
    QCoreApplication::processEvents();
    QCOMPARE(bar->value(), 0);
}

QTEST_MAIN(BoardMakingTest)
#include "board_making_test.moc"
