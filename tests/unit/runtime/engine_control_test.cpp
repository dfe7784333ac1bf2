#include "stream_probes.h"

#include <doctest/doctest.h>

#include <thread>

using namespace weir;
using namespace weir::test;

namespace {

/// A source of 0, 1, 2, ... without end, one record a read.
SourceScript countForever() {
    SourceScript script;
    auto next = std::make_shared<std::int64_t>(0);
    script.read = [next](BatchBuilder& records, const ReadLimit&) -> Result<ReadStatus> {
        appendRecord(records, *next, *next);
        ++*next;
        return ReadStatus::More;
    };
    return script;
}

} // namespace

TEST_CASE("a graph with errors does not start, and says why") {
    const auto engine = makeLocalEngine();
    GraphBuilder graph;
    graph.node("in", "test.source").node("out", "no.such.type").wire("in.out -> out.in");
    const auto problems = engine->start(graph, std::filesystem::path("/tmp"));
    CHECK(hasErrors(problems));
    CHECK(engine->state() == RunState::Stopped);
    CHECK(engine->isOver());
    CHECK(engine->statistics().nodes.empty());
    CHECK(engine->waitFor(std::chrono::milliseconds(0)));
}

TEST_CASE("a second start during a run is refused, and the run goes on") {
    Scripts scripts;
    Faucet faucet;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(faucet.script())).node("out", "test.sink");
    graph.wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(hasErrors(engine->start(graph, std::filesystem::path("/tmp"))));
    CHECK(engine->state() == RunState::Running);
    faucet.end();
    CHECK(finishes(*engine));
}

TEST_CASE("a pause holds sources between reads, what was read arrives, and resuming goes on without a gap") {
    Scripts scripts;
    Received received;
    std::atomic<std::int64_t> produced = 0;
    SourceScript source = countForever();
    source.read = [inner = source.read, &produced](BatchBuilder& records, const ReadLimit& limit) {
        auto result = inner(records, limit);
        ++produced;
        return result;
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source));
    graph.node("out", "test.sink", scripts.add(remember(received))).wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return received.count() > 100; }));
    engine->pause();
    CHECK(engine->state() == RunState::Paused);
    CHECK(eventually([&] { return static_cast<std::int64_t>(received.count()) == produced; }));
    const std::size_t atPause = received.count();
    engine->resume();
    CHECK(engine->state() == RunState::Running);
    CHECK(eventually([&] { return received.count() > atPause; }));
    engine->stop();
    REQUIRE(finishes(*engine));
    CHECK(received.values() == numbersTo(produced));
}

TEST_CASE("stopping ends the sources, works off what was read, flushes and closes") {
    Scripts scripts;
    Received received;
    Gate gate;
    std::atomic<std::int64_t> produced = 0;
    std::atomic<bool> closed = false;
    std::atomic<bool> finished = false;
    SourceScript source = countForever();
    source.read = [inner = source.read, &produced](BatchBuilder& records, const ReadLimit& limit) {
        auto result = inner(records, limit);
        ++produced;
        return result;
    };
    OperatorScript sink = behind(gate, remember(received));
    sink.finish = [&](Emitter&) {
        finished = true;
        return Result<void>{};
    };
    sink.close = [&] {
        closed = true;
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> out.in").batchRows(10).queueRows(100).fullBatches();
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return wireOf(*engine, "in.out -> out.in").backlog == 100; }));
    SUBCASE("running") {}
    SUBCASE("paused") {
        engine->pause();
    }
    engine->stop();
    CHECK(engine->state() == RunState::Stopping);
    CHECK_FALSE(engine->waitFor(std::chrono::milliseconds(1)));
    gate.open();
    REQUIRE(finishes(*engine));
    CHECK(engine->state() == RunState::Finished);
    CHECK(received.values() == numbersTo(produced));
    CHECK(received.watermarks().back() == kMaxTimestamp);
    CHECK(finished);
    CHECK(closed);
}

TEST_CASE("a stopped run whose sink is stuck can be abandoned; what waited is counted as dropped") {
    Scripts scripts;
    std::atomic<int> closes = 0;
    std::atomic<std::int64_t> produced = 0;
    SourceScript source = countForever();
    source.read = [inner = source.read, &produced](BatchBuilder& records, const ReadLimit& limit) {
        auto result = inner(records, limit);
        ++produced;
        return result;
    };
    OperatorScript sink;
    sink.process = [](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        return failForNow("the disk is full");
    };
    sink.close = [&] {
        ++closes;
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> out.in").batchRows(10).queueRows(100).fullBatches();
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return nodeOf(*engine, "out").state == NodeState::Retrying; }));
    CHECK(nodeOf(*engine, "out").message == "the disk is full");
    CHECK(eventually([&] { return wireOf(*engine, "in.out -> out.in").backlog == 100; }));
    engine->stop();
    CHECK_FALSE(engine->waitFor(std::chrono::milliseconds(1)));
    engine->abandon();
    REQUIRE(finishes(*engine));
    CHECK(engine->state() == RunState::Stopped);
    CHECK(closes == 1);
    CHECK(nodeOf(*engine, "out").state == NodeState::Stopped);
    const auto lostOnWire = wireOf(*engine, "in.out -> out.in").dropped;
    const auto lostAtSink = nodeOf(*engine, "out").droppedRecords;
    CHECK(lostAtSink == 10);
    CHECK(static_cast<std::int64_t>(lostOnWire + lostAtSink) == produced);
}

TEST_CASE("an engine runs again after a run, with fresh figures") {
    Scripts scripts;
    Received received;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000)));
    graph.node("out", "test.sink", scripts.add(remember(received))).wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    for (int run = 1; run <= 3; ++run) {
        runToEnd(*engine, graph);
        CHECK(nodeOf(*engine, "out").recordsIn == 1000);
        CHECK(received.count() == static_cast<std::size_t>(run) * 1000);
    }
}

TEST_CASE("destroying an engine ends its run, paused or not") {
    Scripts scripts;
    std::atomic<int> closes = 0;
    SourceScript source = countForever();
    source.close = [&] { ++closes; };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("out", "test.sink").wire("in.out -> out.in");
    {
        const auto engine = makeLocalEngine();
        startRun(*engine, graph);
        CHECK(eventually([&] { return nodeOf(*engine, "out").recordsIn > 0; }));
        SUBCASE("running") {}
        SUBCASE("paused") {
            engine->pause();
        }
    }
    CHECK(closes == 1);
}

TEST_CASE("calls come from many threads at any time") {
    Scripts scripts;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countForever()))
        .node("a", "test.operator")
        .node("out", "test.sink");
    graph.wire("in.out -> a.in").wire("a.out -> out.in").batchRows(16).queueRows(64);
    const auto engine = makeLocalEngine();
    const TapId tap = engine->openTap({"a", "out"});
    startRun(*engine, graph);
    {
        std::vector<std::jthread> threads;
        for (int reader = 0; reader < 3; ++reader)
            threads.emplace_back([&](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    engine->statistics();
                    engine->latest({"a", "out"}, 10);
                    engine->readTap(tap);
                    engine->alerts(0);
                    engine->closeTap(engine->openTap({"in", "out"}));
                }
            });
        for (int round = 0; round < 50; ++round) {
            engine->pause();
            engine->resume();
        }
        CHECK(eventually([&] { return nodeOf(*engine, "out").recordsIn > 1000; }));
        engine->stop();
        CHECK(finishes(*engine));
    }
    CHECK(nodeOf(*engine, "in").recordsOut == nodeOf(*engine, "out").recordsIn);
}
