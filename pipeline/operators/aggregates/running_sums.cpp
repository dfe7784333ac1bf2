#include "pipeline/operators/aggregates/running_sums.h"

namespace weir {

void RunningSums::resize(std::size_t groups) {
    counts_.resize(groups);
    if (isExact_)
        integers_.resize(groups);
    else
        floats_.resize(groups);
}

void RunningSums::becomeFloats() {
    if (!isExact_) return;
    floats_.reserve(integers_.size());
    for (const Int128 sum : integers_)
        floats_.emplace_back(sum);
    integers_.clear();
    isExact_ = false;
}

void RunningSums::merge(const RunningSums& other, std::span<const DenseId> groups) {
    if (!other.isExact_) becomeFloats();
    for (std::size_t group = 0; group < other.groups(); ++group) {
        const DenseId to = groups[group];
        counts_[to] += other.counts_[group];
        if (isExact_)
            integers_[to] += other.integers_[group];
        else
            floats_[to].add(other.isExact_ ? CompensatedSum(other.integers_[group]) : other.floats_[group]);
    }
}

void RunningSums::save(StateWriter& state) const {
    state.write(isExact_);
    state.writeArray(integers_);
    state.writeArray(floats_);
    state.writeArray(counts_);
}

void RunningSums::restore(StateReader& state) {
    state.read(isExact_);
    integers_ = state.readArray<Int128>();
    floats_ = state.readArray<CompensatedSum>();
    counts_ = state.readArray<std::int64_t>();
    if ((isExact_ ? integers_.size() : floats_.size()) != counts_.size()) throw DamagedState();
}

void RunningSums::add(const Column& values, const GroupedRows& rows) {
    if (values.type() == Type::Float64) becomeFloats();
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
