#include "pipeline/data/describe_record.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/event_time/event_time_order.h"
#include "pipeline/operators/event_time/met_watermarks.h"
#include "pipeline/operators/keys/key_parameters.h"
#include "pipeline/operators/resampling/last_record.h"
#include "pipeline/operators/resampling/resampling_methods.h"
#include "pipeline/operators/resampling/series_by_key.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace weir {

namespace {

/// So many results make a batch, when there are many at once.
constexpr std::size_t kMostRows = 8192;

/// Holds records until their order is certain, and then lets time go on with each: what happens depends on
/// their order alone. Types widen with the first record that comes, though it has to wait.
template<class Method>
class Resample final : public Operator {
public:
    /// One that has only some of the keys is told of the records of all, in `last`, which outlives it.
    Resample(const NodeContext& context, Steps steps, const LastRecord* last)
        : report_(context.report), last_(last), steps_(steps), method_(steps),
          fields_(context.parameters.texts("fields")),
          mostRecords_(
              static_cast<std::size_t>(std::max<std::int64_t>(context.parameters.integer("max_records"), 1))),
          series_(context.parameters.texts("by"),
                  static_cast<std::size_t>(context.parameters.integer("max_keys"))) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        if (auto bound = bind(*batch); !bound) return bound;
        MetWatermarks met(*batch, watermark_);
        const auto rows = static_cast<std::uint32_t>(batch->rows());
        std::uint32_t first = 0;
        for (std::uint32_t row = 0; row < rows; ++row) {
            const bool isLate = met.behind(row).has_value();
            const bool isAtTheEnds = !isLate && !steps_.startOf(batch->eventTimes()[row]);
            if (!isLate && !isAtTheEnds) continue;
            hold(batch, first, row - first);
            first = row + 1;
            if (isLate)
                late_.push_back(row);
            else
                report_.badRecord("its event time is too near the end of time for a step",
                                  describeRecord(*batch, row));
        }
        hold(batch, first, rows - first);
        reportLate(*batch);
        return takeReleased(output);
    }

    Result<void> advance(Timestamp watermark, Emitter& output) override {
        order_.releaseBefore(watermark);
        auto taken = takeReleased(output);
        if (watermark == kMaxTimestamp) {
            endSeries(output);
        } else {
            watermark_ = std::max(watermark_, watermark);
            runTicksBefore(watermark_, output);
        }
        rows_.flush(output);
        return taken;
    }

    std::size_t heldCount() const override { return order_.size() + series_.size(); }

    Result<void> save(StateWriter& state) override {
        fields_.save(state);
        order_.save(state);
        series_.save(state);
        state.write(watermark_);
        state.write(isBegun_);
        state.write(clock_);
        state.write(nextTick_.has_value());
        state.write(nextTick_.value_or(0));
        state.write(wasFull_);
        return {};
    }

    void restore(StateReader& state) override {
        fields_.restore(state);
        order_.restore(state);
        series_.restore(state);
        state.read(watermark_);
        state.read(isBegun_);
        state.read(clock_);
        bool hasTick = false;
        state.read(hasTick);
        const auto tick = state.read<Timestamp>();
        if (hasTick) nextTick_ = tick;
        state.read(wasFull_);
        bindRows();
    }

private:
    void hold(const RecordBatchPointer& batch, std::size_t first, std::size_t count) {
        const std::size_t fitting = std::min(count, mostRecords_ - order_.size());
        order_.add(batch, first, fitting);
        if (fitting == count) return;
        for (std::size_t row = first + fitting; row < first + count; ++row) {
            order_.add(batch, row, 1);
            order_.releaseFirst();
        }
        if (wasFull_) return;
        wasFull_ = true;
        report_.note("more records wait for the watermark than may be held (max_records): the earliest are "
                     "taken early, and those before them are then late");
    }

    void reportLate(const RecordBatch& batch) {
        if (!late_.empty()) report_.lateRecords(late_.size(), describeRecord(batch, late_.back()));
        late_.clear();
    }

    Result<void> takeReleased(Emitter& output) {
        Result<void> result;
        for (const RecordBatchPointer& batch : order_.takeReleased())
            if (auto taken = take(*batch, output); !taken) result = taken;
        rows_.flush(output);
        return result;
    }

    Result<void> take(const RecordBatch& batch, Emitter& output) {
        if (auto bound = fields_.bind(batch); !bound) return bound;
        const Result<std::span<const DenseId>> groups = series_.follow(batch);
        if (!groups) return tl::unexpected(groups.error());
        const std::span<const Timestamp> times = batch.eventTimes();
        const FieldColumns columns = fields_.columns(batch);
        std::uint64_t surplus = 0;
        for (std::uint32_t row = 0; row < times.size(); ++row) {
            // Only after records were taken early.
            const bool isLate = isBegun_ && times[row] < clock_;
            if (isLate) late_.push_back(row);
            if (isLate || isAllNull(columns, row)) continue;
            runTicksBefore(times[row], output);
            clock_ = times[row];
            isBegun_ = true;
            const DenseId group = groups->empty() ? 0 : (*groups)[row];
            if (auto* series = series_.at(group))
                method_.take(*series, {columns, row, clock_}, {series_.grouping(), group, rows_});
            else
                ++surplus;
            if (rows_.size() >= kMostRows) rows_.flush(output);
        }
        reportLate(batch);
        if (surplus > 0) report_.droppedRecords(surplus, "there are more keys at once than max_keys allows");
        return {};
    }

    /// The stream has ended. No series is to be drawn out to the end of time: each goes as far as the last
    /// record did, to its instant, and to the end of the step that it is in.
    void endSeries(Emitter& output) {
        if (!isBegun_) return;
        if (last_) clock_ = std::max(clock_, last_->time().value_or(clock_));
        runTicksBefore((Method::isOfWholeSteps ? firstTickFrom(clock_) : clock_) + 1, output);
        const Timestamp end = std::max(clock_, watermark_);
        series_.forEach([&](DenseId group, typename Method::Series& series) {
            method_.finish(series, end, {series_.grouping(), group, rows_});
            return false;
        });
    }

    Result<void> bind(const RecordBatch& batch) {
        if (auto bound = fields_.bind(batch); !bound) return bound;
        if (auto bound = series_.bind(batch); !bound) return bound;
        bindRows();
        if (!Method::takesNumbersOnly) return {};
        for (std::size_t field = 0; field < fields_.size(); ++field)
            if (fields_.type(field) && !isNumeric(*fields_.type(field)))
                return fail(fmt::format("field '{}' is {}, and only numbers can be resampled so: choose the "
                                        "previous value, or another field",
                                        fields_.name(field), typeName(*fields_.type(field))));
        return {};
    }

    /// Fields that no record has had so far have no results yet.
    void bindRows() {
        std::vector<Field> values;
        std::vector<std::size_t> places;
        for (std::size_t field = 0; field < fields_.size(); ++field) {
            if (!fields_.type(field)) continue;
            const Type type = Method::takesNumbersOnly ? Type::Float64 : *fields_.type(field);
            values.push_back({fields_.name(field), type});
            places.push_back(field);
        }
        rows_.bind(series_.keys(), values, places);
    }

    static bool isAllNull(const FieldColumns& columns, std::size_t row) {
        return std::all_of(columns.begin(), columns.end(),
                           [row](const ColumnPointer& column) { return !column || column->isNull(row); });
    }

    /// Goes on to a time up to which all records were taken.
    void runTicksBefore(Timestamp time, Emitter& output) {
        while (series_.size() > 0 && nextTick_ && *nextTick_ < time)
            tick(*nextTick_, output);
        // While no series goes on there is nothing to tick for.
        if (series_.size() == 0 && steps_.startOf(time)) nextTick_ = firstTickFrom(time);
    }

    Timestamp firstTickFrom(Timestamp time) const {
        if (Method::isOfWholeSteps) return *steps_.startOf(time) + (steps_.size() - 1);
        return steps_.firstFrom(time);
    }

    void tick(Timestamp instant, Emitter& output) {
        series_.forEach([&](DenseId group, typename Method::Series& series) {
            return method_.tick(series, instant, {series_.grouping(), group, rows_});
        });
        if (rows_.size() >= kMostRows) rows_.flush(output);
        Timestamp next = 0;
        if (__builtin_add_overflow(instant, steps_.size(), &next))
            nextTick_.reset();
        else
            nextTick_ = next;
    }

    NodeReport& report_;
    const LastRecord* const last_;
    const Steps steps_;
    const Method method_;
    BoundFields fields_;
    const std::size_t mostRecords_;
    EventTimeOrder order_;
    SeriesByKey<typename Method::Series> series_;
    ResampledRows rows_;
    Timestamp watermark_ = kMinTimestamp;
    bool isBegun_ = false;
    Timestamp clock_ = 0;               ///< of the last record taken
    std::optional<Timestamp> nextTick_; ///< nothing before the first record, and at the end of time
    bool wasFull_ = false;
    std::vector<std::uint32_t> late_; ///< rows of the batch at hand
};

Steps stepsOf(const Parameters& parameters) {
    return {parameters.span("step"), parameters.span("most_gap")};
}

std::unique_ptr<Operator> makeResample(const NodeContext& context, const LastRecord* last) {
    const Steps steps = stepsOf(context.parameters);
    const std::string method = context.parameters.text("method");
    if (method == "linear") return std::make_unique<Resample<LinearValue>>(context, steps, last);
    if (method == "mean") return std::make_unique<Resample<MeanOfStep>>(context, steps, last);
    return std::make_unique<Resample<PreviousValue>>(context, steps, last);
}

ShardMaker makeResampleShards(const Parameters& parameters) {
    auto last =
        std::make_shared<LastRecord>(stepsOf(parameters), parameters.texts("fields"), parameters.texts("by"));
    return {[known = last.get()](const NodeContext& context) { return makeResample(context, known); }, last};
}

std::vector<ParameterProblem> checkResample(const std::vector<KnownSchema>& inputs,
                                            const Parameters& parameters) {
    constexpr std::int64_t kMostSteps = 1'000'000;
    std::vector<ParameterProblem> problems;
    const std::int64_t step = std::max<std::int64_t>(parameters.span("step").count(), 1);
    const std::int64_t gap = parameters.span("most_gap").count();
    if (gap > 0 && gap < step)
        problems.push_back({"most_gap", "is shorter than a step, so that steps are missed between records",
                            "set it to the step or more", true});
    if (gap / step > kMostSteps)
        problems.push_back({"most_gap",
                            fmt::format("one gap would be filled with {} records of each key", gap / step),
                            "set a longer step or a shorter gap"});

    std::vector<std::string> names{"time"};
    const bool takesNumbers = parameters.text("method") != "previous";
    for (const char* parameter : {"by", "fields"}) {
        const std::vector<std::string> fields = parameters.texts(parameter);
        for (std::size_t index = 0; index < fields.size(); ++index) {
            const std::string place = fmt::format("{}[{}]", parameter, index);
            if (std::find(names.begin(), names.end(), fields[index]) != names.end())
                problems.push_back(
                    {place, fmt::format("two fields of a result would be called '{}'", fields[index]),
                     fields[index] == "time" ? "rename the field before, with a select" : "name it once"});
            names.push_back(fields[index]);
            const Field* field = inputs[0] ? inputs[0]->find(fields[index]) : nullptr;
            if (parameter == std::string_view("fields") && takesNumbers && field && !isNumeric(field->type))
                problems.push_back({place,
                                    fmt::format("'{}' is {}, and only numbers can be resampled so",
                                                field->name, typeName(field->type)),
                                    "choose the previous value, or another field"});
        }
    }
    return problems;
}

std::vector<KnownSchema> resampleSchemas(const std::vector<KnownSchema>& inputs,
                                         const Parameters& parameters) {
    std::vector<Field> fields{{"time", Type::Timestamp}};
    for (const char* parameter : {"by", "fields"})
        for (const std::string& name : parameters.texts(parameter)) {
            const Field* field = inputs[0] ? inputs[0]->find(name) : nullptr;
            if (!field) return {std::nullopt};
            const bool isNumber =
                parameter == std::string_view("fields") && parameters.text("method") != "previous";
            fields.push_back({name, isNumber ? Type::Float64 : field->type});
        }
    return {Schema(std::move(fields))};
}

NodeType describeResample() {
    NodeType type;
    type.id = "resample";
    type.category = Category::Transform;
    type.title = "Resample";
    type.summary = "Gives the values of each key at a fixed step of event time";
    type.documentation =
        R"(Makes of records at any times one record at each multiple of `step`, counted from 1970-01-01T00:00:00Z, with the
`time`, the fields of the key, and the chosen fields:

- **previous**: the last value at or before that instant, field by field, nulls passed over;
- **linear**: the point on the line between the records before and after it; where one of them is null, null. Of several
  records of one time, the line goes to the first and on from the last. Numbers only;
- **mean**: the mean of the values of the step, `[time, time + step)`; a step without values has the last mean. Numbers only.

A series ends where its key has no record for longer than `most_gap`: over that, no step is filled and no line is drawn. A
record in the middle of nothing gives the instant that it is at, if it is at one. A record without any of the fields is passed
over. NaN is a value; so are infinities, which make sums and lines NaN.

Records are put in order of event time first: each is held until the **watermark** has passed it. **Late** is what the
watermark had passed before; it is counted on this node and left out. Results come in order of event time and, at one instant,
in the order in which series began. The event time of a result is its `time`; of a mean the last nanosecond of its step; and of
a linear one, which cannot be known earlier, that of the record after it, or of the step that found `most_gap` over. At the end
of the stream, results go as far as its last record.

It holds the records that wait, at most `max_records`: beyond them the earliest are taken early, and the node says so. It also
holds the last values of each key that goes on, at most `max_keys`; the records of more keys are left out and counted.)";
    type.keywords = {"interpolate", "fixed step", "downsample", "upsample", "fill",
                     "align",       "regular",    "gap",        "linear"};
    type.icon = "resample";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.outputs = {{.id = "out", .label = "One record per step and key"}};
    type.parameters = {
        {.id = "fields",
         .type = ParameterType::FieldNames,
         .label = "Fields",
         .summary = "Whose values at each step are wanted.",
         .required = true,
         .fieldOf = "in",
         .placeholder = "temperature",
         .example = Json::array({"temperature"})},
        {.id = "step",
         .type = ParameterType::Span,
         .label = "Step",
         .summary = "How much event time from one result to the next.",
         .defaultValue = "1 s",
         .required = true,
         .minimum = 1e-9,
         .placeholder = "1 s",
         .example = "1 s"},
        {.id = "method",
         .type = ParameterType::Choice,
         .label = "Method",
         .summary = "What a step is made of.",
         .defaultValue = "previous",
         .choices = {{"previous", "Previous value", "The last value that was"},
                     {"linear", "Linear", "On the line between the record before and the one after"},
                     {"mean", "Mean of the step", "The mean of the values in the step"}},
         .example = "linear"},
        byParameter("is a series of its own"),
        {.id = "most_gap",
         .type = ParameterType::Span,
         .label = "Longest gap",
         .summary = "Over so much event time without a record of its key, steps are filled. 0 s: ten steps.",
         .defaultValue = "0 s",
         .minimum = 0,
         .placeholder = "10 s",
         .example = "10 s"},
        {.id = "max_records",
         .type = ParameterType::Integer,
         .label = "Most records",
         .summary = "So many records wait for the watermark. When more come, the earliest are taken early.",
         .defaultValue = 1'000'000,
         .unit = "records",
         .minimum = 1,
         .maximum = 100'000'000,
         .advanced = true,
         .placeholder = "1000000",
         .example = 1'000'000},
        maxKeysParameter("So many series go on at once. The records of more keys are left out and counted."),
    };
    type.stateful = true;
    type.outputSchemas = resampleSchemas;
    type.check = checkResample;
    type.makeOperator = [](const NodeContext& context) { return makeResample(context, nullptr); };
    allowThreads(type, keysOfBy, {"max_keys", "max_records"}, makeResampleShards);
    return type;
}

const NodeRegistration registration(describeResample());

} // namespace

} // namespace weir
