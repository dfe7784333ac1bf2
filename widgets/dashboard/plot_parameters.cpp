#include "widgets/dashboard/plot_parameters.h"

#include "widgets/dashboard/nice_step.h"
#include "widgets/dashboard/panel_type.h"

namespace weir {

Parameter valueParameter(std::string summary) {
    Parameter value;
    value.id = "value";
    value.type = ParameterType::FieldName;
    value.label = "Value";
    value.summary = std::move(summary);
    value.fieldOf = kFiguresOfSource;
    value.placeholder = "the first numeric field";
    value.example = "cpu";
    return value;
}

Parameter splitParameter(std::string summary, std::string placeholder) {
    Parameter by;
    by.id = "by";
    by.type = ParameterType::FieldName;
    by.label = "Split by";
    by.summary = std::move(summary);
    by.fieldOf = kFieldsOfSource;
    by.placeholder = std::move(placeholder);
    by.example = "host";
    return by;
}

Parameter timeShownParameter() {
    Parameter range;
    range.id = "range";
    range.type = ParameterType::Span;
    range.label = "Time shown";
    range.summary = "How far back the panel reaches while it follows the newest records.";
    range.defaultValue = "1 min";
    range.minimum = 0.001;
    range.example = "5 min";
    return range;
}

Parameter bucketParameter() {
    Parameter every;
    every.id = "every";
    every.type = ParameterType::Span;
    every.label = "Put together";
    every.summary =
        "The length of event time whose records are put together. Fitted to the time shown when empty.";
    every.placeholder = "automatic";
    every.minimum = 1e-6;
    every.example = "1 s";
    return every;
}

std::vector<Parameter> valueEndsParameters() {
    Parameter minimum;
    minimum.id = "y_min";
    minimum.type = ParameterType::Number;
    minimum.label = "Lowest value";
    minimum.summary = "The lower end of the value axis. Fitted to what is shown when empty.";
    minimum.placeholder = "automatic";
    minimum.advanced = true;

    Parameter maximum = minimum;
    maximum.id = "y_max";
    maximum.label = "Highest value";
    maximum.summary = "The upper end of the value axis. Fitted to what is shown when empty.";
    return {minimum, maximum};
}

Parameter choiceParameter(std::string id, std::string label, std::string summary,
                          std::vector<Choice> choices) {
    Parameter parameter;
    parameter.id = std::move(id);
    parameter.type = ParameterType::Choice;
    parameter.label = std::move(label);
    parameter.summary = std::move(summary);
    parameter.defaultValue = choices.front().id;
    parameter.choices = std::move(choices);
    return parameter;
}

FigureFormat formatOf(const Parameters& settings) {
    FigureFormat format{settings.text("unit"), std::nullopt};
    if (settings.has("decimals")) format.decimals = static_cast<int>(settings.integer("decimals"));
    return format;
}

std::optional<double> numberOf(const Parameters& settings, std::string_view id) {
    return settings.has(id) ? std::optional(settings.number(id)) : std::nullopt;
}

Duration rangeOf(const Parameters& settings) {
    const Duration range = settings.span("range");
    return range > Duration::zero() ? range : std::chrono::minutes(1);
}

Duration bucketOf(const Parameters& settings, int about) {
    const Duration every = settings.span("every");
    return every > Duration::zero() ? every : niceDuration(rangeOf(settings) / about);
}

} // namespace weir
