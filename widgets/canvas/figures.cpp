#include "widgets/canvas/figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace weir::canvas {

namespace {

/// Two significant digits below ten of a unit, three above, and the prefix: {"1.2", "k"}.
std::pair<QString, QString> prefixed(double value) {
    static constexpr const char* kPrefixes[] = {"", "k", "M", "G", "T"};
    std::size_t prefix = 0;
    // 999.5 would be written as 1000.
    while (value >= 999.5 && prefix + 1 < std::size(kPrefixes)) {
        value /= 1000;
        ++prefix;
    }
    const bool fraction = value < 9.95 && (prefix > 0 || (value > 0 && value != std::floor(value)));
    return {QLocale().toString(value, 'f', fraction ? 1 : 0), QLatin1String(kPrefixes[prefix])};
}

/// Records a second; below that, a digit behind the point tells nothing.
constexpr double kPerMinute = 0.095;

/// Whether records came, but so far apart that a rate says less than the count.
bool isSeldom(const Passage& passage) {
    return passage.records > 0 && passage.sinceLast && passage.perSecond < kPerMinute;
}

QString tr(const char* text) {
    return QCoreApplication::translate("weir::canvas::Figures", text);
}

} // namespace

QString rateText(double perSecond) {
    if (perSecond > 0 && perSecond < kPerMinute)
        return prefixed(perSecond * 60).first + QStringLiteral(" /min");
    const auto [number, prefix] = prefixed(perSecond);
    return number + u' ' + prefix + QStringLiteral("/s");
}

QString spanText(Duration span) {
    struct Unit {
        double seconds;
        const char* name;
    };
    static constexpr Unit kUnits[] = {{86400, "d"}, {3600, "h"}, {60, "min"}};
    const double seconds = std::chrono::duration<double>(span).count();
    for (const Unit& unit : kUnits)
        if (std::abs(seconds) >= unit.seconds)
            return QLocale().toString(seconds / unit.seconds, 'f', 0) + u' ' + QLatin1String(unit.name);
    return QLocale().toString(seconds, 'f', std::abs(seconds) < 9.95 ? 1 : 0) + QStringLiteral(" s");
}

QString passageText(const Passage& passage) {
    if (passage.isOver) {
        const auto [number, prefix] = prefixed(static_cast<double>(passage.records));
        return tr("%1 total").arg(prefix.isEmpty() ? number : number + u' ' + prefix);
    }
    if (!isSeldom(passage)) return rateText(passage.perSecond);
    const auto [number, prefix] = prefixed(static_cast<double>(passage.records));
    return tr("%1 · %2 ago")
        .arg(prefix.isEmpty() ? number : number + u' ' + prefix, spanText(*passage.sinceLast));
}

QString passageSentence(const Passage& passage) {
    const QString count = countText(passage.records);
    const QString records = passage.records == 1 ? tr("1 record") : tr("%1 records").arg(count);
    if (passage.isOver) return records;
    if (isSeldom(passage))
        return passage.records == 1
                   ? tr("1 record, %1 ago").arg(spanText(*passage.sinceLast))
                   : tr("%1 records, the last %2 ago").arg(count, spanText(*passage.sinceLast));
    return QStringLiteral("%1, %2").arg(records, rateText(passage.perSecond));
}

QString byteText(std::uint64_t bytes) {
    const auto [number, prefix] = prefixed(static_cast<double>(bytes));
    return number + u' ' + prefix + u'B';
}

QString byteRateText(double bytesPerSecond) {
    const auto [number, prefix] = prefixed(bytesPerSecond);
    return number + u' ' + prefix + QStringLiteral("B/s");
}

QString countText(std::uint64_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

} // namespace weir::canvas
