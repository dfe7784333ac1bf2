#pragma once
#include "pipeline/data/timestamp.h"

#include <cstdint>

namespace weir {

/// `time + span`, or the end of time that it lies beyond.
constexpr Timestamp saturatingAdd(Timestamp time, Duration::rep span) {
    Timestamp result = 0;
    if (!__builtin_add_overflow(time, span, &result)) return result;
    return span > 0 ? kMaxTimestamp : kMinTimestamp;
}

/// `time - span`, or the end of time that it lies beyond.
constexpr Timestamp saturatingSubtract(Timestamp time, Duration::rep span) {
    Timestamp result = 0;
    if (!__builtin_sub_overflow(time, span, &result)) return result;
    return span > 0 ? kMinTimestamp : kMaxTimestamp;
}

/// `span` so many times, or the longest there is; neither is negative.
constexpr Duration::rep saturatingMultiply(Duration::rep span, Duration::rep times) {
    Duration::rep result = 0;
    return __builtin_mul_overflow(span, times, &result) ? kMaxTimestamp : result;
}

/// The nanoseconds by which `later` is after `earlier`; 0 if it is not. As unsigned they fit even from one
/// end of time to the other.
constexpr std::uint64_t timeBetween(Timestamp earlier, Timestamp later) {
    return later > earlier ? static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier) : 0;
}

} // namespace weir
