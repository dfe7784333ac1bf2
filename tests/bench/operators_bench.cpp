// What single operators cost, without a runtime around them: records per second (items_per_second) of 1,000
// keys in batches of 4,096, a microsecond apart, each batch followed by its watermark.
#include "operator_feed.h"

#include "pipeline/nodes/node_registry.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <vector>

namespace {

using namespace weir;
using namespace weir::bench;

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
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kRows * kBatches));
}

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
