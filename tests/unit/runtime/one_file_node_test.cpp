// sample_node.cpp is a node type in one file. Nothing refers to it: no header, no list, no build file.
#include "stream_probes.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_registry.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::test;

TEST_CASE("a node type of one file is found by the palette's and the command line's look-up") {
    const NodeType* type = NodeRegistry::instance().find("sample.every_nth");
    REQUIRE(type != nullptr);
    CHECK(type->title == "Every n-th record");
    CHECK_FALSE(type->isSource());
}

TEST_CASE("a node type of one file is checked by its descriptor") {
    GraphBuilder graph;
    graph.node("in", "test.source").node("some", "sample.every_nth", {{"n", 0}}).node("out", "test.sink");
    graph.wire("in.out -> some.in").wire("some.out -> out.in");
    const auto problems = validate(graph);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].node == "some");
    CHECK(problems[0].parameter == "n");
    CHECK(problems[0].level == Problem::Level::Error);
}

TEST_CASE("a node type of one file runs, also in a graph read from a file") {
    Scripts scripts;
    Received received;
    GraphBuilder builder;
    builder.node("in", "test.source", scripts.add(countTo(1000, 1)));
    builder.node("some", "sample.every_nth", {{"n", 3}});
    builder.node("out", "test.sink", scripts.add(remember(received)));
    builder.wire("in.out -> some.in").wire("some.out -> out.in");
    const auto graph = parseGraph(formatGraph(builder));
    REQUIRE(graph.has_value());
    for (const std::size_t batchRows : {1, 32, 4096}) {
        const std::size_t before = received.count();
        Graph sized = *graph;
        sized.run.batchRows = batchRows;
        runToEnd(*makeLocalEngine(), sized);
        REQUIRE(received.count() - before == 334);
        for (std::size_t index = 0; index < 334; ++index)
            CHECK(received.values()[before + index] == static_cast<std::int64_t>(index) * 3);
    }
}
