// What single operators cost, without a runtime around them: records per second (items_per_second) of 1,000
// keys in batches of 4,096, a microsecond apart, each batch followed by its watermark. Beside them, by hand,
// what their like cannot do without: to copy the columns, to find the state of each record's key before that,
// or to sort.
#include "operator_feed.h"

#include "pipeline/nodes/node_registry.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

namespace {

using namespace weir;
using namespace weir::bench;

void countRecords(benchmark::State& state) {
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kRows * kBatches));
}

/// `disorder` in nanoseconds.
void runOperator(benchmark::State& state, const char* id, const Json& parameters, std::int64_t disorder) {
    const NodeType* type = NodeRegistry::instance().find(id);
    const Feed feed(disorder);
    SilentReport report;
    CountingEmitter output;
    for (auto _ : state) {
        const std::unique_ptr<Operator> tested =
            type->makeOperator({"tested", Parameters(type->parameters, parameters), report, "."});
        for (const Feed::Step& step : feed.steps)
            if (!tested->process(0, step.batch, output) || !tested->advance(step.watermark, output))
                return state.SkipWithError("the operator reports an error");
        if (!tested->advance(kMaxTimestamp, output) || !tested->finish(output))
            return state.SkipWithError("the operator reports an error");
    }
    benchmark::DoNotOptimize(output.records);
    countRecords(state);
}

void copyColumns(benchmark::State& state) {
    const Feed feed(0);
    std::vector<std::uint32_t> rows(kRows);
    std::iota(rows.begin(), rows.end(), 0);
    for (auto _ : state)
        for (const Feed::Step& step : feed.steps)
            benchmark::DoNotOptimize(step.batch->take(rows));
    countRecords(state);
}
BENCHMARK(copyColumns);

/// Keeps the last value and time of each key, in open addressing with linear probing, and copies the columns.
void keepLastByKey(benchmark::State& state) {
    struct Last {
        std::int64_t key = -1;
        double value = 0;
        Timestamp time = 0;
    };
    const Feed feed(0);
    constexpr std::size_t kSlots = 4096;
    std::vector<std::uint32_t> rows(kRows);
    std::iota(rows.begin(), rows.end(), 0);
    for (auto _ : state) {
        std::vector<Last> slots(kSlots);
        for (const Feed::Step& step : feed.steps) {
            const auto keys = step.batch->column(0).int64s();
            const auto values = step.batch->column(1).float64s();
            const auto times = step.batch->eventTimes();
            for (std::size_t row = 0; row < kRows; ++row) {
                std::size_t slot = static_cast<std::uint64_t>(keys[row]) * 0x9e3779b97f4a7c15 >> 52;
                while (slots[slot].key >= 0 && slots[slot].key != keys[row])
                    slot = (slot + 1) % kSlots;
                slots[slot] = {keys[row], values[row], times[row]};
            }
            benchmark::DoNotOptimize(slots.data());
            benchmark::DoNotOptimize(step.batch->take(rows));
        }
    }
    countRecords(state);
}
BENCHMARK(keepLastByKey);

/// Sorts each batch by itself.
void sortByTime(benchmark::State& state) {
    const Feed feed(20'000'000);
    std::vector<std::uint32_t> rows(kRows);
    for (auto _ : state)
        for (const Feed::Step& step : feed.steps) {
            std::iota(rows.begin(), rows.end(), 0);
            const auto times = step.batch->eventTimes();
            std::stable_sort(rows.begin(), rows.end(), [times](std::uint32_t left, std::uint32_t right) {
                return times[left] < times[right];
            });
            benchmark::DoNotOptimize(step.batch->take(rows));
        }
    countRecords(state);
}
BENCHMARK(sortByTime);

constexpr std::int64_t kMillisecond = 1'000'000;

#define WEIR_BENCH(name, id, disorder, ...)                                                                  \
    BENCHMARK_CAPTURE(runOperator, name, id, Json __VA_ARGS__, disorder)

WEIR_BENCH(union, "union", 0, (Json::object()));
WEIR_BENCH(deduplicate_by_key, "deduplicate", 0, {{"by", {"key"}}, {"within", "1 ms"}});
WEIR_BENCH(deduplicate_whole_records, "deduplicate", 0, {{"within", "1 ms"}});
WEIR_BENCH(sort_in_order, "sort", 0, (Json::object()));
WEIR_BENCH(sort_disorder, "sort", 20 * kMillisecond, (Json::object()));
WEIR_BENCH(top_10, "top_n", 0, {{"value", "x"}, {"size", "20 ms"}});
WEIR_BENCH(top_3_by_key, "top_n", 0, {{"value", "x"}, {"size", "20 ms"}, {"records", 3}, {"by", {"key"}}});
WEIR_BENCH(sample_share, "sample", 0, {{"share", 10}});
WEIR_BENCH(sample_every_by_key, "sample", 0, {{"method", "every"}, {"by", {"key"}}});
WEIR_BENCH(sample_reservoir, "sample", 0, {{"method", "reservoir"}, {"size", "20 ms"}});
WEIR_BENCH(throttle_first, "throttle", 0, {{"within", "20 ms"}, {"by", {"key"}}});
WEIR_BENCH(throttle_last, "throttle", 0, {{"within", "20 ms"}, {"by", {"key"}}, {"keep", "last"}});
WEIR_BENCH(change_dead_band, "change", 0, {{"fields", {"x"}}, {"by", {"key"}}, {"dead_band", 500}});
WEIR_BENCH(lag_delta, "lag", 0,
           {{"values", Json::array({{{"field", "x"}, {"gives", "delta"}}})}, {"by", {"key"}}});
WEIR_BENCH(moving_average_simple, "moving_average", 0, {{"value", "x"}, {"by", {"key"}}});
WEIR_BENCH(moving_average_half_life, "moving_average", 0,
           {{"value", "x"}, {"by", {"key"}}, {"method", "half_life"}, {"half_life", "1 ms"}});
WEIR_BENCH(resample_previous, "resample", 0, {{"fields", {"x"}}, {"by", {"key"}}, {"step", "2 ms"}});
WEIR_BENCH(resample_linear, "resample", 0,
           {{"fields", {"x"}}, {"by", {"key"}}, {"step", "2 ms"}, {"method", "linear"}});

} // namespace

int main(int count, char** arguments) {
    std::vector<weir::bench::Pair> pairs;
    const auto hold = [&pairs](const char* bare, std::initializer_list<const char*> operators) {
        for (const char* name : operators)
            pairs.push_back({std::string("runOperator/") + name, bare, {}});
    };
    hold("copyColumns", {"union", "deduplicate_whole_records", "sort_in_order", "top_10", "sample_share",
                         "sample_reservoir"});
    hold("keepLastByKey", {"deduplicate_by_key", "top_3_by_key", "sample_every_by_key", "throttle_first",
                           "throttle_last", "change_dead_band", "lag_delta", "moving_average_simple",
                           "moving_average_half_life", "resample_previous", "resample_linear"});
    hold("sortByTime", {"sort_disorder"});
    return weir::bench::runWithRatios(count, arguments, std::move(pairs));
}
