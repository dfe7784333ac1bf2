#include "pipeline/expression/functions/function.h"

#include <fmt/format.h>

namespace weir::expression {

namespace {

std::string counted(std::size_t fewest, std::size_t most) {
    if (most == 0) return "no arguments";
    if (most >= kAnyNumber) return fmt::format("at least {} argument{}", fewest, fewest == 1 ? "" : "s");
    if (fewest == most) return fmt::format("{} argument{}", most, most == 1 ? "" : "s");
    return fmt::format("{} to {} arguments", fewest, most);
}

/// How far an argument is from a parameter: 0 the same type, 1 converted, nothing where it does not fit.
std::optional<int> distance(const Operand& argument, ValueType parameter) {
    if (argument.type == parameter || argument.type == ValueType::Null) return 0;
    if (Binder::isConvertible(argument, parameter)) return 1;
    return std::nullopt;
}

/// The total distance of the arguments, or the first that does not fit.
struct Fit {
    int distance = 0;
    std::optional<std::size_t> misfit;
};

Fit fitOf(const Overload& overload, const std::vector<Operand>& arguments) {
    Fit fit;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::optional<int> each = distance(arguments[i], overload.parameters[i]);
        if (!each) return {0, i};
        fit.distance += *each;
    }
    return fit;
}

std::string typesTaken(const std::vector<const Overload*>& overloads, std::size_t index) {
    std::string taken;
    bool takesFloat64 = false;
    for (const Overload* overload : overloads)
        takesFloat64 |= overload->parameters[index] == ValueType::Float64;
    for (const Overload* overload : overloads) {
        const ValueType type = overload->parameters[index];
        const std::string name(type == ValueType::Float64 || (type == ValueType::Int64 && takesFloat64)
                                   ? "a number"
                                   : valueTypeName(type));
        if (taken.find(name) == std::string::npos) taken += (taken.empty() ? "" : " or ") + name;
    }
    return taken;
}

std::string_view adviceFor(ValueType given, std::string_view taken) {
    if (given == ValueType::String && taken == "a number")
        return " CAST(... AS float64) reads a number from a text.";
    if (given == ValueType::String && taken == "timestamp")
        return " parse_time(...) reads a time from a text.";
    if (isNumber(given) && taken == "timestamp") return " to_timestamp(...) makes a time of a number.";
    if (given != ValueType::String && taken == "string") return " CAST(... AS string) makes a text of it.";
    return "";
}

Checked<Operand> bindOverload(BoundCall& call) {
    std::vector<const Overload*> candidates;
    for (const Overload& overload : call.function.overloads)
        if (overload.parameters.size() == call.arguments.size()) candidates.push_back(&overload);
    if (candidates.empty())
        return faultAt(call.name, fmt::format("{}() does not take {} arguments: {}.", call.function.id,
                                              call.arguments.size(), call.function.description.signature));

    const Overload* best = nullptr;
    int bestDistance = 0;
    bool resultsDiffer = false;
    std::size_t misfit = 0;
    for (const Overload* overload : candidates) {
        const Fit fit = fitOf(*overload, call.arguments);
        if (fit.misfit) {
            misfit = std::max(misfit, *fit.misfit);
            continue;
        }
        if (best && best->result != overload->result) resultsDiffer = true;
        if (best && fit.distance >= bestDistance) continue;
        best = overload;
        bestDistance = fit.distance;
    }
    if (!best) {
        const std::string taken = typesTaken(candidates, misfit);
        const Operand& argument = call.arguments[misfit];
        return call.faultOf(misfit,
                            fmt::format("{} takes {} here; {} is {}.{}", call.function.description.signature,
                                        taken, call.binder.quoted(argument.place),
                                        valueTypeName(argument.type), adviceFor(argument.type, taken)));
    }

    // Of a null whose type is not known yet, the result's type is only known if every overload agrees.
    const bool hasUntyped =
        std::any_of(call.arguments.begin(), call.arguments.end(),
                    [](const Operand& argument) { return argument.type == ValueType::Null; });
    if (hasUntyped && resultsDiffer) return call.null(ValueType::Null);
    for (std::size_t i = 0; i < call.arguments.size(); ++i) {
        Checked<Operand> argument = call.argument(i, best->parameters[i]);
        if (!argument) return argument;
        call.arguments[i] = std::move(*argument);
    }
    return call.binder.program().applyStrict(best->maker, best->result, std::move(call.arguments),
                                             call.place);
}

} // namespace

Checked<Operand> BoundCall::bind() {
    if (arguments.size() < function.fewestArguments || arguments.size() > function.mostArguments)
        return faultAt(name, fmt::format("{}() takes {}, not {}: {}.", function.id,
                                         counted(function.fewestArguments, function.mostArguments),
                                         arguments.size(), function.description.signature));
    return function.ownBinding ? function.ownBinding(*this) : bindOverload(*this);
}

Checked<Operand> BoundCall::argument(std::size_t index, ValueType type) {
    return binder.converted(arguments[index], type, function.description.signature);
}

Checked<std::optional<std::string>> BoundCall::constantText(std::size_t index) {
    const Operand& operand = arguments[index];
    if (operand.isNullConstant()) return std::nullopt;
    if (!operand.constant || operand.type != ValueType::String)
        return faultOf(
            index, fmt::format("{} takes a text in single quotes here, the same for all records; {} is {}.",
                               function.description.signature, binder.quoted(operand.place),
                               operand.constant ? valueTypeName(operand.type) : "not constant"));
    return operand.constant->text();
}

tl::unexpected<ExpressionError> BoundCall::faultOf(std::size_t index, std::string message) const {
    return faultAt(arguments[index].place, std::move(message));
}

Function strictFunction(FunctionDescription description, std::vector<Overload> overloads,
                        std::vector<std::string> otherNames) {
    Function function;
    function.id = description.name;
    function.replaces = std::move(otherNames);
    function.description = std::move(description);
    function.fewestArguments = kAnyNumber;
    for (const Overload& overload : overloads) {
        function.fewestArguments = std::min(function.fewestArguments, overload.parameters.size());
        function.mostArguments = std::max(function.mostArguments, overload.parameters.size());
    }
    function.overloads = std::move(overloads);
    return function;
}

Function boundFunction(FunctionDescription description, std::size_t fewestArguments,
                       std::size_t mostArguments, std::function<Checked<Operand>(BoundCall&)> binding,
                       std::vector<std::string> otherNames) {
    Function function;
    function.id = description.name;
    function.replaces = std::move(otherNames);
    function.description = std::move(description);
    function.ownBinding = std::move(binding);
    function.fewestArguments = fewestArguments;
    function.mostArguments = mostArguments;
    return function;
}

} // namespace weir::expression
