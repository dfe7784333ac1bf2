#pragma once
#include "pipeline/operators/averages/sliding_sums.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace weir {

/// The kinds of moving average. Each has a State of one key, with save() and restore(), and add(), which
/// takes a finite value and gives the average with it.

/// Over the last so many values, all alike or the newer the more.
class AverageOverRecords {
public:
    using State = SlidingSums;

    AverageOverRecords(std::size_t records, bool isWeighted) : records_(records), isWeighted_(isWeighted) {}

    double add(State& state, double value, Timestamp time) const {
        if (state.size() == records_) state.removeOldest();
        state.add(value, time);
        return isWeighted_ ? state.sums().weightedMean() : state.sums().mean();
    }

    bool hasOverflowed() const { return false; }

private:
    std::size_t records_;
    bool isWeighted_;
};

/// Over the values of the last span of event time, of which at most so many are held.
class AverageOverSpan {
public:
    struct State {
        SlidingSums values;
        Timestamp newest = kMinTimestamp;

        void save(StateWriter& state) const {
            values.save(state);
            state.write(newest);
        }
        void restore(StateReader& state) {
            values.restore(state);
            state.read(newest);
        }
    };

    AverageOverSpan(Duration span, std::size_t most)
        : span_(static_cast<std::uint64_t>(span.count())), most_(most) {}

    double add(State& state, double value, Timestamp time) {
        state.newest = std::max(state.newest, time);
        if (isWithin(time, state.newest)) state.values.add(value, time);
        while (!isWithin(state.values.oldestTime(), state.newest))
            state.values.removeOldest();
        if (state.values.size() > most_) {
            state.values.removeOldest();
            hasOverflowed_ = true;
        }
        return state.values.sums().mean();
    }

    /// Whether some value had to leave early.
    bool hasOverflowed() const { return hasOverflowed_; }

private:
    bool isWithin(Timestamp time, Timestamp newest) const {
        return static_cast<std::uint64_t>(newest) - static_cast<std::uint64_t>(time) < span_;
    }

    std::uint64_t span_;
    std::size_t most_;
    bool hasOverflowed_ = false;
};

/// Exponential smoothing: each value moves the average a share of the way.
class ExponentialAverage {
public:
    struct State {
        bool isKnown = false;
        double average = 0;

        void save(StateWriter& state) const {
            state.write(isKnown);
            state.write(average);
        }
        void restore(StateReader& state) {
            state.read(isKnown);
            state.read(average);
        }
    };

    explicit ExponentialAverage(double alpha) : alpha_(alpha) {}

    double add(State& state, double value, Timestamp) const {
        state.average = state.isKnown ? std::lerp(state.average, value, alpha_) : value;
        state.isKnown = true;
        return state.average;
    }

    bool hasOverflowed() const { return false; }

private:
    double alpha_;
};

/// The mean of all values, each of half the weight for every half-life that it is older than the newest. The
/// order in which values come does not matter.
class HalfLifeAverage {
public:
    struct State {
        Timestamp newest = kMinTimestamp;
        double weight = 0;
        double sum = 0;

        void save(StateWriter& state) const {
            state.write(newest);
            state.write(weight);
            state.write(sum);
        }
        void restore(StateReader& state) {
            state.read(newest);
            state.read(weight);
            state.read(sum);
        }
    };

    explicit HalfLifeAverage(Duration halfLife) : halfLife_(static_cast<double>(halfLife.count())) {}

    double add(State& state, double value, Timestamp time) const {
        double weight = 1;
        if (time > state.newest) {
            const double left = weightAt(state.newest, time);
            state.weight *= left;
            state.sum *= left;
            state.newest = time;
        } else {
            weight = weightAt(time, state.newest);
        }
        state.weight += weight;
        state.sum += weight * value;
        return state.sum / state.weight;
    }

    bool hasOverflowed() const { return false; }

private:
    double weightAt(Timestamp time, Timestamp newest) const {
        const std::uint64_t age = static_cast<std::uint64_t>(newest) - static_cast<std::uint64_t>(time);
        return std::exp2(-static_cast<double>(age) / halfLife_);
    }

    double halfLife_;
};

} // namespace weir
