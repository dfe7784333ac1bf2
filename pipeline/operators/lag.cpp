#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/keys/keyed_states.h"
#include "pipeline/operators/records/added_fields.h"
#include "pipeline/operators/records/field_value.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weir {

namespace {

enum class Gives : std::uint8_t { Previous, Delta, Rate, Elapsed };

Gives givesFromName(const std::string& name) {
    if (name == "delta") return Gives::Delta;
    if (name == "rate") return Gives::Rate;
    if (name == "elapsed") return Gives::Elapsed;
    return Gives::Previous;
}

/// One of the fields to add.
struct LagField {
    std::string field;
    Gives gives = Gives::Previous;
    std::size_t offset = 1; ///< records back
    std::string as;

    bool needsNumbers() const { return gives == Gives::Delta || gives == Gives::Rate; }

    /// The type of the result; nothing while that of the field is not known.
    std::optional<Type> resultType(std::optional<Type> type) const {
        if (gives == Gives::Elapsed || (gives == Gives::Rate && type)) return Type::Float64;
        return type;
    }
};

/// "cpu_delta", "cpu_previous_3", "elapsed"
std::string proposedName(const std::string& field, const std::string& gives, std::size_t offset) {
    std::string name = field.empty() || gives == "elapsed" ? gives : field + '_' + gives;
    if (offset > 1) name += fmt::format("_{}", offset);
    return name;
}

std::vector<LagField> readLagFields(const Parameters& parameters) {
    std::vector<LagField> fields;
    for (const Parameters& row : parameters.rows("values")) {
        LagField field{.field = row.text("field"),
                       .gives = givesFromName(row.text("gives")),
                       .offset = static_cast<std::size_t>(std::max<std::int64_t>(row.integer("offset"), 1)),
                       .as = row.text("as")};
        if (field.as.empty()) field.as = proposedName(field.field, row.text("gives"), field.offset);
        fields.push_back(std::move(field));
    }
    return fields;
}

std::vector<std::string> namesOf(const std::vector<LagField>& fields) {
    std::vector<std::string> names;
    for (const LagField& field : fields)
        names.push_back(field.field);
    return names;
}

/// In seconds, over all of time.
double secondsBetween(Timestamp from, Timestamp to) {
    Timestamp elapsed = 0;
    if (!__builtin_sub_overflow(to, from, &elapsed)) return static_cast<double>(elapsed) / 1e9;
    return static_cast<double>(to) / 1e9 - static_cast<double>(from) / 1e9;
}

void appendDelta(Column& result, const FieldValue& before, const Column& now, std::size_t row) {
    if (now.type() == Type::Float64) return result.appendFloat64(now.float64s()[row] - *before.number());
    std::int64_t delta = 0;
    if (__builtin_sub_overflow(now.int64s()[row], *before.integer(), &delta)) return result.appendNull();
    result.appendInt64(delta);
}

void appendRate(Column& result, const FieldValue& before, const Column& now, std::size_t row,
                double seconds) {
    if (seconds == 0) return result.appendNull();
    std::int64_t delta = 0;
    if (now.type() == Type::Int64 && !__builtin_sub_overflow(now.int64s()[row], *before.integer(), &delta))
        return result.appendFloat64(static_cast<double>(delta) / seconds);
    const double value =
        now.type() == Type::Int64 ? static_cast<double>(now.int64s()[row]) : now.float64s()[row];
    result.appendFloat64((value - *before.number()) / seconds);
}

class Lag final : public Operator {
public:
    explicit Lag(const NodeContext& context)
        : fields_(readLagFields(context.parameters)), read_(namesOf(fields_)), histories_(context) {
        for (const LagField& field : fields_)
            depth_ = std::max(depth_, field.offset);
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (auto bound = bind(*batch); !bound) return bound;
        const FieldColumns columns = read_.columns(*batch);
        const std::span<const Timestamp> times = batch->eventTimes();
        std::vector<std::shared_ptr<Column>> results;
        for (const Field& field : resultFields_) {
            results.push_back(std::make_shared<Column>(field.type));
            results.back()->reserve(batch->rows());
        }
        auto looked = histories_.forEachRecord(*batch, [&](std::size_t row, History& history) {
            for (std::size_t result = 0; result < results.size(); ++result) {
                const std::size_t index = resultIndexes_[result];
                append(*results[result], index, history, columns[index].get(), row, times[row]);
            }
            remember(history, columns, row, times[row]);
        });
        if (!looked) return looked;
        output.emit(0, added_.addTo(*batch, resultFields_, {results.begin(), results.end()}));
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        histories_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return histories_.known(); }

    Result<void> save(StateWriter& state) override {
        read_.save(state);
        histories_.save(state);
        return {};
    }

    void restore(StateReader& state) override {
        read_.restore(state);
        histories_.restore(state);
    }

private:
    /// The last records of a key, as many as any result looks back, in a ring.
    struct History {
        std::vector<Timestamp> times;
        std::vector<FieldValue> values; ///< of each record, one for each result
        std::size_t oldest = 0;         ///< its place, once the ring is full

        /// The place of the record so far back; nothing if there are not so many.
        std::optional<std::size_t> placeOf(std::size_t offset) const {
            if (offset > times.size()) return std::nullopt;
            return (oldest + times.size() - offset) % times.size();
        }

        void save(StateWriter& state) const {
            state.writeArray(times);
            state.write(static_cast<std::uint64_t>(values.size()));
            for (const FieldValue& value : values)
                value.save(state);
            state.write(static_cast<std::uint64_t>(oldest));
        }
        void restore(StateReader& state) {
            times = state.readArray<Timestamp>();
            for (auto count = state.read<std::uint64_t>(); count > 0; --count)
                values.emplace_back().restore(state);
            oldest = state.read<std::uint64_t>();
            if (oldest > times.size()) throw DamagedState();
        }
    };

    Result<void> bind(const RecordBatch& batch) {
        if (auto bound = read_.bind(batch); !bound) return bound;
        if (isBound_ && boundVersion_ == read_.version()) return {};
        isBound_ = false;
        resultFields_.clear();
        resultIndexes_.clear();
        for (std::size_t index = 0; index < fields_.size(); ++index) {
            const LagField& field = fields_[index];
            const std::optional<Type> type = read_.type(index);
            if (field.needsNumbers() && type && !isNumeric(*type))
                return fail(fmt::format("values[{}]: field '{}' is {}, and must be a number for this: choose "
                                        "its previous value, or another field",
                                        index, field.field, typeName(*type)));
            // A field that no record has had so far has no results yet.
            const std::optional<Type> result = field.resultType(type);
            if (!result) continue;
            resultFields_.push_back({field.as, *result});
            resultIndexes_.push_back(index);
        }
        isBound_ = true;
        boundVersion_ = read_.version();
        return {};
    }

    void append(Column& result, std::size_t index, const History& history, const Column* now, std::size_t row,
                Timestamp time) const {
        const LagField& field = fields_[index];
        const std::optional<std::size_t> place = history.placeOf(field.offset);
        if (!place) return result.appendNull();
        const FieldValue& before = history.values[*place * fields_.size() + index];
        if (field.gives == Gives::Previous) return before.appendTo(result);
        const double seconds = secondsBetween(history.times[*place], time);
        if (field.gives == Gives::Elapsed) return result.appendFloat64(seconds);
        if (before.isNull() || !now || now->isNull(row)) return result.appendNull();
        if (field.gives == Gives::Delta) return appendDelta(result, before, *now, row);
        appendRate(result, before, *now, row, seconds);
    }

    void remember(History& history, const FieldColumns& columns, std::size_t row, Timestamp time) const {
        std::size_t place = history.oldest;
        if (history.times.size() < depth_) {
            place = history.times.size();
            history.times.emplace_back();
            history.values.resize(history.values.size() + fields_.size());
        } else {
            history.oldest = (history.oldest + 1) % depth_;
        }
        history.times[place] = time;
        for (std::size_t index = 0; index < fields_.size(); ++index)
            history.values[place * fields_.size() + index].set(columns[index].get(), row);
    }

    const std::vector<LagField> fields_;
    BoundFields read_; ///< the field of each of `fields_`
    std::size_t depth_ = 1;
    KeyedStates<History> histories_;

    bool isBound_ = false;
    std::size_t boundVersion_ = 0;           ///< of read_
    std::vector<Field> resultFields_;        ///< those that are known
    std::vector<std::size_t> resultIndexes_; ///< of them in fields_
    AddedFields added_;
};

std::vector<ParameterProblem> checkLag(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    std::vector<std::string> names;
    const std::vector<LagField> fields = readLagFields(parameters);
    for (std::size_t index = 0; index < fields.size(); ++index) {
        const LagField& field = fields[index];
        const std::string place = fmt::format("values[{}].", index);
        const Field* read = inputs[0] ? inputs[0]->find(field.field) : nullptr;
        if (field.field.empty() && field.gives != Gives::Elapsed)
            problems.push_back(
                {place + "field", "it needs a field", "choose the field that is looked back on"});
        if (read && field.needsNumbers() && !isNumeric(read->type))
            problems.push_back(
                {place + "field",
                 fmt::format("'{}' is {}, and must be a number", read->name, typeName(read->type)),
                 "choose its previous value, or a field of numbers"});
        if (std::find(names.begin(), names.end(), field.as) != names.end())
            problems.push_back({place + "as", fmt::format("two fields would be called '{}'", field.as),
                                "give one of them another name"});
        names.push_back(field.as);
    }
    return problems;
}

std::vector<KnownSchema> lagSchemas(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    if (!inputs[0]) return {std::nullopt};
    std::vector<Field> added;
    for (const LagField& field : readLagFields(parameters)) {
        const Field* read = inputs[0]->find(field.field);
        const auto type = field.resultType(read ? std::optional(read->type) : std::nullopt);
        if (!type) return {std::nullopt};
        added.push_back({field.as, *type});
    }
    return {schemaWith(*inputs[0], added)};
}

NodeType describeLag() {
    NodeType type;
    type.id = "lag";
    type.category = Category::Transform;
    type.title = "Lag";
    type.summary = "Adds earlier values of each key, differences from them, and rates of change";
    type.documentation =
        R"(Adds to each record, for each row of the list, what the record of the same key had that came `offset` records before
it:

| gives | | type |
|---|---|---|
| `previous` | the value of the field | that of the field |
| `delta` | how much the value has grown since | that of the field |
| `rate` | the delta by the seconds of event time in between | float64 |
| `elapsed` | the seconds of event time in between | float64 |

A result is null while there are not so many records, and where one of the two values is null; a record without a value counts
as one. A delta of integers that overflows is null, and so is a rate over no time. A record that is older than the one before
it has a negative `elapsed`. While no record has had a field, its results are left out.

An added field without a name is called after its field, `cpu_previous`, or `cpu_previous_3` with an offset of 3. The name of an
existing field replaces it where it stands.

Records are taken in order of arrival, and pass at once. Where they are out of order, put a **Sort** before.
)" + keysDocumentation();
    type.keywords = {"previous",   "delta", "difference",        "rate",
                     "derivative", "lag",   "change per second", "elapsed"};
    type.icon = "lag";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "Records with the new fields"}};
    type.parameters = {
        {.id = "values",
         .type = ParameterType::Rows,
         .label = "Values",
         .summary = "The fields to add.",
         .required = true,
         .columns =
             {
                 {.id = "field",
                  .type = ParameterType::FieldName,
                  .label = "Field",
                  .summary = "The field that is looked back on. Seconds elapsed need none.",
                  .fieldOf = "in",
                  .placeholder = "bytes",
                  .example = "bytes"},
                 {.id = "gives",
                  .type = ParameterType::Choice,
                  .label = "Gives",
                  .summary = "What is made of the value that was.",
                  .defaultValue = "previous",
                  .choices = {{"previous", "Previous value", "The value that was"},
                              {"delta", "Delta", "The value that is less the value that was"},
                              {"rate", "Rate", "The delta by the seconds in between"},
                              {"elapsed", "Seconds elapsed", "The seconds of event time in between"}},
                  .example = "rate"},
                 {.id = "offset",
                  .type = ParameterType::Integer,
                  .label = "Offset",
                  .summary = "How many records of its key it looks back.",
                  .defaultValue = 1,
                  .unit = "records",
                  .minimum = 1,
                  .maximum = 10'000,
                  .placeholder = "1",
                  .example = 1},
                 {.id = "as",
                  .type = ParameterType::Text,
                  .label = "Name",
                  .summary = "Name of the new field. Empty: after the field and what it gives.",
                  .placeholder = "bytes_rate",
                  .example = "bytes_per_second"},
             },
         .example = Json::array({Json{{"field", "bytes"}, {"gives", "rate"}, {"as", "bytes_per_second"}}})},
        byParameter("has a past of its own"),
        maxKeysKnownParameter(),
        forgetAfterParameter(),
    };
    type.stateful = true;
    type.outputSchemas = lagSchemas;
    type.check = checkLag;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Lag>(context); };
    allowThreads(type, keysOfBy, {"max_keys"});
    return type;
}

const NodeRegistration registration(describeLag());

} // namespace

} // namespace weir
