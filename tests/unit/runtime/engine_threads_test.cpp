// Nodes that divide their work among threads, in a running graph.
#include "stream_probes.h"

#include "pipeline/runtime/checkpoint_plan.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::test;

namespace {

Json byValue(int threads) {
    return {{"by", {"value"}}, {"threads", threads}};
}

} // namespace

TEST_CASE("the engine runs a node on several threads, among others") {
    constexpr std::int64_t kCount = 60'000;
    Scripts scripts;
    Received received;
    GraphBuilder graph;
    graph.node("in", "test.source", inEventTime(scripts.add(countTo(kCount, 3))))
        .node("first", "deduplicate", byValue(4))
        .node("second", "window.tumbling", {{"by", {"value"}}, {"size", "1 ms"}, {"threads", 3}})
        .node("third", "lag",
              {{"by", {"value"}}, {"threads", 2}, {"values", Json::array({Json{{"field", "value"}}})}})
        .node("out", "test.sink", scripts.add(remember(received)))
        .wire("in.out -> first.in")
        .wire("first.out -> second.in")
        .wire("second.out -> third.in")
        .wire("third.out -> out.in");
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    runToEnd(*engine, graph);
    CHECK(received.values() == numbersTo(kCount));
    CHECK(nodeOf(*engine, "second").recordsIn == kCount);
    CHECK(nodeOf(*engine, "second").recordsOut == kCount);
}

TEST_CASE("a run with work on several threads is abandoned") {
    Scripts scripts;
    Gate gate;
    OperatorScript slow;
    slow.process = [&gate](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        gate.pass();
        return {};
    };
    GraphBuilder graph;
    graph.node("in", "test.source", inEventTime(scripts.add(countTo(1'000'000))))
        .node("keyed", "deduplicate", byValue(4))
        .node("out", "test.sink", scripts.add(std::move(slow)))
        .wire("in.out -> keyed.in")
        .wire("keyed.out -> out.in")
        .queueRows(100);
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    startRun(*engine, graph);
    CHECK(eventually([&] { return nodeOf(*engine, "out").recordsIn > 0; }));
    engine->abandon();
    gate.open();
    CHECK(finishes(*engine));
}

TEST_CASE("another number of threads keeps what a running node holds; to and from one it begins anew") {
    Scripts scripts;
    Faucet faucet;
    Received received;
    const Json in = inEventTime(scripts.add(faucet.script()));
    const Json out = scripts.add(remember(received));
    const auto graph = [&](int threads) {
        GraphBuilder builder;
        builder.node("in", "test.source", in)
            .node("keyed", "deduplicate", byValue(threads))
            .node("out", "test.sink", out)
            .wire("in.out -> keyed.in")
            .wire("keyed.out -> out.in");
        return builder;
    };
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    const auto sendAndChange = [&](std::int64_t value, std::size_t count, int threads) {
        faucet.send(value, 1);
        faucet.send(value, value);
        CHECK(eventually([&] { return received.count() == count; }));
        CHECK(engine->change(graph(threads)).empty());
        CHECK(eventually([&] { return !engine->statistics().isChanging; }));
        CHECK(engine->statistics().changeError.empty());
    };
    startRun(*engine, graph(2));
    sendAndChange(2, 2, 8);
    sendAndChange(3, 3, 1);
    sendAndChange(4, 5, 1);
    faucet.end();
    REQUIRE(finishes(*engine));
    CHECK(received.values() == std::vector<std::int64_t>{1, 2, 3, 1, 4});
}

TEST_CASE("a checkpoint is for any number of threads above one") {
    const auto settings = [](int threads) {
        GraphBuilder builder;
        builder.node("keyed", "deduplicate", byValue(threads));
        return emptySnapshots(builder).front().settings;
    };
    CHECK(settings(2) == settings(8));
    CHECK(settings(1) != settings(8));
}
