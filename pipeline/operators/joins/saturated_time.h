#pragma once
#include "pipeline/data/timestamp.h"

namespace weir {

/// The sum, or the end of time that it lies beyond.
constexpr Timestamp saturatedSum(Timestamp time, Duration::rep length) {
    Timestamp sum = 0;
    if (!__builtin_add_overflow(time, length, &sum)) return sum;
    return length > 0 ? kMaxTimestamp : kMinTimestamp;
}

} // namespace weir
