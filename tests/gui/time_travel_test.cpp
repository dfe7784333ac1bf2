// Back to what happened, from the bar under the dashboard.
#include "app/past_access.h"
#include "tests/gui/fake_engine.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/dashboard/panel_frame.h"
#include "widgets/dashboard/reading_actions.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/theme/theme.h"
#include "widgets/time_travel/playback_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace weir;

namespace {

constexpr Timestamp kSecond = 1'000'000'000;
const Endpoint kSource{"signal", "out"};

Panel panel(const std::string& id, const std::string& type, PanelPlace place, Json settings) {
    settings["source"] = kSource.text();
    return {.id = id, .type = type, .title = id, .place = place, .settings = std::move(settings)};
}

/// Records whose value is the second that they happen in.
RecordBatchPointer seconds(int from, int to) {
    auto values = std::make_shared<Column>(Type::Float64);
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (int second = from; second <= to; ++second) {
        values->appendFloat64(second);
        times->appendInt64(second * kSecond);
    }
    return std::make_shared<const RecordBatch>(
        std::make_shared<const Schema>(std::vector<Field>{{"value", Type::Float64}}),
        std::vector<ColumnPointer>{values}, times);
}

} // namespace

class TimeTravelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }
    void init();
    void cleanup();

    void aPlaceOnTheStripIsShownByAllPanels();
    void aPausedBoardGoesBackToo();
    void theWayBackToLiveEndsThePastToo();
    void otherSettingsKeepThePast();
    void draggingShowsOneMomentAfterTheOther();
    void whatComesMeanwhileIsThereWhenOneIsBackNow();
    void keysStepFromRecordToRecord();
    void itPlaysAtTheSpeedChosenAndHoldsAtTheEnd();
    void aPartIsPlayedOverAndOver();
    void theWheelShowsLessOfThePast();
    void aPanelThatIsAddedMeanwhileShowsThePastToo();
    void aCaptureIsReadBackWhereMemoryDoesNotReach();
    void whatIsComputedFromACaptureGoesAsFarBack();
    void linesAreComparedWithAnEarlierTime();
    void aCaptureThatCannotBeReadIsToldOf();
    void anotherRunBeginsNow();
    void withoutAPastTheBarSaysSo();

private:
    void show(const std::string& sink = {});
    QString number() { return frame("n")->content()->accessibleName(); }
    PanelFrame* frame(const char* id) { return view_->board().frame(QString::fromLatin1(id)); }
    TimeChart* chart() { return frame("l")->findChild<TimeChart*>("chart"); }
    PastStrip* strip() { return view_->findChild<PastStrip*>("pastStrip"); }
    QPoint at(int second) {
        return QPoint(static_cast<int>(std::lround(strip()->positionOf(second * kSecond))),
                      strip()->height() / 2);
    }
    void press(const char* button) {
        QTest::mouseClick(view_->findChild<QToolButton*>(QString::fromLatin1(button)), Qt::LeftButton);
    }
    void capture(int from, int to);
    BoardPlayback& playback() { return view_->playback(); }

    std::unique_ptr<QTemporaryDir> folder_;
    PastAccess past_;
    std::unique_ptr<FakeEngine> engine_;
    std::unique_ptr<GraphDocument> document_;
    std::unique_ptr<DashboardView> view_;
};

void TimeTravelTest::init() {
    folder_ = std::make_unique<QTemporaryDir>();
    engine_ = std::make_unique<FakeEngine>();
    document_ = std::make_unique<GraphDocument>();
    view_ = std::make_unique<DashboardView>(*document_, *engine_);
    view_->resize(1000, 700);
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
}

void TimeTravelTest::cleanup() {
    view_.reset();
    document_.reset();
}

void TimeTravelTest::show(const std::string& sink) {
    Graph graph;
    graph.nodes.push_back({"signal", "signal.generator", "", Json::object()});
    if (!sink.empty()) {
        graph.nodes.push_back({"keep", "sqlite.sink", "", {{"path", sink}}});
        graph.wires.push_back({kSource, {"keep", "in"}});
    }
    graph.panels = {panel("n", "number", {0, 0, 6, 5}, {{"value", "value"}}),
                    panel("l", "line", {6, 0, 18, 8}, {{"range", "10 s"}})};
    document_->replace(graph, {});
    QCoreApplication::processEvents();
}

void TimeTravelTest::capture(int from, int to) {
    SqliteDatabase database;
    QVERIFY(database.open(folder_->filePath("c.sqlite").toStdString(), SqliteDatabase::Access::Write));
    CaptureTable table(database, {.table = "records"});
    QVERIFY(table.open());
    QVERIFY(table.append(*seconds(from, to)));
}

void TimeTravelTest::aPlaceOnTheStripIsShownByAllPanels() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_COMPARE(number(), QString("100"));
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 100 * kSecond}));
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(50));
    QTRY_COMPARE(playback().state(), BoardPlayback::State::Held);
    const auto second = static_cast<int>(playback().moment() / kSecond);
    QVERIFY(std::abs(second - 50) <= 1);
    QTRY_COMPARE(number(), QString::number(second));
    QCOMPARE(chart()->store().series().front().last().value, static_cast<double>(second));
    QVERIFY(chart()->isLive()); // it ends at that moment, and goes on from there
    QVERIFY(!view_->findChild<QLabel*>("playbackMoment")->text().isEmpty());
}

void TimeTravelTest::aPausedBoardGoesBackToo() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_COMPARE(number(), QString("100"));
    QTRY_VERIFY(playback().extent().has_value());
    view_->time().setPaused(true);
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(50));
    QTRY_COMPARE(playback().state(), BoardPlayback::State::Held);
    QTRY_COMPARE(number().toInt(), static_cast<int>(playback().moment() / kSecond));
    QVERIFY(std::abs(number().toInt() - 50) <= 1);
    QTRY_COMPARE(chart()->to(), playback().moment());
}

void TimeTravelTest::theWayBackToLiveEndsThePastToo() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(50));
    QTRY_VERIFY(!number().isEmpty() && number().toInt() < 60);
    QVERIFY(view_->reading().goLive->isEnabled());
    view_->reading().goLive->trigger();
    QTRY_COMPARE(number(), QString("100"));
    QCOMPARE(playback().state(), BoardPlayback::State::Live);
}

void TimeTravelTest::otherSettingsKeepThePast() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    engine_->records.clear(); // of which the engine keeps only the newest
    document_->change("values", [](Graph& graph) {
        graph.panels.erase(graph.panels.begin());
        graph.findPanel("l")->settings["values"] = Json::array({"value"});
    });
    QCOMPARE(chart()->store().pointCount(), std::uint64_t(101));
    playback().look();
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 100 * kSecond}));
}

void TimeTravelTest::draggingShowsOneMomentAfterTheOther() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    QTest::mousePress(strip(), Qt::LeftButton, {}, at(80));
    QTRY_VERIFY(number().toInt() >= 79 && number().toInt() <= 81);
    QTest::mouseMove(strip(), at(20));
    QTRY_VERIFY(number().toInt() >= 19 && number().toInt() <= 21);
    QTest::mouseMove(strip(), at(60));
    QTRY_VERIFY(number().toInt() >= 59 && number().toInt() <= 61);
    QTest::mouseRelease(strip(), Qt::LeftButton, {}, at(60));
}

void TimeTravelTest::whatComesMeanwhileIsThereWhenOneIsBackNow() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(50));
    QTRY_VERIFY(!number().isEmpty() && number().toInt() < 60);
    const QString shown = number();
    engine_->push(kSource, seconds(101, 120));
    view_->feed().poll();
    QCoreApplication::processEvents();
    QCOMPARE(number(), shown);
    press("playbackLive");
    QTRY_COMPARE(number(), QString("120"));
    QCOMPARE(chart()->store().pointCount(), std::size_t(121)); // nothing is missing, and nothing twice
    engine_->push(kSource, seconds(121, 121));
    QTRY_COMPARE(number(), QString("121"));
}

void TimeTravelTest::keysStepFromRecordToRecord() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    strip()->setFocus();
    QTest::keyClick(strip(), Qt::Key_Home);
    QTRY_COMPARE(number(), QString("0"));
    QTest::keyClick(strip(), Qt::Key_Right);
    QTest::keyClick(strip(), Qt::Key_Right);
    QTRY_COMPARE(number(), QString("2"));
    QTest::keyClick(strip(), Qt::Key_Left);
    QTRY_COMPARE(number(), QString("1"));
    QTest::keyClick(strip(), Qt::Key_End);
    QTRY_COMPARE(number(), QString("100"));
    QCOMPARE(playback().state(), BoardPlayback::State::Live);
}

void TimeTravelTest::itPlaysAtTheSpeedChosenAndHoldsAtTheEnd() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    auto* speed = view_->findChild<QComboBox*>("playbackSpeed");
    QCOMPARE(speed->currentText(), QString("1×"));
    speed->setFocus();
    QTest::keyClick(speed, Qt::Key_End); // the fastest
    QCOMPARE(playback().speed(), BoardPlayback::kMostSpeed);
    press("playbackPlay");
    QCOMPARE(playback().state(), BoardPlayback::State::Playing);
    QTRY_VERIFY(number().isEmpty() || number().toInt() < 50); // from the beginning
    QTRY_COMPARE(number(), QString("100"));
    QTRY_COMPARE(playback().state(), BoardPlayback::State::Held);
    QCOMPARE(chart()->store().pointCount(), std::size_t(101)); // each record once
}

void TimeTravelTest::aPartIsPlayedOverAndOver() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    QTest::mousePress(strip(), Qt::LeftButton, Qt::ShiftModifier, at(40));
    QTest::mouseMove(strip(), at(50));
    QTest::mouseRelease(strip(), Qt::LeftButton, Qt::ShiftModifier, at(50));
    QVERIFY(playback().loop().has_value());
    QVERIFY(view_->findChild<QToolButton*>("playbackLoop")->isChecked());
    const TimeRange loop = *playback().loop();
    playback().setSpeed(50);
    int turns = 0;
    Timestamp before = kMinTimestamp;
    connect(&playback(), &BoardPlayback::changed, this, [&] {
        if (playback().state() != BoardPlayback::State::Playing) return;
        QVERIFY(playback().moment() >= loop.from && playback().moment() <= loop.to);
        if (playback().moment() < before) ++turns;
        before = playback().moment();
    });
    press("playbackPlay");
    QTRY_VERIFY(turns >= 2);
    press("playbackLoop");
    QVERIFY(!playback().loop().has_value());
    disconnect(&playback(), nullptr, this, nullptr);
}

void TimeTravelTest::theWheelShowsLessOfThePast() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    const QPoint middle = at(50);
    const Timestamp before = strip()->timeAt(strip()->width()) - strip()->timeAt(0);
    QWheelEvent wheel(middle, strip()->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(strip(), &wheel);
    QVERIFY(strip()->timeAt(strip()->width()) - strip()->timeAt(0) < before);
    QVERIFY(std::abs(strip()->timeAt(middle.x()) - 50 * kSecond) < kSecond);
}

void TimeTravelTest::aPanelThatIsAddedMeanwhileShowsThePastToo() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(30));
    QTRY_VERIFY(!number().isEmpty() && number().toInt() < 40);
    document_->change("add", [](Graph& graph) {
        graph.panels.push_back(panel("m", "number", {0, 5, 6, 5}, {{"value", "value"}}));
    });
    QTRY_COMPARE(frame("m")->content()->accessibleName(), number());
}

void TimeTravelTest::aCaptureIsReadBackWhereMemoryDoesNotReach() {
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

void TimeTravelTest::whatIsComputedFromACaptureGoesAsFarBack() {
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
    Panel line = panel("l", "line", {6, 0, 18, 8}, {{"range", "2 min"}});
    line.settings["source"] = "mean.out";
    graph.panels = {line};
    document_->replace(graph, {});
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 1000 * kSecond}));
    playback().seek(500 * kSecond);
    QTRY_VERIFY(chart()->store().pointCount() >= 12);
    // Each stands for ten seconds that lie between two of its neighbours.
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

void TimeTravelTest::linesAreComparedWithAnEarlierTime() {
    const std::string path = folder_->filePath("c.sqlite").toStdString();
    constexpr int kDay = 86'400;
    capture(100, 200);
    show(path);
    view_->setCaptured(past_);
    QTRY_VERIFY(playback().extent().has_value());
    engine_->push(kSource, seconds(kDay + 100, kDay + 150));
    QTRY_COMPARE(chart()->store().pointCount(), std::uint64_t(51));
    auto* compare = view_->findChild<QToolButton*>("playbackCompare");
    QAction* yesterday = compare->menu()->actions()[3];
    yesterday->trigger();
    const auto earlier = [this]() -> const Series* {
        for (const Series& series : chart()->store().series())
            if (series.name() == "value \u2212 1 d") return &series;
        return nullptr;
    };
    QTRY_VERIFY(earlier() && earlier()->count() >= 51);
    QCOMPARE(earlier()->at((kDay + 120) * kSecond)->value, 120.0);
    QCOMPARE(earlier()->last().value, 150.0); // no further than now
    QCOMPARE(chart()->store().series().front().at((kDay + 120) * kSecond)->value, kDay + 120.0);
    // It goes along, and each record comes once.
    engine_->push(kSource, seconds(kDay + 151, kDay + 160));
    QTRY_COMPARE(earlier()->last().value, 160.0);
    QCOMPARE(earlier()->count(), std::uint64_t(61));
    compare->menu()->actions().front()->trigger();
    QTRY_VERIFY(!earlier());
    QCOMPARE(chart()->store().series().front().count(), std::uint64_t(61));
}

void TimeTravelTest::aCaptureThatCannotBeReadIsToldOf() {
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

void TimeTravelTest::anotherRunBeginsNow() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(30));
    QTRY_COMPARE(playback().state(), BoardPlayback::State::Held);
    view_->feed().restart();
    QCOMPARE(playback().state(), BoardPlayback::State::Live);
    engine_->push(kSource, seconds(7, 7));
    QTRY_COMPARE(number(), QString("7"));
}

void TimeTravelTest::withoutAPastTheBarSaysSo() {
    show();
    QVERIFY(!view_->findChild<QToolButton*>("playbackPlay")->isEnabled());
    QTest::mouseClick(strip(), Qt::LeftButton); // nothing happens
    QCOMPARE(playback().state(), BoardPlayback::State::Live);
}

QTEST_MAIN(TimeTravelTest)
#include "time_travel_test.moc"
