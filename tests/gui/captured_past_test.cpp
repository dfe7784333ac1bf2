// Back into what was captured: read, stepped through, compared with, and captured where it is not.
#include "widgets/dashboard/reading_actions.h"

#include "tests/gui/time_travel_fixture.h"
#include "widgets/parts/empty_state.h"
#include "widgets/report/shown_period.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace weir;

class CapturedPastTest : public TimeTravelFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }
    void init() { open(); }
    void cleanup() { close(); }

    void aCaptureIsReadBackWhereMemoryDoesNotReach();
    void stepsLeaveOutNothingOfACapture();
    void aWrittenRangeIsReadBackFromTheCapture();
    void whatIsComputedFromACaptureGoesAsFarBack();
    void whatHeldThenIsShownHoweverOldItIs();
    void figuresBarsAndHistogramsAreComparedToo();
    void moreThanMemoryHoldsIsComparedWhileItGoesOn();
    void theComparisonReachesAsFarAsIsShown();
    void aReportLeadsPanelsToItsPeriod();
    void whatCannotBeRepeatedIsNot();
    void whatIsNotCapturedSaysSoAndIsCaptured();
    void aCaptureThatCannotBeReadIsToldOf();
};

void CapturedPastTest::aCaptureIsReadBackWhereMemoryDoesNotReach() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    capture(0, 1000);
    show(path);
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 1000 * kSecond}));
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(500));
    QTRY_COMPARE(number().toInt(), static_cast<int>(playback().moment() / kSecond));
    QVERIFY(std::abs(number().toInt() - 500) < 5);
    // What is newer comes from the records that the run has brought, with no gap where one follows the other.
    engine_->push(kSource, seconds(1001, 1100));
    QTRY_COMPARE(playback().extent()->to, 1100 * kSecond);
    playback().seek(1050 * kSecond);
    QTRY_COMPARE(number(), QString("1050"));
    const Series& series = chart()->store().series().front();
    for (int second = 1000; second <= 1050; ++second)
        QCOMPARE(series.at(second * kSecond)->value, static_cast<double>(second));
}

void CapturedPastTest::stepsLeaveOutNothingOfACapture() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    capture(0, 9999); // more than one block of the capture
    show(path);
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 9999 * kSecond}));
    press("playbackBack");
    QTRY_COMPARE(playback().moment(), 9998 * kSecond);
    QTRY_COMPARE(number(), QString("9998"));
    press("playbackBack");
    QTRY_COMPARE(playback().moment(), 9997 * kSecond);
    // As from within a block that is not in memory, forward and back.
    playback().seek(5000 * kSecond);
    press("playbackForward");
    QTRY_COMPARE(playback().moment(), 5001 * kSecond);
    playback().seek(4096 * kSecond);
    press("playbackBack");
    QTRY_COMPARE(playback().moment(), 4095 * kSecond);
    QTRY_COMPARE(number(), QString("4095"));
}

void CapturedPastTest::aWrittenRangeIsReadBackFromTheCapture() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    capture(0, 1000);
    show(path);
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 1000 * kSecond}));
    view_->reading().fromTo->trigger();
    auto* dialog = view_->window()->findChild<QDialog*>("timeRangeDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    const auto type = [dialog](const char* field, const char* text) {
        auto* line = dialog->findChild<QLineEdit*>(QString::fromLatin1(field));
        line->selectAll();
        QTest::keyClicks(line, text);
    };
    view_->time().setZone(QTimeZone::utc());
    type("rangeFrom", "00:05:00");
    type("rangeTo", "00:06:00");
    QTest::mouseClick(dialog->findChild<QPushButton*>("rangeShow"), Qt::LeftButton);
    QTRY_COMPARE(number(), QString("360"));
    QCOMPARE(chart()->from(), 300 * kSecond);
    QCOMPARE(chart()->store().series().front().at(310 * kSecond)->value, 310.0);
    // Moved on by hand it is offered.
    auto* notice = view_->findChild<QWidget*>("rangeNotice");
    QVERIFY(!notice->isVisible());
    view_->time().show({600 * kSecond, 660 * kSecond});
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton*>("rangeNoticeGo"), Qt::LeftButton);
    QTRY_COMPARE(number(), QString("660"));
    QVERIFY(!notice->isVisible());
}

void CapturedPastTest::whatIsComputedFromACaptureGoesAsFarBack() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    capture(0, 1000);
    Graph graph;
    graph.nodes = {
        {"signal", "signal.generator", "", Json::object()},
        {"keep", "sqlite.sink", "", {{"path", path}}},
        {"mean",
         "window.tumbling",
         "",
         {{"size", "10 s"}, {"aggregates", {{{"function", "mean"}, {"field", "value"}, {"as", "mean"}}}}}}};
    graph.wires = {{kSource, {"keep", "in"}}, {kSource, {"mean", "in"}}};
    Panel line = panel("l", "line", {6, 0, 18, 8}, {{"range", "2 min"}, {"values", {"mean"}}});
    line.settings["source"] = "mean.out";
    graph.panels = {line};
    document_->replace(graph, {});
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 1000 * kSecond}));
    playback().seek(500 * kSecond);
    QTRY_VERIFY(chart()->store().pointCount() >= 12);
    // Each stands for ten seconds, and its value is by as many greater than the one before.
    const Series& means = chart()->store().series().front();
    QVERIFY(means.last().time <= 500 * kSecond && means.last().time >= 480 * kSecond);
    std::optional<SeriesPoint> before;
    for (const SeriesPoint& point : means.points(kMinTimestamp, kMaxTimestamp, 1000)) {
        if (before) QCOMPARE(point.value - before->value, 10.0);
        if (before) QCOMPARE(point.time - before->time, 10 * kSecond);
        before = point;
    }
    playback().seek(100 * kSecond);
    QTRY_VERIFY(!chart()->store().empty() && chart()->store().series().front().last().time <= 100 * kSecond);
}

void CapturedPastTest::whatHeldThenIsShownHoweverOldItIs() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    capture(0, 10);
    capture(50'000, 50'010);
    show(path);
    document_->change("table", [](Graph& graph) {
        graph.panels.push_back(panel("t", "table", {0, 8, 12, 8}, Json::object()));
    });
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 50'010 * kSecond}));
    playback().seek(40'000 * kSecond);
    QTRY_COMPARE(number(), QString("10"));
    QTRY_COMPARE(frame("t")->findChild<QAbstractItemView*>("table")->model()->rowCount(), 11);
    playback().seek(50'005 * kSecond);
    QTRY_COMPARE(frame("t")->findChild<QAbstractItemView*>("table")->model()->rowCount(), 17);
    // What came last is no other.
    engine_->push(kSource, seconds(90'000, 90'001));
    QTRY_COMPARE(playback().extent()->to, 90'001 * kSecond);
    playback().seek(89'000 * kSecond);
    QTRY_COMPARE(number(), QString("50.01 k"));
}

void CapturedPastTest::figuresBarsAndHistogramsAreComparedToo() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    constexpr int kDay = 86'400;
    capture(100, 200);
    show(path);
    document_->change("panels", [](Graph& graph) {
        graph.panels.push_back(
            panel("bars", "bar", {0, 8, 12, 8}, {{"over", "time"}, {"every", "10 s"}, {"value", "value"}}));
        graph.panels.push_back(panel("spread", "histogram", {12, 8, 12, 8}, {{"value", "value"}}));
    });
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent().has_value());
    engine_->push(kSource, seconds(kDay + 100, kDay + 150));
    QTRY_COMPARE(number(), QString("86.55 k"));
    const auto picture = [this](const char* id) { return frame(id)->content()->grab().toImage(); };
    view_->feed().poll();
    view_->board().refreshAll();
    const QImage barsBefore = picture("bars");
    const QImage spreadBefore = picture("spread");
    auto* compare = view_->findChild<QToolButton*>("playbackCompare");
    compare->menu()->actions()[3]->trigger();
    QTRY_COMPARE(frame("n")->content()->accessibleDescription(), QString("\u25b2 86.4 k against 1 d before"));
    QTRY_VERIFY(picture("bars") != barsBefore);
    QTRY_VERIFY(picture("spread") != spreadBefore);
    compare->menu()->actions().front()->trigger();
    QTRY_COMPARE(picture("bars"), barsBefore);
    QTRY_COMPARE(picture("spread"), spreadBefore);
    QVERIFY(!frame("n")->content()->accessibleDescription().contains("before"));
}

void CapturedPastTest::moreThanMemoryHoldsIsComparedWhileItGoesOn() {
    constexpr int kDay = 86'400;
    capture(0, 700'000);
    show(folder_->filePath("c.sqlite").toStdString());
    document_->change("range", [](Graph& graph) { graph.findPanel("l")->settings["range"] = "10 d"; });
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent().has_value());
    int second = kDay + 600'000;
    engine_->push(kSource, seconds(second, second));
    QTRY_VERIFY(!number().isEmpty());
    view_->findChild<QToolButton*>("playbackCompare")->menu()->actions()[3]->trigger();
    const auto earlier = [&]() -> const Series* {
        // The run goes on all the while.
        ++second;
        engine_->push(kSource, seconds(second, second));
        for (const Series& series : chart()->store().series())
            if (series.name() == "value \u2212 1 d") return &series;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(earlier() && earlier()->count() > 100'000, 30'000);
}

void CapturedPastTest::theComparisonReachesAsFarAsIsShown() {
    constexpr int kDay = 86'400;
    capture(0, 40'000);
    show(folder_->filePath("c.sqlite").toStdString());
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent().has_value());
    engine_->push(kSource, seconds(kDay + 20'000, kDay + 30'000));
    QTRY_COMPARE(chart()->store().pointCount(), std::uint64_t(10'001));
    view_->findChild<QToolButton*>("playbackCompare")->menu()->actions()[3]->trigger();
    const auto earlier = [this]() -> const Series* {
        for (const Series& series : chart()->store().series())
            if (series.name() == "value \u2212 1 d") return &series;
        return nullptr;
    };
    QTRY_VERIFY(earlier() && earlier()->last().value == 30'000.0);
    view_->time().show({(kDay + 21'000) * kSecond, (kDay + 25'000) * kSecond});
    QTRY_VERIFY(earlier() && earlier()->at((kDay + 21'000) * kSecond).has_value());
    QCOMPARE(earlier()->at((kDay + 21'000) * kSecond)->value, 21'000.0);
}

void CapturedPastTest::aReportLeadsPanelsToItsPeriod() {
    capture(0, 1000);
    show(folder_->filePath("c.sqlite").toStdString());
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 1000 * kSecond}));
    engine_->push(kSource, seconds(2000, 2000));
    QTRY_COMPARE(number(), QString("2000"));
    {
        const ShownPeriod period(playback(), view_->time(), {300 * kSecond, 360 * kSecond}, view_.get());
        QVERIFY(period.isThere());
        QTRY_COMPARE(number(), QString("360"));
        QCOMPARE(chart()->store().series().front().at(310 * kSecond)->value, 310.0);
        QCOMPARE(view_->time().range()->from, 300 * kSecond);
    }
    QTRY_COMPARE(number(), QString("2000"));
    QVERIFY(view_->time().isLive());
    QCOMPARE(playback().state(), BoardPlayback::State::Live);
    const ShownPeriod none(playback(), view_->time(), {1500 * kSecond, 1600 * kSecond}, view_.get());
    QVERIFY(!none.isThere());
}

void CapturedPastTest::whatCannotBeRepeatedIsNot() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    view_->time().show({5000 * kSecond, 6000 * kSecond});
    auto* const loop = view_->findChild<QToolButton*>("playbackLoop");
    QTest::mouseClick(loop, Qt::LeftButton);
    QVERIFY(!playback().loop());
    QVERIFY(!loop->isChecked());
}

void CapturedPastTest::whatIsNotCapturedSaysSoAndIsCaptured() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    capture(0, 1000);
    show(path);
    document_->change("another", [](Graph& graph) {
        graph.nodes.push_back({"other", "signal.generator", "", Json::object()});
        graph.layout["other"] = {40, 40};
        Panel uncaptured = panel("o", "line", {0, 8, 24, 8}, Json::object());
        uncaptured.settings["source"] = "other.out";
        graph.panels.push_back(uncaptured);
    });
    view_->setCaptured(past_);
    engine_->push({"other", "out"}, seconds(900, 1000));
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 1000 * kSecond}));
    QTRY_VERIFY(!frame("o")->content()->isEmpty());
    // Where its records in memory reach, it says from where on; before that, it says that there are none.
    playback().seek(910 * kSecond);
    QTRY_VERIFY2(frame("o")->remark().contains("kept in memory since"), qPrintable(frame("o")->remark()));
    playback().seek(990 * kSecond);
    QTRY_VERIFY(frame("o")->remark().isEmpty());
    playback().seek(500 * kSecond);
    QTRY_COMPARE(number(), QString("500"));
    QTRY_VERIFY(frame("o")->content()->isEmpty());
    QTRY_COMPARE(frame("o")->message().title(), QString("Not captured"));
    QVERIFY2(frame("o")->message().hint().contains("00:15:00"), qPrintable(frame("o")->message().hint()));
    auto* button = frame("o")->findChild<QPushButton*>("emptyStateCommand");
    QTRY_VERIFY(button->isVisible());
    QVERIFY(!frame("l")->findChild<QPushButton*>("emptyStateCommand")->isVisible());
    const Graph before = document_->graph();
    const int commands = document_->undoStack().count();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(document_->undoStack().count(), commands + 1);
    QCOMPARE(document_->graph().nodes.back().type, std::string("sqlite.sink"));
    QCOMPARE(document_->graph().nodes.back().parameters["table"], Json("other"));
    QVERIFY(document_->graph().wires.back().from == (Endpoint{"other", "out"}));
    document_->undoStack().undo();
    QVERIFY(document_->graph() == before);
    // In the present it is as any other panel.
    playback().goLive();
    QTRY_VERIFY(!frame("o")->content()->isEmpty());
    QVERIFY(frame("o")->remark().isEmpty());
    // And by the keyboard from there.
    view_->board().selectPanel("o");
    frame("o")->setFocus();
    QTest::keyClick(frame("o"), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(document_->graph().nodes.back().type, std::string("sqlite.sink"));
}

void CapturedPastTest::aCaptureThatCannotBeReadIsToldOf() {
    const QString path = folder_->filePath("c.sqlite");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no database at all, but long enough to be taken for one by its length, perhaps\n");
    file.close();
    show(path.toStdString());
    view_->setCaptured(past_);
    auto* fault = view_->findChild<QLabel*>("playbackFault");
    QTRY_VERIFY(fault->isVisible());
    QVERIFY(fault->toolTip().contains("c.sqlite"));
}

QTEST_MAIN(CapturedPastTest)
#include "captured_past_test.moc"
