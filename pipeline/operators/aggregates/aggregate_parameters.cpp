#include "pipeline/operators/aggregates/aggregate_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace weir {

namespace {

std::vector<const AggregateFunction*> functionsInOrder() {
    std::vector<const AggregateFunction*> functions = AggregateRegistry::instance().all();
    std::stable_sort(functions.begin(), functions.end(),
                     [](const AggregateFunction* left, const AggregateFunction* right) {
                         return left->order < right->order;
                     });
    return functions;
}

/// "cpu_mean", "cpu_percentile_99_9", "cpu_load_correlation": a point would make it a nested field.
std::string proposedName(const AggregateField& aggregate) {
    std::string name;
    for (const std::string& part : {aggregate.field, aggregate.second})
        if (!part.empty()) name += part + '_';
    name += aggregate.function->id;
    if (!aggregate.function->argument) return name;
    std::string argument = fmt::format("{}", aggregate.argument);
    std::replace(argument.begin(), argument.end(), '.', '_');
    return name + '_' + argument;
}

AggregateField readAggregate(const Parameters& row) {
    AggregateField aggregate{.function = AggregateRegistry::instance().find(row.text("function")),
                             .field = row.text("field"),
                             .as = row.text("as")};
    const std::string second = row.text("second");
    const std::optional<double> argument =
        row.has("argument") ? std::optional(row.number("argument")) : std::nullopt;
    if (!aggregate.function) return aggregate;
    if (aggregate.function->needsSecondField) aggregate.second = second;
    if (aggregate.function->argument)
        aggregate.argument = argument.value_or(aggregate.function->argument->defaultValue);
    if (aggregate.as.empty()) aggregate.as = proposedName(aggregate);
    return aggregate;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string operands(const AggregateFunction& function) {
    if (function.needsSecondField) return "two fields of numbers";
    const std::string field = function.takes.empty() ? "any field" : "numbers";
    return function.needsField ? field : "records, or " + field;
}

/// "Percent, 0 to 100, 95 by default".
std::string argumentText(const AggregateArgument& argument) {
    return fmt::format("{}, {} to {}, {} by default", argument.label, argument.minimum, argument.maximum,
                       argument.defaultValue);
}

/// `role` is "a field" or "a second field". That there is a field of that name, the parameter's declaration
/// checks.
void checkField(const AggregateFunction& function, const KnownSchema& input, const std::string& name,
                std::string_view role, const std::string& place, std::vector<ParameterProblem>& problems) {
    if (name.empty()) {
        problems.push_back({place, fmt::format("'{}' needs {}", function.id, role),
                            "choose the field it is made of, or another function"});
        return;
    }
    const Field* field = input ? input->find(name) : nullptr;
    if (field && !function.accepts(field->type))
        problems.push_back({place,
                            fmt::format("'{}' takes numbers, and '{}' is {}", function.id, field->name,
                                        typeName(field->type)),
                            "choose a field of numbers or another function"});
}

void checkArgument(const AggregateField& aggregate, const std::string& place,
                   std::vector<ParameterProblem>& problems) {
    const std::optional<AggregateArgument>& argument = aggregate.function->argument;
    if (!argument) return;
    const double value = aggregate.argument;
    const bool isInRange = value >= argument->minimum && value <= argument->maximum;
    if (isInRange && (!argument->isWhole || value == std::floor(value))) return;
    problems.push_back({place,
                        fmt::format("'{}' takes {} from {} to {}, and not {}", aggregate.function->id,
                                    argument->isWhole ? "a whole number" : "a number", argument->minimum,
                                    argument->maximum, value),
                        fmt::format("choose one, or leave it out for {}", argument->defaultValue)});
}

} // namespace

Parameter keyParameter() {
    return {.id = "by",
            .type = ParameterType::FieldNames,
            .label = "By",
            .summary = "The key: each combination of values of these fields has results of its own. Null is "
                       "a value like "
                       "any other. Empty: one result for all records.",
            .fieldOf = "in",
            .placeholder = "host",
            .example = Json::array({"host"})};
}

Parameter aggregatesParameter() {
    std::vector<Choice> choices;
    std::vector<std::string> withSecond;
    std::vector<std::string> withArgument;
    std::string arguments;
    for (const AggregateFunction* function : functionsInOrder()) {
        choices.push_back({function->id, function->label, function->summary});
        if (function->needsSecondField) withSecond.push_back(function->id);
        if (!function->argument) continue;
        withArgument.push_back(function->id);
        arguments += fmt::format("{}{}: {} ({}).", arguments.empty() ? "" : " ", function->label,
                                 function->argument->summary, function->argument->defaultValue);
    }
    return {.id = "aggregates",
            .type = ParameterType::Rows,
            .label = "Aggregates",
            .summary = "What is made of the records of each window and key.",
            .defaultValue = Json::array({Json{{"function", "count"}}}),
            .columns =
                {
                    {.id = "function",
                     .type = ParameterType::Choice,
                     .label = "Function",
                     .summary = "What is made of the values. Nulls are passed over.",
                     .defaultValue = "count",
                     .choices = std::move(choices),
                     .example = "mean"},
                    {.id = "field",
                     .type = ParameterType::FieldName,
                     .label = "Field",
                     .summary = "Of which field. Count and rate may do without one, and then take records.",
                     .fieldOf = "in",
                     .placeholder = "cpu",
                     .example = "cpu"},
                    {.id = "second",
                     .type = ParameterType::FieldName,
                     .label = "Second field",
                     .summary = "What the first field is set against.",
                     .fieldOf = "in",
                     .visibleWhen = {"function", std::move(withSecond)},
                     .placeholder = "load",
                     .example = "load"},
                    {.id = "argument",
                     .type = ParameterType::Number,
                     .label = "Argument",
                     .summary = std::move(arguments),
                     .visibleWhen = {"function", std::move(withArgument)},
                     .placeholder = "as the function says",
                     .example = 99},
                    {.id = "as",
                     .type = ParameterType::Text,
                     .label = "Name",
                     .summary = "Name of the result. Empty: the field and the function, such as cpu_mean.",
                     .placeholder = "cpu_mean",
                     .example = "cpu_mean"},
                },
            .example = Json::array({Json{{"function", "count"}},
                                    Json{{"function", "mean"}, {"field", "cpu"}, {"as", "cpu_mean"}}})};
}

std::vector<AggregateField> readAggregates(const Parameters& parameters) {
    std::vector<AggregateField> aggregates;
    for (const Parameters& row : parameters.rows("aggregates"))
        if (AggregateField aggregate = readAggregate(row); aggregate.function)
            aggregates.push_back(std::move(aggregate));
    return aggregates;
}

std::string aggregateTable() {
    std::string table = "| function | of | argument | |\n|---|---|---|---|\n";
    std::string details;
    for (const AggregateFunction* function : functionsInOrder()) {
        table += fmt::format("| `{}` | {} | {} | {} |\n", function->id, operands(*function),
                             function->argument ? argumentText(*function->argument) : "", function->summary);
        if (!function->details.empty())
            details += fmt::format("\n**`{}`** {}\n", function->id, function->details);
    }
    return table + details;
}

std::vector<ParameterProblem> checkAggregates(const KnownSchema& input, const Parameters& parameters,
                                              const std::vector<Field>& ownFields) {
    std::vector<ParameterProblem> problems;
    std::vector<std::string> names;
    for (const Field& field : ownFields)
        names.push_back(field.name);
    const std::vector<std::string> keys = parameters.texts("by");
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (contains(names, keys[index]))
            problems.push_back({fmt::format("by[{}]", index),
                                fmt::format("results have a field '{}' of their own", keys[index]),
                                "rename the key before the window, with a select"});
    }
    names.insert(names.end(), keys.begin(), keys.end());

    const std::vector<Parameters> rows = parameters.rows("aggregates");
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const AggregateField aggregate = readAggregate(rows[index]);
        if (!aggregate.function) continue;
        const std::string place = fmt::format("aggregates[{}].", index);
        if (aggregate.function->needsField || !aggregate.field.empty())
            checkField(*aggregate.function, input, aggregate.field, "a field", place + "field", problems);
        if (aggregate.function->needsSecondField)
            checkField(*aggregate.function, input, aggregate.second, "a second field", place + "second",
                       problems);
        checkArgument(aggregate, place + "argument", problems);
        if (contains(names, aggregate.as))
            problems.push_back({place + "as",
                                fmt::format("two fields of a result would be called '{}'", aggregate.as),
                                "give one of them another name"});
        names.push_back(aggregate.as);
    }
    return problems;
}

KnownSchema aggregateSchema(const KnownSchema& input, const Parameters& parameters,
                            std::vector<Field> ownFields) {
    std::vector<Field> fields = std::move(ownFields);
    const auto typeOf = [&input](const std::string& name) -> std::optional<Type> {
        const Field* field = input ? input->find(name) : nullptr;
        return field ? std::optional(field->type) : std::nullopt;
    };
    for (const std::string& key : parameters.texts("by")) {
        const auto type = typeOf(key);
        if (!type) return std::nullopt;
        fields.push_back({key, *type});
    }
    for (const AggregateField& aggregate : readAggregates(parameters)) {
        const auto type = aggregate.function->resultType(typeOf(aggregate.field));
        if (!type) return std::nullopt;
        fields.push_back({aggregate.as, *type});
    }
    return Schema(std::move(fields));
}

} // namespace weir
