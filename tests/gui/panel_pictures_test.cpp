// What panels look like: pictures in both themes beside those that were judged to be right, and colours where
// the records say, which need no picture.
#include "widgets/dashboard/color_ramp.h"
#include "widgets/dashboard/time_chart.h"

#include "tests/gui/panel_rendering.h"

#include <qcustomplot.h>

#include <QTest>

#include <cmath>
#include <numbers>

using namespace weir;

namespace {

constexpr double kBegin = 1'600'000'000; // 2020-09-13 12:26:40 UTC

/// Numbers between 0 and 1 that are the same in every run.
class Noise {
public:
    double next() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<double>(state_ >> 11) / static_cast<double>(1ull << 53);
    }
    double bell() { return next() + next() + next() + next() - 2; }

private:
    std::uint64_t state_ = 42;
};

/// Records of one minute: `value`, `other`, `host`, `state`, `amount`.
RecordBatchPointer minute(int count = 600) {
    Noise noise;
    std::vector<double> seconds, values, others, amounts;
    std::vector<std::string> hosts, states;
    constexpr const char* kHosts[] = {"alpha", "beta", "gamma", "delta", "epsilon"};
    constexpr const char* kStates[] = {"idle", "running", "filling", "error"};
    double price = 100;
    for (int i = 0; i < count; ++i) {
        const double time = i * 60.0 / count;
        price += noise.bell() * 0.6;
        seconds.push_back(kBegin + time);
        values.push_back(price);
        others.push_back(40 * std::sin(time * 0.5) + noise.bell() * 4);
        amounts.push_back(10 + 20 * noise.next());
        hosts.emplace_back(kHosts[i % 5]);
        states.emplace_back(kStates[static_cast<int>(time / 7 + i % 5) % 4]);
    }
    return makeBatch(
        seconds,
        {{"value", values}, {"other", others}, {"host", hosts}, {"state", states}, {"amount", amounts}});
}

Json with(Json settings) {
    settings["source"] = "signal.out";
    return settings;
}

/// Two sines, one of which glides, sampled at 1 kHz.
RecordBatchPointer sound(double seconds) {
    std::vector<double> times, values;
    double phase = 0;
    for (int i = 0; i < seconds * 1000; ++i) {
        const double time = i * 1e-3;
        phase += 2 * std::numbers::pi * (100 + 25 * time) * 1e-3;
        times.push_back(kBegin + time);
        values.push_back(std::sin(phase) + 0.1 * std::sin(2 * std::numbers::pi * 50 * time));
    }
    return makeBatch(times, {{"value", values}});
}

} // namespace

class PanelPicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesAreAsTheyWere_data();
    void picturesAreAsTheyWere();
    void aDrawingIsWhatTheScreenShows_data() { picturesAreAsTheyWere_data(); }
    void aDrawingIsWhatTheScreenShows();
    void barsReachAsFarAsTheirValues();
    void aHistogramIsHighWhereValuesAre();
    void countsAreWholeNumbers();
    void aLowChartNamesTwoValues();
    void aBandIsComparedByItsLine();
    void labelsStandAboveTheBars();
    void aHeatMapIsBrightWhereValuesAre();
    void aSpectrogramShowsASineAtItsFrequency();
    void aFallingCandleIsFilledAndARisingOneHollow();
    void pointsAreWhereTheirFieldsSay();
    void statesHaveTheColoursTheyMean();
};

void PanelPicturesTest::picturesAreAsTheyWere_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("settings");
    const auto row = [](const char* name, const char* type, const Json& settings) {
        QTest::newRow(name) << QString::fromLatin1(type) << QString::fromStdString(with(settings).dump());
    };
    row("scatter", "scatter", {{"x", "value"}, {"y", "other"}, {"unit", "Nm"}});
    row("scatter-trails", "scatter",
        {{"x", "value"}, {"y", "other"}, {"by", "host"}, {"style", "line"}, {"points", 60}});
    row("bar", "bar", {{"value", "amount"}, {"by", "host"}, {"unit", "kg"}});
    row("bar-stacked", "bar",
        {{"value", "amount"},
         {"by", "host"},
         {"stack", "state"},
         {"direction", "vertical"},
         {"summary", "sum"}});
    row("bar-time", "bar", {{"over", "time"}, {"value", "amount"}, {"by", "host"}, {"summary", "sum"}});
    row("histogram", "histogram", {{"value", "other"}, {"unit", "mm"}});
    row("heatmap", "heatmap", {{"value", "other"}});
    row("heatmap-keys", "heatmap",
        {{"value", "amount"}, {"by", "host"}, {"colors", "cividis"}, {"every", "2 s"}, {"unit", "kg"}});
    row("spectrogram", "spectrogram", {{"window", "256"}});
    row("spectrum", "spectrogram", {{"window", "512"}, {"show", "newest"}});
    row("candlestick", "candlestick", {{"value", "value"}, {"volume", "amount"}});
    row("candlestick-bars", "candlestick", {{"value", "value"}, {"style", "bars"}, {"every", "2 s"}});
    row("box", "box", {{"value", "other"}});
    row("box-keys", "box", {{"value", "other"}, {"over", "keys"}, {"by", "host"}});
    row("state-timeline", "state-timeline", {{"value", "state"}, {"by", "host"}});
    row("state-thresholds", "state-timeline",
        {{"value", "other"},
         {"thresholds",
          Json::array({{{"from", 0}, {"state", "warning"}}, {{"from", 30}, {"state", "critical"}}})}});
}

void PanelPicturesTest::picturesAreAsTheyWere() {
    QFETCH(QString, type);
    QFETCH(QString, settings);
    PanelRendering panel(type.toLatin1().constData(), Json::parse(settings.toStdString()));
    panel.take({type == u"spectrogram" ? sound(8) : minute()});
    QVERIFY(!panel.content().isEmpty());
    const QString faults = panel.faults(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

void PanelPicturesTest::aDrawingIsWhatTheScreenShows() {
    QFETCH(QString, type);
    QFETCH(QString, settings);
    PanelRendering panel(type.toLatin1().constData(), Json::parse(settings.toStdString()));
    panel.take({type == u"spectrogram" ? sound(8) : minute()});
    const auto difference =
        differenceOf(panel.drawing(Theme::Choice::Light), panel.picture(Theme::Choice::Light));
    // Cells of colours become a picture of another resolution among the vectors, whose edges lie elsewhere.
    const bool isOfCells = type == u"heatmap" || type == u"spectrogram";
    QVERIFY2(difference.isSmall() || (isOfCells && !difference.isOtherSize && difference.share < 0.1),
             qPrintable(difference.text()));
}

void PanelPicturesTest::barsReachAsFarAsTheirValues() {
    PanelRendering panel("bar", with({{"by", "key"}}));
    panel.take({makeRecords({{1, "a", 10}, {1, "b", 5}, {2, "a", 20}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    const QImage picture = panel.picture(Theme::Choice::Dark);
    const QColor color = Theme::instance().series(0);
    const auto isColored = [&](double value, double bar) {
        const QPoint place(qRound(plot->xAxis->coordToPixel(value)), qRound(plot->yAxis->coordToPixel(bar)));
        return pixelsOf(picture, QRect(place - QPoint(1, 1), QSize(3, 3)), color) == 9;
    };
    QVERIFY(isColored(0.5, 0) &&
            isColored(19.5, 0)); // the newest of a, which is the greater and stands first
    QVERIFY(!isColored(20.5, 0));
    QVERIFY(isColored(4.5, 1) && !isColored(5.5, 1));
    QCOMPARE(panel.content().data(), std::string("key,part,value\r\na,value,20\r\nb,value,5\r\n"));
}

void PanelPicturesTest::aHistogramIsHighWhereValuesAre() {
    std::vector<double> seconds, values;
    for (int i = 0; i < 100; ++i) {
        seconds.push_back(i);
        values.push_back(i < 80 ? 2.5 : 7.5);
    }
    PanelRendering panel("histogram", with({{"marks", false}, {"bins", 10}}));
    panel.take({makeBatch(seconds, {{"value", values}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    const QImage picture = panel.picture(Theme::Choice::Light);
    const auto isBar = [&](double x, double y) {
        return picture.pixelColor(qRound(plot->xAxis->coordToPixel(x)),
                                  qRound(plot->yAxis->coordToPixel(y))) == Theme::instance().series(0);
    };
    QVERIFY(isBar(2.75, 78) && !isBar(2.75, 82));
    QVERIFY(isBar(7.75, 18) && !isBar(7.75, 22));
    QVERIFY(!isBar(5.2, 1));
}

void PanelPicturesTest::countsAreWholeNumbers() {
    for (const int height : {120, 280, 900}) {
        PanelRendering panel("histogram", with(Json::object()), {480, height});
        for (const int count : {1, 2, 3, 7, 25}) {
            panel.content().clear();
            std::vector<double> seconds, values;
            for (int i = 0; i < count; ++i) {
                seconds.push_back(i);
                values.push_back(4);
            }
            panel.take({makeBatch(seconds, {{"value", values}})});
            panel.picture(Theme::Choice::Light);
            const QVector<QString> labels =
                panel.content().findChild<QCustomPlot*>()->yAxis->tickVectorLabels();
            QVERIFY(labels.size() >= 2);
            for (const QString& label : labels) {
                bool isWhole = false;
                label.toInt(&isWhole);
                QVERIFY2(isWhole, qPrintable(label));
            }
        }
    }
}

void PanelPicturesTest::aLowChartNamesTwoValues() {
    PanelRendering panel("line", with(Json::object()), {480, 120});
    for (const double greatest : {0.4, 0.7, 0.95, 1.0, 1.3, 2.1, 3.0, 4.4, 6.0, 8.7}) {
        panel.content().clear();
        const std::vector<double> values{-greatest, greatest, 0};
        panel.take({makeBatch({0, 1, 2}, {{"value", values}})});
        panel.picture(Theme::Choice::Light);
        const QVector<QString> labels = panel.content().findChild<QCustomPlot*>()->yAxis->tickVectorLabels();
        QVERIFY2(labels.size() >= 2, qPrintable(QString::number(greatest)));
    }
}

void PanelPicturesTest::aBandIsComparedByItsLine() {
    PanelRendering panel(
        "line", with({{"values", Json::array({"mean"})}, {"band_low", "low"}, {"band_high", "high"}}));
    const std::vector<double> low{1, 2};
    const std::vector<double> mean{3, 4};
    const std::vector<double> high{5, 6};
    const RecordBatchPointer batch = makeBatch({60, 61}, {{"mean", mean}, {"low", low}, {"high", high}});
    panel.take({batch});
    panel.content().takeEarlier(batch, std::chrono::minutes(1));
    QStringList names;
    for (const Series& series : panel.content().findChild<TimeChart*>()->store().series())
        names << QString::fromStdString(series.name());
    QCOMPARE(names, (QStringList{"mean", "low", "high", QStringLiteral("mean \u2212 1 min")}));
}

void PanelPicturesTest::labelsStandAboveTheBars() {
    std::vector<double> seconds, values;
    for (int i = 0; i < 200; ++i) {
        seconds.push_back(i);
        values.push_back(i % 10);
    }
    PanelRendering panel("histogram", with(Json::object()));
    panel.take({makeBatch(seconds, {{"value", values}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    const int line = QFontMetrics(Theme::instance().font(TextStyle::Caption)).height();
    for (const QSize size : {QSize(480, 160), QSize(480, 280), QSize(480, 700)}) {
        panel.content().resize(size);
        const QImage picture = panel.picture(Theme::Choice::Light);
        const QRect area = plot->axisRect()->rect();
        QCOMPARE(pixelsOf(picture, QRect(area.topLeft(), QSize(area.width(), 2 * line)),
                          Theme::instance().series(0), 4),
                 0);
        QVERIFY(plot->yAxis->coordToPixel(20) < area.top() + 2 * line + 20);
    }
}

void PanelPicturesTest::aHeatMapIsBrightWhereValuesAre() {
    std::vector<double> seconds, values;
    for (int i = 0; i < 600; ++i) {
        seconds.push_back(kBegin + i * 0.1);
        values.push_back(i % 10 == 0 ? 10 : 90);
    }
    PanelRendering panel("heatmap", with({{"every", "1 s"}, {"y_min", 0}, {"y_max", 100}}));
    panel.take({makeBatch(seconds, {{"value", values}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    for (const Theme::Choice theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
        const QImage picture = panel.picture(theme);
        const auto at = [&](double value) {
            const QPoint place(plot->axisRect()->center().x(), qRound(plot->yAxis->coordToPixel(value)));
            return QRect(place - QPoint(4, 0), QSize(9, 1));
        };
        QVERIFY(pixelsOf(picture, at(90.5), rampColor(Ramp::Viridis, 1)) >= 8);
        QVERIFY(pixelsOf(picture, at(10.5), rampColor(Ramp::Viridis, 1.0 / 9)) >= 8);
        QVERIFY(pixelsOf(picture, at(50), Theme::instance().colors().surface) >= 8);
    }
}

void PanelPicturesTest::aSpectrogramShowsASineAtItsFrequency() {
    std::vector<double> seconds, values;
    for (int i = 0; i < 8000; ++i) {
        seconds.push_back(kBegin + i * 1e-3);
        values.push_back(std::sin(2 * std::numbers::pi * 200 * i * 1e-3));
    }
    const auto batch = makeBatch(seconds, {{"value", values}});
    PanelRendering panel("spectrogram", with({{"window", "256"}}));
    panel.take({batch});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    const QImage picture = panel.picture(Theme::Choice::Dark);
    const int x = plot->axisRect()->center().x();
    // The brightest place of a column is where 200 Hz are.
    int brightest = 0;
    int greatest = -1;
    for (int y = plot->axisRect()->top(); y < plot->axisRect()->bottom(); ++y) {
        const int lightness = qGray(picture.pixel(x, y));
        if (lightness <= greatest) continue;
        greatest = lightness;
        brightest = y;
    }
    QVERIFY2(std::abs(plot->yAxis->pixelToCoord(brightest) - 200) < 8,
             qPrintable(QString::number(plot->yAxis->pixelToCoord(brightest))));
    // The newest spectrum marks it, and says it on hover.
    PanelRendering newest("spectrogram", with({{"window", "1024"}, {"show", "newest"}}));
    newest.take({batch});
    plot = newest.content().findChild<QCustomPlot*>();
    const QPoint peak(qRound(plot->xAxis->coordToPixel(200)), plot->axisRect()->center().y());
    const QString reading = newest.readingAt(peak);
    QVERIFY2(reading.contains(QStringLiteral("200")) || reading.contains(QStringLiteral("199.")),
             qPrintable(reading));
}

void PanelPicturesTest::aFallingCandleIsFilledAndARisingOneHollow() {
    PanelRendering panel("candlestick", with({{"from", "fields"},
                                              {"open", "o"},
                                              {"high", "h"},
                                              {"low", "l"},
                                              {"close", "c"},
                                              {"range", "2 min"}}));
    panel.take({makeBatch({kBegin, kBegin + 60}, {{"o", std::vector<double>{10, 20}},
                                                  {"h", std::vector<double>{22, 21}},
                                                  {"l", std::vector<double>{9, 8}},
                                                  {"c", std::vector<double>{20, 10}}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    const QImage picture = panel.picture(Theme::Choice::Light);
    const auto middleOf = [&](double seconds) {
        return picture.pixelColor(qRound(plot->xAxis->coordToPixel(kBegin + seconds)) - 12,
                                  qRound(plot->yAxis->coordToPixel(15)));
    };
    QCOMPARE(middleOf(30), Theme::instance().colors().surface);
    QCOMPARE(middleOf(90), Theme::instance().series(1));
    QCOMPARE(panel.content().data(), std::string("time,open,high,low,close,volume\r\n"
                                                 "2020-09-13T12:26:40Z,10,22,9,20,\r\n"
                                                 "2020-09-13T12:27:40Z,20,21,8,10,\r\n"));
}

void PanelPicturesTest::pointsAreWhereTheirFieldsSay() {
    PanelRendering panel("scatter", with({{"x", "x"}, {"y", "y"}, {"fade", false}}));
    panel.take({makeBatch({1, 2, 3},
                          {{"x", std::vector<double>{0, 10, 5}}, {"y", std::vector<double>{0, 100, 20}}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    for (const Theme::Choice theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
        const QImage picture = panel.picture(theme);
        const auto isPoint = [&](double x, double y) {
            return picture.pixelColor(qRound(plot->xAxis->coordToPixel(x)),
                                      qRound(plot->yAxis->coordToPixel(y))) == Theme::instance().series(0);
        };
        QVERIFY(isPoint(0, 0) && isPoint(10, 100) && isPoint(5, 20));
        QVERIFY(!isPoint(5, 60));
    }
}

void PanelPicturesTest::statesHaveTheColoursTheyMean() {
    PanelRendering panel("state-timeline", with({{"value", "state"}, {"labels", false}}));
    panel.take({makeBatch({kBegin, kBegin + 20, kBegin + 60},
                          {{"state", std::vector<std::string>{"ok", "error", "error"}}})});
    auto* plot = panel.content().findChild<QCustomPlot*>();
    for (const Theme::Choice theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
        const QImage picture = panel.picture(theme);
        const auto at = [&](double seconds) {
            return picture.pixelColor(qRound(plot->xAxis->coordToPixel(kBegin + seconds)),
                                      qRound(plot->yAxis->coordToPixel(0)));
        };
        QCOMPARE(at(10), Theme::instance().colors().good);
        QCOMPARE(at(40), Theme::instance().colors().critical);
    }
    QCOMPARE(panel.content().data(),
             std::string("key,state,from,to\r\n"
                         "state,ok,2020-09-13T12:26:40Z,2020-09-13T12:27:00Z\r\n"
                         "state,error,2020-09-13T12:27:00Z,2020-09-13T12:27:40Z\r\n"));
}

QTEST_MAIN(PanelPicturesTest)
#include "panel_pictures_test.moc"
