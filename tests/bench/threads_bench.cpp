// What a second thread gives to operators that work by key: records per second of wall clock, of 1,000 keys
// in batches of 4,096, each followed by its watermark; and at the end how fast two threads are beside one.
// The processor time is that of all threads together.
#include "operator_feed.h"
#include "ratios.h"

#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/worker_pool.h"

#include <algorithm>

namespace {

using namespace weir;
using namespace weir::bench;

struct KeyedOperator {
    const char* name;
    const char* id;
    Json parameters;
};

std::vector<KeyedOperator> keyedOperators() {
    const Json key = Json::array({"key"});
    const auto aggregate = [](const char* function) {
        return Json::array({Json{{"function", function}, {"field", "x"}, {"as", "result"}}});
    };
    return {
        {"tumbling_mean",
         "window.tumbling",
         {{"size", "20 ms"}, {"by", key}, {"aggregates", aggregate("mean")}}},
        {"tumbling_median",
         "window.tumbling",
         {{"size", "20 ms"}, {"by", key}, {"aggregates", aggregate("median")}}},
        {"sliding_mean",
         "window.sliding",
         {{"size", "20 ms"}, {"by", key}, {"aggregates", aggregate("mean")}}},
        {"deduplicate", "deduplicate", {{"within", "1 ms"}, {"by", key}}},
        {"lag_delta",
         "lag",
         {{"by", key}, {"values", Json::array({Json{{"field", "x"}, {"gives", "delta"}}})}}},
        {"anomaly", "alert.anomaly", {{"value", "x"}, {"by", key}, {"limit", 100}}},
        {"top_3", "top_n", {{"value", "x"}, {"size", "20 ms"}, {"records", 3}, {"by", key}}},
    };
}

void runOnThreads(benchmark::State& state, const KeyedOperator& keyed, int threads) {
    const NodeType* type = NodeRegistry::instance().find(keyed.id);
    Json parameters = keyed.parameters;
    parameters["threads"] = threads;
    const Feed feed(0);
    SilentReport report;
    CountingEmitter output;
    WorkerPool workers(WorkerPool::usualSize() - 1); // and this thread
    const NodeContext context{"tested", Parameters(type->parameters, parameters), report, ".", &workers};
    for (auto _ : state) {
        const std::unique_ptr<Operator> tested = type->makeOperator(context);
        for (const Feed::Step& step : feed.steps)
            if (!tested->process(0, step.batch, output) || !tested->advance(step.watermark, output))
                return state.SkipWithError("the operator reports an error");
        if (!tested->advance(kMaxTimestamp, output) || !tested->finish(output))
            return state.SkipWithError("the operator reports an error");
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kRows * kBatches));
}

} // namespace

int main(int count, char** arguments) {
    std::vector<Pair> pairs;
    for (const KeyedOperator& keyed : keyedOperators()) {
        const auto add = [&keyed](int threads) {
            const std::string name = fmt::format("{}_on_{}", keyed.name, threads);
            benchmark::RegisterBenchmark(
                name.c_str(),
                [keyed, threads](benchmark::State& state) { runOnThreads(state, keyed, threads); })
                ->MeasureProcessCPUTime()
                ->UseRealTime();
            return name + "/process_time/real_time";
        };
        const std::string alone = add(1);
        pairs.push_back({add(2), alone});
    }
    return runWithRatios(count, arguments, std::move(pairs));
}
