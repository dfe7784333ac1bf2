#pragma once
#include <string>
#include <string_view>

namespace weir {

/// A unit in the step of its prefixes that a figure reads best in.
struct UnitStep {
    double factor = 1;      ///< the figure times this is what is written
    std::string unit;       ///< behind it: "ms", "MB/s"
    bool hasLarger = false; ///< there is a next step, a thousand times (or 1,024 times) as large
};

/// Units that people write in more than one way, in the one that is shown: "bytes/s" is "B/s", "us" is "µs",
/// "degC" is "°C". Others stay as they are.
std::string shownUnit(std::string_view unit);

/// The step for a figure of that size: 0.0012 s is 1.2 ms, 1,240,000 B/s are 1.24 MB/s, 3,000 KiB are
/// 2.93 MiB. `unit` may have a prefix already. Units that take no prefixes (%, °C, rpm, a currency, km/h)
/// keep the factor 1, but for shares of one ("% of 1"), which are written as percents. `roundsAt`: from which
/// figure on the next step is taken, a little below its size, for rounding would give it anyway.
UnitStep unitStep(std::string_view unit, double figure, double roundsAt = 1);

/// Whether figures of this unit get prefixes.
bool takesPrefixes(std::string_view unit);

/// How many seconds one of a unit of time is ("ms": 0.001, "h": 3600); zero: it is none.
double secondsIn(std::string_view unit);

/// A length of time of a minute or more in the two parts that count: "1 h 20 min", "3 d 4 h", "2 min". With
/// `step`, the least difference in seconds that must show, it has as many parts as that takes.
std::string spanText(double seconds, double step = 0);

} // namespace weir
