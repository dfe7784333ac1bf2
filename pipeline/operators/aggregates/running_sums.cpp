#include "pipeline/operators/aggregates/running_sums.h"

namespace weir {

void RunningSums::resize(std::size_t groups) {
    counts_.resize(groups);
    if (isExact_)
        integers_.resize(groups);
    else
        floats_.resize(groups);
}

void RunningSums::add(const Column& values, const GroupedRows& rows) {
    if (values.type() == Type::Float64 && isExact_) {
        floats_.reserve(integers_.size());
        for (const Int128 sum : integers_)
            floats_.emplace_back(sum);
        integers_.clear();
        isExact_ = false;
    }
    std::int64_t* const counts = counts_.data();
    if (isExact_) {
        forEachValue(
            values, rows,
            [counts, sums = integers_.data(), added = values.int64s()](DenseId group, std::size_t row) {
                sums[group] += added[row];
                ++counts[group];
            });
    } else {
        forEachValue(
            values, rows,
            [counts, sums = floats_.data(), added = values.float64s()](DenseId group, std::size_t row) {
                sums[group].add(added[row]);
                ++counts[group];
            });
    }
}

void RunningSums::clear() {
    isExact_ = true;
    integers_.clear();
    floats_.clear();
    counts_.clear();
}

std::optional<std::int64_t> RunningSums::integerSum(std::size_t group) const {
    const Int128 sum = integers_[group];
    if (sum < std::numeric_limits<std::int64_t>::min() || sum > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(sum);
}

} // namespace weir
