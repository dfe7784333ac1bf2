#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/sharding/threads_parameter.h"
#include "pipeline/operators/windows/session_windows.h"
#include "pipeline/operators/windows/time_window_parameters.h"

namespace weir {

namespace {

std::vector<Field> ownFields(const Parameters& parameters) {
    return WindowResults::ownFields(parameters.span("allowed_lateness").count() > 0 ||
                                    parameters.span("early_every").count() > 0);
}

NodeType describeSessionWindow() {
    NodeType type;
    type.id = "window.session";
    type.category = Category::Window;
    type.title = "Session window";
    type.summary = "Aggregates records by key over stretches without a long silence";
    type.documentation =
        R"(A session is a stretch of records of one key in which none is a *gap* or more after the one before, by event time.
It spans `[first record, last record + gap)`. A record out of order may extend a session at either side, and joins two of
which it closes the gap. With a *longest* span, a session ends at `first record + longest` at the latest, and the next
record begins another one; a record or session that would make one longer is not joined to it. Which records of a long
stretch make a session together then depends on the order in which they arrive; a **Sort** before makes it that of event time.

A session gives its result when the **watermark** reaches its end:

| field | type | |
|---|---|---|
| `window_start`, `window_end` | timestamp | the bounds of the session |
| `state` | string | only with allowed lateness or early results: `early`, `final` or `update` |
| the fields of the key | as they come in | |
| the aggregates | | |

Results come in order of the sessions' ends, and those with the same end in order of their first appearance. The event time
of a result is the last nanosecond of its session.

A record is **late** if the session that it would make by itself had ended by the watermark it met, and no session is there
that it belongs to. With an **allowed lateness** ended sessions are kept for so long, and a late record gives a further
result (`update`), as soon as the watermark moves, of the session as it is then. Where it joins sessions, that result stands
for all of them. Later records are counted on this node and leave by the port *Late records*, as they came.

**Early results** (`early`) are given each time the watermark passes another multiple of their span: for each open session,
what its records before that time make, if one has come since the last time. Its end is then where the session would end if no
other record came, and may move on. The event time of an early result is the last nanosecond before that time.

Held in memory is one state for each session that is open or waits for late records; with early results, one more for each
stretch between them that is ahead of the watermark.

)" + aggregateTable();
    type.keywords = {"aggregate", "group by", "session", "gap", "inactivity", "visit", "burst"};
    type.icon = "window-session";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = windowOutputs("One record per session and key");
    type.parameters = {
        {.id = "gap",
         .type = ParameterType::Span,
         .label = "Gap",
         .summary = "After so much event time without a record of its key, a session is over.",
         .defaultValue = "30 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "30 s",
         .example = "30 s"},
        keyParameter(),
        aggregatesParameter(),
        {.id = "longest",
         .type = ParameterType::Span,
         .label = "Longest",
         .summary = "A session ends after so much event time even if records go on. 0: it does not.",
         .defaultValue = "0 s",
         .minimum = 0,
         .advanced = true,
         .placeholder = "0 s",
         .example = "1 h"},
        allowedLatenessParameter(),
        earlyParameter()};
    type.stateful = true;
    type.carriesOn = [](std::size_t output, const Parameters&) { return output == kLateOutput; };
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {aggregateSchema(inputs[0], parameters, ownFields(parameters)), inputs[0]};
    };
    type.check = [](const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
        return checkAggregates(inputs[0], parameters, ownFields(parameters));
    };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<SessionWindows>(context); };
    allowThreads(type, keysOfBy);
    return type;
}

const NodeRegistration registration(describeSessionWindow());

} // namespace

} // namespace weir
