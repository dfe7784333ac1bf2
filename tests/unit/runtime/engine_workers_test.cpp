// Graphs of many nodes on few threads: the same results, bounded queues, and nothing that waits for ever.
#include "stream_probes.h"

#include "tests/unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>

using namespace weir;
using namespace weir::test;
using namespace std::chrono_literals;

namespace {

/// How many threads this program has.
std::size_t countThreads() {
    const std::filesystem::directory_iterator tasks("/proc/self/task");
    return static_cast<std::size_t>(std::distance(begin(tasks), end(tasks)));
}

/// More than sixty nodes: one stream spreads into branches, which meet again two by two, as one stream and
/// joined by windows, and spread into sinks.
struct WideGraph {
    static constexpr int kBranches = 8;
    static constexpr int kSinks = kBranches;

    Scripts scripts;
    std::deque<Received> received;
    GraphBuilder graph;

    explicit WideGraph(SourceScript source) {
        graph.node("in", "test.source", inEventTime(scripts.add(std::move(source))));
        for (int branch = 0; branch < kBranches; ++branch) {
            const auto id = [branch](std::string_view node) { return fmt::format("{}{}", node, branch); };
            graph.node(id("filter"), "filter", {{"condition", fmt::format("value % {} != 1", branch + 2)}})
                .node(id("derive"), "derive",
                      {{"fields", Json::array({{{"name", "twice"}, {"expression", "value * 2"}}})}})
                .node(id("pass"), "test.operator")
                .node(id("spread"), "test.operator")
                .wire("in.out -> " + id("filter") + ".in")
                .wire(id("filter") + ".out -> " + id("derive") + ".in")
                .wire(id("derive") + ".out -> " + id("pass") + ".in")
                .wire(id("pass") + ".out -> " + id("spread") + ".in");
        }
        for (int pair = 0; pair < kBranches; pair += 2) {
            const auto id = [pair](std::string_view node) { return fmt::format("{}{}", node, pair); };
            const std::string left = fmt::format("spread{}.out -> ", pair);
            const std::string right = fmt::format("spread{}.out -> ", pair + 1);
            const Json sameValue = Json::array({{{"left", "value"}, {"right", "value"}}});
            graph.node(id("union"), "union")
                .node(id("join"), "join.window", {{"keys", sameValue}, {"size", "100 ms"}})
                .node(id("select"), "select", {{"fields", Json::array({{{"field", "value"}}})}})
                .node(id("blocking"), "test.blocking")
                .node(id("unionSink"), "test.sink", scripts.add(remember(received.emplace_back())))
                .node(id("joinSink"), "test.sink", scripts.add(remember(received.emplace_back())))
                .wire(left + id("union") + ".in")
                .wire(right + id("union") + ".in")
                .wire(left + id("join") + ".left")
                .wire(right + id("join") + ".right")
                .wire(id("union") + ".out -> " + id("blocking") + ".in")
                .wire(id("blocking") + ".out -> " + id("unionSink") + ".in")
                .wire(id("join") + ".out -> " + id("select") + ".in")
                .wire(id("select") + ".out -> " + id("joinSink") + ".in");
        }
    }

    std::vector<std::vector<std::int64_t>> sortedValues() const {
        std::vector<std::vector<std::int64_t>> result;
        for (const Received& sink : received) {
            result.push_back(sink.values());
            std::sort(result.back().begin(), result.back().end());
        }
        return result;
    }
};

/// What the sinks of a WideGraph get of 0, 1, ... count - 1.
std::vector<std::vector<std::int64_t>> expectedValues(std::int64_t count) {
    std::vector<std::vector<std::int64_t>> result;
    for (int pair = 0; pair < WideGraph::kBranches; pair += 2) {
        std::vector<std::int64_t> both;
        std::vector<std::int64_t> joined;
        for (std::int64_t value = 0; value < count; ++value) {
            const bool left = value % (pair + 2) != 1;
            const bool right = value % (pair + 3) != 1;
            both.insert(both.end(), static_cast<std::size_t>(left) + static_cast<std::size_t>(right), value);
            if (left && right) joined.push_back(value);
        }
        result.push_back(std::move(both));
        result.push_back(std::move(joined));
    }
    return result;
}

/// A source of the values from 0 on, a millisecond apart, that goes on until it is stopped.
SourceScript countOnAndOn() {
    SourceScript script;
    auto next = std::make_shared<std::int64_t>(0);
    script.read = [next](BatchBuilder& records, const ReadLimit& limit) -> Result<ReadStatus> {
        for (std::size_t row = 0; row < limit.records; ++row, ++*next)
            appendRecord(records, *next, *next);
        return ReadStatus::More;
    };
    return script;
}

} // namespace

TEST_CASE("many nodes give the same results on any number of workers, with queues of any size") {
    constexpr std::int64_t kCount = 3000;
    const auto expected = expectedValues(kCount);
    for (const std::size_t workers : {1, 2, 8})
        for (const std::size_t queueRows : {1, 50, 65536}) {
            CAPTURE(workers);
            CAPTURE(queueRows);
            WideGraph wide(countTo(kCount, 1));
            REQUIRE(Graph(wide.graph).nodes.size() > 60 - 8);
            wide.graph.batchRows(50).queueRows(queueRows);
            const auto engine = makeLocalEngine(workers);
            runToEnd(*engine, wide.graph);
            CHECK(engine->state() == RunState::Finished);
            CHECK(wide.sortedValues() == expected);
        }
}

TEST_CASE("a run has a thread for each source and for each node that may block, and few for all others") {
    const std::size_t before = countThreads();
    WideGraph wide(countOnAndOn());
    wide.graph.batchRows(50);
    const auto engine = makeLocalEngine(2);
    startRun(*engine, wide.graph);
    const auto haveAllReceived = [&wide] {
        return std::all_of(wide.received.begin(), wide.received.end(),
                           [](const Received& sink) { return sink.count() > 0; });
    };
    CHECK(eventually(haveAllReceived));
    // The source, four that may block, two workers and the supervisor.
    CHECK(countThreads() - before == 8);
    engine->stop();
    REQUIRE(finishes(*engine));
}

TEST_CASE("what waits for a stage is bounded, however few workers there are") {
    for (const std::size_t workers : {1, 3}) {
        CAPTURE(workers);
        Scripts scripts;
        Gate gate;
        Received received;
        OperatorScript sink = behind(gate, remember(received));
        // Gives every batch thirty times: three times as much as there is room for.
        OperatorScript many;
        many.process = [](std::size_t, const RecordBatchPointer& batch, Emitter& output) {
            for (int time = 0; time < 30; ++time)
                output.emit(0, batch);
            return Result<void>{};
        };
        GraphBuilder graph;
        graph.node("in", "test.source", scripts.add(countTo(10'000)))
            .node("many", "test.operator", scripts.add(many))
            .node("blocking", "test.blocking", scripts.add(sink))
            .wire("in.out -> many.in")
            .wire("many.out -> blocking.in")
            .batchRows(100)
            .queueRows(1000)
            .fullBatches();
        const auto engine = makeLocalEngine(workers);
        startRun(*engine, graph);
        const auto backlog = [&engine](std::string_view wire) { return wireOf(*engine, wire).backlog; };
        CHECK(eventually([&] {
            return backlog("in.out -> many.in") == 1000 && backlog("many.out -> blocking.in") >= 1000;
        }));
        // Beyond its room is one batch at most.
        CHECK(backlog("many.out -> blocking.in") < 1000 + 100);
        // Waiting is no work.
        CHECK(eventually([&] { return nodeOf(*engine, "many").busy < 0.1; }));
        gate.open();
        REQUIRE(finishes(*engine));
        CHECK(received.count() == 300'000);
    }
}

TEST_CASE("a node that fails for now does not keep the only worker from the others") {
    Scripts scripts;
    std::atomic<bool> works = false;
    Received held;
    OperatorScript failing = remember(held);
    SUBCASE("while it opens") {
        failing.open = [&works]() -> Result<void> {
            if (!works) return failForNow("the file is not there");
            return {};
        };
    }
    SUBCASE("at a batch") {
        failing.process = [&works, inner = failing.process](std::size_t port, const RecordBatchPointer& batch,
                                                            Emitter& output) -> Result<void> {
            if (!works) return failForNow("the disk is full");
            return inner(port, batch, output);
        };
    }
    Received received;
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countTo(500)))
        .node("failing", "test.sink", scripts.add(failing))
        .node("out", "test.sink", scripts.add(remember(received)))
        .wire("in.out -> failing.in")
        .wire("in.out -> out.in")
        .batchRows(10);
    const auto engine = makeLocalEngine(1);
    startRun(*engine, graph);
    CHECK(eventually([&] { return nodeOf(*engine, "failing").state == NodeState::Retrying; }));
    CHECK(eventually([&] { return nodeOf(*engine, "out").state == NodeState::Finished; }));
    CHECK(received.values() == numbersTo(500));
    works = true;
    REQUIRE(finishes(*engine));
    CHECK(held.values() == numbersTo(500));
}

TEST_CASE("a busy stream does not keep the only worker from a quiet one") {
    Scripts scripts;
    Faucet faucet;
    Received quiet;
    GraphBuilder graph;
    graph.node("busy", "test.source", scripts.add(countOnAndOn()))
        .node("work", "test.operator")
        .node("busySink", "test.sink")
        .node("quiet", "test.source", scripts.add(faucet.script()))
        .node("quietSink", "test.sink", scripts.add(remember(quiet)))
        .wire("busy.out -> work.in")
        .wire("work.out -> busySink.in")
        .wire("quiet.out -> quietSink.in")
        .batchRows(100);
    const auto engine = makeLocalEngine(1);
    startRun(*engine, graph);
    for (std::size_t count = 1; count <= 20; ++count) {
        faucet.send(static_cast<std::int64_t>(count), 1);
        CHECK(eventually([&] { return quiet.count() == count; }));
    }
    engine->stop();
    REQUIRE(finishes(*engine));
}

TEST_CASE("checkpoints, and changes of the graph, on one worker") {
    constexpr std::int64_t kCount = 4000;
    const TemporaryFolder folder;
    WideGraph wide(countTo(kCount, 5));
    wide.graph.batchRows(20).queueRows(20).checkpointEvery(1ms);
    const Graph plain = wide.graph;
    GraphBuilder longer = wide.graph;
    longer.node("more", "test.operator").node("moreSink", "test.sink");
    longer.wire("spread0.out -> more.in").wire("more.out -> moreSink.in");
    const auto engine = makeLocalEngine(1);
    REQUIRE_FALSE(hasErrors(engine->start(plain, RunPlace(folder.path(), folder / "checkpoint"))));
    CHECK(eventually([&] { return engine->isOver() || engine->statistics().checkpoint->taken > 1; }));
    for (int changes = 0; changes < 6 && !engine->isOver(); ++changes) {
        if (hasErrors(engine->change(changes % 2 == 0 ? Graph(longer) : plain))) break;
        CHECK(eventually([&] { return engine->isOver() || !engine->statistics().isChanging; }));
        CHECK(engine->statistics().changeError.empty());
    }
    REQUIRE(finishes(*engine));
    CHECK(wide.sortedValues() == expectedValues(kCount));
}

TEST_CASE("a run is abandoned while its only worker is in a node's code and all else waits") {
    Scripts scripts;
    Gate gate;
    OperatorScript stuck;
    stuck.process = [&gate](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        gate.pass();
        return {};
    };
    int closes = 0; // on the one worker
    stuck.close = [&closes] {
        ++closes;
        return Result<void>{};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", scripts.add(countOnAndOn()))
        .node("a", "test.operator")
        .node("b", "test.sink", scripts.add(stuck))
        .node("c", "test.sink", scripts.add(stuck))
        .wire("in.out -> a.in")
        .wire("a.out -> b.in")
        .wire("a.out -> c.in")
        .batchRows(100)
        .queueRows(100);
    const auto engine = makeLocalEngine(1);
    startRun(*engine, graph);
    CHECK(eventually([&] { return wireOf(*engine, "in.out -> a.in").backlog == 100; }));
    CHECK(eventually([&] { return nodeOf(*engine, "b").recordsIn + nodeOf(*engine, "c").recordsIn == 100; }));
    engine->abandon();
    CHECK_FALSE(engine->isOver());
    gate.open();
    REQUIRE(finishes(*engine));
    CHECK(engine->state() == RunState::Stopped);
    CHECK(closes == 2);
}
