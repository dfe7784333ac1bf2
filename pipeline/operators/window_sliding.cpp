#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/sharding/threads_parameter.h"
#include "pipeline/operators/windows/sliding_windows.h"
#include "pipeline/operators/windows/time_window_parameters.h"

namespace weir {

namespace {

std::vector<KnownSchema> schemasOf(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    const KnownSchema results = aggregateSchema(inputs[0], parameters, {});
    if (!inputs[0] || !results) return {std::nullopt, inputs[0]};
    const std::vector<Field>& fields = results->fields();
    const auto keys = static_cast<std::ptrdiff_t>(parameters.texts("by").size());
    return {schemaWith(*inputs[0], std::vector<Field>(fields.begin() + keys, fields.end())), inputs[0]};
}

NodeType describeSlidingWindow() {
    NodeType type;
    type.id = "window.sliding";
    type.category = Category::Window;
    type.title = "Sliding window";
    type.summary = "Adds to each record what the recent records of its key make";
    type.documentation =
        R"(Adds to each record the aggregates over the records of its key in the span of event time that ends with it:
`(time - size, time]`, itself within, and of those with the same event time the ones that arrived before it. Fields of the
same name are replaced.

Records wait until the **watermark** has passed them and leave in order of event time, those of one time in order of arrival,
with their own event time. A record is **late** if the watermark had passed it before it came: it is counted on this node and
leaves by the port *Late records*, as it came.

In contrast to a hopping window there is a result for every record, and no grid of time. Held in memory are all records that
wait, and one state for each record of the last *size*; a record costs the same however many these are, about a microsecond.
For long spans of busy streams a hopping window takes far less of both. A key without a record in the last *size* is forgotten.

)" + aggregateTable();
    type.keywords = {"aggregate", "rolling", "moving", "over", "trailing", "last minutes", "analytic"};
    type.icon = "window-sliding";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = windowOutputs("Records with aggregates");
    type.parameters = {windowSizeParameter(), keyParameter(), aggregatesParameter()};
    type.stateful = true;
    type.outputSchemas = schemasOf;
    type.check = [](const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
        return checkAggregates(inputs[0], parameters, {});
    };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<SlidingWindows>(context); };
    allowThreads(type, keysOfBy);
    return type;
}

const NodeRegistration registration(describeSlidingWindow());

} // namespace

} // namespace weir
