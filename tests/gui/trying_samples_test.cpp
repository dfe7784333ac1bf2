// Samples that stand for what outputs give: pinned by hand, and every node's result at once.
#include "tests/gui/trying_fixture.h"

#include "widgets/records/records_model.h"
#include "widgets/records/records_view.h"
#include "widgets/trying/sample_dialog.h"
#include "widgets/trying/trial_banner.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace weir;

namespace {

constexpr const char* kRecords = "{\"value\": 1}\n{\"value\": 2}\n{\"value\": 3}\n{\"value\": 4}\n";

} // namespace

class TryingSamplesTest : public TryingFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { openTrying(); }
    void cleanup() { closeTrying(); }

    void pastedRecordsShowWhatEveryNodeGives();
    void resultsFollowEachEditAndUndo();
    void aFaultIsShownOnItsNode();
    void theContextMenuOfANodeHasItsSample();
    void faultsOfASampleAreToldByLine();
    void recordsOfTheRunArePinned();
    void withoutASampleOneIsAskedFor();
    void filesAreReadAsFarAsASampleNeeds();

private:
    void paste(const char* text) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        action("pasteSample")->trigger();
    }
    TrialBanner* banner() { return window_->findChild<TrialBanner*>("trialBanner"); }
    int shownRecords() { return window_->bottom().records().model().rowCount(); }
    /// Does something in the dialog that is about to open.
    void inDialog(const std::function<void(SampleDialog&)>& act) {
        auto* timer = new QTimer(window_.get());
        connect(timer, &QTimer::timeout, this, [act, timer] {
            auto* dialog = qobject_cast<SampleDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            timer->deleteLater();
            act(*dialog);
        });
        timer->start(10);
    }
};

void TryingSamplesTest::pastedRecordsShowWhatEveryNodeGives() {
    QVERIFY(!action("pasteSample")->isEnabled());
    QVERIFY(banner()->isHidden());
    clickNode("in");
    QVERIFY(action("pasteSample")->isEnabled());
    paste(kRecords);
    QTRY_COMPARE(badges(),
                 (QStringList{"1 in, not sent", "3 in → 1 out", "4 in → 3 out", "4 sampled", "pin"}));
    QVERIFY(banner()->isVisible());
    QVERIFY2(banner()->text().contains("Nothing is sent outside"), qPrintable(banner()->text()));
    QVERIFY(window_->findChild<QLabel*>("sampleResultsBadge")->isVisible());
    QVERIFY(!QFile::exists(folder_.filePath("out.ndjson")));

    // The records view shows results on any wire.
    clickWire("keep.out -> count.in");
    QTRY_COMPARE(shownRecords(), 3);
    clickWire("count.out -> out.in");
    QTRY_COMPARE(shownRecords(), 1);
    key(Qt::Key_F7);
    QVERIFY(!trying().trial().isActive());
    QTRY_COMPARE(shownRecords(), 0);
    QCOMPARE(badges(), QStringList{"pin"});
    QVERIFY(banner()->isHidden());
    key(Qt::Key_F7);
    QTRY_COMPARE(badges().size(), 5);
    QTest::mouseClick(window_->findChild<QPushButton*>("endTrial"), Qt::LeftButton);
    QVERIFY(banner()->isHidden());
}

void TryingSamplesTest::resultsFollowEachEditAndUndo() {
    clickNode("in");
    paste(kRecords);
    QTRY_VERIFY(badges().contains("4 in → 3 out"));
    window_->document().change(
        "condition", [](Graph& graph) { graph.findNode("keep")->parameters["condition"] = "value > 3"; });
    QTRY_VERIFY(badges().contains("4 in → 1 out"));
    window_->document().change("move", [](Graph& graph) { graph.layout["keep"] = {40, 400}; });
    QVERIFY(badges().contains("4 in → 1 out"));
    key(Qt::Key_Z, Qt::ControlModifier);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(badges().contains("4 in → 3 out"));
    // The sample itself is an edit like any other.
    key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window_->document().graph().samples.empty());
    QVERIFY(!trying().trial().isActive());
    QVERIFY(badges().isEmpty());
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window_->document().graph().samples.size(), std::size_t{1});
    QCOMPARE(badges(), QStringList{"pin"});
}

void TryingSamplesTest::aFaultIsShownOnItsNode() {
    clickNode("keep");
    paste("{\"value\": 1}\n{\"value\": \"no number\"}\n");
    QTRY_VERIFY2(banner()->text().contains("Records that could not be read: 1"),
                 qPrintable(banner()->text()));
    window_->document().change("size",
                               [](Graph& graph) { graph.findNode("count")->parameters["size"] = "much"; });
    QTRY_VERIFY(std::any_of(trying().trial().result()->nodes.begin(), trying().trial().result()->nodes.end(),
                            [](const auto& node) { return node.second.state == TrialState::Failed; }));
    QTRY_VERIFY(banner()->text().contains("failed"));
}

void TryingSamplesTest::theContextMenuOfANodeHasItsSample() {
    QGuiApplication::clipboard()->setText("value\n7\n8\n");
    const QPoint place =
        canvas().mapFromScene(canvas().canvas().nodeItem("in")->sceneBoundingRect().center());
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().viewport()->mapToGlobal(place));
    QApplication::sendEvent(canvas().viewport(), &event);
    auto* menu = canvas().findChild<QMenu*>();
    QVERIFY(menu);
    auto* sample = menu->findChild<QMenu*>("sampleMenu");
    QVERIFY(sample);
    auto* pasting = sample->findChild<QAction*>("pasteSample");
    QVERIFY(pasting);
    pasting->trigger();
    menu->close();
    QCOMPARE(window_->document().graph().samples.at({"in", "out"}).size(), std::size_t{2});
    QTRY_VERIFY(badges().contains("2 in → 2 out"));
}

void TryingSamplesTest::faultsOfASampleAreToldByLine() {
    clickNode("in");
    QString complaint;
    bool mayPin = true;
    inDialog([&](SampleDialog& dialog) {
        auto* text = dialog.findChild<QPlainTextEdit*>("sampleText");
        QTest::keyClicks(text, "{\"value\": 5}");
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClicks(text, "{\"value\": }");
        complaint = dialog.findChild<QLabel*>("sampleComplaint")->text();
        mayPin = dialog.findChild<QPushButton*>("pinSample")->isEnabled();
        QTest::keyClick(text, Qt::Key_Left);
        QTest::keyClicks(text, "6");
        QTest::mouseClick(dialog.findChild<QPushButton*>("pinSample"), Qt::LeftButton);
    });
    key(Qt::Key_F7, Qt::ShiftModifier);
    QVERIFY2(complaint.startsWith("Line 2: "), qPrintable(complaint));
    QVERIFY(!mayPin);
    QCOMPARE(window_->document().graph().samples.at({"in", "out"}),
             (std::vector<std::string>{R"({"value":5})", R"({"value":6})"}));
    QTRY_VERIFY(badges().contains("2 in → 2 out"));
    // Opened again, it shows what is pinned; given up, it changes nothing.
    QString shown;
    inDialog([&](SampleDialog& dialog) {
        shown = dialog.findChild<QPlainTextEdit*>("sampleText")->toPlainText();
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    key(Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(shown, QStringLiteral("{\"value\":5}\n{\"value\":6}\n"));
    QCOMPARE(window_->document().undoStack().count(), 1);
    key(Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window_->document().graph().samples.empty());
}

void TryingSamplesTest::recordsOfTheRunArePinned() {
    clickNode("in");
    key(Qt::Key_F5);
    QTRY_VERIFY(real_->statistics().node("in") && real_->statistics().node("in")->recordsOut > 3);
    key(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY(real_->isOver());
    key(Qt::Key_F7, Qt::ControlModifier);
    const std::vector<std::string> sample = window_->document().graph().samples.at({"in", "out"});
    QVERIFY(!sample.empty() && sample.size() <= 100);
    QVERIFY(sample.front().find("\"value\"") != std::string::npos);
    QTRY_VERIFY(trying().trial().result());
    QVERIFY(trying().trial().result()->sampleErrors.empty());
    QCOMPARE(trying().trial().result()->node("keep")->recordsIn, std::uint64_t{sample.size()});
}

void TryingSamplesTest::withoutASampleOneIsAskedFor() {
    QVERIFY(!action("tryOnSamples")->isEnabled());
    clickNode("keep");
    QVERIFY(action("tryOnSamples")->isEnabled());
    inDialog([](SampleDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    key(Qt::Key_F7);
    QVERIFY(!action("tryOnSamples")->isChecked());
    inDialog([](SampleDialog& dialog) {
        dialog.findChild<QPlainTextEdit*>("sampleText")->setPlainText(QString::fromUtf8(kRecords));
        QTest::mouseClick(dialog.findChild<QPushButton*>("pinSample"), Qt::LeftButton);
    });
    key(Qt::Key_F7);
    QVERIFY(action("tryOnSamples")->isChecked());
    QTRY_VERIFY(badges().contains("4 in → 1 out"));
}

void TryingSamplesTest::filesAreReadAsFarAsASampleNeeds() {
    QFile file(folder_.filePath("large.ndjson"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int line = 0; line < 400'000; ++line)
        file.write("{\"value\": 12345}\n");
    file.close();
    const auto text = readSampleFile(file.fileName());
    QVERIFY(text && text->endsWith(u'\n') && text->size() < 5'000'000);
    QVERIFY(readSampleText(text->toStdString()).errors.empty());
    QVERIFY(!readSampleFile(folder_.filePath("none")));
}

QTEST_MAIN(TryingSamplesTest)
#include "trying_samples_test.moc"
