// What a chart keeps of a stream and what it draws of it.
#include "widgets/dashboard/board_layout.h"
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/series_reader.h"
#include "widgets/dashboard/series_store.h"

#include "tests/gui/fake_engine.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace weir;

class DashboardSeriesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsOutOfOrderGoWhereTheyBelong();
    void tooManySeriesAreRefused();
    void readerMakesASeriesForEachKey();
    void readerTakesEveryNumericFieldUnlessTold();
    void readerNamesAMissingField();
    void figuresAreWrittenForPeople_data();
    void figuresAreWrittenForPeople();
    void panelsInTheWayMoveDown();
    void newPanelsTakeTheFirstFreePlace();
};

void DashboardSeriesTest::recordsOutOfOrderGoWhereTheyBelong() {
    SeriesStore store;
    const std::size_t series = *store.index("a");
    for (const Timestamp time : {10, 30, 20, 40, 5})
        store.append(series, time, static_cast<double>(time));
    std::vector<Timestamp> times;
    for (const SeriesPoint& point : store.series()[0].points(kMinTimestamp, kMaxTimestamp, 100))
        times.push_back(point.time);
    QCOMPARE(times, (std::vector<Timestamp>{5, 10, 20, 30, 40}));
    QCOMPARE(store.newest(), Timestamp(40));
}

void DashboardSeriesTest::tooManySeriesAreRefused() {
    SeriesStore store(2);
    QVERIFY(store.index("a") && store.index("b"));
    QVERIFY(!store.isFull());
    QVERIFY(!store.index("c"));
    QVERIFY(store.isFull());
    QVERIFY(store.index("a"));
}

void DashboardSeriesTest::readerMakesASeriesForEachKey() {
    SeriesStore store;
    SeriesReader reader({"value"}, "key");
    reader.read(*makeRecords({{1, "a", 1}, {1, "b", 2}, {2, "a", 3}}), store);
    QCOMPARE(store.series().size(), std::size_t(2));
    QCOMPARE(store.series()[0].name(), std::string("a"));
    QCOMPARE(store.series()[0].count(), std::uint64_t(2));
    QCOMPARE(store.series()[1].last().value, 2.0);
}

void DashboardSeriesTest::readerTakesEveryNumericFieldUnlessTold() {
    SeriesStore store;
    SeriesReader reader({}, "");
    reader.read(*makeRecords({{1, "a", 1}}), store);
    QCOMPARE(store.series().size(), std::size_t(1));
    QCOMPARE(store.series()[0].name(), std::string("value"));
    // Without a value there is no point: the line goes from its neighbour to its neighbour.
    reader.read(*makeRecords({{2, "a", std::nan("")}}), store);
    QCOMPARE(store.series()[0].count(), std::uint64_t(1));
}

void DashboardSeriesTest::readerNamesAMissingField() {
    SeriesStore store;
    SeriesReader reader({"pressure"}, "");
    reader.read(*makeRecords({{1, "a", 1}}), store);
    QCOMPARE(reader.missingField(), std::string("pressure"));
    QVERIFY(store.empty());
}

void DashboardSeriesTest::figuresAreWrittenForPeople_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 3.0 << "" << -1 << "3";
    QTest::newRow("fraction") << 3.14159 << "" << -1 << "3.142";
    QTest::newRow("hundreds") << 314.159 << "%" << -1 << "314.2 %";
    QTest::newRow("decimals") << 3.0 << "bar" << 2 << "3.00 bar";
    QTest::newRow("bytes") << 1'240'000.0 << "B/s" << -1 << "1.24 MB/s";
    QTest::newRow("bytes by name") << 2048.0 << "bytes" << -1 << "2.048 kB";
    QTest::newRow("large and bare") << 1'234'567.0 << "" << -1 << "1.235 M";
    QTest::newRow("large with a unit") << 23456.0 << "rpm" << -1 << "23456 rpm";
    QTest::newRow("tiny") << 0.00001234 << "" << -1 << "1.23e-05";
    QTest::newRow("negative") << -12.5 << "ms" << -1 << "-12.5 ms";
    QTest::newRow("none") << std::nan("") << "ms" << -1 << "-";
}

void DashboardSeriesTest::figuresAreWrittenForPeople() {
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(int, decimals);
    FigureFormat format{unit.toStdString(), decimals < 0 ? std::nullopt : std::optional(decimals)};
    QTEST(QString::fromStdString(figureText(value, format).text()), "text");
}

void DashboardSeriesTest::panelsInTheWayMoveDown() {
    std::vector<Panel> panels{{.id = "a", .type = "line", .place = {0, 0, 12, 8}},
                              {.id = "b", .type = "line", .place = {12, 0, 12, 8}},
                              {.id = "c", .type = "line", .place = {0, 8, 24, 4}}};
    putPanel(panels, "b", {6, 2, 12, 8});
    QCOMPARE(panels[1].place.column, 6);
    QCOMPARE(panels[1].place.row, 2);
    for (std::size_t i = 0; i < panels.size(); ++i)
        for (std::size_t j = i + 1; j < panels.size(); ++j)
            QVERIFY(!overlaps(panels[i].place, panels[j].place));
    QCOMPARE(panels[0].place.column, 0);
    // Beyond the edge there is no place.
    putPanel(panels, "c", {30, -4, 40, 1});
    QVERIFY((panels[2].place == PanelPlace{0, 0, 24, kLeastPanelHeight}));
}

void DashboardSeriesTest::newPanelsTakeTheFirstFreePlace() {
    const std::vector<Panel> panels{{.id = "a", .type = "line", .place = {0, 0, 12, 8}}};
    QVERIFY((freePlace(panels, 12, 8) == PanelPlace{12, 0, 12, 8}));
    QVERIFY((freePlace(panels, 13, 8) == PanelPlace{0, 8, 13, 8}));
    QCOMPARE(boardRows(panels), 8);
}

QTEST_GUILESS_MAIN(DashboardSeriesTest)
#include "dashboard_series_test.moc"
