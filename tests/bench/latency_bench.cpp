// Scheduled arrival at 100,000 records/s: how long it takes from a record's arrival until its result is in a
// tap, where the GUI reads it: of a filter and a derived field for each record, and of a tumbling window from
// the arrival of the record that closes it. A record arrives when its schedule says, whether the engine is
// ready or not. Beside it the same schedule over a bare queue between two threads, which is what this
// machine's scheduler takes for itself. Prints percentiles and their ratio to the bare queue's; nothing is
// asserted.
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/runtime/engine.h"
#include "tests/bench/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace weir;

constexpr std::int64_t kRecords = 500'000;
constexpr std::int64_t kStep = 10'000; ///< nanoseconds from one record to the next: 100,000 a second
constexpr std::int64_t kKeys = 1'000;
constexpr std::string_view kWindow = "100 ms";

/// Waits until `time`, or a little longer.
void sleepUntil(Timestamp time) {
    const Timestamp left = time - currentTime();
    if (left > 0) std::this_thread::sleep_for(std::chrono::nanoseconds(left));
}

/// Brings each record when it is due; its event time is that moment.
class ScheduledSource final : public Source {
public:
    Result<void> open() override {
        begin_ = currentTime();
        return {};
    }
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override {
        const std::size_t due = records.fieldIndex("due");
        const std::size_t key = records.fieldIndex("key");
        const std::size_t value = records.fieldIndex("value");
        sleepUntil(
            std::min(begin_ + next_ * kStep, currentTime() + std::chrono::nanoseconds(limit.wait).count()));
        const Timestamp now = currentTime();
        std::size_t read = 0;
        for (; read < limit.records && next_ < kRecords && begin_ + next_ * kStep <= now; ++read, ++next_) {
            records.setInt64(due, begin_ + next_ * kStep);
            records.setInt64(key, next_ % kKeys);
            records.setFloat64(value, static_cast<double>(next_ % 97));
            records.endRecord();
        }
        if (next_ == kRecords) return ReadStatus::End;
        return read > 0 ? ReadStatus::More : ReadStatus::Idle;
    }

private:
    Timestamp begin_ = 0;
    std::int64_t next_ = 0;
};

NodeType sourceType() {
    NodeType type;
    type.id = "bench.scheduled";
    type.category = Category::Source;
    type.outputs = {{.id = "out"}};
    type.parameters = withSourceParameters({}, WhenFull::Wait);
    type.makeSource = [](const NodeContext&) { return std::make_unique<ScheduledSource>(); };
    return type;
}

const NodeRegistration source(sourceType());

struct Latencies {
    std::vector<std::int64_t> nanoseconds;

    double milliseconds(double share) {
        if (nanoseconds.empty()) return 0;
        const auto place = static_cast<std::size_t>(share * static_cast<double>(nanoseconds.size() - 1));
        std::nth_element(nanoseconds.begin(), nanoseconds.begin() + static_cast<std::ptrdiff_t>(place),
                         nanoseconds.end());
        return static_cast<double>(nanoseconds[place]) / 1e6;
    }
};

Graph makeGraph(Duration linger) {
    Graph graph;
    graph.nodes = {
        {.id = "input",
         .type = "bench.scheduled",
         .parameters = {{"event_time", "due"}, {"time_unit", "ns"}}},
        {.id = "filter", .type = "filter", .parameters = {{"condition", "value > 10"}}},
        {.id = "derive",
         .type = "derive",
         .parameters = {{"fields", {{{"name", "twice"}, {"expression", "value * 2"}}}}}},
        {.id = "window",
         .type = "window.tumbling",
         .parameters = {{"size", kWindow},
                        {"by", {"key"}},
                        {"aggregates", {{{"function", "mean"}, {"field", "twice"}, {"as", "mean"}}}}}},
        {.id = "output", .type = "null.sink"},
    };
    for (const char* wire : {"input.out -> filter.in", "filter.out -> derive.in", "derive.out -> window.in",
                             "window.out -> output.in"})
        graph.wires.push_back(*Wire::parse(wire));
    graph.run.linger = linger;
    return graph;
}

/// Adds how long ago the moments in `field` were, for every record that came.
void drain(Engine& engine, TapId tap, std::string_view field, Latencies& latencies) {
    const TapReading reading = engine.readTap(tap);
    const Timestamp now = currentTime();
    for (const RecordBatchPointer& batch : reading.batches)
        for (const Timestamp due : batch->column(field)->int64s())
            // The end of the run closes the last window before its time.
            if (due <= now) latencies.nanoseconds.push_back(now - due);
}

void runGraph(Duration linger, Latencies& records, Latencies& windows) {
    const auto engine = makeLocalEngine();
    const TapId derived = engine->openTap({"derive", "out"});
    const TapId aggregated = engine->openTap({"window", "out"});
    for (const Problem& problem : engine->start(makeGraph(linger), RunPlace(".")))
        fmt::print(stderr, "{}\n", problem.text());
    while (!engine->isOver()) {
        drain(*engine, derived, "due", records);
        drain(*engine, aggregated, "window_end", windows);
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
}

/// One thread hands each record on when it is due, another notes when it has it.
Latencies runBareQueue() {
    std::mutex mutex;
    std::condition_variable filled;
    std::deque<Timestamp> queue;
    Latencies latencies;
    std::jthread consumer([&] {
        std::deque<Timestamp> taken;
        while (static_cast<std::int64_t>(latencies.nanoseconds.size()) < kRecords) {
            {
                std::unique_lock lock(mutex);
                filled.wait(lock, [&] { return !queue.empty(); });
                taken.swap(queue);
            }
            const Timestamp now = currentTime();
            for (const Timestamp due : taken)
                latencies.nanoseconds.push_back(now - due);
            taken.clear();
        }
    });
    const Timestamp begin = currentTime();
    for (std::int64_t next = 0; next < kRecords;) {
        sleepUntil(begin + next * kStep);
        const Timestamp now = currentTime();
        {
            const std::lock_guard lock(mutex);
            for (; next < kRecords && begin + next * kStep <= now; ++next)
                queue.push_back(begin + next * kStep);
        }
        filled.notify_one();
    }
    consumer.join();
    return latencies;
}

void print(const std::string& what, Latencies& latencies, Latencies& bare, bool hasGoal) {
    fmt::print(
        "{:<44} {:>8} results   p50 {:6.2f}   p99 {:6.2f} ({:.1f}x bare)   p99.9 {:6.2f} ms ({:.1f}x bare)\n",
        what, latencies.nanoseconds.size(), latencies.milliseconds(0.5), latencies.milliseconds(0.99),
        latencies.milliseconds(0.99) / bare.milliseconds(0.99), latencies.milliseconds(0.999),
        latencies.milliseconds(0.999) / bare.milliseconds(0.999));
    const auto report = [&](const char* name, double share, double goal) {
        bench::report({.name = fmt::format("{}, {}", what, name),
                       .value = latencies.milliseconds(share),
                       .unit = "ms",
                       .ratio = bare.milliseconds(share) / latencies.milliseconds(share),
                       .goal = {.atMost = hasGoal ? std::optional(goal) : std::nullopt}});
    };
    report("p99", 0.99, 5);
    report("p99.9", 0.999, 50);
}

} // namespace

int main() {
    fmt::print("100,000 records/s for {} s, from arrival to the result\n", kRecords * kStep / 1'000'000'000);
    Latencies bare = runBareQueue();
    print("bare queue", bare, bare, false);
    for (const Duration linger : {RunSettings().linger, Duration(std::chrono::milliseconds(5))}) {
        Latencies records, windows;
        const bool isDefault = linger == RunSettings().linger;
        runGraph(linger, records, windows);
        const std::string suffix = fmt::format(", linger {}", formatDuration(linger));
        print("filter and derive, in the tap" + suffix, records, bare, isDefault);
        print(fmt::format("{} window, in the tap{}", kWindow, suffix), windows, bare, isDefault);
    }
}
