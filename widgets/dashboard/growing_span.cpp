#include "widgets/dashboard/growing_span.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeast = 1.0 / 32; ///< of the whole, to begin with
constexpr double kStep = 1.1;       ///< from one to the next: so little is empty at most
constexpr double kRounding = 1e-9;

} // namespace

double growingSpan(double covered, double whole) {
    if (!(covered < whole)) return whole;
    const double size = std::max(covered, whole * kLeast);
    // Down from the whole, so that the last step leads there.
    const double steps = std::floor(std::log(whole / size) / std::log(kStep) + kRounding);
    return whole / std::pow(kStep, steps);
}

} // namespace weir
