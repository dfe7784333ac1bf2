// Changing a graph while its nodes have more to do than they can: nothing is lost or doubled, and the order
// stays.
#include "stream_probes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <functional>

using namespace weir;
using namespace weir::test;

namespace {

constexpr std::int64_t kRecords = 40'000;

/// Passes batches on after some hard work for each record.
OperatorScript working(std::atomic<int>& made) {
    OperatorScript script;
    script.make = [&made](const NodeContext&) { ++made; };
    script.process = [](std::size_t, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        std::atomic<std::uint64_t> work = 0;
        for (std::size_t step = 0; step < batch->rows() * 500; ++step)
            work.fetch_add(step, std::memory_order_relaxed);
        output.emit(0, batch);
        return {};
    };
    return script;
}

/// A Lua operator that is busy, and counts in `value` the records that it has had.
Json busyLua() {
    return {{"script", "function process(record, emit)\n"
                       "    state.count = (state.count or 0) + 1\n"
                       "    local work = 0\n"
                       "    for step = 1, 100 do work = work + step end\n"
                       "    emit({ts = record.ts, value = state.count - 1})\n"
                       "end"},
            {"fields",
             Json::array({{{"name", "ts"}, {"type", "int64"}}, {{"name", "value"}, {"type", "int64"}}})},
            {"time", "1 min"}};
}

/// A run whose queues are always full, for its batches are small and so are they.
class BusyRun {
public:
    GraphBuilder builder() const {
        GraphBuilder graph;
        graph.batchRows(50).queueRows(200);
        return graph;
    }

    void start(const Graph& graph) { startRun(*engine, graph); }

    /// Goes over to each graph in turn until the run is over, but so many times at least if it lasts.
    void changeUntilOver(const std::function<Graph(int round)>& graphOf) {
        while (!engine->isOver()) {
            if (hasErrors(engine->change(graphOf(changes)))) break; // it is over
            CHECK(eventually([&] { return engine->isOver() || !engine->statistics().isChanging; }));
            CHECK(engine->statistics().changeError.empty());
            ++changes;
        }
        REQUIRE(finishes(*engine));
        CHECK(changes > 3);
    }

    Scripts scripts;
    Received received;
    Json sink = scripts.add(remember(received));
    Json source = scripts.add(countTo(kRecords, 3));
    int changes = 0;
    std::unique_ptr<Engine> engine = makeLocalEngine();
};

} // namespace

TEST_CASE("parameters of a busy node are changed over and over") {
    BusyRun run;
    std::atomic<int> made = 0;
    // Other scripts are other parameters.
    const Json work[] = {run.scripts.add(working(made)), run.scripts.add(working(made))};
    const auto graphOf = [&](int round) {
        return Graph(run.builder()
                         .node("in", "test.source", run.source)
                         .node("work", "test.blocking", work[round % 2])
                         .node("out", "test.sink", run.sink)
                         .wire("in.out -> work.in")
                         .wire("work.out -> out.in"));
    };
    run.start(graphOf(0));
    run.changeUntilOver([&](int round) { return graphOf(round + 1); });
    CHECK(made > 3);
    CHECK(run.received.values() == numbersTo(kRecords));
}

TEST_CASE("nodes are put before and behind a busy Lua operator and taken out again, and it keeps its state") {
    BusyRun run;
    const auto graphOf = [&](int round) {
        GraphBuilder graph = run.builder();
        graph.node("in", "test.source", run.source)
            .node("lua", "lua", busyLua())
            .node("out", "test.sink", run.sink);
        if (round % 2 == 0)
            graph.wire("in.out -> lua.in");
        else
            graph.node("before", "test.blocking").wire("in.out -> before.in").wire("before.out -> lua.in");
        if (round % 3 == 0)
            graph.wire("lua.out -> out.in");
        else
            graph.node("behind", "test.blocking").wire("lua.out -> behind.in").wire("behind.out -> out.in");
        return Graph(graph);
    };
    run.start(graphOf(0));
    run.changeUntilOver([&](int round) { return graphOf(round + 1); });
    CHECK(run.received.values() == numbersTo(kRecords));
}

TEST_CASE("the wires of two busy nodes are swapped over and over") {
    BusyRun run;
    std::atomic<int> made = 0;
    const Json first = run.scripts.add(working(made));
    const Json second = run.scripts.add(working(made));
    const auto graphOf = [&](int round) {
        GraphBuilder graph = run.builder();
        graph.node("in", "test.source", run.source)
            .node("a", "test.blocking", first)
            .node("b", "test.blocking", second)
            .node("out", "test.sink", run.sink);
        if (round % 2 == 0)
            graph.wire("in.out -> a.in").wire("a.out -> b.in").wire("b.out -> out.in");
        else
            graph.wire("in.out -> b.in").wire("b.out -> a.in").wire("a.out -> out.in");
        return Graph(graph);
    };
    run.start(graphOf(0));
    run.changeUntilOver([&](int round) { return graphOf(round + 1); });
    CHECK(made == 2);
    CHECK(run.received.values() == numbersTo(kRecords));
}

TEST_CASE("a change waits for a sink that is held, and then is made without a loss") {
    BusyRun run;
    Gate gate;
    Received held;
    const Json heldSink = run.scripts.add(behind(gate, remember(held)));
    const auto graphOf = [&](bool hasSecond) {
        GraphBuilder graph = run.builder();
        graph.node("in", "test.source", run.source)
            .node("between", "test.blocking")
            .node("held", "test.sink", heldSink)
            .wire("in.out -> between.in")
            .wire("between.out -> held.in");
        if (hasSecond) graph.node("out", "test.sink", run.sink).wire("between.out -> out.in");
        return Graph(graph);
    };
    run.start(graphOf(false));
    CHECK(eventually([&] {
        const WireStatistics wire = wireOf(*run.engine, "between.out -> held.in");
        return wire.backlog >= wire.capacity / 2; // no room may be left for one batch more
    }));
    CHECK(run.engine->change(graphOf(true)).empty());
    CHECK(run.engine->statistics().isChanging);
    CHECK(run.engine->statistics().nodes.size() == 3); // it is still the old graph
    gate.open();
    REQUIRE(finishes(*run.engine));
    CHECK(run.engine->statistics().changeError.empty());
    CHECK(run.engine->statistics().nodes.size() == 4);
    CHECK(held.values() == numbersTo(kRecords));
    // The new one has all from the change on, in order.
    const std::vector<std::int64_t> since = run.received.values();
    const std::vector<std::int64_t> all = numbersTo(kRecords);
    CHECK(since.size() < all.size());
    CHECK(std::equal(since.rbegin(), since.rend(), all.rbegin()));
}

TEST_CASE("the last of several changes that are wanted while a sink is held is the one that is made") {
    BusyRun run;
    Gate gate;
    Received held;
    const Json heldSink = run.scripts.add(behind(gate, remember(held)));
    const auto graphOf = [&](const std::string& between) {
        GraphBuilder graph = run.builder();
        graph.node("in", "test.source", run.source)
            .node(between, "test.blocking")
            .node("held", "test.sink", heldSink)
            .wire("in.out -> " + between + ".in")
            .wire(between + ".out -> held.in");
        return Graph(graph);
    };
    run.start(graphOf("a"));
    CHECK(eventually([&] { return nodeOf(*run.engine, "held").recordsIn > 0; }));
    for (const char* between : {"b", "c", "d"})
        CHECK(run.engine->change(graphOf(between)).empty());
    gate.open();
    REQUIRE(finishes(*run.engine));
    CHECK(run.engine->statistics().node("d") != nullptr);
    CHECK(held.values() == numbersTo(kRecords));
}

TEST_CASE("a sink that is to be tried again and again is changed once it goes on") {
    BusyRun run;
    std::atomic<bool> isFull = true;
    Received kept;
    OperatorScript full = remember(kept);
    full.process = [&](std::size_t, const RecordBatchPointer& batch, Emitter&) -> Result<void> {
        if (isFull) return failForNow("no room");
        kept.add(*batch);
        return {};
    };
    const Json fullSink = run.scripts.add(std::move(full));
    const auto graphOf = [&](const Json& sink) {
        return Graph(run.builder()
                         .node("in", "test.source", run.source)
                         .node("out", "test.sink", sink)
                         .wire("in.out -> out.in"));
    };
    run.start(graphOf(fullSink));
    CHECK(eventually([&] { return nodeOf(*run.engine, "out").state == NodeState::Retrying; }));
    CHECK(run.engine->change(graphOf(run.sink)).empty());
    isFull = false;
    REQUIRE(finishes(*run.engine));
    CHECK(run.engine->statistics().changeError.empty());
    // Between them they have all, each once and in order.
    std::vector<std::int64_t> both = kept.values();
    const std::vector<std::int64_t> later = run.received.values();
    CHECK_FALSE(later.empty());
    both.insert(both.end(), later.begin(), later.end());
    CHECK(both == numbersTo(kRecords));
}

TEST_CASE("sources come and go at a busy node, and those that stay lose nothing") {
    BusyRun run;
    std::atomic<int> made = 0;
    const Json work = run.scripts.add(working(made));
    Faucet second;
    const Json secondSource = run.scripts.add(second.script());
    const auto graphOf = [&](int round) {
        GraphBuilder graph = run.builder();
        graph.node("in", "test.source", run.source)
            .node("join", "union")
            .node("work", "test.blocking", work)
            .node("out", "test.sink", run.sink)
            .wire("in.out -> join.in")
            .wire("join.out -> work.in")
            .wire("work.out -> out.in");
        if (round % 2 == 1) graph.node("second", "test.source", secondSource).wire("second.out -> join.in");
        return Graph(graph);
    };
    run.start(graphOf(0));
    second.end();
    run.changeUntilOver([&](int round) { return graphOf(round + 1); });
    CHECK(made == 1);
    CHECK(second.opens > 1);
    CHECK(second.opens == second.closes);
    CHECK(run.received.values() == numbersTo(kRecords));
}
