// The window around the views: files, the unsaved-changes guard, running, exporting, closing.
#include "pipeline/graph/graph_file.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/captures/export_dialog.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/malformed/malformed_model.h"
#include "widgets/malformed/malformed_view.h"
#include "widgets/problems/problems_model.h"
#include "widgets/problems/problems_view.h"
#include "widgets/records/records_view.h"
#include "widgets/theme/theme.h"
#include "widgets/window/bottom_tabs.h"
#include "widgets/window/document_files.h"
#include "widgets/window/main_window.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/start_page.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_settings.h"

#include "tests/gui/fake_engine.h"
#include "tests/gui/fake_exporter.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace weir;

namespace {

/// Presses a button of the next message box, and keeps what it said.
class Answer : public QObject {
public:
    explicit Answer(QMessageBox::StandardButton button) {
        timer_.setInterval(10);
        connect(&timer_, &QTimer::timeout, this, [this, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box) return;
            timer_.stop();
            said = box->text() + u'\n' + box->informativeText();
            QTest::mouseClick(box->button(button), Qt::LeftButton);
        });
        timer_.start();
    }
    QString said;

private:
    QTimer timer_;
};

Graph smallGraph() {
    Graph graph;
    graph.title = "Small";
    graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
    return graph;
}

} // namespace

class WindowFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theStartPageLeadsToANewGraph();
    void aGraphIsOpenedAndRemembered();
    void aBrokenFileIsExplained();
    void unsavedChangesAreAskedAbout();
    void savingTakesTheMarkAway();
    void aSaveThatFailsIsExplainedAndLosesNothing();
    void aGraphDraggedOntoTheWindowIsOpened();
    void problemsKeepTheGraphFromStarting();
    void runPauseAndStopFollowTheRun();
    void anEditedGraphCanBeRestarted();
    void aSelectedNodeShowsItsRecords();
    void malformedRecordsCanBeRead();
    void aRunOfAnotherGraphIsNotShown();
    void inANarrowWindowTheInspectorComesWithWhatIsChosen();
    void closingWaitsForTheEngine();
    void anExportShowsItsProgressAndCanBeStopped();
    void everyActionIsInAMenu();
    void settingsOfAnotherVersionAreBegunAnew();
    void theViewSwitchShowsOneOrBoth();

private:
    QString write(const char* name, const Graph& graph);
    QAction* action(const char* name) {
        return window_->findChild<QAction*>(QStringLiteral("action:") + QString::fromLatin1(name));
    }

    QTemporaryDir folder_;
    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<FakeExporter> exporter_;
    std::unique_ptr<MainWindow> window_;
};

void WindowFilesTest::initTestCase() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.filePath("settings"));
    QApplication::setQuitOnLastWindowClosed(false);
    Theme::instance().apply(*qApp, Theme::Choice::Light);
}

void WindowFilesTest::init() {
    engine_ = std::make_unique<FakeEngine>();
    exporter_ = std::make_unique<FakeExporter>();
    window_ = std::make_unique<MainWindow>(*engine_, *exporter_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
}

void WindowFilesTest::cleanup() {
    window_.reset();
}

QString WindowFilesTest::write(const char* name, const Graph& graph) {
    const QString path = folder_.filePath(QString::fromLatin1(name));
    const Result<void> saved = saveGraph(graph, path.toStdString());
    return saved ? path : QString();
}

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

void WindowFilesTest::problemsKeepTheGraphFromStarting() {
    Graph graph = smallGraph();
    graph.nodes.push_back({"odd", "no.such.type", "", Json::object()});
    // The real engine refuses such a graph.
    const auto engine = makeLocalEngine();
    window_.reset();
    window_ = std::make_unique<MainWindow>(*engine, *exporter_);
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QVERIFY(window_->openFile(write("odd.weir", graph)));
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QVERIFY(engine->isOver());
    QCOMPARE(window_->bottom().currentWidget(), &window_->bottom().problems());
    QVERIFY(window_->bottom().problems().model().errorCount() > 0);
    QVERIFY(!window_->bottom().badge(window_->bottom().indexOf(&window_->bottom().problems())).isEmpty());
    window_.reset();
}

void WindowFilesTest::runPauseAndStopFollowTheRun() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    QVERIFY(action("run")->isEnabled() && !action("pause")->isEnabled() && !action("stop")->isEnabled());
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QCOMPARE(engine_->runState, RunState::Running);
    QVERIFY(!action("run")->isEnabled() && action("pause")->isEnabled() && action("stop")->isEnabled());
    QVERIFY(window_->findChild<QLabel*>("runState")->text().startsWith("Running"));
    QTest::keyClick(window_.get(), Qt::Key_F6);
    QCOMPARE(engine_->runState, RunState::Paused);
    QVERIFY(action("run")->text().contains("Resume"));
    QTest::keyClick(window_.get(), Qt::Key_F5);
    QCOMPARE(engine_->runState, RunState::Running);
    QTest::keyClick(window_.get(), Qt::Key_F5, Qt::ShiftModifier);
    QCOMPARE(engine_->runState, RunState::Finished);
    QVERIFY(action("run")->isEnabled() && !action("stop")->isEnabled());
}

void WindowFilesTest::anEditedGraphCanBeRestarted() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    window_->document().change("move", [](Graph& graph) { graph.layout["signal"] = {100, 100}; });
    QVERIFY(!action("run")->isEnabled()); // what runs is still what is seen
    window_->document().change("rate", [](Graph& graph) { graph.nodes[0].parameters["rate"] = 5; });
    QVERIFY(action("run")->isEnabled());
    QVERIFY(action("run")->text().contains("Restart"));
    action("run")->trigger();
    QTRY_COMPARE(engine_->runState, RunState::Running);
    QVERIFY(!action("run")->isEnabled());
    window_->document().undoStack().setClean();
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

void WindowFilesTest::malformedRecordsCanBeRead() {
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    NodeStatistics signal;
    signal.node = "signal";
    signal.badRecords = 12;
    signal.badSamples.push_back({1'000'000'000, "it is not JSON", "{broken"});
    engine_->nodes = {signal};
    MalformedView& malformed = window_->bottom().malformed();
    QTRY_COMPARE(malformed.model().rowCount(), 1);
    QCOMPARE(malformed.model().index(0, MalformedModel::Record).data().toString(), QString("{broken"));
    QCOMPARE(window_->bottom().badge(window_->bottom().indexOf(&malformed)), QString("12"));
}

void WindowFilesTest::aRunOfAnotherGraphIsNotShown() {
    NodeStatistics signal;
    signal.node = "signal";
    signal.badRecords = 12;
    signal.badSamples.push_back({1'000'000'000, "it is not JSON", "{broken"});
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    engine_->nodes = {signal};
    MalformedView& malformed = window_->bottom().malformed();
    QTRY_COMPARE(malformed.model().rowCount(), 1);
    // The other graph has a node of the same name; what the engine still says is not about it.
    QVERIFY(window_->openFile(write("other.weir", smallGraph())));
    QCOMPARE(window_->findChild<QLabel*>("runState")->text(), QString("Not running"));
    QSignalSpy totals(&malformed.model(), &MalformedModel::totalChanged);
    signal.badRecords = 13;
    signal.badSamples.push_back({2'000'000'000, "it is not JSON", "{broken too"});
    engine_->nodes = {signal};
    engine_->runState = RunState::Finished;
    QTRY_COMPARE(window_->findChild<QLabel*>("runState")->text(), QString("Not running"));
    QCOMPARE(malformed.model().rowCount(), 0);
    QVERIFY(totals.isEmpty());
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

void WindowFilesTest::closingWaitsForTheEngine() {
    class SlowEngine : public FakeEngine {
    public:
        void stop() override { runState = RunState::Stopping; }
    } engine;
    window_ = std::make_unique<MainWindow>(engine, *exporter_);
    window_->show();
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    window_->run();
    window_->close();
    QVERIFY(window_->isVisible()); // it is still being worked off
    QCOMPARE(engine.runState, RunState::Stopping);
    // Nothing comes of it: after a bounded wait the run is abandoned.
    QTRY_VERIFY_WITH_TIMEOUT(!window_->isVisible(), 20'000);
    QCOMPARE(engine.runState, RunState::Finished);
    window_.reset();
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
