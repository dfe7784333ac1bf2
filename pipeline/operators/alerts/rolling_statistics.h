#pragma once
#include <cmath>
#include <cstddef>
#include <vector>

namespace weir {

/// Mean and variance of the last so many values. Replacing a value updates both in place, which lets rounding
/// errors add up; so they are computed anew from the values whenever the ring has come round.
class RollingStatistics {
public:
    void add(double value, std::size_t capacity) {
        if (values_.size() < capacity) {
            values_.push_back(value);
            const double distance = value - mean_;
            mean_ += distance / static_cast<double>(values_.size());
            squares_ += distance * (value - mean_);
            return;
        }
        const double replaced = values_[oldest_];
        const double distance = value - replaced;
        const double meanBefore = mean_;
        values_[oldest_] = value;
        mean_ += distance / static_cast<double>(values_.size());
        squares_ += distance * (value - mean_ + replaced - meanBefore);
        if (++oldest_ == values_.size()) {
            oldest_ = 0;
            recompute();
        }
    }

    std::size_t size() const { return values_.size(); }
    double mean() const { return mean_; }
    /// Of a sample (n - 1); 0 for fewer than two values.
    double deviation() const {
        if (values_.size() < 2 || !(squares_ > 0)) return 0;
        return std::sqrt(squares_ / static_cast<double>(values_.size() - 1));
    }

private:
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
    }

    std::vector<double> values_; ///< a ring once it is full
    std::size_t oldest_ = 0;
    double mean_ = 0;
    double squares_ = 0; ///< sum of squared distances from the mean
};

} // namespace weir
