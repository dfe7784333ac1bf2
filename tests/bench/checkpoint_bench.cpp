// What a checkpoint and a durable buffer cost, each beside the bare work in the same run. saveWindow: the
// stream stands still for so long while a tumbling window of so many keys writes what it holds as bytes;
// everything after that, the disk above all, is another thread's. `bare_ms` is the time of a memcpy of the
// same bytes into new memory, `ratio` that time over the window's; `bytes_per_key` is the memory that the
// keys take, `saved_per_key` what of it is saved. Processor time. appendToLog: records a second into the log
// of a durable buffer, beside `bare`, those of write(2) of the same bytes, made durable in the same way. Time
// by the clock.
#include "connectors/log/log_writer.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/state/batch_bytes.h"
#include "tests/bench/figures.h"
#include "tests/bench/node_surroundings.h"

#include <benchmark/benchmark.h>
#include <jemalloc/jemalloc.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

namespace {

using namespace weir;
using bench::DiscardingEmitter;
using bench::StrictReport;

constexpr std::size_t kRows = 8192;

/// Records of the keys from `first` on, all in one second.
RecordBatchPointer batchOf(std::size_t first, bool hasTextKeys) {
    static const auto integers =
        std::make_shared<const Schema>(std::vector<Field>{{"key", Type::Int64}, {"value", Type::Float64}});
    static const auto texts =
        std::make_shared<const Schema>(std::vector<Field>{{"key", Type::String}, {"value", Type::Float64}});
    auto key = std::make_shared<Column>(hasTextKeys ? Type::String : Type::Int64);
    auto value = std::make_shared<Column>(Type::Float64);
    auto time = std::make_shared<Column>(Type::Timestamp);
    for (std::size_t row = 0; row < kRows; ++row) {
        if (hasTextKeys)
            key->appendString("machine-" + std::to_string(first + row));
        else
            key->appendInt64(static_cast<std::int64_t>((first + row) * 7919));
        value->appendFloat64(static_cast<double>(row) / 3);
        time->appendInt64(static_cast<std::int64_t>(row));
    }
    return std::make_shared<const RecordBatch>(hasTextKeys ? texts : integers,
                                               std::vector<ColumnPointer>{key, value}, time);
}

std::size_t heapBytes() {
    std::uint64_t epoch = 1;
    std::size_t length = sizeof epoch;
    ::mallctl("epoch", &epoch, &length, &epoch, length); // brings the figures up to date
    std::size_t bytes = 0;
    length = sizeof bytes;
    ::mallctl("stats.allocated", &bytes, &length, nullptr, 0);
    return bytes;
}

double secondsOf(clockid_t clock, const auto& work) {
    const auto now = [clock] {
        timespec time{};
        ::clock_gettime(clock, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    };
    const double before = now();
    work();
    return now() - before;
}

void saveWindow(benchmark::State& state) {
    const NodeType& type = *NodeRegistry::instance().find("window.tumbling");
    StrictReport report;
    const NodeContext context{
        "window",
        Parameters(type.parameters,
                   {{"size", "10 s"},
                    {"by", {"key"}},
                    {"aggregates",
                     Json::array({{{"function", "count"}}, {{"function", "sum"}, {"field", "value"}}})}}),
        report,
        {}};
    const auto keys = static_cast<std::size_t>(state.range(0));
    DiscardingEmitter output;
    const std::size_t before = heapBytes();
    const std::unique_ptr<Operator> window = type.makeOperator(context);
    bool works = window->open().has_value();
    for (std::size_t first = 0; first < keys; first += kRows)
        works = works && window->process(0, batchOf(first, state.range(1) != 0), output);
    if (!works) return state.SkipWithError("the window does not take its records");
    const std::size_t held = heapBytes() - before;

    std::string bytes;
    double saving = 0;
    for (auto _ : state)
        saving += secondsOf(CLOCK_THREAD_CPUTIME_ID, [&] {
            StateWriter writer;
            works = works && window->save(writer);
            bytes = writer.take();
        });
    const double bare = secondsOf(CLOCK_THREAD_CPUTIME_ID, [&] {
        for (benchmark::IterationCount round = 0; round < state.iterations(); ++round) {
            const auto copy = std::make_unique_for_overwrite<char[]>(bytes.size());
            std::memcpy(copy.get(), bytes.data(), bytes.size());
            benchmark::DoNotOptimize(copy.get());
        }
    });
    state.counters["bare_ms"] = bare / static_cast<double>(state.iterations()) * 1e3;
    state.counters["ratio"] = bare / saving;
    const double pause = saving / static_cast<double>(state.iterations()) * 1e3;
    const char* const kind = state.range(1) != 0 ? "text keys" : "integer keys";
    bench::report({.name = fmt::format("pause at a checkpoint, 1 M {}", kind),
                   .value = pause,
                   .unit = "ms",
                   .ratio = bare / saving,
                   .goal = {.atMost = 50}});
    bench::report({.name = fmt::format("memory of 1 M {} in a window", kind),
                   .value = static_cast<double>(held) / static_cast<double>(keys),
                   .unit = "bytes/key",
                   .ratio = {},
                   .goal = {}});
    state.counters["bytes_per_key"] = static_cast<double>(held) / static_cast<double>(keys);
    state.counters["saved_per_key"] = static_cast<double>(bytes.size()) / static_cast<double>(keys);
}
BENCHMARK(saveWindow)
    ->ArgNames({"keys", "texts"})
    ->Args({1 << 20, 0})
    ->Args({1 << 20, 1})
    ->Iterations(10)
    ->Unit(benchmark::kMillisecond);

/// `sync` as in LogOptions: 0 each batch, 2 never.
void appendToLog(benchmark::State& state) {
    std::string folder = (std::filesystem::temp_directory_path() / "weir-bench-XXXXXX").string();
    if (!mkdtemp(folder.data())) return state.SkipWithError("no temporary folder");
    LogOptions options;
    options.sync = static_cast<LogOptions::Sync>(state.range(0));
    options.keepBytes = std::uint64_t{256} << 20;
    const RecordBatchPointer batch = batchOf(0, false);
    const std::string bytes = batchBytes(*batch);
    double appending = 0;
    {
        LogWriter log(folder + "/log", options);
        bool works = log.open().has_value();
        for (auto _ : state)
            appending += secondsOf(CLOCK_MONOTONIC, [&] { works = works && log.append(*batch); });
        if (!works) state.SkipWithError("the log does not take its records");
        log.close();
    }
    const int file = ::open((folder + "/bare").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::size_t written = 0;
    const double bare = secondsOf(CLOCK_MONOTONIC, [&] {
        for (benchmark::IterationCount round = 0; round < state.iterations(); ++round) {
            // Bounded as the log is.
            if (written > options.keepBytes) written = static_cast<std::size_t>(::lseek(file, 0, SEEK_SET));
            written += static_cast<std::size_t>(::write(file, bytes.data(), bytes.size()));
            if (options.sync == LogOptions::Sync::EveryBatch) ::fdatasync(file);
        }
    });
    ::close(file);
    std::filesystem::remove_all(folder);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * kRows));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
    state.counters["bare"] = static_cast<double>(state.iterations() * kRows) / bare;
    state.counters["ratio"] = bare / appending;
    bench::report({.name = fmt::format("into a log, {}", options.sync == LogOptions::Sync::Never
                                                             ? "left to the system"
                                                             : "each batch durable"),
                   .value = static_cast<double>(state.iterations() * kRows) / appending,
                   .ratio = bare / appending,
                   .goal = {}});
}
BENCHMARK(appendToLog)
    ->ArgName("sync")
    ->Arg(0)
    ->Arg(2)
    ->Iterations(500)
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);

} // namespace
