#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/event_time/event_time_order.h"
#include "pipeline/operators/event_time/met_watermarks.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace weir {

namespace {

class Sort final : public Operator {
public:
    explicit Sort(const NodeContext& context)
        : report_(context.report), dropsStragglers_(context.parameters.text("stragglers") == "drop"),
          most_(static_cast<std::size_t>(
              std::max<std::int64_t>(context.parameters.integer("max_records"), 1))) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        MetWatermarks met(*batch, watermark_);
        const auto rows = static_cast<std::uint32_t>(batch->rows());
        std::uint32_t first = 0;
        for (std::uint32_t row = 0; row < rows; ++row) {
            const std::optional<Timestamp> watermark = met.behind(row);
            if (!watermark) continue;
            hold(batch, first, row - first);
            first = row + 1;
            takeStraggler(batch, row, *watermark);
        }
        hold(batch, first, rows - first);
        emitReleased(output);
        if (!late_.empty()) report_.lateRecords(late_.size(), describeRecord(*batch, late_.back()));
        late_.clear();
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter& output) override {
        watermark_ = std::max(watermark_, watermark);
        order_.releaseBefore(watermark_);
        emitReleased(output);
        return {};
    }

    Result<void> finish(Emitter& output) override {
        // At the end of time a record is not before the last watermark.
        while (order_.size() > 0)
            order_.releaseFirst();
        emitReleased(output);
        return {};
    }

    std::size_t heldCount() const override { return order_.size(); }

    Result<void> save(StateWriter& state) override {
        state.write(watermark_);
        state.write(wasFull_);
        order_.save(state);
        return {};
    }

    void restore(StateReader& state) override {
        state.read(watermark_);
        state.read(wasFull_);
        order_.restore(state);
    }

private:
    void hold(const RecordBatchPointer& batch, std::size_t first, std::size_t count) {
        const std::size_t fitting = std::min(count, most_ - order_.size());
        order_.add(batch, first, fitting);
        if (fitting == count) return;
        // One by one: which record is the earliest may not depend on where batches were cut.
        for (std::size_t row = first + fitting; row < first + count; ++row) {
            order_.add(batch, row, 1);
            order_.releaseFirst();
        }
        if (wasFull_) return;
        wasFull_ = true;
        report_.note("more records wait for the watermark than may be held (max_records): the earliest go on "
                     "early, and may be out of order");
    }

    /// All that its watermark had released goes before it, though the watermark itself comes after the batch.
    void takeStraggler(const RecordBatchPointer& batch, std::uint32_t row, Timestamp watermark) {
        if (dropsStragglers_) {
            late_.push_back(row);
            return;
        }
        order_.releaseBefore(watermark);
        order_.passOn(batch, row, watermark);
    }

    void emitReleased(Emitter& output) {
        for (RecordBatchPointer& batch : order_.takeReleased())
            output.emit(0, std::move(batch));
    }

    NodeReport& report_;
    const bool dropsStragglers_;
    const std::size_t most_;
    EventTimeOrder order_;
    Timestamp watermark_ = kMinTimestamp;
    bool wasFull_ = false;
    std::vector<std::uint32_t> late_; ///< rows of the batch at hand
};

NodeType describeSort() {
    NodeType type;
    type.id = "sort";
    type.category = Category::Transform;
    type.title = "Sort by event time";
    type.summary = "Brings records into the order of their event times";
    type.documentation =
        R"(Holds each record until the **watermark** has passed its event time, and then passes it on: so records leave in
order of event time, and those of one time in the order in which they came. How long a record waits is for the source's
`disorder` to say; without disorder, records pass with the next watermark.

A **straggler** came after the watermark had passed its event time, and those after it have left already. It goes on at once
and out of order, still marked as a straggler for the windows behind; or it is counted on this node as late and left out.

At most `max_records` records are held. When one more comes, the earliest leaves before the watermark has passed it, and the
node says so; a record that comes after it and belongs before it is then out of order.

A record leaves with the schema it came with. Where records of several schemas meet, put a **Union** before the sort, or
batches become small. Put a sort before what works in order of arrival: lag, change, moving average, alerts.)";
    type.keywords = {"order", "order by", "reorder", "disorder", "out of order", "time", "watermark"};
    type.icon = "sort";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records in order of event time"}};
    type.parameters = {
        {.id = "stragglers",
         .type = ParameterType::Choice,
         .label = "Stragglers",
         .summary = "What becomes of records that the watermark had passed before they came.",
         .defaultValue = "pass",
         .choices = {{"pass", "Pass on", "They go on at once, out of order"},
                     {"drop", "Leave out", "They are counted as late and left out: the order has no fault"}},
         .example = "drop"},
        {.id = "max_records",
         .type = ParameterType::Integer,
         .label = "Most records",
         .summary = "So many records are held at once. When more wait, the earliest go on early.",
         .defaultValue = 1'000'000,
         .unit = "records",
         .minimum = 1,
         .maximum = 100'000'000,
         .advanced = true,
         .placeholder = "1000000",
         .example = 1'000'000},
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Sort>(context); };
    return type;
}

const NodeRegistration registration(describeSort());

} // namespace

} // namespace weir
