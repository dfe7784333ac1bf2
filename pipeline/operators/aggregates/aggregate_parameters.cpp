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
    if (aggregate.function && aggregate.function->needsSecondField) aggregate.second = row.text("second");
    if (aggregate.function && aggregate.function->argument)
        aggregate.argument =
            row.has("argument") ? row.number("argument") : aggregate.function->argument->defaultValue;
    if (aggregate.as.empty() && aggregate.function) aggregate.as = proposedName(aggregate);
    return aggregate;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
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
    Parameter parameter{
        .id = "aggregates",
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
                 .summary = "Of which field. Count may do without one, and then counts records.",
                 .fieldOf = "in",
                 .placeholder = "cpu",
                 .example = "cpu"},
                {.id = "as",
                 .type = ParameterType::Text,
                 .label = "Name",
                 .summary = "Name of the result. Empty: the field and the function, such as cpu_mean.",
                 .placeholder = "cpu_mean",
                 .example = "cpu_mean"},
            },
        .example = Json::array(
            {Json{{"function", "count"}}, Json{{"function", "mean"}, {"field", "cpu"}, {"as", "cpu_mean"}}})};
    const auto addBeforeName = [&parameter](Parameter column) {
        parameter.columns.insert(parameter.columns.end() - 1, std::move(column));
    };
    if (!withSecond.empty())
        addBeforeName({.id = "second",
                       .type = ParameterType::FieldName,
                       .label = "Second field",
                       .summary = "What the first field is set against.",
                       .fieldOf = "in",
                       .visibleWhen = {"function", std::move(withSecond)},
                       .placeholder = "load",
                       .example = "load"});
    if (!withArgument.empty())
        addBeforeName({.id = "argument",
                       .type = ParameterType::Number,
                       .label = "Argument",
                       .summary = std::move(arguments),
                       .visibleWhen = {"function", std::move(withArgument)},
                       .placeholder = "as the function says",
                       .example = 99});
    return parameter;
}

std::vector<AggregateField> readAggregates(const Parameters& parameters) {
    std::vector<AggregateField> aggregates;
    for (const Parameters& row : parameters.rows("aggregates"))
        if (AggregateField aggregate = readAggregate(row); aggregate.function)
            aggregates.push_back(std::move(aggregate));
    return aggregates;
}

std::string aggregateTable() {
    std::string table = "| function | of | |\n|---|---|---|\n";
    for (const AggregateFunction* function : functionsInOrder())
        table += fmt::format("| `{}` | {} | {} |\n", function->id,
                             function->takes.empty() ? "any field" : "numbers", function->summary);
    return table;
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
        const Field* field = input ? input->find(aggregate.field) : nullptr;
        if (aggregate.function->needsSecondField && aggregate.second.empty())
            problems.push_back({place + "second",
                                fmt::format("'{}' needs a second field", aggregate.function->id),
                                "choose the field it is set against"});
        if (const auto& argument = aggregate.function->argument) {
            const double value = aggregate.argument;
            const bool isWhole = value == std::floor(value);
            if (!(value >= argument->minimum && value <= argument->maximum) ||
                (argument->isWhole && !isWhole))
                problems.push_back(
                    {place + "argument",
                     fmt::format("{} is not {} from {} to {}", value,
                                 argument->isWhole ? "a whole number" : "a number", argument->minimum,
                                 argument->maximum),
                     fmt::format("choose one, or leave it out for {}", argument->defaultValue)});
        }
        if (aggregate.field.empty() && aggregate.function->needsField)
            problems.push_back({place + "field", fmt::format("'{}' needs a field", aggregate.function->id),
                                "choose the field it is made of"});
        else if (field && !aggregate.function->accepts(field->type))
            problems.push_back({place + "field",
                                fmt::format("'{}' takes numbers, and '{}' is {}", aggregate.function->id,
                                            field->name, typeName(field->type)),
                                "choose a field of numbers or another function"});
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
