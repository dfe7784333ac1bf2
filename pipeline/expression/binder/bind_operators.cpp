// Arithmetic, comparison, logic and the joining of texts.
#include "pipeline/expression/binder/binder.h"
#include "pipeline/expression/kernels/arithmetic.h"
#include "pipeline/expression/kernels/concatenate.h"
#include "pipeline/expression/kernels/logic.h"

#include <cmath>

#include <fmt/format.h>

namespace weir::expression {

namespace {

std::string adviceForComparing(ValueType left, ValueType right) {
    if (right != ValueType::String) std::swap(left, right);
    if (right != ValueType::String) return " Convert one of them with CAST.";
    if (left == ValueType::Timestamp) return " parse_time(...) reads a time from a text.";
    return fmt::format(
        " CAST(... AS {}) reads the text as {}; a text to compare with is written in single quotes.",
        valueTypeName(left), valueTypeName(left));
}

} // namespace

Checked<Operand> Binder::bindContent(Negation& negation, Place place) {
    Checked<Operand> operand = bind(*negation.operand);
    if (!operand) return operand;
    const ValueType type = operand->type;
    if (type == ValueType::Null) return constantOperand(Constant::null(), place);
    if (type == ValueType::Float64)
        return program_.applyStrict(float64Arithmetic(BinaryOperator::Multiply), type,
                                    {std::move(*operand), constantOperand(Constant::ofFloat64(-1), place)},
                                    place);
    if (type == ValueType::Int64 || type == ValueType::Interval)
        return program_.applyStrict(int64Arithmetic(BinaryOperator::Subtract, type), type,
                                    {constantOperand({type, std::int64_t{0}}, place), std::move(*operand)},
                                    place);
    return faultAt(place,
                   fmt::format("- takes a number; {} is {}.", quoted(operand->place), valueTypeName(type)));
}

Checked<Operand> Binder::bindContent(NotCondition& negation, Place place) {
    Checked<Operand> operand = bind(*negation.operand);
    if (!operand) return operand;
    Checked<Operand> condition = converted(std::move(*operand), ValueType::Bool, "NOT");
    if (!condition) return condition;
    condition->place = place;
    return negateCondition(std::move(*condition));
}

Checked<Operand> Binder::bindContent(Chain& chain, Place place) {
    std::vector<Operand> operands;
    operands.reserve(chain.links.size() + 1);
    const auto add = [&](NodePointer& node) -> std::optional<ExpressionError> {
        Checked<Operand> operand = bind(*node);
        if (!operand) return operand.error();
        operands.push_back(std::move(*operand));
        return std::nullopt;
    };
    if (auto error = add(chain.first)) return tl::unexpected(*error);
    for (Chain::Link& link : chain.links)
        if (auto error = add(link.operand)) return tl::unexpected(*error);

    const BinaryOperator binary = chain.links.front().binary;
    if (binary == BinaryOperator::And || binary == BinaryOperator::Or)
        return join(binary == BinaryOperator::Or, std::move(operands), symbolOf(binary), place);
    if (binary == BinaryOperator::Concatenate) return concatenate(std::move(operands), place);
    if (const std::optional<Relation> relation = relationOf(binary)) {
        Checked<Operand> result =
            compare(*relation, std::move(operands[0]), std::move(operands[1]), chain.links.front().place);
        if (result) result->place = place;
        return result;
    }

    const Place begin = operands.front().place;
    Operand total = std::move(operands.front());
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const Place end = operands[i + 1].place;
        Checked<Operand> next = arithmetic(chain.links[i].binary, std::move(total),
                                           std::move(operands[i + 1]), chain.links[i].place);
        if (!next) return next;
        total = std::move(*next);
        total.place = begin.through(end);
    }
    return total;
}

Checked<Operand> Binder::arithmetic(BinaryOperator binary, Operand left, Operand right, Place place) {
    const auto isTime = [](ValueType type) {
        return type == ValueType::Timestamp || type == ValueType::Interval;
    };
    if (isTime(left.type) || isTime(right.type))
        return timeArithmetic(binary, std::move(left), std::move(right), place);
    for (const Operand* operand : {&left, &right}) {
        if (isNumber(operand->type) || operand->type == ValueType::Null) continue;
        const std::string_view advice = operand->type != ValueType::String ? ""
                                        : binary == BinaryOperator::Add
                                            ? " || joins texts; CAST(... AS float64) reads a number from one."
                                            : " CAST(... AS float64) reads a number from a text.";
        return faultAt(operand->place,
                       fmt::format("{} takes numbers; {} is {}.{}", symbolOf(binary), quoted(operand->place),
                                   valueTypeName(operand->type), advice));
    }
    if (left.type == ValueType::Null || right.type == ValueType::Null)
        return constantOperand(
            Constant::null(binary == BinaryOperator::Divide ? ValueType::Float64 : ValueType::Null), place);
    if (left.type == ValueType::Int64 && right.type == ValueType::Int64 && binary != BinaryOperator::Divide)
        return program_.applyStrict(int64Arithmetic(binary, ValueType::Int64), ValueType::Int64,
                                    {std::move(left), std::move(right)}, place);
    std::vector<Operand> operands;
    for (Operand* operand : {&left, &right}) {
        Checked<Operand> number = converted(std::move(*operand), ValueType::Float64, symbolOf(binary));
        if (!number) return number;
        operands.push_back(std::move(*number));
    }
    return program_.applyStrict(float64Arithmetic(binary), ValueType::Float64, std::move(operands), place);
}

/// A time and an interval give a time, two times their seconds, two intervals an interval, and an interval
/// may be multiplied and divided by a number. Anywhere else an interval is its seconds.
Checked<Operand> Binder::timeArithmetic(BinaryOperator binary, Operand left, Operand right, Place place) {
    const bool adds = binary == BinaryOperator::Add;
    const bool subtracts = binary == BinaryOperator::Subtract;
    const bool multiplies = binary == BinaryOperator::Multiply;
    const auto is = [&](ValueType first, ValueType second) {
        return left.type == first && right.type == second;
    };

    if ((adds || subtracts) && is(ValueType::Interval, ValueType::Interval))
        return program_.applyStrict(int64Arithmetic(binary, ValueType::Interval), ValueType::Interval,
                                    {std::move(left), std::move(right)}, place);
    if ((adds && is(ValueType::Interval, ValueType::Timestamp)) ||
        ((adds || subtracts) && is(ValueType::Timestamp, ValueType::Interval)))
        return program_.applyStrict(int64Arithmetic(binary, ValueType::Timestamp), ValueType::Timestamp,
                                    {std::move(left), std::move(right)}, place);
    if (subtracts && is(ValueType::Timestamp, ValueType::Timestamp))
        return program_.applyStrict(timeDifference(), ValueType::Float64, {std::move(left), std::move(right)},
                                    place);
    if (multiplies && isNumber(left.type) && right.type == ValueType::Interval) std::swap(left, right);
    if (left.type == ValueType::Interval && isNumber(right.type)) {
        if (multiplies && right.type == ValueType::Int64)
            return program_.applyStrict(int64Arithmetic(binary, ValueType::Interval), ValueType::Interval,
                                        {std::move(left), std::move(right)}, place);
        if (multiplies || binary == BinaryOperator::Divide) {
            Checked<Operand> factor = converted(std::move(right), ValueType::Float64, symbolOf(binary));
            if (!factor) return factor;
            return program_.applyStrict(scaledInterval(binary), ValueType::Interval,
                                        {std::move(left), std::move(*factor)}, place);
        }
    }
    if (left.type != ValueType::Timestamp && right.type != ValueType::Timestamp)
        return arithmetic(binary, withoutInterval(std::move(left)), withoutInterval(std::move(right)), place);
    if ((adds || subtracts) && (left.type == ValueType::Null || right.type == ValueType::Null))
        return constantOperand(Constant::null(), place);
    return faultAt(place, fmt::format("{} does not go with {} and {}. A time takes an interval, as in "
                                      "t + INTERVAL '5 s', and the difference of two times is in seconds.",
                                      symbolOf(binary), valueTypeName(left.type), valueTypeName(right.type)));
}

Checked<Operand> Binder::compare(Relation relation, Operand left, Operand right, Place place) {
    if (left.type != right.type) {
        left = withoutInterval(std::move(left));
        right = withoutInterval(std::move(right));
    }
    if (left.type == ValueType::Null || right.type == ValueType::Null)
        return constantOperand(Constant::null(ValueType::Bool), place);
    if (left.type == ValueType::Int64 && right.type == ValueType::Float64)
        return compareIntegerWithNumber(relation, std::move(left), std::move(right), place);
    if (left.type == ValueType::Float64 && right.type == ValueType::Int64)
        return compareIntegerWithNumber(mirrored(relation), std::move(right), std::move(left), place);
    for (auto [time, text] : {std::pair(&left, &right), std::pair(&right, &left)}) {
        if (time->type != ValueType::Timestamp || text->type != ValueType::String || !text->constant)
            continue;
        Checked<Operand> read = converted(std::move(*text), ValueType::Timestamp, "The comparison");
        if (!read) return read;
        *text = std::move(*read);
    }
    if (left.type != right.type)
        return faultAt(place,
                       fmt::format("{} is {} and {} is {}, which do not compare.{}", quoted(left.place),
                                   valueTypeName(left.type), quoted(right.place), valueTypeName(right.type),
                                   adviceForComparing(left.type, right.type)));
    return program_.applyStrict(comparison(relation, left.type), ValueType::Bool,
                                {std::move(left), std::move(right)}, place);
}

/// Compares exactly: a constant on either side is put into the other's type, so that the loop stays a plain
/// one.
Checked<Operand> Binder::compareIntegerWithNumber(Relation relation, Operand integer, Operand number,
                                                  Place place) {
    constexpr double kTwoTo63 = 9223372036854775808.0;
    const auto compareWith = [&](Relation asked, double whole) {
        Operand bound = constantOperand(Constant::ofInt64(static_cast<std::int64_t>(whole)), place);
        return program_.applyStrict(comparison(asked, ValueType::Int64), ValueType::Bool,
                                    {std::move(integer), std::move(bound)}, place);
    };
    const auto always = [&](bool value) {
        return program_.applyStrict(unlessNull(value), ValueType::Bool, {std::move(integer)}, place);
    };
    const bool asksLess = relation == Relation::Less || relation == Relation::LessOrEqual;
    const bool asksGreater = relation == Relation::Greater || relation == Relation::GreaterOrEqual;
    if (number.constant && !number.isNullConstant()) {
        const double bound = number.constant->number();
        if (std::isnan(bound)) return always(relation == Relation::NotEqual);
        if (bound >= kTwoTo63) return always(relation == Relation::NotEqual || asksLess);
        if (bound < -kTwoTo63) return always(relation == Relation::NotEqual || asksGreater);
        const double whole = std::floor(bound);
        if (whole == bound) return compareWith(relation, whole);
        if (asksLess) return compareWith(Relation::LessOrEqual, whole);
        if (asksGreater) return compareWith(Relation::Greater, whole);
        return always(relation == Relation::NotEqual);
    }
    if (integer.constant && !integer.isNullConstant()) {
        const auto asNumber = static_cast<double>(integer.constant->integer());
        if (compareExactly(integer.constant->integer(), asNumber) == 0)
            return program_.applyStrict(
                comparison(relation, ValueType::Float64), ValueType::Bool,
                {constantOperand(Constant::ofFloat64(asNumber), integer.place), std::move(number)}, place);
    }
    return program_.applyStrict(exactComparison(relation), ValueType::Bool,
                                {std::move(integer), std::move(number)}, place);
}

Checked<Operand> Binder::join(bool deciding, std::vector<Operand> conditions, std::string_view user,
                              Place place) {
    std::optional<Operand> joined;
    bool isDecided = false;
    bool hasNull = false;
    const KernelMaker maker = deciding ? disjunction() : conjunction();
    for (Operand& each : conditions) {
        Checked<Operand> condition = converted(std::move(each), ValueType::Bool, user);
        if (!condition) return condition;
        if (condition->isNullConstant())
            hasNull = true;
        else if (condition->constant)
            isDecided |= condition->constant->boolean() == deciding;
        else if (joined)
            joined =
                program_.apply(maker, ValueType::Bool, {std::move(*joined), std::move(*condition)}, place);
        else
            joined = std::move(*condition);
    }
    if (isDecided) return constantOperand(Constant::ofBool(deciding), place);
    if (!joined) {
        const Constant value = hasNull ? Constant::null(ValueType::Bool) : Constant::ofBool(!deciding);
        return constantOperand(value, place);
    }
    if (hasNull)
        joined = program_.apply(maker, ValueType::Bool,
                                {std::move(*joined), constantOperand(Constant::null(ValueType::Bool), place)},
                                place);
    joined->place = place;
    return *joined;
}

Operand Binder::negateCondition(Operand condition) {
    const Place place = condition.place;
    return program_.applyStrict(logicalNot(), ValueType::Bool, {std::move(condition)}, place);
}

Checked<Operand> Binder::concatenate(std::vector<Operand> texts, Place place) {
    for (Operand& operand : texts) {
        if (operand.type == ValueType::Bool)
            return faultAt(operand.place,
                           "|| joins texts. Write OR to join conditions, or CAST(... AS string).");
        Checked<Operand> text = cast(std::move(operand), ValueType::String, operand.place);
        if (!text) return text;
        operand = std::move(*text);
    }
    return program_.applyStrict(concatenation(NullText::MakesNull), ValueType::String, std::move(texts),
                                place);
}

} // namespace weir::expression
