#pragma once
#include "pipeline/runtime/engine.h"

#include <initializer_list>
#include <map>
#include <string>

namespace weir {

/// An engine that runs nothing: a test says what comes out of it.
class FakeEngine : public Engine {
public:
    RunState runState = RunState::Stopped;
    std::vector<Alert> raised;
    std::map<Endpoint, std::vector<RecordBatchPointer>> records;
    std::vector<NodeStatistics> nodes;
    std::vector<WireStatistics> wires;
    std::optional<Graph> changedTo; ///< by the last change()

    /// Sends a batch through the taps of `output`.
    void push(const Endpoint& output, RecordBatchPointer batch) {
        records[output].push_back(batch);
        for (auto& [id, tap] : taps_)
            if (tap.output == output) tap.waiting.push_back(batch);
    }
    std::size_t openTaps() const { return taps_.size(); }

    std::vector<Problem> start(const Graph&, const RunPlace&) override {
        runState = RunState::Running;
        return {};
    }
    std::vector<Problem> change(const Graph& graph) override {
        changedTo = graph;
        return {};
    }
    void pause() override { runState = RunState::Paused; }
    void resume() override { runState = RunState::Running; }
    void stop() override { runState = RunState::Finished; }
    void abandon() override { runState = RunState::Finished; }
    void suspend() override { runState = RunState::Stopped; }
    RunState state() const override { return runState; }
    bool waitFor(std::chrono::milliseconds) override { return isOver(); }
    Statistics statistics() const override {
        Statistics statistics;
        statistics.state = runState;
        statistics.nodes = nodes;
        statistics.wires = wires;
        return statistics;
    }
    std::vector<BreakpointState> breakpoints; ///< set; a test may let one hold
    std::vector<std::pair<Wire, Step>> steps; ///< asked for
    void setBreakpoints(std::vector<Breakpoint> wanted) override {
        std::vector<BreakpointState> states;
        for (Breakpoint& breakpoint : wanted) {
            states.emplace_back();
            for (const BreakpointState& before : breakpoints)
                if (before.breakpoint == breakpoint) states.back() = before;
            states.back().breakpoint = std::move(breakpoint);
            states.back().isPlaced = true;
        }
        breakpoints = std::move(states);
    }
    std::vector<BreakpointState> breakpointStates() const override { return breakpoints; }
    void step(const Wire& wire, Step step) override { steps.emplace_back(wire, step); }
    std::vector<RecordBatchPointer> latest(const Endpoint& output, std::size_t) const override {
        const auto found = records.find(output);
        return found == records.end() ? std::vector<RecordBatchPointer>() : found->second;
    }
    TapId openTap(const Endpoint& output) override {
        taps_[++lastTap_] = {output, {}};
        return lastTap_;
    }
    TapReading readTap(TapId tap) override { return {std::exchange(taps_.at(tap).waiting, {}), 0}; }
    void closeTap(TapId tap) override { taps_.erase(tap); }
    std::vector<Alert> alerts(std::uint64_t after) const override {
        std::vector<Alert> newer;
        for (const Alert& alert : raised)
            if (alert.sequence > after) newer.push_back(alert);
        return newer;
    }

private:
    struct Tap {
        Endpoint output;
        std::vector<RecordBatchPointer> waiting;
    };
    std::map<TapId, Tap> taps_;
    TapId lastTap_ = 0;
};

/// A record for makeRecords(): its time in seconds, a key, and a value.
struct TestRecord {
    double seconds;
    std::string key;
    double value;
};

/// Records with the fields `key` (string) and `value` (float64).
inline RecordBatchPointer makeRecords(const std::vector<TestRecord>& records) {
    auto keys = std::make_shared<Column>(Type::String);
    auto values = std::make_shared<Column>(Type::Float64);
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (const TestRecord& record : records) {
        keys->appendString(record.key);
        values->appendFloat64(record.value);
        times->appendInt64(static_cast<Timestamp>(record.seconds * 1e9));
    }
    static const auto schema =
        std::make_shared<const Schema>(std::vector<Field>{{"key", Type::String}, {"value", Type::Float64}});
    return std::make_shared<const RecordBatch>(schema, std::vector<ColumnPointer>{keys, values}, times);
}

} // namespace weir
