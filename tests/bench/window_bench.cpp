// Windows next to the loop one would write by hand for the same columns, both measured in the same run.
// items_per_second are those of the window; `bare` are the records per second of the loop beside it, and
// `ratio` is the one over the other. Processor time of one core; the batches are in memory.
#include "pipeline/nodes/node_registry.h"
#include "tests/bench/node_surroundings.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <bit>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace weir;
using bench::DiscardingEmitter;
using bench::processorSeconds;
using bench::StrictReport;

constexpr std::size_t kRows = 4096;
constexpr std::int64_t kSecond = 1'000'000'000;

enum class Keys : std::uint8_t { Integers, Texts };

/// So many records, evenly over time, with random keys and small integer values.
std::vector<RecordBatchPointer> makeStream(std::size_t records, std::size_t recordsPerSecond, Keys kind,
                                           std::size_t keys) {
    constexpr std::size_t kDistinct = 256; // so many batches of keys and values; more would only cost memory
    std::mt19937 random(1);
    std::vector<std::vector<ColumnPointer>> pool;
    for (std::size_t batch = 0; batch < std::min(kDistinct, records / kRows); ++batch) {
        auto key = std::make_shared<Column>(kind == Keys::Integers ? Type::Int64 : Type::String);
        auto value = std::make_shared<Column>(Type::Int64);
        for (std::size_t row = 0; row < kRows; ++row) {
            const auto number = static_cast<std::int64_t>(random() % keys);
            if (kind == Keys::Integers)
                key->appendInt64(number * 7919);
            else
                key->appendString("machine-" + std::to_string(number));
            value->appendInt64(static_cast<std::int64_t>(random() % 1000));
        }
        pool.push_back({key, value});
    }
    const auto schema = std::make_shared<const Schema>(std::vector<Field>{
        {"key", kind == Keys::Integers ? Type::Int64 : Type::String}, {"value", Type::Int64}});
    const std::int64_t interval = kSecond / static_cast<std::int64_t>(recordsPerSecond);
    std::vector<RecordBatchPointer> stream;
    Timestamp time = 0;
    for (std::size_t batch = 0; batch < records / kRows; ++batch) {
        Array<Timestamp> times(kRows);
        for (Timestamp& each : times)
            each = time += interval;
        stream.push_back(std::make_shared<const RecordBatch>(schema, pool[batch % pool.size()],
                                                             Column::ofTimestamp(std::move(times))));
    }
    return stream;
}

double runWindow(const std::string& id, Json parameters, const std::vector<RecordBatchPointer>& stream) {
    const NodeType* type = NodeRegistry::instance().find(id);
    parameters["by"] = {"key"};
    parameters["aggregates"] = {{{"function", "count"}}, {{"function", "sum"}, {"field", "value"}}};
    StrictReport report;
    DiscardingEmitter output;
    const Parameters values(type->parameters, parameters);
    const std::unique_ptr<Operator> window = type->makeOperator({"window", values, report, "."});
    const double begin = processorSeconds();
    for (const RecordBatchPointer& batch : stream) {
        if (!window->process(0, batch, output))
            throw std::logic_error("the window does not take the records");
        (void)window->advance(batch->eventTimes().back(), output);
    }
    (void)window->advance(kMaxTimestamp, output);
    return processorSeconds() - begin;
}

/// Count and sum by 64-bit key, in open addressing with linear probing, anew for each window of `size`.
double sumByHand(const std::vector<RecordBatchPointer>& stream, std::int64_t size, std::size_t keys) {
    struct Group {
        std::int64_t key = 0;
        std::int64_t count = 0;
        std::int64_t sum = 0;
    };
    const double begin = processorSeconds();
    const std::size_t slots = std::bit_ceil(keys * 2);
    const int shift = 64 - std::countr_zero(slots);
    std::vector<Group> groups(slots);
    Timestamp end = size;
    for (const RecordBatchPointer& batch : stream) {
        const auto* const key = batch->column(0).int64s().data();
        const auto* const value = batch->column(1).int64s().data();
        if (batch->eventTimes().back() >= end) {
            benchmark::DoNotOptimize(groups.data());
            groups.assign(slots, Group{});
            end += size;
        }
        for (std::size_t row = 0; row < kRows; ++row) {
            std::size_t place = (static_cast<std::uint64_t>(key[row]) * 0x9e3779b97f4a7c15) >> shift;
            while (groups[place].count != 0 && groups[place].key != key[row])
                place = (place + 1) & (slots - 1);
            groups[place].key = key[row];
            ++groups[place].count;
            groups[place].sum += value[row];
        }
    }
    benchmark::DoNotOptimize(groups.data());
    return processorSeconds() - begin;
}

/// What a careful programmer writes first for texts: a standard table, looked up without a copy.
double sumTextsByHand(const std::vector<RecordBatchPointer>& stream, std::int64_t size) {
    const double begin = processorSeconds();
    std::unordered_map<std::string_view, std::pair<std::int64_t, std::int64_t>> groups;
    Timestamp end = size;
    for (const RecordBatchPointer& batch : stream) {
        const Column& key = batch->column(0);
        const auto* const value = batch->column(1).int64s().data();
        if (batch->eventTimes().back() >= end) {
            groups.clear();
            end += size;
        }
        for (std::size_t row = 0; row < kRows; ++row) {
            auto& [count, sum] = groups[key.string(row)];
            ++count;
            sum += value[row];
        }
    }
    benchmark::DoNotOptimize(groups.size());
    return processorSeconds() - begin;
}

/// Measures both in turns and sets the figures.
template<class Window, class Bare>
void compare(benchmark::State& state, std::size_t records, Window window, Bare bare) {
    double windowSeconds = 0;
    double bareSeconds = 0;
    for (auto _ : state) {
        bareSeconds += bare();
        const double seconds = window();
        windowSeconds += seconds;
        state.SetIterationTime(seconds);
    }
    const double all = static_cast<double>(state.iterations()) * static_cast<double>(records);
    state.SetItemsProcessed(static_cast<std::int64_t>(all));
    state.counters["bare"] = all / bareSeconds;
    state.counters["ratio"] = bareSeconds / windowSeconds;
}

void tumblingByInteger(benchmark::State& state) {
    const auto keys = static_cast<std::size_t>(state.range(0));
    const std::size_t records = 2000 * kRows;
    const auto stream = makeStream(records, 200'000, Keys::Integers, keys);
    compare(
        state, records,
        [&] {
            return runWindow("window.tumbling", {{"size", "10 s"}}, stream);
        },
        [&] { return sumByHand(stream, 10 * kSecond, keys); });
}
BENCHMARK(tumblingByInteger)
    ->ArgName("keys")
    ->Arg(1'000)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

void tumblingByText(benchmark::State& state) {
    const auto keys = static_cast<std::size_t>(state.range(0));
    const std::size_t records = 1000 * kRows;
    const auto stream = makeStream(records, 200'000, Keys::Texts, keys);
    compare(
        state, records,
        [&] {
            return runWindow("window.tumbling", {{"size", "10 s"}}, stream);
        },
        [&] { return sumTextsByHand(stream, 10 * kSecond); });
}
BENCHMARK(tumblingByText)
    ->ArgName("keys")
    ->Arg(1'000)
    ->Arg(100'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

/// Windows of 60 s that slide by 1 s, beside plain windows of 60 s in the place of the loop by hand: a ratio
/// of 0.77 is 1.3 times the time.
void hoppingBesideTumbling(benchmark::State& state) {
    const auto perSecond = static_cast<std::size_t>(state.range(0));
    const std::size_t records = std::max<std::size_t>(180 * perSecond, 500 * kRows) / kRows * kRows;
    const auto stream = makeStream(records, perSecond, Keys::Integers, 1'000);
    compare(
        state, records,
        [&] {
            return runWindow("window.hopping", {{"size", "60 s"}, {"slide", "1 s"}}, stream);
        },
        [&] {
            return runWindow("window.tumbling", {{"size", "60 s"}}, stream);
        });
}
BENCHMARK(hoppingBesideTumbling)
    ->ArgName("records_per_second")
    ->Arg(20'000)
    ->Arg(100'000)
    ->Arg(200'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int count, char** arguments) {
    // A ratio of 0.77 is 1.3 times the time.
    const bench::Goal slides{.ratio = 0.77};
    return bench::runWithRatios(
        count, arguments,
        {{"tumblingByInteger/keys:1000/manual_time", "", {.rate = 100e6, .ratio = 0.5}},
         {"tumblingByText/keys:1000/manual_time", "", {.rate = 30e6}},
         {"hoppingBesideTumbling/records_per_second:20000/manual_time", "", slides},
         {"hoppingBesideTumbling/records_per_second:100000/manual_time", "", slides},
         {"hoppingBesideTumbling/records_per_second:200000/manual_time", "", slides}});
}
