#include "widgets/dashboard/figure_text.h"

#include "widgets/dashboard/figure_units.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr std::array<std::string_view, 6> kBarePrefixes = {"", "k", "M", "G", "T", "P"};
constexpr double kBareFrom = 10000; ///< from here on a figure without a unit gets a prefix
constexpr double kAlikeWithin =
    1000; ///< a figure so many times as small as that it is like has its own prefix

/// "-0.00" is "0.00": rounding leaves a sign that means nothing.
std::string withoutSignOfZero(std::string number) {
    if (number.starts_with('-') && number.find_first_not_of("-0.") == std::string::npos) number.erase(0, 1);
    return number;
}

std::string withoutTrailingZeros(std::string number) {
    if (number.find('.') == std::string::npos) return number;
    while (number.back() == '0')
        number.pop_back();
    if (number.back() == '.') number.pop_back();
    return number;
}

std::string plainNumber(double value, std::optional<int> decimals) {
    if (decimals) return withoutSignOfZero(fmt::format("{:.{}f}", value, *decimals));
    const double size = std::abs(value);
    if (size != 0 && size < 1e-4) return fmt::format("{:.3g}", value);
    if (size >= 1e15) return fmt::format("{:.4g}", value);
    // Four significant digits, but never fewer than the whole number has.
    const int whole = size < 1 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    return withoutSignOfZero(
        withoutTrailingZeros(fmt::format("{:.{}f}", value, std::clamp(4 - whole, 0, size < 0.1 ? 5 : 3))));
}

/// From which share of the next prefix on rounding gives that one's 1: 999.96 ms is 1 s.
double roundsAt(std::optional<int> decimals) {
    return 1 - 0.5e-3 * std::pow(10, -decimals.value_or(1));
}

FigureText bareFigure(double value, const FigureFormat& format, double like) {
    std::size_t prefix = 0;
    double factor = 1;
    if (!format.decimals && std::abs(like) >= kBareFrom)
        while (std::abs(like * factor) >= 1000 * roundsAt(std::nullopt) &&
               prefix + 1 < kBarePrefixes.size()) {
            factor /= 1000;
            ++prefix;
        }
    return {plainNumber(value * factor, format.decimals), std::string(kBarePrefixes[prefix])};
}

} // namespace

FigureText figureText(double value, const FigureFormat& format) {
    if (!std::isfinite(value)) return {"-", {}};
    const bool isAlike = format.like && std::abs(value) * kAlikeWithin >= std::abs(*format.like);
    const double like = format.like && (isAlike || value == 0) ? *format.like : value;
    const std::optional<int> decimals =
        like == value && format.like && !isAlike ? std::nullopt : format.decimals;
    if (format.unit.empty()) return bareFigure(value, {{}, decimals}, like);

    if (const double second = secondsIn(format.unit); second > 0 && !format.decimals) {
        if (std::abs(like) * second >= 60 * roundsAt(1))
            return {value == 0 ? "0" : spanText(value * second, format.step * second), {}};
        if (second >= 60)
            return figureText(value * second, {"s", decimals, like * second, format.step * second});
    }
    const UnitStep step = unitStep(format.unit, like, roundsAt(decimals));
    return {plainNumber(value * step.factor, decimals), step.unit};
}

void FigureRange::include(double value) {
    least = std::min(least, value);
    greatest = std::max(greatest, value);
    isWhole = isWhole && value == std::floor(value);
}

FigureFormat evenFormat(const FigureFormat& format, const FigureRange& range) {
    const double size = range.greatest - range.least;
    if (format.decimals || !(size > 0) || !std::isfinite(size)) return format;
    const double like = std::max(std::abs(range.least), std::abs(range.greatest));
    const double second = secondsIn(format.unit);
    if (second > 0 && like * second >= 60) return {format.unit, std::nullopt, like, size / 1000};
    if (format.unit.empty() && like >= kBareFrom) return format;
    const double factor = unitStep(format.unit, like, roundsAt(std::nullopt)).factor;
    const std::optional<double> alike = takesPrefixes(format.unit) ? std::optional(like) : std::nullopt;
    if (range.isWhole && factor == 1) return {format.unit, 0, alike};
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(size * factor / 1000))) - 1, 0, 6);
    return {format.unit, decimals, alike};
}

} // namespace weir
