#pragma once
#include "pipeline/data/timestamp.h"

#include <cstdint>

namespace weir {

/// The unit of a number that is a time, by how large it is.
template<class Number>
constexpr TimeUnit unitOfMagnitude(Number number) {
    const auto isBelow = [number](Number bound) { return number < bound && number > -bound; };
    if (isBelow(Number(1e11))) return TimeUnit::Seconds;
    if (isBelow(Number(1e14))) return TimeUnit::Milliseconds;
    if (isBelow(Number(1e17))) return TimeUnit::Microseconds;
    return TimeUnit::Nanoseconds;
}

/// By how much a number in `unit` is multiplied to be a timestamp.
template<class Number>
constexpr std::int64_t nanosecondsIn(TimeUnit unit, Number number) {
    switch (unit == TimeUnit::ByMagnitude ? unitOfMagnitude(number) : unit) {
    case TimeUnit::Seconds:
        return 1'000'000'000;
    case TimeUnit::Milliseconds:
        return 1'000'000;
    case TimeUnit::Microseconds:
        return 1'000;
    case TimeUnit::Nanoseconds:
    case TimeUnit::ByMagnitude:
        break;
    }
    return 1;
}

} // namespace weir
