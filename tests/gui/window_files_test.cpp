// The window around the views: files, the unsaved-changes guard, its parts and menus, exporting.
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/node_item.h"
#include "widgets/captures/export_dialog.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/guide/guide_window.h"
#include "widgets/inspector/inspector.h"
#include "widgets/records/records_view.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/start_page.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_settings.h"

#include "tests/gui/window_fixture.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace weir;

class WindowFilesTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void theStartPageLeadsToANewGraph();
    void aGraphIsOpenedAndRemembered();
    void aBrokenFileIsExplained();
    void aGraphIsOpenedAgainWhileSomethingIsSelected();
    void whatIsSavedWhileTheSameFileIsOpenedAgainIsShown();
    void aMoveIsUndoneInAFileWithoutPlaces();
    void undoReachesTheDocumentFromATextField();
    void unsavedChangesAreAskedAbout();
    void savingTakesTheMarkAway();
    void aSaveThatFailsIsExplainedAndLosesNothing();
    void aGraphDraggedOntoTheWindowIsOpened();
    void aSelectedNodeShowsItsRecords();
    void inANarrowWindowTheInspectorComesWithWhatIsChosen();
    void anExportShowsItsProgressAndCanBeStopped();
    void aCaptureThatIsBeingCountedKeepsNobodyWaiting();
    void everyActionIsInAMenu();
    void theGuideIsReadBesideTheWindow();
    void aLinkOfTheGuideIsFollowedAndLeadsBack();
    void whatAGraphMissesOutsideIsWarnedOfUntilItIsThere();
    void settingsOfAnotherVersionAreBegunAnew();
    void theViewSwitchShowsOneOrBoth();
};

void WindowFilesTest::theStartPageLeadsToANewGraph() {
    QVERIFY(window_->findChild<StartPage*>()->isVisible());
    QVERIFY(!action("run")->isEnabled());
    QTest::mouseClick(window_->findChild<QPushButton*>("newGraph"), Qt::LeftButton);
    QVERIFY(!window_->findChild<StartPage*>()->isVisible());
    QVERIFY(window_->canvas().isVisible());
    QVERIFY(window_->dashboard().isVisible());
    QVERIFY(action("run")->isEnabled());
}

void WindowFilesTest::aGraphIsOpenedAndRemembered() {
    const QString path = write("pumps.weir", smallGraph());
    QVERIFY(window_->openFile(path));
    QVERIFY(window_->windowTitle().startsWith("Small"));
    QVERIFY(!window_->isWindowModified());
    QCOMPARE(RecentFiles().paths().constFirst(), path);
    QFile::remove(path);
    QVERIFY(!RecentFiles().paths().contains(path));
}

void WindowFilesTest::aBrokenFileIsExplained() {
    const QString path = folder_.filePath("broken.weir");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"weir\": 1, \"nodes\": [");
    file.close();
    Answer answer(QMessageBox::Ok);
    QVERIFY(!window_->openFile(path));
    QVERIFY(answer.said.contains("broken.weir"));
    QVERIFY(window_->findChild<StartPage*>()->isVisible()); // nothing has changed
}

void WindowFilesTest::aGraphIsOpenedAgainWhileSomethingIsSelected() {
    Graph graph = smallGraph();
    for (const char* id : {"a", "b", "c", "d", "e", "f"}) {
        graph.nodes.push_back({id, "filter", "", Json::object()});
        graph.wires.push_back({{"signal", "out"}, {id, "in"}});
    }
    const QString path = write("wide.weir", graph);
    QVERIFY(window_->openFile(path));
    for (const weir::Node& node : graph.nodes) {
        window_->canvas().selectNode(QString::fromStdString(node.id));
        QVERIFY(window_->openFile(path));
        QVERIFY(window_->canvas().selectedNodes().isEmpty());
    }
    for (const Wire& wire : graph.wires) {
        window_->canvas().selectWire(wire);
        QVERIFY(window_->openFile(path));
    }
}

void WindowFilesTest::whatIsSavedWhileTheSameFileIsOpenedAgainIsShown() {
    const QString path = write("pumps.weir", smallGraph());
    QVERIFY(window_->openFile(path));
    window_->document().change("title", [](Graph& graph) { graph.title = "Saved on the way"; });
    Answer answer(QMessageBox::Save);
    QVERIFY(window_->openFile(path));
    QVERIFY(!answer.said.isEmpty());
    QCOMPARE(window_->document().graph().title, std::string("Saved on the way"));
}

void WindowFilesTest::aMoveIsUndoneInAFileWithoutPlaces() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    CanvasScene& scene = window_->canvas().canvas();
    const QPointF before = scene.nodeItem("signal")->pos();
    window_->canvas().selectNode("signal");
    QTest::keyClick(&window_->canvas(), Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(scene.nodeItem("signal")->pos() != before);
    window_->document().undoStack().undo();
    QCOMPARE(scene.nodeItem("signal")->pos(), before);
}

void WindowFilesTest::undoReachesTheDocumentFromATextField() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    window_->canvas().selectNode("signal");
    auto* inspector = window_->findChild<Inspector*>();
    inspector->showParameter("signal", "frequency");
    auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(field);
    field->selectAll();
    QTest::keyClicks(field, "25");
    QVERIFY(window_->document().graph().nodes[0].parameters["frequency"] == 25);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!window_->document().graph().nodes[0].parameters.contains("frequency"));
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window_->document().graph().nodes[0].parameters["frequency"] == 25);
    window_->document().undoStack().setClean();
}

void WindowFilesTest::unsavedChangesAreAskedAbout() {
    const QString path = write("pumps.weir", smallGraph());
    QVERIFY(window_->openFile(path));
    window_->document().change("rename", [](Graph& graph) { graph.title = "Other"; });
    QVERIFY(window_->isWindowModified());
    {
        Answer answer(QMessageBox::Cancel);
        action("newGraph")->trigger();
        QVERIFY(answer.said.contains("Other"));
        QCOMPARE(window_->document().graph().title, std::string("Other"));
    }
    {
        Answer answer(QMessageBox::Save);
        action("newGraph")->trigger();
        QVERIFY(window_->document().graph().nodes.empty());
        QCOMPARE(loadGraph(path.toStdString())->title, std::string("Other"));
    }
    window_->document().change("rename", [](Graph& graph) { graph.title = "Third"; });
    Answer answer(QMessageBox::Cancel);
    QVERIFY(!window_->close());
    QVERIFY(window_->isVisible());
}

void WindowFilesTest::savingTakesTheMarkAway() {
    const QString path = write("pumps.weir", smallGraph());
    QVERIFY(window_->openFile(path));
    window_->document().change("rename", [](Graph& graph) { graph.title = "Other"; });
    QTest::keyClick(window_.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!window_->isWindowModified());
    QCOMPARE(loadGraph(path.toStdString())->title, std::string("Other"));
    window_->document().undoStack().undo();
    QVERIFY(window_->isWindowModified());
    window_->document().undoStack().redo();
}

void WindowFilesTest::aSaveThatFailsIsExplainedAndLosesNothing() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->document().change("rename", [](Graph& graph) { graph.title = "Other"; });
    Answer answer(QMessageBox::Ok);
    QVERIFY(!window_->files().saveTo(folder_.filePath("no/such/folder/pumps.weir")));
    QVERIFY(answer.said.contains("pumps.weir"));
    QVERIFY(window_->isWindowModified());
    window_->document().undoStack().setClean();
}

void WindowFilesTest::aGraphDraggedOntoTheWindowIsOpened() {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("pumps.weir", smallGraph()))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &drop);
    QCOMPARE(window_->document().graph().title, std::string("Small"));
}

void WindowFilesTest::aSelectedNodeShowsItsRecords() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->canvas().selectNode("signal");
    QTRY_VERIFY(window_->bottom().records().output().has_value());
    QCOMPARE(window_->bottom().records().output()->text(), std::string("signal.out"));
    action("showAsChart")->trigger();
    QCOMPARE(window_->document().graph().panels.size(), std::size_t(1));
    QVERIFY(window_->document().graph().panels[0].settings["source"] == "signal.out");
    window_->document().undoStack().setClean();
}

void WindowFilesTest::inANarrowWindowTheInspectorComesWithWhatIsChosen() {
    auto* inspector = window_->findChild<Inspector*>();
    window_->resize(1200, 700);
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    QVERIFY(!inspector->isVisible());
    QVERIFY(!action("showInspector")->isChecked());
    window_->canvas().selectNode("signal");
    QVERIFY(inspector->isVisible());
    window_->canvas().canvas().clearSelection();
    QVERIFY(!inspector->isVisible());
    // Who closes it while it shows something does not want it back with the next choice.
    window_->canvas().selectNode("signal");
    action("showInspector")->trigger();
    QVERIFY(!inspector->isVisible());
    window_->canvas().canvas().clearSelection();
    window_->canvas().selectNode("signal");
    QVERIFY(!inspector->isVisible());
    action("showInspector")->trigger();
    QVERIFY(inspector->isVisible());
    // There is room for all in a wide one.
    window_->resize(1600, 900);
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    QVERIFY(inspector->isVisible());
}

void WindowFilesTest::anExportShowsItsProgressAndCanBeStopped() {
    ExportDialog dialog(*exporter_, {folder_.filePath("day.sqlite").toStdString()});
    dialog.show();
    auto* start = dialog.findChild<QPushButton*>("export");
    QTRY_VERIFY(start->isEnabled());
    QVERIFY(dialog.findChild<QLineEdit*>("destination")->text().endsWith("day-pumps.csv"));
    dialog.setDestination(folder_.filePath("out.csv"));
    QSignalSpy ended(&dialog, &ExportDialog::finishedExport);
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(dialog.isExporting());
    auto* progress = dialog.findChild<QProgressBar*>("progress");
    exporter_->mayWrite.release(5);
    QTRY_COMPARE(progress->value(), progress->maximum() / 2);
    QTest::mouseClick(dialog.findChild<QPushButton*>("close"), Qt::LeftButton); // it says "Stop" now
    QTRY_COMPARE(ended.count(), 1);
    QVERIFY(!ended.last().first().toBool());
    QTest::mouseClick(start, Qt::LeftButton);
    exporter_->mayWrite.release(FakeExporter::kRows);
    QTRY_COMPARE(ended.count(), 2);
    QVERIFY(ended.last().first().toBool());
    QVERIFY(dialog.findChild<QLabel*>("message")->text().contains("10 records written"));
    dialog.setCapture(folder_.filePath("broken.sqlite"));
    QTRY_VERIFY(dialog.findChild<QLabel*>("message")->text().contains("not a capture"));
    QVERIFY(!start->isEnabled());
}

void WindowFilesTest::aCaptureThatIsBeingCountedKeepsNobodyWaiting() {
    {
        ExportDialog dialog(*exporter_, {folder_.filePath("huge.sqlite").toStdString()});
        dialog.show();
        exporter_->isCounting.acquire();
        dialog.setCapture(folder_.filePath("day.sqlite"));
        QTRY_VERIFY(dialog.findChild<QPushButton*>("export")->isEnabled());
        dialog.setCapture(folder_.filePath("huge.sqlite"));
        exporter_->isCounting.acquire();
        dialog.reject();
    }
}

void WindowFilesTest::everyActionIsInAMenu() {
    QSet<QAction*> inMenus;
    for (QMenu* menu : window_->findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            inMenus << action;
    QMap<QString, QString> shortcuts;
    for (QAction* action : window_->findChildren<QAction*>()) {
        if (!action->objectName().startsWith("action:")) continue;
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        for (const QKeySequence& shortcut : action->shortcuts()) {
            const QString key = shortcut.toString();
            QVERIFY2(!shortcuts.contains(key),
                     qPrintable(key + u' ' + action->objectName() + u' ' + shortcuts[key]));
            shortcuts[key] = action->objectName();
        }
    }
}

void WindowFilesTest::theGuideIsReadBesideTheWindow() {
    const QList<QAction*> pages = window_->findChild<QMenu*>("guideMenu")->actions();
    const auto page = std::find_if(pages.begin(), pages.end(),
                                   [](const QAction* action) { return action->text() == "Expressions"; });
    QVERIFY(page != pages.end());
    (*page)->trigger();
    auto* guide = window_->findChild<GuideWindow*>();
    QVERIFY(guide->isVisible());
    QVERIFY(guide->windowTitle().startsWith("Expressions"));
    QVERIFY(guide->findChild<QTextBrowser*>()->toPlainText().contains("scalar expressions of SQL"));
}

void WindowFilesTest::aLinkOfTheGuideIsFollowedAndLeadsBack() {
    GuideWindow guide(nullptr);
    guide.showPage(":/guide/event_time.md");
    QVERIFY(QTest::qWaitForWindowActive(&guide));
    auto* back = guide.findChild<QToolButton*>("guideBack");
    auto* forward = guide.findChild<QToolButton*>("guideForward");
    auto* pages = guide.findChild<QListWidget*>("guidePages");
    auto* browser = guide.findChild<QTextBrowser*>();
    const QString first = pages->currentItem()->text();
    QVERIFY(guide.windowTitle().startsWith(first));
    QVERIFY(!back->isEnabled());

    QTextCursor link = browser->document()->find("going on after a stop or a crash");
    QVERIFY(!link.isNull());
    link.setPosition(link.selectionStart() + 3);
    browser->setTextCursor(link);
    browser->ensureCursorVisible();
    QTest::mouseClick(browser->viewport(), Qt::LeftButton, {}, browser->cursorRect(link).center());
    QTRY_VERIFY(guide.windowTitle().startsWith("Going on after a stop or a crash"));
    QCOMPARE(pages->currentItem()->text(), "Going on after a stop or a crash");
    QCOMPARE(browser->horizontalScrollBar()->maximum(), 0); // no line of output is wider than the page

    QTest::keyClick(browser, Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(guide.windowTitle().startsWith(first));
    QCOMPARE(pages->currentItem()->text(), first);
    QTest::mouseClick(forward, Qt::LeftButton);
    QTRY_VERIFY(guide.windowTitle().startsWith("Going on"));
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(guide.windowTitle().startsWith(first));

    QListWidgetItem* expressions = pages->findItems("Expressions", Qt::MatchExactly).value(0);
    QVERIFY(expressions);
    QTest::mouseClick(pages->viewport(), Qt::LeftButton, {}, pages->visualItemRect(expressions).center());
    QTRY_VERIFY(guide.windowTitle().startsWith("Expressions"));
    QVERIFY(!forward->isEnabled());
}

void WindowFilesTest::whatAGraphMissesOutsideIsWarnedOfUntilItIsThere() {
    const QTemporaryDir folder;
    Graph graph;
    graph.nodes.push_back({"in", "file.source", "", {{"path", "in.ndjson"}}});
    graph.nodes.push_back({"out", "null.sink", "", Json::object()});
    graph.wires.push_back(*Wire::parse("in.out -> out.in"));
    const QString path = folder.filePath("reads.weir");
    QVERIFY(saveGraph(graph, path.toStdString()));
    QVERIFY(window_->openFile(path));
    const std::vector<Problem>& problems = window_->document().problems();
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems.front().level, Problem::Level::Warning);
    QCOMPARE(problems.front().parameter, std::string("path"));
    QFile input(folder.filePath("in.ndjson"));
    QVERIFY(input.open(QFile::WriteOnly));
    window_->document().checkAgain();
    QVERIFY(window_->document().problems().empty());
}

void WindowFilesTest::settingsOfAnotherVersionAreBegunAnew() {
    WindowSettings().setValue("version", 99);
    WindowSettings().setValue("columns", QByteArray("nonsense"));
    QVERIFY(WindowSettings().value("columns").isNull() || WindowSettings().value("version").toInt() == 1);
    window_ = std::make_unique<MainWindow>(*engine_, *exporter_);
    window_->show();
    QVERIFY(window_->isVisible());
}

void WindowFilesTest::theViewSwitchShowsOneOrBoth() {
    action("newGraph")->trigger();
    action("showDashboard")->trigger();
    QVERIFY(!window_->canvas().isVisible() && window_->dashboard().isVisible());
    action("showCanvas")->trigger();
    QVERIFY(window_->canvas().isVisible() && !window_->dashboard().isVisible());
    action("showBoth")->trigger();
    QVERIFY(window_->canvas().isVisible() && window_->dashboard().isVisible());
}

QTEST_MAIN(WindowFilesTest)
#include "window_files_test.moc"
