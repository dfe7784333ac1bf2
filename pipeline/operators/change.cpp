#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/keys/keyed_states.h"
#include "pipeline/operators/records/field_value.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace weir {

namespace {

/// How far a number must be from the one passed on last to have changed.
class DeadBand {
public:
    explicit DeadBand(const Parameters& parameters)
        : absolute_(parameters.number("dead_band")), share_(parameters.number("dead_band_percent") / 100) {}

    bool isNone() const { return absolute_ <= 0 && share_ <= 0; }

    bool isLeft(double from, double to) const {
        if (!std::isfinite(from) || !std::isfinite(to)) return true;
        return std::fabs(to - from) > std::max(absolute_, share_ * std::fabs(from));
    }

private:
    double absolute_;
    double share_;
};

class Change final : public Operator {
public:
    explicit Change(const NodeContext& context)
        : fields_(context.parameters.texts("fields")), band_(context.parameters),
          atLeastEvery_(context.parameters.span("at_least_every").count()), passed_(context) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (auto bound = fields_.bind(*batch); !bound) return bound;
        const FieldColumns columns = fields_.columns(*batch);
        const std::span<const Timestamp> times = batch->eventTimes();
        rows_.clear();
        auto compared = passed_.forEachRecord(*batch, [&](std::size_t row, Passed& passed) {
            if (passed.isKnown && !isDue(passed.time, times[row]) && !hasChanged(passed, columns, row))
                return;
            passed.isKnown = true;
            passed.time = times[row];
            passed.values.resize(columns.size());
            for (std::size_t field = 0; field < columns.size(); ++field)
                passed.values[field].set(columns[field].get(), row);
            rows_.push_back(static_cast<std::uint32_t>(row));
        });
        if (!compared) return compared;
        if (rows_.size() == batch->rows())
            output.emit(0, batch);
        else if (!rows_.empty())
            output.emit(0, batch->take(rows_));
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        passed_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return passed_.known(); }

    Result<void> save(StateWriter& state) override {
        fields_.save(state);
        passed_.save(state);
        return {};
    }

    void restore(StateReader& state) override {
        fields_.restore(state);
        passed_.restore(state);
    }

private:
    /// The record of a key that was passed on last.
    struct Passed {
        bool isKnown = false;
        Timestamp time = 0;
        std::vector<FieldValue> values;

        void save(StateWriter& state) const {
            state.write(isKnown);
            state.write(time);
            state.write(static_cast<std::uint64_t>(values.size()));
            for (const FieldValue& value : values)
                value.save(state);
        }
        void restore(StateReader& state) {
            state.read(isKnown);
            state.read(time);
            for (auto count = state.read<std::uint64_t>(); count > 0; --count)
                values.emplace_back().restore(state);
        }
    };

    bool isDue(Timestamp passed, Timestamp time) const {
        if (atLeastEvery_ == 0) return false;
        Timestamp elapsed = 0;
        if (__builtin_sub_overflow(time, passed, &elapsed)) return time > passed;
        return elapsed >= atLeastEvery_;
    }

    bool hasChanged(const Passed& passed, const FieldColumns& columns, std::size_t row) const {
        for (std::size_t field = 0; field < columns.size(); ++field) {
            const Column* column = columns[field].get();
            const FieldValue& value = passed.values[field];
            if (value.equals(column, row)) continue;
            // Most records change nothing, so that what follows is rare.
            if (band_.isNone() || value.isNull() || !column || column->isNull(row) ||
                !isNumeric(column->type()))
                return true;
            const double now = column->type() == Type::Int64 ? static_cast<double>(column->int64s()[row])
                                                             : column->float64s()[row];
            if (band_.isLeft(*value.number(), now)) return true;
        }
        return false;
    }

    BoundFields fields_;
    const DeadBand band_;
    const std::int64_t atLeastEvery_;
    KeyedStates<Passed> passed_;
    std::vector<std::uint32_t> rows_; ///< of the batch at hand that go on
};

std::vector<ParameterProblem> checkChange(const std::vector<KnownSchema>& inputs,
                                          const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    if (!inputs[0]) return problems;
    bool hasNumber = false;
    const std::vector<std::string> fields = parameters.texts("fields");
    for (const std::string& name : fields) {
        const Field* field = inputs[0]->find(name);
        hasNumber |= !field || isNumeric(field->type);
    }
    for (const char* band : {"dead_band", "dead_band_percent"})
        if (!fields.empty() && !hasNumber && parameters.number(band) > 0)
            problems.push_back({band, "none of the fields is a number, and only numbers have a dead band",
                                "set it to 0, or watch a field of numbers", true});
    return problems;
}

NodeType describeChange() {
    NodeType type;
    type.id = "change";
    type.category = Category::Transform;
    type.title = "On change";
    type.summary = "Passes on a record when one of its fields has changed";
    type.documentation =
        R"(Compares each record with the one of its key that was **passed on last**, and passes it on, unchanged and at once, if
one of the fields has changed. The first record of a key always passes.

A number has changed when it is further from the one passed on last than the **dead band**: the greater of `dead_band`, in the
unit of the field, and `dead_band_percent` of the number passed on last. As it is the last one *passed on*, a slow drift passes
too, once it has added up. Without a dead band any difference counts, between integers exactly. Between infinities, NaN and
other numbers every change counts, and NaN is like NaN.

Fields of other types have changed when they differ. Null is a value: a field that becomes null has changed. A field that a
record lacks is null.

With `at_least_every`, a record passes also when the one passed on last is so far behind in event time: a sign of life. Only
records make it, so that nothing passes while nothing comes.

Records are taken in order of arrival. Where they are out of order, put a **Sort** before.
)" + keysDocumentation();
    type.keywords = {"on change",           "delta",   "dead band", "deadband",
                     "report by exception", "changed", "heartbeat"};
    type.icon = "change";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with a change"}};
    type.parameters = {
        {.id = "fields",
         .type = ParameterType::FieldNames,
         .label = "Fields",
         .summary = "A change in one of these passes the record on.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "state",
         .example = Json::array({"state"})},
        byParameter("is compared on its own"),
        {.id = "dead_band",
         .type = ParameterType::Number,
         .label = "Dead band",
         .summary = "So much a number may differ from the one passed on last, in its own unit.",
         .defaultValue = 0,
         .minimum = 0,
         .placeholder = "0.5",
         .example = 0.5},
        {.id = "dead_band_percent",
         .type = ParameterType::Number,
         .label = "Dead band, relative",
         .summary = "So much a number may differ from the one passed on last, as a share of that.",
         .defaultValue = 0,
         .unit = "%",
         .minimum = 0,
         .placeholder = "1",
         .example = 1},
        {.id = "at_least_every",
         .type = ParameterType::Span,
         .label = "At least every",
         .summary = "A record passes without a change too when the last one is so far behind in event time. "
                    "0 s: only with a change.",
         .defaultValue = "0 s",
         .minimum = 0,
         .placeholder = "1 min",
         .example = "1 min"},
        maxKeysKnownParameter(),
        forgetAfterParameter(),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs, const Parameters&) { return inputs; };
    type.check = checkChange;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Change>(context); };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeChange());

} // namespace

} // namespace weir
