#include "operator_harness.h"

#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/worker_pool.h"
#include "pipeline/runtime/event_time.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace weir {

namespace {

class CollectingReport final : public NodeReport {
public:
    explicit CollectingReport(Outcome& outcome) : outcome_(outcome) {}

    void badRecord(std::string_view, std::string_view) override { ++outcome_.badRecords; }
    void lateRecords(std::uint64_t count, std::string_view) override { outcome_.lateRecords += count; }
    void droppedRecords(std::uint64_t, std::string_view) override {}
    void note(std::string_view) override {}
    void alert(Alert alert) override { outcome_.alerts.push_back(std::move(alert)); }

private:
    Outcome& outcome_;
};

Json numberAsJson(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
    const bool isWhole = value == std::trunc(value) && std::fabs(value) < 0x1p53;
    return isWhole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json valueAsJson(const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::Bool:
        return column.bools().get(row);
    case Type::Int64:
        return column.int64s()[row];
    case Type::Float64:
        return numberAsJson(column.float64s()[row]);
    case Type::String:
        return std::string(column.string(row));
    case Type::Timestamp:
        return formatTimestamp(column.int64s()[row]);
    }
    return nullptr;
}

class CollectingEmitter final : public Emitter {
public:
    explicit CollectingEmitter(Outcome& outcome) : outcome_(outcome) {}

    void emit(std::size_t port, RecordBatchPointer batch) override {
        if (batch->rows() == 0) return;
        std::vector<Json>& records = port == 0 ? outcome_.records : outcome_.furtherPorts[port];
        const std::size_t before = records.size();
        for (std::size_t row = 0; row < batch->rows(); ++row) {
            Json record = Json::object();
            for (std::size_t index = 0; index < batch->columns().size(); ++index)
                if (!batch->column(index).isNull(row))
                    record[(*batch->schema())[index].name] = valueAsJson(batch->column(index), row);
            record["_time"] = formatTimestamp(batch->eventTimes()[row]);
            records.push_back(std::move(record));
        }
        for (const Straggler& straggler : batch->stragglers())
            records[before + straggler.row]["_watermark"] = formatTimestamp(straggler.watermark);
        if (port > 0) return;
        outcome_.lastSchema = batch->schema()->text();
        outcome_.schemas.insert(outcome_.schemas.end(), batch->rows(), outcome_.lastSchema);
    }

private:
    Outcome& outcome_;
};

/// Hands what it gets to an operator.
class ForwardingEmitter final : public Emitter {
public:
    ForwardingEmitter(Operator& next, Emitter& output, Outcome& outcome)
        : next_(next), output_(output), outcome_(outcome) {}

    void emit(std::size_t port, RecordBatchPointer batch) override {
        if (port > 0 || batch->rows() == 0) return;
        if (auto done = next_.process(0, batch, output_); !done)
            outcome_.errors.push_back(done.error().message);
    }

private:
    Operator& next_;
    Emitter& output_;
    Outcome& outcome_;
};

const NodeType& typeOf(std::string_view id) {
    const NodeType* type = NodeRegistry::instance().find(id);
    REQUIRE_MESSAGE(type, "no node type ", std::string(id));
    return *type;
}

/// An operator and what it is made from, which outlives it.
std::shared_ptr<Operator> makeOperator(std::string_view type, const Json& parameters, NodeReport& report) {
    struct Parts {
        NodeContext context;
        std::unique_ptr<Operator> made;
    };
    static WorkerPool workers(3);
    const NodeType& found = typeOf(type);
    const auto parts = std::make_shared<Parts>(
        Parts{{"tested", Parameters(found.parameters, parameters), report, ".", &workers}, nullptr});
    parts->made = found.makeOperator(parts->context);
    return {parts, parts->made.get()};
}

void append(BatchBuilder& builder, const Json& record) {
    for (const auto& [name, value] : record.items()) {
        if (value.is_null()) continue;
        const std::size_t field = builder.fieldIndex(name);
        bool fits = false;
        if (value.is_boolean())
            fits = builder.setBool(field, value.get<bool>());
        else if (value.is_number_integer())
            fits = builder.setInt64(field, value.get<std::int64_t>());
        else if (value.is_number_float())
            fits = builder.setFloat64(field, value.get<double>());
        else
            fits = builder.setString(field, value.get<std::string>());
        REQUIRE_MESSAGE(fits, builder.conflict());
    }
    builder.endRecord();
}

/// Calls `each` with every batch and the watermark after it.
template<class Each>
void forEachBatch(const TestStream& stream, std::size_t batchSize, NodeReport& report, Each each) {
    SourceSettings settings;
    settings.eventTimeField = stream.eventTime;
    settings.timeUnit = stream.unit;
    settings.disorder = stream.disorder;
    settings.partitionField = stream.partitionField;
    EventTimeAssigner assigner(settings);
    BatchBuilder builder(stream.declared);
    if (!stream.eventTime.empty())
        builder.setEventTime(
            {stream.eventTime, stream.unit, [&report](std::string_view reason, std::string_view sample) {
                 report.badRecord(reason, sample);
             }});
    for (std::size_t index = 0; index < stream.records.size(); ++index) {
        append(builder, stream.records[index]);
        if (builder.rows() < batchSize && index + 1 < stream.records.size()) continue;
        while (builder.rows() > 0) {
            RawBatch raw = builder.takeRun();
            const std::vector<Timestamp> arrivals(raw.rows, 0);
            const RecordBatchPointer batch = assigner.assign(std::move(raw), arrivals);
            each(batch, std::max(assigner.watermark(), stream.leastWatermark));
        }
    }
}

/// As texts whole numbers differ from fractions, and what is no number is what it is.
std::vector<std::string> textsOf(const std::vector<Json>& records) {
    std::vector<std::string> texts;
    for (const Json& record : records)
        texts.push_back(record.dump());
    return texts;
}

void note(Outcome& outcome, const Result<void>& result) {
    if (!result) outcome.errors.push_back(result.error().message);
}

/// A new instance that goes on where this one is.
std::shared_ptr<Operator> restored(Operator& tested, std::string_view type, const Json& parameters,
                                   NodeReport& report) {
    StateWriter state;
    REQUIRE(tested.save(state));
    const std::string bytes = state.take();
    std::shared_ptr<Operator> next = makeOperator(type, parameters, report);
    StateReader reader(bytes);
    next->restore(reader);
    CHECK(reader.isAtEnd());
    REQUIRE(next->open());
    CHECK(next->heldCount() == tested.heldCount());
    return next;
}

} // namespace

std::vector<Json> Outcome::plainRecords() const {
    std::vector<Json> result = records;
    for (Json& record : result) {
        record.erase("_time");
        record.erase("_watermark");
    }
    return result;
}

const std::vector<Json>& Outcome::recordsOf(std::size_t port) const {
    static const std::vector<Json> none;
    if (port == 0) return records;
    const auto found = furtherPorts.find(port);
    return found == furtherPorts.end() ? none : found->second;
}

struct DrivenOperator::Parts {
    Parts(std::string_view id, const Json& values)
        : type(id), parameters(values), tested(makeOperator(id, values, report)) {
        note(outcome, tested->open());
    }

    std::string type;
    Json parameters;
    Outcome outcome;
    CollectingReport report{outcome};
    CollectingEmitter output{outcome};
    std::shared_ptr<Operator> tested;
};

DrivenOperator::DrivenOperator(std::string_view type, const Json& parameters)
    : parts_(std::make_unique<Parts>(type, parameters)) {}

DrivenOperator::~DrivenOperator() = default;

std::vector<StreamBatch> DrivenOperator::cut(const TestStream& stream, std::size_t batchSize) {
    std::vector<StreamBatch> batches;
    forEachBatch(stream, batchSize, parts_->report,
                 [&batches](const RecordBatchPointer& batch, Timestamp watermark) {
                     batches.push_back({batch, watermark});
                 });
    return batches;
}

void DrivenOperator::process(std::size_t port, const RecordBatchPointer& batch) {
    note(parts_->outcome, parts_->tested->process(port, batch, parts_->output));
    parts_->outcome.mostHeld = std::max(parts_->outcome.mostHeld, parts_->tested->heldCount());
}

void DrivenOperator::advance(Timestamp watermark) {
    note(parts_->outcome, parts_->tested->advance(watermark, parts_->output));
}

void DrivenOperator::checkpoint() {
    parts_->tested = restored(*parts_->tested, parts_->type, parts_->parameters, parts_->report);
}

Outcome DrivenOperator::finish() {
    advance(kMaxTimestamp);
    note(parts_->outcome, parts_->tested->finish(parts_->output));
    note(parts_->outcome, parts_->tested->close());
    return std::move(parts_->outcome);
}

void DrivenOperator::checkpoint(const Json& parameters) {
    parts_->parameters = parameters;
    checkpoint();
}

const Outcome& DrivenOperator::outcome() const {
    return parts_->outcome;
}

Outcome runOperator(std::string_view type, const Json& parameters, const TestStream& stream,
                    std::size_t batchSize, Checkpoints checkpoints) {
    Outcome outcome;
    CollectingReport report(outcome);
    CollectingEmitter output(outcome);
    std::shared_ptr<Operator> tested = makeOperator(type, parameters, report);
    note(outcome, tested->open());
    forEachBatch(stream, batchSize, report, [&](const RecordBatchPointer& batch, Timestamp watermark) {
        note(outcome, tested->process(0, batch, output));
        outcome.mostHeld = std::max(outcome.mostHeld, tested->heldCount());
        note(outcome, tested->advance(watermark, output));
        if (checkpoints == Checkpoints::AfterEachBatch) tested = restored(*tested, type, parameters, report);
    });
    note(outcome, tested->advance(kMaxTimestamp, output));
    note(outcome, tested->finish(output));
    note(outcome, tested->close());
    return outcome;
}

Outcome runAtAllSizes(std::string_view type, const Json& parameters, const TestStream& stream) {
    const Outcome first = runOperator(type, parameters, stream, kBatchSizes[0]);
    const std::vector<std::string> expected = textsOf(first.records);
    for (const auto& way :
         {std::pair{kBatchSizes[1], Checkpoints::None}, std::pair{kBatchSizes[2], Checkpoints::None},
          std::pair{kBatchSizes[3], Checkpoints::None},
          std::pair{kBatchSizes[0], Checkpoints::AfterEachBatch},
          std::pair{kBatchSizes[2], Checkpoints::AfterEachBatch}}) {
        const std::size_t size = way.first;
        const Checkpoints checkpoints = way.second;
        CAPTURE(size);
        CAPTURE(checkpoints);
        const Outcome other = runOperator(type, parameters, stream, size, checkpoints);
        const std::vector<std::string> found = textsOf(other.records);
        REQUIRE(found.size() == expected.size());
        const auto differing = std::mismatch(found.begin(), found.end(), expected.begin());
        if (differing.first != found.end()) REQUIRE(*differing.first == *differing.second);
        CHECK(other.furtherPorts == first.furtherPorts);
        CHECK(other.lateRecords == first.lateRecords);
        CHECK(other.badRecords == first.badRecords);
        REQUIRE(other.alerts.size() == first.alerts.size());
        for (std::size_t index = 0; index < first.alerts.size(); ++index) {
            CHECK(other.alerts[index].time == first.alerts[index].time);
            CHECK(other.alerts[index].key == first.alerts[index].key);
            CHECK(other.alerts[index].message == first.alerts[index].message);
            CHECK(other.alerts[index].firing == first.alerts[index].firing);
        }
    }
    return first;
}

Outcome runChain(std::string_view first, const Json& firstParameters, std::string_view second,
                 const Json& secondParameters, const TestStream& stream, std::size_t batchSize) {
    Outcome outcome;
    CollectingReport report(outcome);
    CollectingEmitter output(outcome);
    const std::shared_ptr<Operator> head = makeOperator(first, firstParameters, report);
    const std::shared_ptr<Operator> tail = makeOperator(second, secondParameters, report);
    ForwardingEmitter between(*tail, output, outcome);
    const auto advance = [&](Timestamp watermark) {
        note(outcome, head->advance(watermark, between));
        note(outcome, tail->advance(watermark, output));
    };
    forEachBatch(stream, batchSize, report, [&](const RecordBatchPointer& batch, Timestamp watermark) {
        note(outcome, head->process(0, batch, between));
        advance(watermark);
    });
    advance(kMaxTimestamp);
    note(outcome, head->finish(between));
    note(outcome, tail->finish(output));
    return outcome;
}

std::vector<std::string> problemsOf(std::string_view type, const Json& parameters,
                                    const std::vector<Field>& input) {
    const NodeType& found = typeOf(type);
    std::vector<std::string> result;
    for (const ParameterProblem& problem :
         found.check({Schema(input)}, Parameters(found.parameters, parameters))) {
        CHECK_FALSE(problem.fix.empty());
        result.push_back(
            fmt::format("{}: {}", problem.parameter, problem.message.substr(0, problem.message.find('\n'))));
    }
    return result;
}

std::string outputSchemaOf(std::string_view type, const Json& parameters, const std::vector<Field>& input) {
    const NodeType& found = typeOf(type);
    const auto schemas = found.outputSchemas({Schema(input)}, Parameters(found.parameters, parameters));
    REQUIRE(schemas.size() == found.outputs.size());
    return schemas[0] ? schemas[0]->text() : "unknown";
}

std::vector<Json> parseRecords(std::string_view lines) {
    std::vector<Json> records;
    std::istringstream stream{std::string(lines)};
    for (std::string line; std::getline(stream, line);)
        if (line.find('{') != std::string::npos) records.push_back(Json::parse(line));
    return records;
}

} // namespace weir
