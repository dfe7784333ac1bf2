#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/windows/time_window_parameters.h"

namespace weir {

namespace {

NodeType describeHoppingWindow() {
    NodeType type;
    type.id = "window.hopping";
    type.category = Category::Window;
    type.title = "Hopping window";
    type.summary = "Aggregates records by key over spans of event time that overlap";
    type.documentation =
        R"(Windows of one size, `[start, start + size)`, of which one begins every `slide`, at multiples of it since
1970-01-01T00:00:00Z, plus the offset, also before 1970. Each record is in all windows that span its event time: in 60 of
60 s that slide by 1 s. A record is late only if all of its windows have ended.

A record is counted once, in a slice of time as long as the greatest span that goes evenly into size and slide; a window is
its slices put together, and what is merged for one window serves those after it. So windows that slide by little cost
about as much as windows that do not. Within a window, results come in the order of the slices in which their keys first
appear, and within a slice of their arrival. A window without records gives nothing.

)" + timeWindowDocumentation();
    type.keywords = {"aggregate", "group by", "average", "sum",    "count",
                     "hop",       "sliding",  "moving",  "overlap"};
    type.icon = "window-hopping";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = windowOutputs("One record per window and key");
    type.parameters = {
        windowSizeParameter(),
        {.id = "slide",
         .type = ParameterType::Span,
         .label = "Slide",
         .summary = "How much event time lies between the starts of two windows. At most the size.",
         .defaultValue = "1 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "1 s",
         .example = "1 s"},
        keyParameter(),
        aggregatesParameter(),
        windowOffsetParameter(),
        allowedLatenessParameter(),
        earlyParameter()};
    for (Parameter& parameter : fillParameters())
        type.parameters.push_back(std::move(parameter));
    type.stateful = true;
    type.carriesOn = [](std::size_t output, const Parameters&) { return output == kLateOutput; };
    type.outputSchemas = timeWindowSchemas;
    type.check = checkTimeWindow;
    type.makeOperator = [](const NodeContext& context) {
        return std::make_unique<TimeWindows>(context, readTimeWindow(context.parameters));
    };
    allowThreads(type, keysOfBy, {}, makeTimeWindowShards);
    return type;
}

const NodeRegistration registration(describeHoppingWindow());

} // namespace

} // namespace weir
