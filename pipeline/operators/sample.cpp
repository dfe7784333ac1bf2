#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/event_time/keyed_spans.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/keys/keyed_states.h"
#include "pipeline/operators/records/first_records.h"
#include "pipeline/operators/records/record_assembler.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace weir {

namespace {

/// A number by chance for each record, the same for the same seed and record: the generator splitmix64
/// (Steele, Lea and Flood 2014), which can be asked for any of its numbers.
class Lots {
public:
    explicit Lots(std::int64_t seed) : start_(mixed(static_cast<std::uint64_t>(seed))) {}

    std::uint64_t of(std::uint64_t number) const { return mixed(start_ + number * 0x9e3779b97f4a7c15); }

private:
    static std::uint64_t mixed(std::uint64_t bits) {
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return bits ^ (bits >> 31);
    }

    std::uint64_t start_;
};

struct SampleSettings {
    explicit SampleSettings(const Parameters& parameters)
        : method(parameters.text("method")), share(parameters.number("share") / 100),
          every(static_cast<std::uint64_t>(std::max<std::int64_t>(parameters.integer("every"), 1))),
          records(static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("records"), 1))),
          size(parameters.span("size")), by(parameters.texts("by")), keys(readKeyBounds(parameters)),
          lots(parameters.integer("seed")) {}

    std::string method;
    double share;
    std::uint64_t every;
    std::size_t records;
    Duration size;
    std::vector<std::string> by;
    KeyBounds keys;
    Lots lots;
};

void emitRows(const RecordBatchPointer& batch, const std::vector<std::uint32_t>& rows, Emitter& output) {
    if (rows.size() == batch->rows())
        output.emit(0, batch);
    else if (!rows.empty())
        output.emit(0, batch->take(rows));
}

class SampleShare final : public Operator {
public:
    explicit SampleShare(const SampleSettings& settings) : share_(settings.share), lots_(settings.lots) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        rows_.clear();
        for (std::uint32_t row = 0; row < batch->rows(); ++row)
            if (static_cast<double>(lots_.of(taken_ + row) >> 11) * 0x1p-53 < share_) rows_.push_back(row);
        taken_ += batch->rows();
        emitRows(batch, rows_, output);
        return {};
    }

    Result<void> save(StateWriter& state) override {
        state.write(taken_);
        return {};
    }
    void restore(StateReader& state) override { state.read(taken_); }

private:
    const double share_;
    const Lots lots_;
    std::uint64_t taken_ = 0; ///< records that came
    std::vector<std::uint32_t> rows_;
};

class SampleEvery final : public Operator {
public:
    SampleEvery(const SampleSettings& settings, const NodeContext& context)
        : every_(settings.every), counts_(context) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        rows_.clear();
        auto counted = counts_.forEachRecord(*batch, [this](std::size_t row, Count& count) {
            if (count.sincePassed == 0) rows_.push_back(static_cast<std::uint32_t>(row));
            if (++count.sincePassed == every_) count.sincePassed = 0;
        });
        if (!counted) return counted;
        emitRows(batch, rows_, output);
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        counts_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return counts_.known(); }

    Result<void> save(StateWriter& state) override {
        counts_.save(state);
        return {};
    }
    void restore(StateReader& state) override { counts_.restore(state); }

private:
    struct Count {
        std::uint64_t sincePassed = 0; ///< records, with the one that passed

        void save(StateWriter& state) const { state.write(sincePassed); }
        void restore(StateReader& state) { state.read(sincePassed); }
    };

    const std::uint64_t every_;
    KeyedStates<Count> counts_;
    std::vector<std::uint32_t> rows_;
};

/// Keeps the records with the least lots: what a reservoir of that size holds, whatever the order.
class SampleReservoir final : public Operator {
public:
    SampleReservoir(const SampleSettings& settings, const NodeContext& context)
        : records_(settings.records), lots_(settings.lots),
          windows_(SpansOfTime(settings.size), settings.by, settings.keys.most, context.report) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override {
        const std::uint64_t before = taken_;
        taken_ += batch->rows();
        return windows_.forEachRecord(*batch, [&](std::uint32_t row, Reservoir& reservoir) {
            const std::uint64_t number = before + row;
            held_ += !reservoir.offer({lots_.of(number), number}, *batch, row, records_);
        });
    }

    Result<void> advance(Timestamp watermark, Emitter& output) override {
        windows_.advance(watermark, [&](const SpanOfTime& window, std::vector<Reservoir>& keys) {
            const auto byArrival = [](const Draw& left, const Draw& right) {
                return left.number < right.number;
            };
            for (const Reservoir::Entry* entry : allInOrder<Draw>(keys, byArrival)) {
                results_.add(entry->record, window.last(), {}, output);
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
        windows_.save(state, [&](const Reservoir& reservoir) { reservoir.save(state, records); });
        return {};
    }

    void restore(StateReader& state) override {
        state.read(taken_);
        held_ = state.read<std::uint64_t>();
        PackedRecordReader records(state);
        windows_.restore(state, [&](Reservoir& reservoir) { reservoir.restore(state, records); });
    }

private:
    struct Draw {
        std::uint64_t lot = 0;
        std::uint64_t number = 0; ///< among all records

        bool operator<(const Draw& other) const {
            return lot != other.lot ? lot < other.lot : number < other.number;
        }
        void save(StateWriter& state) const {
            state.write(lot);
            state.write(number);
        }
        void restore(StateReader& state) {
            state.read(lot);
            state.read(number);
        }
    };
    using Reservoir = FirstRecords<Draw>;

    const std::size_t records_;
    const Lots lots_;
    KeyedSpans<Reservoir> windows_;
    RecordAssembler results_;
    std::uint64_t taken_ = 0; ///< records that came
    std::size_t held_ = 0;
};

std::unique_ptr<Operator> makeSample(const NodeContext& context) {
    const SampleSettings settings(context.parameters);
    if (settings.method == "every") return std::make_unique<SampleEvery>(settings, context);
    if (settings.method == "reservoir") return std::make_unique<SampleReservoir>(settings, context);
    return std::make_unique<SampleShare>(settings);
}

ShardKeys sampleKeys(const Parameters& parameters) {
    if (parameters.text("method") != "every")
        return tl::unexpected(std::string("what is drawn depends on a record's number over all keys"));
    return keysOfBy(parameters);
}

NodeType describeSample() {
    NodeType type;
    type.id = "sample";
    type.category = Category::Transform;
    type.title = "Sample";
    type.summary = "Passes on some of the records: a share, every n-th, or so many of each window";
    type.documentation =
        R"(Passes on some of the records, unchanged, and is silent about the others:

- a **share**: each record goes on with this likelihood, independent of all others. What is drawn depends on the seed and on
  the record's number in the stream alone, so that a replay draws the same records, and another seed draws others;
- **every n-th**: the first record of each key and then every n-th after it, in order of arrival;
- a **reservoir**: of each window of event time and key so many records, each with the same likelihood; all, where there are
  no more than that. Drawn by seed and number as well.

A share and every n-th go on at once and in order. A reservoir gives its records when the **watermark** reaches the end of the
window, in order of arrival; their event time is then the last nanosecond of the window, `[start, start + size)`. Records that
come after that are late: counted on this node and left out. It holds at most the wanted number of records for each key and
open window; when there are more keys than `max_keys` in a window, the records of those that appeared last are left out and
counted.

For every n-th, at most `max_keys` are counted at once; those without a record for longest are forgotten, and the node says
so. A key that was forgotten begins anew. Null in a field of the key is a value like any other.

Over several sources, the order in which their records meet differs from run to run, and with it what is drawn.)";
    type.keywords = {"random", "share", "rate", "every nth", "reservoir", "subset", "thin", "decimate"};
    type.icon = "sample";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records drawn"}};
    const VisibleWhen withShare{"method", {"share"}};
    const VisibleWhen withEvery{"method", {"every"}};
    const VisibleWhen withReservoir{"method", {"reservoir"}};
    const VisibleWhen withLots{"method", {"share", "reservoir"}};
    const VisibleWhen withKeys{"method", {"every", "reservoir"}};
    Parameter by = byParameter("is sampled on its own");
    by.visibleWhen = withKeys;
    Parameter maxKeys =
        maxKeysParameter("So many keys are known at once: over all, or of a reservoir in one window.");
    maxKeys.visibleWhen = withKeys;
    Parameter forgetAfter = forgetAfterParameter();
    forgetAfter.visibleWhen = withEvery;
    type.parameters = {
        {.id = "method",
         .type = ParameterType::Choice,
         .label = "Method",
         .summary = "How records are chosen.",
         .defaultValue = "share",
         .choices = {{"share", "A share", "Each record with the same likelihood"},
                     {"every", "Every n-th", "One of so many records, in order of arrival"},
                     {"reservoir", "Reservoir", "So many records of each window of event time"}},
         .example = "share"},
        {.id = "share",
         .type = ParameterType::Number,
         .label = "Share",
         .summary = "How likely a record goes on.",
         .defaultValue = 10,
         .unit = "%",
         .minimum = 0,
         .maximum = 100,
         .visibleWhen = withShare,
         .placeholder = "10",
         .example = 10},
        {.id = "every",
         .type = ParameterType::Integer,
         .label = "Every",
         .summary = "One of so many records goes on.",
         .defaultValue = 10,
         .unit = "records",
         .minimum = 1,
         .visibleWhen = withEvery,
         .placeholder = "10",
         .example = 10},
        {.id = "records",
         .type = ParameterType::Integer,
         .label = "Records",
         .summary = "How many records of each window and key.",
         .defaultValue = 100,
         .unit = "records",
         .minimum = 1,
         .maximum = 1'000'000,
         .visibleWhen = withReservoir,
         .placeholder = "100",
         .example = 100},
        {.id = "size",
         .type = ParameterType::Span,
         .label = "Size",
         .summary = "How much event time a window spans.",
         .defaultValue = "10 s",
         .minimum = 1e-9,
         .visibleWhen = withReservoir,
         .placeholder = "10 s",
         .example = "10 s"},
        std::move(by),
        {.id = "seed",
         .type = ParameterType::Integer,
         .label = "Seed",
         .summary = "The same seed draws the same records of the same stream.",
         .defaultValue = 1,
         .advanced = true,
         .visibleWhen = withLots,
         .placeholder = "1",
         .example = 1},
        std::move(maxKeys),
        std::move(forgetAfter),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.makeOperator = makeSample;
    allowThreads(type, sampleKeys, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeSample());

} // namespace

} // namespace weir
