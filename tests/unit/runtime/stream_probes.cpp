#include "stream_probes.h"

#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>
#include <thread>

namespace weir::test {

bool eventually(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    std::mutex mutex;
    std::condition_variable never;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        std::unique_lock lock(mutex);
        never.wait_for(lock, std::chrono::milliseconds(1));
    }
    return true;
}

void Gate::open() {
    {
        const std::lock_guard lock(mutex_);
        open_ = true;
    }
    opened_.notify_all();
}

void Gate::pass() {
    std::unique_lock lock(mutex_);
    opened_.wait(lock, [&] { return open_; });
}

void Received::add(const RecordBatch& batch) {
    const std::lock_guard lock(mutex_);
    if (const Column* column = batch.column("value"))
        for (const std::int64_t value : column->int64s())
            values_.push_back(value);
    for (const Straggler& straggler : batch.stragglers())
        stragglers_.emplace_back(batch.eventTimes()[straggler.row], straggler.watermark);
}

void Received::addWatermark(Timestamp watermark) {
    const std::lock_guard lock(mutex_);
    watermarks_.push_back(watermark);
}

std::vector<std::int64_t> Received::values() const {
    const std::lock_guard lock(mutex_);
    return values_;
}

std::size_t Received::count() const {
    const std::lock_guard lock(mutex_);
    return values_.size();
}

std::vector<Timestamp> Received::watermarks() const {
    const std::lock_guard lock(mutex_);
    return watermarks_;
}

std::vector<std::pair<Timestamp, Timestamp>> Received::stragglers() const {
    const std::lock_guard lock(mutex_);
    return stragglers_;
}

OperatorScript remember(Received& received) {
    OperatorScript script;
    script.process = [&received](std::size_t, const RecordBatchPointer& batch, Emitter&) {
        received.add(*batch);
        return Result<void>{};
    };
    script.advance = [&received](Timestamp watermark, Emitter&) {
        received.addWatermark(watermark);
        return Result<void>{};
    };
    return script;
}

OperatorScript behind(Gate& gate, OperatorScript script) {
    script.process = [inner = std::move(script.process),
                      &gate](std::size_t port, const RecordBatchPointer& batch, Emitter& output) {
        gate.pass();
        return inner(port, batch, output);
    };
    return script;
}

Json inEventTime(Json parameters) {
    parameters["event_time"] = "ts";
    parameters["time_unit"] = "ms";
    return parameters;
}

void appendRecord(BatchBuilder& records, std::int64_t milliseconds, std::int64_t value) {
    records.setInt64(records.fieldIndex("ts"), milliseconds);
    records.setInt64(records.fieldIndex("value"), value);
    records.endRecord();
}

SourceScript countTo(std::int64_t count, unsigned seed) {
    SourceScript script;
    auto next = std::make_shared<std::int64_t>(0);
    auto random = std::make_shared<std::mt19937>(seed);
    script.open = [next] {
        *next = 0;
        return Result<void>{};
    };
    script.read = [=](BatchBuilder& records, const ReadLimit& limit) -> Result<ReadStatus> {
        const std::size_t most = seed == 0 ? limit.records : (*random)() % (limit.records + 1);
        for (std::size_t row = 0; row < most && *next < count; ++row, ++*next)
            appendRecord(records, *next, *next);
        return *next == count ? ReadStatus::End : ReadStatus::More;
    };
    return script;
}

void Faucet::send(std::int64_t milliseconds, std::int64_t value) {
    {
        const std::lock_guard lock(mutex_);
        pending_.emplace_back(milliseconds, value);
    }
    changed_.notify_all();
}

void Faucet::end() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    changed_.notify_all();
}

void Faucet::failOnce(Error error) {
    {
        const std::lock_guard lock(mutex_);
        error_ = std::move(error);
    }
    changed_.notify_all();
}

SourceScript Faucet::script() {
    SourceScript script;
    script.open = [this] {
        ++opens;
        return Result<void>{};
    };
    script.read = [this](BatchBuilder& records, const ReadLimit& limit) { return read(records, limit); };
    script.close = [this] { ++closes; };
    return script;
}

Result<ReadStatus> Faucet::read(BatchBuilder& records, const ReadLimit& limit) {
    ++reads;
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, limit.stop, limit.wait, [&] { return !pending_.empty() || ended_ || error_; });
    if (error_) {
        Error error = *error_;
        error_.reset();
        return tl::unexpected<Error>(std::move(error));
    }
    if (pending_.empty()) return ended_ ? ReadStatus::End : ReadStatus::Idle;
    const std::size_t count = std::min(limit.records, pending_.size());
    for (std::size_t index = 0; index < count; ++index)
        appendRecord(records, pending_[index].first, pending_[index].second);
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(count));
    return ReadStatus::More;
}

void startRun(Engine& engine, const Graph& graph) {
    const std::vector<Problem> problems = engine.start(graph, std::filesystem::path("/tmp"));
    for (const Problem& problem : problems)
        MESSAGE(problem.text());
    REQUIRE(problems.empty());
}

bool finishes(Engine& engine) {
    return engine.waitFor(std::chrono::seconds(60));
}

void runToEnd(Engine& engine, const Graph& graph) {
    startRun(engine, graph);
    REQUIRE(finishes(engine));
}

NodeStatistics nodeOf(const Engine& engine, std::string_view id) {
    const Statistics statistics = engine.statistics();
    const NodeStatistics* found = statistics.node(id);
    if (found == nullptr) throw std::logic_error("no node " + std::string(id));
    return *found;
}

WireStatistics wireOf(const Engine& engine, std::string_view text) {
    const auto wire = Wire::parse(text);
    const Statistics statistics = engine.statistics();
    const WireStatistics* found = wire ? statistics.wire(*wire) : nullptr;
    if (found == nullptr) throw std::logic_error("no wire " + std::string(text));
    return *found;
}

std::vector<std::int64_t> numbersTo(std::int64_t count) {
    std::vector<std::int64_t> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace weir::test
