// A part of time led to by hand: the wheel, drags over charts and along their axes, and frames.
#include "widgets/dashboard/reading_actions.h"

#include "tests/gui/reading_fixture.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolTip>

using namespace weir;

class ReadingZoomTest : public ReadingFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void theWheelZoomsAllChartsAtThePointer();
    void theWheelScrollsABoardThatIsTooHigh();
    void theWheelScrollsAListAndThenItsBoard();
    void theWheelSidewaysPans();
    void theWheelOverAnAxisMovesThatAxisOnly();
    void aDragPansAllCharts();
    void aFrameZoomsToWhatItFrames();
    void theFrameModeNeedsNoKey();
    void aDragAlongAnAxisStretchesIt();
};

void ReadingZoomTest::theWheelZoomsAllChartsAtThePointer() {
    const QPoint at = placeOf(chart("one"), 8);
    turnWheel(chart("one"), at, {0, 1});
    QVERIFY(!time().isLive());
    QVERIFY(isNear(chart("one"), chart("one")->navigation().timeAt(at.x()), 8)); // what is pointed at stays
    QVERIFY(isNear(chart("one"), chart("one")->to() - chart("one")->from(), 8));
    QCOMPARE(chart("two")->from(), chart("one")->from());
    QCOMPARE(chart("two")->to(), chart("one")->to());
    turnWheel(chart("two"), at, {0, -1});
    QVERIFY(isNear(chart("one"), chart("one")->to() - chart("one")->from(), 10));
}

void ReadingZoomTest::theWheelScrollsAListAndThenItsBoard() {
    std::string words;
    for (int line = 0; line < 100; ++line)
        words += "A line\n\n";
    document_->change("list", [&words](Graph& graph) {
        graph.panels.push_back({"list", "text", "", "", "", {0, 0, 24, 40}, {{"text", words}}});
        graph.findPanel("one")->place = {0, 40, 24, 40};
        graph.findPanel("two")->place = {0, 80, 24, 40};
    });
    auto* const area = qobject_cast<QScrollArea*>(view_->board().parentWidget()->parentWidget());
    auto* const text = frame("list")->findChild<QTextBrowser*>("text");
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0 && text->verticalScrollBar()->maximum() > 0);
    // As from the desktop: only such are passed on to parents.
    const auto turn = [](QWidget* over) {
        QWheelEvent wheel({20, 20}, over->mapToGlobal(QPointF(20, 20)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(over, &wheel);
    };
    turn(text->viewport());
    QVERIFY(text->verticalScrollBar()->value() > 0);
    QCOMPARE(area->verticalScrollBar()->value(), 0);
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum());
    turn(text->viewport());
    QVERIFY(area->verticalScrollBar()->value() > 0);
}

void ReadingZoomTest::theWheelScrollsABoardThatIsTooHigh() {
    document_->change("high", [](Graph& graph) {
        graph.findPanel("one")->place.height = 40;
        graph.findPanel("two")->place = {0, 40, 24, 40};
    });
    auto* area = qobject_cast<QScrollArea*>(view_->board().parentWidget()->parentWidget());
    QVERIFY(area);
    QScrollBar& bar = *area->verticalScrollBar();
    QTRY_VERIFY(bar.maximum() > 0);
    const QPoint at = placeOf(chart("one"), 5);
    turnWheel(chart("one"), at, {0, -1});
    QVERIFY(time().isLive());
    QVERIFY(bar.value() > 0);
    // At its end, it says how the chart is zoomed.
    turnWheel(chart("one"), at, {0, 9});
    QCOMPARE(bar.value(), 0);
    turnWheel(chart("one"), at, {0, 1});
    QTRY_VERIFY(QToolTip::text().contains("Click"));
    // With a key it is meant for the chart.
    turnWheel(chart("one"), at, {0, -1}, Qt::ShiftModifier);
    QVERIFY(!time().isLive());
    time().goLive();
    QTest::mouseClick(chart("one"), Qt::LeftButton, {}, at);
    turnWheel(chart("one"), at, {0, 1});
    QVERIFY(!time().isLive());
    QCOMPARE(bar.value(), 0);
    time().goLive();
    // A chosen chart that slides below the pointer does not stop the scrolling.
    bar.setValue(30);
    turnWheel(chart("one"), at, {0, -1});
    QVERIFY(time().isLive());
    QVERIFY(bar.value() > 30);
    moveTo(chart("one"), at);
    turnWheel(chart("one"), at, {0, 1});
    QVERIFY(!time().isLive());
}

void ReadingZoomTest::theWheelSidewaysPans() {
    turnWheel(chart("one"), placeOf(chart("one"), 5), {1, 0});
    QVERIFY(isNear(chart("one"), chart("one")->from(), -1));
    turnWheel(chart("one"), placeOf(chart("one"), 5), {0, -1}, Qt::ShiftModifier);
    QVERIFY(isNear(chart("one"), chart("one")->from(), 0));
    QVERIFY(isNear(chart("one"), chart("one")->to(), 10));
}

void ReadingZoomTest::theWheelOverAnAxisMovesThatAxisOnly() {
    TimeChart* one = chart("one");
    const double before = one->yAxis->range().size();
    const QCPRange other = chart("two")->yAxis->range();
    turnWheel(one, {one->axisRect()->left() / 2, one->axisRect()->rect().center().y()}, {0, 1});
    QVERIFY(std::abs(one->yAxis->range().size() - before * 0.8) < before * 0.01);
    QVERIFY(time().isLive());
    turnWheel(one, placeOf(one, 5), {0, 1}, Qt::ControlModifier);
    QVERIFY(std::abs(one->yAxis->range().size() - before * 0.64) < before * 0.01);
    QCOMPARE(chart("two")->yAxis->range().lower, other.lower);
    // It stays as new records come, until one goes back.
    engine_->push({"signal", "out"}, makeRecords({{10.1, "a", 500}}));
    QTRY_COMPARE(one->store().newest(), Timestamp(10'100'000'000));
    QVERIFY(one->yAxis->range().upper < 200);
    QTest::mouseDClick(one, Qt::LeftButton, {}, placeOf(one, 5));
    QVERIFY(one->yAxis->range().upper > 500);
}

void ReadingZoomTest::aDragPansAllCharts() {
    drag(chart("one"), placeOf(chart("one"), 4), placeOf(chart("one"), 6));
    QVERIFY(isNear(chart("one"), chart("one")->from(), -2));
    QVERIFY(isNear(chart("two"), chart("two")->to(), 8));
}

void ReadingZoomTest::aFrameZoomsToWhatItFrames() {
    TimeChart* one = chart("one");
    const QPoint from = placeOf(one, 2);
    drag(one, from, placeOf(one, 6) + QPoint(0, 5), Qt::ShiftModifier);
    QVERIFY(isNear(one, one->from(), 2));
    QVERIFY(isNear(one, one->to(), 6));
    QCOMPARE(chart("two")->to(), one->to());
    // A high one is meant for the values too, of this chart.
    const QRect area = one->axisRect()->rect();
    const double upper = one->yAxis->pixelToCoord(area.top() + 20);
    drag(one, {placeOf(one, 3).x(), area.top() + 20}, {placeOf(one, 5).x(), area.bottom() - 20},
         Qt::ShiftModifier);
    QVERIFY(isNear(one, one->from(), 3));
    QVERIFY(std::abs(one->yAxis->range().upper - upper) < 2);
    QVERIFY(chart("two")->yAxis->range().upper > 60);
    // Back to live shows all values again, too.
    view_->reading().goLive->trigger();
    QTRY_VERIFY(time().isLive());
    chart("one")->redrawNow();
    QVERIFY(one->yAxis->range().upper > upper + 2);
}

void ReadingZoomTest::theFrameModeNeedsNoKey() {
    press(Qt::Key_Z);
    QVERIFY(action("frameTime")->isChecked());
    drag(chart("two"), placeOf(chart("two"), 1), placeOf(chart("two"), 3));
    QVERIFY(isNear(chart("one"), chart("one")->from(), 1));
    QVERIFY(isNear(chart("one"), chart("one")->to(), 3));
    press(Qt::Key_Z);
    QVERIFY(time().drag() == BoardTime::Drag::Move);
}

void ReadingZoomTest::aDragAlongAnAxisStretchesIt() {
    TimeChart* one = chart("one");
    const int below = one->axisRect()->bottom() + 8;
    drag(one, {400, below}, {520, below}); // pulled to the right, seconds get wider
    QVERIFY(isNear(one, one->to() - one->from(), 5));
    QVERIFY(isNear(one, (one->to() + one->from()) / 2, 5));
    const double size = one->yAxis->range().size();
    const int beside = one->axisRect()->left() / 2;
    drag(one, {beside, 60}, {beside, 180});
    QVERIFY(std::abs(one->yAxis->range().size() - 2 * size) < 0.05 * size);
}

QTEST_MAIN(ReadingZoomTest)
#include "reading_zoom_test.moc"
