#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/event_time/met_watermarks.h"
#include "pipeline/operators/keys/kept_times.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/keys/whole_records.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace weir {

namespace {

class Deduplicate final : public Operator {
public:
    explicit Deduplicate(const NodeContext& context)
        : report_(context.report), isAlone_(context.parameters.integer("threads") <= 1),
          within_(context.parameters.span("within")),
          most_(static_cast<std::size_t>(std::max<std::int64_t>(context.parameters.integer("max_keys"), 1))),
          keys_(context.parameters.texts("by")), grouping_(std::max<std::size_t>(keys_.size(), 1)),
          kept_(within_) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (auto bound = keys_.bind(*batch); !bound) return bound;
        const FieldColumns keys =
            keys_.size() > 0 ? keys_.columns(*batch) : FieldColumns{whole_.column(*batch)};
        const std::span<const DenseId> groups = grouping_.assign(keys, 0, batch->rows());
        kept_.resize(grouping_.size());

        const std::span<const Timestamp> times = batch->eventTimes();
        MetWatermarks met(*batch, watermark_);
        rows_.clear();
        for (std::uint32_t row = 0; row < times.size(); ++row) {
            const Timestamp watermark = met.behind(row).value_or(kMinTimestamp);
            if (kept_.has(groups[row], times[row], watermark)) continue;
            kept_.add(groups[row], times[row]);
            rows_.push_back(row);
            if (kept_.size() <= most_) continue;
            kept_.forgetEarliest();
            hasForgotten_ = true;
        }
        duplicates_ += batch->rows() - rows_.size();
        if (rows_.size() == batch->rows())
            output.emit(0, batch);
        else if (!rows_.empty())
            output.emit(0, batch->take(rows_));
        kept_.compact(grouping_);
        tell();
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        watermark_ = std::max(watermark_, watermark);
        kept_.forgetBehind(watermark_);
        kept_.compact(grouping_);
        return {};
    }

    std::size_t heldCount() const override { return kept_.size(); }

    Result<void> save(StateWriter& state) override {
        keys_.save(state);
        whole_.save(state);
        grouping_.save(state);
        kept_.save(state);
        state.write(watermark_);
        state.write(duplicates_);
        state.write(hasForgotten_);
        return {};
    }

    void restore(StateReader& state) override {
        keys_.restore(state);
        whole_.restore(state);
        grouping_.restore(state);
        kept_.restore(state);
        state.read(watermark_);
        state.read(duplicates_);
        state.read(hasForgotten_);
    }

private:
    /// That duplicates end here is what the node is for, so they are no dropped records.
    void tell() {
        if (duplicates_ == toldDuplicates_ && hasForgotten_ == isForgottenTold_) return;
        toldDuplicates_ = duplicates_;
        isForgottenTold_ = hasForgotten_;
        // The notes of several threads stand beside each other, and their counts would say nothing.
        std::string text =
            isAlone_ ? fmt::format("{} duplicate{} left out", duplicates_, duplicates_ == 1 ? "" : "s") : "";
        if (hasForgotten_)
            text += fmt::format("{}more records are to be remembered than max_keys allows, so the oldest are "
                                "forgotten and their duplicates pass",
                                isAlone_ ? "; " : "");
        report_.note(text);
    }

    NodeReport& report_;
    const bool isAlone_; ///< one thread does it all
    const Duration within_;
    const std::size_t most_;
    BoundFields keys_; ///< none: the whole record
    WholeRecords whole_;
    Grouping grouping_;
    KeptTimes kept_;
    Timestamp watermark_ = kMinTimestamp;
    std::uint64_t duplicates_ = 0;
    bool hasForgotten_ = false;

    std::uint64_t toldDuplicates_ = 0;
    bool isForgottenTold_ = false;
    std::vector<std::uint32_t> rows_; ///< of the batch at hand that go on
};

NodeType describeDeduplicate() {
    NodeType type;
    type.id = "deduplicate";
    type.category = Category::Transform;
    type.title = "Deduplicate";
    type.summary = "Keeps the first record of each key within a span of event time";
    type.documentation =
        R"(Passes on a record, unchanged and at once, unless it is a **duplicate**: a record of the same key has passed
whose event time is less than `within` away from its own, before or after; one that is exactly `within` away passes. What
came first passes, in order of arrival. Without a span, a record is a duplicate of any that passed before it.

Without fields in `by`, the key is the whole record: all its fields that are not null, whatever their order. The integer 5
and the float 5.0 are equal, and so are NaN and NaN; null is a value like any other. The event time counts only where it is a
field.

What has passed is remembered until the watermark is `within` past it; no record but a straggler can be its duplicate after
that, and a straggler passes then. At most `max_keys` are remembered, or all without a span: beyond them, the one with the
earliest event time is forgotten, and the node says so. The node also says, on one thread,
how many duplicates it left out.)";
    type.keywords = {"distinct", "unique", "duplicate", "dedup", "once", "repeated", "idempotent"};
    type.icon = "deduplicate";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "First records"}};
    type.parameters = {
        {.id = "by",
         .type = ParameterType::FieldNames,
         .label = "By",
         .summary = "The key: records that agree in these fields are duplicates. Empty: the whole record.",
         .fieldOf = "in",
         .placeholder = "order_id",
         .example = Json::array({"order_id"})},
        {.id = "within",
         .type = ParameterType::Span,
         .label = "Within",
         .summary =
             "A record is a duplicate if it is less than this away in event time from one that passed. 0 s: "
             "at any distance, as long as it is remembered.",
         .defaultValue = "0 s",
         .minimum = 0,
         .placeholder = "10 min",
         .example = "10 min"},
        maxKeysParameter("So many records are remembered at once. Beyond them, those with the earliest event "
                         "times are forgotten."),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Deduplicate>(context); };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeDeduplicate());

} // namespace

} // namespace weir
