#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/sharding/threads_parameter.h"
#include "pipeline/operators/windows/decaying_windows.h"

#include <fmt/format.h>

#include <algorithm>

namespace weir {

namespace {

std::vector<KnownSchema> schemasOf(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    std::vector<Field> fields = DecayingWindows::timeFields();
    for (const std::string& key : parameters.texts("by")) {
        const Field* field = inputs[0] ? inputs[0]->find(key) : nullptr;
        if (!field) return {std::nullopt};
        fields.push_back(*field);
    }
    for (Field& field : DecayingWindows::valueFields(parameters.has("field")))
        fields.push_back(std::move(field));
    return {Schema(std::move(fields))};
}

std::vector<ParameterProblem> check(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    std::vector<Field> own = DecayingWindows::timeFields();
    for (Field& field : DecayingWindows::valueFields(parameters.has("field")))
        own.push_back(std::move(field));
    const std::vector<std::string> keys = parameters.texts("by");
    for (std::size_t index = 0; index < keys.size(); ++index)
        if (std::any_of(own.begin(), own.end(),
                        [&](const Field& field) { return field.name == keys[index]; }))
            problems.push_back({fmt::format("by[{}]", index),
                                fmt::format("results have a field '{}' of their own", keys[index]),
                                "rename the key before the window, with a select"});
    const Field* const field = inputs[0] ? inputs[0]->find(parameters.text("field")) : nullptr;
    if (field && !isNumeric(field->type))
        problems.push_back({"field", fmt::format("'{}' is {}", field->name, typeName(field->type)),
                            "choose a field of numbers"});
    return problems;
}

NodeType describeDecayingWindow() {
    NodeType type;
    type.id = "window.decaying";
    type.category = Category::Window;
    type.title = "Decaying window";
    type.summary = "Statistics by key in which records fade with age";
    type.documentation =
        R"(Each record weighs 1 at its event time, and half as much with every *half-life* after it. For each key:

| field | type | |
|---|---|---|
| `time` | timestamp | the event time that the weights are of |
| the fields of the key | as they come in | |
| `count` | float64 | the sum of the weights |
| `sum` | float64 | the weighted sum of the field; with a field only, as the following |
| `mean` | float64 | the weighted mean |
| `variance` | float64 | the weighted mean of squared distances from the mean |

A steady stream of r records a second comes to a count of `r * half-life / ln 2`, with the half-life in seconds.

A result is given **for each record**, as of the latest event time that its key has seen, or, with *every*, each time the
**watermark** passes another multiple of that span (since 1970): for the keys that had a record in it, as of its end, of the
records before its end; its event time is the last nanosecond before it. The order in which records arrive makes no difference
but in rounding. No record is late: one that comes after its span still counts by its age, and shows in the key's next result.

Records whose field is null are passed over. NaN and infinities would never fade out of a mean; they are counted as malformed.

Held in memory is one state a key. A key is forgotten once its count has faded below *least count*, and then begins anew.)";
    type.keywords = {"ewma",      "ema",       "exponential", "moving average",
                     "half-life", "smoothing", "rate",        "decay"};
    type.icon = "window-decaying";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Statistics by key"}};
    type.parameters = {
        {.id = "half_life",
         .type = ParameterType::Span,
         .label = "Half-life",
         .summary = "After so much event time a record weighs half as much.",
         .defaultValue = "1 min",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "1 min",
         .example = "1 min"},
        {.id = "field",
         .type = ParameterType::FieldName,
         .label = "Field",
         .summary = "The number of which sum, mean and variance are made. Empty: the count only.",
         .fieldOf = "in",
         .placeholder = "cpu",
         .example = "cpu"},
        keyParameter(),
        {.id = "every",
         .type = ParameterType::Span,
         .label = "Every",
         .summary = "How often results are given, by event time. 0: for each record.",
         .defaultValue = "1 s",
         .minimum = 0,
         .placeholder = "1 s",
         .example = "1 s"},
        {.id = "least_count",
         .type = ParameterType::Number,
         .label = "Least count",
         .summary = "A key is forgotten once its count has faded below this.",
         .defaultValue = 0.001,
         .minimum = 1e-9,
         .maximum = 0.5,
         .advanced = true,
         .example = 0.001}};
    type.stateful = true;
    type.outputSchemas = schemasOf;
    type.check = check;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<DecayingWindows>(context); };
    allowThreads(type, keysOfBy);
    return type;
}

const NodeRegistration registration(describeDecayingWindow());

} // namespace

} // namespace weir
