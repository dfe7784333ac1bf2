#include "connectors/files/output_file.h"
#include "connectors/files/write_signals.h"
#include "connectors/log/log_reader.h"
#include "connectors/log/log_writer.h"
#include "pipeline/nodes/begun_outputs.h"
#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace weir {
namespace {

constexpr std::string_view kAppend = "append";
constexpr std::string_view kReplace = "replace";
constexpr std::string_view kEveryBatch = "batch";
constexpr std::string_view kInterval = "interval";
constexpr std::string_view kNever = "never";
constexpr std::string_view kByArrival = "arrival";
constexpr std::string_view kByEventTime = "event_time";

LogOptions logOptions(const Parameters& parameters) {
    LogOptions options;
    const std::string sync = parameters.text("sync");
    options.sync = sync == kInterval ? LogOptions::Sync::Interval
                   : sync == kNever  ? LogOptions::Sync::Never
                                     : LogOptions::Sync::EveryBatch;
    options.syncEvery = parameters.span("sync_every");
    options.isEmptied = parameters.text("if_exists") == kReplace;
    options.keepFor = parameters.span("keep_for");
    options.isAgeByArrival = parameters.text("age_by") == kByArrival;
    options.keepBytes = static_cast<std::uint64_t>(parameters.integer("keep_megabytes")) << 20;
    options.forgetReadersAfter = parameters.span("forget_readers_after");
    return options;
}

/// The batch with every record marked that is behind `watermark`. A source that goes on after a crash knows
/// of a watermark from before it; the log has seen later ones.
RecordBatchPointer heldAgainst(Timestamp watermark, const RecordBatchPointer& batch) {
    const auto times = batch->eventTimes();
    if (std::all_of(times.begin(), times.end(), [&](Timestamp time) { return time >= watermark; }))
        return batch;
    std::vector<Straggler> stragglers;
    auto marked = batch->stragglers().begin();
    for (std::uint32_t row = 0; row < times.size(); ++row) {
        const bool isMarked = marked != batch->stragglers().end() && marked->row == row;
        const Timestamp at = std::max(watermark, isMarked ? (marked++)->watermark : kMinTimestamp);
        if (times[row] < at) stragglers.push_back({row, at});
    }
    if (stragglers == batch->stragglers()) return batch;
    return std::make_shared<const RecordBatch>(batch->schema(), batch->columns(), batch->eventTimeColumn(),
                                               std::move(stragglers));
}

/// Whole numbers become numbers with fractions in the fields that had some before the crash: a source that
/// goes on may have lost the record that told it so.
class FractionalFields {
public:
    void note(const Schema& schema) {
        for (const Field& field : schema.fields())
            if (field.type == Type::Float64) names_.insert(field.name);
    }

    void save(StateWriter& state) const { state.writeTexts({names_.begin(), names_.end()}); }
    void restore(StateReader& state) {
        const std::vector<std::string> names = state.readTexts();
        names_.insert(names.begin(), names.end());
    }

    RecordBatchPointer widened(const RecordBatchPointer& batch) {
        if (names_.empty()) return batch;
        if (batch->schema() != schema_) bind(batch->schema());
        if (narrow_.empty()) return batch;
        std::vector<ColumnPointer> columns = batch->columns();
        for (const std::size_t index : narrow_) {
            auto column = std::make_shared<Column>(*columns[index]);
            column->widenToFloat64();
            columns[index] = std::move(column);
        }
        return batch->withColumns(widenedSchema_, std::move(columns));
    }

private:
    void bind(const SchemaPointer& schema) {
        schema_ = schema;
        narrow_.clear();
        std::vector<Field> fields = schema->fields();
        for (std::size_t index = 0; index < fields.size(); ++index)
            if (fields[index].type == Type::Int64 && names_.contains(fields[index].name)) {
                fields[index].type = Type::Float64;
                narrow_.push_back(index);
            }
        widenedSchema_ = std::make_shared<const Schema>(std::move(fields));
    }

    std::set<std::string> names_;
    SchemaPointer schema_;            ///< that the rest is for
    std::vector<std::size_t> narrow_; ///< its columns to widen
    SchemaPointer widenedSchema_;
};

/// Writes each batch into a log, and only then passes it on.
class DurableBuffer final : public Operator {
public:
    explicit DurableBuffer(const NodeContext& context)
        : path_(context.resolvePath(context.parameters.text("path"))), report_(context.report),
          output_(context.begunOutputs, behindLinks(path_).string()),
          options_(logOptions(context.parameters)) {}

    Result<void> open() override {
        const WriteSignalsHeld held;
        LogOptions options = options_;
        options.isEmptied = options.isEmptied && !goesOnAt_ && !output_.isBegun();
        log_.emplace(path_, options);
        if (Result<void> opened = log_->open(); !opened) return opened;
        output_.begin();
        savedAt_ = goesOnAt_.value_or(log_->end());
        if (!goesOnAt_) {
            log_->beginTime();
            return {};
        }
        if (log_->end() < *goesOnAt_)
            return fail(fmt::format("the log '{}' has lost what was in it at the checkpoint that the run is "
                                    "to go on from; bring it back, or begin the run anew",
                                    path_.string()));
        log_->needFrom(*goesOnAt_);
        return {};
    }

    Result<void> resume(Emitter& output) override {
        LogReader reader;
        if (Result<void> opened = reader.open(path_, SqliteDatabase::Access::Read); !opened) return opened;
        while (*goesOnAt_ < log_->end()) {
            Result<std::optional<LogEntry>> entry = reader.entryAt(*goesOnAt_);
            if (!entry) return tl::unexpected(entry.error());
            const std::uint64_t first = *entry ? (*entry)->first : log_->end();
            if (first > *goesOnAt_)
                report_.droppedRecords(first - *goesOnAt_, "deleted from the log before they were given out "
                                                           "again, for its limit of bytes is too small");
            goesOnAt_ = first;
            if (*entry) giveAgain(**entry, output);
        }
        output.passWatermark(log_->watermark());
        return {};
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const WriteSignalsHeld held;
        const RecordBatchPointer marked = heldAgainst(log_->watermark(), fractional_.widened(batch));
        if (Result<void> appended = log_->append(*marked); !appended) return appended;
        noteForced();
        output.emit(0, marked);
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        const WriteSignalsHeld held;
        // The end of a stream is none of its times.
        return watermark == kMaxTimestamp ? Result<void>() : log_->advance(watermark);
    }

    Result<void> save(StateWriter& state) override {
        const WriteSignalsHeld held;
        if (Result<void> settled = log_->settle(); !settled) return settled;
        // The checkpoint that is being taken may come to nothing, and the one before it counts then.
        log_->needFrom(std::exchange(savedAt_, log_->end()));
        state.write(log_->end());
        fractional_.save(state);
        return {};
    }

    void restore(StateReader& state) override {
        goesOnAt_ = state.read<std::uint64_t>();
        fractional_.restore(state);
    }

    Result<void> close() override {
        const WriteSignalsHeld held;
        Result<void> settled = log_->settle();
        log_.reset();
        return settled;
    }

    std::size_t heldCount() const override { return log_ ? log_->heldRecords() : 0; }

private:
    void giveAgain(const LogEntry& entry, Emitter& output) {
        const std::uint64_t passed = *goesOnAt_ - entry.first;
        goesOnAt_ = entry.first + entry.records;
        output.passWatermark(entry.watermark);
        if (entry.batch) fractional_.note(*entry.batch->schema());
        if (entry.batch)
            output.emit(0,
                        passed == 0 ? entry.batch : entry.batch->slice(passed, entry.batch->rows() - passed));
        else
            report_.droppedRecords(entry.records - passed,
                                   "damaged in the log, so they are not given out again");
    }

    void noteForced() {
        if (log_->forced() == noted_) return;
        noted_ = log_->forced();
        report_.note(fmt::format("{} records were deleted for the limit of bytes, though {} had not had all "
                                 "of them",
                                 noted_, log_->forcedFor()));
    }

    std::filesystem::path path_;
    NodeReport& report_;
    RunOutput output_; ///< the log
    LogOptions options_;
    std::optional<LogWriter> log_;
    std::optional<std::uint64_t> goesOnAt_; ///< the record that comes next, from restore() to resume()
    std::uint64_t savedAt_ = 1;             ///< the record that came next at the last save()
    FractionalFields fractional_;
    std::uint64_t noted_ = 0;
};

std::vector<Parameter> parameters() {
    return {
        {.id = "path",
         .type = ParameterType::OutputPath,
         .label = "Log",
         .summary = "The file that keeps the records. ${data} is Weir's own data folder. The last folder of "
                    "the path is made if it is missing.",
         .defaultValue = "${data}/buffer.weirlog",
         .required = true,
         .placeholder = "buffer.weirlog",
         .example = "buffer.weirlog"},
        {.id = "if_exists",
         .type = ParameterType::Choice,
         .label = "If the log exists",
         .summary = "What becomes of what earlier runs kept in it, when a run begins anew. A change of the "
                    "graph while it runs empties nothing.",
         .defaultValue = kAppend,
         .choices = {{std::string(kAppend), "Append to it", "records go behind those it has"},
                     {std::string(kReplace), "Empty it", "the log begins with the run"}}},
        {.id = "sync",
         .type = ParameterType::Choice,
         .label = "Make durable",
         .summary = "When records are safe from a power failure or a crash of the machine. A crash of the "
                    "program alone loses nothing of what is in the log, whatever is chosen.",
         .defaultValue = kEveryBatch,
         .choices = {{std::string(kEveryBatch), "Each batch",
                      "before it is passed on; waits for the disk each time"},
                     {std::string(kInterval), "Every so often",
                      "and at each checkpoint; a power failure may lose what came since"},
                     {std::string(kNever), "Never",
                      "left to the system; a power failure may lose half a minute, and the way back to a "
                      "checkpoint"}}},
        {.id = "sync_every",
         .type = ParameterType::Span,
         .label = "So often",
         .summary = "The longest time between two waits for the disk while records come.",
         .defaultValue = "1 s",
         .minimum = 0,
         .visibleWhen = {"sync", {std::string(kInterval)}},
         .example = "200 ms"},
        {.id = "keep_for",
         .type = ParameterType::Span,
         .label = "Keep for",
         .summary = "Older records are deleted, unless a reader that the log knows by name has not had them, "
                    "or a crash would need them. 0 s: no limit.",
         .defaultValue = "1 d",
         .minimum = 0,
         .example = "7 d"},
        {.id = "age_by",
         .type = ParameterType::Choice,
         .label = "Age by",
         .summary = "What the age of a record is told by.",
         .defaultValue = kByArrival,
         .choices = {{std::string(kByArrival), "Arrival", "how long ago it came here, by the clock"},
                     {std::string(kByEventTime), "Event time", "how far it is behind the watermark"}},
         .advanced = true},
        {.id = "keep_megabytes",
         .type = ParameterType::Integer,
         .label = "Keep at most",
         .summary = "The oldest records are deleted beyond so many bytes, even if someone has not had them: "
                    "that is counted and said. 0: no limit.",
         .defaultValue = 1024,
         .unit = "MiB",
         .minimum = 0,
         .maximum = 1e9},
        {.id = "forget_readers_after",
         .type = ParameterType::Span,
         .label = "Forget readers after",
         .summary = "A reader with a name that has not come for so long is not waited for any more. 0 s: it "
                    "always is.",
         .defaultValue = "7 d",
         .minimum = 0,
         .advanced = true,
         .example = "1 d"},
    };
}

NodeType describe() {
    NodeType type;
    type.id = "buffer.durable";
    type.category = Category::Transform;
    type.title = "Durable buffer";
    type.summary = "Writes records into a log on disk before it passes them on, so that a crash loses none.";
    type.documentation =
        R"(Makes a source that cannot be read again, such as a ZeroMQ socket, into one that can. Put it directly behind the
source. Each batch goes into the log first, with its event times and the watermark before it, and is passed on when it is
there. In a graph with checkpoints, a run that goes on after a crash gives out again what the log holds behind the
checkpoint, and then what comes: everything behind the buffer is exactly once, and to the byte what a run without the crash
would have made of the same log. Records that the source gives after a crash are held against the watermark that the log has
seen, so that the same ones are late.

**What is lost when the program dies** is what it had received and not yet written: what waits in the socket (for each sender
at most `high_water_mark` of a ZeroMQ source, 100,000 unless chosen otherwise) and in the queue before the buffer (at most
`queue_rows` of the run settings, 65,536), besides a batch in each hand. That is little while the graph keeps up. A graph
behind the buffer that is slow holds it up like any other node, and then all of that fills. Lower both, or end the line here
and let the slow part read the log through a *Buffered records* node, in this graph or in one of its own: then nothing holds
up the writing.

Behind a source that replays by itself, such as a file, or behind a node that holds state, records would come twice after a
crash; `weir check` says so.

**Room.** What is older than *Keep for* is deleted, but not what a crash would need, nor what a reader with a name has not had.
*Keep at most* holds against everybody: what it deletes too early is counted and said here, and on the reader that misses it.
The file does not shrink, but room in it is used again. While the disk is full the node says so, holds the stream back and goes
on by itself once there is room; nothing is lost in it.

**Readers.** Any number of *Buffered records* nodes may read the log, in this graph or another program, while it is written.
One node at a time writes it. After a power failure the log ends behind the last batch that was durable. A batch that was
damaged on the disk is found by its checksum, left out and counted. What is in the file stands in `resources/formats/log.md`.)";
    type.keywords = {"durable", "persistent",   "write-ahead", "log",   "queue",   "wal",
                     "replay",  "exactly once", "crash",       "kafka", "journal", "store"};
    type.icon = "buffer";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = parameters();
    type.blocking = true;
    type.replaysInput = [](const Parameters&) { return true; };
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<DurableBuffer>(context); };
    return type;
}

const NodeRegistration registration(describe());

} // namespace
} // namespace weir
