#include "stream_probes.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace weir;
using namespace weir::test;

namespace {

Json withTime(Json parameters, const std::string& idleAfter = "0 s", const std::string& disorder = "0 s") {
    parameters["event_time"] = "ts";
    parameters["time_unit"] = "ms";
    parameters["idle_after"] = idleAfter;
    parameters["disorder"] = disorder;
    return parameters;
}

} // namespace

TEST_CASE("the watermark follows the greatest event time less the disorder, and ends at the end of time") {
    Scripts scripts;
    Received received;
    Faucet faucet;
    faucet.send(1000, 0);
    faucet.send(4000, 1);
    faucet.send(2000, 2);
    faucet.end();
    GraphBuilder graph;
    graph.node("in", "test.source", withTime(scripts.add(faucet.script()), "0 s", "1500 ms"));
    graph.node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(received.watermarks() == std::vector<Timestamp>{2500 * kMillisecond, kMaxTimestamp});
    CHECK(received.stragglers() ==
          std::vector<std::pair<Timestamp, Timestamp>>{{2000 * kMillisecond, 2500 * kMillisecond}});
    const WireStatistics wire = wireOf(*engine, "in.out -> out.in");
    CHECK(wire.watermark == 2500 * kMillisecond);
    CHECK(wire.lastEventTime == 2000 * kMillisecond);
    CHECK(wire.lag.has_value());
    REQUIRE(wire.schema);
    CHECK(wire.schema->text() == "ts timestamp, value int64");
}

TEST_CASE("a watermark reaches the end of a fused stage after what it let go") {
    Scripts scripts;
    Received received;
    Faucet faucet;
    faucet.send(1000, 7);
    faucet.end();
    OperatorScript holder; // lets go of what it holds when the watermark says so
    auto held = std::make_shared<std::vector<RecordBatchPointer>>();
    holder.process = [held](std::size_t, const RecordBatchPointer& batch, Emitter&) {
        held->push_back(batch);
        return Result<void>{};
    };
    holder.advance = [held](Timestamp watermark, Emitter& output) {
        if (watermark == kMaxTimestamp)
            for (const auto& batch : *held)
                output.emit(0, batch);
        return Result<void>{};
    };
    std::vector<std::string> order; // one thread writes, and the run is over when it is read
    OperatorScript sink;
    sink.process = [&](std::size_t, const RecordBatchPointer&, Emitter&) {
        order.push_back("record");
        return Result<void>{};
    };
    sink.advance = [&](Timestamp watermark, Emitter&) {
        order.push_back(watermark == kMaxTimestamp ? "last watermark" : "watermark");
        return Result<void>{};
    };
    sink.finish = [&](Emitter&) {
        order.push_back("finish");
        return Result<void>{};
    };
    sink.close = [&] {
        order.push_back("close");
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", withTime(scripts.add(faucet.script())));
    graph.node("hold", "test.operator", scripts.add(holder)).node("out", "test.sink", scripts.add(sink));
    graph.wire("in.out -> hold.in").wire("hold.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(order == std::vector<std::string>{"watermark", "record", "last watermark", "finish", "close"});
}

TEST_CASE("a join goes by the slower input, until that one is idle or has ended") {
    Scripts scripts;
    Received received;
    Faucet quick;
    Faucet slow;
    GraphBuilder graph;
    std::string idleAfter = "0 s";
    SUBCASE("ended") {}
    SUBCASE("idle") {
        idleAfter = "20 ms";
    }
    graph.node("quick", "test.source", withTime(scripts.add(quick.script())));
    graph.node("slow", "test.source", withTime(scripts.add(slow.script()), idleAfter));
    graph.node("join", "test.join").node("out", "test.sink", scripts.add(remember(received)));
    graph.wire("quick.out -> join.left").wire("slow.out -> join.right").wire("join.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    const auto lastWatermark = [&] {
        const auto watermarks = received.watermarks();
        return watermarks.empty() ? kMinTimestamp : watermarks.back();
    };
    if (idleAfter == "0 s") {
        quick.send(5000, 0);
        CHECK(eventually([&] { return received.count() == 1; }));
        slow.send(1000, 1);
        CHECK(eventually([&] { return lastWatermark() == 1000 * kMillisecond; }));
        slow.end();
        CHECK(eventually([&] { return lastWatermark() == 5000 * kMillisecond; }));
    } else {
        slow.send(1000, 1);
        CHECK(eventually([&] { return nodeOf(*engine, "slow").state == NodeState::Idle; }));
        quick.send(5000, 0);
        CHECK(eventually([&] { return lastWatermark() == 5000 * kMillisecond; }));
        // It comes back behind the others: its record is late for those who have gone on.
        slow.send(2000, 2);
        CHECK(eventually([&] { return received.stragglers().size() == 1; }));
        CHECK(received.stragglers().front() == std::pair(2000 * kMillisecond, 5000 * kMillisecond));
        slow.end();
    }
    quick.end();
    REQUIRE(finishes(*engine));
    const auto watermarks = received.watermarks();
    CHECK(std::is_sorted(watermarks.begin(), watermarks.end()));
    CHECK(watermarks.back() == kMaxTimestamp);
}

TEST_CASE("where arrival is the event time, the watermark goes on without records") {
    Scripts scripts;
    Received received;
    Faucet faucet;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(faucet.script()));
    graph.node("out", "test.sink", scripts.add(remember(received))).wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    const Timestamp before = currentTime();
    startRun(*engine, graph);
    faucet.send(1, 1);
    CHECK(eventually([&] { return received.count() == 1; }));
    const std::size_t seen = received.watermarks().size();
    CHECK(eventually([&] { return received.watermarks().size() >= seen + 3; }));
    CHECK(received.watermarks().front() >= before);
    faucet.end();
    CHECK(finishes(*engine));
    CHECK(received.stragglers().empty());
}

TEST_CASE("a source told how long to be silent becomes idle, and active with its next record") {
    Scripts scripts;
    Faucet faucet;
    GraphBuilder graph;
    graph.node("in", "test.source", withTime(scripts.add(faucet.script()), "20 ms"));
    graph.node("out", "test.sink").wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    for (int round = 1; round <= 2; ++round) {
        CHECK(eventually([&] { return nodeOf(*engine, "in").state == NodeState::Idle; }));
        faucet.send(round, round);
        CHECK(eventually([&] {
            return wireOf(*engine, "in.out -> out.in").records == static_cast<std::uint64_t>(round);
        }));
    }
    faucet.end();
    CHECK(finishes(*engine));
    CHECK(nodeOf(*engine, "in").state == NodeState::Finished);
}

TEST_CASE("records without an event time are counted on the source and shown") {
    Scripts scripts;
    Received received;
    SourceScript source;
    source.read = [](BatchBuilder& records, const ReadLimit&) -> Result<ReadStatus> {
        records.setInt64(records.fieldIndex("value"), 1);
        records.endRecord();
        records.setString(records.fieldIndex("ts"), "2026-11-21T07:24:09Z");
        records.setInt64(records.fieldIndex("value"), 2);
        records.endRecord();
        return ReadStatus::End;
    };
    Json parameters = scripts.add(source);
    parameters["event_time"] = "ts";
    GraphBuilder graph;
    graph.node("in", "test.source", parameters);
    graph.node("out", "test.sink", scripts.add(remember(received))).wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(received.values() == std::vector<std::int64_t>{2});
    const NodeStatistics node = nodeOf(*engine, "in");
    CHECK(node.badRecords == 1);
    REQUIRE(node.badSamples.size() == 1);
    CHECK(node.badSamples.front().reason == "no event time: the record has no value in field \"ts\"");
    CHECK(node.badSamples.front().sample == "value: 1");
}
