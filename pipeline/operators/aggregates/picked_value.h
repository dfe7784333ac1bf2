#pragma once
#include "pipeline/operators/aggregates/aggregate.h"
#include "pipeline/operators/aggregates/typed_values.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace weir {

/// Choices of PickedValue. NaN gives way to anything else.
struct Smaller {
    template<class Value>
    static bool replaces(const Value& candidate, const Value& current) {
        if constexpr (std::is_floating_point_v<Value>) {
            if (std::isnan(current)) return !std::isnan(candidate);
        }
        return candidate < current;
    }
};
struct Larger {
    template<class Value>
    static bool replaces(const Value& candidate, const Value& current) {
        if constexpr (std::is_floating_point_v<Value>) {
            if (std::isnan(current)) return !std::isnan(candidate);
        }
        return candidate > current;
    }
};

/// An aggregate that picks one of the values of each group, of whatever type: the smallest, the largest.
/// `Choice` has `static bool replaces(candidate, current)`, which says whether a value takes the place of the
/// one picked so far.
template<class Choice>
class PickedValue final : public Aggregate {
public:
    void resize(std::size_t groups) override {
        isPicked_.resize(groups);
        values_.resize(groups);
    }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        const Column* const column = input.values;
        switch (column->type()) {
        case Type::Int64:
        case Type::Timestamp:
            return pick(*column, rows, values_.as<std::int64_t>().data(),
                        [values = column->int64s()](std::size_t row) { return values[row]; });
        case Type::Float64:
            values_.widen();
            return pick(*column, rows, values_.as<double>().data(),
                        [values = column->float64s()](std::size_t row) { return values[row]; });
        case Type::Bool:
            return pick(*column, rows, values_.as<std::uint8_t>().data(),
                        [&values = column->bools()](std::size_t row) {
                            return static_cast<std::uint8_t>(values.get(row));
                        });
        case Type::String:
            return pickText(*column, rows, values_.as<std::string>());
        }
    }

    void appendResults(Column& result) const override {
        for (std::size_t group = 0; group < isPicked_.size(); ++group) {
            if (isPicked_[group])
                values_.appendTo(result, group);
            else
                result.appendNull();
        }
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& picked = static_cast<const PickedValue&>(other);
        // One that has picked nothing does not know the type of its values.
        if (std::find(picked.isPicked_.begin(), picked.isPicked_.end(), 1) == picked.isPicked_.end()) return;
        if (picked.values_.areFloats()) values_.widen();
        picked.values_.visit([&](const auto& values) { mergeValues(values, picked.isPicked_, groups); });
    }

    void save(StateWriter& state) const override {
        state.writeArray(isPicked_);
        values_.save(state);
    }

    void restore(StateReader& state) override {
        isPicked_ = state.readArray<std::uint8_t>();
        values_.restore(state);
        if (values_.size() != isPicked_.size()) throw DamagedState();
    }

    void assign(const Aggregate& other) override { *this = static_cast<const PickedValue&>(other); }
    void clear() override {
        isPicked_.clear();
        values_.clear();
    }

private:
    template<class Value>
    void mergeValues(const std::vector<Value>& values, const std::vector<std::uint8_t>& isPicked,
                     std::span<const DenseId> groups) {
        // Integers go into what has become floats already.
        if constexpr (std::is_same_v<Value, std::int64_t>)
            if (values_.areFloats()) return mergeInto(values_.as<double>(), values, isPicked, groups);
        mergeInto(values_.as<Value>(), values, isPicked, groups);
    }

    template<class Own, class Value>
    void mergeInto(std::vector<Own>& own, const std::vector<Value>& values,
                   const std::vector<std::uint8_t>& isPicked, std::span<const DenseId> groups) {
        for (std::size_t group = 0; group < values.size(); ++group) {
            if (!isPicked[group]) continue;
            const DenseId to = groups[group];
            const Own value = static_cast<Own>(values[group]);
            if (isPicked_[to] && !Choice::replaces(value, own[to])) continue;
            own[to] = value;
            isPicked_[to] = 1;
        }
    }

    template<class Value, class ValueAt>
    void pick(const Column& column, const GroupedRows& rows, Value* picked, ValueAt valueAt) {
        std::uint8_t* const isPicked = isPicked_.data();
        forEachValue(column, rows, [=](DenseId group, std::size_t row) {
            const Value value = valueAt(row);
            if (isPicked[group] && !Choice::replaces(value, picked[group])) return;
            picked[group] = value;
            isPicked[group] = 1;
        });
    }

    /// Finds the row to pick first and copies its text after, so that a text is copied once a batch and group
    /// at most.
    void pickText(const Column& column, const GroupedRows& rows, std::vector<std::string>& picked) {
        constexpr std::size_t kNone = static_cast<std::size_t>(-1);
        rowOf_.resize(isPicked_.size(), kNone);
        forEachValue(column, rows, [&](DenseId group, std::size_t row) {
            std::size_t& best = rowOf_[group];
            if (best != kNone) {
                if (!Choice::replaces(column.string(row), column.string(best))) return;
            } else {
                if (isPicked_[group] &&
                    !Choice::replaces(column.string(row), std::string_view(picked[group])))
                    return;
                changed_.push_back(group);
            }
            best = row;
        });
        for (const DenseId group : changed_) {
            picked[group] = column.string(rowOf_[group]);
            isPicked_[group] = 1;
            rowOf_[group] = kNone;
        }
        changed_.clear();
    }

    std::vector<std::uint8_t> isPicked_;
    TypedValues values_;
    std::vector<std::size_t> rowOf_; ///< of each group, within pickText()
    std::vector<DenseId> changed_;
};

} // namespace weir
