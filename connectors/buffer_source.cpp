#include "connectors/files/reading_mode.h"
#include "connectors/log/log_store.h"
#include "connectors/stored/stored_parameters.h"
#include "pipeline/nodes/node_registry.h"

namespace weir {
namespace {

constexpr std::string_view kOldest = "oldest";
constexpr std::string_view kNewest = "newest";

std::vector<Parameter> parameters() {
    return storedParameters({
        {.id = "path",
         .type = ParameterType::InputPath,
         .label = "Log",
         .summary =
             "The file of a durable buffer, of this graph or another one. ${data} is Weir's own data folder.",
         .defaultValue = "${data}/buffer.weirlog",
         .required = true,
         .shareable = true,
         .placeholder = "buffer.weirlog",
         .example = "buffer.weirlog"},
        {.id = "begin",
         .type = ParameterType::Choice,
         .label = "Begin with",
         .summary = "The first record of a run that does not go on from a checkpoint.",
         .defaultValue = kOldest,
         .choices = {{std::string(kOldest), "The oldest record", "all that the log still has"},
                     {std::string(kNewest), "The next record", "what is written from now on"}}},
        {.id = "reader",
         .type = ParameterType::Text,
         .label = "Reader's name",
         .summary = "Under it the log knows how far this reader is, and keeps what it has not had, up to its "
                    "limit of bytes. Two readers must not share one. Where a run begins does not hang on it. "
                    "Empty: the log does not wait.",
         .advanced = true,
         .placeholder = "nobody waits for it",
         .example = "night report"},
    });
}

NodeType describe() {
    NodeType type;
    type.id = "buffer.source";
    type.category = Category::Source;
    type.title = "Buffered records";
    type.summary = "Reads the log of a durable buffer: from the start, from a time, or as it grows.";
    type.documentation =
        R"(Gives the records that a durable buffer has written, in their order and each once, also while it writes them, from the
same graph or another program. Any number of readers may read one log; each has its own place, which a checkpoint saves.

`_time` is the event time that a record came with; it is a field of the record unless another field is named as event time.
Late records are told anew: with the same field as event time and the same *Wait for stragglers* as the source that filled
the log, what is behind this node gives to the byte what is behind the buffer.

**Where a run begins.** A run that goes on from a checkpoint goes on with the record behind it, each once. Any other run begins
anew, as *Begin with* says: a run without checkpoints, the first one, one with `--fresh`, and the one after a run that came to
its end. A reader's name changes nothing in that; it is for what the log keeps. So give the graph checkpoints
(`"checkpoint_every"` among its run settings) where a reader is to go on, after a crash and after Ctrl+C alike.

Records that the buffer deleted before they were read, because the log may keep only so many bytes or only so long, are counted
as dropped here. A reader with a name is waited for, up to the limit of bytes. With checkpoints it is waited for as far as it
may have to read again; without, it tells its place once a second, and the log keeps what it had not read when it ended.)";
    type.keywords = {"durable", "log", "buffer", "queue", "replay", "read", "consumer", "kafka", "journal"};
    type.icon = "buffer-source";
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = parameters();
    type.check = [](const std::vector<KnownSchema>&, const Parameters& values) {
        return checkStored(values);
    };
    type.replays = [](const Parameters&) { return true; };
    type.makeSource = [](const NodeContext& context) {
        const Parameters& values = context.parameters;
        LogStoreOptions options{.reader = values.text("reader"),
                                .beginsAtEnd = values.text("begin") == kNewest,
                                .isFollowed = isFollowed(values)};
        return makeStoredSource(std::make_unique<LogStore>(context.resolvePath(values.text("path")),
                                                           std::move(options), context.report),
                                context);
    };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
