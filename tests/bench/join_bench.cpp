// Joins of two streams next to a hash join of the same columns without an engine around it. Records of both
// sides per second on one core; every left record has one partner.
#include "pipeline/nodes/node_registry.h"
#include "pipeline/operators/grouping/hash.h"
#include "tests/bench/node_surroundings.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace weir;
using bench::CountingEmitter;
using bench::SilentReport;

constexpr std::size_t kRows = 4096;
constexpr std::size_t kBatches = 64;
constexpr Timestamp kStep = 1'000'000; // 1 ms between two records

/// Both sides have the keys in the same order, the right ones a little later.
struct Streams {
    std::array<std::vector<RecordBatchPointer>, 2> batches;
};

RecordBatchPointer batchOf(std::size_t number, std::int64_t keys, const char* value, bool isText,
                           Timestamp delay) {
    Array<std::int64_t> key(kRows);
    Array<double> values(kRows);
    Array<Timestamp> times(kRows);
    auto texts = std::make_shared<Column>(Type::String);
    for (std::size_t row = 0; row < kRows; ++row) {
        const auto index = static_cast<std::int64_t>(number * kRows + row);
        // Neighbours in time do not have neighbouring keys.
        key[row] = index * 7919 % keys;
        values[row] = static_cast<double>(index);
        times[row] = index * kStep + delay;
        if (isText) texts->appendString("device-" + std::to_string(key[row]));
    }
    static const auto schemaOf = [](const char* name, bool text) {
        return std::make_shared<const Schema>(
            std::vector<Field>{{"key", text ? Type::String : Type::Int64}, {name, Type::Float64}});
    };
    return std::make_shared<const RecordBatch>(
        schemaOf(value, isText),
        std::vector<ColumnPointer>{isText ? ColumnPointer(texts) : Column::ofInt64(std::move(key)),
                                   Column::ofFloat64(std::move(values))},
        Column::ofTimestamp(std::move(times)));
}

Streams streamsOf(std::int64_t keys, bool isText) {
    Streams streams;
    for (std::size_t number = 0; number < kBatches; ++number) {
        streams.batches[0].push_back(batchOf(number, keys, "x", isText, 0));
        streams.batches[1].push_back(batchOf(number, keys, "y", isText, kStep / 2));
    }
    return streams;
}

void require(const Result<void>& done) {
    if (!done) throw std::logic_error(done.error().message);
}

void joined(benchmark::State& state, const std::string& id, Json parameters, bool isText) {
    const std::int64_t keys = state.range(0);
    const Streams streams = streamsOf(keys, isText);
    parameters["keys"] = Json::array({Json{{"left", "key"}}});
    const NodeType& type = *NodeRegistry::instance().find(id);
    SilentReport report;
    std::size_t results = 0;
    for (auto _ : state) {
        const auto join = type.makeOperator({"join", Parameters(type.parameters, parameters), report, "."});
        CountingEmitter output;
        for (std::size_t number = 0; number < kBatches; ++number) {
            for (std::size_t port = 0; port < 2; ++port)
                require(join->process(port, streams.batches[port][number], output));
            require(join->advance(streams.batches[0][number]->eventTimes().back(), output));
        }
        require(join->advance(kMaxTimestamp, output));
        results = output.records;
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * 2 * kBatches * kRows));
    state.counters["results"] = static_cast<double>(results);
}

/// Batch against batch: keys of the right into a table of twice the size, then those of the left looked up,
/// and the columns of the result copied.
void bareKernel(benchmark::State& state) {
    const Streams streams = streamsOf(state.range(0), false);
    constexpr std::size_t kSlots = 2 * kRows;
    std::vector<std::int64_t> keys(kSlots);
    std::vector<std::uint32_t> rows(kSlots);
    for (auto _ : state) {
        for (std::size_t number = 0; number < kBatches; ++number) {
            const RecordBatch& left = *streams.batches[0][number];
            const RecordBatch& right = *streams.batches[1][number];
            std::fill(rows.begin(), rows.end(), UINT32_MAX);
            const auto slotOf = [](std::int64_t key) {
                return hashInteger(static_cast<std::uint64_t>(key)) >> (64 - 13);
            };
            for (std::uint32_t row = 0; row < kRows; ++row) {
                const std::int64_t key = right.column(0).int64s()[row];
                std::size_t slot = slotOf(key);
                while (rows[slot] != UINT32_MAX && keys[slot] != key)
                    slot = (slot + 1) % kSlots;
                keys[slot] = key;
                rows[slot] = row;
            }
            std::vector<std::uint32_t> leftRows;
            std::vector<std::uint32_t> rightRows;
            for (std::uint32_t row = 0; row < kRows; ++row) {
                const std::int64_t key = left.column(0).int64s()[row];
                std::size_t slot = slotOf(key);
                while (rows[slot] != UINT32_MAX && keys[slot] != key)
                    slot = (slot + 1) % kSlots;
                if (rows[slot] == UINT32_MAX) continue;
                leftRows.push_back(row);
                rightRows.push_back(rows[slot]);
            }
            benchmark::DoNotOptimize(left.column(0).take(leftRows));
            benchmark::DoNotOptimize(left.column(1).take(leftRows));
            benchmark::DoNotOptimize(right.column(1).take(rightRows));
            benchmark::DoNotOptimize(left.eventTimeColumn()->take(leftRows));
        }
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * 2 * kBatches * kRows));
}

const Json interval{{"lower", "0 s"}, {"upper", "700 us"}};
const Json window{{"size", "1 s"}};

BENCHMARK(bareKernel)->Arg(1'000)->Arg(1'000'000);
BENCHMARK_CAPTURE(joined, interval, "join.interval", interval, false)->Arg(1'000)->Arg(1'000'000);
BENCHMARK_CAPTURE(joined, interval_text, "join.interval", interval, true)->Arg(1'000)->Arg(1'000'000);
BENCHMARK_CAPTURE(joined, window, "join.window", window, false)->Arg(1'000)->Arg(1'000'000);
BENCHMARK_CAPTURE(joined, latest, "join.latest", Json::object(), false)->Arg(1'000)->Arg(100'000);

} // namespace

int main(int count, char** arguments) {
    std::vector<weir::bench::Pair> pairs;
    for (const char* join : {"interval", "interval_text", "window"})
        for (const char* keys : {"/1000", "/1000000"})
            pairs.push_back({std::string("joined/") + join + keys, std::string("bareKernel") + keys, {}});
    pairs.push_back({"joined/latest/1000", "bareKernel/1000", {}});
    return weir::bench::runWithRatios(count, arguments, std::move(pairs));
}
