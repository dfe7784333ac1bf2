#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/averages/moving_averages.h"
#include "pipeline/operators/bound_expression.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/keys/keyed_states.h"
#include "pipeline/operators/records/added_fields.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

template<class Average>
class MovingAverage final : public Operator {
public:
    MovingAverage(const NodeContext& context, Average average)
        : report_(context.report), average_(std::move(average)),
          value_("value", context.parameters.text("value")), field_{{context.parameters.text("as"),
                                                                     Type::Float64}},
          states_(context) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const Result<ColumnPointer> values = value_.evaluate(*batch);
        if (!values) return tl::unexpected(values.error());
        if ((*values)->type() == Type::Int64) return average(*batch, **values, (*values)->int64s(), output);
        if ((*values)->type() == Type::Float64)
            return average(*batch, **values, (*values)->float64s(), output);
        if (!value_.readsUnknownField() || !isAllNull(**values))
            return fail(fmt::format("value: gives {}, and must be a number", typeName((*values)->type())));
        output.emit(0, added_.addTo(*batch, field_, {Column::ofNulls(Type::Float64, batch->rows())}));
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        states_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return states_.known(); }

    Result<void> save(StateWriter& state) override {
        states_.save(state);
        state.write(isOverflowTold_);
        return {};
    }

    void restore(StateReader& state) override {
        states_.restore(state);
        state.read(isOverflowTold_);
    }

private:
    template<class Value>
    Result<void> average(const RecordBatch& batch, const Column& column, std::span<const Value> values,
                         Emitter& output) {
        Array<double> averages(batch.rows());
        Bitmap validity(batch.rows(), true);
        const std::span<const Timestamp> times = batch.eventTimes();
        auto averaged = states_.forEachRecord(batch, [&](std::size_t row, typename Average::State& state) {
            const auto value = static_cast<double>(values[row]);
            if (column.isNull(row) || !std::isfinite(value)) {
                averages[row] = 0;
                validity.set(row, false);
                return;
            }
            averages[row] = average_.add(state, value, times[row]);
        });
        if (!averaged) return averaged;
        output.emit(
            0, added_.addTo(batch, field_, {Column::ofFloat64(std::move(averages), std::move(validity))}));
        if (average_.hasOverflowed() && !isOverflowTold_) {
            isOverflowTold_ = true;
            report_.note("more values fall into the span than may be held of a key (max_records): the oldest "
                         "leave early");
        }
        return {};
    }

    NodeReport& report_;
    Average average_;
    BoundExpression value_;
    const std::vector<Field> field_; ///< the one it adds
    KeyedStates<typename Average::State> states_;
    AddedFields added_;
    bool isOverflowTold_ = false;
};

std::unique_ptr<Operator> makeMovingAverage(const NodeContext& context) {
    const Parameters& parameters = context.parameters;
    const std::string method = parameters.text("method");
    const auto records = static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("records"), 1));
    const auto most = static_cast<std::size_t>(std::max<std::int64_t>(parameters.integer("max_records"), 1));
    const Duration span = std::max(parameters.span("span"), Duration{1});
    const Duration halfLife = std::max(parameters.span("half_life"), Duration{1});
    const double alpha = parameters.number("alpha");

    const auto make = [&context](auto average) -> std::unique_ptr<Operator> {
        return std::make_unique<MovingAverage<decltype(average)>>(context, std::move(average));
    };
    if (method == "span") return make(AverageOverSpan(span, most));
    if (method == "exponential") return make(ExponentialAverage(alpha));
    if (method == "half_life") return make(HalfLifeAverage(halfLife));
    return make(AverageOverRecords(records, method == "weighted"));
}

std::vector<ParameterProblem> checkMovingAverage(const std::vector<KnownSchema>& inputs,
                                                 const Parameters& parameters) {
    const std::optional<Type> type = expressionType(parameters.text("value"), inputs[0]);
    if (!type || isNumeric(*type)) return {};
    return {{"value", fmt::format("gives {}, and must be a number", typeName(*type)),
             "average a field of numbers, or make one, such as length(name)"}};
}

NodeType describeMovingAverage() {
    NodeType type;
    type.id = "moving_average";
    type.category = Category::Transform;
    type.title = "Moving average";
    type.summary = "Adds the average of a value over the recent records of each key";
    type.documentation =
        R"(Adds to each record the average of a value over the recent past of its key, the record's own value within:

- **simple**: the mean of the last `records` values;
- **over a span**: the mean of the values whose event time is less than `span` before the newest;
- **weighted**: of the last `records` values, the newest with the weight `records`, the one before it with one less, down to 1;
- **exponential**: each value moves the average by `alpha` of the distance towards it; the first is where it starts;
- **half-life**: the mean of all values, each with half the weight for every `half_life` of event time that it is older than
  the newest. Unlike the exponential one it minds the time between records, and not their order.

While there are fewer values than asked for, the average is over those there are. A record whose value is null, NaN or infinite
has null for its average, and does not enter it.

Records are taken in order of arrival, and pass at once. A value out of order leaves a span after those that came before it; one
that is `span` or more behind the newest does not enter it. Where that matters, put a **Sort** before. Of a span, at most
`max_records` values of a key are held; beyond them the oldest leaves early, and the node says so.
)" + keysDocumentation();
    type.keywords = {"smooth", "rolling mean", "sma",       "ewma",    "ema",
                     "wma",    "exponential",  "half-life", "low pass"};
    type.icon = "moving-average";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with their average"}};
    type.parameters = {
        {.id = "value",
         .type = ParameterType::Expression,
         .label = "Value",
         .summary = "What is averaged: a field or an expression that gives a number.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "cpu",
         .example = "cpu"},
        {.id = "method",
         .type = ParameterType::Choice,
         .label = "Method",
         .summary = "How the past counts.",
         .defaultValue = "simple",
         .choices = {{"simple", "Simple", "The mean of the last so many values"},
                     {"span", "Over a span", "The mean of the values of a span of event time"},
                     {"weighted", "Weighted", "Of the last so many values, the newer the more"},
                     {"exponential", "Exponential", "Each value moves the average a share of the way"},
                     {"half_life", "Half-life",
                      "A value's weight halves with every half-life of event time"}},
         .example = "simple"},
        {.id = "records",
         .type = ParameterType::Integer,
         .label = "Records",
         .summary = "Over how many values.",
         .defaultValue = 10,
         .unit = "records",
         .minimum = 1,
         .maximum = 100'000,
         .visibleWhen = {"method", {"simple", "weighted"}},
         .placeholder = "10",
         .example = 10},
        {.id = "span",
         .type = ParameterType::Span,
         .label = "Span",
         .summary = "Over how much event time.",
         .defaultValue = "1 min",
         .minimum = 1e-9,
         .visibleWhen = {"method", {"span"}},
         .placeholder = "1 min",
         .example = "1 min"},
        {.id = "alpha",
         .type = ParameterType::Number,
         .label = "Alpha",
         .summary = "How far each value moves the average: 1 all the way, 0 not at all.",
         .defaultValue = 0.2,
         .minimum = 0,
         .maximum = 1,
         .visibleWhen = {"method", {"exponential"}},
         .placeholder = "0.2",
         .example = 0.2},
        {.id = "half_life",
         .type = ParameterType::Span,
         .label = "Half-life",
         .summary = "After so much event time a value has half the weight of a new one.",
         .defaultValue = "10 s",
         .minimum = 1e-9,
         .visibleWhen = {"method", {"half_life"}},
         .placeholder = "10 s",
         .example = "10 s"},
        byParameter("has an average of its own"),
        {.id = "as",
         .type = ParameterType::Text,
         .label = "Name",
         .summary = "Name of the new field; that of an existing one replaces it.",
         .defaultValue = "moving_average",
         .required = true,
         .placeholder = "cpu_average",
         .example = "cpu_average"},
        {.id = "max_records",
         .type = ParameterType::Integer,
         .label = "Most records",
         .summary = "So many values of a key are held. When more fall into the span, the oldest leave early.",
         .defaultValue = 100'000,
         .unit = "records",
         .minimum = 1,
         .maximum = 10'000'000,
         .advanced = true,
         .visibleWhen = {"method", {"span"}},
         .placeholder = "100000",
         .example = 100'000},
        maxKeysKnownParameter(),
        forgetAfterParameter(),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters& parameters) -> std::vector<KnownSchema> {
        if (!inputs[0]) return {std::nullopt};
        const std::vector<Field> added{{parameters.text("as"), Type::Float64}};
        return {schemaWith(*inputs[0], added)};
    };
    type.check = checkMovingAverage;
    type.makeOperator = makeMovingAverage;
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeMovingAverage());

} // namespace

} // namespace weir
