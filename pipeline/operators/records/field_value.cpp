#include "pipeline/operators/records/field_value.h"

#include <cmath>
#include <utility>

namespace weir {

namespace {

constexpr std::uint8_t kNull = 0;
constexpr std::uint8_t kBool = 1;
constexpr std::uint8_t kInteger = 2;
constexpr std::uint8_t kNumber = 3;
constexpr std::uint8_t kText = 4;

bool areSame(double left, double right) {
    return left == right || (std::isnan(left) && std::isnan(right));
}

} // namespace

void FieldValue::set(const Column* column, std::size_t row) {
    if (!column || column->isNull(row)) return setNull();
    switch (column->type()) {
    case Type::Bool:
        value_ = column->bools().get(row);
        break;
    case Type::Int64:
    case Type::Timestamp:
        value_ = column->int64s()[row];
        break;
    case Type::Float64:
        value_ = column->float64s()[row];
        break;
    case Type::String:
        if (auto* text = std::get_if<std::string>(&value_))
            text->assign(column->string(row));
        else
            value_.emplace<std::string>(column->string(row));
        break;
    }
}

std::optional<std::int64_t> FieldValue::integer() const {
    const auto* integer = std::get_if<std::int64_t>(&value_);
    return integer ? std::optional(*integer) : std::nullopt;
}

std::optional<double> FieldValue::number() const {
    if (const auto* number = std::get_if<double>(&value_)) return *number;
    if (const auto whole = integer()) return static_cast<double>(*whole);
    return std::nullopt;
}

bool FieldValue::equals(const Column* column, std::size_t row) const {
    if (!column || column->isNull(row)) return isNull();
    switch (column->type()) {
    case Type::Bool: {
        const auto* held = std::get_if<bool>(&value_);
        return held && *held == column->bools().get(row);
    }
    case Type::Int64:
    case Type::Timestamp: {
        const auto held = integer();
        return held && *held == column->int64s()[row];
    }
    case Type::Float64: {
        const auto held = number();
        return held && areSame(*held, column->float64s()[row]);
    }
    case Type::String: {
        const auto* held = std::get_if<std::string>(&value_);
        return held && *held == column->string(row);
    }
    }
    return false;
}

void FieldValue::appendTo(Column& column) const {
    if (isNull()) return column.appendNull();
    switch (column.type()) {
    case Type::Bool:
        return column.appendBool(std::get<bool>(value_));
    case Type::Int64:
    case Type::Timestamp:
        return column.appendInt64(std::get<std::int64_t>(value_));
    case Type::Float64:
        return column.appendFloat64(*number());
    case Type::String:
        return column.appendString(std::get<std::string>(value_));
    }
}

void FieldValue::save(StateWriter& state) const {
    state.write(static_cast<std::uint8_t>(value_.index()));
    if (const auto* truth = std::get_if<bool>(&value_)) state.write(*truth);
    if (const auto* integer = std::get_if<std::int64_t>(&value_)) state.write(*integer);
    if (const auto* number = std::get_if<double>(&value_)) state.write(*number);
    if (const auto* text = std::get_if<std::string>(&value_)) state.writeText(*text);
}

void FieldValue::restore(StateReader& state) {
    switch (state.read<std::uint8_t>()) {
    case kNull:
        return setNull();
    case kBool:
        value_ = state.read<std::uint8_t>() != 0;
        return;
    case kInteger:
        value_ = state.read<std::int64_t>();
        return;
    case kNumber:
        value_ = state.read<double>();
        return;
    case kText:
        value_ = state.readText();
        return;
    default:
        throw DamagedState();
    }
}

} // namespace weir
