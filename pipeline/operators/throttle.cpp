#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/event_time/keyed_spans.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/records/first_records.h"
#include "pipeline/operators/records/record_assembler.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace weir {

namespace {

constexpr std::string_view kTooMany = "more records of a key in one span of time than may pass";

struct ThrottleSettings {
    explicit ThrottleSettings(const NodeContext& context)
        : keepsLast(context.parameters.text("keep") == "last"),
          records(static_cast<std::size_t>(std::max<std::int64_t>(context.parameters.integer("records"), 1))),
          spans(context.parameters.span("within")), by(context.parameters.texts("by")),
          mostKeys(static_cast<std::size_t>(context.parameters.integer("max_keys"))), report(context.report) {
    }

    bool keepsLast;
    std::size_t records;
    SpansOfTime spans;
    std::vector<std::string> by;
    std::size_t mostKeys;
    NodeReport& report;
};

class ThrottleFirst final : public Operator {
public:
    explicit ThrottleFirst(const ThrottleSettings& settings)
        : records_(settings.records), report_(settings.report),
          spans_(settings.spans, settings.by, settings.mostKeys, settings.report) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        rows_.clear();
        std::uint64_t dropped = 0;
        auto counted = spans_.forEachRecord(*batch, [&](std::uint32_t row, Count& count) {
            if (count.passed == records_) {
                ++dropped;
                return;
            }
            held_ += count.passed == 0;
            ++count.passed;
            rows_.push_back(row);
        });
        if (!counted) return counted;
        if (rows_.size() == batch->rows())
            output.emit(0, batch);
        else if (!rows_.empty())
            output.emit(0, batch->take(rows_));
        if (dropped > 0) report_.droppedRecords(dropped, kTooMany);
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        spans_.advance(watermark,
                       [this](const SpanOfTime&, std::vector<Count>& keys) { held_ -= keys.size(); });
        return {};
    }

    std::size_t heldCount() const override { return held_; }

    Result<void> save(StateWriter& state) override {
        state.write(static_cast<std::uint64_t>(held_));
        spans_.save(state, [&state](const Count& count) { state.write(count.passed); });
        return {};
    }

    void restore(StateReader& state) override {
        held_ = state.read<std::uint64_t>();
        spans_.restore(state, [&state](Count& count) { state.read(count.passed); });
    }

private:
    struct Count {
        std::uint64_t passed = 0;
    };

    const std::size_t records_;
    NodeReport& report_;
    KeyedSpans<Count> spans_;
    std::size_t held_ = 0; ///< keys of all spans
    std::vector<std::uint32_t> rows_;
};

class ThrottleLast final : public Operator {
public:
    explicit ThrottleLast(const ThrottleSettings& settings)
        : records_(settings.records), report_(settings.report),
          spans_(settings.spans, settings.by, settings.mostKeys, settings.report) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override {
        const std::uint64_t before = taken_;
        taken_ += batch->rows();
        std::uint64_t dropped = 0;
        auto held = spans_.forEachRecord(*batch, [&](std::uint32_t row, Last& last) {
            const bool leftOut = last.offer({batch->eventTimes()[row], before + row}, *batch, row, records_);
            dropped += leftOut;
            held_ += !leftOut;
        });
        if (dropped > 0) report_.droppedRecords(dropped, kTooMany);
        return held;
    }

    Result<void> advance(Timestamp watermark, Emitter& output) override {
        spans_.advance(watermark, [&](const SpanOfTime& span, std::vector<Last>& keys) {
            const auto byTime = [](const Newest& left, const Newest& right) { return right < left; };
            for (const Last::Entry* entry : allInOrder<Newest>(keys, byTime)) {
                results_.add(entry->record, span.last(), {}, output);
                --held_;
            }
        });
        results_.flush(output);
        return {};
    }

    std::size_t heldCount() const override { return held_; }

    Result<void> save(StateWriter& state) override {
        state.write(taken_);
        state.write(static_cast<std::uint64_t>(held_));
        PackedRecordWriter records(state);
        spans_.save(state, [&](const Last& last) { last.save(state, records); });
        return {};
    }

    void restore(StateReader& state) override {
        state.read(taken_);
        held_ = state.read<std::uint64_t>();
        PackedRecordReader records(state);
        spans_.restore(state, [&](Last& last) { last.restore(state, records); });
    }

private:
    /// The newest record comes first, and of one event time the one that came last.
    struct Newest {
        Timestamp time = 0;
        std::uint64_t number = 0; ///< among all records

        bool operator<(const Newest& other) const {
            return time != other.time ? time > other.time : number > other.number;
        }
        void save(StateWriter& state) const {
            state.write(time);
            state.write(number);
        }
        void restore(StateReader& state) {
            state.read(time);
            state.read(number);
        }
    };
    using Last = FirstRecords<Newest>;

    const std::size_t records_;
    NodeReport& report_;
    KeyedSpans<Last> spans_;
    RecordAssembler results_;
    std::uint64_t taken_ = 0; ///< records that came
    std::size_t held_ = 0;
};

NodeType describeThrottle() {
    NodeType type;
    type.id = "throttle";
    type.category = Category::Transform;
    type.title = "Throttle";
    type.summary = "Passes on at most so many records of each key in a span of event time";
    type.documentation =
        R"(Divides event time into spans of one size that follow each other, `[start, start + within)`, beginning at multiples of
the size since 1970-01-01T00:00:00Z. Of each span and key at most `records` records go on, unchanged; the others are left out
and **counted** on this node.

- The **first**, in order of arrival, go on at once.
- The **last**, by event time and of one event time by order of arrival, go on when the **watermark** reaches the end of the
  span: in order of event time, over all keys. As nothing can be known earlier, their event time is then the last nanosecond of
  the span; a field that it was read from stays as it is.

Spans are fixed, so that two of them may give twice as many records within one size, about their common bound.

A record is **late** if the watermark had reached the end of its span before it came; it is counted as late and left out. What
a span holds, counts or records, goes with its end. When there are more keys than `max_keys` in one span, the records of those
that appeared last are left out and counted too.)";
    type.keywords = {"rate limit", "limit", "debounce", "downsample", "slow down", "at most", "flood"};
    type.icon = "throttle";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records that pass"}};
    type.parameters = {
        {.id = "records",
         .type = ParameterType::Integer,
         .label = "At most",
         .summary = "How many records of each key go on in each span of time.",
         .defaultValue = 1,
         .unit = "records",
         .minimum = 1,
         .maximum = 1'000'000,
         .placeholder = "1",
         .example = 10},
        {.id = "within",
         .type = ParameterType::Span,
         .label = "Within",
         .summary = "How much event time a span is.",
         .defaultValue = "1 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "1 s",
         .example = "1 s"},
        byParameter("is throttled on its own"),
        {.id = "keep",
         .type = ParameterType::Choice,
         .label = "Keep",
         .summary = "Which records of a span go on.",
         .defaultValue = "first",
         .choices = {{"first", "The first", "They go on at once"},
                     {"last", "The last", "They go on when the span has ended"}},
         .example = "last"},
        maxKeysParameter("So many keys pass in one span. The records of more are left out and counted."),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = [](const NodeContext& context) -> std::unique_ptr<Operator> {
        const ThrottleSettings settings(context);
        if (settings.keepsLast) return std::make_unique<ThrottleLast>(settings);
        return std::make_unique<ThrottleFirst>(settings);
    };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeThrottle());

} // namespace

} // namespace weir
