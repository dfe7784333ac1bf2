// Which part of time a dashboard shows: chosen, written, stepped through, paused, and called by its zone.
#include "widgets/dashboard/reading_actions.h"
#include "widgets/parts/moment_text.h"

#include "tests/gui/reading_fixture.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace weir;

class ReadingTimeTest : public ReadingFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void oneKeyLeadsAllBackToLive();
    void theHistoryGoesBackAndForth();
    void aPauseHoldsTheViewAndLosesNothing();
    void spacePausesWhereNothingElseTakesIt();
    void aPanelHasATimeOfItsOwn();
    void aPanelShowsWhatWasEarlier();
    void rangesAreChosenFromTheBar();
    void aChoiceMadeAgainKeepsItsCheck();
    void aGestureBackToWhereItBeganIsNoStep();
    void anOwnSpanIsRead();
    void fromAndToAreCheckedAndShown();
    void aTimeWithoutADateIsOfTheDayOfTheData();
    void aRangeWithoutDataLeadsToSome();
    void theZoneIsSearchedAndWritten();
    void momentsAreReadAsTheyAreWritten_data();
    void momentsAreReadAsTheyAreWritten();
    void theTimeAxisNamesTwoMomentsAndItsDate();
    void theNextRunIsLiveAgain();

private:
    void set(const char* parameter, const Json& value) {
        document_->change("set", [&](Graph& graph) { graph.findPanel("two")->settings[parameter] = value; });
    }
    QLabel* ownTime(const char* id) { return frame(id)->findChild<QLabel*>("ownTime"); }
    QAction* choice(const QString& name) {
        for (QAction* each : view_->reading().rangeMenu()->actions())
            if (each->objectName() == name) return each;
        return nullptr;
    }
    QAction* span(int seconds) { return choice(QStringLiteral("action:span:%1").arg(seconds)); }
};

void ReadingTimeTest::oneKeyLeadsAllBackToLive() {
    turnWheel(chart("one"), placeOf(chart("one"), 5), {0, 3});
    auto* back = view_->findChild<QToolButton*>("goLive");
    QVERIFY(back->isVisible());
    // In the chart that led away there is a way back, and in the others nothing is in the way.
    QVERIFY(chart("one")->findChild<QPushButton*>("backToLive")->isVisible());
    QVERIFY(!chart("two")->findChild<QPushButton*>("backToLive")->isVisible());
    press(Qt::Key_L);
    QVERIFY(chart("one")->isLive() && chart("two")->isLive());
    QCOMPARE(chart("two")->to(), 10 * kSecond);
    QVERIFY(!back->isVisible());
}

void ReadingTimeTest::theHistoryGoesBackAndForth() {
    QVERIFY(!action("timeBack")->isEnabled());
    press(Qt::Key_Plus);
    const Timestamp first = chart("one")->from();
    drag(chart("one"), placeOf(chart("one"), 4), placeOf(chart("one"), 5)); // one step, of many moves
    const Timestamp second = chart("one")->from();
    QVERIFY(second != first);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(chart("two")->from(), first);
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(time().isLive());
    QVERIFY(!action("timeBack")->isEnabled());
    press(Qt::Key_Right, Qt::AltModifier);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(chart("one")->from(), second);
    QVERIFY(!action("timeForward")->isEnabled());
    QTest::mouseClick(view_->findChild<QToolButton*>("timeBack"), Qt::LeftButton);
    QCOMPARE(chart("one")->from(), first);
    press(Qt::Key_PageDown);
    QVERIFY(!action("timeForward")->isEnabled()); // another way was taken
}

void ReadingTimeTest::aPauseHoldsTheViewAndLosesNothing() {
    press(Qt::Key_P);
    QVERIFY(time().isPaused());
    engine_->push({"signal", "out"}, makeRecords({{11, "a", 3}, {12, "a", 4}}));
    QTRY_COMPARE(chart("one")->store().newest(), 12 * kSecond); // kept
    QCOMPARE(chart("one")->to(), 10 * kSecond);                 // and not shown
    QCOMPARE(legend("one")->entries()[0].value, QString("100"));
    // What is held can be looked into.
    press(Qt::Key_Plus);
    QCOMPARE(chart("one")->to(), Timestamp(7'500'000'000));
    press(Qt::Key_L);
    QVERIFY(!time().isPaused());
    QTRY_COMPARE(chart("one")->to(), 12 * kSecond);
    QTRY_COMPARE(legend("two")->entries()[0].value, QString("4"));
}

void ReadingTimeTest::spacePausesWhereNothingElseTakesIt() {
    press(Qt::Key_Space);
    QVERIFY(time().isPaused());
    QVERIFY(action("pauseView")->isChecked());
    press(Qt::Key_P);
    QVERIFY(!time().isPaused());
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QVERIFY(!time().isPaused());
    // A button is pressed by it, as everywhere.
    auto* back = view_->findChild<QToolButton*>("timeBack");
    turnWheel(chart("one"), placeOf(chart("one"), 8), {0, 1});
    QTRY_VERIFY(back->isEnabled());
    back->setFocus(Qt::TabFocusReason);
    QTest::keyClick(back, Qt::Key_Space);
    QVERIFY(!time().isPaused());
    QVERIFY(time().isLive());
}

void ReadingTimeTest::aPanelHasATimeOfItsOwn() {
    QVERIFY(!ownTime("two")->isVisible());
    set("time_of", "own");
    set("range", "5 s");
    QVERIFY2(ownTime("two")->isVisible() && ownTime("two")->text() == "last 5 s",
             qPrintable(ownTime("two")->text()));
    QCOMPARE(chart("two")->from(), 5 * kSecond);
    // What is shown elsewhere is none of its business, nor what is shown in it of theirs.
    time().show({2 * kSecond, 4 * kSecond});
    QCOMPARE(chart("one")->from(), 2 * kSecond);
    QCOMPARE(chart("two")->from(), 5 * kSecond);
    turnWheel(chart("two"), placeOf(chart("two"), 10), {0, 1});
    QVERIFY(isNear(chart("two"), chart("two")->to() - chart("two")->from(), 4));
    QCOMPARE(time().range(), std::optional(TimeRange{2 * kSecond, 4 * kSecond}));
    // Back to live goes for all; what is pointed at does too.
    press(Qt::Key_L);
    QCOMPARE(chart("two")->from(), 5 * kSecond);
    moveTo(chart("one"), placeOf(chart("one"), 7));
    QVERIFY(isNear(chart("two"), *chart("two")->time().hovered(), 7));
    document_->undoStack().undo();
    document_->undoStack().undo();
    QVERIFY(!ownTime("two")->isVisible());
    QCOMPARE(chart("two")->from(), 0);
}

void ReadingTimeTest::aPanelShowsWhatWasEarlier() {
    set("range", "4 s");
    set("shift", "3 s");
    QCOMPARE(ownTime("two")->text(), QString("3 s earlier"));
    QCOMPARE(chart("two")->to(), 7 * kSecond);
    QCOMPARE(chart("two")->from(), 3 * kSecond);
    // It goes along with the board, and leads it, so much earlier.
    time().show({5 * kSecond, 9 * kSecond});
    QCOMPARE(chart("two")->from(), 2 * kSecond);
    QCOMPARE(chart("two")->to(), 6 * kSecond);
    drag(chart("two"), placeOf(chart("two"), 4), placeOf(chart("two"), 5));
    QVERIFY(isNear(chart("one"), chart("one")->from(), 4));
    QVERIFY(isNear(chart("two"), chart("two")->from(), 1));
    QCOMPARE(chart("one")->from() - chart("two")->from(), 3 * kSecond);
    // One step of the history, as in any other panel.
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(time().range(), std::optional(TimeRange{5 * kSecond, 9 * kSecond}));
    moveTo(chart("one"), placeOf(chart("one"), 7));
    QVERIFY(isNear(chart("two"), *chart("two")->time().hovered(), 4));
    press(Qt::Key_L);
    QCOMPARE(chart("two")->to(), 7 * kSecond);
}

void ReadingTimeTest::rangesAreChosenFromTheBar() {
    auto* range = view_->findChild<QPushButton*>("shownRange");
    QCOMPARE(range->text(), QString("Live"));
    span(60)->trigger();
    QCOMPARE(range->text(), QString("Last 1 min"));
    QVERIFY(span(60)->isChecked());
    engine_->push({"signal", "out"}, makeRecords({{100, "a", 1}}));
    QTRY_VERIFY(isNear(chart("two"), chart("two")->from(), 40));
    press(Qt::Key_Plus);
    QVERIFY(!span(60)->isChecked());
    QVERIFY2(range->text().contains(QStringLiteral("–")), qPrintable(range->text()));
    span(10)->trigger();
    QVERIFY(time().isLive());
    QTRY_VERIFY(isNear(chart("one"), chart("one")->from(), 90));
    press(Qt::Key_Left, Qt::AltModifier); // one step for both, live and span
    QVERIFY(!time().isLive());
}

void ReadingTimeTest::aChoiceMadeAgainKeepsItsCheck() {
    for (int times = 0; times < 2; ++times) {
        span(300)->trigger();
        QVERIFY(span(300)->isChecked());
    }
    QAction* utc = nullptr;
    for (QAction* each : view_->reading().zoneMenu()->actions())
        if (each->objectName() == u"action:zone:utc") utc = each;
    QVERIFY(utc);
    for (int times = 0; times < 2; ++times) {
        utc->trigger();
        QVERIFY(utc->isChecked());
    }
}

void ReadingTimeTest::aGestureBackToWhereItBeganIsNoStep() {
    span(300)->trigger();
    span(60)->trigger();
    view_->reading().back->trigger();
    QCOMPARE(time().span(), Duration(std::chrono::minutes(5)));
    QVERIFY(view_->reading().forward->isEnabled());
    time().beginMove();
    time().show({1'000'000'000, 2'000'000'000});
    time().goLive();
    time().endMove();
    QVERIFY(view_->reading().forward->isEnabled());
    view_->reading().forward->trigger();
    QCOMPARE(time().span(), Duration(std::chrono::minutes(1)));
}

void ReadingTimeTest::anOwnSpanIsRead() {
    choice(QStringLiteral("action:spanOther"))->trigger();
    auto* dialog = view_->window()->findChild<QInputDialog*>("spanDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto* field = dialog->findChild<QLineEdit*>();
    field->selectAll();
    QTest::keyClicks(field, "2.5 s");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(time().span(), Duration(std::chrono::milliseconds(2500)));
    QTRY_VERIFY(isNear(chart("one"), chart("one")->from(), 7.5));
}

void ReadingTimeTest::fromAndToAreCheckedAndShown() {
    time().setZone(QTimeZone::utc());
    press(Qt::Key_G, Qt::ControlModifier);
    auto* dialog = view_->window()->findChild<QDialog*>("timeRangeDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto* from = dialog->findChild<QLineEdit*>("rangeFrom");
    auto* to = dialog->findChild<QLineEdit*>("rangeTo");
    auto* show = dialog->findChild<QPushButton*>("rangeShow");
    auto* message = dialog->findChild<QLabel*>("rangeMessage");
    QCOMPARE(to->text(), QString("1970-01-01 00:00:10")); // what is shown is proposed
    const auto type = [](QLineEdit* field, const char* text) {
        field->selectAll();
        QTest::keyClicks(field, text);
    };
    type(from, "yesterday");
    QVERIFY(!show->isEnabled() && message->isVisible());
    type(from, "1970-01-01 00:00:20");
    QVERIFY(!show->isEnabled());
    QVERIFY2(message->text().contains("after"), qPrintable(message->text()));
    type(from, "1970-01-01 00:00:02.5");
    QVERIFY(show->isEnabled() && !message->isVisible());
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(chart("two")->from(), Timestamp(2'500'000'000));
    QCOMPARE(chart("one")->to(), 10 * kSecond);
}

void ReadingTimeTest::aTimeWithoutADateIsOfTheDayOfTheData() {
    QTRY_VERIFY(time().extent().has_value());
    action("timeFromTo")->trigger();
    auto* dialog = view_->window()->findChild<QDialog*>("timeRangeDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    auto* message = dialog->findChild<QLabel*>("rangeMessage");
    const auto type = [dialog](const char* field, const char* text) {
        auto* line = dialog->findChild<QLineEdit*>(QString::fromLatin1(field));
        line->selectAll();
        QTest::keyClicks(line, text);
    };
    type("rangeFrom", "0:00:02");
    type("rangeTo", "0:00:06");
    QVERIFY2(message->text().contains("1970-01-01 00:00:02"), qPrintable(message->text()));
    // Past midnight it is the next day.
    type("rangeFrom", "1970-01-01 23:50");
    type("rangeTo", "0:10");
    QVERIFY2(message->text().contains("1970-01-02 00:10:00"), qPrintable(message->text()));
    type("rangeFrom", "0:00:02");
    type("rangeTo", "0:00:06");
    QTest::mouseClick(dialog->findChild<QPushButton*>("rangeShow"), Qt::LeftButton);
    QCOMPARE(chart("one")->from(), 2 * kSecond);
    QCOMPARE(chart("two")->to(), 6 * kSecond);
}

void ReadingTimeTest::aRangeWithoutDataLeadsToSome() {
    QTRY_COMPARE(time().extent(), std::optional(TimeRange{0, 10 * kSecond}));
    auto* notice = view_->findChild<QWidget*>("rangeNotice");
    auto* text = notice->findChild<QLabel*>("rangeNoticeText");
    auto* go = notice->findChild<QPushButton*>("rangeNoticeGo");
    QVERIFY(!notice->isVisible());
    time().show({20 * kSecond, 24 * kSecond});
    QVERIFY(notice->isVisible());
    QVERIFY2(text->text().contains("end at") && text->text().contains("00:00:10"), qPrintable(text->text()));
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(time().range(), std::optional(TimeRange{6 * kSecond, 10 * kSecond}));
    QVERIFY(!notice->isVisible());
    time().show({-9 * kSecond, -5 * kSecond});
    QVERIFY2(text->text().contains("begin at"), qPrintable(text->text()));
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(time().range(), std::optional(TimeRange{0, 4 * kSecond}));
    // One may look between two records; where others are missing it is said.
    time().show({kSecond + 10'000'000, kSecond + 20'000'000});
    QVERIFY(!notice->isVisible());
    engine_->push({"signal", "out"}, makeRecords({{60, "a", 1}}));
    QTRY_COMPARE(time().extent()->to, 60 * kSecond);
    time().show({20 * kSecond, 24 * kSecond});
    QVERIFY2(text->text().contains("before end at"), qPrintable(text->text()));
    press(Qt::Key_L);
    QVERIFY(!notice->isVisible());
}

void ReadingTimeTest::theZoneIsSearchedAndWritten() {
    QAction* other = nullptr;
    for (QMenu* menu : view_->findChildren<QMenu*>())
        for (QAction* choice : menu->actions())
            if (choice->objectName() == QStringLiteral("action:zone:other")) other = choice;
    QVERIFY(other);
    other->trigger();
    auto* dialog = view_->window()->findChild<QDialog*>("zoneDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit*>("zoneSearch"), "kolkata");
    QCOMPARE(dialog->findChild<QListWidget*>("zoneList")->count(), 1);
    QTest::keyClick(dialog->findChild<QLineEdit*>("zoneSearch"), Qt::Key_Return);
    QCOMPARE(time().zone().id(), QByteArray("Asia/Kolkata"));
    chart("one")->replot();
    QVERIFY2(chart("one")->xAxis->tickVectorLabels().first().contains("05:30"),
             qPrintable(chart("one")->xAxis->tickVectorLabels().first()));
    QVERIFY(chart("one")->xAxis->tickVectorLabels().first().contains("UTC+5:30"));
    QVERIFY(other->isChecked() && other->text().contains("Kolkata"));
}

void ReadingTimeTest::momentsAreReadAsTheyAreWritten_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("whole") << "2026-11-28 14:03:09" << qint64(1795874589) << true;
    QTest::newRow("minutes") << "2026-11-28 14:03" << qint64(1795874580) << true;
    QTest::newRow("date") << "2026-11-28" << qint64(1795824000) << true;
    QTest::newRow("zone") << "2026-11-28T15:03:09+01:00" << qint64(1795874589) << true;
    QTest::newRow("no day") << "2026-02-30 10:00" << qint64(0) << false;
    QTest::newRow("no hour") << "2026-11-28 25:00" << qint64(0) << false;
    QTest::newRow("too far") << "9999-01-01" << qint64(0) << false;
    QTest::newRow("nothing") << "" << qint64(0) << false;
    QTest::newRow("words") << "soon" << qint64(0) << false;
}

void ReadingTimeTest::momentsAreReadAsTheyAreWritten() {
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    QFETCH(bool, isValid);
    const auto moment = readMoment(text, QTimeZone::utc());
    QCOMPARE(moment.has_value(), isValid);
    if (!moment) return;
    QCOMPARE(*moment, seconds * kSecond);
    QCOMPARE(readMoment(momentText(*moment, QTimeZone::utc()), QTimeZone::utc()), moment);
    const Timestamp fine = *moment + 123'456'789;
    QCOMPARE(readMoment(momentText(fine, QTimeZone("Asia/Kolkata")), QTimeZone("Asia/Kolkata")),
             std::optional(fine));
}

void ReadingTimeTest::theTimeAxisNamesTwoMomentsAndItsDate() {
    time().setZone(QTimeZone::utc());
    TimeChart* one = chart("one");
    for (const int width : {1000, 520, 360}) {
        view_->resize(width, 800);
        for (const double seconds : {0.7, 3.0, 9.0, 47.0, 170.0, 4000.0, 50'000.0, 200'000.0}) {
            time().show({1'795'874'589 * kSecond,
                         1'795'874'589 * kSecond + static_cast<Timestamp>(seconds * kSecond)});
            one->replot();
            const QVector<QString> labels = one->xAxis->tickVectorLabels();
            QVERIFY2(labels.size() >= 2, qPrintable(QStringLiteral("%1 s in %2").arg(seconds).arg(width)));
            QVERIFY2(labels.first().contains(QLocale().toString(QDate(2026, 11, 28), "MMM yyyy")),
                     qPrintable(labels.first()));
            QVERIFY2(labels.first().contains("UTC"), qPrintable(labels.first()));
            // Each says when it is, and none is rounded.
            for (qsizetype i = 0; i < labels.size() && seconds < 86400; ++i) {
                const QString time = labels[i].section(u'\n', 0, 0);
                const QDateTime moment =
                    QCPAxisTickerDateTime::keyToDateTime(one->xAxis->tickVector()[i]).toUTC();
                const QString format = QStringLiteral("HH:mm:ss.zzz").left(time.size());
                QCOMPARE(time, moment.toString(format));
                QCOMPARE(QTime::fromString(time, format), moment.time());
            }
        }
    }
}

void ReadingTimeTest::theNextRunIsLiveAgain() {
    press(Qt::Key_Plus);
    press(Qt::Key_P);
    view_->feed().restart();
    QVERIFY(time().isLive() && !time().isPaused());
}

QTEST_MAIN(ReadingTimeTest)
#include "reading_time_test.moc"
