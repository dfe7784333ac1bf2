#pragma once
#include "pipeline/data/timestamp.h"

#include <cmath>
#include <cstdint>

namespace weir {

/// Count, mean and variance of values whose weight halves with each half-life since their event time. The
/// order in which they are added makes no difference but that of rounding. Welford's method with weights
/// (West, CACM 22, 1979).
struct DecayingSums {
    Timestamp at = 0; ///< the time that the weights are of: the latest event time
    double count = 0; ///< sum of the weights
    double mean = 0;
    double squares = 0; ///< weighted sum of squared distances from the mean

    /// What is left after `span` nanoseconds of one.
    static double share(std::uint64_t span, double halfLife) {
        return std::exp2(-static_cast<double>(span) / halfLife);
    }
    static std::uint64_t between(Timestamp earlier, Timestamp later) {
        return static_cast<std::uint64_t>(later) - static_cast<std::uint64_t>(earlier);
    }

    double countAt(Timestamp time, double halfLife) const {
        return time <= at ? count : count * share(between(at, time), halfLife);
    }

    void decayTo(Timestamp time, double halfLife) {
        if (time <= at) return;
        const double left = share(between(at, time), halfLife);
        count *= left;
        squares *= left;
        at = time;
    }

    void add(Timestamp time, double value, double halfLife) { merge({time, 1, value, 0}, halfLife); }

    /// Chan, Golub and LeVeque 1979.
    void merge(DecayingSums other, double halfLife) {
        if (other.count == 0) return;
        if (count == 0) {
            *this = other;
            return;
        }
        decayTo(other.at, halfLife);
        other.decayTo(at, halfLife);
        const double all = count + other.count;
        const double distance = other.mean - mean;
        mean += distance * (other.count / all);
        squares += other.squares + distance * distance * (count * other.count / all);
        count = all;
    }

    double sum() const { return count * mean; }
    double variance() const { return squares / count; }
};

} // namespace weir
