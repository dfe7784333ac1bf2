// What the runtime itself costs: a whole run whose nodes do next to nothing, and its parts by themselves.
// Records per second (items_per_second) by the size of a batch.
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/runtime/element_queue.h"
#include "pipeline/runtime/engine.h"
#include "pipeline/runtime/event_time.h"
#include "pipeline/runtime/tap.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <numeric>
#include <thread>

namespace {

using namespace weir;

void appendRecord(BatchBuilder& records, std::size_t time, std::size_t value, std::int64_t count) {
    records.setInt64(time, count);
    records.setFloat64(value, static_cast<double>(count));
    records.endRecord();
}

/// Counts to `records` as fast as it can.
class CountingSource final : public Source {
public:
    explicit CountingSource(std::int64_t records) : records_(records) {}

    Result<void> open() override { return {}; }
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override {
        const std::size_t time = records.fieldIndex("ts");
        const std::size_t value = records.fieldIndex("value");
        for (std::size_t row = 0; row < limit.records && count_ < records_; ++row, ++count_)
            appendRecord(records, time, value, count_);
        return count_ == records_ ? ReadStatus::End : ReadStatus::More;
    }

private:
    const std::int64_t records_;
    std::int64_t count_ = 0;
};

class PassingOperator final : public Operator {
public:
    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        output.emit(0, batch);
        return {};
    }
};

class DiscardingSink final : public Operator {
public:
    Result<void> process(std::size_t, const RecordBatchPointer&, Emitter&) override { return {}; }
};

NodeType sourceType() {
    NodeType type;
    type.id = "bench.source";
    type.category = Category::Source;
    type.outputs = {{.id = "out"}};
    type.parameters =
        withSourceParameters({{.id = "records", .type = ParameterType::Integer}}, WhenFull::Wait);
    type.makeSource = [](const NodeContext& context) {
        return std::make_unique<CountingSource>(context.parameters.integer("records"));
    };
    return type;
}

NodeType passType() {
    NodeType type;
    type.id = "bench.pass";
    type.inputs = {{.id = "in"}};
    type.outputs = {{.id = "out"}};
    type.makeOperator = [](const NodeContext&) { return std::make_unique<PassingOperator>(); };
    return type;
}

NodeType sinkType() {
    NodeType type;
    type.id = "bench.sink";
    type.category = Category::Sink;
    type.inputs = {{.id = "in"}};
    type.makeOperator = [](const NodeContext&) { return std::make_unique<DiscardingSink>(); };
    return type;
}

const NodeRegistration source(sourceType());
const NodeRegistration pass(passType());
const NodeRegistration sink(sinkType());

RecordBatchPointer batchOf(std::size_t rows) {
    Array<Timestamp> times(rows);
    std::iota(times.begin(), times.end(), Timestamp{0});
    return std::make_shared<const RecordBatch>(std::make_shared<const Schema>(), std::vector<ColumnPointer>{},
                                               Column::ofTimestamp(std::move(times)));
}

/// source -> two fused operators -> sink, with event time from a field.
void runGraph(benchmark::State& state) {
    const std::int64_t records = 500'000;
    Graph graph;
    graph.nodes = {
        {"in", "bench.source", "", {{"records", records}, {"event_time", "ts"}, {"time_unit", "ns"}}},
        {"a", "bench.pass", "", Json::object()},
        {"b", "bench.pass", "", Json::object()},
        {"out", "bench.sink", "", Json::object()}};
    graph.wires = {{{"in", "out"}, {"a", "in"}}, {{"a", "out"}, {"b", "in"}}, {{"b", "out"}, {"out", "in"}}};
    graph.run.batchRows = static_cast<std::size_t>(state.range(0));
    const auto engine = makeLocalEngine();
    for (auto _ : state) {
        if (hasErrors(engine->start(graph, std::filesystem::path(".")))) {
            state.SkipWithError("the graph does not start");
            return;
        }
        engine->waitFor(std::chrono::hours(1));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * records);
}
BENCHMARK(runGraph)->Arg(1)->Arg(32)->Arg(1024)->Arg(8192)->UseRealTime()->Unit(benchmark::kMillisecond);

/// What the source of runGraph() costs without a runtime around it.
void buildRecords(benchmark::State& state) {
    BatchBuilder records;
    const std::size_t time = records.fieldIndex("ts");
    const std::size_t value = records.fieldIndex("value");
    const std::int64_t rows = state.range(0);
    for (auto _ : state) {
        for (std::int64_t row = 0; row < rows; ++row)
            appendRecord(records, time, value, row);
        benchmark::DoNotOptimize(records.finish());
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * rows);
}
BENCHMARK(buildRecords)->Arg(1)->Arg(32)->Arg(1024)->Arg(8192);

void assignEventTimes(benchmark::State& state) {
    const auto rows = static_cast<std::size_t>(state.range(0));
    EventTimeAssigner assigner({.eventTimeField = "ts", .timeUnit = TimeUnit::Milliseconds});
    BatchBuilder records;
    records.setEventTime({"ts", TimeUnit::Milliseconds, {}});
    for (std::size_t row = 0; row < rows; ++row)
        appendRecord(records, records.fieldIndex("ts"), records.fieldIndex("value"),
                     static_cast<std::int64_t>(row));
    const RawBatch raw = records.finish();
    const std::vector<Timestamp> arrivals(rows);
    for (auto _ : state)
        benchmark::DoNotOptimize(assigner.assign(raw, arrivals));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
}
BENCHMARK(assignEventTimes)->Arg(1)->Arg(1024)->Arg(8192);

/// The least a bounded queue between two threads can be: what passThroughQueue is to be held against.
class BareQueue {
public:
    explicit BareQueue(std::size_t capacity) : capacity_(capacity) {}
    void push(RecordBatchPointer batch) {
        std::unique_lock lock(mutex_);
        drained_.wait(lock, [this] { return batches_.size() < capacity_; });
        batches_.push_back(std::move(batch));
        filled_.notify_one();
    }
    RecordBatchPointer pop() {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [this] { return !batches_.empty(); });
        RecordBatchPointer batch = std::move(batches_.front());
        batches_.pop_front();
        drained_.notify_one();
        return batch;
    }

private:
    const std::size_t capacity_;
    std::mutex mutex_;
    std::condition_variable filled_;
    std::condition_variable drained_;
    std::deque<RecordBatchPointer> batches_;
};

constexpr std::size_t kQueueRows = 65'536;

/// items_per_second counts records, the time is a batch's.
void passThroughBareQueue(benchmark::State& state) {
    const RecordBatchPointer batch = batchOf(static_cast<std::size_t>(state.range(0)));
    BareQueue queue(kQueueRows / batch->rows());
    std::jthread consumer([&] {
        while (queue.pop()) {
        }
    });
    for (auto _ : state)
        queue.push(batch);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
    queue.push(nullptr);
}

/// From one thread to another.
void passThroughQueue(benchmark::State& state) {
    const RecordBatchPointer batch = batchOf(static_cast<std::size_t>(state.range(0)));
    ElementQueue queue(1, kQueueRows);
    std::jthread consumer([&] {
        while (queue.pop()) {
        }
    });
    for (auto _ : state)
        queue.push(0, batch, WhenFull::Wait);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
    queue.abandon();
}
BENCHMARK(passThroughQueue)->Arg(1)->Arg(1024)->Arg(8192)->UseRealTime();
BENCHMARK(passThroughBareQueue)->Arg(1)->Arg(1024)->Arg(8192)->UseRealTime();

void publishToTap(benchmark::State& state) {
    TapBoard board;
    const Endpoint output{"node", "out"};
    const auto tap = board.output(output);
    const TapId reader = state.range(1) != 0 ? board.open(output) : 0;
    const RecordBatchPointer batch = batchOf(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        tap->publish(batch);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * state.range(0));
    board.close(reader);
}
BENCHMARK(publishToTap)->ArgNames({"rows", "readers"})->Args({1, 0})->Args({8192, 0})->Args({8192, 1});

} // namespace

int main(int count, char** arguments) {
    std::vector<weir::bench::Pair> pairs;
    for (const char* rows : {"1", "1024", "8192"})
        pairs.push_back({std::string("passThroughQueue/") + rows + "/real_time",
                         std::string("passThroughBareQueue/") + rows + "/real_time",
                         {}});
    return weir::bench::runWithRatios(count, arguments, std::move(pairs));
}
