// Changing a graph while it runs: what is not touched goes on, keeps what it holds and loses nothing.
#include "stream_probes.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace weir;
using namespace weir::test;

namespace {

/// Adds up what flows through it.
OperatorScript summing(std::shared_ptr<std::int64_t> sum) {
    OperatorScript script;
    script.process = [sum](std::size_t, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        for (const std::int64_t value : batch->column("value")->int64s())
            *sum += value;
        output.emit(0, batch);
        return {};
    };
    return script;
}

/// A faucet through an operator that holds something into a sink.
struct Line {
    Scripts scripts;
    Faucet faucet;
    Received received;
    std::shared_ptr<std::int64_t> sum = std::make_shared<std::int64_t>(0);
    Json sumScript = scripts.add(summing(sum));
    Json sinkScript = scripts.add(remember(received));
    Json faucetScript = inEventTime(scripts.add(faucet.script()));
    std::unique_ptr<Engine> engine = makeLocalEngine();

    GraphBuilder builder() {
        GraphBuilder graph;
        graph.node("in", "test.source", faucetScript)
            .node("sum", "test.operator", sumScript)
            .node("out", "test.sink", sinkScript)
            .wire("in.out -> sum.in");
        return graph;
    }
    Graph direct() { return builder().wire("sum.out -> out.in"); }

    void change(const Graph& graph) {
        CHECK(engine->change(graph).empty());
        CHECK(eventually([&] { return !engine->statistics().isChanging; }));
        CHECK(engine->statistics().changeError.empty());
    }
};

} // namespace

TEST_CASE("a node is put in between while the graph runs, and the others go on as they are") {
    Line line;
    startRun(*line.engine, line.direct());
    line.faucet.send(1, 1);
    CHECK(eventually([&] { return line.received.count() == 1; }));

    GraphBuilder longer = line.builder();
    longer.node("between", "test.blocking").wire("sum.out -> between.in").wire("between.out -> out.in");
    line.change(longer);
    line.faucet.send(2, 2);
    CHECK(eventually([&] { return line.received.count() == 2; }));
    CHECK(line.faucet.opens == 1);
    CHECK(line.faucet.closes == 0);
    CHECK(*line.sum == 3);
    CHECK(nodeOf(*line.engine, "in").recordsOut == 2);
    CHECK(nodeOf(*line.engine, "between").recordsIn == 1);
    CHECK(wireOf(*line.engine, "in.out -> sum.in").records == 2);

    line.change(line.direct());
    line.faucet.send(3, 3);
    line.faucet.end();
    REQUIRE(finishes(*line.engine));
    CHECK(line.received.values() == std::vector<std::int64_t>{1, 2, 3});
    CHECK(line.engine->statistics().nodes.size() == 3);
    CHECK(line.received.watermarks().back() == kMaxTimestamp);
}

TEST_CASE("what has changed begins anew, and only that") {
    Line line;
    startRun(*line.engine, line.direct());
    line.faucet.send(1, 1);
    CHECK(eventually([&] { return line.received.count() == 1; }));
    auto other = std::make_shared<std::int64_t>(0);
    line.sumScript = line.scripts.add(summing(other));
    line.change(line.direct());
    line.faucet.send(2, 2);
    line.faucet.end();
    REQUIRE(finishes(*line.engine));
    CHECK(*line.sum == 1);
    CHECK(*other == 2);
    CHECK(line.received.values() == std::vector<std::int64_t>{1, 2});
    CHECK(line.faucet.opens == 1);
}

TEST_CASE("a second source and a second sink are wired in while the graph runs") {
    Line line;
    Faucet second;
    Received both;
    startRun(*line.engine, line.direct());
    line.faucet.send(1000, 1);
    CHECK(eventually([&] { return line.received.count() == 1; }));
    GraphBuilder wider = line.builder();
    wider.node("second", "test.source", inEventTime(line.scripts.add(second.script())))
        .node("both", "test.sink", line.scripts.add(remember(both)))
        .wire("sum.out -> out.in")
        .wire("sum.out -> both.in")
        .wire("second.out -> both.in");
    line.change(wider);
    second.send(5000, 2);
    CHECK(eventually([&] { return both.count() == 1; }));
    // The first source's watermark, which it sent before, holds here too: nothing of it is to come before.
    line.faucet.send(3000, 3);
    CHECK(eventually([&] { return both.count() == 2 && both.watermarks().back() == 3000 * kMillisecond; }));

    line.faucet.end();
    second.end();
    REQUIRE(finishes(*line.engine));
    CHECK(line.received.values() == std::vector<std::int64_t>{1, 3});
}

TEST_CASE("a source is taken out of a graph that runs, and is closed") {
    Line line;
    Faucet second;
    GraphBuilder two = line.builder();
    two.node("second", "test.source", line.scripts.add(second.script()))
        .wire("sum.out -> out.in")
        .wire("second.out -> out.in");
    startRun(*line.engine, two);
    second.send(1, 7);
    CHECK(eventually([&] { return line.received.count() == 1; }));
    line.change(line.direct());
    CHECK(eventually([&] { return second.closes == 1; }));
    line.faucet.send(2, 1);
    line.faucet.end();
    REQUIRE(finishes(*line.engine));
    CHECK(line.received.values() == std::vector<std::int64_t>{7, 1});
}

TEST_CASE("a change that cannot be is refused with its reason, and the old graph runs on") {
    Line line;
    startRun(*line.engine, line.direct());
    GraphBuilder broken = line.builder();
    broken.node("strange", "no.such.type").wire("sum.out -> strange.in");
    const std::vector<Problem> problems = line.engine->change(broken);
    REQUIRE(hasErrors(problems));
    CHECK(std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.message.find("no.such.type") != std::string::npos;
    }));
    line.faucet.send(1, 1);
    CHECK(eventually([&] { return line.received.count() == 1; }));
    line.faucet.end();
    REQUIRE(finishes(*line.engine));
    CHECK(hasErrors(line.engine->change(line.direct()))); // there is nothing left to change
}

TEST_CASE("a graph is changed while it is paused, and stays so") {
    Line line;
    startRun(*line.engine, line.direct());
    line.faucet.send(1, 1);
    CHECK(eventually([&] { return line.received.count() == 1; }));
    line.engine->pause();
    GraphBuilder longer = line.builder();
    longer.node("between", "test.operator").wire("sum.out -> between.in").wire("between.out -> out.in");
    line.change(longer);
    CHECK(line.engine->state() == RunState::Paused);
    line.faucet.send(2, 2);
    line.engine->resume();
    CHECK(eventually([&] { return line.received.count() == 2; }));
    CHECK(*line.sum == 3);
    line.faucet.end();
    REQUIRE(finishes(*line.engine));
}

TEST_CASE("a stop in the middle of a change ends the run, and loses nothing that was read") {
    for (int round = 0; round < 20; ++round) {
        Line line;
        startRun(*line.engine, line.direct());
        line.faucet.send(1, 1);
        CHECK(eventually([&] { return line.received.count() == 1; }));
        GraphBuilder longer = line.builder();
        longer.node("between", "test.blocking").wire("sum.out -> between.in").wire("between.out -> out.in");
        CHECK(line.engine->change(longer).empty());
        line.engine->stop();
        REQUIRE(finishes(*line.engine));
        CHECK(line.received.values() == std::vector<std::int64_t>{1});
        CHECK(line.faucet.closes == 1);
    }
}

TEST_CASE("many changes of a fast stream lose and double nothing, in order") {
    Line line;
    constexpr std::int64_t kCount = 200'000;
    line.faucetScript = line.scripts.add(countTo(kCount, 7));
    startRun(*line.engine, line.direct());
    bool isLonger = false;
    while (!line.engine->isOver()) {
        GraphBuilder longer = line.builder();
        longer.node("between", isLonger ? "test.blocking" : "test.operator");
        longer.wire("sum.out -> between.in").wire("between.out -> out.in");
        isLonger = !isLonger;
        if (hasErrors(line.engine->change(longer))) break;
        eventually([&] { return line.engine->isOver() || !line.engine->statistics().isChanging; });
    }
    REQUIRE(finishes(*line.engine));
    CHECK(line.received.values() == numbersTo(kCount));
    CHECK(*line.sum == kCount * (kCount - 1) / 2);
}

TEST_CASE("a source brings what is used, and more once an edit uses more") {
    Line line;
    const Json faucetScript = line.scripts.add(line.faucet.script());
    const auto graphOf = [&](const char* last) {
        GraphBuilder graph;
        graph.node("in", "test.source", faucetScript)
            .node("filter", "filter", {{"condition", "value > 0"}})
            .node("select", "select", {{"fields", Json::array({{{"field", "value"}}})}})
            .node("out", "test.sink", line.sinkScript)
            .wire("in.out -> filter.in")
            .wire("filter.out -> select.in")
            .wire(last);
        return Graph(graph);
    };
    const auto brought = [&line] { return line.engine->latest({"in", "out"}, 1).back()->schema()->text(); };
    RunPlace place(".");
    place.bringsAllFields = false;
    REQUIRE_FALSE(hasErrors(line.engine->start(graphOf("select.out -> out.in"), place)));
    line.faucet.send(1, 1);
    CHECK(eventually([&] { return line.received.count() == 1; }));
    CHECK(brought() == "value int64");
    line.change(graphOf("filter.out -> out.in"));
    line.faucet.send(2, 2);
    line.faucet.end();
    REQUIRE(finishes(*line.engine));
    CHECK(brought() == "ts int64, value int64");
    CHECK(line.received.values() == std::vector<std::int64_t>{1, 2});
    CHECK(line.faucet.opens == 1);
}
