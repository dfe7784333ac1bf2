#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/aggregates/aggregation.h"
#include "pipeline/operators/pivoting/name_columns.h"
#include "pipeline/operators/sharding/threads_parameter.h"

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
constexpr const char* kStart = "window_start";
constexpr const char* kEnd = "window_end";
constexpr const char* kValue = "value"; ///< name of the aggregate within, which no result shows

std::vector<std::string> withName(std::vector<std::string> keys, const std::string& name) {
    keys.push_back(name);
    return keys;
}

const AggregateFunction* functionOf(const Parameters& parameters) {
    return AggregateRegistry::instance().find(parameters.text("function"));
}

std::vector<AggregateField> aggregateOf(const Parameters& parameters) {
    const AggregateFunction* function = functionOf(parameters);
    if (!function) return {}; // validation lets no other name through
    return {{.function = function,
             .field = parameters.text("value"),
             .argument = function->argument ? function->argument->defaultValue : 0,
             .as = kValue}};
}

std::vector<std::string> listedNames(const Parameters& parameters) {
    std::vector<std::string> names;
    for (const Parameters& row : parameters.rows("columns"))
        names.push_back(row.text("name"));
    return names;
}

class Pivot final : public Operator {
public:
    explicit Pivot(const NodeContext& context)
        : report_(context.report), size_(std::max<std::int64_t>(context.parameters.span("size").count(), 1)),
          name_(context.parameters.text("name")), prefix_(context.parameters.text("prefix")),
          keys_(context.parameters.texts("by")),
          aggregation_(withName(keys_, name_), aggregateOf(context.parameters)),
          columns_(listedNames(context.parameters),
                   static_cast<std::size_t>(context.parameters.integer("max_columns"))) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override;
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    using Windows = std::map<Timestamp, std::unique_ptr<AggregationState>>;

    std::optional<Timestamp> startOf(Timestamp time) const;
    void assign(const RecordBatch& batch);
    void turn(Timestamp start, const AggregationState& window, Emitter& output);
    void placeCells(const Column& names, const Column& values, std::span<const DenseId> groups,
                    std::size_t groupCount);
    void bindResults(Emitter& output);
    void emitResults(Emitter& output);
    bool isTaken(const std::string& column) const;

    NodeReport& report_;
    const std::int64_t size_;
    const std::string name_;
    const std::string prefix_;
    const std::vector<std::string> keys_;
    Aggregation aggregation_; ///< by the key and the name
    NameColumns columns_;
    Windows windows_; ///< by start
    Timestamp watermark_ = kMinTimestamp;

    std::map<Timestamp, std::vector<std::uint32_t>> arrived_;    ///< rows of the batch at hand by window
    std::vector<std::vector<std::optional<std::size_t>>> cells_; ///< by column and group: place of the value

    SchemaPointer resultSchema_;
    std::size_t boundColumns_ = 0; ///< columns and version of the aggregation that resultSchema_ is made of
    std::size_t boundVersion_ = 0;
    std::vector<Column> results_;
    Array<Timestamp> resultTimes_;
};

/// Nothing if the window would reach over the ends of time.
std::optional<Timestamp> Pivot::startOf(Timestamp time) const {
    std::int64_t into = time % size_;
    if (into < 0) into += size_;
    Timestamp start = 0;
    Timestamp end = 0;
    if (__builtin_sub_overflow(time, into, &start) || __builtin_add_overflow(start, size_, &end))
        return std::nullopt;
    return start;
}

Result<void> Pivot::process(std::size_t, const RecordBatchPointer& batch, Emitter&) {
    if (auto bound = aggregation_.bind(*batch); !bound) return bound;
    assign(*batch);
    const AggregationColumns columns = aggregation_.columns(*batch);
    for (auto& [start, rows] : arrived_) {
        std::unique_ptr<AggregationState>& window = windows_[start];
        if (!window) window = std::make_unique<AggregationState>(aggregation_);
        window->add(columns.take(rows), 0, rows.size());
    }
    return {};
}

/// Says which rows are of which window. Left out are those without a name, and those that are late: their
/// window had ended by the watermark that they met.
void Pivot::assign(const RecordBatch& batch) {
    arrived_.clear();
    std::uint64_t late = 0;
    std::uint32_t lastLate = 0;
    const Column* names = batch.column(name_);
    auto straggler = batch.stragglers().begin();
    const std::span<const Timestamp> times = batch.eventTimes();
    for (std::uint32_t row = 0; row < times.size(); ++row) {
        Timestamp met = watermark_;
        if (straggler != batch.stragglers().end() && straggler->row == row)
            met = std::max(met, straggler++->watermark);
        const std::optional<Timestamp> start = startOf(times[row]);
        if (!start || !names || names->isNull(row)) {
            report_.badRecord(start ? fmt::format("it has no name in field '{}'", name_)
                                    : "its event time is too near the end of time for a window",
                              describeRecord(batch, row));
        } else if (*start + size_ <= met) {
            ++late;
            lastLate = row;
        } else {
            arrived_[*start].push_back(row);
        }
    }
    if (late > 0) report_.lateRecords(late, describeRecord(batch, lastLate));
}

Result<void> Pivot::advance(Timestamp watermark, Emitter& output) {
    watermark_ = std::max(watermark_, watermark);
    while (!windows_.empty() && windows_.begin()->first + size_ <= watermark_) {
        const auto ended = windows_.extract(windows_.begin());
        turn(ended.key(), *ended.mapped(), output);
        if (resultTimes_.size() >= kMostResultRows) emitResults(output);
    }
    emitResults(output);
    return {};
}

/// Appends one result for each key of a window that has ended.
void Pivot::turn(Timestamp start, const AggregationState& window, Emitter& output) {
    const std::vector<Field> fields = aggregation_.resultFields();
    std::vector<Column> rows;
    for (const Field& field : fields)
        rows.emplace_back(field.type);
    window.appendResults(rows);

    FieldColumns keys(keys_.size());
    std::size_t place = 0;
    for (std::size_t key = 0; key < keys_.size(); ++key)
        if (aggregation_.keys().type(key))
            keys[key] = std::make_shared<const Column>(std::move(rows[place++]));
    // Every record in a window has a name, so that its type is known.
    const Column& names = rows[place++];
    const Column values =
        place < rows.size() ? std::move(rows[place]) : *Column::ofNulls(Type::Float64, names.size());

    Grouping grouping(keys_.size());
    const std::span<const DenseId> groups = grouping.assign(keys, 0, names.size());
    placeCells(names, values, groups, grouping.size());
    bindResults(output);

    for (std::size_t group = 0; group < grouping.size(); ++group) {
        std::size_t column = 0;
        results_[column++].appendInt64(start);
        results_[column++].appendInt64(start + size_);
        for (std::size_t key = 0; key < keys_.size(); ++key)
            if (aggregation_.keys().type(key)) results_[column++].appendFrom(*grouping.keyColumn(key), group);
        for (std::size_t name = 0; column < results_.size(); ++name, ++column) {
            if (name < cells_.size() && cells_[name][group])
                results_[column].appendFrom(values, *cells_[name][group]);
            else
                results_[column].appendNull();
        }
        resultTimes_.push_back(start + size_ - 1);
    }
}

/// Finds the column of each value, and counts the values that have none.
void Pivot::placeCells(const Column& names, const Column& values, std::span<const DenseId> groups,
                       std::size_t groupCount) {
    cells_.assign(columns_.names().size(), std::vector<std::optional<std::size_t>>(groupCount));
    std::uint64_t dropped = 0;
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (values.isNull(row)) continue;
        const std::string name = names.text(row);
        const std::optional<std::size_t> column =
            isTaken(prefix_ + name) ? std::nullopt : columns_.find(name);
        if (!column) {
            ++dropped;
            continue;
        }
        if (*column == cells_.size()) cells_.emplace_back(groupCount);
        cells_[*column][groups.empty() ? 0 : groups[row]] = row;
    }
    if (dropped > 0 && !columns_.isListed())
        report_.droppedRecords(dropped,
                               "values whose name got no column: there are max_columns already, or it "
                               "is that of a key; list the names that matter, or set a prefix");
}

bool Pivot::isTaken(const std::string& column) const {
    return column == kStart || column == kEnd || std::find(keys_.begin(), keys_.end(), column) != keys_.end();
}

void Pivot::bindResults(Emitter& output) {
    if (!resultSchema_ || boundColumns_ != columns_.names().size() ||
        boundVersion_ != aggregation_.version()) {
        emitResults(output);
        std::vector<Field> fields{{kStart, Type::Timestamp}, {kEnd, Type::Timestamp}};
        const std::vector<Field> known = aggregation_.resultFields();
        std::size_t place = 0;
        for (std::size_t key = 0; key < keys_.size(); ++key)
            if (aggregation_.keys().type(key)) fields.push_back(known[place++]);
        // The name, which becomes columns, and then the value, whose type may not be known yet.
        if (++place < known.size())
            for (const std::string& name : columns_.names())
                fields.push_back({prefix_ + name, known[place].type});
        resultSchema_ = std::make_shared<const Schema>(std::move(fields));
        boundColumns_ = columns_.names().size();
        boundVersion_ = aggregation_.version();
    }
    if (results_.empty())
        for (const Field& field : resultSchema_->fields())
            results_.emplace_back(field.type);
}

void Pivot::emitResults(Emitter& output) {
    if (resultTimes_.empty()) return;
    std::vector<ColumnPointer> columns;
    for (Column& column : results_)
        columns.push_back(std::make_shared<const Column>(std::move(column)));
    results_.clear();
    output.emit(0, std::make_shared<const RecordBatch>(resultSchema_, std::move(columns),
                                                       Column::ofTimestamp(std::exchange(resultTimes_, {}))));
}

std::size_t Pivot::heldCount() const {
    std::size_t held = 0;
    for (const auto& [start, window] : windows_)
        held += window->groups();
    return held;
}

Result<void> Pivot::save(StateWriter& state) {
    aggregation_.save(state);
    columns_.save(state);
    state.write(watermark_);
    state.write(static_cast<std::uint64_t>(windows_.size()));
    for (const auto& [start, window] : windows_) {
        state.write(start);
        window->save(state);
    }
    return {};
}

void Pivot::restore(StateReader& state) {
    aggregation_.restore(state);
    columns_.restore(state);
    state.read(watermark_);
    for (auto windows = state.read<std::uint64_t>(); windows > 0; --windows) {
        auto& window = windows_[state.read<Timestamp>()];
        window = std::make_unique<AggregationState>(aggregation_);
        window->restore(state);
    }
}

std::vector<KnownSchema> pivotSchemas(const std::vector<KnownSchema>& inputs, const Parameters& parameters) {
    const std::vector<std::string> names = listedNames(parameters);
    const AggregateFunction* function = functionOf(parameters);
    if (!inputs[0] || names.empty() || !function) return {std::nullopt};
    std::vector<Field> fields{{kStart, Type::Timestamp}, {kEnd, Type::Timestamp}};
    for (const std::string& key : parameters.texts("by")) {
        const Field* field = inputs[0]->find(key);
        if (!field) return {std::nullopt};
        fields.push_back(*field);
    }
    const Field* value = inputs[0]->find(parameters.text("value"));
    const auto type = function->resultType(value ? std::optional(value->type) : std::nullopt);
    if (!type) return {std::nullopt};
    for (const std::string& name : names)
        fields.push_back({parameters.text("prefix") + name, *type});
    return {Schema(std::move(fields))};
}

std::vector<ParameterProblem> checkPivot(const std::vector<KnownSchema>& inputs,
                                         const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    std::vector<std::string> taken{kStart, kEnd};
    const std::vector<std::string> keys = parameters.texts("by");
    for (std::size_t index = 0; index < keys.size(); ++index) {
        const std::string place = fmt::format("by[{}]", index);
        if (keys[index] == parameters.text("name"))
            problems.push_back(
                {place, fmt::format("'{}' names the columns", keys[index]), "leave it out of the key"});
        else if (keys[index] == kStart || keys[index] == kEnd)
            problems.push_back({place, fmt::format("results have a field '{}' of their own", keys[index]),
                                "rename the key before, with a select"});
        taken.push_back(keys[index]);
    }
    const std::vector<std::string> names = listedNames(parameters);
    for (std::size_t index = 0; index < names.size(); ++index) {
        const std::string column = parameters.text("prefix") + names[index];
        if (std::find(taken.begin(), taken.end(), column) != taken.end())
            problems.push_back({fmt::format("columns[{}].name", index),
                                fmt::format("two fields of a result would be called '{}'", column),
                                "remove one, or set a prefix"});
        taken.push_back(column);
    }
    const AggregateFunction* function = functionOf(parameters);
    const Field* value = inputs[0] ? inputs[0]->find(parameters.text("value")) : nullptr;
    if (function && value && !function->accepts(value->type))
        problems.push_back({"function",
                            fmt::format("'{}' takes numbers, and '{}' is {}", function->id, value->name,
                                        typeName(value->type)),
                            "choose another function, such as last"});
    return problems;
}

/// The key that it can be divided by.
ShardKeys pivotKeys(const Parameters& parameters) {
    if (listedNames(parameters).empty())
        return tl::unexpected(
            std::string("without a list of columns, which there are is found from the records of all keys"));
    return keysOfBy(parameters);
}

/// The aggregate functions that one field is enough for.
std::vector<Choice> functionChoices() {
    std::vector<const AggregateFunction*> functions = AggregateRegistry::instance().all();
    std::stable_sort(functions.begin(), functions.end(),
                     [](const auto* left, const auto* right) { return left->order < right->order; });
    std::vector<Choice> choices;
    for (const AggregateFunction* function : functions)
        if (!function->needsSecondField && !function->argument)
            choices.push_back({function->id, function->label, function->summary});
    return choices;
}

std::vector<Parameter> pivotParameters() {
    return {
        {.id = "name",
         .type = ParameterType::FieldName,
         .label = "Names from",
         .summary = "The field whose values become columns.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "sensor",
         .example = "sensor"},
        {.id = "value",
         .type = ParameterType::FieldName,
         .label = "Values from",
         .summary = "The field whose values stand in these columns.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "value",
         .example = "value"},
        {.id = "by",
         .type = ParameterType::FieldNames,
         .label = "By",
         .summary =
             "The key: each combination of values of these fields gives a record of its own. Empty: one "
             "record for all.",
         .fieldOf = "in",
         .placeholder = "host",
         .example = Json::array({"host"})},
        {.id = "size",
         .type = ParameterType::Span,
         .label = "Within",
         .summary = "How much event time one record takes together. 1 ns: only records of the same instant.",
         .defaultValue = "1 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "1 s",
         .example = "1 s"},
        {.id = "function",
         .type = ParameterType::Choice,
         .label = "Of several values",
         .summary = "What is made of the values of one name within one record.",
         .defaultValue = "last",
         .choices = functionChoices(),
         .example = "last"},
        {.id = "columns",
         .type = ParameterType::Rows,
         .label = "Columns",
         .summary =
             "The names that become columns, in this order; others are left out. Empty: all that come.",
         .columns = {{.id = "name",
                      .type = ParameterType::Text,
                      .label = "Name",
                      .summary = "A value of the field of names, as text.",
                      .required = true,
                      .placeholder = "inlet",
                      .example = "inlet"}},
         .example = Json::array({Json{{"name", "inlet"}}, Json{{"name", "outlet"}}})},
        {.id = "prefix",
         .type = ParameterType::Text,
         .label = "Prefix",
         .summary = "Stands before the name of each column.",
         .advanced = true,
         .placeholder = "sensor_",
         .example = "sensor_"},
        {.id = "max_columns",
         .type = ParameterType::Integer,
         .label = "Most columns",
         .summary =
             "So many names become columns when none are listed. Values of further names are counted and "
             "dropped.",
         .defaultValue = 100,
         .unit = "columns",
         .minimum = 1,
         .maximum = 10'000,
         .advanced = true,
         .placeholder = "100",
         .example = 100},
    };
}

NodeType describePivot() {
    NodeType type;
    type.id = "pivot";
    type.category = Category::Window;
    type.title = "Pivot";
    type.summary = "Puts records of a name and a value together into one record with a column per name";
    type.documentation =
        R"(Takes the records of one key and one window of event time together into one record, in which each value stands in
the column of its name. Long records, one a sensor, so become wide ones, whose columns can be compared and computed with.

| field | type | |
|---|---|---|
| `window_start`, `window_end` | timestamp | the bounds of the window, `[start, end)`, at multiples of its size since 1970 |
| the fields of the key | as they come in | null is a value like any other |
| the names | what the function makes of the values | null where a key had no value of that name |

Several values of a name in one window and key are put together by the function: by default the last by event time. Names that
are no text count as a person reads them: 5 is the column `5`.

With a list of columns there are just these, known before anything runs. Without, each name becomes a column with its first
value that is not null, and stays one; columns stand in the order in which they were found, and there are at most
`max_columns`; as this takes the records of all keys, one thread does it. Values of further names, and of names that a field of
the result has already, are counted as dropped.

A window ends when the **watermark** reaches its end, and gives its results then: windows in order of time, and within one its
keys in the order in which they first appeared. The event time of a result is the last nanosecond of its window. A record whose
window had ended by the watermark that it met is **late**: counted and left out. So is one without a name, as a bad record.
Held is one value per name and key of each window that has not ended.)";
    type.keywords = {"rows to columns", "long to wide", "cross tab", "transpose",
                     "spread",          "reshape",      "unpivot"};
    type.icon = "pivot";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "One record per key and window"}};
    type.parameters = pivotParameters();
    type.stateful = true;
    type.outputSchemas = pivotSchemas;
    type.check = checkPivot;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Pivot>(context); };
    allowThreads(type, pivotKeys);
    return type;
}

const NodeRegistration registration(describePivot());

} // namespace

} // namespace weir
