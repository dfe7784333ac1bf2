#pragma once
#include "pipeline/operators/event_time/span_of_time.h"

#include <cstdint>
#include <limits>
#include <optional>

namespace weir {

/// The instants of a fixed step, multiples of it since 1970, and over how long a gap values reach.
class Steps {
public:
    /// A gap of zero is ten steps.
    Steps(Duration step, Duration mostGap)
        : spans_(step), size_(std::max<std::int64_t>(step.count(), 1)), mostGap_(mostGap.count()) {
        if (mostGap_ <= 0 && __builtin_mul_overflow(size_, std::int64_t{10}, &mostGap_))
            mostGap_ = std::numeric_limits<std::int64_t>::max();
    }

    std::int64_t size() const { return size_; }

    /// The step that a time falls into; nothing too near the ends of time.
    std::optional<Timestamp> startOf(Timestamp time) const { return spans_.startOf(time); }

    /// The first instant that is not before a time for which startOf() gives a step.
    Timestamp firstFrom(Timestamp time) const {
        const Timestamp start = *spans_.startOf(time);
        return start == time ? start : start + size_;
    }

    bool isInstant(Timestamp time) const { return spans_.startOf(time) == time; }

    /// Whether `from`, which is not after `to`, is too far before it to reach it.
    bool isGap(Timestamp from, Timestamp to) const {
        return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from) >
               static_cast<std::uint64_t>(mostGap_);
    }

private:
    SpansOfTime spans_;
    std::int64_t size_;
    std::int64_t mostGap_;
};

} // namespace weir
