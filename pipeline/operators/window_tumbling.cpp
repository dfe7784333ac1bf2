#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/windows/time_window_parameters.h"

namespace weir {

namespace {

NodeType describeTumblingWindow() {
    NodeType type;
    type.id = "window.tumbling";
    type.category = Category::Window;
    type.title = "Tumbling window";
    type.summary = "Aggregates records by key over spans of event time that follow each other";
    type.documentation =
        R"(Divides event time into windows of one size: `[start, start + size)`, the start within and the end without. They
begin at multiples of the size since 1970-01-01T00:00:00Z, plus the offset, also before 1970. Each record is in one window.
Within a window, results come in the order in which their keys first appeared.

)" + timeWindowDocumentation();
    type.keywords = {"aggregate", "group by", "average", "sum",       "count",
                     "tumble",    "interval", "bucket",  "downsample"};
    type.icon = "window";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = windowOutputs("One record per window and key");
    type.parameters = {windowSizeParameter(),      keyParameter(),
                       aggregatesParameter(),      windowOffsetParameter(),
                       allowedLatenessParameter(), earlyParameter()};
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

const NodeRegistration registration(describeTumblingWindow());

} // namespace

} // namespace weir
