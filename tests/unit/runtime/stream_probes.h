#pragma once
#include "scripted_nodes.h"

#include "pipeline/runtime/engine.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace weir::test {

/// Waits until a condition holds, at most 30 seconds; whether it does.
bool eventually(const std::function<bool()>& condition);

/// A door that operators wait at until the test opens it.
class Gate {
public:
    void open();
    void pass();

private:
    std::mutex mutex_;
    std::condition_variable opened_;
    bool open_ = false;
};

/// Remembers what flowed into a sink: the `value` of each record, in order, and how often it was closed. Safe
/// from any thread.
class Received {
public:
    void add(const RecordBatch& batch);
    void addWatermark(Timestamp watermark);

    std::vector<std::int64_t> values() const;
    std::size_t count() const;
    std::vector<Timestamp> watermarks() const;
    /// Event time and watermark of each straggler.
    std::vector<std::pair<Timestamp, Timestamp>> stragglers() const;

private:
    mutable std::mutex mutex_;
    std::vector<std::int64_t> values_;
    std::vector<Timestamp> watermarks_;
    std::vector<std::pair<Timestamp, Timestamp>> stragglers_;
};

/// A sink that remembers in `received`, which must outlive the run.
OperatorScript remember(Received& received);

/// The same operator, behind a door: each batch waits for the gate, which must outlive the run.
OperatorScript behind(Gate& gate, OperatorScript script);

/// The parameters of a source whose records have their event time in `ts`, in milliseconds.
Json inEventTime(Json parameters);

/// Appends one record of `ts` (milliseconds) and `value`.
void appendRecord(BatchBuilder& records, std::int64_t milliseconds, std::int64_t value);

/// A source of the values 0, 1, ... count - 1, a millisecond apart, that ends after the last; it reads in
/// random portions when `seed` is not zero.
SourceScript countTo(std::int64_t count, unsigned seed = 0);

/// A source that a test feeds while it runs. Its script refers to it.
class Faucet {
public:
    void send(std::int64_t milliseconds, std::int64_t value);
    void end();
    void failOnce(Error error);
    SourceScript script();

    std::atomic<int> opens = 0;
    std::atomic<int> closes = 0;
    std::atomic<int> reads = 0;

private:
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::vector<std::pair<std::int64_t, std::int64_t>> pending_;
    std::optional<Error> error_;
    bool ended_ = false;
};

/// Starts and requires that it did; the run's parts must outlive it.
void startRun(Engine& engine, const Graph& graph);
/// Waits for the end of the run, at most 60 seconds.
bool finishes(Engine& engine);
/// Starts a graph and waits for its end.
void runToEnd(Engine& engine, const Graph& graph);

NodeStatistics nodeOf(const Engine& engine, std::string_view id);
WireStatistics wireOf(const Engine& engine, std::string_view text);

/// 0, 1, ... count - 1.
std::vector<std::int64_t> numbersTo(std::int64_t count);

inline constexpr Timestamp kMillisecond = 1'000'000;

} // namespace weir::test
