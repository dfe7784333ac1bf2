#pragma once
#include "pipeline/data/column.h"
#include "pipeline/expression/value_type.h"

#include <cstdint>
#include <string>
#include <variant>

namespace weir::expression {

/// A value known when the expression is compiled. Null has any type, and no content.
struct Constant {
    ValueType type = ValueType::Null;
    /// bool for Bool, double for Float64, text for String, int64 for all else.
    std::variant<std::monostate, bool, std::int64_t, double, std::string> content;

    static Constant null(ValueType type = ValueType::Null) { return {type, {}}; }
    static Constant ofBool(bool value) { return {ValueType::Bool, value}; }
    static Constant ofInt64(std::int64_t value) { return {ValueType::Int64, value}; }
    static Constant ofFloat64(double value) { return {ValueType::Float64, value}; }
    static Constant ofString(std::string value) { return {ValueType::String, std::move(value)}; }
    static Constant ofTimestamp(Timestamp value) { return {ValueType::Timestamp, value}; }
    static Constant ofInterval(std::int64_t nanoseconds) { return {ValueType::Interval, nanoseconds}; }
    /// Row `row` of a column that holds values of `type`.
    static Constant fromColumn(ValueType type, const Column& column, std::size_t row);

    bool isNull() const { return std::holds_alternative<std::monostate>(content); }
    bool boolean() const { return std::get<bool>(content); }
    std::int64_t integer() const { return std::get<std::int64_t>(content); }
    double number() const { return std::get<double>(content); }
    const std::string& text() const { return std::get<std::string>(content); }

    /// A column of `rows` times this value.
    ColumnPointer repeated(std::size_t rows) const;
};

} // namespace weir::expression
