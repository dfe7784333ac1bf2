#include "stream_probes.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace weir;
using namespace weir::test;

TEST_CASE("a sink that fails for now gets the same batch again: nothing is lost or doubled") {
    Scripts scripts;
    Received received;
    auto calls = std::make_shared<int>(0);
    OperatorScript sink = remember(received);
    sink.process = [inner = sink.process, calls](std::size_t port, const RecordBatchPointer& batch,
                                                 Emitter& output) -> Result<void> {
        const int call = ++*calls;
        if (call == 2 || call == 3 || call == 7) return failForNow("the disk is full");
        return inner(port, batch, output);
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000)));
    // Fused with an operator before it, the retry must not reach back into that one.
    graph.node("a", "test.operator").node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> a.in").wire("a.out -> out.in").batchRows(100).queueRows(200);
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(received.values() == numbersTo(1000));
    const NodeStatistics node = nodeOf(*engine, "out");
    CHECK(node.state == NodeState::Finished);
    CHECK(node.message.empty());
    CHECK(node.recordsIn == 1000);
    CHECK(node.droppedRecords == 0);
    CHECK(nodeOf(*engine, "a").recordsIn == 1000);
}

TEST_CASE("a node that drops a batch shows its first record, and how many it had") {
    Scripts scripts;
    OperatorScript broken;
    auto calls = std::make_shared<int>(0);
    broken.process = [calls](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        if (++*calls == 3) return fail("division by zero");
        return {};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000)));
    graph.node("broken", "test.operator", scripts.add(broken)).node("out", "test.sink");
    graph.wire("in.out -> broken.in").wire("broken.out -> out.in").batchRows(100).fullBatches();
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    const NodeStatistics node = nodeOf(*engine, "broken");
    CHECK(node.message == "division by zero");
    CHECK(node.errorRecords == 100);
    INFO(node.errorRecord);
    CHECK(node.errorRecord.find("200") != std::string::npos);
    CHECK(node.errorRecord.find("201") == std::string::npos);
}

TEST_CASE("a sink that does not open for now is opened again, and then gets everything") {
    Scripts scripts;
    Received received;
    std::atomic<bool> serverIsUp = false;
    OperatorScript sink = remember(received);
    sink.open = [&]() -> Result<void> {
        if (!serverIsUp) return failForNow("connection refused");
        return {};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000)));
    graph.node("out", "test.sink", scripts.add(sink)).wire("in.out -> out.in").batchRows(10).queueRows(100);
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return nodeOf(*engine, "out").state == NodeState::Retrying; }));
    CHECK(nodeOf(*engine, "out").message == "connection refused");
    serverIsUp = true;
    REQUIRE(finishes(*engine));
    CHECK(received.values() == numbersTo(1000));
    CHECK(nodeOf(*engine, "out").message.empty());
}

TEST_CASE("a node that cannot open fails; what reaches it is dropped and counted, and the rest runs on") {
    Scripts scripts;
    Received received;
    OperatorScript broken;
    SUBCASE("an error") {
        broken.open = []() -> Result<void> { return fail("no such table"); };
    }
    SUBCASE("an exception from open") {
        broken.open = []() -> Result<void> { throw std::runtime_error("no such table"); };
    }
    SUBCASE("an exception while it is made") {
        broken.make = [](const NodeContext&) { throw std::runtime_error("no such table"); };
    }
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000)));
    graph.node("broken", "test.operator", scripts.add(broken));
    graph.node("behind", "test.sink").node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("in.out -> broken.in").wire("broken.out -> behind.in").wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(engine->state() == RunState::Finished);
    CHECK(nodeOf(*engine, "broken").state == NodeState::Failed);
    CHECK(nodeOf(*engine, "broken").message.find("no such table") != std::string::npos);
    CHECK(nodeOf(*engine, "broken").droppedRecords == 1000);
    CHECK(nodeOf(*engine, "behind").state == NodeState::Finished);
    CHECK(received.values() == numbersTo(1000));
}

TEST_CASE("an error that will not pass drops that batch only, counted and shown") {
    Scripts scripts;
    Received received;
    auto calls = std::make_shared<int>(0);
    OperatorScript sink = remember(received);
    sink.process = [inner = sink.process, calls](std::size_t port, const RecordBatchPointer& batch,
                                                 Emitter& output) -> Result<void> {
        if (++*calls == 2) return fail("row too wide");
        return inner(port, batch, output);
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(300)));
    graph.node("out", "test.sink", scripts.add(sink)).wire("in.out -> out.in").batchRows(100);
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(received.count() == 200);
    CHECK(nodeOf(*engine, "out").droppedRecords == 100);
    CHECK(nodeOf(*engine, "out").message == "row too wide");
    CHECK(nodeOf(*engine, "out").state == NodeState::Finished);
}

TEST_CASE("an exception in a node fails that node, not its neighbours and not the program") {
    Scripts scripts;
    Received before;
    auto calls = std::make_shared<int>(0);
    OperatorScript first;
    first.process = [&before](std::size_t, const RecordBatchPointer& batch, Emitter& output) {
        before.add(*batch);
        output.emit(0, batch);
        return Result<void>{};
    };
    OperatorScript broken;
    broken.process = [calls](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        if (++*calls == 3) throw std::runtime_error("division by zero");
        return {};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000)));
    graph.node("first", "test.operator", scripts.add(first)).node("broken", "test.sink", scripts.add(broken));
    graph.wire("in.out -> first.in").wire("first.out -> broken.in").batchRows(100);
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(nodeOf(*engine, "first").state == NodeState::Finished);
    CHECK(before.count() == 1000);
    CHECK(nodeOf(*engine, "broken").state == NodeState::Failed);
    CHECK(nodeOf(*engine, "broken").message.find("division by zero") != std::string::npos);
    CHECK(nodeOf(*engine, "broken").droppedRecords == 800);
}

TEST_CASE("a batch sent to a port that the node does not have fails that node") {
    Scripts scripts;
    OperatorScript lost;
    lost.process = [](std::size_t, const RecordBatchPointer& batch, Emitter& output) {
        output.emit(5, batch);
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(10)))
        .node("lost", "test.operator", scripts.add(lost));
    graph.node("out", "test.sink").wire("in.out -> lost.in").wire("lost.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(nodeOf(*engine, "lost").state == NodeState::Failed);
    CHECK(nodeOf(*engine, "lost").droppedRecords == 10);
}

TEST_CASE("a sink that cannot close says so") {
    Scripts scripts;
    OperatorScript sink;
    sink.close = []() -> Result<void> { return failForNow("the last records could not be written"); };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(10))).node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(nodeOf(*engine, "out").state == NodeState::Failed);
    CHECK(nodeOf(*engine, "out").message == "the last records could not be written");
}

TEST_CASE("an error for good is shown and counted, and what came before it arrives") {
    Scripts scripts;
    Received received;
    OperatorScript faulty;
    faulty.process = [](std::size_t, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        if (batch->column("late")) return fail("'late' does not fit");
        output.emit(0, batch);
        return {};
    };
    SourceScript source;
    source.read = [](BatchBuilder& records, const ReadLimit&) -> Result<ReadStatus> {
        for (std::int64_t value = 0; value < 10; ++value) {
            if (value == 4) records.setInt64(records.fieldIndex("late"), 1);
            appendRecord(records, value, value);
        }
        return ReadStatus::End;
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("faulty", "test.operator", scripts.add(faulty));
    graph.node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("in.out -> faulty.in").wire("faulty.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(received.values() == numbersTo(4));
    const NodeStatistics node = nodeOf(*engine, "faulty");
    CHECK(node.state == NodeState::Finished);
    CHECK(node.message == "'late' does not fit");
    CHECK(node.droppedRecords == 6);
    CHECK(node.errors == 1);
    CHECK(nodeOf(*engine, "out").errors == 0);
}

TEST_CASE("a flush that fails for now is made again") {
    Scripts scripts;
    auto flushes = std::make_shared<int>(0);
    OperatorScript sink;
    sink.finish = [flushes](Emitter&) -> Result<void> {
        if (++*flushes < 3) return failForNow("the disk is full");
        return {};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(10))).node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(*flushes == 3);
    CHECK(nodeOf(*engine, "out").state == NodeState::Finished);
}

TEST_CASE("a source that fails for now is closed and opened again, and keeps what it had read") {
    Scripts scripts;
    Received received;
    Faucet faucet;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(faucet.script()));
    graph.node("out", "test.sink", scripts.add(remember(received))).wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    faucet.send(1, 0);
    CHECK(eventually([&] { return received.count() == 1; }));
    faucet.failOnce({"connection lost", true});
    CHECK(eventually([&] { return nodeOf(*engine, "in").state == NodeState::Retrying; }));
    CHECK(nodeOf(*engine, "in").message == "connection lost");
    faucet.send(2, 1);
    CHECK(eventually([&] { return received.count() == 2; }));
    CHECK(eventually([&] { return nodeOf(*engine, "in").state == NodeState::Running; }));
    CHECK(nodeOf(*engine, "in").message.empty());
    faucet.end();
    REQUIRE(finishes(*engine));
    CHECK(faucet.opens == 2);
    CHECK(faucet.closes == 2);
    CHECK(received.values() == numbersTo(2));
}

TEST_CASE("a source that fails for good ends; what it had read arrives") {
    Scripts scripts;
    Received received;
    SourceScript source;
    std::string expected = "the file is not UTF-8";
    SUBCASE("an error") {
        source.read = [](BatchBuilder& records, const ReadLimit&) -> Result<ReadStatus> {
            appendRecord(records, 1, 0);
            return fail("the file is not UTF-8");
        };
    }
    SUBCASE("an exception") {
        source.read = [](BatchBuilder& records, const ReadLimit&) -> Result<ReadStatus> {
            appendRecord(records, 1, 0);
            records.setInt64(records.fieldIndex("value"), 77);
            throw std::runtime_error("the file is not UTF-8");
        };
    }
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source));
    graph.node("out", "test.sink", scripts.add(remember(received))).wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(nodeOf(*engine, "in").state == NodeState::Failed);
    CHECK(nodeOf(*engine, "in").message.find(expected) != std::string::npos);
    CHECK(received.values() == numbersTo(1));
    CHECK(nodeOf(*engine, "out").state == NodeState::Finished);
}

TEST_CASE("stopping does not wait for a source that cannot open") {
    Scripts scripts;
    SourceScript source;
    source.open = []() -> Result<void> { return failForNow("connection refused"); };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("out", "test.sink").wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return nodeOf(*engine, "in").state == NodeState::Retrying; }));
    engine->stop();
    CHECK(finishes(*engine));
    CHECK(engine->state() == RunState::Finished);
}
