// What one type becomes beside another.
#include "pipeline/expression/binder/binder.h"
#include "pipeline/expression/kernels/cast.h"

#include <fmt/format.h>

namespace weir::expression {

bool Binder::isConvertible(const Operand& operand, ValueType type) {
    if (operand.type == type || operand.type == ValueType::Null) return true;
    if (type == ValueType::Float64)
        return operand.type == ValueType::Int64 || operand.type == ValueType::Interval;
    if (type == ValueType::Timestamp) return operand.type == ValueType::String && operand.constant;
    return false;
}

Checked<Operand> Binder::converted(Operand operand, ValueType type, std::string_view user) {
    if (operand.type == type || type == ValueType::Null) return operand;
    if (operand.isNullConstant() && isConvertible(operand, type))
        return constantOperand(Constant::null(type), operand.place);
    if (!isConvertible(operand, type)) {
        std::string advice;
        if (type == ValueType::Bool)
            advice = isNumber(operand.type) ? " Write a comparison, such as x <> 0." : " Write a comparison.";
        else if (type == ValueType::Timestamp && operand.type == ValueType::String)
            advice = " parse_time(...) reads a time from a text.";
        else
            advice = fmt::format(" CAST(... AS {}) converts where it can.", valueTypeName(type));
        return faultAt(operand.place,
                       fmt::format("{} takes {} here; {} is {}.{}", user,
                                   type == ValueType::Bool ? "a condition" : valueTypeName(type),
                                   quoted(operand.place), valueTypeName(operand.type), advice));
    }
    const Place place = operand.place;
    if (type == ValueType::Timestamp) {
        const std::optional<Timestamp> time = parseTimestamp(operand.constant->text());
        if (!time)
            return faultAt(place, fmt::format("{} takes a time here, and {} is none. Write it as in "
                                              "'2026-01-31T12:00:00Z'.",
                                              user, quoted(place)));
        return constantOperand(Constant::ofTimestamp(*time), place);
    }
    return program_.applyStrict(conversion(operand.type, type), type, {std::move(operand)}, place);
}

Operand Binder::withoutInterval(Operand operand) {
    if (operand.type != ValueType::Interval) return operand;
    const Place place = operand.place;
    return program_.applyStrict(conversion(ValueType::Interval, ValueType::Float64), ValueType::Float64,
                                {std::move(operand)}, place);
}

Checked<ValueType> Binder::unify(std::vector<Operand>& operands, std::string_view user) {
    const auto isQuantity = [](ValueType type) { return isNumber(type) || type == ValueType::Interval; };
    ValueType common = ValueType::Null;
    for (const Operand& operand : operands) {
        const ValueType type = operand.type;
        if (type == ValueType::Null || type == common) continue;
        if (common == ValueType::Null)
            common = type;
        else if (isQuantity(type) && isQuantity(common))
            common = ValueType::Float64;
        else if (type == ValueType::Timestamp && common == ValueType::String)
            common = type; // texts before it are converted or refused below
        else if (!isConvertible(operand, common))
            return faultAt(
                operand.place,
                fmt::format("{} has values of different types: {} is {}, but {} came before. Convert one of "
                            "them with CAST.",
                            user, quoted(operand.place), valueTypeName(type), valueTypeName(common)));
    }
    for (Operand& operand : operands) {
        Checked<Operand> fitting = converted(std::move(operand), common, user);
        if (!fitting) return tl::unexpected(fitting.error());
        operand = std::move(*fitting);
    }
    return common;
}

Checked<Operand> Binder::cast(Operand operand, ValueType type, Place place) {
    operand = withoutInterval(std::move(operand));
    if (operand.isNullConstant()) return constantOperand(Constant::null(type), place);
    if (operand.type == type) {
        operand.place = place;
        return operand;
    }
    const KernelMaker maker = conversion(operand.type, type);
    if (!maker) {
        std::string_view advice;
        if (type == ValueType::Timestamp && isNumber(operand.type))
            advice = " Use to_timestamp(x), which can be told the unit.";
        if (operand.type == ValueType::Timestamp && (isNumber(type)))
            advice = " Use epoch(t) for seconds or epoch_ms(t) for milliseconds since 1970.";
        return faultAt(place, fmt::format("{} cannot be cast to {}.{}", valueTypeName(operand.type),
                                          valueTypeName(type), advice));
    }
    return program_.applyStrict(maker, type, {std::move(operand)}, place);
}

} // namespace weir::expression
