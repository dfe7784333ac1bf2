#pragma once
#include "pipeline/data/timestamp.h"

#include <algorithm>
#include <cmath>

namespace weir {

/// Time axes count in seconds since the Unix epoch, as QCustomPlot's do.
inline double secondsOf(Timestamp time) {
    return static_cast<double>(time) * 1e-9;
}

/// Nanoseconds that a moment on such an axis may be off by, for a double rounds it: what stands at an end of
/// the axis is looked for that much further on.
inline constexpr Timestamp kAxisRounding = 1'000;

/// The moment at that place of a time axis; the nearest there is, if it is beyond all of them. With
/// kAxisRounding added it is a moment still.
inline Timestamp timestampOf(double seconds) {
    return static_cast<Timestamp>(std::clamp(std::round(seconds * 1e9), -9.2e18, 9.2e18));
}

} // namespace weir
