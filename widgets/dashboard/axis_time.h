#pragma once
#include "pipeline/data/timestamp.h"

#include <algorithm>
#include <cmath>

namespace weir {

/// Time axes count in seconds since the Unix epoch, as QCustomPlot's do.
inline double secondsOf(Timestamp time) {
    return static_cast<double>(time) * 1e-9;
}

/// The moment at that place of a time axis; the nearest there is, if it is beyond all of them.
inline Timestamp timestampOf(double seconds) {
    return static_cast<Timestamp>(std::clamp(std::round(seconds * 1e9), -9.2e18, 9.2e18));
}

} // namespace weir
