#include "widgets/dashboard/figure_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr std::array<std::string_view, 6> kPrefixes = {"", "k", "M", "G", "T", "P"};

/// The unit in the form that takes a prefix, or nothing: "bytes/s" is "B/s".
std::optional<std::string> prefixable(std::string_view unit) {
    for (const std::string_view base : {"bytes", "byte", "B"})
        if (unit.starts_with(base) && (unit.size() == base.size() || unit[base.size()] == '/'))
            return "B" + std::string(unit.substr(base.size()));
    for (const std::string_view base : {"bits", "bit"})
        if (unit.starts_with(base) && (unit.size() == base.size() || unit[base.size()] == '/'))
            return "bit" + std::string(unit.substr(base.size()));
    for (const std::string_view base : {"Hz", "W", "V", "A"})
        if (unit == base) return std::string(unit);
    return std::nullopt;
}

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

} // namespace

FigureText figureText(double value, const FigureFormat& format) {
    if (!std::isfinite(value)) return {"-", {}};
    std::optional<std::string> unit = prefixable(format.unit);
    const bool isBare = format.unit.empty() && !format.decimals && std::abs(value) >= 10000;
    if (!unit && !isBare) return {plainNumber(value, format.decimals), format.unit};

    std::size_t prefix = 0;
    while (std::abs(value) >= 1000 && prefix + 1 < kPrefixes.size()) {
        value /= 1000;
        ++prefix;
    }
    return {plainNumber(value, format.decimals), std::string(kPrefixes[prefix]) + unit.value_or("")};
}

void FigureRange::include(double value) {
    least = std::min(least, value);
    greatest = std::max(greatest, value);
    isWhole = isWhole && value == std::floor(value);
}

FigureFormat evenFormat(const FigureFormat& format, const FigureRange& range) {
    const double size = range.greatest - range.least;
    const bool hasPrefixes =
        prefixable(format.unit) || std::max(std::abs(range.least), std::abs(range.greatest)) >= 10000;
    if (format.decimals || hasPrefixes || !(size > 0) || !std::isfinite(size)) return format;
    if (range.isWhole) return {format.unit, 0};
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(size / 1000))) - 1, 0, 6);
    return {format.unit, decimals};
}

} // namespace weir
