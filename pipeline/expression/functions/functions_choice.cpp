// Nulls and choices between values.
#include "pipeline/expression/functions/function.h"
#include "pipeline/expression/kernels/choice.h"
#include "pipeline/expression/kernels/logic.h"

namespace weir::expression {

namespace {

FunctionDescription choosing(std::string name, std::string signature, std::string summary) {
    return {std::move(name), std::move(signature), std::move(summary), "null and choice"};
}

Checked<Operand> bindCoalesce(BoundCall& call) {
    std::vector<Operand> conditions;
    for (std::size_t i = 0; i + 1 < call.arguments.size(); ++i)
        conditions.push_back(call.binder.negateCondition(call.binder.isNull(call.arguments[i])));
    return call.binder.choose(std::move(conditions), std::move(call.arguments), "coalesce", call.place);
}

Checked<Operand> bindNullIf(BoundCall& call) {
    Checked<Operand> equal =
        call.binder.compare(Relation::Equal, call.arguments[0], call.arguments[1], call.name);
    if (!equal) return equal;
    return call.binder.choose({std::move(*equal)}, {call.null(ValueType::Null), call.arguments[0]}, "nullif",
                              call.place);
}

Checked<Operand> bindIf(BoundCall& call) {
    return call.binder.choose({call.arguments[0]}, {call.arguments[1], call.arguments[2]}, "if", call.place);
}

/// The extreme of several values, two at a time.
Checked<Operand> bindExtreme(BoundCall& call, KernelMaker (*extremeOf)(ValueType)) {
    const Checked<ValueType> type = call.binder.unify(call.arguments, call.function.id);
    if (!type) return tl::unexpected(type.error());
    std::optional<Operand> extreme;
    for (Operand& argument : call.arguments) {
        if (argument.isNullConstant()) continue;
        if (extreme)
            extreme = call.binder.program().apply(extremeOf(*type), *type,
                                                  {std::move(*extreme), std::move(argument)}, call.place);
        else
            extreme = std::move(argument);
    }
    return extreme ? *extreme : call.null(*type);
}

const FunctionRegistration registrations[] = {
    FunctionRegistration(
        boundFunction(choosing("coalesce", "coalesce(a, b, ...)", "The first value that is not null."), 1,
                      kAnyNumber, bindCoalesce, {"ifnull", "nvl"})),
    FunctionRegistration(boundFunction(
        choosing("nullif", "nullif(a, b)", "Null where a equals b, and a elsewhere."), 2, 2, bindNullIf)),
    FunctionRegistration(
        boundFunction(choosing("if", "if(condition, a, b)",
                               "a where the condition is true, and b where it is false or null."),
                      3, 3, bindIf, {"iif"})),
    FunctionRegistration(boundFunction(
        choosing("greatest", "greatest(a, b, ...)", "The greatest value; nulls are passed over, NaN is not."),
        1, kAnyNumber, [](BoundCall& call) { return bindExtreme(call, greaterOf); })),
    FunctionRegistration(boundFunction(
        choosing("least", "least(a, b, ...)", "The least value; nulls are passed over, NaN is not."), 1,
        kAnyNumber, [](BoundCall& call) { return bindExtreme(call, lesserOf); })),
};

} // namespace

} // namespace weir::expression
