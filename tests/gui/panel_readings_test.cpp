// How panels that are read at a glance look on fixed records, in both themes.
#include "tests/gui/panel_rendering.h"

#include <QTest>

#include <cmath>

using namespace weir;

namespace {

const Json kThresholds = Json::array({{{"from", 0}, {"state", "good"}},
                                      {{"from", 70}, {"state", "warning"}},
                                      {{"from", 90}, {"state", "critical"}}});

/// Five hosts with a load that sways, the last of which has a long name.
RecordBatchPointer hosts(int seconds = 60) {
    static const std::vector<std::string> kNames = {"db1", "db2", "web1", "web2",
                                                    "a-host-with-a-very-long-name.example.org"};
    static const std::vector<double> kLoads = {23.4, 71.8, 96.2, 55.5, 8.1};
    std::vector<double> times;
    std::vector<std::string> names;
    std::vector<double> loads;
    std::vector<double> requests;
    for (int second = 0; second <= seconds; ++second)
        for (std::size_t host = 0; host < kNames.size(); ++host) {
            times.push_back(1.6e9 + second);
            names.push_back(kNames[host]);
            loads.push_back(kLoads[host] + 3 * std::sin((second - seconds) * 0.3));
            requests.push_back(1000.0 * static_cast<double>(host * host) + second);
        }
    return makeBatch(times, {{"host", names}, {"load", loads}, {"requests", requests}});
}

RecordBatchPointer lines() {
    const std::vector<std::string> texts = {
        "INFO  server started on port 8080",
        "DEBUG cache warmed, 1204 entries",
        "WARN  slow query: 2.31 s, select * from orders where customer = 4711 order by placed desc limit 100",
        "INFO  GET /orders 200 14 ms",
        "ERROR connection to db2 lost: timed out after 30 s",
        "INFO  GET /orders 503 30012 ms",
        "connection to db2 is there again"};
    std::vector<double> times;
    for (std::size_t i = 0; i < texts.size(); ++i)
        times.push_back(1.6e9 + static_cast<double>(i) * 1.25);
    return makeBatch(times, {{"message", texts}});
}

RecordBatchPointer places() {
    std::vector<double> times, latitudes, longitudes, speeds;
    std::vector<std::string> names;
    for (int i = 0; i < 120; ++i)
        for (int ship = 0; ship < 3; ++ship) {
            times.push_back(1.6e9 + i);
            names.push_back("ship " + std::to_string(ship + 1));
            latitudes.push_back(54.0 + ship * 0.4 + 0.3 * std::sin(i * 0.05 + ship));
            longitudes.push_back(7.0 + i * 0.012 + ship * 0.3);
            speeds.push_back(8 + 6 * std::sin(i * 0.05 + ship));
        }
    return makeBatch(times, {{"ship", names}, {"lat", latitudes}, {"lon", longitudes}, {"speed", speeds}});
}

/// Fails the test where a panel does not look as it did.
void check(PanelRendering& panel, const char* name) {
    const QString faults = panel.faults(QString::fromLatin1(name));
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

Json settings(Json own) {
    own["source"] = "signal.out";
    return own;
}

} // namespace

class PanelReadingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gauges();
    void aGauge();
    void aSmallGauge();
    void aNeedle();
    void bars();
    void uprightBars();
    void numbers();
    void figuresAreOfOneSize();
    void aTable();
    void aLog();
    void places_data();
    void places();
    void aNote();
    void theGraph();
    void alerts();
    void aWire();
};

void PanelReadingsTest::gauges() {
    PanelRendering panel(
        "gauge",
        settings(
            {{"value", "load"}, {"by", "host"}, {"unit", "%"}, {"decimals", 1}, {"thresholds", kThresholds}}),
        {600, 260});
    panel.take({hosts()});
    check(panel, "gauge-keys");
}

void PanelReadingsTest::aGauge() {
    PanelRendering panel("gauge", settings({{"value", "requests"}, {"unit", "bytes/s"}, {"max", 20000}}),
                         {420, 360});
    panel.take({hosts()});
    check(panel, "gauge");
}

void PanelReadingsTest::aSmallGauge() {
    PanelRendering panel("gauge", settings({{"value", "load"}, {"unit", "%"}, {"thresholds", kThresholds}}),
                         {100, 90});
    panel.take({hosts()});
    check(panel, "gauge-small");
}

void PanelReadingsTest::aNeedle() {
    PanelRendering panel(
        "gauge",
        settings({{"value", "load"}, {"style", "needle"}, {"unit", "%"}, {"thresholds", kThresholds}}),
        {320, 260});
    panel.take({hosts()});
    check(panel, "gauge-needle");
}

void PanelReadingsTest::bars() {
    PanelRendering panel("bar-gauge",
                         settings({{"values", {"load"}},
                                   {"by", "host"},
                                   {"unit", "%"},
                                   {"order", "greatest"},
                                   {"thresholds", kThresholds}}),
                         {420, 220});
    panel.take({hosts()});
    check(panel, "bar-gauge");
}

void PanelReadingsTest::uprightBars() {
    PanelRendering panel("bar-gauge",
                         settings({{"values", {"load"}},
                                   {"by", "host"},
                                   {"unit", "%"},
                                   {"direction", "upright"},
                                   {"thresholds", kThresholds}}),
                         {360, 260});
    panel.take({hosts()});
    check(panel, "bar-gauge-upright");
}

void PanelReadingsTest::numbers() {
    PanelRendering panel(
        "number", settings({{"value", "load"}, {"by", "host"}, {"unit", "%"}, {"thresholds", kThresholds}}),
        {560, 300});
    panel.take({hosts()});
    check(panel, "number");
}

void PanelReadingsTest::figuresAreOfOneSize() {
    PanelRendering panel("number", settings({{"value", "load"}, {"by", "host"}, {"change", "none"}}),
                         {400, 80});
    panel.take({makeBatch({1.6e9, 1.6e9}, {{"host", std::vector<std::string>{"a", "b"}},
                                           {"load", std::vector<double>{1.0, 1.2345e-7}}})});
    const QImage picture = panel.picture(Theme::Choice::Light);
    // The digits alone are of the text's own colour.
    const auto heightOfDigits = [&](QRect area) {
        int top = picture.height();
        int bottom = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            if (pixelsOf(picture, QRect(area.left(), y, area.width(), 1), Theme::instance().colors().text)) {
                top = std::min(top, y);
                bottom = y;
            }
        return bottom - top;
    };
    const int one = heightOfDigits({0, 0, 200, 80});
    QVERIFY(one > 5);
    QVERIFY(std::abs(one - heightOfDigits({200, 0, 200, 80})) <= 1);
}

void PanelReadingsTest::aTable() {
    PanelRendering panel(
        "table",
        settings({{"by", "host"},
                  {"sort", "-load"},
                  {"decimals", 1},
                  {"time", false},
                  {"bars", {"load"}},
                  {"shades", {"requests"}},
                  {"thresholds", Json::array({{{"field", "load"}, {"from", 70}, {"state", "warning"}},
                                              {{"field", "load"}, {"from", 90}, {"state", "critical"}}})}}),
        {520, 220});
    panel.take({hosts()});
    check(panel, "table");
}

void PanelReadingsTest::aLog() {
    PanelRendering panel("log", settings(Json::object()), {640, 260});
    panel.take({lines()});
    check(panel, "log");
}

void PanelReadingsTest::places_data() {
    QTest::addColumn<QString>("color");
    QTest::addColumn<QString>("projection");
    QTest::newRow("geo") << ""
                         << "equirectangular";
    QTest::newRow("geo-values") << "speed"
                                << "mercator";
}

void PanelReadingsTest::places() {
    QFETCH(QString, color);
    QFETCH(QString, projection);
    PanelRendering panel("geo",
                         settings({{"by", "ship"},
                                   {"color", color.toStdString()},
                                   {"unit", "kn"},
                                   {"projection", projection.toStdString()}}),
                         {480, 360});
    panel.take({::places()});
    check(panel, QTest::currentDataTag());
}

void PanelReadingsTest::aNote() {
    PanelRendering panel(
        "text",
        {{"text", "## Pump hall 2\n\nCall **4711** before a restart.\n\n- pressure below *3 bar*\n"
                  "- [runbook](https://example.org)\n\n| pump | limit |\n|---|---|\n| 1 | 80 % |\n"}},
        {320, 280});
    check(panel, "text");
}

void PanelReadingsTest::theGraph() {
    PanelRendering panel("graph", Json::object(), {560, 260});
    panel.document().change("nodes", [](Graph& graph) {
        graph.nodes = {{"signal", "signal.generator", "Pumps", Json::object()},
                       {"window", "window.tumbling", "", Json::object()},
                       {"keep", "file.sink", "", Json::object()}};
        graph.wires = {{{"signal", "out"}, {"window", "in"}}, {{"window", "out"}, {"keep", "in"}}};
    });
    check(panel, "graph");
}

void PanelReadingsTest::alerts() {
    PanelRendering panel("alerts", Json::object(), {620, 260});
    for (std::uint64_t i = 1; i <= 4; ++i) {
        Alert alert;
        alert.sequence = i;
        alert.node = "hot";
        alert.time = static_cast<Timestamp>(1'600'000'000 + i * 7) * 1'000'000'000;
        alert.severity = i == 2 ? Severity::Information : i == 3 ? Severity::Critical : Severity::Warning;
        alert.firing = i != 4;
        alert.key = "host=web1";
        alert.value = 90.0 + static_cast<double>(i);
        alert.message = "load of web1 is above 90 %";
        panel.engine().raised.push_back(alert);
    }
    panel.content().refresh();
    check(panel, "alerts");
}

void PanelReadingsTest::aWire() {
    PanelRendering panel("wire-statistics", settings(Json::object()), {420, 260});
    panel.document().change("nodes", [](Graph& graph) {
        graph.nodes = {{"signal", "signal.generator", "", Json::object()},
                       {"keep", "file.sink", "", Json::object()}};
        graph.wires = {{{"signal", "out"}, {"keep", "in"}}};
    });
    panel.engine().runState = RunState::Running;
    WireStatistics wire;
    wire.wire = {{"signal", "out"}, {"keep", "in"}};
    wire.records = 1'234'567;
    wire.recordsPerSecond = 86'300;
    wire.bytes = 98'765'432;
    wire.bytesPerSecond = 6.9e6;
    wire.backlog = 61'000;
    wire.capacity = 65'536;
    wire.dropped = 12;
    wire.lag = std::chrono::milliseconds(420);
    panel.engine().wires = {wire};
    panel.content().refresh();
    check(panel, "wire-statistics");
}

QTEST_MAIN(PanelReadingsTest)
#include "panel_readings_test.moc"
