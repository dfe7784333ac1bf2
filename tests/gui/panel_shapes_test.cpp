// What panels make of records, by figures that are known: spectra, boxes, bins, stretches of time, colours.
#include "widgets/dashboard/box_figures.h"
#include "widgets/dashboard/color_ramp.h"
#include "widgets/dashboard/count_grid.h"
#include "widgets/dashboard/histogram.h"
#include "widgets/dashboard/key_slots.h"
#include "widgets/dashboard/nice_step.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/recent_values.h"
#include "widgets/dashboard/short_time_spectrum.h"
#include "widgets/dashboard/state_colors.h"
#include "widgets/dashboard/time_buckets.h"
#include "widgets/theme/theme.h"

#include "tests/gui/panel_rendering.h"

#include <QApplication>
#include <QTest>

#include <cmath>
#include <numbers>
#include <numeric>

using namespace weir;
using namespace std::chrono_literals;

namespace {

/// The frequency at which a spectrum is greatest.
double peakOf(const Spectrum& spectrum) {
    const auto place = std::max_element(spectrum.amplitudes.begin(), spectrum.amplitudes.end());
    return static_cast<double>(place - spectrum.amplitudes.begin()) * spectrum.rate / 2 /
           static_cast<double>(spectrum.amplitudes.size() - 1);
}

double lightness(const QColor& color) {
    return 0.2126 * std::pow(color.redF(), 2.2) + 0.7152 * std::pow(color.greenF(), 2.2) +
           0.0722 * std::pow(color.blueF(), 2.2);
}

} // namespace

class PanelShapesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSineHasItsPeakAtItsFrequency_data();
    void aSineHasItsPeakAtItsFrequency();
    void unevenSamplesAreBroughtOntoAGrid();
    void aGapBeginsANewSpectrum();
    void spectraStayInTheirRoom();
    void quartilesWhiskersAndOutliersAreThoseOfTheBook();
    void aLargeSampleKeepsTheExtremes();
    void binsEndAtRoundNumbers();
    void binsOfOddData();
    void stepsAreRound();
    void bucketsStayInOrderAndInTheirRoom();
    void aGridOfCountsLosesNoneAsItGetsCoarser();
    void theNewestStay();
    void keysBeyondTheirNumberAreLeftOut();
    void numbersOfEveryType();
    void rampsGoFromGroundToContrast();
    void statesKeepTheirColours();
    void coloredTextsAreReadable();
};

void PanelShapesTest::aSineHasItsPeakAtItsFrequency_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("frequency");
    QTest::addColumn<double>("amplitude");
    QTest::newRow("mains") << 1000.0 << 50.0 << 325.0;
    QTest::newRow("slow") << 2.0 << 0.11 << 1.0;
    QTest::newRow("near half the rate") << 8000.0 << 3900.0 << 0.5;
}

void PanelShapesTest::aSineHasItsPeakAtItsFrequency() {
    QFETCH(double, rate);
    QFETCH(double, frequency);
    QFETCH(double, amplitude);
    ShortTimeSpectrum spectrum(1024, 512, WindowShape::Hann);
    for (int i = 0; i < 2048; ++i)
        spectrum.add(static_cast<Timestamp>(std::llround(i * 1e9 / rate)),
                     7 + amplitude * std::sin(2 * std::numbers::pi * frequency * i / rate));
    QCOMPARE(spectrum.spectra().size(), std::size_t(3));
    const Spectrum& newest = spectrum.newest();
    QVERIFY(std::abs(newest.rate - rate) < rate * 1e-6);
    QVERIFY2(std::abs(peakOf(newest) - frequency) <= rate / 1024,
             qPrintable(QString::number(peakOf(newest))));
    // Between two steps of frequency Hann's window loses 15 %.
    const float greatest = *std::max_element(newest.amplitudes.begin(), newest.amplitudes.end());
    QVERIFY2(greatest > amplitude * 0.84 && greatest < amplitude * 1.01,
             qPrintable(QString::number(greatest)));
    QVERIFY(newest.amplitudes[0] < amplitude * 0.05); // the mean is taken off
    QVERIFY(!spectrum.isUneven());
}

void PanelShapesTest::unevenSamplesAreBroughtOntoAGrid() {
    ShortTimeSpectrum spectrum(512, 256, WindowShape::Hann);
    double time = 0;
    for (int i = 0; i < 512; ++i) {
        time += i % 3 == 0 ? 0.0016 : 0.0007; // 1 kHz in the mean
        spectrum.add(static_cast<Timestamp>(time * 1e9), std::sin(2 * std::numbers::pi * 40 * time));
    }
    QVERIFY(spectrum.isUneven());
    QVERIFY2(std::abs(peakOf(spectrum.newest()) - 40) < 3,
             qPrintable(QString::number(peakOf(spectrum.newest()))));
    // What comes late has no place in a signal.
    spectrum.add(1, 5);
    QCOMPARE(spectrum.lateSamples(), std::uint64_t(1));
}

void PanelShapesTest::aGapBeginsANewSpectrum() {
    ShortTimeSpectrum spectrum(64, 64, WindowShape::Hann);
    for (int i = 0; i < 40; ++i)
        spectrum.add(i * 1'000'000, 1);
    for (int i = 0; i < 40; ++i)
        spectrum.add(3'600'000'000'000 + i * 1'000'000, 1);
    QVERIFY(spectrum.spectra().empty());
    QCOMPARE(spectrum.waiting(), std::size_t(40));
}

void PanelShapesTest::spectraStayInTheirRoom() {
    ShortTimeSpectrum spectrum(1024, 16, WindowShape::Blackman);
    for (int i = 0; i < 40'000; ++i)
        spectrum.add(i * 1000, i % 7);
    QCOMPARE(spectrum.spectra().size(), ShortTimeSpectrum::kMostSpectra);
    QCOMPARE(spectrum.spectra().front().amplitudes.size(), ShortTimeSpectrum::kMostRows);
    QVERIFY(spectrum.waiting() < 1024);
}

void PanelShapesTest::quartilesWhiskersAndOutliersAreThoseOfTheBook() {
    std::vector<double> values = {100, 3, 1, 2, 5, 4, 7, 6, 9, 8, -50};
    const BoxFigures figures = boxFiguresOf(values);
    QCOMPARE(figures.median, 5.0);
    QCOMPARE(figures.lowerQuartile, 2.5);
    QCOMPARE(figures.upperQuartile, 7.5);
    QCOMPARE(figures.lowerWhisker, 1.0);
    QCOMPARE(figures.upperWhisker, 9.0);
    QCOMPARE(figures.outliers, (std::vector<double>{-50, 100}));
    std::vector<double> one = {3};
    QCOMPARE(boxFiguresOf(one).median, 3.0);
    QCOMPARE(boxFiguresOf(one).upperWhisker, 3.0);
    std::vector<double> same(50, 2.0);
    QCOMPARE(boxFiguresOf(same).lowerWhisker, 2.0);
    QVERIFY(boxFiguresOf(same).outliers.empty());
}

void PanelShapesTest::aLargeSampleKeepsTheExtremes() {
    ValueSample sample;
    for (int i = 0; i < 100'000; ++i)
        sample.add(i == 5 ? -1e6 : i == 77'777 ? 1e6 : i % 1000);
    std::vector<double> values = sample.values();
    QVERIFY(values.size() <= ValueSample::kRoom + 2);
    QCOMPARE(*std::min_element(values.begin(), values.end()), -1e6);
    QCOMPARE(*std::max_element(values.begin(), values.end()), 1e6);
    const double median = boxFiguresOf(values).median;
    QVERIFY2(median > 400 && median < 600, qPrintable(QString::number(median)));
    QVERIFY(!sample.isExact());
}

void PanelShapesTest::binsEndAtRoundNumbers() {
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(0.013 + i * 0.01);
    const Histogram histogram = histogramOf(values, 10);
    QCOMPARE(histogram.width, 1.0);
    QCOMPARE(histogram.first, 0.0);
    QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::uint64_t(0)),
             std::uint64_t(1000));
    QCOMPARE(histogram.counts[3], std::uint64_t(100));
    QCOMPARE(quantileOf(values, 0.5), 0.013 + 499.5 * 0.01);
    QCOMPARE(quantileOf(values, 1), 0.013 + 9.99);
}

void PanelShapesTest::binsOfOddData() {
    QVERIFY(histogramOf({}, {}).counts.empty());
    for (const double value : {0.0, 5.0, -0.25, 1e300, 1e-300, -1e18}) {
        const std::vector<double> same(20, value);
        const Histogram histogram = histogramOf(same, {});
        QCOMPARE(histogram.counts.size(), std::size_t(1));
        QVERIFY(histogram.from(0) <= value && histogram.width > 0);
    }
    // A spike far away takes no more bins than there may be.
    const Histogram wide = histogramOf(std::vector<double>{1, 2, 3, 1e12}, 50);
    QVERIFY(wide.counts.size() <= 402);
    QCOMPARE(wide.counts.front(), std::uint64_t(3));
    QCOMPARE(wide.counts.back(), std::uint64_t(1));
    // Dice have faces, and nothing between them.
    QCOMPARE(histogramOf(std::vector<double>{1, 2, 3, 4, 5, 6, 6}, {}).width, 1.0);
}

void PanelShapesTest::stepsAreRound() {
    QCOMPARE(niceStep(0.3), 0.5);
    QCOMPARE(niceStep(1), 1.0);
    QCOMPARE(niceStep(51), 100.0);
    QCOMPARE(nestedStep(3), 10.0);
    double step = 1;
    for (const double wanted : {2.0, 10.0, 20.0, 100.0}) {
        step = nextNestedStep(step);
        QCOMPARE(step, wanted);
    }
    QCOMPARE(niceDuration(700us), Duration(1ms));
    QCOMPARE(niceDuration(3ms), Duration(5ms));
    QCOMPARE(niceDuration(900ms), Duration(1s));
    QCOMPARE(niceDuration(11s), Duration(15s));
    QCOMPARE(niceDuration(50min), Duration(1h));
    QCOMPARE(niceDuration(24h * 8), Duration(24h * 14));
}

void PanelShapesTest::bucketsStayInOrderAndInTheirRoom() {
    TimeBuckets<int> buckets(10ns, 4);
    for (const Timestamp time : {35, 5, 12, 36, -1, 25})
        if (int* count = buckets.at(time)) ++*count;
    std::vector<Timestamp> from;
    for (const auto& bucket : buckets.all())
        from.push_back(bucket.from);
    QCOMPARE(from, (std::vector<Timestamp>{0, 10, 20, 30}));
    QCOMPARE(buckets.find(39)->content, 2);
    QVERIFY(!buckets.find(40));
    QVERIFY(!buckets.at(-5)); // older than all there is room for
    ++*buckets.at(100);
    QCOMPARE(buckets.oldest(), Timestamp(10));
    QCOMPARE(buckets.end(), Timestamp(110));
}

void PanelShapesTest::aGridOfCountsLosesNoneAsItGetsCoarser() {
    CountGrid grid(1s, 10, 16);
    for (int i = 0; i < 1000; ++i)
        grid.add(i * 1'000'000, (i % 100) * 0.5 - 20);
    std::uint64_t sum = 0;
    for (const auto& bucket : grid.buckets().all())
        for (const std::uint32_t count : bucket.content.counts)
            sum += count;
    QCOMPARE(sum, std::uint64_t(1000));
    QVERIFY(grid.highest() - grid.lowest() < 16);
    QVERIFY(static_cast<double>(grid.lowest()) * grid.step() <= -20);
    QVERIFY(static_cast<double>(grid.highest() + 1) * grid.step() > 29.5);
    grid.add(0, 1e300);
    QVERIFY(grid.highest() - grid.lowest() < 16);
}

void PanelShapesTest::theNewestStay() {
    RecentValues<int> recent(3);
    for (int i = 0; i < 8; ++i)
        recent.append(i);
    QCOMPARE(recent[0], 5);
    QCOMPARE(recent.newest(), 7);
    recent.setRoom(2);
    QCOMPARE(recent[0], 6);
    recent.append(8);
    QCOMPARE(recent[0], 7);
    QCOMPARE(recent.size(), std::size_t(2));
}

void PanelShapesTest::keysBeyondTheirNumberAreLeftOut() {
    KeySlots keys;
    const auto batch = makeBatch({1, 2, 3, 4}, {{"key", std::vector<std::string>{"a", "", "c", "a"}}});
    const auto places = keys.slotsOf(batch->column(0), 2);
    QCOMPARE(std::vector<std::uint32_t>(places.begin(), places.end()),
             (std::vector<std::uint32_t>{0, 1, KeySlots::kNone, 0}));
    QCOMPARE(keys.names(), (std::vector<std::string>{"a", "(none)"}));
    QVERIFY(keys.isFull());
    keys.clear();
    QVERIFY(!keys.isFull());
    keys.slotsOf(makeBatch({1, 2}, {{"n", std::vector<double>{7, 7.5}}})->column(0), 10);
    QCOMPARE(keys.names(), (std::vector<std::string>{"7", "7.5"}));
}

void PanelShapesTest::numbersOfEveryType() {
    Column whole(Type::Int64);
    whole.appendInt64(3);
    whole.appendNull();
    Column yes(Type::Bool);
    yes.appendBool(true);
    yes.appendBool(false);
    Column real(Type::Float64);
    real.appendFloat64(std::numeric_limits<double>::infinity());
    real.appendFloat64(2.5);
    std::vector<double> numbers;
    readNumbers(whole, numbers);
    QVERIFY(numbers[0] == 3 && std::isnan(numbers[1]));
    readNumbers(yes, numbers);
    QCOMPARE(numbers, (std::vector<double>{1, 0}));
    readNumbers(real, numbers);
    QVERIFY(std::isnan(numbers[0]) && numbers[1] == 2.5);
    PanelField field("absent", PanelField::Kind::Number);
    QVERIFY(!field.of(*makeBatch({1}, {{"n", std::vector<double>{7}}})));
    QVERIFY(field.isMissing());
}

void PanelShapesTest::rampsGoFromGroundToContrast() {
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme::instance().apply(*qApp, choice);
        const double ground = lightness(Theme::instance().colors().surface);
        for (const Ramp ramp : {Ramp::Viridis, Ramp::Cividis, Ramp::Magma}) {
            // Ever farther from the ground, so that it reads in grey as it does in colour.
            double before = -1;
            for (int step = 0; step <= 20; ++step) {
                const double distance = std::abs(lightness(rampColor(ramp, step / 20.0)) - ground);
                QVERIFY2(distance > before - 0.035, qPrintable(QString::number(step)));
                before = std::max(before, distance);
            }
            QVERIFY(before > 0.6);
        }
    }
    Theme::instance().apply(*qApp, Theme::Choice::Light);
}

void PanelShapesTest::statesKeepTheirColours() {
    StateColors one;
    StateColors other;
    for (const char* state : {"mixing", "ERROR", "filling"})
        one.add(state);
    for (const char* state : {"Ok", "mixing"})
        other.add(state);
    QCOMPARE(one.color(0), other.color(1)); // whenever it comes
    QVERIFY(one.color(0) != one.color(2));
    QCOMPARE(one.color(1), Theme::instance().colors().critical);
    // Also where it is the only one that is left.
    const QColor filling = one.color(2);
    one.clear();
    one.add("filling");
    QCOMPARE(one.color(0), filling);
    QCOMPARE(other.color(0), Theme::instance().colors().good);
    // Eight states have eight colours, and a ninth still has one.
    StateColors many;
    QSet<QRgb> seen;
    for (int i = 0; i < 9; ++i) {
        many.add("state " + std::to_string(i));
        if (i < 8) seen.insert(many.color(static_cast<std::size_t>(i)).rgb());
    }
    QCOMPARE(seen.size(), 8);
    QCOMPARE(textColorOn(Qt::yellow), QColor(Qt::black));
    QCOMPARE(textColorOn(Qt::darkBlue), QColor(Qt::white));
}

void PanelShapesTest::coloredTextsAreReadable() {
    const auto contrast = [](const QColor& a, const QColor& b) {
        const auto luminance = [](const QColor& color) {
            const auto linear = [](double channel) {
                return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
                   0.0722 * linear(color.blueF());
        };
        const auto [less, more] = std::minmax({luminance(a), luminance(b)});
        return (more + 0.05) / (less + 0.05);
    };
    for (const Theme::Choice choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
        Theme::instance().apply(*qApp, choice);
        const Colors& colors = Theme::instance().colors();
        for (const QColor& state : {colors.good, colors.warning, colors.critical}) {
            QCOMPARE(readableOn(state, colors.surface), state);
            for (const double tint : {0.1, 0.26, 0.42, 0.45}) {
                const QColor ground = mixed(state, colors.surface, tint);
                QVERIFY(contrast(readableOn(state, ground), ground) >= 4.5);
            }
        }
    }
}

QTEST_MAIN(PanelShapesTest)
#include "panel_shapes_test.moc"
