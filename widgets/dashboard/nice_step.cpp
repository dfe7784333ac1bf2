#include "widgets/dashboard/nice_step.h"

#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr double kRounding = 1 - 1e-9; ///< 0.3 / 0.1 is a little more than 3

double powerOfTen(double value) {
    return std::pow(10, std::floor(std::log10(value)));
}

} // namespace

double niceStep(double atLeast) {
    if (!(atLeast > 0) || !std::isfinite(atLeast)) return 1;
    const double ten = powerOfTen(atLeast);
    for (const double step : {1.0, 2.0, 5.0})
        if (step * ten >= atLeast * kRounding) return step * ten;
    return 10 * ten;
}

double nextNestedStep(double step) {
    const double ten = std::pow(10, std::floor(std::log10(step * 1.0001)));
    return step / ten < 1.5 ? 2 * ten : 10 * ten;
}

double nestedStep(double atLeast) {
    if (!(atLeast > 0) || !std::isfinite(atLeast)) return 1;
    const double ten = powerOfTen(atLeast);
    for (const double step : {1.0, 2.0})
        if (step * ten >= atLeast * kRounding) return step * ten;
    return 10 * ten;
}

Duration niceDuration(Duration atLeast) {
    using namespace std::chrono;
    static constexpr std::array<Duration, 20> kKnown = {1s,   2s,   5s,    10s,   15s,   30s, 1min,
                                                        2min, 5min, 10min, 15min, 30min, 1h,  2h,
                                                        3h,   6h,   12h,   24h,   48h,   168h};
    if (atLeast <= Duration::zero()) return 1s;
    if (atLeast < 1s)
        return Duration(
            static_cast<std::int64_t>(std::llround(niceStep(static_cast<double>(atLeast.count())))));
    for (const Duration known : kKnown)
        if (known >= atLeast) return known;
    return duration_cast<Duration>(168h * ((atLeast + Duration(168h) - Duration(1)) / Duration(168h)));
}

} // namespace weir
