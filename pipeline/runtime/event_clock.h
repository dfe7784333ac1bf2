#pragma once
#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace weir {

/// How far records have come in event time, one after another. A single one that is too far ahead of all
/// before it does not count: its own clock may be wrong. If the next one is too far ahead as well, the
/// records have gone on there.
struct EventClock {
    Timestamp greatest = kMinTimestamp; ///< of those that count; kMinTimestamp before the first
    Timestamp ahead = kMinTimestamp;    ///< of the last one that was too far ahead
    bool isAheadInDoubt = false;        ///< it was the last one of all

    bool hasBegun() const { return greatest != kMinTimestamp; }

    /// A record after `greatest`; whether it counts. It is too far ahead when it is more than `maxAhead`
    /// after `before`, which is `greatest` or what stands for it before the first one; 0: none is.
    bool goOn(Timestamp time, Timestamp before, Duration maxAhead) {
        if (!isTooFar(time, before, maxAhead)) {
            greatest = time;
            isAheadInDoubt = false;
        } else if (std::exchange(isAheadInDoubt, true)) {
            // Two in a row: the nearer one is where they are for sure.
            greatest = std::min(ahead, time);
            ahead = time;
            isAheadInDoubt = isTooFar(time, greatest, maxAhead);
        } else {
            ahead = time;
            return false;
        }
        return true;
    }

    void save(StateWriter& state) const {
        state.write(greatest);
        state.write(ahead);
        state.write(isAheadInDoubt);
    }
    void restore(StateReader& state) {
        state.read(greatest);
        state.read(ahead);
        state.read(isAheadInDoubt);
    }

private:
    static bool isTooFar(Timestamp time, Timestamp before, Duration maxAhead) {
        return maxAhead > Duration::zero() &&
               timeBetween(before, time) > static_cast<std::uint64_t>(maxAhead.count());
    }
};

} // namespace weir
