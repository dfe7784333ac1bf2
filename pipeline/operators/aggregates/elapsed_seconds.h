#pragma once
#include "pipeline/data/int128.h"
#include "pipeline/data/timestamp.h"

namespace weir {

/// Seconds from one event time to another, also over all of time.
inline double elapsedSeconds(Timestamp from, Timestamp to) {
    return static_cast<double>(static_cast<Int128>(to) - from) / 1e9;
}

} // namespace weir
