#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/sharding/threads_parameter.h"
#include "pipeline/operators/windows/count_windows.h"

namespace weir {

namespace {

NodeType describeCountWindow() {
    NodeType type;
    type.id = "window.count";
    type.category = Category::Window;
    type.title = "Count window";
    type.summary = "Aggregates every so many records of a key";
    type.documentation =
        R"(A window is *size* records of one key, in the order in which they arrive. With a *slide*, windows overlap: the first
ends with the key's record number *size*, and one more with every *slide* records after it. The record that makes a window
full gives its result at once, with that record's event time:

| field | type | |
|---|---|---|
| `window_start`, `window_end` | timestamp | least event time of its records, and just behind the greatest |
| the fields of the key | as they come in | |
| the aggregates | | |

No record is late, as time plays no part. What is not full when the stream ends gives nothing. Over several sources, which
records make a window depends on the order in which they meet.

Held in memory are the states of one window a key, in parts as long as the greatest number that goes evenly into size and
slide. Of keys there are at most *most keys*; when one more comes, the half that had no record for longest is forgotten,
which is noted on this node, and begins anew. With *forget after*, so does a key whose next record is so much later than its
last, by event time; the records of its unfinished window then count nowhere.

)" + aggregateTable();
    type.keywords = {"aggregate", "group by", "count", "every n", "batch", "rows"};
    type.icon = "window-count";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "One record per window and key"}};
    type.parameters = {
        {.id = "size",
         .type = ParameterType::Integer,
         .label = "Size",
         .summary = "How many records of a key make a window.",
         .defaultValue = 100,
         .required = true,
         .unit = "records",
         .minimum = 1,
         .maximum = 1e9,
         .example = 100},
        {.id = "slide",
         .type = ParameterType::Integer,
         .label = "Slide",
         .summary = "After how many records the next window ends. 0: after as many as the size.",
         .defaultValue = 0,
         .unit = "records",
         .minimum = 0,
         .maximum = 1e9,
         .example = 10},
        keyParameter(),
        aggregatesParameter(),
        {.id = "max_keys",
         .type = ParameterType::Integer,
         .label = "Most keys",
         .summary = "How many keys are held in memory at most.",
         .defaultValue = 1'000'000,
         .unit = "keys",
         .minimum = 1,
         .advanced = true,
         .example = 1'000'000},
        forgetAfterParameter()};
    type.stateful = true;
    type.carriesOn = [](std::size_t, const Parameters&) { return false; };
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {aggregateSchema(inputs[0], parameters, WindowResults::ownFields(false))};
    };
    type.check = [](const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
        std::vector<ParameterProblem> problems =
            checkAggregates(inputs[0], parameters, WindowResults::ownFields(false));
        if (parameters.integer("slide") > parameters.integer("size"))
            problems.push_back({"slide", "windows that slide by more than their size leave records out",
                                "choose a slide that is at most the size, or 0"});
        return problems;
    };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<CountWindows>(context); };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeCountWindow());

} // namespace

} // namespace weir
