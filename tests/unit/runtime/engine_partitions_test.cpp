#include "pipeline/runtime/partition_clocks.h"
#include "stream_probes.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace weir;
using namespace weir::test;

namespace {

/// A graph of one source whose field `value` is the partition, and a sink.
struct PartitionedRun {
    Scripts scripts;
    Received received;
    Faucet faucet;
    GraphBuilder graph;
    std::unique_ptr<Engine> engine = makeLocalEngine();

    explicit PartitionedRun(const std::string& idleAfter) {
        Json parameters = scripts.add(faucet.script());
        parameters["event_time"] = "ts";
        parameters["time_unit"] = "ms";
        parameters["partition_field"] = "value";
        parameters["idle_after"] = idleAfter;
        graph.node("in", "test.source", parameters).node("out", "test.sink", scripts.add(remember(received)));
        graph.wire("in.out -> out.in");
    }

    Timestamp watermark() const {
        const auto watermarks = received.watermarks();
        return watermarks.empty() ? kMinTimestamp : watermarks.back() / kMillisecond;
    }
};

} // namespace

TEST_CASE("a partition that falls silent holds its source back no longer, and may come back") {
    PartitionedRun run("50 ms");
    startRun(*run.engine, run.graph);
    run.faucet.send(1000, 1);
    run.faucet.send(1000, 2);
    Timestamp time = 5000;
    // The other one goes on.
    CHECK(eventually([&] {
        run.faucet.send(time++, 2);
        return run.watermark() > 1000;
    }));
    CHECK(eventually([&] {
        run.faucet.send(time++, 2);
        const auto partitions = nodeOf(*run.engine, "in").partitions;
        return partitions && partitions->active == 1;
    }));
    CHECK(run.received.stragglers().empty());
    run.faucet.send(2000, 1);
    CHECK(eventually([&] { return run.received.stragglers().size() == 1; }));
    run.faucet.end();
    REQUIRE(finishes(*run.engine));
    const auto watermarks = run.received.watermarks();
    CHECK(std::is_sorted(watermarks.begin(), watermarks.end()));
}

TEST_CASE("a source with more partitions than are told apart says so") {
    Scripts scripts;
    SourceScript source = countTo(static_cast<std::int64_t>(PartitionClocks::kMost) + 5);
    Json parameters = scripts.add(source);
    parameters["event_time"] = "ts";
    parameters["time_unit"] = "ms";
    parameters["partition_field"] = "value";
    GraphBuilder graph;
    graph.node("in", "test.source", parameters).node("out", "test.sink").wire("in.out -> out.in");
    const auto engine = makeLocalEngine();
    runToEnd(*engine, graph);
    const NodeStatistics in = nodeOf(*engine, "in");
    CHECK(in.message == "has more than 10000 partitions; those beyond count as one");
    REQUIRE(in.partitions);
    CHECK(in.partitions->sharing == 5);
    CHECK(in.partitions->active == PartitionClocks::kMost + 1);
}

TEST_CASE("a source says how many partitions it has, and for which the watermark waits") {
    PartitionedRun run("0 s");
    run.faucet.send(1000, 1);
    run.faucet.send(9000, 2);
    startRun(*run.engine, run.graph);
    CHECK(eventually([&] {
        const auto partitions = nodeOf(*run.engine, "in").partitions;
        return partitions && partitions->active == 2 && partitions->last == "'1'" &&
               partitions->behind == std::chrono::seconds(8);
    }));
    CHECK(run.watermark() == 1000);
    run.faucet.end();
    REQUIRE(finishes(*run.engine));
    CHECK(run.received.stragglers().empty());
}
