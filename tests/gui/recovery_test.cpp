// What is edited and not saved outlives a crash: kept beside the file, offered at the next start.
#include "widgets/canvas/canvas_view.h"
#include "widgets/compare/compare_window.h"
#include "widgets/recovery/recovery_dialog.h"
#include "widgets/window/document_files.h"

#include "tests/gui/window_fixture.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>

using namespace weir;

namespace {

/// Set for the process that is killed: the graph that it opens.
constexpr const char* kChildGraph = "WEIR_TEST_CHILD_GRAPH";

QStringList keptFiles() {
    return QDir(recoveryFolder()).entryList({QStringLiteral("*.recovery")}, QDir::Files);
}

/// Opens the graph, copies its node by keyboard, and waits to be killed.
int runChild() {
    Theme::instance().apply(*qApp, Theme::Choice::Light);
    FakeEngine engine;
    FakeExporter exporter;
    MainWindow window(engine, exporter);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) return 1;
    window.openFile(qEnvironmentVariable(kChildGraph));
    window.canvas().selectNode(QStringLiteral("signal"));
    QTest::keyClick(&window.canvas(), Qt::Key_D, Qt::ControlModifier);
    return QApplication::exec();
}

} // namespace

class RecoveryTest : public WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { QDir(recoveryFolder()).removeRecursively(); }
    void cleanup() { window_.reset(); }

    void whatAKilledProcessHadNotSavedIsOfferedAndOpened();
    void itIsComparedWithWhatWasSaved();
    void itIsDiscardedForGood();
    void whatIsDecidedLaterIsOfferedAgain();
    void nothingIsKeptOfWhatIsSavedOrUndoneOrClosed();
    void twoWindowsOfOneGraphKeepTheirOwn();
    void aFolderThatTakesNothingIsSaidOnce();

private:
    /// A graph file that another process has edited, not saved, and was killed over.
    QString killedOver(const char* name) {
        const QString path = write(name, smallGraph());
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(kChildGraph), path);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(), QStringList());
        const auto before = keptFiles().size();
        if (!process.waitForStarted() ||
            !QTest::qWaitFor([before] { return keptFiles().size() > before; }, 30000))
            return {};
        process.kill();
        process.waitForFinished();
        return path;
    }
    RecoveryDialog* offer() {
        window_->offerRecoveryIfAny();
        return window_->findChild<RecoveryDialog*>();
    }
    void edit() {
        window_->canvas().selectNode(QStringLiteral("signal"));
        QTest::keyClick(&window_->canvas(), Qt::Key_D, Qt::ControlModifier);
    }
};

void RecoveryTest::whatAKilledProcessHadNotSavedIsOfferedAndOpened() {
    const QString path = killedOver("pumps.weir");
    QVERIFY(!path.isEmpty());
    openWindow();
    RecoveryDialog* dialog = offer();
    QVERIFY(dialog && dialog->isVisible());
    const QString said = dialog->findChild<QListWidget*>("recoveries")->item(0)->text();
    QVERIFY2(said.contains("Small") && said.contains(QDir::toNativeSeparators(path)), qPrintable(said));
    QVERIFY2(said.contains("1 added"), qPrintable(said));

    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(window_->document().graph().nodes.size(), 2u);
    QCOMPARE(window_->document().path(), path);
    QVERIFY(window_->isWindowModified());
    QVERIFY(window_->canvas().isVisible());
    QCOMPARE(loadGraph(path.toStdString())->nodes.size(), 1u);

    // Still kept, should this process be killed too; and undo leads to what was saved.
    QCOMPARE(keptFiles().size(), 1);
    window_->document().undoStack().undo();
    QCOMPARE(window_->document().graph().nodes.size(), 1u);
    window_->document().undoStack().redo();
    QVERIFY(window_->files().save());
    QTRY_COMPARE(keptFiles().size(), 0);
    QCOMPARE(loadGraph(path.toStdString())->nodes.size(), 2u);
}

void RecoveryTest::itIsComparedWithWhatWasSaved() {
    QVERIFY(!killedOver("pumps.weir").isEmpty());
    openWindow();
    RecoveryDialog* dialog = offer();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton*>("compareRecovery"), Qt::LeftButton);
    auto* compare = dialog->findChild<CompareWindow*>();
    QVERIFY(compare && compare->isVisible());
    QVERIFY(compare->findChild<QLabel*>("compareSummary")->text().contains("1 added"));
    compare->close();
}

void RecoveryTest::itIsDiscardedForGood() {
    QVERIFY(!killedOver("pumps.weir").isEmpty());
    openWindow();
    RecoveryDialog* dialog = offer();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton*>("discardRecovery"), Qt::LeftButton);
    QTRY_VERIFY(!window_->findChild<RecoveryDialog*>());
    QCOMPARE(QDir(recoveryFolder()).entryList(QDir::Files).size(), 0);
    QVERIFY(!offer());
}

void RecoveryTest::whatIsDecidedLaterIsOfferedAgain() {
    QVERIFY(!killedOver("pumps.weir").isEmpty());
    QVERIFY(!killedOver("tanks.weir").isEmpty());
    openWindow();
    RecoveryDialog* dialog = offer();
    QVERIFY(dialog);
    // The newest first.
    const auto* list = dialog->findChild<QListWidget*>("recoveries");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().contains("tanks.weir"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!window_->findChild<RecoveryDialog*>());
    QVERIFY(!window_->isWindowModified());
    // From the menu, as from the next start.
    action("recover")->trigger();
    dialog = window_->findChild<RecoveryDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget*>("recoveries")->count(), 2);
}

void RecoveryTest::nothingIsKeptOfWhatIsSavedOrUndoneOrClosed() {
    openWindow();
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    edit();
    QTRY_COMPARE(keptFiles().size(), 1);
    QVERIFY(window_->files().save());
    QTRY_COMPARE(keptFiles().size(), 0);
    edit();
    QTRY_COMPARE(keptFiles().size(), 1);
    window_->document().undoStack().undo();
    QTRY_COMPARE(keptFiles().size(), 0);
    edit();
    QTRY_COMPARE(keptFiles().size(), 1);
    Answer answer(QMessageBox::Discard);
    window_->close();
    window_.reset();
    QCOMPARE(QDir(recoveryFolder()).entryList(QDir::Files).size(), 0);
}

void RecoveryTest::twoWindowsOfOneGraphKeepTheirOwn() {
    const QString path = killedOver("pumps.weir");
    QVERIFY(!path.isEmpty());
    openWindow();
    QVERIFY(window_->openFile(path));
    edit();
    QTRY_COMPARE(keptFiles().size(), 2);
    // What is in hand here is not offered to a second window.
    MainWindow second(*engine_, *exporter_);
    second.show();
    second.offerRecoveryIfAny();
    auto* dialog = second.findChild<RecoveryDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget*>("recoveries")->count(), 1);
    // Nor is offered twice what is being decided about there.
    QVERIFY(!offer());
}

void RecoveryTest::aFolderThatTakesNothingIsSaidOnce() {
    // A file stands where the folder would be.
    QFile blocking(QFileInfo(recoveryFolder()).path());
    QDir(blocking.fileName()).removeRecursively();
    QDir().mkpath(QFileInfo(blocking.fileName()).path());
    QVERIFY(blocking.open(QFile::WriteOnly));
    openWindow();
    QVERIFY(window_->openFile(write("pumps.weir", smallGraph())));
    edit();
    QTRY_VERIFY(window_->statusBar()->currentMessage().contains("cannot be kept"));
    window_->statusBar()->clearMessage();
    QSignalSpy message(window_->statusBar(), &QStatusBar::messageChanged);
    edit();
    QVERIFY(!message.wait(1000)); // longer than it takes to try again
    QCOMPARE(window_->document().graph().nodes.size(), 3u);
    blocking.remove();
    edit();
    QTRY_COMPARE(keptFiles().size(), 1);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(kChildGraph)) return runChild();
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "recovery_test.moc"
