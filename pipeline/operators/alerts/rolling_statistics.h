#pragma once
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace weir {

/// Mean and variance of the last so many values. Replacing a value updates both in place, which lets rounding
/// errors add up; so they are computed anew from the values whenever the ring has come round, and when most
/// of the variance has gone, for the error that is left is one of what it was.
class RollingStatistics {
public:
    void add(double value, std::size_t capacity) {
        if (values_.size() < capacity) {
            values_.push_back(value);
            const double distance = value - mean_;
            mean_ += distance / static_cast<double>(values_.size());
            squares_ += distance * (value - mean_);
            greatestSquares_ = std::max(greatestSquares_, squares_);
            return;
        }
        const double replaced = values_[oldest_];
        const double distance = value - replaced;
        const double meanBefore = mean_;
        values_[oldest_] = value;
        mean_ += distance / static_cast<double>(values_.size());
        squares_ += distance * (value - mean_ + replaced - meanBefore);
        greatestSquares_ = std::max(greatestSquares_, squares_);
        if (++oldest_ == values_.size()) oldest_ = 0;
        // Also when they are no number any more, as after an overflow.
        if (oldest_ == 0 || !(squares_ >= greatestSquares_ * kLeastShare)) recompute();
    }

    void save(StateWriter& state) const {
        state.writeArray(values_);
        state.write(static_cast<std::uint64_t>(oldest_));
        state.write(mean_);
        state.write(squares_);
        state.write(greatestSquares_);
    }

    void restore(StateReader& state) {
        values_ = state.readArray<double>();
        oldest_ = state.read<std::uint64_t>();
        if (oldest_ > 0 && oldest_ >= values_.size()) throw DamagedState();
        state.read(mean_);
        state.read(squares_);
        state.read(greatestSquares_);
    }

    std::size_t size() const { return values_.size(); }
    double mean() const { return mean_; }
    /// Of a sample (n - 1); 0 for fewer than two values.
    double deviation() const {
        if (values_.size() < 2 || !(squares_ > 0)) return 0;
        return std::sqrt(squares_ / static_cast<double>(values_.size() - 1));
    }

private:
    /// Of the greatest sum of squares; leaves ten digits that are right.
    static constexpr double kLeastShare = 1e-6;

    /// In two passes, the second taking out what the mean's rounding left (Chan, Golub and LeVeque 1983).
    void recompute() {
        const auto count = static_cast<double>(values_.size());
        double sum = 0;
        for (const double value : values_)
            sum += value;
        mean_ = sum / count;
        double squares = 0;
        double rest = 0;
        for (const double value : values_) {
            squares += (value - mean_) * (value - mean_);
            rest += value - mean_;
        }
        mean_ += rest / count;
        squares_ = squares - rest * rest / count;
        greatestSquares_ = squares_;
    }

    std::vector<double> values_; ///< a ring once it is full
    std::size_t oldest_ = 0;
    double mean_ = 0;
    double squares_ = 0;         ///< sum of squared distances from the mean
    double greatestSquares_ = 0; ///< that squares_ was since it was last computed anew
};

} // namespace weir
