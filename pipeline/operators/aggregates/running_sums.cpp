#include "pipeline/operators/aggregates/running_sums.h"

namespace weir {

namespace {

constexpr Int128 kCarry = static_cast<Int128>(1) << 64;

} // namespace

void RunningSums::resize(std::size_t groups) {
    if (isExact_)
        integers_.resize(groups);
    else
        floats_.resize(groups);
}

/// Adding to int64 has wrapped around: the sum is 2^64 more than it says, or less.
[[gnu::cold]] void RunningSums::carry(std::size_t group, bool isNegative) {
    if (group >= overflows_.size()) overflows_.resize(group + 1);
    overflows_[group] += isNegative ? -1 : 1;
}

Int128 RunningSums::exactSum(std::size_t group) const {
    const Int128 carried = group < overflows_.size() ? overflows_[group] * kCarry : 0;
    return carried + integers_[group].sum;
}

void RunningSums::addExact(std::size_t group, Int128 sum) {
    const Int128 all = exactSum(group) + sum;
    const auto low = static_cast<std::int64_t>(all);
    integers_[group].sum = low;
    const auto carried = static_cast<std::int64_t>((all - low) / kCarry);
    if (carried == 0 && group >= overflows_.size()) return;
    if (group >= overflows_.size()) overflows_.resize(group + 1);
    overflows_[group] = carried;
}

void RunningSums::becomeFloats() {
    if (!isExact_) return;
    floats_.reserve(integers_.size());
    for (std::size_t group = 0; group < integers_.size(); ++group)
        floats_.push_back({CompensatedSum(exactSum(group)), integers_[group].count});
    integers_.clear();
    overflows_.clear();
    isExact_ = false;
}

void RunningSums::merge(const RunningSums& other, std::span<const DenseId> groups) {
    if (!other.isExact_) becomeFloats();
    const std::size_t count = other.groups();
    if (isExact_ && other.overflows_.empty()) {
        IntegerSum* const sums = integers_.data();
        const IntegerSum* const added = other.integers_.data();
        for (std::size_t group = 0; group < count; ++group) {
            IntegerSum& into = sums[groups[group]];
            into.count += added[group].count;
            if (__builtin_add_overflow(into.sum, added[group].sum, &into.sum)) [[unlikely]]
                carry(groups[group], added[group].sum < 0);
        }
        return;
    }
    if (isExact_) {
        for (std::size_t group = 0; group < count; ++group) {
            integers_[groups[group]].count += other.integers_[group].count;
            addExact(groups[group], other.exactSum(group));
        }
        return;
    }
    for (std::size_t group = 0; group < count; ++group) {
        FloatSum& into = floats_[groups[group]];
        into.count += other.count(group);
        into.sum.add(other.isExact_ ? CompensatedSum(other.exactSum(group)) : other.floats_[group].sum);
    }
}

void RunningSums::save(StateWriter& state) const {
    state.write(isExact_);
    state.writeArray(integers_);
    state.writeArray(overflows_);
    state.writeArray(floats_);
}

void RunningSums::restore(StateReader& state) {
    state.read(isExact_);
    integers_ = state.readArray<IntegerSum>();
    overflows_ = state.readArray<std::int64_t>();
    floats_ = state.readArray<FloatSum>();
    if (overflows_.size() > integers_.size() || (isExact_ ? !floats_.empty() : !integers_.empty()))
        throw DamagedState();
}

void RunningSums::add(const Column& values, const GroupedRows& rows) {
    if (values.type() == Type::Float64) becomeFloats();
    if (isExact_) {
        forEachValue(values, rows,
                     [this, sums = integers_.data(), added = values.int64s().data()](
                         DenseId group, std::size_t row) { sums[group].add(added[row], group, *this); });
    } else {
        forEachValue(
            values, rows,
            [sums = floats_.data(), added = values.float64s().data()](DenseId group, std::size_t row) {
                sums[group].sum.add(added[row]);
                ++sums[group].count;
            });
    }
}

void RunningSums::clear() {
    isExact_ = true;
    integers_.clear();
    floats_.clear();
    overflows_.clear();
}

} // namespace weir
