// Breakpoints: the flow on a wire holds at a record, goes on as it is told, and loses nothing.
#include "stream_probes.h"

#include "tests/unit/temporary_folder.h"
#include "tests/unit/test_seed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace weir;
using namespace weir::test;
using namespace std::chrono_literals;

namespace {

const Wire kIntoSink{{"pass", "out"}, {"out", "in"}};
const Wire kFromSource{{"in", "out"}, {"pass", "in"}};

/// Numbers through an operator into a sink that remembers them.
struct Flow {
    Scripts scripts;
    Received received;
    Json sinkScript = scripts.add(remember(received));
    Json sourceScript;
    std::unique_ptr<Engine> engine = makeLocalEngine();

    explicit Flow(std::int64_t count, unsigned seed = 0)
        : sourceScript(inEventTime(scripts.add(countTo(count, seed)))) {}

    GraphBuilder graph() {
        GraphBuilder builder;
        builder.node("in", "test.source", sourceScript)
            .node("pass", "test.operator")
            .node("out", "test.sink", sinkScript)
            .wire("in.out -> pass.in")
            .wire("pass.out -> out.in")
            .fullBatches();
        return builder;
    }
    BreakpointState state(std::size_t index = 0) const { return engine->breakpointStates().at(index); }
    /// Waits until it holds the record of that value.
    bool holds(std::int64_t value, std::size_t index = 0) const {
        return eventually([&] {
            const BreakpointState now = state(index);
            return now.isHolding && now.record->column("value")->int64s()[0] == value;
        });
    }
    bool hasReceived(std::int64_t count) const {
        return eventually([&] { return received.values() == numbersTo(count); });
    }
};

} // namespace

TEST_CASE("a record that meets the condition holds, with all behind it, until it may go on") {
    for (const Wire& wire : {kFromSource, kIntoSink}) { // into a queue of its own, and inside a stage
        CAPTURE(wire.text());
        Flow flow(100);
        flow.engine->setBreakpoints({{wire, "value % 40 = 10"}});
        startRun(*flow.engine, flow.graph().batchRows(16));
        CHECK(flow.holds(10));
        CHECK(flow.hasReceived(10));
        CHECK(flow.state().record->rows() == 1);
        CHECK(flow.engine->state() == RunState::Running);

        flow.engine->step(wire, Step::Record);
        CHECK(flow.holds(11));
        CHECK(flow.hasReceived(11));
        flow.engine->step(wire, Step::Batch);
        CHECK(flow.holds(16));
        CHECK(flow.hasReceived(16));
        flow.engine->step(wire, Step::On);
        CHECK(flow.holds(50));
        CHECK(flow.hasReceived(50));
        flow.engine->step(wire, Step::On);
        CHECK(flow.holds(90));
        CHECK(flow.state().hits == 3);
        flow.engine->step(wire, Step::On);
        REQUIRE(finishes(*flow.engine));
        CHECK(flow.received.values() == numbersTo(100));
        CHECK_FALSE(flow.state().isHolding);
    }
}

TEST_CASE("without a condition every record holds; taken away, all go on") {
    Flow flow(1000);
    flow.engine->setBreakpoints({{kIntoSink, ""}});
    startRun(*flow.engine, flow.graph().batchRows(10));
    CHECK(flow.holds(0));
    flow.engine->step(kIntoSink, Step::On);
    CHECK(flow.holds(1));
    flow.engine->setBreakpoints({});
    REQUIRE(finishes(*flow.engine));
    CHECK(flow.received.values() == numbersTo(1000));
    CHECK(flow.engine->breakpointStates().empty());
}

TEST_CASE("several breakpoints hold each its wire; another condition counts for the record that waits") {
    Flow flow(100);
    flow.engine->setBreakpoints({{kFromSource, "value = 20"}, {kIntoSink, "value = 5"}});
    startRun(*flow.engine, flow.graph().batchRows(4));
    CHECK(flow.holds(5, 1));
    CHECK(flow.holds(20, 0));
    CHECK(flow.hasReceived(5));
    flow.engine->setBreakpoints({{kFromSource, "value = 20"}, {kIntoSink, "value = 7"}});
    CHECK(flow.holds(7, 1));
    CHECK(flow.holds(20, 0));
    flow.engine->step(kIntoSink, Step::On);
    CHECK(flow.hasReceived(20));
    flow.engine->step(kFromSource, Step::On);
    REQUIRE(finishes(*flow.engine));
    CHECK(flow.received.values() == numbersTo(100));
}

TEST_CASE("a condition that cannot be used says so and holds nothing") {
    Flow flow(100);
    flow.engine->setBreakpoints({{kIntoSink, "value + 1"}});
    runToEnd(*flow.engine, flow.graph());
    CHECK(flow.received.values() == numbersTo(100));
    CHECK(flow.state().error.find("must be true or false") != std::string::npos);
}

TEST_CASE("a run that is stopped while records are held ends, with all that was read") {
    Flow flow(100);
    flow.engine->setBreakpoints({{kFromSource, "value = 30"}, {kIntoSink, "value = 5"}});
    startRun(*flow.engine, flow.graph().batchRows(10));
    CHECK(flow.holds(5, 1));
    CHECK(flow.holds(30, 0));
    // All of it is read before the source is told to end.
    CHECK(eventually([&] { return nodeOf(*flow.engine, "in").recordsOut == 100; }));
    flow.engine->stop();
    REQUIRE(finishes(*flow.engine));
    CHECK(flow.received.values() == numbersTo(100));
    CHECK(flow.engine->state() == RunState::Finished);
}

TEST_CASE("a run that is abandoned while records are held ends at once, and counts them as dropped") {
    Flow flow(100);
    flow.engine->setBreakpoints({{kIntoSink, "value = 5"}});
    startRun(*flow.engine, flow.graph().batchRows(10));
    CHECK(flow.holds(5));
    CHECK(eventually([&] { return nodeOf(*flow.engine, "pass").recordsOut == 100; }));
    flow.engine->abandon();
    REQUIRE(finishes(*flow.engine));
    CHECK(flow.received.values() == numbersTo(5));
    CHECK(wireOf(*flow.engine, "pass.out -> out.in").dropped == 95);
}

TEST_CASE("one steps while the run is paused, and the source is held back while it holds") {
    Flow flow(10'000);
    flow.engine->setBreakpoints({{kFromSource, "value = 50"}});
    startRun(*flow.engine, flow.graph().batchRows(10).queueRows(100));
    CHECK(flow.holds(50));
    CHECK(eventually([&] { return wireOf(*flow.engine, "in.out -> pass.in").backlog >= 100; }));
    CHECK(nodeOf(*flow.engine, "in").recordsOut < 1000);
    flow.engine->pause();
    flow.engine->step(kFromSource, Step::Record);
    CHECK(flow.holds(51));
    flow.engine->resume();
    flow.engine->step(kFromSource, Step::On);
    REQUIRE(finishes(*flow.engine));
    CHECK(flow.received.values() == numbersTo(10'000));
}

TEST_CASE("the graph is changed while records are held, which then go to what is new there") {
    for (const std::int64_t count : {100, 10'000}) { // all was read; the source is held back by a full queue
        CAPTURE(count);
        Flow flow(count);
        flow.engine->setBreakpoints({{kFromSource, "value = 50"}});
        startRun(*flow.engine, flow.graph().batchRows(10).queueRows(100));
        CHECK(flow.holds(50));
        CHECK(flow.hasReceived(50));

        auto seen = std::make_shared<std::atomic<std::int64_t>>(0);
        OperatorScript counting;
        counting.process = [seen](std::size_t, const RecordBatchPointer& batch,
                                  Emitter& output) -> Result<void> {
            *seen += static_cast<std::int64_t>(batch->rows());
            output.emit(0, batch);
            return {};
        };
        GraphBuilder changed;
        changed.node("in", "test.source", flow.sourceScript)
            .node("pass", "test.operator", flow.scripts.add(counting))
            .node("out", "test.sink", flow.sinkScript)
            .wire("in.out -> pass.in")
            .wire("pass.out -> out.in")
            .fullBatches()
            .batchRows(10)
            .queueRows(100);
        CHECK(flow.engine->change(changed).empty());
        CHECK(eventually([&] { return !flow.engine->statistics().isChanging; }));
        CHECK(flow.engine->statistics().changeError.empty());
        CHECK(flow.holds(50));
        CHECK(*seen == 0);
        flow.engine->step(kFromSource, Step::Record);
        CHECK(flow.holds(51));
        flow.engine->step(kFromSource, Step::On);
        REQUIRE(finishes(*flow.engine));
        CHECK(flow.received.values() == numbersTo(count));
        CHECK(*seen == count - 50);
        CHECK(flow.received.watermarks().back() == kMaxTimestamp);
    }
}

TEST_CASE("what is held on a wire that goes flows before it does") {
    Flow flow(100);
    flow.engine->setBreakpoints({{kIntoSink, "value = 50"}});
    startRun(*flow.engine, flow.graph().batchRows(10));
    CHECK(flow.holds(50));
    GraphBuilder changed;
    changed.node("in", "test.source", flow.sourceScript)
        .node("out", "test.sink", flow.sinkScript)
        .wire("in.out -> out.in");
    CHECK(flow.engine->change(changed).empty());
    REQUIRE(finishes(*flow.engine));
    CHECK(flow.received.values() == numbersTo(100));
    CHECK_FALSE(flow.state().isPlaced);
}

TEST_CASE("a breakpoint is set inside a stage while it works") {
    Scripts scripts;
    Faucet faucet;
    Received received;
    GraphBuilder graph;
    graph.node("in", "test.source", inEventTime(scripts.add(faucet.script())))
        .node("first", "test.operator")
        .node("second", "test.operator")
        .node("out", "test.sink", scripts.add(remember(received)))
        .wire("in.out -> first.in")
        .wire("first.out -> second.in")
        .wire("second.out -> out.in");
    const auto engine = makeLocalEngine();
    startRun(*engine, graph);
    faucet.send(1, 1);
    CHECK(eventually([&] { return received.count() == 1; }));
    const Wire inside{{"first", "out"}, {"second", "in"}};
    engine->setBreakpoints({{inside, ""}});
    CHECK(eventually([&] { return !engine->statistics().isChanging; }));
    faucet.send(2, 2);
    faucet.send(3, 3);
    CHECK(eventually([&] { return engine->breakpointStates().front().isHolding; }));
    CHECK(received.count() == 1);
    CHECK(faucet.opens == 1);
    engine->setBreakpoints({});
    CHECK(eventually([&] { return received.count() == 3; }));
    faucet.end();
    REQUIRE(finishes(*engine));
    CHECK(received.values() == std::vector<std::int64_t>{1, 2, 3});
}

TEST_CASE("a join waits on the input that is held, and its results are the same") {
    Scripts scripts;
    Received received;
    GraphBuilder graph;
    graph.node("left", "test.source", inEventTime(scripts.add(countTo(50))))
        .node("right", "test.source", inEventTime(scripts.add(countTo(50))))
        .node("join", "test.join")
        .node("out", "test.sink", scripts.add(remember(received)))
        .wire("left.out -> join.left")
        .wire("right.out -> join.right")
        .wire("join.out -> out.in");
    const auto engine = makeLocalEngine();
    const Wire left{{"left", "out"}, {"join", "left"}};
    engine->setBreakpoints({{left, "value = 10"}});
    startRun(*engine, graph);
    CHECK(eventually([&] { return received.count() == 60; }));
    CHECK(engine->change(graph).empty()); // with one input ended, and the end of the other waiting
    CHECK(eventually([&] { return !engine->statistics().isChanging; }));
    CHECK(received.count() == 60);
    engine->step(left, Step::On);
    REQUIRE(finishes(*engine));
    CHECK(received.count() == 100);
}

TEST_CASE("a wire into an instance of a subgraph holds wherever it leads, and wires inside one do") {
    Scripts scripts;
    Received received;
    GraphBuilder builder;
    builder.node("in", "test.source", inEventTime(scripts.add(countTo(20))))
        .node("part", "subgraph.two")
        .node("out", "test.sink", scripts.add(remember(received)))
        .wire("in.out -> part.in")
        .wire("part.a -> out.in")
        .wire("part.b -> out.in");
    Graph graph = builder;
    Subgraph two;
    two.id = "two";
    for (const char* id : {"a", "b", "tail"})
        two.nodes.push_back({.id = id, .type = "test.operator"});
    two.wires = {*Wire::parse("b.out -> tail.in")};
    two.inputs = {{"in", "", {{"a", "in"}, {"b", "in"}}}};
    two.outputs = {{"a", "", {"a", "out"}}, {"b", "", {"tail", "out"}}};
    graph.subgraphs = {two};
    const auto engine = makeLocalEngine();
    const Wire into = *Wire::parse("in.out -> part.in");
    const Wire inside = *Wire::parse("part/b.out -> part/tail.in");
    engine->setBreakpoints({{into, "value = 5"}, {inside, "value = 3"}});
    startRun(*engine, graph);
    CHECK(eventually([&] { return engine->breakpointStates()[1].isHolding; }));
    CHECK(eventually([&] { return received.count() == 5 + 3; }));
    engine->step(inside, Step::On);
    CHECK(eventually([&] { return received.count() == 5 + 5; }));
    CHECK(engine->breakpointStates()[0].isHolding);
    engine->step(into, Step::Record);
    CHECK(eventually([&] { return received.count() == 6 + 6; }));
    engine->step(into, Step::On);
    REQUIRE(finishes(*engine));
    CHECK(received.count() == 40);
}

TEST_CASE("checkpoints are taken while records are held, and a run that goes on from one has each once") {
    Scripts scripts;
    TemporaryFolder folder;
    std::vector<std::int64_t> values;
    auto next = std::make_shared<std::int64_t>(0);
    SourceScript source;
    source.read = [next](BatchBuilder& records, const ReadLimit& limit) -> Result<ReadStatus> {
        const auto end = std::min<std::int64_t>(500, *next + static_cast<std::int64_t>(limit.records));
        for (; *next < end; ++*next)
            appendRecord(records, *next, *next);
        return *next < 500 ? ReadStatus::More : ReadStatus::End;
    };
    source.save = [next](StateWriter& state) { state.write(*next); };
    source.restore = [next](StateReader& state) { state.read(*next); };
    OperatorScript sink;
    sink.process = [&values](std::size_t, const RecordBatchPointer& batch, Emitter&) -> Result<void> {
        const auto added = batch->column("value")->int64s();
        values.insert(values.end(), added.begin(), added.end());
        return {};
    };
    sink.save = [&values](StateWriter& state) -> Result<void> {
        state.writeArray(values);
        return {};
    };
    sink.restore = [&values](StateReader& state) { values = state.readArray<std::int64_t>(); };
    GraphBuilder graph;
    graph.node("in", "test.source", inEventTime(scripts.add(source)))
        .node("pass", "test.operator")
        .node("out", "test.sink", scripts.add(sink))
        .wire("in.out -> pass.in")
        .wire("pass.out -> out.in")
        .batchRows(7)
        .queueRows(50)
        .checkpointEvery(1ms);
    const RunPlace place{folder.path(), folder / "checkpoint"};
    {
        const auto engine = makeLocalEngine();
        engine->setBreakpoints({{kIntoSink, "value = 10"}});
        REQUIRE(engine->start(graph, place).empty());
        CHECK(eventually([&] { return engine->breakpointStates().front().isHolding; }));
        const auto taken = [&] { return engine->statistics().checkpoint->taken; };
        const std::uint64_t before = taken();
        CHECK(eventually([&] { return taken() >= before + 3; }));
        CHECK(engine->breakpointStates().front().isHolding);
        engine->suspend();
        REQUIRE(finishes(*engine));
        CHECK(values == numbersTo(10));
    }
    values.clear();
    *next = 0;
    const auto engine = makeLocalEngine();
    REQUIRE(engine->start(graph, place).empty());
    REQUIRE(finishes(*engine));
    CHECK(engine->statistics().checkpoint->resumedFrom);
    CHECK(values == numbersTo(500));
}

TEST_CASE("however one steps, sets, takes away and changes, each record passes once and in order") {
    std::mt19937 random(seed());
    for (int round = 0; round < 10; ++round) {
        constexpr std::int64_t kCount = 3000;
        Flow flow(kCount, random());
        const Graph graph = flow.graph().batchRows(1 + random() % 40).queueRows(20 + random() % 200);
        startRun(*flow.engine, graph);
        for (int action = 0; action < 60 && !flow.engine->isOver(); ++action) {
            const Wire& wire = random() % 2 ? kFromSource : kIntoSink;
            switch (random() % 6) {
            case 0:
                flow.engine->setBreakpoints({{wire, "value % 7 = 3"}});
                break;
            case 1:
                flow.engine->setBreakpoints({{kFromSource, ""}, {kIntoSink, "value % 5 = 0"}});
                break;
            case 2:
                (void)flow.engine->change(graph); // which is refused once the run is over
                break;
            default:
                flow.engine->step(wire, static_cast<Step>(random() % 3));
            }
        }
        flow.engine->setBreakpoints({});
        REQUIRE(finishes(*flow.engine));
        CHECK(flow.received.values() == numbersTo(kCount));
    }
}
