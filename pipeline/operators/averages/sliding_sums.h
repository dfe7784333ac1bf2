#pragma once
#include "pipeline/data/timestamp.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

/// Sums over the values of a queue, in O(1) a value on average and without ever subtracting one, so that no
/// rounding error adds up and an infinity leaves no trace: two stacks (Tangwongsan, Hirzel and Schneider,
/// "Low-latency sliding-window aggregation in worst-case constant time", DEBS 2017, there as Two-Stacks).
class SlidingSums {
public:
    struct Sums {
        std::uint64_t count = 0;
        double sum = 0;
        double weighted = 0; ///< the oldest value once, the one after it twice, and so on

        double mean() const { return sum / static_cast<double>(count); }
        double weightedMean() const {
            const auto n = static_cast<double>(count);
            return weighted / (n * (n + 1) / 2);
        }
    };

    /// Behind those that are there. Order is that of adding; times are what the caller makes of them.
    void add(double value, Timestamp time) {
        newer_.push_back({value, time});
        newerSums_ = joined(newerSums_, one(value));
    }

    /// Takes out the value that was added first. There must be one.
    void removeOldest() {
        turnAround();
        older_.pop_back();
    }

    std::size_t size() const { return older_.size() + newer_.size(); }
    /// Of the value that was added first. There must be one.
    Timestamp oldestTime() const { return older_.empty() ? newer_.front().time : older_.back().time; }
    Sums sums() const { return older_.empty() ? newerSums_ : joined(older_.back().sums, newerSums_); }

    void save(StateWriter& state) const {
        state.writeArray(newer_);
        write(state, newerSums_);
        state.write(static_cast<std::uint64_t>(older_.size()));
        for (const Older& each : older_) {
            state.write(each.time);
            write(state, each.sums);
        }
    }

    void restore(StateReader& state) {
        newer_ = state.readArray<Newer>();
        newerSums_ = readSums(state);
        for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
            const auto time = state.read<Timestamp>();
            older_.push_back({time, readSums(state)});
        }
    }

private:
    struct Newer {
        double value;
        Timestamp time;
    };
    struct Older {
        Timestamp time;
        Sums sums; ///< of this value and all older ones that came after it
    };

    static Sums one(double value) { return {1, value, value}; }

    static Sums joined(const Sums& older, const Sums& newer) {
        return {older.count + newer.count, older.sum + newer.sum,
                older.weighted + newer.weighted + static_cast<double>(older.count) * newer.sum};
    }

    /// Makes the newer values older ones when there are none of these.
    void turnAround() {
        if (!older_.empty()) return;
        Sums sums;
        for (auto each = newer_.rbegin(); each != newer_.rend(); ++each) {
            sums = joined(one(each->value), sums);
            older_.push_back({each->time, sums});
        }
        newer_.clear();
        newerSums_ = {};
    }

    static void write(StateWriter& state, const Sums& sums) {
        state.write(sums.count);
        state.write(sums.sum);
        state.write(sums.weighted);
    }
    static Sums readSums(StateReader& state) {
        Sums sums;
        state.read(sums.count);
        state.read(sums.sum);
        state.read(sums.weighted);
        return sums;
    }

    std::vector<Newer> newer_; ///< in order
    Sums newerSums_;
    std::vector<Older> older_; ///< the oldest last
};

} // namespace weir
