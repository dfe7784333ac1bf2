// Tabs of boards: added, renamed, moved, closed and gone between by mouse and keyboard; and panels of one
// tab, chosen together, moved and resized.
#include "widgets/dashboard/time_chart.h"

#include "tests/gui/board_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace weir;

class BoardTabsTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { openDashboard(); }
    void cleanup() { closeDashboard(); }

    void aTabIsAddedAndGoneWithUndo();
    void aNewTabIsNamedAtOnce();
    void aDoubleClickRenamesATab();
    void escapeLeavesTheNameAsItWas();
    void keysGoFromTabToTab();
    void aTabIsDraggedToAnotherPlace();
    void aClosedTabComesBackWithUndo();
    void closingATabWithPanelsSaysHowToHaveItBack();
    void whereNotAllTabsHaveRoomTheirNamesHaveIt();
    void aDuplicateHasItsOwnPanels();
    void panelsOfOtherTabsTakeRecordsAndDrawNothing();
    void panelsOfTwoTabsAreNotInEachOthersWay();
    void aPanelIsDraggedOntoATab();
    void theMenuMovesAPanelToAnotherTab();
    void panelsAreChosenTogetherAndMovedTogether();
    void aRubberBandChoosesPanels();
    void chosenPanelsAreDeletedAndDuplicatedAsOne();
    void everyEdgeResizes();
    void rowsFitWhereThereIsRoom();

private:
    BoardTabs& tabs() { return view_->tabs(); }
    QStringList titles() {
        QStringList titles;
        for (int i = 0; i < tabs().count(); ++i)
            titles << tabs().tabText(i);
        return titles;
    }
    void showTwoTabs() {
        show({panel("a", "line", {0, 0, 12, 8}, {}, "one"), panel("b", "line", {0, 0, 12, 8}, {}, "two")},
             {tab("one", "One", 0), tab("two", "Two", 1)});
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        board().setFocus();
        QTest::keyClick(view_->window(), key, modifiers);
    }
};

void BoardTabsTest::aTabIsAddedAndGoneWithUndo() {
    show({panel("a", "line", {0, 0, 12, 8})});
    QCOMPARE(titles(), QStringList{"Dashboard"});
    tabs().setFocus();
    QTest::keyClick(&tabs(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(titles(), (QStringList{"Dashboard", "Board 2"}));
    QCOMPARE(tabs().currentIndex(), 1);
    QVERIFY(!frame("a")->isVisible()); // it stayed on the first one
    QCOMPARE(commands(), 1);
    undo();
    QCOMPARE(titles(), QStringList{"Dashboard"});
    QVERIFY(frame("a")->isVisible());
    QVERIFY(graph().boards.empty());
}

void BoardTabsTest::aNewTabIsNamedAtOnce() {
    showTwoTabs();
    key(Qt::Key_T, Qt::ControlModifier);
    auto* editor = tabs().findChild<QLineEdit*>("boardTitle");
    QVERIFY(editor->isVisible() && editor->hasFocus());
    QCOMPARE(editor->selectedText(), QString("Board 3"));
    QTest::keyClicks(editor, "Valves");
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(titles(), (QStringList{"One", "Two", "Valves"}));
    QCOMPARE(commands(), 1);
    undo();
    QCOMPARE(titles(), (QStringList{"One", "Two"}));
    // Without a name of its own it has that which it got.
    key(Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(titles(), (QStringList{"One", "Two", "Board 3"}));
    // A name that is given later is a command of its own.
    key(Qt::Key_F2, Qt::NoModifier);
    QTest::keyClicks(editor, "Later");
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(commands(), 2);
}

void BoardTabsTest::aDoubleClickRenamesATab() {
    showTwoTabs();
    QTest::mouseDClick(&tabs(), Qt::LeftButton, {}, tabs().tabRect(1).center());
    auto* editor = tabs().findChild<QLineEdit*>("boardTitle");
    QVERIFY(editor->isVisible());
    QTest::keyClicks(editor, "Pumps & valves");
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(graph().findBoard("two")->title, std::string("Pumps & valves"));
    QCOMPARE(tabs().tabText(1), QString("Pumps && valves"));
    QCOMPARE(commands(), 1);
    undo();
    QCOMPARE(tabs().tabText(1), QString("Two"));
}

void BoardTabsTest::escapeLeavesTheNameAsItWas() {
    showTwoTabs();
    key(Qt::Key_F2, Qt::NoModifier);
    auto* editor = tabs().findChild<QLineEdit*>("boardTitle");
    QVERIFY(editor->isVisible());
    QTest::keyClicks(editor, "x");
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    QCOMPARE(commands(), 0);
}

void BoardTabsTest::keysGoFromTabToTab() {
    showTwoTabs();
    QVERIFY(frame("a")->isVisible());
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(tabs().currentIndex(), 1);
    QVERIFY(frame("b")->isVisible());
    QVERIFY(!frame("a")->isVisible());
    key(Qt::Key_PageDown, Qt::ControlModifier); // round to the first
    QCOMPARE(tabs().currentIndex(), 0);
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(tabs().currentIndex(), 1);
    QCOMPARE(commands(), 0);
}

void BoardTabsTest::aTabIsDraggedToAnotherPlace() {
    showTwoTabs();
    const QPoint from = tabs().tabRect(0).center();
    drag(&tabs(), from, tabs().tabRect(1).center() + QPoint(20, 0) - from);
    QTRY_COMPARE(graph().boards.front().id, std::string("two"));
    QCOMPARE(graph().boards.front().position, 0);
    QCOMPARE(titles(), (QStringList{"Two", "One"}));
    QCOMPARE(graph().boardOf(*graph().findPanel("a")), std::string_view("one"));
    QCOMPARE(commands(), 1);
    undo();
    QCOMPARE(titles(), (QStringList{"One", "Two"}));
}

void BoardTabsTest::aClosedTabComesBackWithUndo() {
    showTwoTabs();
    board().showTab("two");
    key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(titles(), QStringList{"One"});
    QVERIFY(!frame("b"));
    QVERIFY(frame("a")->isVisible());
    undo();
    QCOMPARE(titles(), (QStringList{"One", "Two"}));
    QVERIFY(frame("b"));
}

void BoardTabsTest::closingATabWithPanelsSaysHowToHaveItBack() {
    showTwoTabs();
    QSignalSpy told(view_.get(), &DashboardView::messageWanted);
    QWidget* const close = tabs().tabButton(1, QTabBar::RightSide);
    QTest::mouseClick(close ? close : tabs().tabButton(1, QTabBar::LeftSide), Qt::LeftButton);
    QCOMPARE(titles(), QStringList{"One"});
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().contains("Two"));
    QVERIFY(told.front().front().toString().contains("Ctrl+Z"));
    // Of an empty one there is nothing to say.
    key(Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(tabs().findChild<QLineEdit*>("boardTitle"), Qt::Key_Return);
    key(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(told.size(), 1);
}

void BoardTabsTest::whereNotAllTabsHaveRoomTheirNamesHaveIt() {
    show({}, {tab("one", "Distributions", 0), tab("two", "Pump stations", 1), tab("three", "Overview", 2)});
    const auto hasCloseButton = [this] {
        return tabs().tabButton(1, QTabBar::RightSide) || tabs().tabButton(1, QTabBar::LeftSide);
    };
    view_->resize(1000, 700);
    QTRY_VERIFY(hasCloseButton());
    view_->resize(640, 700);
    QTRY_VERIFY(!hasCloseButton());
    view_->resize(1000, 700);
    QTRY_VERIFY(hasCloseButton());
}

void BoardTabsTest::aDuplicateHasItsOwnPanels() {
    showTwoTabs();
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(titles(), (QStringList{"One", "Copy of One", "Two"}));
    QCOMPARE(graph().panels.size(), std::size_t(3));
    QVERIFY((graph().panels.back().place == PanelPlace{0, 0, 12, 8}));
    QCOMPARE(graph().boardOf(graph().panels.back()), std::string_view(board().shownTab()));
}

void BoardTabsTest::panelsOfOtherTabsTakeRecordsAndDrawNothing() {
    showTwoTabs();
    auto* chart = frame("b")->findChild<TimeChart*>("chart");
    engine_->push(kSource, makeRecords({{1, "a", 1}, {2, "a", 2}}));
    view_->feed().poll();
    QVERIFY(!frame("b")->content()->isEmpty());
    QCOMPARE(chart->pointsInSight(), std::uint64_t(0));
    board().showTab("two");
    QTRY_COMPARE(chart->pointsInSight(), std::uint64_t(2));
}

void BoardTabsTest::panelsOfTwoTabsAreNotInEachOthersWay() {
    showTwoTabs();
    drag(header("a"), {60, 12}, board().geometryOf({12, 0, 12, 8}).topLeft() - frame("a")->pos());
    QVERIFY((place("a") == PanelPlace{12, 0, 12, 8}));
    QVERIFY((place("b") == PanelPlace{0, 0, 12, 8}));
}

void BoardTabsTest::aPanelIsDraggedOntoATab() {
    showTwoTabs();
    const QPoint start(60, 12);
    const QPoint target = tabs().mapToGlobal(tabs().tabRect(1).center());
    drag(header("a"), start, target - header("a")->mapToGlobal(start));
    QCOMPARE(graph().boardOf(*graph().findPanel("a")), std::string_view("two"));
    QVERIFY(!overlaps(place("a"), place("b")));
    // It is followed there, and back.
    QCOMPARE(board().shownTab(), std::string("two"));
    QCOMPARE(board().selectedPanel(), QString("a"));
    QVERIFY(frame("a")->isVisible() && frame("b")->isVisible());
    QCOMPARE(commands(), 1);
    undo();
    QCOMPARE(board().shownTab(), std::string("one"));
    QVERIFY(frame("a")->isVisible() && !frame("b")->isVisible());
}

void BoardTabsTest::theMenuMovesAPanelToAnotherTab() {
    show({panel("a", "line", {0, 0, 12, 8}, {}, "one"), panel("c", "line", {12, 0, 12, 8}, {}, "one"),
          panel("b", "line", {0, 0, 12, 8}, {}, "two")},
         {tab("one", "One", 0), tab("two", "Two", 1)});
    click("a");
    QMenu& menu = *view_->commands().moveToBoard;
    Q_EMIT menu.aboutToShow();
    QCOMPARE(menu.actions().size(), 2);
    QVERIFY(!menu.actions().at(0)->isEnabled());
    menu.actions().at(1)->trigger();
    QCOMPARE(graph().findPanel("a")->board, std::string("two"));
    QCOMPARE(board().selectedPanel(), QString("a"));
    QCOMPARE(board().chosenPanels().size(), std::size_t(1));
    QCOMPARE(tabs().currentIndex(), 1);
    QVERIFY(frame("a")->hasFocus());
}

void BoardTabsTest::panelsAreChosenTogetherAndMovedTogether() {
    show({panel("a", "line", {0, 0, 6, 6}), panel("b", "line", {6, 0, 6, 6}),
          panel("c", "line", {12, 0, 6, 6})});
    click("a");
    click("b", Qt::ControlModifier);
    QCOMPARE(board().chosenPanels(), (std::set<QString>{"a", "b"}));
    const QPoint step =
        board().geometryOf({2, 8, 6, 6}).topLeft() - board().geometryOf({0, 0, 6, 6}).topLeft();
    drag(header("a"), {60, 12}, step);
    QVERIFY((place("a") == PanelPlace{2, 8, 6, 6}));
    QVERIFY((place("b") == PanelPlace{8, 8, 6, 6}));
    QVERIFY((place("c") == PanelPlace{12, 0, 6, 6}));
    QCOMPARE(commands(), 1);
    frame("b")->setFocus();
    board().choosePanels({"a", "b"});
    QTest::keyClick(frame("b"), Qt::Key_Right);
    QCOMPARE(place("a").column, 3);
    QCOMPARE(place("b").column, 9);
    undo();
    undo();
    QVERIFY((place("a") == PanelPlace{0, 0, 6, 6}));
    click("c");
    QCOMPARE(board().chosenPanels(), (std::set<QString>{"c"}));
}

void BoardTabsTest::aRubberBandChoosesPanels() {
    show({panel("a", "line", {0, 0, 6, 4}), panel("b", "line", {6, 0, 6, 4}),
          panel("c", "line", {18, 0, 6, 4})});
    const QPoint start = board().geometryOf({0, 6, 1, 1}).center();
    const QPoint end = frame("b")->geometry().center();
    QTest::mousePress(&board(), Qt::LeftButton, {}, start);
    QMouseEvent move(QEvent::MouseMove, end, board().mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&board(), &move);
    QTest::mouseRelease(&board(), Qt::LeftButton, {}, end);
    QCOMPARE(board().chosenPanels(), (std::set<QString>{"a", "b"}));
    QTest::mouseClick(&board(), Qt::LeftButton, {}, start);
    QVERIFY(board().chosenPanels().empty());
}

void BoardTabsTest::chosenPanelsAreDeletedAndDuplicatedAsOne() {
    show({panel("a", "line", {0, 0, 6, 6}), panel("b", "number", {6, 0, 6, 6})});
    frame("a")->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    frame("a")->setFocus(Qt::MouseFocusReason);
    QCOMPARE(board().chosenPanels().size(), std::size_t(2));
    QTest::keyClick(frame("a"), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(graph().panels.size(), std::size_t(4));
    QCOMPARE(commands(), 1);
    QCOMPARE(board().chosenPanels().size(), std::size_t(2)); // the copies
    QVERIFY(!board().chosenPanels().contains("a"));
    PanelFrame* copy = board().frame(board().selectedPanel());
    copy->setFocus(Qt::MouseFocusReason);
    QTest::keyClick(copy, Qt::Key_Delete);
    QTRY_COMPARE(graph().panels.size(), std::size_t(2));
    QCOMPARE(commands(), 2);
    undo();
    QCOMPARE(graph().panels.size(), std::size_t(4));
}

void BoardTabsTest::everyEdgeResizes() {
    show({panel("a", "line", {6, 4, 8, 8})});
    const QRect cell = board().geometryOf({0, 0, 1, 1});
    const QPoint step(cell.width() + 8, cell.height() + 8);
    const auto pull = [&](const char* edge, QPoint cells) {
        auto* grip = frame("a")->findChild<QWidget*>(edge);
        grip->show();
        drag(grip, grip->rect().center(), {cells.x() * step.x(), cells.y() * step.y()});
    };
    pull("resizeLeft", {-2, 0});
    QVERIFY((place("a") == PanelPlace{4, 4, 10, 8}));
    pull("resizeTop", {0, 1});
    QVERIFY((place("a") == PanelPlace{4, 5, 10, 7}));
    pull("resizeRight", {-3, 0});
    QVERIFY((place("a") == PanelPlace{4, 5, 7, 7}));
    pull("resizeBottom", {0, 2});
    QVERIFY((place("a") == PanelPlace{4, 5, 7, 9}));
    pull("resizeTopLeft", {1, 1});
    QVERIFY((place("a") == PanelPlace{5, 6, 6, 8}));
    QCOMPARE(commands(), 5);     // one each
    pull("resizeLeft", {30, 0}); // not beyond its right edge
    QVERIFY((place("a") == PanelPlace{8, 6, kLeastPanelWidth, 8}));
}

void BoardTabsTest::rowsFitWhereThereIsRoom() {
    show({panel("a", "line", {0, 0, 24, 10}), panel("b", "line", {0, 10, 24, 10})});
    // 20 rows of 36 pixels are too high by little: they are made to fit.
    QTRY_VERIFY(frame("b")->geometry().bottom() <= board().parentWidget()->height());
    view_->resize(1000, 1200);
    QTRY_COMPARE(frame("a")->height(), 10 * 36 - 8);
    view_->resize(1000, 300);
    QTRY_VERIFY(board().height() > board().parentWidget()->height()); // too much by far: it scrolls
    QCOMPARE(frame("a")->height(), 10 * 36 - 8);
}

QTEST_MAIN(BoardTabsTest)
#include "board_tabs_test.moc"
