#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/bound_expression.h"
#include "pipeline/operators/event_time/keyed_spans.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/records/first_records.h"
#include "pipeline/operators/records/record_assembler.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <vector>

namespace weir {

namespace {

std::vector<Field> ownFields() {
    return {{"window_start", Type::Timestamp}, {"window_end", Type::Timestamp}, {"rank", Type::Int64}};
}

/// A number that is compared exactly, integer with float too.
struct Ranked {
    bool isInteger = true;
    std::int64_t integer = 0;
    double real = 0;

    static Ranked of(std::int64_t value) { return {.integer = value}; }
    static Ranked of(double value) { return {.isInteger = false, .real = value}; }

    bool operator<(const Ranked& other) const {
        if (isInteger && other.isInteger) return integer < other.integer;
        if (!isInteger && !other.isInteger) return real < other.real;
        return exact() < other.exact();
    }

private:
    /// Holds every int64 and every float64.
    long double exact() const { return isInteger ? static_cast<long double>(integer) : real; }
};
static_assert(std::numeric_limits<long double>::digits >= 64);

/// A record's place: by value, and of equal ones the one that came first.
struct Place {
    bool isLeastFirst = false;
    Ranked value;
    std::uint64_t number = 0; ///< among all records

    bool operator<(const Place& other) const {
        if (value < other.value) return isLeastFirst;
        if (other.value < value) return !isLeastFirst;
        return number < other.number;
    }

    void save(StateWriter& state) const {
        state.write(isLeastFirst);
        state.write(value.isInteger);
        state.write(value.integer);
        state.write(value.real);
        state.write(number);
    }
    void restore(StateReader& state) {
        state.read(isLeastFirst);
        state.read(value.isInteger);
        state.read(value.integer);
        state.read(value.real);
        state.read(number);
    }
};

class TopN final : public Operator {
public:
    explicit TopN(const NodeContext& context)
        : value_("value", context.parameters.text("value")),
          isLeastFirst_(context.parameters.text("order") == "least"),
          records_(
              static_cast<std::size_t>(std::max<std::int64_t>(context.parameters.integer("records"), 1))),
          windows_(SpansOfTime(context.parameters.span("size"), context.parameters.span("offset")),
                   context.parameters.texts("by"),
                   static_cast<std::size_t>(context.parameters.integer("max_keys")), context.report),
          results_(ownFields()) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override {
        const Result<ColumnPointer> values = value_.evaluate(*batch);
        if (!values) return tl::unexpected(values.error());
        const std::uint64_t before = taken_;
        taken_ += batch->rows();
        switch ((*values)->type()) {
        case Type::Int64:
        case Type::Timestamp:
            return take(*batch, **values, (*values)->int64s(), before);
        case Type::Float64:
            return take(*batch, **values, (*values)->float64s(), before);
        case Type::Bool:
        case Type::String:
            break;
        }
        if (value_.readsUnknownField() && isAllNull(**values)) return {};
        return fail(
            fmt::format("value: gives {}, and must be a number or a timestamp", typeName((*values)->type())));
    }

    Result<void> advance(Timestamp watermark, Emitter& output) override {
        windows_.advance(watermark, [&](const SpanOfTime& window, std::vector<First>& keys) {
            for (First& first : keys) {
                std::int64_t rank = 0;
                for (const First::Entry& entry : first.sorted())
                    results_.add(entry.record, window.last(), std::array{window.start, window.end, ++rank},
                                 output);
                held_ -= first.size();
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
        windows_.save(state, [&](const First& first) { first.save(state, records); });
        return {};
    }

    void restore(StateReader& state) override {
        state.read(taken_);
        held_ = state.read<std::uint64_t>();
        PackedRecordReader records(state);
        windows_.restore(state, [&](First& first) { first.restore(state, records); });
    }

private:
    using First = FirstRecords<Place>;

    template<class Value>
    Result<void> take(const RecordBatch& batch, const Column& column, std::span<const Value> values,
                      std::uint64_t before) {
        return windows_.forEachRecord(batch, [&](std::uint32_t row, First& first) {
            if (column.isNull(row)) return;
            if constexpr (std::is_floating_point_v<Value>)
                if (std::isnan(values[row])) return;
            const Place place{isLeastFirst_, Ranked::of(values[row]), before + row};
            held_ += !first.offer(place, batch, row, records_);
        });
    }

    BoundExpression value_;
    const bool isLeastFirst_;
    const std::size_t records_;
    KeyedSpans<First> windows_;
    RecordAssembler results_;
    std::uint64_t taken_ = 0; ///< records that came
    std::size_t held_ = 0;
};

std::vector<ParameterProblem> checkTopN(const std::vector<KnownSchema>& inputs,
                                        const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const std::optional<Type> type = expressionType(parameters.text("value"), inputs[0]);
    if (type && !isNumeric(*type) && *type != Type::Timestamp)
        problems.push_back({"value",
                            fmt::format("gives {}, and must be a number or a timestamp", typeName(*type)),
                            "rank by a field of numbers, or make one, such as length(name)"});
    for (const Field& own : ownFields())
        if (inputs[0] && inputs[0]->find(own.name))
            problems.push_back(
                {"value",
                 fmt::format("the field '{}' of the records gives way to the result's own", own.name),
                 "rename it before with a select, if it is wanted", true});
    return problems;
}

NodeType describeTopN() {
    NodeType type;
    type.id = "top_n";
    type.category = Category::Window;
    type.title = "Top N";
    type.summary = "Gives the records with the greatest or least values of each window";
    type.documentation =
        R"(Divides event time into tumbling windows, `[start, start + size)`, and gives of each window and key the records
with the greatest (or least) values, whole:

| field | type | |
|---|---|---|
| `window_start`, `window_end` | timestamp | the bounds of the window |
| `rank` | int64 | 1 for the greatest (or least) value, and so on |
| the fields of the record | as they come in | but those with one of the names above |

Of equal values the record that came first ranks first. Records whose value is null or NaN are passed over; infinities are
the greatest and least of all. Integers are compared exactly, with floats too.

Results come when the **watermark** reaches the end of the window: in order of the windows' ends, within a window in the order
in which its keys first appeared, and within a key by rank. Their event time is the last nanosecond of the window. A record is
**late** if the watermark had reached the end of its window before it came; it is counted on this node and left out.

It holds at most the wanted number of records for each key and open window. When there are more keys than `max_keys` in one
window, the records of those that appeared last are left out and counted.)";
    type.keywords = {"best", "highest", "lowest", "greatest", "least", "rank", "leaderboard", "limit", "top"};
    type.icon = "top-n";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "The first records of each window and key"}};
    type.parameters = {
        {.id = "value",
         .type = ParameterType::Expression,
         .label = "Value",
         .summary =
             "By what records are ranked: a field or an expression that gives a number or a timestamp.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "cpu",
         .example = "cpu"},
        {.id = "order",
         .type = ParameterType::Choice,
         .label = "First come",
         .summary = "Which values rank first.",
         .defaultValue = "greatest",
         .choices = {{"greatest", "The greatest", "Rank 1 has the greatest value"},
                     {"least", "The least", "Rank 1 has the least value"}},
         .example = "greatest"},
        {.id = "records",
         .type = ParameterType::Integer,
         .label = "Records",
         .summary = "How many records of each window and key.",
         .defaultValue = 10,
         .unit = "records",
         .minimum = 1,
         .maximum = 10'000,
         .placeholder = "10",
         .example = 3},
        {.id = "size",
         .type = ParameterType::Span,
         .label = "Size",
         .summary = "How much event time a window spans.",
         .defaultValue = "10 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "10 s",
         .example = "10 s"},
        byParameter("is ranked on its own"),
        {.id = "offset",
         .type = ParameterType::Span,
         .label = "Offset",
         .summary = "Shifts where windows begin: windows of a day with an offset of 6 h begin at 06:00 UTC.",
         .defaultValue = "0 s",
         .advanced = true,
         .placeholder = "0 s",
         .example = "6 h"},
        maxKeysParameter("So many keys are ranked in one window. The records of more are left out and "
                         "counted."),
    };
    type.stateful = true;
    type.outputSchemas = [](const std::vector<KnownSchema>& inputs,
                            const Parameters&) -> std::vector<KnownSchema> {
        if (!inputs[0]) return {std::nullopt};
        return {assembledSchema(ownFields(), *inputs[0])};
    };
    type.check = checkTopN;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<TopN>(context); };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeTopN());

} // namespace

} // namespace weir
