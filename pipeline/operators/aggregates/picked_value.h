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

    void update(const Column* column, const GroupedRows& rows) override {
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

    void clear() override {
        isPicked_.clear();
        std::visit([](auto& values) { values.clear(); }, values_);
    }

private:
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
