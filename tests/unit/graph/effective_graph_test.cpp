#include "pipeline/graph/effective_graph.h"
#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/graph_path.h"
#include "pipeline/graph/known_inputs.h"
#include "pipeline/graph/subgraph_types.h"
#include "pipeline/graph/validation.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace weir {

namespace {

/// All operators, and a source and a sink, for those are the connectors'.
const NodeRegistry& types() {
    static const NodeRegistry registry = [] {
        NodeRegistry with(&NodeRegistry::instance());
        NodeType source;
        source.id = "signal.generator";
        source.title = "Signal";
        source.outputs = {{.id = "out", .label = "Samples"}};
        source.makeSource = [](const NodeContext&) -> std::unique_ptr<Source> { return nullptr; };
        source.outputSchemas = [](const std::vector<KnownSchema>&, const Parameters&) {
            return std::vector<KnownSchema>{Schema({{"time", Type::Timestamp}, {"value", Type::Float64}})};
        };
        with.add(source);
        NodeType sink;
        sink.id = "null.sink";
        sink.title = "Discard";
        sink.inputs = {{.id = "in", .label = "Records"}};
        sink.makeOperator = [](const NodeContext&) -> std::unique_ptr<Operator> { return nullptr; };
        with.add(sink);
        return with;
    }();
    return registry;
}

/// A generator, two instances of a subgraph of filter and derive, one behind the other, and a sink.
Graph nested() {
    const Result<Graph> graph = parseGraph(R"({
      "weir": 1,
      "nodes": {
        "signal": {"type": "signal.generator"},
        "first": {"type": "subgraph.clean", "parameters": {"keep": "value > 1"}},
        "second": {"type": "subgraph.clean"},
        "sink": {"type": "null.sink"}
      },
      "wires": ["signal.out -> first.in", "first.out -> second.in", "second.out -> sink.in"],
      "dashboard": {"p": {"type": "line", "place": {"column": 0, "row": 0, "width": 8, "height": 6},
                          "settings": {"source": "first.out"}}},
      "subgraphs": {"clean": {
        "title": "Clean",
        "nodes": {
          "filter": {"type": "filter", "parameters": {"condition": "value > 0"}},
          "derive": {"type": "derive", "parameters": {"fields": [{"name": "twice", "expression": "value * 2"}]}}
        },
        "wires": ["filter.out -> derive.in"],
        "inputs": [{"id": "in", "into": ["filter.in"]}],
        "outputs": [{"id": "out", "from": "derive.out"}],
        "parameters": [{"id": "keep", "node": "filter", "parameter": "condition"}]
      }}
    })");
    REQUIRE_MESSAGE(graph, graph.error().message);
    return *graph;
}

std::vector<std::string> wiresOf(const Graph& graph) {
    std::vector<std::string> wires;
    for (const Wire& wire : graph.wires)
        wires.push_back(wire.text());
    std::sort(wires.begin(), wires.end());
    return wires;
}

std::vector<std::string> idsOf(const Graph& graph) {
    std::vector<std::string> ids;
    for (const Node& node : graph.nodes)
        ids.push_back(node.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// source -> filter -> window -> sink, and source -> other
Graph chain() {
    Graph graph;
    graph.nodes = {{"source", "signal.generator"},
                   {"filter", "filter"},
                   {"window", "window.tumbling"},
                   {"sink", "null.sink"},
                   {"other", "null.sink"}};
    graph.findNode("filter")->parameters["condition"] = "value > 0";
    for (const char* wire : {"source.out -> filter.in", "filter.out -> window.in", "window.out -> sink.in",
                             "source.out -> other.in"})
        graph.wires.push_back(*Wire::parse(wire));
    return graph;
}

} // namespace

TEST_CASE("A graph without subgraphs and with all nodes enabled is what runs") {
    CHECK(effectiveGraph(chain(), types()).graph == chain());
}

TEST_CASE("The nodes of a subgraph stand in the place of each instance, with what it sets") {
    const EffectiveGraph effective = effectiveGraph(nested(), types());
    CHECK(idsOf(effective.graph) == std::vector<std::string>{"first/derive", "first/filter", "second/derive",
                                                             "second/filter", "signal", "sink"});
    CHECK(wiresOf(effective.graph) ==
          std::vector<std::string>{"first/derive.out -> second/filter.in",
                                   "first/filter.out -> first/derive.in", "second/derive.out -> sink.in",
                                   "second/filter.out -> second/derive.in", "signal.out -> first/filter.in"});
    CHECK(effective.graph.findNode("first/filter")->parameters["condition"] == "value > 1");
    CHECK(effective.graph.findNode("second/filter")->parameters["condition"] == "value > 0");
    CHECK(effective.output({"first", "out"}) == Endpoint{"first/derive", "out"});
    CHECK(effective.graph.panels.front().settings["source"] == "first/derive.out");
    CHECK(effective.drawn(*Wire::parse("first/derive.out -> second/filter.in")).text() ==
          "first.out -> second.in");
}

TEST_CASE("A graph with subgraphs validates, and its file gives it back") {
    for (const Problem& problem : validate(nested(), types()))
        FAIL_CHECK(problem.text());
    const std::string text = formatGraph(nested());
    CHECK(formatGraph(*parseGraph(text)) == text);
}

TEST_CASE("What is wrong inside an instance is told where the user can mend it") {
    Graph graph = nested();
    graph.findNode("first")->parameters["keep"] = "valu > 1";
    std::vector<Problem> problems = validate(graph, types());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().node == "first");
    CHECK(problems.front().parameter == "keep");

    graph = nested();
    graph.findSubgraph("clean")->findNode("filter")->parameters["condition"] = "nothing > 1";
    problems = validate(graph, types());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().node == "second/filter");
    CHECK(nodeAt(graph, problems.front().node) != nullptr);
}

TEST_CASE("A subgraph that contains itself is a problem and no endless loop") {
    Graph graph = nested();
    graph.findSubgraph("clean")->nodes.push_back({"again", "subgraph.clean"});
    const std::vector<Problem> problems = validate(graph, types());
    CHECK(std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.message.find("contains itself") != std::string::npos;
    }));
    CHECK(allNodes(graph).size() == 4 + 2 * 3);
}

TEST_CASE("Ports and parameters of a subgraph that lead nowhere are named") {
    Graph graph = nested();
    graph.findSubgraph("clean")->inputs.front().into = {{"filtre", "in"}};
    graph.findSubgraph("clean")->outputs.front().from = {"derive", "outt"};
    graph.findSubgraph("clean")->parameters.front().parameter = "cond";
    std::string all;
    for (const Problem& problem : validate(graph, types()))
        all += problem.text() + "\n";
    for (const char* part : {"'filtre.in'", "'derive.outt'", "'filter.cond'"})
        CHECK_MESSAGE(all.find(part) != std::string::npos, all);
}

TEST_CASE("A bypassed node passes on what comes in, and a bypassed sink or source is off") {
    Graph graph = chain();
    graph.findNode("filter")->mode = NodeMode::Bypassed;
    const EffectiveGraph effective = effectiveGraph(graph, types());
    CHECK(idsOf(effective.graph) == std::vector<std::string>{"other", "sink", "source", "window"});
    CHECK(wiresOf(effective.graph) == std::vector<std::string>{"source.out -> other.in",
                                                               "source.out -> window.in",
                                                               "window.out -> sink.in"});
    CHECK(effective.output({"filter", "out"}) == Endpoint{"source", "out"});

    graph.findNode("window")->mode = NodeMode::Bypassed;
    CHECK(wiresOf(effectiveGraph(graph, types()).graph) ==
          std::vector<std::string>{"source.out -> other.in", "source.out -> sink.in"});
    graph.findNode("other")->mode = NodeMode::Bypassed;
    CHECK(effectiveGraph(graph, types()).off == std::set<std::string>{"other"});
}

TEST_CASE("What only disabled nodes feed is off too, without a problem") {
    Graph graph = chain();
    graph.findNode("filter")->mode = NodeMode::Disabled;
    const EffectiveGraph effective = effectiveGraph(graph, types());
    CHECK(effective.off == std::set<std::string>{"filter", "sink", "window"});
    CHECK(idsOf(effective.graph) == std::vector<std::string>{"other", "source"});
    CHECK_FALSE(hasErrors(validate(graph, types())));
}

TEST_CASE("An input that others feed too goes on without the disabled one") {
    Graph graph;
    graph.nodes = {
        {"a", "signal.generator"}, {"b", "signal.generator"}, {"both", "union"}, {"sink", "null.sink"}};
    for (const char* wire : {"a.out -> both.in", "b.out -> both.in", "both.out -> sink.in"})
        graph.wires.push_back(*Wire::parse(wire));
    graph.findNode("a")->mode = NodeMode::Disabled;
    CHECK(effectiveGraph(graph, types()).off == std::set<std::string>{"a"});
}

TEST_CASE("A branch that is off may be unfinished") {
    Graph graph = chain();
    graph.nodes.push_back({"later", "filter"});
    CHECK(hasErrors(validate(graph, types())));
    graph.findNode("later")->mode = NodeMode::Disabled;
    CHECK_FALSE(hasErrors(validate(graph, types())));
}

TEST_CASE("Subgraphs in subgraphs that are more nodes than there is room for do not hang") {
    Graph graph;
    for (int level = 0; level < 40; ++level) {
        Subgraph subgraph;
        subgraph.id = "level" + std::to_string(level);
        const std::string inside = level == 0 ? "filter" : "subgraph.level" + std::to_string(level - 1);
        subgraph.nodes = {{"a", inside}, {"b", inside}};
        graph.subgraphs.push_back(subgraph);
    }
    graph.nodes = {{"top", "subgraph.level39"}};
    CHECK(hasErrors(validate(graph, types())));
}

TEST_CASE("A circle of bypassed nodes ends") {
    Graph graph;
    graph.nodes = {{"a", "filter"}, {"b", "filter"}};
    graph.wires = {*Wire::parse("a.out -> b.in"), *Wire::parse("b.out -> a.in")};
    for (Node& node : graph.nodes)
        node.mode = NodeMode::Bypassed;
    const EffectiveGraph effective = effectiveGraph(graph, types());
    CHECK(effective.graph.nodes.empty());
    effective.output({"a", "out"});
}

TEST_CASE("A disabled or bypassed instance stands for all that is inside it") {
    Graph graph = nested();
    graph.findNode("second")->mode = NodeMode::Bypassed;
    EffectiveGraph effective = effectiveGraph(graph, types());
    CHECK(idsOf(effective.graph) ==
          std::vector<std::string>{"first/derive", "first/filter", "signal", "sink"});
    graph.findNode("second")->mode = NodeMode::Disabled;
    effective = effectiveGraph(graph, types());
    CHECK(effective.off == std::set<std::string>{"second", "sink"});
}

TEST_CASE("An instance's type has the ports and the parameters of its inside, and a subgraph in it") {
    Graph graph = nested();
    Subgraph outer;
    outer.id = "outer";
    outer.nodes = {{"inner", "subgraph.clean"}};
    outer.inputs = {{"in", "", {{"inner", "in"}}}};
    outer.outputs = {{"out", "", {"inner", "out"}}};
    outer.parameters = {{"keep", "Keep", "inner", "keep"}};
    graph.subgraphs.push_back(outer);
    graph.findNode("first")->type = outer.type();
    const NodeRegistry all = typesOf(graph, types());
    const NodeType* const type = all.find(outer.type());
    REQUIRE(type);
    CHECK(type->inputs.front().required);
    REQUIRE(type->parameters.size() == 1);
    CHECK(type->parameters.front().type == ParameterType::Expression);
    CHECK(type->parameters.front().defaultValue == "value > 0");
    CHECK(type->parameters.front().fieldOf == "in");
    // Set at the outermost, it reaches the innermost, and a problem with it comes back there.
    CHECK(effectiveGraph(graph, types()).graph.findNode("first/inner/filter")->parameters["condition"] ==
          "value > 1");
    graph.findNode("first")->parameters["keep"] = "valu > 1";
    const std::vector<Problem> problems = validate(graph, types());
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().node == "first");
}

TEST_CASE("Fields are known at instances and inside them") {
    const Graph graph = nested();
    const std::map<Endpoint, Schema> schemas = knownSchemas(graph, types());
    REQUIRE(schemas.contains({"first", "out"}));
    CHECK(schemas.at({"first", "out"}).find("twice"));
    CHECK(schemas.contains({"second/filter", "out"}));
    CHECK(knownInputsAt(graph, "second", schemas).at("in").find("twice"));
    CHECK(knownInputsAt(graph, "second/filter", schemas).at("in").find("twice"));
}

TEST_CASE("A parameter of an instance is set by its name from the command line") {
    Graph graph = nested();
    CHECK(setParameter(graph, "second.keep=value > 7"));
    CHECK(effectiveGraph(graph, types()).graph.findNode("second/filter")->parameters["condition"] ==
          "value > 7");
    CHECK_FALSE(setParameter(graph, "second.kep=1"));
}

} // namespace weir
