#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/describe_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// So many results make a batch, when many windows end at once.
constexpr std::size_t kMostResultRows = 8192;

std::vector<Field> windowFields() {
    return {{"window_start", Type::Timestamp}, {"window_end", Type::Timestamp}};
}

struct RowRange {
    std::size_t first;
    std::size_t count;
};

/// A window that has not ended.
struct OpenWindow {
    explicit OpenWindow(const Aggregation& aggregation) : state(aggregation) {}

    AggregationState state;
    std::vector<RowRange> arrived; ///< its records in the batch at hand
};

class TumblingWindow final : public Operator {
public:
    explicit TumblingWindow(const NodeContext& context)
        : report_(context.report), size_(std::max<std::int64_t>(context.parameters.span("size").count(), 1)),
          offset_(context.parameters.span("offset").count() % size_),
          aggregation_(context.parameters.texts("by"), readAggregates(context.parameters)) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override;
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    std::optional<Timestamp> startOf(Timestamp time) const;
    void assign(const RecordBatch& batch);
    void assignRun(const RecordBatch& batch, RowRange run, Timestamp start);
    void assignRows(Timestamp start, RowRange rows);
    void addArrived(const AggregationColumns& columns);
    void reportLate(const RecordBatch& batch);
    OpenWindow& windowAt(Timestamp start);

    void bindResults();
    void emitResults(Emitter& output);

    NodeReport& report_;
    const std::int64_t size_;
    const std::int64_t offset_; ///< less than size_ either way
    Aggregation aggregation_;

    std::map<Timestamp, std::unique_ptr<OpenWindow>> windows_; ///< by start
    std::vector<std::unique_ptr<OpenWindow>> spare_;           ///< ended ones, for their room
    Timestamp watermark_ = kMinTimestamp;

    std::vector<OpenWindow*> touched_; ///< by the batch at hand
    std::vector<std::uint32_t> late_;  ///< rows of the batch at hand
    std::vector<std::uint32_t> rows_;

    SchemaPointer resultSchema_;
    std::size_t resultVersion_ = 0; ///< of the aggregation, when resultSchema_ was made
    std::vector<Column> results_;
    Array<Timestamp> resultTimes_;
};

/// Nothing if the window would reach over the ends of time.
std::optional<Timestamp> TumblingWindow::startOf(Timestamp time) const {
    Timestamp shifted = 0;
    if (__builtin_sub_overflow(time, offset_, &shifted)) return std::nullopt;
    std::int64_t into = shifted % size_;
    if (into < 0) into += size_;
    Timestamp start = 0;
    Timestamp end = 0;
    if (__builtin_sub_overflow(time, into, &start) || __builtin_add_overflow(start, size_, &end))
        return std::nullopt;
    return start;
}

Result<void> TumblingWindow::process(std::size_t, const RecordBatchPointer& batch, Emitter&) {
    if (auto bound = aggregation_.bind(*batch); !bound) return bound;
    assign(*batch);
    addArrived(aggregation_.columns(*batch));
    if (!late_.empty()) reportLate(*batch);
    return {};
}

/// Says which rows are of which window. Most batches lie within one or two, so it goes by runs of neighbours.
void TumblingWindow::assign(const RecordBatch& batch) {
    const std::span<const Timestamp> times = batch.eventTimes();
    const auto size = static_cast<std::uint64_t>(size_);
    for (std::size_t row = 0; row < times.size();) {
        const std::optional<Timestamp> start = startOf(times[row]);
        if (!start) {
            report_.badRecord("its event time is too near the end of time for a window",
                              describeRecord(batch, row));
            ++row;
            continue;
        }
        const std::size_t first = row;
        // As unsigned, a time before the start is further from it than any within.
        const auto base = static_cast<std::uint64_t>(*start);
        while (row < times.size() && static_cast<std::uint64_t>(times[row]) - base < size)
            ++row;
        assignRun(batch, {first, row - first}, *start);
    }
}

/// Leaves out what is late: a straggler whose window ended by the watermark it met. All of a run is late if
/// the window has fired, as when a source that was idle comes back with old records.
void TumblingWindow::assignRun(const RecordBatch& batch, RowRange run, Timestamp start) {
    const Timestamp windowEnd = start + size_;
    const std::size_t end = run.first + run.count;
    if (windowEnd <= watermark_) {
        for (std::size_t row = run.first; row < end; ++row)
            late_.push_back(static_cast<std::uint32_t>(row));
        return;
    }
    const std::vector<Straggler>& stragglers = batch.stragglers();
    std::size_t first = run.first;
    auto straggler = std::lower_bound(stragglers.begin(), stragglers.end(), first,
                                      [](const Straggler& each, std::size_t row) { return each.row < row; });
    for (; straggler != stragglers.end() && straggler->row < end; ++straggler) {
        if (windowEnd > straggler->watermark) continue;
        late_.push_back(straggler->row);
        assignRows(start, {first, straggler->row - first});
        first = straggler->row + std::size_t{1};
    }
    assignRows(start, {first, end - first});
}

void TumblingWindow::assignRows(Timestamp start, RowRange rows) {
    if (rows.count == 0) return;
    OpenWindow& window = windowAt(start);
    if (window.arrived.empty()) touched_.push_back(&window);
    window.arrived.push_back(rows);
}

OpenWindow& TumblingWindow::windowAt(Timestamp start) {
    std::unique_ptr<OpenWindow>& window = windows_[start];
    if (window) return *window;
    if (spare_.empty()) {
        window = std::make_unique<OpenWindow>(aggregation_);
    } else {
        window = std::move(spare_.back());
        spare_.pop_back();
    }
    return *window;
}

void TumblingWindow::addArrived(const AggregationColumns& columns) {
    for (OpenWindow* window : touched_) {
        if (window->arrived.size() == 1) {
            const RowRange rows = window->arrived.front();
            window->state.add(columns, rows.first, rows.count);
        } else {
            // Scattered over the batch: brought together first, so that the loops over them stay long.
            rows_.clear();
            for (const RowRange& range : window->arrived)
                for (std::size_t row = range.first; row < range.first + range.count; ++row)
                    rows_.push_back(static_cast<std::uint32_t>(row));
            window->state.add(columns.take(rows_), 0, rows_.size());
        }
        window->arrived.clear();
    }
    touched_.clear();
}

void TumblingWindow::reportLate(const RecordBatch& batch) {
    report_.lateRecords(late_.size(), describeRecord(batch, late_.front()));
    late_.clear();
}

Result<void> TumblingWindow::advance(Timestamp watermark, Emitter& output) {
    watermark_ = std::max(watermark_, watermark);
    while (!windows_.empty() && windows_.begin()->first + size_ <= watermark_) {
        const auto ended = windows_.extract(windows_.begin());
        const Timestamp start = ended.key();
        AggregationState& state = ended.mapped()->state;
        bindResults();
        for (std::size_t group = 0; group < state.groups(); ++group) {
            results_[0].appendInt64(start);
            results_[1].appendInt64(start + size_);
            resultTimes_.push_back(start + size_ - 1);
        }
        state.appendResults(std::span(results_).subspan(2));
        state.clear();
        // One for each window that may be open next; more would hold memory for nothing.
        if (spare_.size() <= windows_.size()) spare_.push_back(std::move(ended.mapped()));
        if (resultTimes_.size() >= kMostResultRows) emitResults(output);
    }
    emitResults(output);
    return {};
}

void TumblingWindow::bindResults() {
    if (!resultSchema_ || resultVersion_ != aggregation_.version()) {
        std::vector<Field> fields = windowFields();
        for (Field& field : aggregation_.resultFields())
            fields.push_back(std::move(field));
        resultSchema_ = std::make_shared<const Schema>(std::move(fields));
        resultVersion_ = aggregation_.version();
    }
    if (results_.empty())
        for (const Field& field : resultSchema_->fields())
            results_.emplace_back(field.type);
}

void TumblingWindow::emitResults(Emitter& output) {
    if (resultTimes_.empty()) return;
    std::vector<ColumnPointer> columns;
    for (Column& column : results_)
        columns.push_back(std::make_shared<const Column>(std::move(column)));
    results_.clear();
    output.emit(0, std::make_shared<const RecordBatch>(resultSchema_, std::move(columns),
                                                       Column::ofTimestamp(std::exchange(resultTimes_, {}))));
}

std::size_t TumblingWindow::heldCount() const {
    std::size_t held = 0;
    for (const auto& [start, window] : windows_)
        held += window->state.groups();
    return held;
}

Result<void> TumblingWindow::save(StateWriter& state) {
    aggregation_.save(state);
    state.write(watermark_);
    state.write(static_cast<std::uint64_t>(windows_.size()));
    for (const auto& [start, window] : windows_) {
        state.write(start);
        window->state.save(state);
    }
    return {};
}

void TumblingWindow::restore(StateReader& state) {
    aggregation_.restore(state);
    state.read(watermark_);
    for (auto windows = state.read<std::uint64_t>(); windows > 0; --windows)
        windowAt(state.read<Timestamp>()).state.restore(state);
}

NodeType describeTumblingWindow() {
    NodeType type;
    type.id = "window.tumbling";
    type.category = Category::Window;
    type.title = "Tumbling window";
    type.summary = "Aggregates records by key over spans of event time that follow each other";
    type.documentation =
        R"(Divides event time into windows of one size: `[start, start + size)`, the start within and the end without. They
begin at multiples of the size since 1970-01-01T00:00:00Z, plus the offset, also before 1970. Each record is in one window.

A window ends when the **watermark** reaches its end; it then gives one record for each key that it saw:

| field | type | |
|---|---|---|
| `window_start`, `window_end` | timestamp | the bounds of the window |
| the fields of the key | as they come in | |
| the aggregates | | |

Results come in order of the windows' ends, and within a window in the order in which its keys first appeared. The event
time of a result is the last nanosecond of its window.

A record is **late** if the watermark had reached the end of its window before it came. Late records are counted on this
node and left out. A source's `disorder` says for how long its watermark waits for them.

)" + aggregateTable() +
        R"(
Nulls are passed over by all functions; a window and key without any value has null, and a count of 0. NaN is a value:
sum, mean and standard deviation become NaN by it. When an int64 field widens to float64 while a window is open, the window
goes on in float64 with what it made of the integers.

Over one source, the results are those of its records in their order, at any speed and batch size. Over several sources, the
order in which their records meet differs from run to run, and with it what depends on order: `first` and `last`, in which
order keys appear, and which stragglers are late. Enough `disorder` at each source makes none late.)";
    type.keywords = {"aggregate", "group by", "average", "sum",       "count",
                     "tumble",    "interval", "bucket",  "downsample"};
    type.icon = "window";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "One record per window and key"}};
    type.parameters = {
        {.id = "size",
         .type = ParameterType::Span,
         .label = "Size",
         .summary = "How much event time a window spans.",
         .defaultValue = "10 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "10 s",
         .example = "10 s"},
        keyParameter(),
        aggregatesParameter(),
        {.id = "offset",
         .type = ParameterType::Span,
         .label = "Offset",
         .summary = "Shifts where windows begin: windows of a day with an offset of 6 h begin at 06:00 UTC.",
         .defaultValue = "0 s",
         .advanced = true,
         .placeholder = "0 s",
         .example = "6 h"},
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        return {aggregateSchema(inputs[0], parameters, windowFields())};
    };
    type.check = [](const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
        return checkAggregates(inputs[0], parameters, windowFields());
    };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<TumblingWindow>(context); };
    return type;
}

const NodeRegistration registration(describeTumblingWindow());

} // namespace

} // namespace weir
