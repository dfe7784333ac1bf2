// The log panel: lines, severities, search, and following the newest.
#include "widgets/dashboard/log_line.h"
#include "widgets/dashboard/log_text.h"
#include "widgets/parts/search_field.h"

#include "tests/gui/panel_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPicture>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>

using namespace weir;

class DashboardLogTest : public PanelFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void severitiesAreFound_data();
    void severitiesAreFound();
    void linesComeWithTimeAndSeverity();
    void aLineWithoutATextFieldSaysAll();
    void searchGoesRoundAndCounts();
    void onlyGraveLinesAreShown();
    void scrollingUpHoldsStillAndEndFollows();
    void drawnOutOfSightItFollowsAsBefore();
    void linesAreBounded();
    void aLineOfSeveralStaysOne();
    void linesWrapOnRequest();
    void aLineIsPointedAtInTime();

private:
    LogText* text() { return content()->findChild<LogText*>(); }
    void pushLines(const std::vector<std::string>& lines, double from = 1) {
        std::vector<double> seconds;
        for (std::size_t i = 0; i < lines.size(); ++i)
            seconds.push_back(from + static_cast<double>(i));
        push(recordsOf(seconds, {{"message", lines}}));
    }
};

void DashboardLogTest::severitiesAreFound_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("severity");
    const auto row = [](const char* line, LogSeverity severity) {
        QTest::newRow(line) << QString::fromUtf8(line) << static_cast<int>(severity);
    };
    row("2026-11-27 10:00:00 ERROR disk full", LogSeverity::Error);
    row("[warn] slow query", LogSeverity::Warning);
    row("level=info msg=started", LogSeverity::Information);
    row("DEBUG cache miss", LogSeverity::Debug);
    row("no errors were found", LogSeverity::Unknown);
    row("Traceback: most recent call last", LogSeverity::Error);
    row("", LogSeverity::Unknown);
}

void DashboardLogTest::severitiesAreFound() {
    QFETCH(QString, line);
    QFETCH(int, severity);
    QCOMPARE(static_cast<int>(severityFromText(line.toStdString())), severity);
}

void DashboardLogTest::linesComeWithTimeAndSeverity() {
    QVERIFY(severityFromNumber(3) == LogSeverity::Error);
    QVERIFY(severityFromNumber(30) == LogSeverity::Warning);
    QVERIFY(severityFromName("W") == LogSeverity::Warning);
    view_->time().setZone(QTimeZone::utc());
    show("log", {{"severity", "level"}});
    push(recordsOf({1, 2}, {{"level", std::vector<std::string>{"warning", "info"}},
                            {"message", std::vector<std::string>{"slow", "fine again"}}}));
    QTRY_COMPARE(text()->toPlainText(), QString("1970-01-01 00:00:01.000  WARN   slow\n"
                                                "1970-01-01 00:00:02.000  INFO   fine again"));
}

void DashboardLogTest::aLineWithoutATextFieldSaysAll() {
    show("log", {{"time", false}});
    push(recordsOf({1}, {{"a", std::vector<double>{1}}, {"b", std::vector<double>{2.5}}}));
    QTRY_COMPARE(text()->toPlainText(), QString("a=1 b=2.5"));
}

void DashboardLogTest::searchGoesRoundAndCounts() {
    show("log", {{"time", false}});
    pushLines({"alpha", "beta", "Alpha beta", "gamma"});
    QTRY_COMPARE(text()->lineCount(), 4);
    frame()->setFocus();
    QTest::keyClick(frame(), Qt::Key_F, Qt::ControlModifier);
    auto* search = content()->findChild<SearchField*>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, "alpha");
    QTRY_COMPARE(content()->findChild<QLabel*>("logFound")->text(), QString("2 found"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text()->textCursor().blockNumber(), 0);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text()->textCursor().blockNumber(), 2);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text()->textCursor().blockNumber(), 0); // all around
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(text()->textCursor().blockNumber(), 2);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(text()->hasFocus());
    QTest::keyClick(text(), Qt::Key_F3);
    QCOMPARE(text()->textCursor().blockNumber(), 0);
}

void DashboardLogTest::onlyGraveLinesAreShown() {
    show("log", {{"time", false}});
    pushLines({"ERROR one", "INFO two", "WARN three", "four"});
    QTRY_COMPARE(text()->lineCount(), 4);
    auto* least = content()->findChild<QComboBox*>("logLeast");
    least->setFocus();
    QTest::keyClick(least, Qt::Key_Down);
    QTest::keyClick(least, Qt::Key_Down);
    QTRY_COMPARE(text()->toPlainText(), QString("ERROR one\nWARN three"));
    QVERIFY(settings()["least"] == "warning");
    pushLines({"INFO five", "ERROR six"}, 5);
    QTRY_COMPARE(text()->toPlainText(), QString("ERROR one\nWARN three\nERROR six"));
    document_->undoStack().undo();
    document_->undoStack().undo();
    QTRY_COMPARE(text()->lineCount(), 6);
}

void DashboardLogTest::scrollingUpHoldsStillAndEndFollows() {
    show("log", {{"time", false}, {"lines", 200}});
    std::vector<std::string> lines;
    for (int i = 0; i < 150; ++i)
        lines.push_back("line " + std::to_string(i));
    pushLines(lines);
    QTRY_COMPARE(text()->lineCount(), 150);
    QScrollBar* bar = text()->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->setValue(10);
    QVERIFY(!text()->isFollowing());
    pushLines({"newest"}, 200);
    auto* newer = content()->findChild<QPushButton*>("logNewer");
    QTRY_COMPARE(newer->text(), QString("1 newer ↓"));
    QCOMPARE(bar->value(), 10);
    QCOMPARE(text()->lineCount(), 150);
    QTest::mouseClick(newer, Qt::LeftButton);
    QTRY_COMPARE(text()->lineCount(), 151);
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(!newer->isVisible());
    bar->setValue(5);
    frame()->setFocus();
    QTest::keyClick(frame(), Qt::Key_End);
    QVERIFY(text()->isFollowing());
}

void DashboardLogTest::drawnOutOfSightItFollowsAsBefore() {
    show("log", {{"time", false}, {"lines", 200}});
    view_->hide();
    std::vector<std::string> lines;
    for (int i = 0; i < 150; ++i)
        lines.push_back("line " + std::to_string(i));
    pushLines(lines);
    QTRY_VERIFY(!content()->isEmpty());
    content()->refresh();
    QPicture report;
    QPainter painter(&report);
    content()->draw(painter, QSize(600, 300));
    painter.end();
    pushLines({"newest"}, 200);
    view_->show();
    QTRY_COMPARE(text()->lineCount(), 151);
    QVERIFY(!content()->findChild<QPushButton*>("logNewer")->isVisible());
    QTRY_COMPARE(text()->verticalScrollBar()->value(), text()->verticalScrollBar()->maximum());
}

void DashboardLogTest::linesAreBounded() {
    show("log", {{"time", false}, {"lines", 10}});
    for (int batch = 0; batch < 5; ++batch)
        pushLines(std::vector<std::string>(30, "batch " + std::to_string(batch)), batch * 100);
    QTRY_VERIFY(text()->toPlainText().contains("batch 4"));
    QCOMPARE(text()->lineCount(), 10);
    QVERIFY(!text()->toPlainText().contains("batch 3"));
    QCOMPARE(QString::fromStdString(content()->data()).count("batch 4"), 10);
}

void DashboardLogTest::aLineOfSeveralStaysOne() {
    show("log", {{"time", false}, {"lines", 2}});
    pushLines({"one", "trace\n  at a\n  at b", "three"});
    QTRY_COMPARE(text()->lineCount(), 2);
    QCOMPARE(QString::fromStdString(content()->data()).count("trace"), 1);
}

void DashboardLogTest::linesWrapOnRequest() {
    show("log");
    pushLines({std::string(500, 'x')});
    QTRY_VERIFY(text()->lineWrapMode() == QPlainTextEdit::NoWrap);
    frame()->setFocus();
    QTest::keyClick(frame(), Qt::Key_Z, Qt::AltModifier);
    QTRY_VERIFY(text()->lineWrapMode() == QPlainTextEdit::WidgetWidth);
    QVERIFY(settings()["wrap"] == true);
}

void DashboardLogTest::aLineIsPointedAtInTime() {
    show("log");
    pushLines({"one", "two", "three"}, 7);
    QTRY_COMPARE(text()->lineCount(), 3);
    QTest::mouseClick(text()->viewport(), Qt::LeftButton, {},
                      text()->cursorRect(QTextCursor(text()->document()->findBlockByNumber(1))).center());
    QTRY_VERIFY(view_->time().hovered() == Timestamp(8'000'000'000));
}

QTEST_MAIN(DashboardLogTest)
#include "dashboard_log_test.moc"
