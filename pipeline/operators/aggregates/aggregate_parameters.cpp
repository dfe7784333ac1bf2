#include "pipeline/operators/aggregates/aggregate_parameters.h"

#include <fmt/format.h>

#include <algorithm>
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

AggregateField readAggregate(const Parameters& row) {
    AggregateField aggregate{AggregateRegistry::instance().find(row.text("function")), row.text("field"),
                             row.text("as")};
    if (aggregate.as.empty() && aggregate.function)
        aggregate.as = aggregate.field.empty()
                           ? aggregate.function->id
                           : fmt::format("{}_{}", aggregate.field, aggregate.function->id);
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
    for (const AggregateFunction* function : functionsInOrder())
        choices.push_back({function->id, function->label, function->summary});
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
