#pragma once
#include "pipeline/data/int128.h"
#include "pipeline/operators/aggregates/aggregate.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace weir {

/// A sum of floats that carries the rounding error along: about 106 bits (Dekker 1971; Shewchuk 1997). It is
/// kept normalised, so that a sum of integers that fits is the same whether it was added up in integers or in
/// floats.
class CompensatedSum {
public:
    CompensatedSum() = default;
    explicit CompensatedSum(Int128 sum)
        : high_(static_cast<double>(sum)), low_(static_cast<double>(sum - static_cast<Int128>(high_))) {}

    void add(double value) {
        const double sum = high_ + value;
        if (!(std::fabs(sum) <= std::numeric_limits<double>::max())) {
            // Infinities and NaN have no error to carry; they must not make one.
            high_ = sum;
            low_ = 0;
            return;
        }
        const double added = sum - high_;
        const double error = low_ + ((high_ - (sum - added)) + (value - added));
        high_ = sum + error;
        low_ = error - (high_ - sum);
    }

    void add(const CompensatedSum& other) {
        add(other.low_);
        add(other.high_);
    }

    double value() const { return high_; }

private:
    double high_ = 0;
    double low_ = 0;
};

/// The sum and the number of values of each group. Integers add up exactly, in 64 bits and a count of their
/// overflows, until the first float comes.
class RunningSums {
public:
    void resize(std::size_t groups);
    /// Of an Int64 or a Float64 column.
    void add(const Column& values, const GroupedRows& rows);
    /// What is in group i of `other` goes to group `groups[i]`.
    void merge(const RunningSums& other, std::span<const DenseId> groups);
    void clear();
    void save(StateWriter& state) const;
    void restore(StateReader& state);

    std::size_t groups() const { return isExact_ ? integers_.size() : floats_.size(); }
    std::int64_t count(std::size_t group) const {
        return isExact_ ? integers_[group].count : floats_[group].count;
    }
    double sum(std::size_t group) const {
        return isExact_ ? static_cast<double>(exactSum(group)) : floats_[group].sum.value();
    }
    /// Nothing if the sum does not fit. Only while no float has come.
    std::optional<std::int64_t> integerSum(std::size_t group) const {
        if (group < overflows_.size() && overflows_[group] != 0) return std::nullopt;
        return integers_[group].sum;
    }
    bool isExact() const { return isExact_; }

private:
    /// Together, as both change with each value.
    struct IntegerSum {
        std::int64_t sum = 0; ///< what has overflowed is in overflows_
        std::int64_t count = 0;

        void add(std::int64_t value, std::size_t group, RunningSums& sums) {
            if (__builtin_add_overflow(sum, value, &sum)) [[unlikely]]
                sums.carry(group, value < 0);
            ++count;
        }
    };
    struct FloatSum {
        CompensatedSum sum;
        std::int64_t count = 0;
    };

    Int128 exactSum(std::size_t group) const;
    void addExact(std::size_t group, Int128 sum);
    void carry(std::size_t group, bool isNegative);
    void becomeFloats();

    bool isExact_ = true;
    std::vector<IntegerSum> integers_;    ///< while isExact_
    std::vector<FloatSum> floats_;        ///< afterwards
    std::vector<std::int64_t> overflows_; ///< how often 2^64 belongs to the sum of each group; may be shorter
};

} // namespace weir
