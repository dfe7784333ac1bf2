// Figures as people write them: units with the prefix that reads best, lengths of time, shares, and axes of
// one prefix.
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/figure_units.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <map>

using namespace weir;

class ReadingUnitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void figuresGetThePrefixTheyReadBestIn_data();
    void figuresGetThePrefixTheyReadBestIn();
    void noUnitGetsAPrefixThatNobodyWrites();
    void whatIsWrittenIsWhatWasMeant();
    void figuresBesideEachOtherHaveOnePrefix();
    void lengthsOfTimeShowTheStepBetweenThem();
};

void ReadingUnitsTest::figuresGetThePrefixTheyReadBestIn_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char* unit, const char* text) {
        QTest::addRow("%g %s", value, unit) << value << QString::fromUtf8(unit) << QString::fromUtf8(text);
    };
    row(0, "s", "0 s");
    row(0.0123, "s", "12.3 ms");
    row(0.00005, "s", "50 µs");
    row(3e-9, "s", "3 ns");
    row(3e-12, "s", "0.003 ns");
    row(1.5, "s", "1.5 s");
    row(59.4, "s", "59.4 s");
    row(80, "s", "1 min 20 s");
    row(4800, "s", "1 h 20 min");
    row(-4800, "s", "-1 h 20 min");
    row(4'000'000, "s", "46 d 7 h");
    row(3599.9, "s", "1 h");
    row(86400, "s", "1 d");
    row(1500, "ms", "1.5 s");
    row(0.25, "ms", "250 µs");
    row(90'000, "ms", "1 min 30 s");
    row(12, "us", "12 µs");
    row(1200, "us", "1.2 ms");
    row(1'000'000, "ns", "1 ms");
    row(0.5, "min", "30 s");
    row(80, "min", "1 h 20 min");
    row(0.5, "h", "30 min");
    row(1.5, "d", "1 d 12 h");
    row(90, "duration", "1 min 30 s");
    row(999.96, "ms", "1 s"); // rounding would write 1000 ms
    row(1'240'000, "B/s", "1.24 MB/s");
    row(2048, "bytes", "2.048 kB");
    row(0.5, "B", "0.5 B");
    row(512, "KiB", "512 KiB");
    row(2048, "KiB", "2 MiB");
    row(0.5, "MiB", "512 KiB");
    row(1536, "MiB/s", "1.5 GiB/s");
    row(1500, "kB", "1.5 MB");
    row(3, "KB", "3 kB");
    row(2'500'000, "bit/s", "2.5 Mbit/s");
    row(1500, "Mbit/s", "1.5 Gbit/s");
    row(50, "Hz", "50 Hz");
    row(0.5, "Hz", "0.5 Hz");
    row(2.4e9, "Hz", "2.4 GHz");
    row(1500, "W", "1.5 kW");
    row(0.02, "W", "20 mW");
    row(230, "V", "230 V");
    row(0.0033, "V", "3.3 mV");
    row(0.5, "A", "500 mA");
    row(1500, "kWh", "1.5 MWh");
    row(0.004, "m", "4 mm");
    row(12'000, "m", "12 km");
    row(5'000'000, "m", "5000 km");
    row(0.5, "g", "500 mg");
    row(2500, "g", "2.5 kg");
    row(5000, "kg", "5000 kg");
    row(101'300, "Pa", "101.3 kPa");
    row(4700, "ohm", "4.7 kΩ");
    row(21.5, "°C", "21.5 °C");
    row(0.5, "degC", "0.5 °C");
    row(2000, "°F", "2000 °F");
    row(37, "%", "37 %");
    row(0.005, "%", "0.005 %");
    row(37, "percent", "37 %");
    row(0.371, "% of 1", "37.1 %");
    row(1, "percentunit", "100 %");
    row(1234567, "€", "1234567 €");
    row(0.05, "$", "0.05 $");
    row(23456, "rpm", "23456 rpm");
    row(0.5, "m/s", "0.5 m/s");
    row(1200, "km/h", "1200 km/h");
    row(5, "min/d", "5 min/d");
    row(3, "dB", "3 dB");
    row(3, "cm", "3 cm");
    row(3, "K", "3 K");
    row(23456, "records/s", "23456 records/s");
    row(1'234'567, "", "1.235 M");
    row(9999, "", "9999");
    row(std::numeric_limits<double>::quiet_NaN(), "s", "-");
    row(std::numeric_limits<double>::infinity(), "B", "-");
}

void ReadingUnitsTest::figuresGetThePrefixTheyReadBestIn() {
    QFETCH(double, value);
    QFETCH(QString, unit);
    QTEST(QString::fromStdString(figureText(value, {unit.toStdString()}).text()), "text");
}

void ReadingUnitsTest::noUnitGetsAPrefixThatNobodyWrites() {
    const QStringList units{"s",  "ms", "us", "ns",  "min", "h",   "d",   "B",    "kB",  "MB", "B/s", "KiB",
                            "°C", "°F", "%",  "g",   "kg",  "m",   "km",  "mm",   "l",   "V",  "kV",  "W",
                            "kW", "Hz", "€",  "USD", "rpm", "bar", "m/s", "km/h", "GHz", "mA", "Ah",  "dB"};
    const QStringList never{"ks", "Ms",  "kms", "mB", "µB", "m°C",  "k°C", "m%", "k%",   "Mg", "kkg", "mkg",
                            "Mm", "kkm", "mmm", "k€", "m€", "krpm", "mHz", "kl", "mmin", "kh", "kd",  "kbar"};
    for (const QString& unit : units)
        for (int power = -15; power <= 18; ++power) {
            const FigureText text = figureText(3 * std::pow(10, power), {unit.toStdString()});
            QVERIFY2(!never.contains(QString::fromStdString(text.unit)),
                     qPrintable(QString::fromStdString(text.text()) + " of " + unit));
        }
}

void ReadingUnitsTest::whatIsWrittenIsWhatWasMeant() {
    // Read back by the unit's own size, each figure is what it was, but for its rounding.
    const std::map<std::string, double> sizes{
        {"ns", 1e-9}, {"µs", 1e-6}, {"ms", 1e-3}, {"s", 1},     {"B", 1},     {"kB", 1e3},
        {"MB", 1e6},  {"GB", 1e9},  {"TB", 1e12}, {"PB", 1e15}, {"mV", 1e-3}, {"µV", 1e-6},
        {"nV", 1e-9}, {"V", 1},     {"kV", 1e3},  {"MV", 1e6},  {"GV", 1e9}};
    for (const std::string& unit : {std::string("s"), std::string("B"), std::string("V")})
        for (int power = -9; power <= 14; ++power)
            for (const double digits : {1.0, 2.345, 9.9949, 9.9996}) {
                const double value = digits * std::pow(10, power);
                const FigureText text = figureText(value, {unit});
                if (text.unit.empty()) continue; // a length of time in parts
                const double read = std::stod(text.number) * sizes.at(text.unit);
                QVERIFY2(std::abs(read - value) <= value * 2e-3 || (unit == "B" && value < 1),
                         qPrintable(QString::fromStdString(text.text() + " for ") + QString::number(value)));
                QVERIFY2(std::abs(std::stod(text.number)) < 1000 || text.unit == "PB" || text.unit == "MV" ||
                             text.unit == "GV",
                         text.number.c_str());
            }
}

void ReadingUnitsTest::figuresBesideEachOtherHaveOnePrefix() {
    FigureRange range;
    range.include(200'000);
    range.include(1'400'000);
    const FigureFormat format = evenFormat({"B/s"}, range);
    QCOMPARE(figureText(1'234'567, format).text(), std::string("1.23 MB/s"));
    QCOMPARE(figureText(300'000, format).text(), std::string("0.30 MB/s"));
    QCOMPARE(figureText(0, format).text(), std::string("0.00 MB/s"));
    // What would have no digit left keeps a prefix of its own.
    QCOMPARE(figureText(12, format).text(), std::string("12 B/s"));

    FigureRange waits;
    waits.include(0.0112);
    waits.include(0.0308);
    QCOMPARE(figureText(0.02, evenFormat({"s"}, waits)).text(), std::string("20.0 ms"));
}

void ReadingUnitsTest::lengthsOfTimeShowTheStepBetweenThem() {
    QCOMPARE(spanText(3725), std::string("1 h 2 min"));
    QCOMPARE(spanText(3725, 5), std::string("1 h 2 min 5 s"));
    QCOMPARE(spanText(3720, 60), std::string("1 h 2 min"));
    QCOMPARE(spanText(60), std::string("1 min"));
    QCOMPARE(spanText(119.7), std::string("2 min"));
    QCOMPARE(spanText(90061, 1), std::string("1 d 1 h 1 min 1 s"));
}

QTEST_GUILESS_MAIN(ReadingUnitsTest)
#include "reading_units_test.moc"
