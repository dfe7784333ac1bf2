#include "pipeline/operators/aggregates/typed_values.h"

namespace weir {

namespace {

void append(Column& result, const std::string& value) {
    result.appendString(value);
}
void append(Column& result, std::uint8_t value) {
    result.appendBool(value != 0);
}
void append(Column& result, double value) {
    result.appendFloat64(value);
}
void append(Column& result, std::int64_t value) {
    if (result.type() == Type::Float64)
        result.appendFloat64(static_cast<double>(value));
    else
        result.appendInt64(value);
}

void write(StateWriter& state, const std::vector<std::string>& values) {
    state.writeTexts(values);
}
template<class Value>
void write(StateWriter& state, const std::vector<Value>& values) {
    state.writeArray(values);
}

} // namespace

void TypedValues::widen() {
    if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&values_))
        values_ = std::vector<double>(integers->begin(), integers->end());
}

void TypedValues::assign(const Column& column, std::span<const DenseId> groups,
                         std::span<const std::size_t> rowOf) {
    const auto each = [groups, rowOf](auto& values, auto valueAt) {
        for (const DenseId group : groups)
            values[group] = valueAt(rowOf[group]);
    };
    switch (column.type()) {
    case Type::Int64:
    case Type::Timestamp:
        return each(as<std::int64_t>(), [values = column.int64s()](std::size_t row) { return values[row]; });
    case Type::Float64:
        widen();
        return each(as<double>(), [values = column.float64s()](std::size_t row) { return values[row]; });
    case Type::Bool:
        return each(as<std::uint8_t>(), [&values = column.bools()](std::size_t row) {
            return static_cast<std::uint8_t>(values.get(row));
        });
    case Type::String:
        return each(as<std::string>(), [&column](std::size_t row) { return column.string(row); });
    }
}

void TypedValues::assign(DenseId to, const TypedValues& other, std::size_t from) {
    if (other.areFloats()) widen();
    other.visit([this, to, from]<class Value>(const std::vector<Value>& values) {
        if (std::is_same_v<Value, std::int64_t> && areFloats()) {
            if constexpr (std::is_arithmetic_v<Value>) as<double>()[to] = static_cast<double>(values[from]);
        } else {
            as<Value>()[to] = values[from];
        }
    });
}

void TypedValues::appendTo(Column& result, std::size_t group) const {
    visit([&result, group](const auto& values) { append(result, values[group]); });
}

void TypedValues::save(StateWriter& state) const {
    state.write(static_cast<std::uint8_t>(values_.index()));
    visit([&state](const auto& values) { write(state, values); });
}

void TypedValues::restore(StateReader& state) {
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
    case 3:
        values_ = state.readTexts();
        break;
    default:
        throw DamagedState();
    }
}

} // namespace weir
