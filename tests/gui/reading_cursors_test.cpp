// What is read off charts: the shared crosshair, the nearest series, two cursors, and the legend.
#include "widgets/dashboard/chart_crosshair.h"

#include "tests/gui/reading_fixture.h"

#include <QMenu>
#include <QScrollArea>

#include <array>

using namespace weir;

class ReadingCursorsTest : public ReadingFixture {
    Q_OBJECT
private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void thePointedMomentIsReadInAllCharts();
    void atAnEdgeTheRecordInSightIsRead();
    void theCardStaysInItsChart();
    void theNearestSeriesIsMeant();
    void cursorsMeasureBetweenThem();
    void cursorsAreDraggedAndMovedByKeys();
    void aSteppedSeriesIsReadAsItIsDrawn();
    void theLegendHidesIsolatesAndRaises();
    void theLegendIsReachedByKeys();
    void aColorIsChosenInTheLegendAndUndone();
    void theLegendReadsWhatIsShown();
    void aNarrowLegendKeepsAllFigures();
    void aLongLegendScrolls();
    void aSeriesOnAnotherLetsItShow();
    void panelsOfEveryKindGoAlong();

private:
    static ChartCrosshair* crosshair(TimeChart* chart) { return chart->findChild<ChartCrosshair*>(); }
    /// Where the widget differs from how it looked before.
    static int changedPixels(const QImage& before, const QImage& after) {
        int changed = 0;
        for (int y = 0; y < before.height(); ++y)
            for (int x = 0; x < before.width(); ++x)
                changed += before.pixel(x, y) != after.pixel(x, y);
        return changed;
    }
};

void ReadingCursorsTest::thePointedMomentIsReadInAllCharts() {
    const QImage before = chart("two")->grab().toImage();
    moveTo(chart("one"), placeOf(chart("one"), 4));
    QVERIFY(time().hovered().has_value());
    QVERIFY(isNear(chart("one"), *time().hovered(), 4));
    QVERIFY(crosshair(chart("one"))->isShown());
    QVERIFY(crosshair(chart("two"))->isShown());
    // The other shows the line and a card with both values.
    QVERIFY(changedPixels(before, chart("two")->grab().toImage()) > 1000);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(chart("one"), &leave);
    QVERIFY(!time().hovered());
    QVERIFY(!crosshair(chart("two"))->isShown());
    QCOMPARE(changedPixels(before, chart("two")->grab().toImage()), 0);
}

void ReadingCursorsTest::atAnEdgeTheRecordInSightIsRead() {
    // Records of 4.1 and 4.2 s: the nearer one lies beyond the edge.
    TimeChart* one = chart("one");
    time().show({4'000'000'000, 4'170'000'000});
    QTRY_COMPARE(one->to(), Timestamp{4'170'000'000});
    const QPoint record = placeOf(one, 4.1);
    const QRect around(record.x() - 2, one->axisRect()->top(), 4, one->axisRect()->height());
    const QImage before = one->grab(around).toImage();
    moveTo(one, placeOf(one, 4.165));
    QVERIFY(changedPixels(before, one->grab(around).toImage()) > 10);
}

void ReadingCursorsTest::theCardStaysInItsChart() {
    // Too wide for either side of the pointer.
    for (int i = 0; i < 3; ++i)
        engine_->push({"signal", "out"},
                      makeRecords({{10, std::string(60, static_cast<char>('k' + i)), i * 20.0}}));
    QTRY_COMPARE(chart("one")->store().series().size(), std::size_t(5));
    view_->resize(500, 800);
    QCoreApplication::processEvents();
    TimeChart* one = chart("one");
    time().show({0, 20 * kSecond});
    QCoreApplication::processEvents();
    moveTo(one, placeOf(one, 10));
    const QImage shown = one->grab().toImage();
    int border = 0;
    for (int y = 0; y < shown.height(); ++y)
        for (const int x : {0, 1, 2})
            border += shown.pixelColor(x, y) == Theme::instance().colors().border;
    QVERIFY2(border > 20, qPrintable(QString::number(border)));
}

void ReadingCursorsTest::theNearestSeriesIsMeant() {
    TimeChart* one = chart("one");
    const auto pointAt = [&](double value) {
        moveTo(one, {placeOf(one, 8).x(), static_cast<int>(one->yAxis->coordToPixel(value)) + 3});
        one->grab();
        return crosshair(one)->nearest();
    };
    QCOMPARE(pointAt(80), std::optional<std::size_t>(0));
    QCOMPARE(pointAt(20), std::optional<std::size_t>(1));
    QCOMPARE(pointAt(50), std::nullopt); // far from every line
}

void ReadingCursorsTest::cursorsMeasureBetweenThem() {
    moveTo(chart("one"), placeOf(chart("one"), 2));
    press(Qt::Key_A);
    QCOMPARE(legend("two")->headings(), QStringList({"A"}));
    moveTo(chart("two"), placeOf(chart("two"), 6));
    press(Qt::Key_B);
    QVERIFY(isNear(chart("one"), *time().cursors()[0], 2));
    QVERIFY(isNear(chart("one"), *time().cursors()[1], 6));
    // On whole tenths, for the figures.
    time().setCursors({2 * kSecond, 6 * kSecond});
    for (const char* id : {"one", "two"}) {
        QCOMPARE(legend(id)->headings(),
                 QStringList({"A", "B", QString::fromUtf8("B − A"), "per second", "min", "max", "mean"}));
        QCOMPARE(legend(id)->entries()[0].figures, QStringList({"20", "60", "40", "10", "20", "60", "40"}));
        QCOMPARE(legend(id)->entries()[1].figures, QStringList({"80", "40", "-40", "-10", "40", "80", "60"}));
    }
    // Between two points, the line is read.
    time().setCursors({2 * kSecond + kSecond * 8 / 100, std::nullopt});
    QCOMPARE(legend("one")->entries()[0].figures, QStringList({"21"}));
    press(Qt::Key_C);
    QVERIFY(!legend("one")->isTable());
}

void ReadingCursorsTest::cursorsAreDraggedAndMovedByKeys() {
    time().setCursors({2 * kSecond, 6 * kSecond});
    TimeChart* two = chart("two");
    drag(two, placeOf(two, 6), placeOf(two, 8));
    QVERIFY(isNear(two, *time().cursors()[1], 8));
    QVERIFY(time().isLive()); // the chart itself was not dragged
    press(Qt::Key_A);         // with nothing pointed at, a third into what is shown
    QVERIFY(isNear(two, *time().cursors()[0], 10.0 / 3));
    press(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(isNear(two, *time().cursors()[0], 10.0 / 3 + 0.1));
    press(Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(isNear(two, *time().cursors()[0], 10.0 / 3));
    QVERIFY((frame("one")->geometry().topLeft() == view_->board().geometryOf({0, 0, 24, 10}).topLeft()));
}

void ReadingCursorsTest::aSteppedSeriesIsReadAsItIsDrawn() {
    document_->change("step", [](Graph& graph) { graph.findPanel("one")->settings["style"] = "step"; });
    time().setCursors({2 * kSecond + kSecond * 8 / 100, std::nullopt});
    QTRY_COMPARE(legend("one")->entries()[0].figures, QStringList({"20"}));
}

void ReadingCursorsTest::theLegendHidesIsolatesAndRaises() {
    ChartLegend* entries = legend("one");
    const QPoint second = entries->placeOf(1).center();
    QTest::mouseClick(entries, Qt::LeftButton, {}, second);
    QVERIFY(entries->entries()[1].isHidden && !entries->entries()[0].isHidden);
    QVERIFY(chart("one")->isHidden(1));
    QVERIFY(!chart("two")->isHidden(1));
    QTest::mouseClick(entries, Qt::LeftButton, {}, second);
    QVERIFY(!chart("one")->isHidden(1));
    QTest::mouseClick(entries, Qt::LeftButton, Qt::AltModifier, second);
    QVERIFY(chart("one")->isHidden(0) && !chart("one")->isHidden(1));
    QTest::mouseClick(entries, Qt::LeftButton, Qt::AltModifier, second); // again: all
    QVERIFY(!chart("one")->isHidden(0));
    QTest::mouseClick(entries, Qt::LeftButton, {}, second);
    QTest::mouseDClick(entries, Qt::LeftButton, {}, second);
    QVERIFY(chart("one")->isHidden(0) && !chart("one")->isHidden(1));
    QTest::mouseClick(entries, Qt::LeftButton, Qt::AltModifier, second);
    // What is pointed at is drawn over the others.
    const QImage before = chart("one")->grab().toImage();
    moveTo(entries, second);
    QVERIFY(changedPixels(before, chart("one")->grab().toImage()) > 200);
}

void ReadingCursorsTest::theLegendIsReachedByKeys() {
    ChartLegend* entries = legend("one");
    frame("one")->setFocus();
    for (int i = 0; i < 20 && !entries->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(entries->hasFocus());
    QCOMPARE(entries->current(), 0);
    QTest::keyClick(entries, Qt::Key_Down);
    QCOMPARE(entries->accessibleDescription(), QString("b"));
    QTest::keyClick(entries, Qt::Key_Space);
    QVERIFY(chart("one")->isHidden(1));
    QTest::keyClick(entries, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(chart("one")->isHidden(0) && !chart("one")->isHidden(1));
    QVERIFY(document_->graph().findPanel("one")->place.row == 0); // the arrows did not move the panel
}

void ReadingCursorsTest::aColorIsChosenInTheLegendAndUndone() {
    ChartLegend* entries = legend("one");
    const QColor before = entries->entries()[0].color;
    QContextMenuEvent event(QContextMenuEvent::Mouse, entries->placeOf(0).center(),
                            entries->mapToGlobal(entries->placeOf(0).center()));
    QApplication::sendEvent(entries, &event);
    auto* menu = frame("one")->findChild<QMenu*>("seriesMenu");
    QTRY_VERIFY(menu && menu->isVisible());
    const QList<QAction*> choices = menu->actions();
    const auto colors =
        std::find_if(choices.begin(), choices.end(), [](QAction* choice) { return choice->menu(); });
    (*colors)->menu()->actions().at(4)->trigger();
    menu->close();
    QTRY_COMPARE(entries->entries()[0].color, Theme::instance().series(4));
    QCOMPARE(chart("one")->colorOf(0), Theme::instance().series(4));
    QCOMPARE(legend("two")->entries()[0].color, before);
    document_->undoStack().undo();
    QTRY_COMPARE(entries->entries()[0].color, before);
}

void ReadingCursorsTest::theLegendReadsWhatIsShown() {
    document_->change("read", [](Graph& graph) { graph.findPanel("one")->settings["statistics"] = true; });
    QTRY_COMPARE(legend("one")->headings(), QStringList({"min", "max", "mean", "last"}));
    QCOMPARE(legend("one")->entries()[0].figures, QStringList({"0", "100", "50", "100"}));
    time().show({2 * kSecond, 4 * kSecond});
    QTRY_COMPARE(legend("one")->entries()[0].figures, QStringList({"20", "40", "30", "40"}));
    QVERIFY(!legend("two")->isTable());
}

void ReadingCursorsTest::aNarrowLegendKeepsAllFigures() {
    ChartLegend* entries = legend("one");
    const auto figuresStandApart = [&] {
        const QFontMetrics metrics(Theme::instance().figures(TextStyle::Caption));
        QRegion taken;
        for (int entry = 0; entry < 2; ++entry)
            for (int column = 0; column < entries->headings().size(); ++column) {
                const QRect place = entries->placeOfFigure(entry, column);
                const QString figure = entries->entries()[static_cast<std::size_t>(entry)].figures[column];
                if (!entries->rect().contains(place) || taken.intersects(place) ||
                    place.width() < metrics.horizontalAdvance(figure))
                    return false;
                taken += place;
            }
        return true;
    };
    time().setCursors({2 * kSecond, 6 * kSecond});
    QTRY_VERIFY(figuresStandApart());
    QCOMPARE(entries->placeOfFigure(0, 0).top(), entries->placeOfFigure(0, 6).top()); // one line
    document_->change("narrow", [](Graph& graph) { graph.findPanel("one")->place.width = 5; });
    QTRY_VERIFY(entries->width() < 250);
    QTRY_VERIFY(figuresStandApart());
    // What has no room below the chart is scrolled to.
    QVERIFY(chart("one")->height() > frame("one")->height() / 3);
    auto* area = qobject_cast<QScrollArea*>(entries->parentWidget()->parentWidget());
    QTRY_VERIFY(entries->height() > area->height());
    // A series is still hidden by a click on its name, and its figures make room.
    const int before = entries->height();
    QTest::mouseClick(entries, Qt::LeftButton, {}, entries->placeOf(0).topLeft() + QPoint(30, 6));
    QVERIFY(chart("one")->isHidden(0));
    QTRY_VERIFY(entries->height() < before || entries->heightForWidth(entries->width()) < before);
}

void ReadingCursorsTest::aLongLegendScrolls() {
    for (int i = 0; i < 40; ++i)
        engine_->push({"signal", "out"},
                      makeRecords({{9, "another series of the long kind " + std::to_string(i), 1}}));
    QTRY_COMPARE(legend("one")->entries().size(), std::size_t(42));
    auto* area = qobject_cast<QScrollArea*>(legend("one")->parentWidget()->parentWidget());
    QVERIFY(area);
    QTRY_VERIFY(area->height() < chart("one")->height());
    QVERIFY(legend("one")->height() > area->height());
    // The keys bring what they reach into sight.
    legend("one")->setFocus();
    for (int i = 0; i < 41; ++i)
        QTest::keyClick(legend("one"), Qt::Key_Down);
    QTRY_VERIFY(legend("one")->visibleRegion().boundingRect().contains(legend("one")->placeOf(41).center()));
}

void ReadingCursorsTest::aSeriesOnAnotherLetsItShow() {
    QCOMPARE(chart("one")->strokeOf(1), Qt::SolidLine);
    for (int i = 0; i <= 100; ++i)
        engine_->push({"signal", "out"}, makeRecords({{i * 0.1, "twin of a", i * 1.0}}));
    QTRY_COMPARE(legend("one")->entries().size(), std::size_t(3));
    QTRY_COMPARE(legend("one")->entries()[2].stroke, Qt::DashLine);
    chart("one")->replot();
    const QImage image = chart("one")->grab().toImage();
    std::array<int, 2> seen{};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            for (const std::size_t i : {0, 1})
                seen[i] += image.pixelColor(x, y) == chart("one")->colorOf(i * 2);
    QVERIFY2(seen[0] > 50 && seen[1] > 50, qPrintable(QStringLiteral("%1, %2").arg(seen[0]).arg(seen[1])));
    // Once they part, nothing is hidden, and both are whole.
    engine_->push({"signal", "out"}, makeRecords({{10.0, "twin of a", 7}}));
    QTRY_COMPARE(legend("one")->entries()[2].stroke, Qt::SolidLine);
}

void ReadingCursorsTest::panelsOfEveryKindGoAlong() {
    document_->change("other", [](Graph& graph) {
        Panel other = panel("two", 10);
        other.type = "heatmap";
        other.settings = {{"source", "signal.out"}, {"value", "value"}};
        *graph.findPanel("two") = other;
    });
    auto* plot = frame("two")->findChild<QCustomPlot*>();
    QVERIFY(plot);
    auto* navigation = plot->findChild<TimeNavigation*>();
    QVERIFY(navigation);
    QTRY_VERIFY(plot->isVisible());
    const QPoint middle = plot->axisRect()->rect().center();
    turnWheel(plot, middle, {0, 1});
    QVERIFY(!time().isLive());
    QCOMPARE(navigation->shown(), *time().range());
    QCOMPARE(chart("one")->from(), navigation->shown().from);
    const QImage before = plot->grab().toImage();
    time().setCursors({navigation->timeAt(middle.x()), std::nullopt});
    QVERIFY(changedPixels(before, plot->grab().toImage()) > 50);
}

QTEST_MAIN(ReadingCursorsTest)
#include "reading_cursors_test.moc"
