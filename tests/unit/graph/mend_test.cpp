#include "pipeline/graph/mend.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "test_node_types.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace weir {

namespace {

Graph graphOf(std::string_view nodes, std::string_view wires = "[]", std::string_view more = "") {
    const Result<Graph> graph =
        parseGraph(fmt::format(R"({{"weir": 1, "nodes": {}, "wires": {}{}}})", nodes, wires, more));
    REQUIRE_MESSAGE(graph, (graph ? "" : graph.error().message));
    return *graph;
}

std::vector<std::string> texts(const std::vector<Problem>& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems)
        all.push_back(problem.text());
    return all;
}

/// The graph after the likeliest step of its first problem, which must have one and be gone by it.
Graph mended(Graph graph, const NodeRegistry& registry = test::registry()) {
    const std::vector<Problem> problems = validate(graph, registry);
    REQUIRE(!problems.empty());
    REQUIRE_MESSAGE(!problems.front().mends.empty(), problems.front().text());
    const std::string before = problems.front().text();
    applyMend(graph, problems.front().mends.front());
    for (const std::string& text : texts(validate(graph, registry)))
        CHECK(text != before);
    return graph;
}

Graph numbersAndKeep(std::string_view parameters) {
    return graphOf(
        fmt::format(R"({{"n": {{"type": "source.numbers"}}, "k": {{"type": "keep", "parameters": {}}}}})",
                    parameters),
        R"(["n.out -> k.in"])");
}

Json keepAfter(std::string_view parameters) {
    return mended(numbersAndKeep(parameters)).findNode("k")->parameters;
}

} // namespace

TEST_CASE("A misspelt type, field, parameter or name in an expression becomes the one that was meant") {
    CHECK(mended(graphOf(R"({"n": {"type": "source.nubmers"}})")).nodes[0].type == "source.numbers");
    CHECK(keepAfter(R"({"where": "value > 1", "by": ["hots"]})")["by"] == Json::array({"host"}));
    CHECK(keepAfter(R"({"were": "value > 1", "where": "value > 2"})") == Json{{"where", "value > 2"}});
    CHECK(keepAfter(R"({"where": "abs(valeu) > 1 and 'valeu' <> host"})")["where"] ==
          "abs(value) > 1 and 'valeu' <> host");
    CHECK(keepAfter(R"({"where": "abss(value) > 1"})")["where"] == "abs(value) > 1");
}

TEST_CASE("A field that is named twice is named once") {
    CHECK(keepAfter(R"({"where": "value > 1", "by": ["host", "value", "host"]})")["by"] ==
          Json::array({"host", "value"}));
}

TEST_CASE("Wires lead to what was meant, or go") {
    const Graph toPort = mended(
        graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})", R"(["n.output -> s.in"])"));
    CHECK(toPort.wires == std::vector<Wire>{*Wire::parse("n.out -> s.in")});
    const Graph toNode = mended(graphOf(R"({"a": {"type": "sink"}, "numbers": {"type": "source.numbers"}})",
                                        R"(["nubmers.out -> a.in"])"));
    CHECK(toNode.wires == std::vector<Wire>{*Wire::parse("numbers.out -> a.in")});
    const Graph twice = mended(graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})",
                                       R"(["n.out -> s.in", "n.out -> s.in"])"));
    CHECK(twice.wires == std::vector<Wire>{*Wire::parse("n.out -> s.in")});
}

TEST_CASE("An open input is wired to the only output that fits, and to none if that cannot be told") {
    const Graph one = graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})");
    const std::vector<Problem> problems = validate(one, test::registry());
    const auto open = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.message == "the input 'in' has no wire";
    });
    REQUIRE(open != problems.end());
    REQUIRE(open->mends.size() == 1);
    Graph wired = one;
    applyMend(wired, open->mends.front());
    CHECK(validate(wired, test::registry()).empty());

    const Graph two = graphOf(
        R"({"m": {"type": "source.numbers"}, "n": {"type": "source.numbers"}, "s": {"type": "sink"}})");
    for (const Problem& problem : validate(two, test::registry()))
        if (problem.node == "s") CHECK(problem.mends.empty());
}

TEST_CASE("A circle is opened, and every step leads to fewer problems") {
    const Graph circle = graphOf(R"({"a": {"type": "keep", "parameters": {"where": "true"}},
                                     "b": {"type": "keep", "parameters": {"where": "true"}}})",
                                 R"(["a.out -> b.in", "b.out -> a.in"])");
    CHECK(mended(circle).wires == std::vector<Wire>{*Wire::parse("a.out -> b.in")});
}

TEST_CASE("A second node of one id gets an id of its own and leaves the first its wires") {
    Graph graph =
        graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})", R"(["n.out -> s.in"])");
    graph.nodes.push_back(graph.nodes[1]);
    const Graph after = mended(graph);
    CHECK(after.nodes[2].id == "s-2");
    CHECK(after.wires == graph.wires);
}

TEST_CASE("An id that cannot be one is mended wherever it stands") {
    Graph graph =
        graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})", R"(["n.out -> s.in"])");
    applyMend(graph, RenameNode{"n", "my node"});
    graph.layout["my node"] = {1, 2};
    graph.samples[{"my node", "out"}] = {"{}"};
    graph.panels.push_back({.id = "p", .type = "line", .settings = {{"source", "my node.out"}}});
    const Graph after = mended(graph);
    CHECK(after.findNode("my-node"));
    CHECK(after.wires == std::vector<Wire>{*Wire::parse("my-node.out -> s.in")});
    CHECK(after.layout.at("my-node") == Position{1, 2});
    CHECK(after.samples.contains({"my-node", "out"}));
    CHECK(after.panels[0].settings["source"] == "my-node.out");
}

TEST_CASE("Run settings that cannot be and panels of outputs that are gone are mended") {
    Graph graph =
        graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})", R"(["n.out -> s.in"])");
    graph.run.queueRows = 0;
    CHECK(mended(graph).run == RunSettings());
    graph.run = {};
    graph.panels.push_back({.id = "p", .type = "line", .settings = {{"source", "n.uot"}}});
    CHECK(mended(graph).panels[0].settings["source"] == "n.out");
}

TEST_CASE("A row of derived fields is mended with what the rows above it make") {
    const Graph graph = graphOf(
        R"({"s": {"type": "signal.generator"}, "d": {"type": "derive", "parameters": {"fields": [
             {"name": "doubled", "expression": "value * 2"}, {"name": "more", "expression": "duobled + 1"}]}},
            "n": {"type": "null.sink"}})",
        R"(["s.out -> d.in", "d.out -> n.in"])");
    const std::vector<Problem> problems = validate(graph);
    const auto faulty = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.parameter == "fields[1].expression";
    });
    // The generator is a connector, which this test may be without.
    if (faulty == problems.end()) return;
    REQUIRE(faulty->mends.size() == 1);
    Graph after = graph;
    applyMend(after, faulty->mends.front());
    CHECK(after.findNode("d")->parameters["fields"][1]["expression"] == "doubled + 1");
}

TEST_CASE("What is wrong inside a subgraph's instance is mended in the subgraph") {
    Graph graph = graphOf(R"({"n": {"type": "source.numbers"}, "i": {"type": "subgraph.part"},
                              "s": {"type": "sink"}})",
                          R"(["n.out -> i.in", "i.out -> s.in"])");
    Subgraph part;
    part.id = "part";
    part.nodes.push_back({.id = "k", .type = "keep", .parameters = {{"where", "vlaue > 1"}}});
    part.inputs.push_back({"in", "", {{"k", "in"}}});
    part.outputs.push_back({"out", "", {"k", "out"}});
    graph.subgraphs.push_back(part);
    const Graph after = mended(graph);
    CHECK(after.subgraphs[0].nodes[0].parameters["where"] == "value > 1");
}

TEST_CASE("A step whose place is gone changes nothing") {
    const Graph graph = graphOf(R"({"n": {"type": "source.numbers"}})");
    const Wire wire = *Wire::parse("a.out -> b.in");
    for (const Mend& mend :
         std::vector<Mend>{SetParameter{"x", "a", 1}, SetParameter{"n", "a[3].b", 1},
                           RenameParameter{"n", "a[1]", "b", "c"}, SetNodeType{"x", "y"}, RemoveNode{"x"},
                           RenameNode{"x", "y"}, RenameNode{"n/m", "y"}, RemoveWire{wire},
                           ReplaceWire{wire, wire}, SetPanelSource{"p", "n.out"}, RemovePanel{"p"}}) {
        Graph after = graph;
        applyMend(after, mend);
        CHECK(after == graph);
    }
}

} // namespace weir
