#include "stream_probes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <latch>
#include <thread>

using namespace weir;
using namespace weir::test;

TEST_CASE("every record arrives once and in order, whatever the sizes of batches and queues") {
    for (const std::size_t batchRows : {1, 7, 32, 4096}) {
        for (const unsigned seed : {0u, 1u}) {
            CAPTURE(batchRows);
            CAPTURE(seed);
            Scripts scripts;
            Received received;
            GraphBuilder graph;
            graph.node("in", "test.source", scripts.add(countTo(20'000, seed)));
            graph.node("a", "test.operator").node("b", "test.blocking");
            graph.node("out", "test.sink", scripts.add(remember(received)));
            graph.wire("in.out -> a.in").wire("a.out -> b.in").wire("b.out -> out.in");
            graph.batchRows(batchRows).queueRows(100);
            const auto engine = makeLocalEngine();
            runToEnd(*engine, graph);
            CHECK(engine->state() == RunState::Finished);
            CHECK(received.values() == numbersTo(20'000));
            CHECK(nodeOf(*engine, "in").recordsOut == 20'000);
            CHECK(nodeOf(*engine, "out").recordsIn == 20'000);
            CHECK(nodeOf(*engine, "out").state == NodeState::Finished);
        }
    }
}

TEST_CASE("a fan-out gives each branch everything") {
    Scripts scripts;
    Received left;
    Received right;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(5000, 1)));
    graph.node("left", "test.sink", scripts.add(remember(left)));
    graph.node("right", "test.sink", scripts.add(remember(right)));
    graph.wire("in.out -> left.in").wire("in.out -> right.in").batchRows(64).queueRows(200);
    runToEnd(*makeLocalEngine(), graph);
    CHECK(left.values() == numbersTo(5000));
    CHECK(right.values() == numbersTo(5000));
}

TEST_CASE("a port takes several wires and keeps the order of each") {
    Scripts scripts;
    Received received;
    GraphBuilder graph;
    graph.node("a", "test.source", scripts.add(countTo(3000, 1)));
    graph.node("b", "test.source", scripts.add(countTo(3000, 2)));
    graph.node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("a.out -> out.in").wire("b.out -> out.in").batchRows(50).queueRows(100);
    runToEnd(*makeLocalEngine(), graph);
    auto values = received.values();
    std::sort(values.begin(), values.end());
    REQUIRE(values.size() == 6000);
    for (std::size_t index = 0; index < values.size(); ++index)
        CHECK(values[index] == static_cast<std::int64_t>(index / 2));
}

TEST_CASE("a fork and a join: each record goes its one way, and the join ends once") {
    Scripts scripts;
    Received received;
    OperatorScript divide;
    divide.process = [](std::size_t, const RecordBatchPointer& batch, Emitter& output) {
        std::vector<std::uint32_t> even;
        std::vector<std::uint32_t> odd;
        const auto values = batch->column("value")->int64s();
        for (std::uint32_t row = 0; row < values.size(); ++row)
            (values[row] % 2 == 0 ? even : odd).push_back(row);
        output.emit(0, batch->take(even));
        output.emit(1, batch->take(odd));
        return Result<void>{};
    };
    std::atomic<int> finishes = 0;
    std::atomic<bool> portsRight = true;
    OperatorScript merge;
    merge.process = [&](std::size_t port, const RecordBatchPointer& batch, Emitter& output) {
        for (const std::int64_t value : batch->column("value")->int64s())
            if (static_cast<std::size_t>(value % 2) != port) portsRight = false;
        output.emit(0, batch);
        return Result<void>{};
    };
    merge.finish = [&](Emitter&) {
        ++finishes;
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(10'000, 3)));
    graph.node("divide", "test.fork", scripts.add(divide)).node("merge", "test.join", scripts.add(merge));
    graph.node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("in.out -> divide.in").wire("divide.a -> merge.left").wire("divide.b -> merge.right");
    graph.wire("merge.out -> out.in").batchRows(100).queueRows(150);
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    auto values = received.values();
    std::sort(values.begin(), values.end());
    CHECK(values == numbersTo(10'000));
    CHECK(portsRight);
    CHECK(finishes == 1);
    CHECK(nodeOf(*engine, "divide").recordsOut == 10'000);
}

TEST_CASE("a slow sink holds the source back: what waits stays within the queues") {
    Scripts scripts;
    Gate gate;
    Received received;
    std::atomic<std::int64_t> sent = 0;
    SourceScript source = countTo(100'000);
    source.read = [inner = source.read, &sent](BatchBuilder& records, const ReadLimit& limit) {
        const std::size_t before = records.rows();
        auto result = inner(records, limit);
        sent += static_cast<std::int64_t>(records.rows() - before);
        return result;
    };
    OperatorScript sink = behind(gate, remember(received));
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> out.in").batchRows(100).queueRows(1000).fullBatches();
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return wireOf(*engine, "in.out -> out.in").backlog == 1000; }));
    CHECK(wireOf(*engine, "in.out -> out.in").capacity == 1000);
    // In the queue, one batch with the sink, one that waits for room.
    CHECK(eventually([&] { return sent == 1200; }));
    CHECK(engine->state() == RunState::Running);
    gate.open();
    REQUIRE(finishes(*engine));
    CHECK(received.values() == numbersTo(100'000));
    CHECK(wireOf(*engine, "in.out -> out.in").dropped == 0);
}

TEST_CASE("a source that may drop does, and every record is accounted for") {
    for (const std::string policy : {"drop_newest", "drop_oldest"}) {
        CAPTURE(policy);
        Scripts scripts;
        Gate gate;
        Received received;
        std::latch taken(1);
        OperatorScript sink = remember(received);
        sink.process = [inner = sink.process, &gate,
                        &taken](std::size_t port, const RecordBatchPointer& batch, Emitter& output) {
            if (!taken.try_wait()) taken.count_down();
            gate.pass();
            return inner(port, batch, output);
        };
        // One batch is with the sink before the second is made, so that what has no room is known.
        SourceScript source = countTo(50'000);
        bool first = true;
        source.read = [inner = source.read, &taken, &first](BatchBuilder& records, const ReadLimit& limit) {
            if (!first) taken.wait();
            first = false;
            return inner(records, limit);
        };
        Json parameters = scripts.add(source);
        parameters["when_full"] = policy;
        GraphBuilder graph;
        graph.node("in", "test.source", parameters).node("out", "test.sink", scripts.add(sink));
        graph.wire("in.out -> out.in").batchRows(100).queueRows(1000).fullBatches();
        const auto engine = makeLocalEngine();
        startRun(*engine, graph);
        // All but the queue and the batch with the sink.
        CHECK(eventually([&] { return wireOf(*engine, "in.out -> out.in").dropped == 48'900; }));
        gate.open();
        REQUIRE(finishes(*engine));

        const WireStatistics wire = wireOf(*engine, "in.out -> out.in");
        const auto values = received.values();
        CHECK(wire.records == 50'000);
        CHECK(wire.dropped == 48'900);
        CHECK(values.size() == 1'100);
        CHECK(nodeOf(*engine, "in").droppedRecords == wire.dropped);
        CHECK(std::is_sorted(values.begin(), values.end()));
        CHECK((values.back() == 49'999) == (policy == "drop_oldest"));
    }
}

TEST_CASE("a batch closes when its first record has lingered, full or not") {
    Scripts scripts;
    Received received;
    Faucet faucet;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(faucet.script()));
    graph.node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("in.out -> out.in").batchRows(1000);
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    faucet.send(1, 0);
    CHECK(eventually([&] { return received.count() == 1; }));
    faucet.send(2, 1);
    CHECK(eventually([&] { return received.count() == 2; }));
    faucet.end();
    CHECK(finishes(*engine));
}
