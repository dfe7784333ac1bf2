// CASE, IN, BETWEEN, LIKE and IS.
#include "pipeline/expression/binder/binder.h"
#include "pipeline/expression/kernels/choice.h"
#include "pipeline/expression/kernels/like.h"
#include "pipeline/expression/kernels/logic.h"
#include "pipeline/expression/kernels/membership.h"
#include "pipeline/expression/syntax/lexer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace weir::expression {

Operand Binder::isNull(Operand operand) {
    const Place place = operand.place;
    return program_.apply(truthTest(Truth::Null, false), ValueType::Bool, {std::move(operand)}, place);
}

Checked<Operand> Binder::bindContent(TruthTest& test, Place place) {
    Checked<Operand> operand = bind(*test.operand);
    if (!operand) return operand;
    if (test.truth != Truth::Null) {
        operand = converted(std::move(*operand), ValueType::Bool,
                            test.truth == Truth::True ? "IS TRUE" : "IS FALSE");
        if (!operand) return operand;
    }
    return program_.apply(truthTest(test.truth, test.negated), ValueType::Bool, {std::move(*operand)}, place);
}

Checked<Operand> Binder::bindContent(RangeTest& range, Place place) {
    Checked<Operand> operand = bind(*range.operand);
    if (!operand) return operand;
    Checked<Operand> low = bind(*range.low);
    if (!low) return low;
    Checked<Operand> high = bind(*range.high);
    if (!high) return high;
    Checked<Operand> above = compare(Relation::GreaterOrEqual, *operand, std::move(*low), range.place);
    if (!above) return above;
    Checked<Operand> below =
        compare(Relation::LessOrEqual, std::move(*operand), std::move(*high), range.place);
    if (!below) return below;
    Checked<Operand> within = join(false, {std::move(*above), std::move(*below)}, "BETWEEN", place);
    if (!within || !range.negated) return within;
    return negateCondition(std::move(*within));
}

Checked<Operand> Binder::bindContent(Membership& membership, Place place) {
    Checked<Operand> operand = bind(*membership.operand);
    if (!operand) return operand;
    std::vector<Operand> list;
    list.reserve(membership.list.size());
    for (NodePointer& node : membership.list) {
        Checked<Operand> element = bind(*node);
        if (!element) return element;
        list.push_back(std::move(*element));
    }
    Checked<Operand> found = contains(std::move(*operand), list, membership.place);
    if (!found) return found;
    found->place = place;
    if (!membership.negated) return found;
    return negateCondition(std::move(*found));
}

/// Constants are looked up in a set; other elements are compared one by one. Without a match, a null on
/// either side leaves it open whether there is one.
Checked<Operand> Binder::contains(Operand operand, const std::vector<Operand>& list, Place place) {
    operand = withoutInterval(std::move(operand));
    std::vector<Constant> constants;
    std::vector<Operand> conditions;
    bool hasNull = false;
    for (const Operand& each : list) {
        const Operand element = withoutInterval(each);
        const bool isLookedUp = element.constant && !element.isNullConstant() &&
                                operand.type != ValueType::Null && operand.type != ValueType::Bool &&
                                !operand.constant;
        if (element.isNullConstant() && isConvertible(element, operand.type)) {
            hasNull = true;
            continue;
        }
        if (isLookedUp && element.type == operand.type) {
            if (element.type == ValueType::Float64 && std::isnan(element.constant->number())) continue;
            constants.push_back(*element.constant);
            continue;
        }
        if (isLookedUp && operand.type == ValueType::Float64 && element.type == ValueType::Int64) {
            const std::int64_t integer = element.constant->integer();
            const auto number = static_cast<double>(integer);
            if (compareExactly(integer, number) == 0) constants.push_back(Constant::ofFloat64(number));
            continue;
        }
        if (isLookedUp && operand.type == ValueType::Timestamp && element.type == ValueType::String) {
            const Checked<Operand> time = converted(element, ValueType::Timestamp, "IN");
            if (!time) return time;
            constants.push_back(*time->constant);
            continue;
        }
        Checked<Operand> equal = compare(Relation::Equal, operand, element, place);
        if (!equal) return equal;
        conditions.push_back(std::move(*equal));
    }
    if (operand.isNullConstant()) return constantOperand(Constant::null(ValueType::Bool), place);
    if (!constants.empty())
        conditions.push_back(program_.applyStrict(membership(operand.type, constants, hasNull),
                                                  ValueType::Bool, {operand}, place));
    else if (hasNull)
        conditions.push_back(constantOperand(Constant::null(ValueType::Bool), place));
    else if (conditions.empty()) // every element was a number that no value can equal
        conditions.push_back(program_.applyStrict(unlessNull(false), ValueType::Bool, {operand}, place));
    return join(true, std::move(conditions), "IN", place);
}

Checked<Operand> Binder::bindContent(PatternMatch& match, Place place) {
    const std::string_view word = match.ignoresCase ? "ILIKE" : "LIKE";
    LikeOptions options{std::nullopt, match.ignoresCase};
    std::vector<Operand> operands;
    for (NodePointer* node : {&match.operand, &match.pattern}) {
        Checked<Operand> operand = bind(**node);
        if (!operand) return operand;
        Checked<Operand> text = converted(std::move(*operand), ValueType::String, word);
        if (!text) return text;
        operands.push_back(std::move(*text));
    }
    if (match.escape) {
        const Checked<Operand> escape = bind(*match.escape);
        if (!escape) return escape;
        const bool isText =
            escape->constant && escape->type == ValueType::String && !escape->isNullConstant();
        if (!isText || escape->constant->text().size() != 1 || isPlainName(escape->constant->text()))
            return faultAt(match.escape->place,
                           "ESCAPE takes one sign that is no letter, such as '\\' or '!'.");
        options.escape = escape->constant->text().front();
    }
    Operand result = program_.applyStrict(like(options), ValueType::Bool, std::move(operands), place);
    return match.negated ? negateCondition(std::move(result)) : result;
}

Checked<Operand> Binder::bindContent(CaseChoice& choice, Place place) {
    std::optional<Operand> subject;
    if (choice.subject) {
        Checked<Operand> bound = bind(*choice.subject);
        if (!bound) return bound;
        subject = std::move(*bound);
    }
    std::vector<Operand> conditions;
    std::vector<Operand> results;
    for (CaseChoice::Branch& branch : choice.branches) {
        Checked<Operand> condition = bind(*branch.condition);
        if (condition && subject)
            condition = compare(Relation::Equal, *subject, std::move(*condition), branch.condition->place);
        if (!condition) return condition;
        conditions.push_back(std::move(*condition));
        Checked<Operand> result = bind(*branch.result);
        if (!result) return result;
        results.push_back(std::move(*result));
    }
    if (choice.otherwise) {
        Checked<Operand> otherwise = bind(*choice.otherwise);
        if (!otherwise) return otherwise;
        results.push_back(std::move(*otherwise));
    } else {
        results.push_back(constantOperand(Constant::null(), place));
    }
    return choose(std::move(conditions), std::move(results), "CASE", place);
}

Checked<Operand> Binder::choose(std::vector<Operand> conditions, std::vector<Operand> results,
                                std::string_view user, Place place) {
    const Checked<ValueType> type = unify(results, user);
    if (!type) return tl::unexpected(type.error());
    std::vector<Operand> openConditions;
    std::vector<Operand> openResults;
    std::optional<Operand> otherwise;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        Checked<Operand> condition = converted(std::move(conditions[i]), ValueType::Bool, user);
        if (!condition) return condition;
        if (otherwise) continue;
        if (!condition->constant) {
            openConditions.push_back(std::move(*condition));
            openResults.push_back(std::move(results[i]));
        } else if (!condition->isNullConstant() && condition->constant->boolean()) {
            otherwise = std::move(results[i]);
        }
    }
    if (!otherwise) otherwise = std::move(results.back());
    otherwise->place = place;
    const bool alwaysNull = otherwise->isNullConstant() &&
                            std::all_of(openResults.begin(), openResults.end(),
                                        [](const Operand& result) { return result.isNullConstant(); });
    if (openConditions.empty() || alwaysNull) return *otherwise;
    std::vector<Operand> operands = std::move(openConditions);
    operands.insert(operands.end(), openResults.begin(), openResults.end());
    operands.push_back(std::move(*otherwise));
    return program_.apply(choice(*type), *type, std::move(operands), place);
}

} // namespace weir::expression
