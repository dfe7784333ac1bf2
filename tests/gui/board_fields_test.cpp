// Fields dragged onto the dashboard, and added by keyboard: which panel they make, and which take them.
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/dashboard/drop_hint.h"
#include "widgets/dashboard/fields_pane.h"
#include "widgets/dashboard/panel_fit.h"
#include "widgets/records/fields_model.h"

#include "tests/gui/board_fixture.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>

using namespace weir;

class BoardFieldsTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { openDashboard(); }
    void cleanup() { closeDashboard(); }

    void aNumberMakesALineChart();
    void severalNumbersMakeOneChart();
    void aTextMakesATable();
    void aTextBesideNumbersDividesTheChart();
    void aWholeOutputMakesAPanelOfIt();
    void aNewPanelStandsWhereItIsDropped();
    void onANarrowBoardItIsWideWhereThereIsRoom();
    void aFieldJoinsAChartOfTheSameSource();
    void aTextSplitsAChart();
    void aChartRefusesAnotherSourceAndSaysWhy();
    void whatItShowsAlreadyIsRefused();
    void aFieldTakesThePlaceInANumber();
    void fieldsOfSeveralOutputsMakeAPanelEach();
    void theHintGoesWhenTheDragLeaves();
    void brokenDataIsNotTaken();
    void anOutputOfManyFieldsIsTakenWhole();
    void moreFieldsThanADragCarriesAreToldOf();
    void theListAddsWithEnterAndDragsWhatIsChosen();
    void theListIsThereForAGraphWithoutPanels();
    void theListIsSearched();
    void thePeeksFieldsAreDragged();
    void aWireDrawnOutOfTheCanvasIsADrag();

private:
    const Field kValue{"value", Type::Float64};
    const Field kOther{"pressure", Type::Int64};
    const Field kKey{"key", Type::String};
    DraggedFields fields(std::vector<Field> fields, const char* node = "signal") {
        return {{node, "out"}, std::move(fields), false};
    }
    QPoint middleOf(const char* id) { return frame(id)->geometry().center(); }
    DropHint& hint() { return *view_->findChild<DropHint*>("dropHint"); }
    std::map<Endpoint, Schema> schemas() {
        return {{kSource, Schema({kKey, kValue, kOther})},
                {{"other", "out"}, Schema({{"level", Type::Float64}})}};
    }
};

void BoardFieldsTest::aNumberMakesALineChart() {
    show({});
    QVERIFY(dragOver({fields({kValue})}, {300, 200}));
    QVERIFY(hint().isVisible() && hint().isTaken());
    QVERIFY(hint().text().contains("Line chart"));
    QVERIFY(dropAt({300, 200}));
    QVERIFY(!hint().isVisible());
    QCOMPARE(graph().panels.size(), std::size_t(1));
    QCOMPARE(graph().panels[0].type, std::string("line"));
    QVERIFY(graph().panels[0].settings ==
            Json({{"source", "signal.out"}, {"values", {"value"}}, {"by", "series"}}));
    QCOMPARE(commands(), 1);
    undo();
    QVERIFY(graph().panels.empty());
}

void BoardFieldsTest::severalNumbersMakeOneChart() {
    show({});
    QVERIFY(dragAndDrop({fields({kValue, kOther})}, {300, 200}));
    QCOMPARE(graph().panels.size(), std::size_t(1));
    QVERIFY(graph().panels[0].settings["values"] == Json({"value", "pressure"}));
}

void BoardFieldsTest::aTextMakesATable() {
    show({});
    const Panel made = fittingPanel(graph(), fields({kKey}));
    QVERIFY(made.type == "table" || made.type == "log");
}

void BoardFieldsTest::aTextBesideNumbersDividesTheChart() {
    show({});
    document_->change("feed", [](Graph& graph) {
        graph.nodes.push_back({"feed", "zeromq.source", "A stream without a key", Json::object()});
    });
    QVERIFY(dragAndDrop({fields({kKey, kValue}, "feed")}, {300, 200}));
    QCOMPARE(graph().panels[0].type, std::string("line"));
    QVERIFY(graph().panels[0].settings["by"] == "key");
}

void BoardFieldsTest::aWholeOutputMakesAPanelOfIt() {
    show({});
    QVERIFY(dragAndDrop({{kSource, {}, true}}, {300, 200}));
    QVERIFY(graph().panels[0].settings == Json({{"source", "signal.out"}, {"by", "series"}}));
}

void BoardFieldsTest::aNewPanelStandsWhereItIsDropped() {
    show({panel("a", "line", {0, 0, 12, 8})});
    const PanelType* line = PanelRegistry::instance().find("line");
    QVERIFY(dragAndDrop({fields({kOther})}, board().geometryOf({12, 9, 1, 1}).center()));
    QVERIFY((graph().panels[1].place == PanelPlace{12, 9, line->width, line->height}));
}

void BoardFieldsTest::onANarrowBoardItIsWideWhereThereIsRoom() {
    view_->resize(600, 700);
    const PanelType* line = PanelRegistry::instance().find("line");
    show({panel("a", "line", {0, 0, 12, 8})});
    QVERIFY(dragAndDrop({fields({kOther})}, board().geometryOf({0, 9, 1, 1}).center()));
    QVERIFY((graph().panels[1].place == PanelPlace{0, 9, 24, line->height}));
    // Beside another it is where the pointer is, rather than wide.
    show({panel("a", "line", {0, 0, 12, 8})});
    QVERIFY(dragAndDrop({fields({kOther})}, board().geometryOf({12, 0, 1, 1}).center()));
    QVERIFY((graph().panels[1].place == PanelPlace{12, 0, line->width, line->height}));
}

void BoardFieldsTest::aFieldJoinsAChartOfTheSameSource() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}})});
    QVERIFY(dragOver({fields({kOther})}, middleOf("a")));
    QVERIFY(hint().text().contains("pressure"));
    QVERIFY(dropAt(middleOf("a")));
    QVERIFY(graph().panels[0].settings["values"] == Json({"value", "pressure"}));
    QCOMPARE(board().selectedPanel(), QString("a"));
    QCOMPARE(commands(), 1);
}

void BoardFieldsTest::aTextSplitsAChart() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}})});
    QVERIFY(dragAndDrop({fields({kKey})}, middleOf("a")));
    QVERIFY(graph().panels[0].settings["by"] == "key");
}

void BoardFieldsTest::aChartRefusesAnotherSourceAndSaysWhy() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}})});
    QVERIFY(!dragOver({fields({{"level", Type::Float64}}, "other")}, middleOf("a")));
    QVERIFY(hint().isVisible() && !hint().isTaken());
    QVERIFY(hint().text().contains("Pumps") && hint().text().contains("Valves"));
    QVERIFY(!dropAt(middleOf("a")));
    QCOMPARE(commands(), 0);
}

void BoardFieldsTest::whatItShowsAlreadyIsRefused() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}}), panel("b", "line", {12, 0, 12, 8})});
    QVERIFY(!dragOver({fields({kValue})}, middleOf("a")));
    QVERIFY(hint().text().contains("value"));
    QVERIFY(!dragOver({fields({kValue})}, middleOf("b"))); // every numeric field
}

void BoardFieldsTest::aFieldTakesThePlaceInANumber() {
    show({panel("a", "number", {0, 0, 12, 8}, {{"value", "value"}})});
    QVERIFY(dragAndDrop({fields({kOther})}, middleOf("a")));
    QVERIFY(graph().panels[0].settings["value"] == "pressure");
}

void BoardFieldsTest::fieldsOfSeveralOutputsMakeAPanelEach() {
    show({panel("a", "line", {0, 0, 12, 8}, {{"values", {"value"}}})});
    const std::vector<DraggedFields> both{fields({kValue}), fields({{"level", Type::Float64}}, "other")};
    QVERIFY(!dragOver(both, middleOf("a")));
    QVERIFY(dragAndDrop(both, board().geometryOf({14, 10, 1, 1}).center()));
    QCOMPARE(graph().panels.size(), std::size_t(3));
    QVERIFY(graph().panels[2].settings["source"] == "other.out");
}

void BoardFieldsTest::theHintGoesWhenTheDragLeaves() {
    show({});
    QVERIFY(dragOver({fields({kValue})}, {300, 200}));
    QVERIFY(hint().isVisible());
    QDragLeaveEvent leave;
    QApplication::sendEvent(&board(), &leave);
    QVERIFY(!hint().isVisible());
}

void BoardFieldsTest::brokenDataIsNotTaken() {
    show({});
    for (const char* text :
         {"", "[", "[1]", "[{\"source\": 3}]", "[{\"source\": \"a.b\", \"fields\": [{}]}]",
          "[{\"source\": \"a.b\", \"fields\": [{\"name\": \"x\", \"type\": \"colour\"}]}]"}) {
        QMimeData data;
        data.setData(kFieldsMimeType, text);
        QVERIFY(fieldsIn(data).empty());
        QDropEvent drop(QPointF(300, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&board(), &drop);
    }
    QVERIFY(graph().panels.empty());
    const std::vector<DraggedFields> sent{fields({kValue, kKey}), {{"other", "out"}, {}, true}};
    QVERIFY(fieldsIn(*fieldsMimeData(sent)) == sent);
}

void BoardFieldsTest::anOutputOfManyFieldsIsTakenWhole() {
    show({});
    std::vector<Field> many;
    for (int i = 0; i < 1500; ++i)
        many.push_back({"field" + std::to_string(i), Type::Float64});
    QSignalSpy told(view_.get(), &DashboardView::messageWanted);
    QVERIFY(dragAndDrop({{kSource, many, true}}, {300, 200}));
    QCOMPARE(graph().panels[0].type, std::string("line"));
    // Every field that is a number, of those too that did not fit into the drag.
    QVERIFY(graph().panels[0].settings == Json({{"source", "signal.out"}, {"by", "series"}}));
    QVERIFY(told.isEmpty());
}

void BoardFieldsTest::moreFieldsThanADragCarriesAreToldOf() {
    show({});
    std::vector<Field> many;
    for (int i = 0; i < 1200; ++i)
        many.push_back({"field" + std::to_string(i), Type::Float64});
    QSignalSpy told(view_.get(), &DashboardView::messageWanted);
    QVERIFY(dragOver({fields(many)}, {300, 200}));
    QVERIFY(hint().text().contains("1,000") && hint().text().contains("1,200"));
    QVERIFY(dropAt({300, 200}));
    QCOMPARE(graph().panels[0].settings["values"].size(), std::size_t(1000));
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains("1,200"));
}

void BoardFieldsTest::theListAddsWithEnterAndDragsWhatIsChosen() {
    show({});
    view_->setSeenSchemas(schemas());
    auto* tree = view_->findChild<QTreeView*>("fieldsTree");
    QTRY_VERIFY(tree->isVisible());
    const QModelIndex output = tree->model()->index(0, 0);
    QCOMPARE(output.data().toString(), QString("Pumps"));
    QCOMPARE(tree->model()->rowCount(output), 3);
    tree->setFocus();
    tree->setCurrentIndex(tree->model()->index(1, 0, output));
    QTest::keyClick(tree, Qt::Key_Down, Qt::ShiftModifier);
    const std::unique_ptr<QMimeData> data(tree->model()->mimeData(tree->selectionModel()->selectedIndexes()));
    const std::vector<DraggedFields> dragged = fieldsIn(*data);
    QCOMPARE(dragged.size(), std::size_t(1));
    QVERIFY((dragged.front().fields == std::vector<Field>{kValue, kOther}));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(graph().panels.size(), std::size_t(1));
    QVERIFY(graph().panels[0].settings["values"] == Json({"value", "pressure"}));
}

void BoardFieldsTest::theListIsThereForAGraphWithoutPanels() {
    show({});
    QVERIFY(view_->findChild<FieldsPane*>()->isVisible());
    QVERIFY(action("showFields")->isChecked());
    show({panel("a", "line", {0, 0, 12, 8})});
    QVERIFY(!view_->findChild<FieldsPane*>()->isVisible());
    action("showFields")->trigger();
    QVERIFY(view_->findChild<FieldsPane*>()->isVisible());
    QTRY_VERIFY(view_->findChild<QLineEdit*>("searchFields")->hasFocus());
}

void BoardFieldsTest::theListIsSearched() {
    show({});
    view_->setSeenSchemas(schemas());
    auto* search = view_->findChild<QLineEdit*>("searchFields");
    auto* tree = view_->findChild<QTreeView*>("fieldsTree");
    QTest::keyClicks(search, "lev");
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->index(0, 0).data().toString(), QString("Valves"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(graph().panels.size(), std::size_t(1));
    QVERIFY(graph().panels[0].settings["values"] == Json({"level"}));
    search->clear();
    QCOMPARE(tree->model()->rowCount(), 2);
}

void BoardFieldsTest::thePeeksFieldsAreDragged() {
    FieldsModel model;
    model.setFields({{.field = kKey}, {.field = kValue}});
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled));
    model.setOutput(kSource);
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsDragEnabled);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1, 0), model.index(1, 2)}));
    QVERIFY(fieldsIn(*data) == std::vector<DraggedFields>{fields({kValue})});
}

void BoardFieldsTest::aWireDrawnOutOfTheCanvasIsADrag() {
    show({});
    CanvasView canvas(*document_);
    canvas.resize(400, 300);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    canvas.zoomToFit();
    QSignalSpy dragged(&canvas, &CanvasView::outputDraggedOut);
    const NodeItem* node = canvas.canvas().nodeItem("signal");
    const QPoint port = canvas.mapFromScene(node->portPosition(false, "out"));
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, port);
    const auto moveTo = [&](QPoint to) {
        QMouseEvent move(QEvent::MouseMove, to, canvas.viewport()->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas.viewport(), &move);
    };
    moveTo(port + QPoint(20, 10));
    QVERIFY(canvas.canvas().wireGesture());
    moveTo({canvas.viewport()->width() + 30, 100});
    QCOMPARE(dragged.size(), 1);
    QVERIFY(dragged.front().front().value<Endpoint>() == kSource);
    QVERIFY(!canvas.canvas().gesture());
    QCOMPARE(commands(), 0);
}

QTEST_MAIN(BoardFieldsTest)
#include "board_fields_test.moc"
