// Panels and the whole dashboard in windows of their own, and filling the screen.
#include "widgets/dashboard/detached_window.h"

#include "tests/gui/board_fixture.h"

#include <QPushButton>

using namespace weir;

class BoardWindowsTest : public BoardFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { openDashboard(); }
    void cleanup() { closeDashboard(); }

    void aPanelFillsTheScreenUntilEscape();
    void aPanelHasItsOwnWindowAndComesBackWhenItCloses();
    void aPanelInItsOwnWindowStaysTheChosenOne();
    void itsPlaceOnTheBoardBringsItBack();
    void aDeletedPanelClosesItsWindow();
    void aPanelInItsWindowGoesOn();
    void theKeysOfTheBoardHoldInThePanelsWindow();
    void theBoardIsPresentedWithNothingToEdit();
    void theDashboardHasItsOwnWindow();
    void theBoardIsPresentedFromItsOwnWindow();

private:
    static DetachedWindow* openWindow() {
        for (QWidget* widget : QApplication::topLevelWidgets())
            if (auto* window = qobject_cast<DetachedWindow*>(widget); window && window->isVisible())
                return window;
        return nullptr;
    }
};

void BoardWindowsTest::aPanelFillsTheScreenUntilEscape() {
    show({panel("a", "line", {0, 0, 12, 8})});
    const QRect before = frame("a")->geometry();
    click("a");
    QTest::keyClick(frame("a"), Qt::Key_F11);
    DetachedWindow* window = openWindow();
    QVERIFY(window && window->isFullScreen());
    QVERIFY(window->isAncestorOf(frame("a")));
    QTest::keyClick(frame("a"), Qt::Key_Escape);
    QTRY_VERIFY(!openWindow());
    QTRY_COMPARE(frame("a")->parentWidget(), &board());
    QCOMPARE(frame("a")->geometry(), before);
    QVERIFY(frame("a")->isVisible());
    QCOMPARE(commands(), 0);
}

void BoardWindowsTest::aPanelHasItsOwnWindowAndComesBackWhenItCloses() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "line", {12, 0, 12, 8})});
    click("a");
    QTest::keyClick(frame("a"), Qt::Key_F11, Qt::ControlModifier);
    DetachedWindow* window = openWindow();
    QVERIFY(window && !window->isFullScreen());
    QCOMPARE(window->windowTitle(), QString("a"));
    QVERIFY(frame("b")->isVisible());
    window->resize(700, 500);
    window->close();
    QTRY_COMPARE(frame("a")->parentWidget(), &board());
    // The next time it has the size that it was given.
    board().openWindow("a", DetachedWindow::Form::Window);
    QTRY_COMPARE(openWindow()->size(), QSize(700, 500));
    board().bringBack("a");
    QVERIFY(frame("a")->isVisible());
}

void BoardWindowsTest::aPanelInItsOwnWindowStaysTheChosenOne() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "line", {12, 0, 12, 8})});
    click("a");
    QTest::keyClick(frame("a"), Qt::Key_F11, Qt::ControlModifier);
    QVERIFY(board().isAway("a"));
    QCOMPARE(board().selectedPanel(), QString("a"));
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    QCOMPARE(board().selectedPanel(), QString("a"));
    // The same keys bring it back.
    QTest::keyClick(view_->window(), Qt::Key_F11, Qt::ControlModifier);
    QTRY_VERIFY(!board().isAway("a"));
    QCOMPARE(board().selectedPanel(), QString("a"));
    QVERIFY(frame("a")->hasFocus());
}

void BoardWindowsTest::itsPlaceOnTheBoardBringsItBack() {
    show({panel("a", "line", {0, 0, 12, 8})});
    board().openWindow("a", DetachedWindow::Form::Window);
    QVERIFY(board().isAway("a"));
    QTest::mouseClick(&board(), Qt::LeftButton, {}, board().geometryOf({0, 0, 12, 8}).center());
    QVERIFY(!board().isAway("a"));
    QVERIFY(frame("a")->isVisible());
}

void BoardWindowsTest::aDeletedPanelClosesItsWindow() {
    show({panel("a", "line", {0, 0, 12, 8})});
    board().openWindow("a", DetachedWindow::Form::Window);
    document_->change("delete", [](Graph& graph) { graph.panels.clear(); });
    QTRY_VERIFY(!openWindow());
    undo();
    QVERIFY(frame("a")->isVisible());
}

void BoardWindowsTest::aPanelInItsWindowGoesOn() {
    show({panel("a", "number", {0, 0, 12, 8})});
    board().openWindow("a", DetachedWindow::Form::Window);
    engine_->push(kSource, makeRecords({{1, "a", 42}}));
    QTRY_COMPARE(frame("a")->content()->accessibleName(), QString("42"));
    document_->change("rename", [](Graph& graph) { graph.findPanel("a")->title = "Pressure"; });
    QCOMPARE(openWindow()->windowTitle(), QString("Pressure"));
}

void BoardWindowsTest::theKeysOfTheBoardHoldInThePanelsWindow() {
    show({panel("a", "line", {0, 0, 12, 8}), panel("b", "line", {12, 0, 12, 8})});
    click("a");
    board().openWindow("a", DetachedWindow::Form::Window);
    DetachedWindow* window = openWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    BoardTime& time = view_->time();
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(frame("a"), key, modifiers);
    };
    press(Qt::Key_P);
    QVERIFY(time.isPaused());
    press(Qt::Key_Space);
    QVERIFY(!time.isPaused());
    press(Qt::Key_A);
    press(Qt::Key_B);
    QVERIFY(time.cursors()[0] && time.cursors()[1]);
    press(Qt::Key_C);
    QVERIFY(!time.cursors()[0]);
    press(Qt::Key_F11);
    QVERIFY(window->isFullScreen());
    press(Qt::Key_F11);
    QVERIFY(!window->isFullScreen());
    // They are meant for the panel of the window that one is in.
    view_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(view_.get()));
    click("b");
    QCOMPARE(board().selectedPanel(), QString("b"));
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_COMPARE(board().selectedPanel(), QString("a"));
    press(Qt::Key_F11, Qt::ControlModifier);
    QTRY_VERIFY(!openWindow());
    QVERIFY(!board().isAway("a"));
}

void BoardWindowsTest::theBoardIsPresentedWithNothingToEdit() {
    show({panel("a", "line", {0, 0, 12, 8})});
    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_F11, Qt::ShiftModifier);
    DetachedWindow* window = openWindow();
    QVERIFY(window && window->isFullScreen());
    QVERIFY(window->isAncestorOf(&board()));
    QVERIFY(!board().isEditable());
    QVERIFY(!window->isAncestorOf(&view_->tabs()));
    // The keys that edit are dead there.
    QTest::keyClick(window, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_X, Qt::ControlModifier);
    QTest::keyClick(window, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(commands(), 0);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!openWindow());
    QTRY_VERIFY(board().isEditable());
    QVERIFY(view_->isAncestorOf(&board()));
    QVERIFY(board().isVisible());
}

void BoardWindowsTest::theDashboardHasItsOwnWindow() {
    show({panel("a", "line", {0, 0, 12, 8})});
    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_F11, Qt::ControlModifier | Qt::ShiftModifier);
    DetachedWindow* window = openWindow();
    QVERIFY(window && window->isAncestorOf(&board()) && window->isAncestorOf(&view_->tabs()));
    // Its keys hold there too.
    QVERIFY(QTest::qWaitForWindowActive(window));
    board().setFocus();
    QTest::keyClick(&board(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(graph().boards.size(), std::size_t(2));
    auto* back = view_->findChild<QPushButton*>("bringDashboardBack");
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(!openWindow());
    QVERIFY(view_->isAncestorOf(&board()));
    QVERIFY(view_->tabs().isVisible());
}

void BoardWindowsTest::theBoardIsPresentedFromItsOwnWindow() {
    show({panel("a", "line", {0, 0, 12, 8})});
    view_->toggleWindow();
    view_->present();
    QVERIFY(!board().isEditable());
    view_.reset(); // all of it goes in the right order
    QVERIFY(!openWindow());
    openDashboard();
}

QTEST_MAIN(BoardWindowsTest)
#include "board_windows_test.moc"
