// Panels copied, cut and pasted as text, within a board and from one window to another.
#include "widgets/dashboard/panel_text.h"
#include "widgets/parts/empty_state.h"

#include "tests/gui/board_fixture.h"

#include <QClipboard>

using namespace weir;

class BoardClipboardTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QApplication::clipboard()->clear();
        openDashboard();
    }
    void cleanup() { closeDashboard(); }

    void copiedPanelsArePastedBesideTheOthers();
    void cutPanelsAreGoneAndComeBack();
    void aPanelGoesToAnotherGraph();
    void whereTheSourceIsMissingThePanelSaysSo();
    void textThatIsNoPanelsIsNotPasted();

private:
    void key(const char* id, QKeySequence::StandardKey keys) {
        frame(id)->setFocus(Qt::MouseFocusReason);
        QTest::keySequence(frame(id), keys);
    }
};

void BoardClipboardTest::copiedPanelsArePastedBesideTheOthers() {
    show({panel("a", "line", {0, 0, 12, 6}, {{"unit", "bar"}}), panel("b", "number", {12, 0, 6, 6})});
    QVERIFY(!action("paste")->isEnabled());
    click("a");
    click("b", Qt::ControlModifier);
    key("a", QKeySequence::Copy);
    QVERIFY(QApplication::clipboard()->text().contains("\"dashboard\""));
    QVERIFY(action("paste")->isEnabled());
    key("a", QKeySequence::Paste);
    QCOMPARE(graph().panels.size(), std::size_t(4));
    QVERIFY((graph().panels[2].place == PanelPlace{0, 6, 12, 6})); // beside each other as they were
    QVERIFY((graph().panels[3].place == PanelPlace{12, 6, 6, 6}));
    QVERIFY(graph().panels[2].settings["unit"] == "bar");
    QCOMPARE(board().chosenPanels().size(), std::size_t(2));
    QCOMPARE(commands(), 1);
    undo();
    QCOMPARE(graph().panels.size(), std::size_t(2));
}

void BoardClipboardTest::cutPanelsAreGoneAndComeBack() {
    show({panel("a", "line", {0, 0, 12, 6}), panel("b", "number", {12, 0, 6, 6})});
    click("a");
    key("a", QKeySequence::Cut);
    QVERIFY(!graph().findPanel("a"));
    key("b", QKeySequence::Paste);
    QCOMPARE(graph().panels.size(), std::size_t(2));
    QVERIFY((graph().panels.back().place == PanelPlace{0, 0, 12, 6})); // its old place is free
    QCOMPARE(graph().panels.back().title, std::string("a"));
}

void BoardClipboardTest::aPanelGoesToAnotherGraph() {
    show({panel("a", "line", {0, 0, 12, 6}, {{"values", {"value"}}})});
    click("a");
    key("a", QKeySequence::Copy);
    GraphDocument second;
    DashboardView other(second, *engine_);
    Graph graph;
    graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
    second.replace(graph, {});
    other.show();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    other.board().setFocus();
    QTest::keySequence(&other.board(), QKeySequence::Paste);
    QCOMPARE(second.graph().panels.size(), std::size_t(1));
    QVERIFY(second.graph().panels.front().settings["values"] == Json({"value"}));
}

void BoardClipboardTest::whereTheSourceIsMissingThePanelSaysSo() {
    Panel lost = panel("a", "line", {0, 0, 12, 6});
    lost.settings["source"] = "turbine.out";
    show({});
    QApplication::clipboard()->setText(textOfPanels({lost}));
    board().setFocus();
    QTest::keySequence(&board(), QKeySequence::Paste);
    QCOMPARE(graph().panels.size(), std::size_t(1));
    QVERIFY(board().frame(board().selectedPanel())->message().title().contains("turbine.out"));
}

void BoardClipboardTest::textThatIsNoPanelsIsNotPasted() {
    show({panel("a", "line", {0, 0, 12, 6})});
    for (const char* text :
         {"", "dashboard", "{\"dashboard\": 3}", "{\"weir\": 1, \"dashboard\": {\"x\": []}}",
          "{\"weir\": 99, \"dashboard\": {}}"}) {
        QApplication::clipboard()->setText(QString::fromLatin1(text));
        action("paste")->trigger();
        QCOMPARE(graph().panels.size(), std::size_t(1));
    }
    QCOMPARE(commands(), 0);
}

QTEST_MAIN(BoardClipboardTest)
#include "board_clipboard_test.moc"
