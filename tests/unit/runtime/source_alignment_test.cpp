#include "pipeline/runtime/source_alignment.h"
#include "stream_probes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

using namespace weir;
using namespace weir::test;

namespace {

Json withTime(Json parameters, const std::string& idleAfter = "0 s") {
    parameters["event_time"] = "ts";
    parameters["time_unit"] = "ms";
    parameters["idle_after"] = idleAfter;
    return parameters;
}

/// A source of 100,000 records a millisecond apart, and one that a test feeds, which may be a second apart.
struct TwoSources {
    Scripts scripts;
    Received received;
    Faucet slow;
    GraphBuilder graph;
    std::unique_ptr<Engine> engine = makeLocalEngine();

    explicit TwoSources(const std::string& idleAfter = "0 s") {
        graph.node("fast", "test.source", withTime(scripts.add(countTo(100'000))));
        graph.node("slow", "test.source", withTime(scripts.add(slow.script()), idleAfter));
        graph.node("out", "test.sink", scripts.add(remember(received)));
        graph.wire("fast.out -> out.in")
            .wire("slow.out -> out.in")
            .batchRows(100)
            .maxDrift(std::chrono::seconds(1));
    }

    bool fastIsHeldAt(std::uint64_t leastOut, std::uint64_t mostOut) {
        const auto isHeld = [&] {
            const NodeStatistics fast = nodeOf(*engine, "fast");
            return fast.state == NodeState::HeldBack && fast.recordsOut >= leastOut;
        };
        return eventually(isHeld) && nodeOf(*engine, "fast").recordsOut <= mostOut;
    }
};

} // namespace

TEST_CASE("a source far ahead waits for another that feeds the same node, and says for which") {
    TwoSources run;
    run.slow.send(0, -1);
    startRun(*run.engine, run.graph);
    // A second ahead, and one batch that makes it more.
    CHECK(run.fastIsHeldAt(1'001, 1'101));
    CHECK(nodeOf(*run.engine, "fast").message ==
          "waits for 'slow', which is more than 1 s behind (max_drift)");
    run.slow.send(50'000, -2);
    CHECK(run.fastIsHeldAt(51'001, 51'101));
    run.slow.end();
    REQUIRE(finishes(*run.engine));
    CHECK(run.received.count() == 100'002);
    CHECK(nodeOf(*run.engine, "fast").message.empty());
}

TEST_CASE("a source that is idle holds no other back") {
    TwoSources run("20 ms");
    run.slow.send(0, -1);
    startRun(*run.engine, run.graph);
    CHECK(eventually([&] { return run.received.count() == 100'001; }));
    run.slow.end();
    REQUIRE(finishes(*run.engine));
}

TEST_CASE("a source that waits for another can be stopped, paused and edited") {
    TwoSources run;
    run.slow.send(0, -1);
    startRun(*run.engine, run.graph);
    REQUIRE(run.fastIsHeldAt(1'001, 1'101));
    SUBCASE("stopped") {
        run.engine->stop();
        CHECK(finishes(*run.engine));
    }
    SUBCASE("paused") {
        run.engine->pause();
        CHECK(eventually([&] { return run.engine->state() == RunState::Paused; }));
        run.engine->resume();
        run.slow.end();
        CHECK(finishes(*run.engine));
    }
    SUBCASE("edited: it may go on at once") {
        run.graph.maxDrift(Duration::zero());
        REQUIRE(run.engine->change(run.graph).empty());
        CHECK(eventually([&] { return run.received.count() == 100'001; }));
        run.slow.end();
        CHECK(finishes(*run.engine));
    }
}

TEST_CASE("sources that feed different nodes do not wait for each other") {
    TwoSources run;
    Received alone;
    run.graph.node("other", "test.source", withTime(run.scripts.add(countTo(5'000))));
    run.graph.node("end", "test.sink", run.scripts.add(remember(alone))).wire("other.out -> end.in");
    run.slow.send(0, -1);
    startRun(*run.engine, run.graph);
    CHECK(eventually([&] { return alone.count() == 5'000; }));
    CHECK(run.fastIsHeldAt(1'001, 1'101));
    run.slow.end();
    REQUIRE(finishes(*run.engine));
}

TEST_CASE("a distance from one end of time to the other is no small one") {
    SourceAlignment sources(std::chrono::hours(1));
    const std::size_t first = sources.add("first");
    const std::size_t second = sources.add("second");
    sources.setProgress(first, {std::numeric_limits<Timestamp>::max(), StreamStatus::Active});
    CHECK(sources.waitsFor(first) == "second");
    CHECK(!sources.waitsFor(second));
    sources.setProgress(second, {kMinTimestamp, StreamStatus::Idle});
    CHECK(!sources.waitsFor(first));
    sources.setProgress(second, {0, StreamStatus::Active});
    CHECK(sources.waitsFor(first) == "second");
    sources.leave(second);
    CHECK(!sources.waitsFor(first));
}
