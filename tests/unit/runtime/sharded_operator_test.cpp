// An operator divided among instances: how calls, failures and retries of some of them are those of the
// whole.
#include "pipeline/nodes/worker_pool.h"
#include "pipeline/operators/sharding/key_hashes.h"
#include "pipeline/operators/sharding/sharded_operator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <limits>
#include <numeric>

using namespace weir;

namespace {

const std::vector<Parameter>& declared() {
    static const std::vector<Parameter> parameters{
        {.id = "threads", .type = ParameterType::Integer, .label = "", .summary = "", .defaultValue = 4},
        {.id = "max_keys", .type = ParameterType::Integer, .label = "", .summary = "", .defaultValue = 100}};
    return parameters;
}

class CountingReport final : public NodeReport {
public:
    void badRecord(std::string_view, std::string_view) override { ++bad; }
    void lateRecords(std::uint64_t count, std::string_view) override { late += count; }
    void droppedRecords(std::uint64_t count, std::string_view reason) override {
        dropped += count;
        reasons.emplace_back(reason);
    }
    void note(std::string_view text) override { notes.emplace_back(text); }
    void alert(Alert alert) override { alerts.push_back(std::move(alert)); }

    std::uint64_t bad = 0;
    std::uint64_t late = 0;
    std::uint64_t dropped = 0;
    std::vector<std::string> reasons;
    std::vector<std::string> notes;
    std::vector<Alert> alerts;
};

class ValueEmitter final : public Emitter {
public:
    void emit(std::size_t, RecordBatchPointer batch) override {
        CHECK(batch->ordinals() == nullptr);
        ++batches;
        const auto added = batch->column("value")->int64s();
        values.insert(values.end(), added.begin(), added.end());
        schemas.insert(schemas.end(), added.size(), batch->schema()->text());
    }

    std::vector<std::int64_t> values;
    std::vector<std::string> schemas; ///< of each
    std::size_t batches = 0;
};

/// Records with the values first, first + 1, ...
RecordBatchPointer valuesFrom(std::int64_t first, std::size_t count) {
    Array<std::int64_t> values(count);
    std::iota(values.begin(), values.end(), first);
    static const auto schema = std::make_shared<const Schema>(std::vector<Field>{{"value", Type::Int64}});
    const ColumnPointer column = Column::ofInt64(values);
    return std::make_shared<const RecordBatch>(schema, std::vector<ColumnPointer>{column},
                                               Column::ofTimestamp(std::move(values)));
}

std::vector<std::int64_t> numbersTo(std::int64_t count) {
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

/// An instance that a test writes.
struct Instance : Operator {
    using Process = std::function<Result<void>(Instance&, const RecordBatchPointer&, Emitter&)>;
    Instance(const NodeContext& context, Process work) : context(context), work(std::move(work)) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        ++calls;
        return work(*this, batch, output);
    }

    const NodeContext& context;
    Process work;
    int calls = 0;
};

struct Divided {
    explicit Divided(Instance::Process work, std::size_t workers = 3) : pool(workers) {
        sharded = std::make_unique<ShardedOperator>(
            Sharding{[work](const NodeContext& own) { return std::make_unique<Instance>(own, work); },
                     {{"value"}},
                     {"max_keys"}},
            context);
        CHECK(sharded->open());
    }
    Result<void> process(const RecordBatchPointer& batch) { return sharded->process(0, batch, output); }

    WorkerPool pool;
    CountingReport report;
    NodeContext context{"node", Parameters(declared(), Json::object()), report, ".", &pool};
    std::unique_ptr<ShardedOperator> sharded;
    ValueEmitter output;
};

Result<void> pass(Instance&, const RecordBatchPointer& batch, Emitter& output) {
    output.emit(0, batch);
    return {};
}

bool has(const RecordBatch& batch, std::int64_t value) {
    const auto values = batch.column("value")->int64s();
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::uint64_t hashOf(const ColumnPointer& column) {
    const auto schema = std::make_shared<const Schema>(std::vector<Field>{{"key", column->type()}});
    const RecordBatch batch(schema, {column}, Column::ofTimestamp(Array<Timestamp>{0}));
    const std::vector<std::string> fields{"key"};
    std::vector<std::uint64_t> hashes;
    hashKeys(batch, fields, hashes);
    return hashes.at(0);
}

} // namespace

TEST_CASE("keys that are equal have equal hashes, whatever their type") {
    const auto integer = [](std::int64_t value) { return Column::ofInt64(Array<std::int64_t>{value}); };
    const auto number = [](double value) { return Column::ofFloat64(Array<double>{value}); };
    CHECK(hashOf(integer(7)) == hashOf(number(7)));
    CHECK(hashOf(number(0.0)) == hashOf(number(-0.0)));
    CHECK(hashOf(integer((1LL << 53) + 1)) == hashOf(number(0x1p53)));
    CHECK(hashOf(number(std::numeric_limits<double>::quiet_NaN())) ==
          hashOf(number(-std::numeric_limits<double>::signaling_NaN())));
    CHECK(hashOf(Column::ofNulls(Type::String, 1)) == hashOf(Column::ofNulls(Type::Float64, 1)));
    CHECK(hashOf(integer(7)) != hashOf(integer(8)));
    std::vector<std::uint64_t> hashes;
    const std::vector<std::string> missing{"no"};
    hashKeys(*valuesFrom(0, 1), missing, hashes);
    CHECK(hashes.at(0) == hashOf(Column::ofNulls(Type::Int64, 1)));
}

TEST_CASE("records go on in the order in which they came, in few batches") {
    for (const std::size_t workers : {0, 3}) {
        Divided divided(pass, workers);
        REQUIRE(divided.process(valuesFrom(0, 3000)));
        REQUIRE(divided.process(valuesFrom(3000, 5)));
        CHECK(divided.output.values == numbersTo(3005));
        CHECK(divided.output.batches == 2);
    }
}

TEST_CASE("each record keeps the schema that it was emitted with") {
    // Of odd values with one more field, before the other.
    Divided divided([](Instance&, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        static const auto wide =
            std::make_shared<const Schema>(std::vector<Field>{{"odd", Type::Int64}, {"value", Type::Int64}});
        const ColumnPointer& values = batch->columns().front();
        for (std::uint32_t row = 0; row < batch->rows(); ++row) {
            const RecordBatchPointer one = batch->take({&row, 1});
            const ColumnPointer value = values->take({&row, 1});
            output.emit(0, value->int64s()[0] % 2 == 0 ? one : one->withColumns(wide, {value, value}));
        }
        return {};
    });
    REQUIRE(divided.process(valuesFrom(0, 100)));
    CHECK(divided.output.values == numbersTo(100));
    REQUIRE(divided.output.schemas.size() == 100);
    for (std::size_t index = 0; index < 100; ++index)
        CHECK(divided.output.schemas[index] == (index % 2 == 0 ? "value int64" : "odd int64, value int64"));
}

TEST_CASE("what each holds at most is its share") {
    std::atomic<std::int64_t> share = 0;
    Divided divided([&share](Instance& self, const RecordBatchPointer&, Emitter&) -> Result<void> {
        share = self.context.parameters.integer("max_keys");
        return {};
    });
    REQUIRE(divided.process(valuesFrom(0, 1)));
    CHECK(share == 7);
}

TEST_CASE("where some fail, their records are dropped, and the others go on") {
    Divided divided([](Instance&, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        if (has(*batch, 13)) return fail("no thirteen");
        output.emit(0, batch);
        return {};
    });
    REQUIRE(divided.process(valuesFrom(0, 2000)));
    CHECK(divided.report.dropped > 1);
    CHECK(divided.report.dropped + divided.output.values.size() == 2000);
    CHECK(divided.report.reasons == std::vector<std::string>{"no thirteen"});
    CHECK(std::is_sorted(divided.output.values.begin(), divided.output.values.end()));
    // Where all fail, it is the call that did.
    const Result<void> failed = divided.process(valuesFrom(13, 1));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == "no thirteen");
    CHECK(divided.report.reasons.size() == 1);
}

TEST_CASE("where some fail for now, the call is made again for those alone") {
    std::atomic<int> calls = 0;
    std::atomic<bool> isDown = true;
    Divided divided([&](Instance&, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        if (batch->rows() == 0) return {};
        ++calls;
        if (has(*batch, 13) && isDown) return failForNow("not yet");
        output.emit(0, batch);
        return {};
    });
    const RecordBatchPointer batch = valuesFrom(0, 2000);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<void> failed = divided.process(batch);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().retryable);
    }
    CHECK(divided.output.values.empty());
    isDown = false;
    REQUIRE(divided.process(batch));
    CHECK(divided.output.values == numbersTo(2000));
    CHECK(calls == static_cast<int>(ShardedOperator::kShards) + 2);
    // A call that is given up leaves nothing behind.
    isDown = true;
    REQUIRE_FALSE(divided.process(batch));
    REQUIRE(divided.process(valuesFrom(2000, 20)));
    CHECK(divided.output.values == numbersTo(2020));
}

TEST_CASE("what one throws, the whole throws") {
    Divided divided([](Instance&, const RecordBatchPointer& batch, Emitter&) -> Result<void> {
        if (has(*batch, 13)) throw std::runtime_error("broken");
        return {};
    });
    CHECK_THROWS_WITH_AS(static_cast<void>(divided.process(valuesFrom(0, 2000))), "broken",
                         std::runtime_error);
    CHECK(divided.sharded->close());
}

TEST_CASE("what instances tell is told once all have returned, alerts in order of their records") {
    Divided divided([](Instance& self, const RecordBatchPointer& batch, Emitter&) -> Result<void> {
        for (std::size_t row = 0; row < batch->rows(); ++row) {
            const auto ordinal = static_cast<std::uint64_t>(batch->ordinals()->int64s()[row]);
            self.context.report.alert({.sequence = ordinal, .time = batch->eventTimes()[row]});
            self.context.report.badRecord("bad", "");
        }
        self.context.report.lateRecords(batch->rows(), "");
        self.context.report.note("all is well");
        return {};
    });
    REQUIRE(divided.process(valuesFrom(0, 2000)));
    CHECK(divided.report.bad == 2000);
    CHECK(divided.report.late == 2000);
    REQUIRE(divided.report.alerts.size() == 2000);
    for (std::size_t index = 0; index < 2000; ++index)
        CHECK(divided.report.alerts[index].time == static_cast<Timestamp>(index));
    CHECK(divided.report.notes == std::vector<std::string>{"all is well"});
}
