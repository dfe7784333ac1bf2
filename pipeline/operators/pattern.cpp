#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/bound_condition.h"
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/operators/patterns/held_values.h"
#include "pipeline/operators/patterns/sequence_matcher.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

namespace {

constexpr const char* kStart = "match_start";
constexpr const char* kEnd = "match_end";

struct Step {
    std::string name;
    std::string condition;
    bool isAbsent;
};

std::vector<Step> readSteps(const Parameters& parameters) {
    std::vector<Step> steps;
    for (const Parameters& row : parameters.rows("steps"))
        steps.push_back({row.text("name"), row.text("when"), row.boolean("absent")});
    if (steps.size() > kMostSteps) steps.resize(kMostSteps); // validation lets no more through
    return steps;
}

std::vector<bool> absences(const std::vector<Step>& steps) {
    std::vector<bool> isAbsent;
    for (const Step& step : steps)
        isAbsent.push_back(step.isAbsent);
    return isAbsent;
}

/// A record that is one of the steps, until the watermark says that none before it is to come.
struct WaitingRecord {
    Timestamp time;
    std::uint64_t arrival; ///< its number; of equal times, the lesser comes first
    std::uint64_t row;     ///< of its values
    DenseId key;
    StepBits steps;
};

/// For a heap with the earliest on top.
bool isLater(const WaitingRecord& left, const WaitingRecord& right) {
    return std::pair(left.time, left.arrival) > std::pair(right.time, right.arrival);
}

class Pattern final : public Operator {
public:
    explicit Pattern(const NodeContext& context)
        : report_(context.report), steps_(readSteps(context.parameters)),
          keys_(context.parameters.texts("by")), grouping_(keys_.size()),
          fields_(context.parameters.texts("fields")), values_(fields_.size()),
          matcher_(absences(steps_), context.parameters.span("within"),
                   static_cast<std::size_t>(context.parameters.integer("max_matches"))) {
        for (std::size_t step = 0; step < steps_.size(); ++step)
            conditions_.emplace_back(fmt::format("steps[{}].when", step), steps_[step].condition);
    }

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter&) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override { return waiting_.size() + matcher_.size(); }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    Result<void> findSteps(const RecordBatch& batch);
    void hold(const RecordBatch& batch);
    void emitMatches(Emitter& output);
    void bindResults();
    void forgetRows();
    void forgetKeys();
    void tellGivenUp();

    NodeReport& report_;
    const std::vector<Step> steps_;
    std::vector<BoundCondition> conditions_; ///< one a step
    BoundFields keys_;
    Grouping grouping_;
    BoundFields fields_;
    HeldValues values_;
    std::vector<WaitingRecord> waiting_; ///< a heap
    SequenceMatcher matcher_;
    Timestamp watermark_ = kMinTimestamp;
    std::uint64_t arrivals_ = 0;
    bool isGivenUpTold_ = false;

    std::vector<StepBits> stepsOfRows_; ///< of the batch at hand
    std::vector<std::uint32_t> rows_;
    std::vector<SequenceMatch> found_;

    SchemaPointer resultSchema_;
    std::size_t resultVersion_ = 0; ///< of keys and fields, when resultSchema_ was made
};

Result<void> Pattern::process(std::size_t, const RecordBatchPointer& batch, Emitter&) {
    if (auto found = findSteps(*batch); !found) return found;
    for (BoundFields* fields : {&keys_, &fields_})
        if (auto bound = fields->bind(*batch); !bound) return bound;
    hold(*batch);
    return {};
}

/// Says of each row which steps it is.
Result<void> Pattern::findSteps(const RecordBatch& batch) {
    stepsOfRows_.assign(batch.rows(), 0);
    for (std::size_t step = 0; step < conditions_.size(); ++step) {
        const Result<Bitmap> isStep = conditions_[step].evaluate(batch);
        if (!isStep) return tl::unexpected(isStep.error());
        selectSet(*isStep, rows_);
        for (const std::uint32_t row : rows_)
            stepsOfRows_[row] |= StepBits{1} << step;
    }
    return {};
}

/// Lets the records that are a step wait for their turn. Others cannot change anything.
void Pattern::hold(const RecordBatch& batch) {
    const std::span<const DenseId> keys = grouping_.assign(keys_.columns(batch), 0, batch.rows());
    const FieldColumns columns = fields_.columns(batch);
    values_.adoptTypes(columns);
    std::uint64_t late = 0;
    std::uint32_t lastLate = 0;
    auto straggler = batch.stragglers().begin();
    for (std::uint32_t row = 0; row < batch.rows(); ++row) {
        Timestamp met = watermark_;
        if (straggler != batch.stragglers().end() && straggler->row == row)
            met = std::max(met, straggler++->watermark);
        const Timestamp time = batch.eventTimes()[row];
        if (time < met) {
            ++late;
            lastLate = row;
        } else if (stepsOfRows_[row] != 0) {
            waiting_.push_back({time, arrivals_++, values_.add(columns, row), keys.empty() ? 0 : keys[row],
                                stepsOfRows_[row]});
            std::push_heap(waiting_.begin(), waiting_.end(), isLater);
        }
    }
    if (late > 0) report_.lateRecords(late, describeRecord(batch, lastLate));
}

Result<void> Pattern::advance(Timestamp watermark, Emitter& output) {
    watermark_ = std::max(watermark_, watermark);
    while (!waiting_.empty() && (waiting_.front().time < watermark_ || watermark_ == kMaxTimestamp)) {
        std::pop_heap(waiting_.begin(), waiting_.end(), isLater);
        const WaitingRecord record = waiting_.back();
        waiting_.pop_back();
        matcher_.expire(record.time, found_);
        matcher_.add(record.key, {record.time, record.row}, record.steps, found_);
    }
    if (watermark_ == kMaxTimestamp)
        matcher_.expireAll(found_);
    else
        matcher_.expire(watermark_, found_);
    emitMatches(output);
    forgetRows();
    forgetKeys();
    tellGivenUp();
    return {};
}

void Pattern::bindResults() {
    const std::size_t version = keys_.version() + fields_.version();
    if (resultSchema_ && resultVersion_ == version) return;
    std::vector<Field> fields;
    for (std::size_t key = 0; key < keys_.size(); ++key)
        if (const auto type = keys_.type(key)) fields.push_back({keys_.name(key), *type});
    fields.push_back({kStart, Type::Timestamp});
    fields.push_back({kEnd, Type::Timestamp});
    for (const Step& step : steps_) {
        if (step.isAbsent) continue;
        fields.push_back({step.name + "_time", Type::Timestamp});
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (const auto type = fields_.type(field))
                fields.push_back({step.name + '_' + fields_.name(field), *type});
    }
    resultSchema_ = std::make_shared<const Schema>(std::move(fields));
    resultVersion_ = version;
}

void Pattern::emitMatches(Emitter& output) {
    if (found_.empty()) return;
    bindResults();
    std::vector<Column> results;
    for (const Field& field : resultSchema_->fields())
        results.emplace_back(field.type);
    Array<Timestamp> times;
    for (const SequenceMatch& match : found_) {
        std::size_t column = 0;
        for (std::size_t key = 0; key < keys_.size(); ++key)
            if (keys_.type(key)) results[column++].appendFrom(*grouping_.keyColumn(key), match.key);
        results[column++].appendInt64(match.records.front().time);
        results[column++].appendInt64(match.end);
        for (const MatchedRecord& record : match.records) {
            results[column++].appendInt64(record.time);
            for (std::size_t field = 0; field < fields_.size(); ++field)
                if (fields_.type(field)) values_.appendTo(results[column++], field, record.row);
        }
        times.push_back(match.end);
    }
    found_.clear();
    std::vector<ColumnPointer> columns;
    for (Column& column : results)
        columns.push_back(std::make_shared<const Column>(std::move(column)));
    output.emit(0, std::make_shared<const RecordBatch>(resultSchema_, std::move(columns),
                                                       Column::ofTimestamp(std::move(times))));
}

/// Lets go of the values that nothing waits for any more, once they are the most.
void Pattern::forgetRows() {
    constexpr std::size_t kFewRows = 1024;
    if (values_.size() <= kFewRows + 2 * heldCount()) return;
    std::vector<std::uint32_t> kept;
    for (const WaitingRecord& record : waiting_)
        kept.push_back(static_cast<std::uint32_t>(record.row));
    matcher_.forEachRow([&kept](std::uint64_t& row) { kept.push_back(static_cast<std::uint32_t>(row)); });
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    if (values_.size() <= kFewRows + 2 * kept.size()) return;
    values_.keepOnly(kept);
    const auto move = [&kept](std::uint64_t& row) {
        row = static_cast<std::uint64_t>(std::lower_bound(kept.begin(), kept.end(), row) - kept.begin());
    };
    for (WaitingRecord& record : waiting_)
        move(record.row);
    matcher_.forEachRow(move);
}

/// Lets go of the keys of which nothing is held, once they are the most.
void Pattern::forgetKeys() {
    constexpr std::size_t kFewKeys = 1024;
    if (keys_.size() == 0 || grouping_.size() <= kFewKeys + 2 * heldCount()) return;
    std::vector<bool> held(grouping_.size(), false);
    for (const WaitingRecord& record : waiting_)
        held[record.key] = true;
    matcher_.markKeys(held);
    std::vector<DenseId> kept;
    for (DenseId key = 0; key < held.size(); ++key)
        if (held[key]) kept.push_back(key);
    const std::span<const DenseId> numbers = grouping_.retain(kept);
    matcher_.renumberKeys(kept, numbers);
    for (WaitingRecord& record : waiting_)
        record.key = numbers[static_cast<std::size_t>(std::lower_bound(kept.begin(), kept.end(), record.key) -
                                                      kept.begin())];
}

void Pattern::tellGivenUp() {
    if (matcher_.givenUp() == 0 || isGivenUpTold_) return;
    isGivenUpTold_ = true;
    report_.note("a key has more sequences begun than may be followed at once (max_matches): the oldest are "
                 "given up");
}

Result<void> Pattern::save(StateWriter& state) {
    keys_.save(state);
    grouping_.save(state);
    fields_.save(state);
    values_.save(state);
    state.writeArray(waiting_);
    matcher_.save(state);
    state.write(watermark_);
    state.write(arrivals_);
    state.write(isGivenUpTold_);
    return {};
}

void Pattern::restore(StateReader& state) {
    keys_.restore(state);
    grouping_.restore(state);
    fields_.restore(state);
    values_.restore(state);
    waiting_ = state.readArray<WaitingRecord>();
    matcher_.restore(state);
    state.read(watermark_);
    state.read(arrivals_);
    state.read(isGivenUpTold_);
}

std::vector<KnownSchema> patternSchemas(const std::vector<KnownSchema>& inputs,
                                        const Parameters& parameters) {
    if (!inputs[0]) return {std::nullopt};
    std::vector<Field> fields;
    for (const std::string& key : parameters.texts("by")) {
        const Field* field = inputs[0]->find(key);
        if (!field) return {std::nullopt};
        fields.push_back(*field);
    }
    fields.push_back({kStart, Type::Timestamp});
    fields.push_back({kEnd, Type::Timestamp});
    for (const Step& step : readSteps(parameters)) {
        if (step.isAbsent) continue;
        fields.push_back({step.name + "_time", Type::Timestamp});
        for (const std::string& name : parameters.texts("fields")) {
            const Field* field = inputs[0]->find(name);
            if (!field) return {std::nullopt};
            fields.push_back({step.name + '_' + name, field->type});
        }
    }
    return {Schema(std::move(fields))};
}

std::vector<ParameterProblem> checkPattern(const std::vector<KnownSchema>& inputs,
                                           const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    const std::size_t count = parameters.rows("steps").size();
    if (count < 2 || count > kMostSteps)
        problems.push_back({"steps", fmt::format("a pattern has from 2 to {} steps", kMostSteps),
                            count < 2 ? "add a step; for records of one kind, use a filter"
                                      : "take some of them in a second pattern behind this one"});
    const std::vector<Step> steps = readSteps(parameters);
    if (!steps.empty() && steps.front().isAbsent)
        problems.push_back({"steps[0].absent", "the first step has to come, for the time begins with it",
                            "let it come, or swap the steps"});
    std::vector<std::string> taken = parameters.texts("by");
    taken.insert(taken.end(), {kStart, kEnd});
    for (std::size_t index = 0; index < steps.size(); ++index) {
        const std::string place = fmt::format("steps[{}].", index);
        for (ParameterProblem& problem : checkCondition(place + "when", steps[index].condition, inputs[0]))
            problems.push_back(std::move(problem));
        if (steps[index].isAbsent) continue;
        std::vector<std::string> names{steps[index].name + "_time"};
        for (const std::string& field : parameters.texts("fields"))
            names.push_back(steps[index].name + '_' + field);
        for (const std::string& name : names) {
            if (std::find(taken.begin(), taken.end(), name) != taken.end())
                problems.push_back({place + "name",
                                    fmt::format("two fields of a result would be called '{}'", name),
                                    "give one of the steps another name"});
            taken.push_back(name);
        }
    }
    return problems;
}

NodeType describePattern() {
    NodeType type;
    type.id = "pattern";
    type.category = Category::Window;
    type.title = "Pattern";
    type.summary = "Finds sequences per key: A then B within a time, or A without B";
    type.documentation =
        R"(Finds records of one key that follow each other as the steps say, all within a span of event time. A step **has to
come**, or it is **absent**:

| steps | finds |
|---|---|
| A, B | A, and then B within the time |
| A, B, C | A, then B, then C, all within the time of A |
| A, absent B | A with no B within the time |
| A, absent B, C | A, then C with no B between |

Within 10 s means up to and with 10 s after the first step's record. Any other records may lie between. A record that fits
several steps is the next one of each sequence that has begun, but an absent step that it fits ends the sequence; and it
begins a new one if it fits the first step. A condition that is null is not true.

**Order.** Records wait until the watermark has passed their event time, and are then taken in order of time, equal times in
order of arrival. So within the `disorder` of the source, the order of arrival changes nothing. A record that comes after its
watermark is **late**: counted and left out.

**Absence** is certain when the watermark has passed the last instant in which the step could have come; the end of the stream
counts as that.

**After a match**, the key begins anew past the match's last record: what had begun up to it is given up (skip past last
event). Of A A B, the first A and B are the match. A without B fires for each such A.

| field | type | |
|---|---|---|
| the fields of the key | as they come in | null is a value like any other |
| `match_start` | timestamp | event time of the first record |
| `match_end` | timestamp | event time of the last record or, where a step is absent at the end, the last instant within; it is also the result's event time |
| `A_time` | timestamp | for each step that came: event time of its record |
| `A_temp` | as it comes in | for each step that came, and each chosen field |

Results come in order of `match_end`. Held are the records that fit a step, until their time is over: that is bounded by the
time, and per key by `max_matches` sequences that have begun; of more, the oldest is given up, and the node says so.)";
    type.keywords = {"sequence", "complex event processing",
                     "cep",      "followed by",
                     "then",     "absence",
                     "missing",  "timeout",
                     "match",    "detect"};
    type.icon = "pattern";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "One record per match"}};
    type.parameters = {
        {.id = "steps",
         .type = ParameterType::Rows,
         .label = "Steps",
         .summary = "What follows what.",
         .required = true,
         .columns = {{.id = "name",
                      .type = ParameterType::Text,
                      .label = "Name",
                      .summary = "What the names of its results begin with.",
                      .required = true,
                      .placeholder = "open",
                      .example = "open"},
                     {.id = "when",
                      .type = ParameterType::Expression,
                      .label = "When",
                      .summary = "Records for which this is true are this step.",
                      .required = true,
                      .fieldOf = "in",
                      .placeholder = "state = 'open'",
                      .example = "state = 'open'"},
                     {.id = "absent",
                      .type = ParameterType::Boolean,
                      .label = "Absent",
                      .summary = "The step must not come.",
                      .defaultValue = false,
                      .example = false}},
         .example = Json::array({Json{{"name", "open"}, {"when", "state = 'open'"}},
                                 Json{{"name", "closed"}, {"when", "state = 'closed'"}, {"absent", true}}})},
        {.id = "within",
         .type = ParameterType::Span,
         .label = "Within",
         .summary = "How much event time the whole sequence may take, from its first record.",
         .defaultValue = "10 s",
         .required = true,
         .minimum = 0,
         .placeholder = "10 s",
         .example = "10 s"},
        {.id = "by",
         .type = ParameterType::FieldNames,
         .label = "By",
         .summary =
             "The key: each combination of values of these fields has sequences of its own. Empty: all "
             "records are one stream.",
         .fieldOf = "in",
         .placeholder = "door",
         .example = Json::array({"door"})},
        {.id = "fields",
         .type = ParameterType::FieldNames,
         .label = "Fields",
         .summary = "The fields to take from the record of each step that came.",
         .fieldOf = "in",
         .placeholder = "temp",
         .example = Json::array({"temp"})},
        {.id = "max_matches",
         .type = ParameterType::Integer,
         .label = "Most begun",
         .summary = "So many sequences that have begun are followed at once per key. Of more, the oldest is "
                    "given up.",
         .defaultValue = 1000,
         .unit = "sequences",
         .minimum = 1,
         .maximum = 1'000'000,
         .advanced = true,
         .placeholder = "1000",
         .example = 1000},
    };
    type.stateful = true;
    type.outputSchemas = patternSchemas;
    type.check = checkPattern;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<Pattern>(context); };
    allowThreads(type, keysOfBy);
    return type;
}

const NodeRegistration registration(describePattern());

} // namespace

} // namespace weir
