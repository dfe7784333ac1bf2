// Back to what happened, from the bar under the dashboard.
#include "widgets/dashboard/board_actions.h"
#include "widgets/dashboard/reading_actions.h"
#include "widgets/parts/empty_state.h"

#include "tests/gui/time_travel_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>

using namespace weir;

class TimeTravelTest : public TimeTravelFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }
    void init() { open(); }
    void cleanup() { close(); }

    void aPlaceOnTheStripIsShownByAllPanels();
    void ofARunThatIsWholeInMemoryNothingIsMissed();
    void whatCameLaterInARunSaysSo();
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
    void linesAreComparedWithAnEarlierTime();
    void whatShowsTheNewestBesideThePastSaysSo();
    void anotherRunBeginsNow();
    void inANarrowBarNothingIsCut();
    void withoutAPastTheBarSaysSo();
};

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

void TimeTravelTest::ofARunThatIsWholeInMemoryNothingIsMissed() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_COMPARE(number(), QString("100"));
    QTRY_VERIFY(playback().extent().has_value());
    playback().seek(5 * kSecond); // the chart's axis begins before the run
    QTRY_COMPARE(number(), QString("5"));
    QVERIFY(chart()->from() < 0);
    QVERIFY2(frame("l")->remark().isEmpty(), qPrintable(frame("l")->remark()));
    // A panel of another output that came later does not know what was before.
    engine_->push({"other", "out"}, seconds(50, 100));
    document_->change("another", [](Graph& graph) {
        graph.nodes.push_back({"other", "signal.generator", "", Json::object()});
        Panel late = panel("o", "line", {0, 8, 24, 8}, Json::object());
        late.settings["source"] = "other.out";
        graph.panels.push_back(late);
    });
    playback().seek(60 * kSecond);
    QTRY_VERIFY2(frame("o")->remark().contains("kept in memory since"), qPrintable(frame("o")->remark()));
}

void TimeTravelTest::whatCameLaterInARunSaysSo() {
    show();
    document_->change("slow", [](Graph& graph) {
        graph.nodes.push_back({"slow", "signal.generator", "", Json::object()});
        Panel slow = panel("o", "line", {0, 8, 24, 8}, Json::object());
        slow.settings["source"] = "slow.out";
        graph.panels.push_back(slow);
    });
    engine_->push(kSource, seconds(0, 100));
    engine_->push({"slow", "out"}, seconds(50, 100));
    QTRY_COMPARE(number(), QString("100"));
    QTRY_VERIFY(!frame("o")->content()->isEmpty());
    QTRY_VERIFY(playback().extent() == (TimeRange{0, 100 * kSecond}));
    playback().seek(20 * kSecond);
    QTRY_VERIFY(frame("o")->content()->isEmpty());
    QTRY_COMPARE(frame("o")->message().title(), QString("No records then"));
    QVERIFY(frame("o")->message().hint().contains("had come by that moment"));
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

void TimeTravelTest::whatShowsTheNewestBesideThePastSaysSo() {
    show();
    document_->change("gauge", [](Graph& graph) {
        graph.panels.push_back(panel("g", "gauge", {0, 8, 6, 5}, {{"value", "value"}}));
    });
    engine_->push(kSource, seconds(0, 100));
    QTRY_COMPARE(frame("g")->content()->accessibleName(), QString("100"));
    QTRY_VERIFY(playback().extent().has_value());
    const auto saysNewest = [this](const char* id) {
        const auto* const label = frame(id)->findChild<QLabel*>("ownTime");
        return label->isVisible() && label->text() == u"newest";
    };
    QVERIFY(!saysNewest("g"));
    view_->time().show({10 * kSecond, 20 * kSecond});
    QVERIFY(saysNewest("g"));
    QVERIFY(!saysNewest("l") && !saysNewest("n"));
    view_->time().setPaused(true); // from here on it shows what was
    QVERIFY(!saysNewest("g"));
    view_->time().setPaused(false);
    QVERIFY(saysNewest("g"));
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(15)); // there all show the past
    QTRY_VERIFY(!saysNewest("g"));
    playback().goLive();
    view_->time().goLive();
    QVERIFY(!saysNewest("g"));
}

void TimeTravelTest::inANarrowBarNothingIsCut() {
    show();
    engine_->push(kSource, seconds(0, 100));
    QTRY_VERIFY(playback().extent().has_value());
    PlaybackBar& bar = view_->playbackBar();
    view_->commands().showFields->trigger();                // beside the board and the bar
    view_->setMinimumSize(100, 100);                        // as little as beside a canvas
    QTest::mouseClick(strip(), Qt::LeftButton, {}, at(30)); // of another day, which takes more room to say
    QTRY_VERIFY(!playback().isReading());
    view_->comparison().setOffset(std::chrono::hours(24));
    const QList<QWidget*> parts = bar.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    for (const int width : {350, 430, 490, 560, 640, 900}) {
        view_->resize(width + view_->fieldsWidth(), 600);
        QTRY_VERIFY2(bar.width() <= width, qPrintable(QString::number(bar.width())));
        QTRY_VERIFY2(bar.minimumSizeHint().width() <= width,
                     qPrintable(QString::number(bar.minimumSizeHint().width())));
        QTRY_VERIFY(strip()->width() >= strip()->minimumSizeHint().width()); // laid out
        for (const QWidget* part : parts) {
            if (!part->isVisible()) continue;
            QVERIFY2(part->width() >= part->minimumSizeHint().width(), qPrintable(part->objectName()));
            for (const QWidget* other : parts)
                QVERIFY2(other == part || !other->isVisible() ||
                             !other->geometry().intersects(part->geometry()),
                         qPrintable(part->objectName() + u' ' + other->objectName()));
        }
    }
    for (const char* part :
         {"playbackBack", "playbackForward", "playbackSpeed", "playbackLoop", "playbackCompare"})
        QVERIFY2(bar.findChild<QWidget*>(part)->isVisible(), part);
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
