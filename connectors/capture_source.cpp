#include "connectors/capture/capture_store.h"
#include "connectors/files/reading_mode.h"
#include "connectors/stored/stored_parameters.h"
#include "pipeline/nodes/node_registry.h"

namespace weir {
namespace {

std::vector<Parameter> parameters() {
    return storedParameters({
        {.id = "path",
         .type = ParameterType::InputPath,
         .label = "Database",
         .summary =
             "The SQLite file that a Capture node wrote, or still writes. ${data} is Weir's own data folder.",
         .defaultValue = "${data}/capture.sqlite",
         .required = true,
         .shareable = true,
         .placeholder = "capture.sqlite",
         .example = "capture.sqlite"},
        {.id = "table",
         .type = ParameterType::Text,
         .label = "Table",
         .summary = "The captured table to read.",
         .defaultValue = "records",
         .required = true,
         .example = "measurements"},
    });
}

NodeType describe() {
    NodeType type;
    type.id = "sqlite.source";
    type.category = Category::Source;
    type.title = "Captured records";
    type.summary =
        "Reads a capture back: all of it or a range of time, at once, as it grows, or replayed in time.";
    type.documentation =
        R"(Gives the records of one table of a capture in the order in which they were captured, with the fields and types that
the capture says. A field comes up with its first value that is not null. `_time` is the event time that a record was captured
with; it is a field of the record unless another field is named as event time.

**From** and **Before** choose a range of captured event times, half open. **As it grows** goes on while another graph, or this
one, writes the table; fields may be added meanwhile. A run that goes on after a crash may take back records that it had
captured behind its last checkpoint: whoever follows the capture has perhaps read those already.

The source goes on from its row number at a checkpoint. Records that the capture has deleted meanwhile, because it keeps them
only so long, do not come. When the file is deleted or replaced, or the table is begun anew while it is read, the node says so
and stops there. The database is never changed, and its writer is not held up.)";
    type.keywords = {"sqlite", "database", "replay", "history", "capture", "read", "playback", "recorded"};
    type.icon = "capture-source";
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = parameters();
    type.check = [](const std::vector<KnownSchema>&, const Parameters& values) {
        return checkStored(values);
    };
    type.replays = [](const Parameters&) { return true; };
    type.makeSource = [](const NodeContext& context) {
        const Parameters& values = context.parameters;
        return makeStoredSource(std::make_unique<CaptureStore>(context.resolvePath(values.text("path")),
                                                               values.text("table"), isFollowed(values)),
                                context);
    };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
