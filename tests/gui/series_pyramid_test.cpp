// What a chart keeps of a series, against the same done plainly: random data, late points, too little memory.
#include "widgets/dashboard/series_columns.h"
#include "widgets/dashboard/series_cursor.h"
#include "widgets/dashboard/series_reduction.h"
#include "widgets/dashboard/series_store.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace weir;

namespace {

/// All points, kept plainly.
class Plain {
public:
    void append(const std::vector<Timestamp>& times, const std::vector<double>& values) {
        for (std::size_t i = 0; i < times.size(); ++i)
            points_.push_back({times[i], values[i]});
        std::stable_sort(points_.begin(), points_.end(),
                         [](const SeriesPoint& a, const SeriesPoint& b) { return a.time < b.time; });
    }
    const std::vector<SeriesPoint>& points() const { return points_; }

    SeriesSummary summary(Timestamp from, Timestamp to) const {
        SeriesSummary sum;
        for (const SeriesPoint& point : points_)
            if (point.time >= from && point.time <= to) sum.add(point);
        return sum;
    }

private:
    std::vector<SeriesPoint> points_;
};

bool isNear(double a, double b) {
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

class SeriesPyramidTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRangeIsSummedUpAsByHand_data();
    void everyRangeIsSummedUpAsByHand();
    void everyPixelColumnShowsItsExtremes();
    void theCursorPassesEveryPointOnce();
    void neighboursInTimeAreFound();
    void latePointsAreToldApart();
    void aTimeFarOffHasAColumnToo();
    void tooLittleMemoryTakesDetailFromTheOldest();
    void memoryIsSharedAndTheLargestGives();
    void aSmallerLimitTakesEffectAtOnce();
    void muchMoreThanFitsKeepsEverySpike();
};

void SeriesPyramidTest::everyRangeIsSummedUpAsByHand_data() {
    QTest::addColumn<int>("disorder");
    QTest::addColumn<int>("twins");
    QTest::newRow("in order") << 0 << 1;
    QTest::newRow("many of one time") << 0 << 500;
    QTest::newRow("slightly out of order") << 300 << 1;
    QTest::newRow("far out of order") << 30'000 << 3;
}

void SeriesPyramidTest::everyRangeIsSummedUpAsByHand() {
    QFETCH(int, disorder);
    QFETCH(int, twins);
    std::mt19937 random(11);
    Series series("a");
    Plain plain;
    Timestamp now = 1000;
    for (int batch = 0; batch < 120; ++batch) {
        std::vector<Timestamp> times;
        std::vector<double> values;
        for (std::size_t i = 0; i < 1 + random() % 800; ++i) {
            if (random() % static_cast<unsigned>(twins) == 0) now += static_cast<Timestamp>(1 + random() % 9);
            const Timestamp back =
                disorder ? static_cast<Timestamp>(random() % static_cast<unsigned>(disorder)) : 0;
            times.push_back(now - back);
            values.push_back(std::normal_distribution<double>(0, 50)(random));
        }
        series.append(times, values);
        plain.append(times, values);
    }
    QCOMPARE(series.count(), std::uint64_t(plain.points().size()));
    QCOMPARE(series.first(), plain.points().front());
    QCOMPARE(series.last(), plain.points().back());
    for (int round = 0; round < 300; ++round) {
        const Timestamp width = now + 40'000;
        const Timestamp from = static_cast<Timestamp>(random() % static_cast<unsigned>(width)) - 31'000;
        const Timestamp to = from + static_cast<Timestamp>(random() % (round % 2 ? 200U : 60'000U));
        const SeriesSummary wanted = plain.summary(from, to);
        const SeriesSummary found = series.summary(from, to);
        QCOMPARE(found.count, wanted.count);
        if (wanted.empty()) continue;
        QCOMPARE(found.first.time, wanted.first.time);
        QCOMPARE(found.last.time, wanted.last.time);
        QCOMPARE(found.least.value, wanted.least.value);
        QCOMPARE(found.greatest.value, wanted.greatest.value);
        QVERIFY(isNear(found.sum, wanted.sum));
        const auto at =
            std::upper_bound(plain.points().begin(), plain.points().end(), to,
                             [](Timestamp t, const SeriesPoint& point) { return t < point.time; });
        QCOMPARE(series.at(to)->time, std::prev(at)->time);
        QCOMPARE(series.after(to).has_value(), at != plain.points().end());
        if (at != plain.points().end()) QCOMPARE(series.after(to)->time, at->time);
    }
    const std::vector<SeriesPoint> all = series.points(kMinTimestamp, kMaxTimestamp, 1'000'000);
    QCOMPARE(all.size(), plain.points().size());
    QVERIFY(std::is_sorted(all.begin(), all.end(),
                           [](const SeriesPoint& a, const SeriesPoint& b) { return a.time < b.time; }));
}

void SeriesPyramidTest::everyPixelColumnShowsItsExtremes() {
    std::mt19937 random(3);
    Series series("a");
    Plain plain;
    std::vector<Timestamp> times;
    std::vector<double> values;
    for (int i = 0; i < 200'000; ++i) {
        times.push_back(i * 10 + static_cast<Timestamp>(random() % 400));
        values.push_back(std::uniform_real_distribution<double>(-1, 1)(random));
    }
    for (std::size_t begin = 0; begin < times.size(); begin += 1000)
        series.append(std::span(times).subspan(begin, 1000), std::span(values).subspan(begin, 1000));
    plain.append(times, values);
    const int columns = 317;
    const Timestamp from = 12'345;
    const Timestamp to = from + columns * 5000 - 1;
    std::vector<SeriesPoint> reduced;
    reduceToPixels(series, from, to, columns, reduced);
    QVERIFY(reduced.size() <= 4 * columns + 2);
    QVERIFY(reduced.front().time < from && reduced.back().time > to);
    const double perColumn = static_cast<double>(to - from) / columns;
    const auto columnOf = [&](Timestamp time) {
        return std::clamp(static_cast<int>(static_cast<double>(time - from) / perColumn), 0, columns - 1);
    };
    const auto extremes = [&](const std::vector<SeriesPoint>& points) {
        std::vector<SeriesSummary> found(columns);
        for (const SeriesPoint& point : points)
            if (point.time >= from && point.time <= to)
                found[static_cast<std::size_t>(columnOf(point.time))].add(point);
        return found;
    };
    const std::vector<SeriesSummary> wanted = extremes(plain.points());
    const std::vector<SeriesSummary> found = extremes(reduced);
    int same = 0;
    for (std::size_t column = 0; column < wanted.size(); ++column)
        same += found[column].least.value == wanted[column].least.value &&
                found[column].greatest.value == wanted[column].greatest.value &&
                found[column].first.time == wanted[column].first.time &&
                found[column].last.time == wanted[column].last.time;
    QCOMPARE(same, columns);
}

void SeriesPyramidTest::theCursorPassesEveryPointOnce() {
    std::mt19937 random(5);
    Series series("a");
    double total = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double value = static_cast<double>(random() % 1000);
        total += value;
        series.append({i, value});
    }
    for (const bool isCoarse : {false, true}) {
        if (isCoarse)
            for (int i = 0; i < 60; ++i)
                series.coarsen();
        for (const Timestamp step : {1, 37, 1000, 30'000}) {
            SeriesCursor cursor(series, kMinTimestamp);
            SeriesSummary sum;
            for (Timestamp end = 0; end <= 130'000; end += step)
                sum.add(cursor.takeUntil(end));
            QVERIFY(!cursor.peek());
            QCOMPARE(sum.count, std::uint64_t(100'000));
            QVERIFY(isNear(sum.sum, total));
        }
    }
}

void SeriesPyramidTest::neighboursInTimeAreFound() {
    Series series("a");
    QVERIFY(!series.at(1) && !series.after(1) && !series.nearest(1));
    for (const Timestamp time : {10, 20, 30})
        series.append({time, static_cast<double>(time)});
    QVERIFY(!series.at(9));
    QCOMPARE(series.at(29)->time, Timestamp(20));
    QCOMPARE(series.after(20)->time, Timestamp(30));
    QVERIFY(!series.after(30));
    QCOMPARE(series.nearest(14)->time, Timestamp(10));
    QCOMPARE(series.nearest(16)->time, Timestamp(20));
    QCOMPARE(series.nearest(99)->time, Timestamp(30));
    QCOMPARE(series.summary(11, 30).mean(), 25.0);
    QVERIFY(series.summary(31, 40).empty());
    QVERIFY(series.summary(30, 10).empty());
}

void SeriesPyramidTest::latePointsAreToldApart() {
    Series series("a");
    for (Timestamp time = 0; time < 5000; ++time)
        series.append({time, 0});
    QCOMPARE(series.lateSince(0), kMaxTimestamp);
    const std::uint64_t before = series.count();
    series.append({1234, 7});
    QCOMPARE(series.lateSince(before), Timestamp(1234));
    QCOMPARE(series.lateSince(series.count()), kMaxTimestamp);
    QCOMPARE(series.summary(1234, 1234).greatest.value, 7.0);
    for (int i = 0; i < 100; ++i)
        series.append({10 + i, 1});
    QCOMPARE(series.lateSince(before), kMinTimestamp); // it is too long ago
    QVERIFY(series.lateSince(series.count() - 3) >= Timestamp(100));
}

void SeriesPyramidTest::tooLittleMemoryTakesDetailFromTheOldest() {
    Series series("a");
    for (int i = 0; i < 400'000; ++i)
        series.append({i, i == 777 ? 1000 : i == 200'001 ? -1000 : std::sin(i)});
    const std::size_t before = series.bytes();
    QVERIFY2(before < 400'000 * 18, std::to_string(before).c_str()); // 16 of the points, and the pyramid
    const double sum = series.summary(0, 400'000).sum;
    while (series.bytes() > before / 20)
        QVERIFY(series.coarsen());
    QCOMPARE(series.count(), std::uint64_t(400'000));
    const SeriesSummary all = series.summary(0, 400'000);
    QCOMPARE(all.count, std::uint64_t(400'000));
    QCOMPARE(all.greatest, (SeriesPoint{777, 1000}));
    QCOMPARE(all.least, (SeriesPoint{200'001, -1000}));
    QVERIFY(isNear(all.sum, sum));
    // What is recent keeps every value.
    QVERIFY(series.exactFrom() > 350'000 && series.exactFrom() < 399'900);
    QCOMPARE(series.points(399'000, 399'999, 5000).size(), std::size_t(1000));
    // Late ones find their place also there.
    series.append({5, 2000});
    QCOMPARE(series.summary(0, 1000).greatest.value, 2000.0);
    QVERIFY(series.at(100'000).has_value());
    while (series.coarsen()) {
    }
    QCOMPARE(series.summary(0, 400'000).count, std::uint64_t(400'001));
    QVERIFY(series.bytes() < 120'000);
}

void SeriesPyramidTest::memoryIsSharedAndTheLargestGives() {
    ChartMemory memory(4'000'000);
    SeriesStore large(8, memory);
    SeriesStore small(8, memory);
    const std::size_t few = *small.index("few");
    for (int i = 0; i < 5000; ++i)
        small.append(few, i, i);
    const std::size_t untouched = small.bytes();
    const std::size_t many = *large.index("many");
    for (int i = 0; i < 2'000'000; ++i)
        large.append(many, i, i % 1000);
    QVERIFY(memory.used() <= memory.limit());
    QVERIFY(memory.used() > memory.limit() / 2);
    QCOMPARE(memory.used(), small.bytes() + large.bytes());
    QCOMPARE(small.bytes(), untouched);
    QCOMPARE(small.series()[0].exactFrom(), Timestamp(0));
    QVERIFY(large.series()[0].exactFrom() > 1'500'000);
    QCOMPARE(large.pointCount(), std::uint64_t(2'000'000));
    large.clear();
    QCOMPARE(memory.used(), small.bytes());
}

void SeriesPyramidTest::aSmallerLimitTakesEffectAtOnce() {
    ChartMemory memory(100'000'000);
    SeriesStore store(8, memory);
    const std::size_t series = *store.index("a");
    for (int i = 0; i < 500'000; ++i)
        store.append(series, i, i);
    const std::size_t before = memory.used();
    memory.setLimit(before / 4);
    QVERIFY(memory.used() <= before / 4);
    QCOMPARE(store.series()[0].summary(0, 500'000).count, std::uint64_t(500'000));
}

void SeriesPyramidTest::muchMoreThanFitsKeepsEverySpike() {
    ChartMemory memory(1'000'000);
    SeriesStore store(1, memory);
    const std::size_t series = *store.index("a");
    std::vector<Timestamp> times(10'000);
    std::vector<double> values(times.size());
    std::vector<Timestamp> spikes;
    for (Timestamp batch = 0; batch < 1000; ++batch) {
        for (std::size_t i = 0; i < times.size(); ++i) {
            times[i] = batch * 10'000 + static_cast<Timestamp>(i);
            values[i] = static_cast<double>(i % 10);
        }
        if (batch % 50 == 7) {
            values[4321] = 1000.0 + static_cast<double>(batch);
            spikes.push_back(times[4321]);
        }
        store.append(series, times, values);
    }
    QVERIFY(store.bytes() <= 1'000'000);
    for (std::size_t i = 0; i < spikes.size(); ++i) {
        const SeriesSummary around = store.series()[0].summary(spikes[i] - 5'000, spikes[i] + 5'000);
        QCOMPARE(around.greatest.time, spikes[i]);
    }
}

void SeriesPyramidTest::aTimeFarOffHasAColumnToo() {
    constexpr Timestamp kYear = 366LL * 86'400 * 1'000'000'000;
    const TimeColumns columns{56 * kYear, 1e6};
    // A wrong unit or a sentinel; the window must not look for its column for ever.
    for (const Timestamp time : {230 * kYear, 290 * kYear, -290 * kYear, kMaxTimestamp, kMinTimestamp})
        QVERIFY(time > 0 ? columns.at(time) > 0 : columns.at(time) < 0);
    QCOMPARE(columns.at(56 * kYear + 1'500'000), std::int64_t(1));
}

QTEST_GUILESS_MAIN(SeriesPyramidTest)
#include "series_pyramid_test.moc"
