#include "pipeline/runtime/stage_plan.h"
#include "scripted_nodes.h"

#include <doctest/doctest.h>

using namespace weir;
using test::GraphBuilder;

namespace {

/// The stages as ids: "a b" for two fused nodes.
std::vector<std::string> stagesOf(const Graph& graph) {
    std::vector<std::string> result;
    for (const auto& stage : planStages(graph).stages) {
        std::string text;
        for (const std::size_t node : stage)
            text += (text.empty() ? "" : " ") + graph.nodes[node].id;
        result.push_back(text);
    }
    return result;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a linear run of operators is one stage") {
    GraphBuilder graph;
    graph.node("a", "test.operator")
        .node("b", "test.operator")
        .node("in", "test.source")
        .node("out", "test.sink");
    graph.wire("in.out -> a.in").wire("a.out -> b.in").wire("b.out -> out.in");
    CHECK(stagesOf(graph) == Texts{"a b out"});
}

TEST_CASE("a stage begins behind a fan-out and at a node with several wires in") {
    GraphBuilder graph;
    graph.node("in", "test.source").node("a", "test.operator").node("b", "test.operator");
    graph.node("c", "test.operator").node("join", "test.join").node("out", "test.sink");
    graph.wire("in.out -> a.in").wire("a.out -> b.in").wire("a.out -> c.in");
    graph.wire("b.out -> join.left").wire("c.out -> join.right").wire("join.out -> out.in");
    CHECK(stagesOf(graph) == Texts{"a", "b", "c", "join out"});
}

TEST_CASE("a node that may block has a stage to itself") {
    GraphBuilder graph;
    graph.node("in", "test.source").node("a", "test.operator").node("slow", "test.blocking");
    graph.node("out", "test.sink");
    graph.wire("in.out -> a.in").wire("a.out -> slow.in").wire("slow.out -> out.in");
    CHECK(stagesOf(graph) == Texts{"a", "slow", "out"});
}
