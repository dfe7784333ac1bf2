// A single sample among many millions is seen in the chart at every zoom, on the pixels themselves; and a
// chart that scrolls looks as one that is drawn anew.
#include "widgets/dashboard/time_chart.h"
#include "widgets/dashboard/value_axis.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace weir;

namespace {

constexpr std::size_t kBlock = 100'000;

/// A store, a time and a chart over both that is on the screen.
struct Shown {
    explicit Shown(QSize size = {800, 400}) : store(64, memory), chart(store, time) {
        chart.resize(size);
        chart.show();
    }
    void draw() {
        chart.redraw();
        QCoreApplication::processEvents();
    }
    QImage plot() {
        const QImage picture = chart.grab().toImage();
        return picture.copy(chart.axisRect()->rect());
    }

    ChartMemory memory{std::size_t{2} << 30};
    SeriesStore store;
    BoardTime time;
    TimeChart chart;
};

/// Whether a line passes the height of `value` anywhere.
bool isReached(Shown& shown, double value) {
    const QImage picture = shown.chart.grab().toImage();
    const QRect plot = shown.chart.axisRect()->rect();
    const int y = static_cast<int>(shown.chart.yAxis->coordToPixel(value));
    const QColor line = shown.chart.colorOf(0);
    for (int x = plot.left(); x <= plot.right(); ++x) {
        const QColor pixel = picture.pixelColor(x, y);
        if (std::abs(pixel.red() - line.red()) + std::abs(pixel.green() - line.green()) +
                std::abs(pixel.blue() - line.blue()) <
            200)
            return true;
    }
    return false;
}

int different(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

} // namespace

class ChartSpikeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }
    void oneSampleAmongTwentyMillionIsSeenAtEveryZoom_data();
    void oneSampleAmongTwentyMillionIsSeenAtEveryZoom();
    void aScrollingChartLooksAsOneDrawnAnew();
    void aLatePointIsDrawnWhereItBelongs();
    void seriesOfTwoAxesFillTheirOwn();
    void seriesMayHaveFurtherAxes();
    void aBandAndZonesAreFilled();
    void aStackReachesTheSum();
    void aLogarithmicAxisShowsDecades();
    void aLineAtTheEndOfTheAxisIsSeen();
};

void ChartSpikeTest::oneSampleAmongTwentyMillionIsSeenAtEveryZoom_data() {
    QTest::addColumn<bool>("isCoarse");
    QTest::newRow("all values kept") << false;
    QTest::newRow("little memory") << true;
}

void ChartSpikeTest::oneSampleAmongTwentyMillionIsSeenAtEveryZoom() {
    QFETCH(bool, isCoarse);
    constexpr std::int64_t kPoints = 20'000'000;
    constexpr std::int64_t kSpike = 12'345'678;
    Shown shown;
    if (isCoarse) shown.memory.setLimit(std::size_t{32} << 20);
    const std::size_t series = *shown.store.index("a");
    std::vector<Timestamp> times(kBlock);
    std::vector<double> values(kBlock);
    for (std::int64_t first = 0; first < kPoints; first += static_cast<std::int64_t>(kBlock)) {
        for (std::size_t i = 0; i < kBlock; ++i) {
            const std::int64_t index = first + static_cast<std::int64_t>(i);
            times[i] = index * 10'000;
            values[i] = index == kSpike ? 1000 : static_cast<double>(index % 10);
        }
        shown.store.append(series, times, values);
    }
    QCOMPARE(shown.store.pointCount(), std::uint64_t(kPoints));
    QVERIFY(shown.store.bytes() <= shown.memory.limit());
    ChartSettings settings;
    settings.left.minimum = 0;
    settings.left.maximum = 1000;
    shown.chart.configure(settings);
    const Timestamp spike = kSpike * 10'000;
    // From all of it to a few thousand samples; the spike at another place of the plot each time.
    double share = 0.13;
    for (double width = kPoints * 1e4; width > 1e8; width /= 1.7) {
        share = std::fmod(share + 0.31, 0.9) + 0.05;
        const auto from = static_cast<Timestamp>(static_cast<double>(spike) - width * share);
        shown.time.show({from, from + static_cast<Timestamp>(width)});
        shown.draw();
        QVERIFY2(isReached(shown, 700), std::to_string(width).c_str());
    }
    // Beside it there is nothing.
    shown.time.show({spike + 100'000'000, spike + 1'000'000'000});
    shown.draw();
    QVERIFY(!isReached(shown, 700));
}

void ChartSpikeTest::aScrollingChartLooksAsOneDrawnAnew() {
    std::mt19937 random(17);
    Shown shown;
    ChartSettings settings;
    settings.range = std::chrono::seconds(8);
    settings.left.minimum = -4;
    settings.left.maximum = 4;
    shown.chart.configure(settings);
    const std::size_t a = *shown.store.index("a");
    const std::size_t b = *shown.store.index("b");
    Timestamp now = 1'700'000'000'000'000'000;
    for (int frame = 0; frame < 120; ++frame) {
        for (int i = 0; i < 300; ++i) {
            now += 300'000;
            // Some come late, and the second series falls silent now and then.
            const Timestamp late = random() % 50 == 0 ? static_cast<Timestamp>(random() % 400'000'000) : 0;
            shown.store.append(a, now - late, std::normal_distribution<double>(0, 1)(random));
            if (frame % 20 < 12) shown.store.append(b, now, std::sin(frame + i * 0.3));
        }
        shown.draw();
    }
    const QImage scrolled = shown.plot();
    // The same times, as if nothing had been there before.
    TimeChart fresh(shown.store, shown.time);
    fresh.resize(shown.chart.size());
    fresh.configure(settings);
    fresh.show();
    fresh.redraw();
    QCoreApplication::processEvents();
    const QImage anew = fresh.grab().toImage().copy(fresh.axisRect()->rect());
    QCOMPARE(scrolled.size(), anew.size());
    // The columns of the two begin at other fractions of a pixel, so that edges differ by one; a column that
    // was not drawn, or drawn twice, would differ by much.
    int worst = 0;
    for (int x = 2; x < scrolled.width() - 2; ++x) {
        int least = scrolled.height();
        for (int shift = -1; shift <= 1; ++shift)
            least = std::min(least, different(scrolled.copy(x, 0, 1, scrolled.height()),
                                              anew.copy(x + shift, 0, 1, anew.height())));
        worst = std::max(worst, least);
    }
    QVERIFY2(worst < scrolled.height() / 2, std::to_string(worst).c_str());
    QVERIFY(different(scrolled, anew) < scrolled.width() * scrolled.height() / 4);
}

void ChartSpikeTest::aLatePointIsDrawnWhereItBelongs() {
    Shown shown;
    ChartSettings settings;
    settings.left.minimum = 0;
    settings.left.maximum = 1000;
    settings.range = std::chrono::seconds(100);
    shown.chart.configure(settings);
    const std::size_t series = *shown.store.index("a");
    for (int i = 0; i < 50'000; ++i)
        shown.store.append(series, Timestamp{i} * 2'000'000, i % 7);
    shown.draw();
    QVERIFY(!isReached(shown, 700));
    shown.store.append(series, 31'000'000'000, 900);
    shown.draw();
    QVERIFY(isReached(shown, 700));
}

void ChartSpikeTest::seriesOfTwoAxesFillTheirOwn() {
    Shown shown;
    ChartSettings settings;
    settings.series = {{.series = "b", .color = QColor(Qt::red), .axis = SeriesAxis::Right}};
    settings.right.format.unit = "bar";
    shown.chart.configure(settings);
    const std::size_t a = *shown.store.index("a");
    const std::size_t b = *shown.store.index("key \u00b7 b");
    for (int i = 0; i < 100; ++i) {
        shown.store.append(a, Timestamp{i} * 1'000'000'000, i);
        shown.store.append(b, Timestamp{i} * 1'000'000'000, 100'000 + i);
    }
    shown.draw();
    QVERIFY(shown.chart.yAxis2->visible());
    QVERIFY(shown.chart.yAxis->range().upper < 1000);
    QVERIFY(shown.chart.yAxis2->range().lower > 90'000);
    QCOMPARE(shown.chart.colorOf(1), QColor(Qt::red));
    const SeriesPoint last = shown.store.series()[1].last();
    QVERIFY(shown.chart.axisRect()
                ->rect()
                .adjusted(-1, -1, 1, 1)
                .contains(shown.chart.placeOf(1, last).toPoint()));
    QCOMPARE(figureText(last.value, shown.chart.readingFormat(1)).unit.find("bar") != std::string::npos,
             true);
}

void ChartSpikeTest::seriesMayHaveFurtherAxes() {
    Shown shown;
    ChartSettings settings;
    settings.series = {{.series = "b", .axis = SeriesAxis::Own, .unit = "bar"},
                       {.series = "c", .axis = SeriesAxis::Own, .unit = "mm"},
                       {.series = "d", .axis = SeriesAxis::Right}};
    shown.chart.configure(settings);
    double scale = 1;
    for (const char* name : {"a", "x \u00b7 b", "y \u00b7 b", "c", "d"}) {
        const std::size_t series = *shown.store.index(name);
        for (int i = 0; i < 100; ++i)
            shown.store.append(series, Timestamp{i} * 1'000'000'000, scale * i);
        scale *= 10;
    }
    shown.draw();
    const QList<QCPAxis*> right = shown.chart.axisRect()->axes(QCPAxis::atRight);
    QCOMPARE(right.size(), 3);
    for (const QCPAxis* axis : right)
        QVERIFY(axis->visible());
    // Both series of the field are measured against one axis; each axis has its own ends.
    QVERIFY(right[1]->range().upper >= 99 * 100 && right[1]->range().upper < 99 * 200);
    QVERIFY(right[2]->range().upper >= 99 * 1000 && right[2]->range().upper < 99 * 2000);
    QCOMPARE(right[2]->tickLabelColor(), shown.chart.colorOf(3));
    QVERIFY(right[1]->tickLabelColor() != shown.chart.colorOf(1));
    QCOMPARE(QString::fromStdString(figureText(1, shown.chart.readingFormat(3)).unit), QString("mm"));
    // The wheel over the outermost one moves that alone.
    const QCPRange before = right[1]->range();
    const QPointF place(shown.chart.axisRect()->rect().right() + right[2]->offset() + 5,
                        shown.chart.axisRect()->rect().center().y());
    QWheelEvent wheel(place, shown.chart.mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    const QCPRange outer = right[2]->range();
    QApplication::sendEvent(&shown.chart, &wheel);
    QVERIFY(right[2]->range().size() < outer.size());
    QCOMPARE(right[1]->range(), before);
    // Without them there are two again.
    shown.chart.configure({});
    shown.draw();
    QVERIFY(!right[1]->visible() && !right[2]->visible());
}

void ChartSpikeTest::aBandAndZonesAreFilled() {
    Shown shown;
    ChartSettings settings;
    settings.bandLow = "min";
    settings.bandHigh = "max";
    settings.left.minimum = 0;
    settings.left.maximum = 100;
    shown.chart.configure(settings);
    for (const auto& [name, value] :
         {std::pair("mean", 50.0), std::pair("min", 30.0), std::pair("max", 70.0)}) {
        const std::size_t series = *shown.store.index(name);
        for (int i = 0; i < 60; ++i)
            shown.store.append(series, Timestamp{i} * 1'000'000'000, value);
    }
    shown.draw();
    const auto colorAt = [&](double value) {
        const QRect plot = shown.chart.axisRect()->rect();
        return shown.chart.grab().toImage().pixelColor(
            plot.center().x(), static_cast<int>(shown.chart.yAxis->coordToPixel(value)));
    };
    const QColor ground = Theme::instance().colors().surface;
    QCOMPARE(colorAt(85), ground);
    QVERIFY(colorAt(64) != ground);
    QCOMPARE(colorAt(64), colorAt(36));
    settings.thresholds = {{82, Threshold::State::Warning}, {96, Threshold::State::Critical}};
    settings.areZonesFilled = true;
    shown.chart.configure(settings);
    shown.draw();
    QVERIFY(colorAt(88) != ground);
    QVERIFY(colorAt(98) != colorAt(88));
}

void ChartSpikeTest::aStackReachesTheSum() {
    Shown shown;
    ChartSettings settings;
    settings.shape = SeriesShape::Stacked;
    shown.chart.configure(settings);
    for (const char* name : {"a", "b", "c"}) {
        const std::size_t series = *shown.store.index(name);
        for (int i = 0; i < 200; ++i)
            shown.store.append(series, Timestamp{i} * 100'000'000, 10);
    }
    shown.draw();
    QVERIFY(shown.chart.yAxis->range().upper >= 30);
    QVERIFY(shown.chart.yAxis->range().upper < 40);
    QCOMPARE(shown.chart.yAxis->range().lower, 0.0);
}

void ChartSpikeTest::aLogarithmicAxisShowsDecades() {
    Shown shown;
    ChartSettings settings;
    settings.isLogarithmic = true;
    shown.chart.configure(settings);
    const std::size_t series = *shown.store.index("a");
    for (int i = 0; i < 50; ++i)
        shown.store.append(series, Timestamp{i} * 1'000'000'000, i == 0 ? 0 : std::pow(10, i % 5));
    shown.draw();
    QVERIFY(shown.chart.yAxis->range().lower > 0);
    QCOMPARE(shown.chart.yAxis->range().upper, 10'000.0);
    const double hundred = shown.chart.yAxis->coordToPixel(100);
    const double ten = shown.chart.yAxis->coordToPixel(10);
    const double thousand = shown.chart.yAxis->coordToPixel(1000);
    QVERIFY(std::abs((ten - hundred) - (hundred - thousand)) < 1);
}

void ChartSpikeTest::aLineAtTheEndOfTheAxisIsSeen() {
    Shown shown;
    const std::size_t series = *shown.store.index("a");
    for (int second = 0; second < 30; ++second)
        shown.store.append(series, second * 1'000'000'000LL, 0);
    shown.chart.configure({});
    shown.draw();
    QCOMPARE(shown.chart.yAxis->range().lower, 0.0);
    QVERIFY(isReached(shown, 0));
}

QTEST_MAIN(ChartSpikeTest)
#include "chart_spike_test.moc"
