#include "widgets/canvas/figures.h"

#include <QLocale>

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

} // namespace

QString rateText(double perSecond) {
    // Below that, a digit behind the point tells nothing.
    constexpr double kPerMinute = 0.095;
    if (perSecond > 0 && perSecond < kPerMinute)
        return prefixed(perSecond * 60).first + QStringLiteral(" /min");
    const auto [number, prefix] = prefixed(perSecond);
    return number + u' ' + prefix + QStringLiteral("/s");
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
