#pragma once
#include "pipeline/operators/aggregates/aggregate.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace weir {

/// An aggregate that picks one of the values of each group, of whatever type: the smallest, the first.
/// `Choice` has `static bool replaces(candidate, current)`, which says whether a value takes the place of the
/// one picked so far.
template<class Choice>
class PickedValue final : public Aggregate {
public:
    void resize(std::size_t groups) override {
        isPicked_.resize(groups);
        std::visit([groups](auto& values) { values.resize(groups); }, values_);
    }

    void update(const AggregateInput& input, const GroupedRows& rows) override {
        const Column* const column = input.values;
        switch (column->type()) {
        case Type::Int64:
        case Type::Timestamp:
            return pick(*column, rows, valuesOf<std::int64_t>().data(),
                        [values = column->int64s()](std::size_t row) { return values[row]; });
        case Type::Float64:
            widen();
            return pick(*column, rows, valuesOf<double>().data(),
                        [values = column->float64s()](std::size_t row) { return values[row]; });
        case Type::Bool:
            return pick(*column, rows, valuesOf<std::uint8_t>().data(),
                        [&values = column->bools()](std::size_t row) {
                            return static_cast<std::uint8_t>(values.get(row));
                        });
        case Type::String:
            return pickText(*column, rows, valuesOf<std::string>());
        }
    }

    void appendResults(Column& result) const override {
        for (std::size_t group = 0; group < isPicked_.size(); ++group) {
            if (isPicked_[group])
                std::visit([&](const auto& values) { append(values[group], result); }, values_);
            else
                result.appendNull();
        }
    }

    void merge(const Aggregate& other, std::span<const DenseId> groups) override {
        const auto& picked = static_cast<const PickedValue&>(other);
        if (std::holds_alternative<std::vector<double>>(picked.values_)) widen();
        std::visit([&](const auto& values) { mergeValues(values, picked.isPicked_, groups); },
                   picked.values_);
    }

    void save(StateWriter& state) const override {
        state.writeArray(isPicked_);
        state.write(static_cast<std::uint8_t>(values_.index()));
        std::visit([&state](const auto& values) { write(state, values); }, values_);
    }

    void restore(StateReader& state) override {
        isPicked_ = state.readArray<std::uint8_t>();
        switch (state.read<std::uint8_t>()) {
        case 0:
            values_ = state.readArray<std::int64_t>();
            break;
        case 1:
            values_ = state.readArray<double>();
            break;
        case 2:
            values_ = state.readArray<std::uint8_t>();
            break;
        default:
            values_ = state.readTexts();
        }
        if (std::visit([](const auto& values) { return values.size(); }, values_) != isPicked_.size())
            throw DamagedState();
    }

    void clear() override {
        isPicked_.clear();
        std::visit([](auto& values) { values.clear(); }, values_);
    }

private:
    template<class Value>
    void mergeValues(const std::vector<Value>& values, const std::vector<std::uint8_t>& isPicked,
                     std::span<const DenseId> groups) {
        // Integers go into what has become floats already.
        if constexpr (std::is_same_v<Value, std::int64_t>)
            if (auto* const floats = std::get_if<std::vector<double>>(&values_))
                return mergeInto(*floats, values, isPicked, groups);
        mergeInto(valuesOf<Value>(), values, isPicked, groups);
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

    static void write(StateWriter& state, const std::vector<std::string>& values) {
        state.writeTexts(values);
    }
    template<class Value>
    static void write(StateWriter& state, const std::vector<Value>& values) {
        state.writeArray(values);
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

    template<class Value>
    std::vector<Value>& valuesOf() {
        if (!std::holds_alternative<std::vector<Value>>(values_))
            values_.template emplace<std::vector<Value>>(isPicked_.size());
        return std::get<std::vector<Value>>(values_);
    }

    void widen() {
        if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&values_))
            values_ = std::vector<double>(integers->begin(), integers->end());
    }

    template<class Value>
    static void append(const Value& value, Column& result) {
        if constexpr (std::is_same_v<Value, std::string>)
            result.appendString(value);
        else if constexpr (std::is_same_v<Value, std::uint8_t>)
            result.appendBool(value != 0);
        else if constexpr (std::is_same_v<Value, double>)
            result.appendFloat64(value);
        else if (result.type() == Type::Float64)
            result.appendFloat64(static_cast<double>(value));
        else
            result.appendInt64(value);
    }

    std::vector<std::uint8_t> isPicked_;
    std::variant<std::vector<std::int64_t>, std::vector<double>, std::vector<std::uint8_t>,
                 std::vector<std::string>>
        values_;
    std::vector<std::size_t> rowOf_; ///< of each group, within pickText()
    std::vector<DenseId> changed_;
};

} // namespace weir
