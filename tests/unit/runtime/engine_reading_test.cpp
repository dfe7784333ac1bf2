#include "stream_probes.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::test;

namespace {

std::vector<std::int64_t> valuesOf(const std::vector<RecordBatchPointer>& batches) {
    std::vector<std::int64_t> values;
    for (const auto& batch : batches)
        for (const std::int64_t value : batch->column("value")->int64s())
            values.push_back(value);
    return values;
}

} // namespace

TEST_CASE("a tap opened before a run sees all its records, over several runs") {
    Scripts scripts;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000))).node("out", "test.sink");
    graph.wire("in.out -> out.in").batchRows(64);
    const auto engine = makeLocalEngine();
    const TapId tap = engine->openTap({"in", "out"});
    const TapId elsewhere = engine->openTap({"nobody", "out"});
    for (int run = 0; run < 2; ++run) {
        runToEnd(*engine, graph);
        const TapReading reading = engine->readTap(tap);
        CHECK(valuesOf(reading.batches) == numbersTo(1000));
        CHECK(reading.skipped == 0);
        CHECK(engine->readTap(elsewhere).batches.empty());
    }
    engine->closeTap(tap);
    runToEnd(*engine, graph);
    CHECK(engine->readTap(tap).batches.empty());
}

TEST_CASE("the latest records of an output can be read after the run, wired or not") {
    Scripts scripts;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1000))).node("a", "test.operator");
    graph.node("out", "test.sink").wire("in.out -> a.in").wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(valuesOf(engine->latest({"a", "out"}, 3)) == std::vector<std::int64_t>{997, 998, 999});
    CHECK(engine->latest({"a", "none"}, 3).empty());
}

TEST_CASE("figures of nodes and wires are in the graph's order and stay after the run") {
    Scripts scripts;
    GraphBuilder graph;
    graph.node("z-in", "test.source", scripts.add(countTo(500))).node("a-out", "test.sink");
    graph.wire("z-in.out -> a-out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    const Statistics statistics = engine->statistics();
    CHECK(statistics.state == RunState::Finished);
    CHECK(statistics.elapsed > Duration::zero());
    CHECK(engine->statistics().elapsed == statistics.elapsed);
    REQUIRE(statistics.nodes.size() == 2);
    CHECK(statistics.nodes[0].node == "z-in");
    REQUIRE(statistics.wires.size() == 1);
    CHECK(statistics.wires[0].records == 500);
    CHECK(statistics.wires[0].bytes >= 500 * 24);
    CHECK(statistics.wires[0].backlog == 0);
    CHECK(statistics.wires[0].recordsPerSecond == 0);
    CHECK(statistics.node("nobody") == nullptr);
}

TEST_CASE("rates and the share of a core are shown while it runs") {
    Scripts scripts;
    SourceScript source;
    source.read = [](BatchBuilder& records, const ReadLimit& limit) -> Result<ReadStatus> {
        for (std::size_t row = 0; row < limit.records; ++row)
            appendRecord(records, 1, 1);
        return limit.stop.stop_requested() ? ReadStatus::End : ReadStatus::More;
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(source)).node("out", "test.sink").wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] {
        const NodeStatistics in = nodeOf(*engine, "in");
        const WireStatistics wire = wireOf(*engine, "in.out -> out.in");
        return in.recordsOutPerSecond > 0 && in.busy > 0 && wire.recordsPerSecond > 0 &&
               wire.bytesPerSecond > 0 && nodeOf(*engine, "out").recordsInPerSecond > 0;
    }));
    CHECK(nodeOf(*engine, "in").busy <= 1);
    engine->stop();
    CHECK(finishes(*engine));
    CHECK(nodeOf(*engine, "in").busy == 0);
}

TEST_CASE("what a node reports is shown on it, and its alerts are kept with ascending sequences over runs") {
    Scripts scripts;
    NodeReport* report = nullptr;
    OperatorScript alerting;
    alerting.make = [&](const NodeContext& context) { report = &context.report; };
    alerting.process = [&](std::size_t, const RecordBatchPointer& batch, Emitter&) {
        report->alert(Alert{.time = batch->eventTimes()[0], .value = 3, .message = "Too hot."});
        report->lateRecords(2, "ts: 1");
        report->droppedRecords(3, "too wide");
        report->note("a note");
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(1))).node("hot", "test.sink", scripts.add(alerting));
    graph.wire("in.out -> hot.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    const NodeStatistics node = nodeOf(*engine, "hot");
    CHECK(node.lateRecords == 2);
    CHECK(node.droppedRecords == 3);
    CHECK(node.message == "too wide");

    const auto first = engine->alerts(0);
    REQUIRE(first.size() == 1);
    CHECK(first[0].node == "hot");
    CHECK(first[0].message == "Too hot.");
    CHECK(engine->alerts(first[0].sequence).empty());

    runToEnd(*engine, graph);
    const auto second = engine->alerts(0);
    REQUIRE(second.size() == 1);
    CHECK(second[0].sequence > first[0].sequence);
    CHECK(engine->alerts(first[0].sequence).size() == 1);
}
