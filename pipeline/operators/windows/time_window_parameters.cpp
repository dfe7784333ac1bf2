#include "pipeline/operators/windows/time_window_parameters.h"

#include "pipeline/operators/aggregates/aggregate_parameters.h"

#include <fmt/format.h>

#include <algorithm>

namespace weir {

namespace {

/// So many slices in a window are more than early results or a slide can be meant to need.
constexpr std::int64_t kMostSlices = 100'000;

Parameter spanParameter(std::string id, std::string label, std::string summary, Json example) {
    return {.id = std::move(id),
            .type = ParameterType::Span,
            .label = std::move(label),
            .summary = std::move(summary),
            .defaultValue = "0 s",
            .advanced = true,
            .placeholder = "0 s",
            .example = std::move(example)};
}

bool tellsState(const Parameters& parameters) {
    return parameters.span("allowed_lateness").count() > 0 || parameters.span("early_every").count() > 0;
}

} // namespace

Parameter windowSizeParameter() {
    return {.id = "size",
            .type = ParameterType::Span,
            .label = "Size",
            .summary = "How much event time a window spans.",
            .defaultValue = "10 s",
            .required = true,
            .minimum = 1e-9,
            .placeholder = "10 s",
            .example = "10 s"};
}

Parameter windowOffsetParameter() {
    return spanParameter(
        "offset", "Offset",
        "Shifts where windows begin: windows of a day with an offset of 6 h begin at 06:00 UTC.", "6 h");
}

Parameter allowedLatenessParameter() {
    Parameter parameter = spanParameter(
        "allowed_lateness", "Allowed lateness",
        "For how long after its end, by the watermark, a window takes late records in and gives an updated "
        "result for each. Later ones leave by the port for late records.",
        "30 s");
    parameter.minimum = 0;
    return parameter;
}

Parameter earlyParameter() {
    Parameter parameter = spanParameter(
        "early_every", "Early results every",
        "How often, by the watermark, a window that is still open gives a provisional result of "
        "its records so far. 0: not before it ends.",
        "2 s");
    parameter.minimum = 0;
    return parameter;
}

std::vector<Parameter> fillParameters() {
    return {
        {.id = "fill",
         .type = ParameterType::Choice,
         .label = "Fill gaps",
         .summary = "What stands for a key in a window in which it had no record, after its first result.",
         .defaultValue = "none",
         .choices = {{"none", "Nothing", "There is no result"},
                     {"null", "Null", "All aggregates are null"},
                     {"previous", "Previous", "What the key's last result said"},
                     {"linear", "Linear", "On a straight line to the key's next result, and given with it"},
                     {"zero", "Zero", "Numbers are 0, all else is null"}},
         .advanced = true,
         .example = "previous"},
        {.id = "fill_most",
         .type = ParameterType::Integer,
         .label = "Fill at most",
         .summary = "So many windows in a row are filled; a key without records for longer begins anew.",
         .defaultValue = 100,
         .unit = "windows",
         .minimum = 1,
         .maximum = 1'000'000,
         .advanced = true,
         .visibleWhen = {"fill", {"null", "previous", "linear", "zero"}},
         .example = 60}};
}

std::vector<Port> windowOutputs(const std::string& label) {
    return {{.id = "out", .label = label}, {.id = "late", .label = "Late records"}};
}

TimeWindowSettings readTimeWindow(const Parameters& parameters) {
    TimeWindowSettings settings;
    settings.size = std::max<std::int64_t>(parameters.span("size").count(), 1);
    settings.slide = parameters.declaration("slide")
                         ? std::clamp<std::int64_t>(parameters.span("slide").count(), 1, settings.size)
                         : settings.size;
    settings.offset = parameters.span("offset").count();
    settings.allowedLateness = std::max<std::int64_t>(parameters.span("allowed_lateness").count(), 0);
    settings.earlyEvery = std::max<std::int64_t>(parameters.span("early_every").count(), 0);
    settings.fill = fillOf(parameters.text("fill"));
    settings.fillMost = std::max<std::int64_t>(parameters.integer("fill_most"), 1);
    return settings;
}

std::string timeWindowDocumentation() {
    return R"(A window ends when the **watermark** reaches its end; it then gives one record for each key that it saw:

| field | type | |
|---|---|---|
| `window_start`, `window_end` | timestamp | the bounds of the window |
| `state` | string | only with allowed lateness or early results: `early`, `final`, `update` or `filled` |
| the fields of the key | as they come in | |
| the aggregates | | |

Results come in order of the windows' ends. The event time of a result is the last nanosecond of its window.

A record is **late** if the watermark had reached the end of its window before it came. A source's `disorder` says for how
long its watermark waits for records. With an **allowed lateness**, a window is kept for so long after its end, by the
watermark, and gives an updated result (`update`) for the key of each late record; late records of one window and key that
met the same watermark make one update. An update is given as soon as the watermark moves, and has the event time of its
window, so that it is late itself for windows behind this one. Records that are later still are counted on this node and
leave by the port *Late records*, as they came. Lateness is a matter of record and window: what is late here may count in a
longer window elsewhere.

**Early results** (`early`) are given each time the watermark passes another multiple of their span: for each key of an open
window, what its records before that time make, if one has come since the last time. Their event time is the last nanosecond
before it. They are the same at any speed, as they count records by event time and not by arrival.

**Gaps**: from a key's first result on, windows without a record of it can be filled. Null, previous and zero come when the
window ends, after the results of keys with records. Linear needs the key's next result and comes just before it, then late
for those behind this node; integers are rounded to the nearest, and what is no number or timestamp is null. After
`fill_most` windows in a row without a record the key is forgotten; a longer gap is then not filled by linear at all. Nothing
is filled after the last window of a stream that ends. Updates change no filled result.

Held in memory are one state for each key and slice of time of the windows that are open or wait for late records, and the
last result of each key if gaps are filled.

)" + aggregateTable() +
           R"(
Nulls are passed over by all functions; a window and key without any value has null, and a count of 0. NaN is a value:
sum, mean and standard deviation become NaN by it. When an int64 field widens to float64 while a window is open, the window
goes on in float64 with what it made of the integers.

Over one source, the results are those of its records in their order, at any speed and batch size. Over several sources, the
order in which their records meet differs from run to run, and with it what depends on order: `first` and `last`, in which
order keys appear, and which stragglers are late. Enough `disorder` at each source makes none late.)";
}

std::vector<KnownSchema> timeWindowSchemas(const std::vector<KnownSchema>& inputs,
                                           const Parameters& parameters) {
    return {aggregateSchema(inputs[0], parameters, WindowResults::ownFields(tellsState(parameters))),
            inputs[0]};
}

std::vector<ParameterProblem> checkTimeWindow(const std::vector<KnownSchema>& inputs,
                                              const Parameters& parameters) {
    std::vector<ParameterProblem> problems =
        checkAggregates(inputs[0], parameters, WindowResults::ownFields(tellsState(parameters)));
    const TimeWindowSettings settings = readTimeWindow(parameters);
    if (parameters.declaration("slide") && parameters.span("slide").count() > settings.size)
        problems.push_back(
            {"slide",
             fmt::format("windows of {} that begin every {} leave records out between them",
                         formatDuration(parameters.span("size")), formatDuration(parameters.span("slide"))),
             "choose a slide that is at most the size"});
    if (settings.earlyEvery >= settings.size)
        problems.push_back({"early_every", "early results come less often than windows end",
                            "choose a span shorter than the size, or 0 s for none"});
    const std::int64_t step = WindowGrid::stepOf(settings.size, settings.slide, settings.earlyEvery);
    if (settings.size / step > kMostSlices) {
        const bool isByEarly = WindowGrid::stepOf(settings.size, settings.slide, 0) != step;
        problems.push_back(
            {isByEarly ? "early_every" : "slide",
             fmt::format(
                 "each window would be made of {} slices of {}, the longest span that divides it evenly",
                 settings.size / step, formatDuration(Duration(step))),
             "choose a span that goes a whole number of times into the size"});
    }
    return problems;
}

ShardMaker makeTimeWindowShards(const Parameters& parameters) {
    const TimeWindowSettings settings = readTimeWindow(parameters);
    std::shared_ptr<RecordedSlices> recorded;
    if (settings.earlyEvery > 0 || settings.fill != Fill::None)
        recorded = std::make_shared<RecordedSlices>(
            settings.grid(), Aggregation(parameters.texts("by"), readAggregates(parameters)));
    return {[settings, slices = recorded.get()](const NodeContext& context) {
                return std::make_unique<TimeWindows>(context, settings, slices);
            },
            std::move(recorded)};
}

} // namespace weir
