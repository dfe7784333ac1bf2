// A graph tried on samples: every node's result at once, with nothing sent outside.
#include "scripted_nodes.h"

#include "pipeline/nodes/node_registry.h"
#include "pipeline/preview/trial.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::test;

namespace {

NodeType outsideType() {
    NodeType type;
    type.id = "test.outside";
    type.category = Category::Sink;
    type.title = "Acts outside";
    type.inputs = {{.id = "in", .label = "Records", .required = true, .many = true}};
    type.actsOutside = true;
    type.makeOperator = [](const NodeContext&) -> std::unique_ptr<Operator> {
        throw std::logic_error("must not be made");
    };
    return type;
}

const NodeRegistration outside(outsideType());

Json condition(const char* text) {
    return {{"condition", text}};
}

Json window(const char* size) {
    return {{"size", size}, {"by", {"k"}}, {"aggregates", {{{"function", "count"}, {"as", "n"}}}}};
}

std::vector<std::string> records(int count) {
    std::vector<std::string> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back("{\"ts\":" + std::to_string(i) + ",\"x\":" + std::to_string(i) + ",\"k\":\"" +
                        (i % 2 ? "odd" : "even") + "\"}");
    return texts;
}

std::size_t rowsOf(const TrialResult& result, const char* output) {
    std::size_t rows = 0;
    for (const RecordBatchPointer& batch : result.latest(*Endpoint::parse(output), 1'000'000))
        rows += batch->rows();
    return rows;
}

/// A source whose event time is in `ts`, by seconds.
Json source(Scripts& scripts) {
    Json parameters = scripts.add(
        SourceScript{.open = []() -> Result<void> { throw std::logic_error("must not be opened"); }});
    parameters["event_time"] = "ts";
    parameters["time_unit"] = "s";
    return parameters;
}

Graph line(Scripts& scripts) {
    GraphBuilder builder;
    builder.node("in", "test.source", source(scripts))
        .node("keep", "filter", condition("x >= 4"))
        .node("count", "window.tumbling", window("10 s"))
        .node("out", "test.outside")
        .wire("in.out -> keep.in")
        .wire("keep.out -> count.in")
        .wire("count.out -> out.in");
    return builder;
}

} // namespace

TEST_CASE(
    "what is behind a sample gives its results, windows are flushed, and what acts outside is left out") {
    Scripts scripts;
    Graph graph = line(scripts);
    graph.samples[{"in", "out"}] = records(25);
    const TrialResult result = tryOnSamples(graph, {});
    CHECK(result.node("in")->state == TrialState::Sampled);
    CHECK(result.node("in")->recordsOut == 25);
    CHECK(result.node("keep")->recordsIn == 25);
    CHECK(result.node("keep")->recordsOut == 21);
    CHECK(result.node("count")->state == TrialState::Tried);
    CHECK(result.node("count")->recordsOut == 6);
    CHECK(result.node("out")->state == TrialState::LeftOut);
    CHECK(result.node("out")->recordsIn == 6);
    CHECK(result.latest({"count", "out"}, 100).front()->column("n")->int64s()[0] == 3);
    // The same each time.
    CHECK(rowsOf(tryOnSamples(graph, {}), "count.out") == 6);
}

TEST_CASE("a sample in the middle stands for what comes from before") {
    Scripts scripts;
    Graph graph = line(scripts);
    graph.samples[{"keep", "out"}] = records(3);
    const TrialResult result = tryOnSamples(graph, {});
    CHECK(result.node("in")->state == TrialState::Unreached);
    CHECK(result.node("keep")->state == TrialState::Sampled);
    CHECK(result.node("count")->recordsOut == 2);
    graph.samples[{"in", "out"}] = records(25);
    const TrialResult both = tryOnSamples(graph, {});
    CHECK(rowsOf(both, "keep.out") == 3);
    CHECK(both.node("count")->recordsOut == 2);
}

TEST_CASE("a fault is told on its node, and the others are tried") {
    Scripts scripts;
    Graph graph = line(scripts);
    graph.samples[{"in", "out"}] = records(5);
    graph.nodes[1].parameters = condition("x >=");
    const TrialResult wrong = tryOnSamples(graph, {});
    CHECK(wrong.node("keep")->state == TrialState::Failed);
    CHECK_FALSE(wrong.node("keep")->message.empty());
    CHECK(wrong.node("keep")->recordsIn == 5);
    CHECK(wrong.node("count")->recordsIn == 0);

    OperatorScript throwing;
    throwing.process = [](std::size_t, const RecordBatchPointer&, Emitter&) -> Result<void> {
        throw std::runtime_error("broke");
    };
    graph = line(scripts);
    graph.samples[{"in", "out"}] = {"{\"ts\": 1, \"x\": 5}", "{\"x\": 5}", "no"};
    graph.nodes[1] = {.id = "keep", .type = "test.operator", .parameters = scripts.add(throwing)};
    const TrialResult broken = tryOnSamples(graph, {});
    CHECK(broken.node("keep")->state == TrialState::Failed);
    CHECK(broken.node("keep")->message == "broke");
    CHECK(broken.sampleErrors.at({"in", "out"}).size() == 2);
}

TEST_CASE("two samples come in the order of their times, and an input without one is told of") {
    Scripts scripts;
    std::vector<std::string> order;
    OperatorScript noting;
    noting.process = [&order](std::size_t port, const RecordBatchPointer& batch, Emitter&) -> Result<void> {
        for (const std::int64_t x : batch->column("x")->int64s())
            order.push_back((port == 0 ? "l" : "r") + std::to_string(x));
        return {};
    };
    GraphBuilder builder;
    builder.node("a", "test.source", source(scripts))
        .node("b", "test.source", source(scripts))
        .node("join", "test.join", scripts.add(noting))
        .node("out", "test.outside")
        .wire("a.out -> join.left")
        .wire("b.out -> join.right")
        .wire("join.out -> out.in");
    Graph graph = builder;
    graph.samples[{"a", "out"}] = {R"({"ts":1,"x":1})", R"({"ts":2,"x":2})", R"({"ts":9,"x":9})"};
    const TrialResult half = tryOnSamples(graph, {});
    CHECK(half.node("join")->unfed == std::vector<std::string>{"right"});
    order.clear();
    graph.samples[{"b", "out"}] = {R"({"ts":3,"x":3})", R"({"ts":8,"x":8})"};
    CHECK(tryOnSamples(graph, {}).node("join")->unfed.empty());
    CHECK(order == std::vector<std::string>{"l1", "l2", "r3", "r8", "l9"});
}

TEST_CASE("instances of subgraphs and bypassed nodes are told of by the names they have") {
    Scripts scripts;
    GraphBuilder builder;
    builder.node("in", "test.source", source(scripts))
        .node("skip", "filter", condition("x > 1000"))
        .node("part", "subgraph.s")
        .node("out", "test.outside")
        .wire("in.out -> skip.in")
        .wire("skip.out -> part.in")
        .wire("part.kept -> out.in");
    Graph graph = builder;
    graph.findNode("skip")->mode = NodeMode::Bypassed;
    Subgraph s;
    s.id = "s";
    s.nodes = {{.id = "keep", .type = "filter", .parameters = condition("x >= 4")}};
    s.inputs = {{"in", "", {{"keep", "in"}}}};
    s.outputs = {{"kept", "", {"keep", "out"}}};
    graph.subgraphs = {s};
    graph.samples[{"skip", "out"}] = records(10); // which is what its source gives
    const TrialResult result = tryOnSamples(graph, {});
    CHECK(result.node("part")->state == TrialState::Tried);
    CHECK(result.node("part")->recordsIn == 10);
    CHECK(result.node("part")->recordsOut == 6);
    CHECK(result.node("part/keep")->recordsOut == 6);
    CHECK(rowsOf(result, "part.kept") == 6);
    CHECK(result.node("out")->recordsIn == 6);
}

TEST_CASE("a trial is cancelled between batches, and one that gives without end says so") {
    Scripts scripts;
    Graph graph = line(scripts);
    graph.samples[{"in", "out"}] = records(5);
    std::stop_source stop;
    stop.request_stop();
    CHECK(tryOnSamples(graph, {}, stop.get_token()).isCancelled);

    OperatorScript endless;
    endless.process = [](std::size_t, const RecordBatchPointer& batch, Emitter& output) -> Result<void> {
        for (;;)
            output.emit(0, batch);
    };
    graph.nodes[1] = {.id = "keep", .type = "test.operator", .parameters = scripts.add(endless)};
    const TrialResult result = tryOnSamples(graph, {});
    CHECK_FALSE(result.isCancelled);
    CHECK(result.node("keep")->message.find("more records") != std::string::npos);
    CHECK(rowsOf(result, "keep.out") <= TrialResult::kRowsKept + 5);
}
