#include "widgets/dashboard/figure_units.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace weir {

namespace {

/// A prefix of the decimal ones, by the power of a thousand.
struct Prefix {
    std::string_view text;
    int power;
};
constexpr std::array<Prefix, 10> kPrefixes{
    {{"p", -4}, {"n", -3}, {"µ", -2}, {"m", -1}, {"", 0}, {"k", 1}, {"M", 2}, {"G", 3}, {"T", 4}, {"P", 5}}};

/// A unit that takes prefixes, from one power of a thousand to another: there are kilometres, and neither
/// kiloseconds nor millibytes.
struct Base {
    std::string_view symbol;
    int least;
    int greatest;
    bool takesRates = false; ///< "B/s" goes by the same steps; 0.5 m/s is no 500 mm/s to anybody
};
constexpr std::array<Base, 23> kBases{
    {{"B", 0, 5, true}, {"bit", 0, 5, true}, {"Hz", 0, 4},  {"W", -3, 5},  {"V", -3, 3},   {"A", -4, 3},
     {"VA", 0, 4},      {"J", -1, 5, true},  {"Wh", -1, 5}, {"Ah", -1, 2}, {"s", -3, 0},   {"m", -3, 1},
     {"g", -3, 1},      {"l", -2, 0},        {"L", -2, 0},  {"Pa", 0, 3},  {"bar", -1, 0}, {"N", -1, 2},
     {"Ω", -1, 3},      {"F", -4, 0},        {"H", -3, 0},  {"Bq", 0, 4},  {"eV", -1, 4}}};

/// Shares of one, which are written as percents.
constexpr std::array<std::string_view, 3> kShares{"% of 1", "percentunit", "0..1"};

constexpr std::array<std::string_view, 6> kBinary{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

/// How else units are written.
struct Alias {
    std::string_view written;
    std::string_view shown;
};
constexpr std::array<Alias, 31> kAliases{
    {{"bytes", "B"},     {"byte", "B"},     {"bits", "bit"}, {"KB", "kB"},         {"sec", "s"},
     {"second", "s"},    {"seconds", "s"},  {"msec", "ms"},  {"millis", "ms"},     {"us", "µs"},
     {"μs", "µs"},       {"usec", "µs"},    {"uV", "µV"},    {"uA", "µA"},         {"uW", "µW"},
     {"um", "µm"},       {"ug", "µg"},      {"uF", "µF"},    {"ohm", "Ω"},         {"kohm", "kΩ"},
     {"degC", "°C"},     {"celsius", "°C"}, {"degF", "°F"},  {"fahrenheit", "°F"}, {"percent", "%"},
     {"minutes", "min"}, {"hours", "h"},    {"days", "d"},   {"bytes/sec", "B/s"}, {"euro", "€"},
     {"duration", "s"}}};

struct TimeUnitLength {
    std::string_view symbol;
    double seconds;
};
constexpr std::array<TimeUnitLength, 7> kTimeUnits{
    {{"ns", 1e-9}, {"µs", 1e-6}, {"ms", 1e-3}, {"s", 1}, {"min", 60}, {"h", 3600}, {"d", 86400}}};

double power(double base, int exponent) {
    return std::pow(base, exponent);
}

/// What a unit is made of: prefix, base, and what it is divided by.
struct Parts {
    const Base* base;
    int power;
    std::string_view rate; ///< "/s"; empty: none
};

const Base* baseOf(std::string_view symbol) {
    const auto found = std::find_if(kBases.begin(), kBases.end(),
                                    [symbol](const Base& base) { return base.symbol == symbol; });
    return found == kBases.end() ? nullptr : &*found;
}

std::optional<Parts> partsOf(std::string_view unit) {
    const std::size_t slash = unit.find('/');
    const std::string_view measure = unit.substr(0, slash);
    const std::string_view rate = slash == std::string_view::npos ? std::string_view() : unit.substr(slash);
    const auto fits = [&](const Base* base) { return base && (rate.empty() || base->takesRates); };
    // The whole before its parts: "m" is a metre, and no prefix of nothing.
    if (const Base* base = baseOf(measure))
        return fits(base) ? std::optional(Parts{base, 0, rate}) : std::nullopt;
    for (const Prefix& prefix : kPrefixes) {
        if (prefix.text.empty() || !measure.starts_with(prefix.text)) continue;
        if (const Base* base = baseOf(measure.substr(prefix.text.size())); fits(base))
            return Parts{base, prefix.power, rate};
    }
    return std::nullopt;
}

std::string_view prefixOf(int power) {
    for (const Prefix& prefix : kPrefixes)
        if (prefix.power == power) return prefix.text;
    return {};
}

struct BinaryParts {
    std::size_t step;
    std::string_view rate;
};

/// "B" alone is decimal; "KiB" and above are binary, and then bytes are too.
std::optional<BinaryParts> binaryOf(std::string_view unit) {
    const std::size_t slash = unit.find('/');
    for (std::size_t i = 1; i < kBinary.size(); ++i)
        if (unit.substr(0, slash) == kBinary[i])
            return BinaryParts{i, slash == std::string_view::npos ? std::string_view() : unit.substr(slash)};
    return std::nullopt;
}

UnitStep binaryStep(const BinaryParts& parts, double figure, double roundsAt) {
    double size = std::abs(figure);
    int steps = 0;
    auto step = static_cast<int>(parts.step);
    while (size >= 1024 * roundsAt && step + 1 < static_cast<int>(kBinary.size())) {
        size /= 1024;
        ++step;
        ++steps;
    }
    while (size != 0 && size < 1 && step > 0) {
        size *= 1024;
        --step;
        --steps;
    }
    return {power(1024, -steps),
            std::string(kBinary[static_cast<std::size_t>(step)]) + std::string(parts.rate),
            step + 1 < static_cast<int>(kBinary.size())};
}

} // namespace

std::string shownUnit(std::string_view unit) {
    const std::size_t slash = unit.find('/');
    const std::string_view measure = unit.substr(0, slash);
    for (const Alias& alias : kAliases)
        if (alias.written == measure)
            return std::string(alias.shown) +
                   std::string(slash == std::string_view::npos ? std::string_view() : unit.substr(slash));
    return std::string(unit);
}

UnitStep unitStep(std::string_view unit, double figure, double roundsAt) {
    if (std::find(kShares.begin(), kShares.end(), unit) != kShares.end()) return {100, "%", false};
    const std::string shown = shownUnit(unit);
    if (const auto binary = binaryOf(shown)) return binaryStep(*binary, figure, roundsAt);
    const std::optional<Parts> parts = partsOf(shown);
    if (!parts || !std::isfinite(figure)) return {1, shown, false};
    double size = std::abs(figure);
    int power = parts->power;
    // A unit that was asked for outside of its usual steps comes back into them, but for nothing at all.
    const int greatest = parts->base->greatest;
    const int least = parts->base->least;
    while (size != 0 && power > greatest) {
        size *= 1000;
        --power;
    }
    while (size >= 1000 * roundsAt && power < greatest) {
        size /= 1000;
        ++power;
    }
    while (size != 0 && size < roundsAt && power > least) {
        size *= 1000;
        --power;
    }
    return {weir::power(1000, parts->power - power),
            std::string(prefixOf(power)) + std::string(parts->base->symbol) + std::string(parts->rate),
            power < greatest};
}

bool takesPrefixes(std::string_view unit) {
    const std::string shown = shownUnit(unit);
    return binaryOf(shown) || partsOf(shown);
}

double secondsIn(std::string_view unit) {
    const std::string shown = shownUnit(unit);
    for (const TimeUnitLength& known : kTimeUnits)
        if (known.symbol == shown) return known.seconds;
    return 0;
}

std::string spanText(double seconds, double step) {
    struct Part {
        double length;
        std::string_view name;
    };
    constexpr std::array<Part, 4> kParts{{{86400, "d"}, {3600, "h"}, {60, "min"}, {1, "s"}}};
    const bool isNegative = seconds < 0;
    double left = std::abs(seconds);
    std::size_t first = 0;
    while (first + 1 < kParts.size() && left < kParts[first].length)
        ++first;
    // As many parts as two, or as the step asks for.
    std::size_t last = std::min(first + 1, kParts.size() - 1);
    while (step > 0 && last + 1 < kParts.size() && step < kParts[last].length * (1 - 1e-9))
        ++last;
    left = std::round(left / kParts[last].length) * kParts[last].length;
    // Rounding may have filled the part above.
    while (first > 0 && left >= kParts[first - 1].length)
        --first;
    std::string text;
    for (std::size_t i = first; i <= last; ++i) {
        const double count = std::floor(left / kParts[i].length);
        left -= count * kParts[i].length;
        if (count == 0) continue;
        if (!text.empty()) text += ' ';
        text += fmt::format("{:.0f} {}", count, kParts[i].name);
    }
    if (text.empty()) return fmt::format("0 {}", kParts[last].name);
    return isNegative ? "-" + text : text;
}

} // namespace weir
