// How the window shares its room: what each view has beside it, and that canvas and dashboard stay wide
// enough to work on at 1280x800.
#include "widgets/canvas/canvas_view.h"
#include "widgets/dashboard/board_tabs.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/inspector/parameter_row.h"
#include "widgets/palette/palette_view.h"
#include "widgets/records/records_view.h"
#include "widgets/window/bottom_tabs.h"

#include "tests/gui/window_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>

using namespace weir;

class WindowRoomTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openAnew(); }
    void cleanup() { window_.reset(); }

    void theDashboardAloneHasNoPaletteAndNoRecords();
    void onTheDashboardAloneSettingsComeWhenAskedFor();
    void settingsAskedForInOneViewStayThere();
    void whatAViewHasIsKeptForTheNextStart();
    void theBoardHasRoomWhileAPanelIsSet();
    void theBoardHasRoomBesideTheFields();
    void aFirstChartOnANarrowBoardIsWideEnoughToRead();
    void aFirstChartBesideTheCanvasOfAWideWindowIsAsUsual();
    void whatTheUserDividesStays();
    void canvasAndDashboardGrowAlike();
    void theInspectorStaysWhileAPanelIsRepeated();
    void theMenuOfTheDashboardFitsTheScreen();
    void tabsKeepTheirRoomBesideADatedRange();

private:
    void openAnew() {
        openWindow();
        window_->resize(1280, 800);
        Graph graph = smallGraph();
        for (const char* id : {"a", "b"}) {
            Panel panel;
            panel.id = id;
            panel.type = "line";
            panel.place = {id[0] == 'a' ? 0 : 12, 0, 12, 8};
            panel.settings["source"] = "signal.out";
            graph.panels.push_back(panel);
        }
        QVERIFY(window_->openFile(write("graph.weir", graph)));
        QCoreApplication::processEvents();
    }
    QWidget* palette() { return window_->findChild<PaletteView*>(); }
    Board& board() { return window_->dashboard().board(); }
    int boardWidth() {
        QCoreApplication::processEvents();
        return board().parentWidget()->width();
    }
    int canvasWidth() {
        QCoreApplication::processEvents();
        return window_->canvas().width();
    }
    QWidget* header(const char* panel) {
        return board().frame(QString::fromLatin1(panel))->findChild<QWidget*>("header");
    }
    void choose(const char* panel) { QTest::mouseClick(header(panel), Qt::LeftButton, {}, QPoint(30, 12)); }
    void askForSettings(const char* panel) {
        QTest::mouseDClick(header(panel), Qt::LeftButton, {}, QPoint(30, 12));
    }
};

void WindowRoomTest::theDashboardAloneHasNoPaletteAndNoRecords() {
    QVERIFY(palette()->isVisible() && window_->bottom().isVisible());
    action("showDashboard")->trigger();
    QVERIFY(!palette()->isVisible() && !window_->bottom().isVisible());
    QVERIFY(!action("showPalette")->isChecked());
    action("showBottom")->trigger(); // wanted here all the same
    QVERIFY(window_->bottom().isVisible());
    // Hidden, it leaves the keyboard to the board.
    window_->bottom().records().focusSearch();
    action("showBottom")->trigger();
    QVERIFY(board().hasFocus());
    action("showBottom")->trigger();
    action("showCanvas")->trigger();
    QVERIFY(palette()->isVisible() && window_->bottom().isVisible());
    action("showBottom")->trigger();
    action("showDashboard")->trigger();
    QVERIFY(!palette()->isVisible() && window_->bottom().isVisible());
    action("showBottom")->trigger();
    action("showBoth")->trigger();
    QVERIFY(palette()->isVisible() && window_->bottom().isVisible());
}

void WindowRoomTest::onTheDashboardAloneSettingsComeWhenAskedFor() {
    QWidget* const settings = window_->findChild<QWidget*>("panelSettings");
    window_->canvas().selectNode("signal"); // built before it is looked at
    action("showDashboard")->trigger();
    const int width = boardWidth();
    choose("a");
    QCOMPARE(board().selectedPanel(), QString("a"));
    QCOMPARE(boardWidth(), width); // a click to read moves nothing
    QVERIFY(!settings->isVisible());
    // Asked for, they stay while something is chosen, and no longer.
    askForSettings("a");
    QVERIFY(settings->isVisible());
    choose("b");
    QVERIFY(settings->isVisible());
    board().selectPanel({});
    QVERIFY(!settings->isVisible());
    choose("a");
    QVERIFY(!settings->isVisible());
    // A new panel wants some.
    window_->dashboard().addPanel("gauge", std::nullopt);
    QVERIFY(settings->isVisible());
    board().selectPanel({});
    // Who wants them always has them so.
    choose("a");
    action("showInspector")->trigger();
    choose("b");
    QVERIFY(settings->isVisible());
    action("showInspector")->trigger();
    QVERIFY(!settings->isVisible());
    // Beside the canvas one builds.
    action("showBoth")->trigger();
    choose("a");
    QVERIFY(settings->isVisible());
    action("showInspector")->trigger();
    window_->dashboard().addPanel("gauge", std::nullopt);
    QVERIFY(!settings->isVisible());
    action("showInspector")->trigger();
}

void WindowRoomTest::settingsAskedForInOneViewStayThere() {
    auto* const inspector = action("showInspector");
    window_->canvas().selectNode("signal");
    QTest::keyClick(&window_->canvas(), Qt::Key_Return);
    QVERIFY(inspector->isChecked());
    action("showDashboard")->trigger();
    QVERIFY(!inspector->isChecked());
    // And the other way round.
    action("showBoth")->trigger();
    choose("a");
    inspector->trigger();
    QVERIFY(!inspector->isChecked());
    action("showDashboard")->trigger();
    askForSettings("a");
    QVERIFY(inspector->isChecked());
    action("showBoth")->trigger();
    QVERIFY(!inspector->isChecked());
    inspector->trigger();
}

void WindowRoomTest::whatAViewHasIsKeptForTheNextStart() {
    action("showPalette")->trigger();
    choose("a");
    action("showInspector")->trigger();
    action("showDashboard")->trigger();
    action("showBottom")->trigger();
    QVERIFY(window_->close());
    window_.reset();
    openAnew();
    QVERIFY(action("showDashboard")->isChecked());
    QVERIFY(!palette()->isVisible() && window_->bottom().isVisible());
    action("showBoth")->trigger();
    QVERIFY(!palette()->isVisible() && window_->bottom().isVisible());
    choose("a");
    QVERIFY(!window_->findChild<QWidget*>("panelSettings")->isVisible());
    // As it was, for the other tests.
    action("showInspector")->trigger();
    action("showPalette")->trigger();
    action("showDashboard")->trigger();
    action("showBottom")->trigger();
    action("showBoth")->trigger();
    QVERIFY(window_->close());
}

void WindowRoomTest::theBoardHasRoomWhileAPanelIsSet() {
    const int canvas = canvasWidth();
    QVERIFY(boardWidth() >= 500);
    choose("a");
    QTRY_VERIFY(window_->findChild<QWidget*>("panelSettings")->isVisible());
    QVERIFY(boardWidth() >= 400);
    QVERIFY(canvasWidth() >= 240);
    // Back at the canvas it has its room again.
    window_->canvas().selectNode("signal");
    QCOMPARE(canvasWidth(), canvas);
    QVERIFY(boardWidth() >= 330);
    choose("b");
    QVERIFY(boardWidth() >= 400);
    board().selectPanel({});
    window_->canvas().selectNode({});
    QCOMPARE(canvasWidth(), canvas);
}

void WindowRoomTest::theBoardHasRoomBesideTheFields() {
    window_->dashboard().findChild<QAction*>("board:showFields")->trigger();
    QVERIFY(boardWidth() >= 400);
    choose("a");
    QVERIFY(boardWidth() >= 340);
    QVERIFY(canvasWidth() >= 230);
}

void WindowRoomTest::aFirstChartOnANarrowBoardIsWideEnoughToRead() {
    // A graph without panels has the list of fields beside the board.
    QVERIFY(window_->openFile(write("new.weir", smallGraph())));
    window_->dashboard().addPanel("line", Endpoint{"signal", "out"});
    QVERIFY(boardWidth() >= 340);
    const PanelFrame& chart = *board().frame(board().selectedPanel());
    QVERIFY2(chart.width() > boardWidth() * 3 / 4, qPrintable(QString::number(chart.width())));
    // A gauge is read at any width.
    window_->dashboard().addPanel("gauge", Endpoint{"signal", "out"});
    QCOMPARE(window_->document().graph().panels.back().place.width,
             PanelRegistry::instance().find("gauge")->width);
}

void WindowRoomTest::aFirstChartBesideTheCanvasOfAWideWindowIsAsUsual() {
    window_->resize(2200, 1200);
    QVERIFY(window_->openFile(write("new.weir", smallGraph())));
    action("showCanvas")->trigger();
    QCoreApplication::processEvents(); // the hidden board loses its width
    window_->canvas().selectNode("signal");
    action("showAsChart")->trigger(); // which shows the dashboard first
    QCOMPARE(window_->document().graph().panels.front().place.width, 12);
    // When it is no longer set, the canvas takes back no more than it gave.
    board().selectPanel({});
    QVERIFY2(boardWidth() > 600, qPrintable(QString::number(boardWidth())));
}

void WindowRoomTest::whatTheUserDividesStays() {
    choose("a");
    auto* center = qobject_cast<QSplitter*>(window_->canvas().parentWidget());
    const int wide = canvasWidth() + 60;
    QWidget* const handle = center->handle(1);
    QTest::mousePress(handle, Qt::LeftButton);
    const QPoint to = handle->rect().center() + QPoint(60, 0);
    QMouseEvent move(QEvent::MouseMove, to, handle->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(handle, &move);
    QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    QVERIFY(std::abs(canvasWidth() - wide) <= 2);
    choose("b");
    QVERIFY(std::abs(canvasWidth() - wide) <= 2);
    board().selectPanel({});
    QVERIFY(std::abs(canvasWidth() - wide) <= 2);
}

void WindowRoomTest::canvasAndDashboardGrowAlike() {
    const double share = static_cast<double>(canvasWidth()) / window_->dashboard().width();
    window_->resize(1560, 800);
    QVERIFY(std::abs(static_cast<double>(canvasWidth()) / window_->dashboard().width() - share) < 0.05);
}

void WindowRoomTest::theInspectorStaysWhileAPanelIsRepeated() {
    choose("a");
    QWidget* const settings = window_->findChild<QWidget*>("panelSettings");
    QTRY_VERIFY(settings->isVisible());
    QLineEdit* repeat = nullptr;
    for (ParameterRow* row : settings->findChildren<ParameterRow*>("repeat_by"))
        if (row->isVisible()) repeat = row->findChild<QLineEdit*>();
    QVERIFY(repeat);
    repeat->setFocus();
    QTest::keyClicks(repeat, "key");
    QVERIFY(settings->isVisible());
    QVERIFY(repeat->hasFocus());
    QCOMPARE(repeat->text(), QString("key"));
    QCOMPARE(window_->document().graph().findPanel("a")->repeat, std::string("key"));
    QCOMPARE(board().selectedPanel(), QString("a"));
}

void WindowRoomTest::theMenuOfTheDashboardFitsTheScreen() {
    const QMenu& menu = *window_->actions().dashboardMenu;
    QVERIFY2(menu.sizeHint().height() < 620, qPrintable(QString::number(menu.sizeHint().height())));
    for (const QMenu* below : menu.findChildren<QMenu*>())
        QVERIFY2(below->sizeHint().height() < 700, qPrintable(below->title()));
}

void WindowRoomTest::tabsKeepTheirRoomBesideADatedRange() {
    window_->document().change("tabs", [](Graph& graph) {
        for (const char* id : {"one", "two", "three"}) {
            BoardTab tab;
            tab.id = id;
            tab.title = id;
            tab.position = static_cast<int>(graph.boards.size());
            graph.boards.push_back(tab);
        }
    });
    window_->dashboard().time().show({1'700'000'000'000'000'000, 1'700'100'000'000'000'000});
    choose("a");
    QCoreApplication::processEvents();
    const BoardTabs& tabs = window_->dashboard().tabs();
    QVERIFY2(tabs.width() >= std::min(tabs.sizeHint().width(), 100),
             qPrintable(QString::number(tabs.width())));
    const auto* range = window_->findChild<QPushButton*>("shownRange");
    QVERIFY(range->toolTip().contains(range->text()));
    const auto* add = window_->findChild<QPushButton*>("addPanel");
    const QWidget* bar = add->parentWidget();
    QVERIFY(add->geometry().right() <= bar->width());
}

QTEST_MAIN(WindowRoomTest)
#include "window_room_test.moc"
