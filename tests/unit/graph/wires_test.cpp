#include "pipeline/graph/validation.h"
#include "test_node_types.h"

namespace weir {

namespace {

using Texts = std::vector<std::string>;

Graph graphOf(const std::vector<std::pair<std::string, std::string>>& nodes, const Texts& wires) {
    Graph graph;
    for (const auto& [id, type] : nodes)
        graph.nodes.push_back({id, type, "", type == "keep" ? Json{{"where", "value > 5"}} : Json::object()});
    for (const std::string& wire : wires)
        graph.wires.push_back(Wire::parse(wire).value());
    return graph;
}

Texts problemsOf(const Graph& graph) {
    Texts texts;
    for (const Problem& problem : validate(graph, test::registry()))
        texts.push_back(problem.text());
    return texts;
}

} // namespace

TEST_CASE("Endpoints and wires are read and written") {
    CHECK(Endpoint::parse("a.out") == Endpoint{"a", "out"});
    CHECK(Endpoint::parse("a.b.out") == Endpoint{"a.b", "out"});
    for (const char* text : {"", ".", "a", "a.", ".out", " . "})
        CHECK_FALSE(Endpoint::parse(text));
    CHECK(Wire::parse("a.out->b.in")->text() == "a.out -> b.in");
    CHECK(Wire::parse("  a.out   ->\tb.in ")->text() == "a.out -> b.in");
    for (const char* text : {"", "->", "a.out", "a.out -> ", "a -> b", "a.out > b.in"})
        CHECK_FALSE(Wire::parse(text));
}

TEST_CASE("Free ids count up") {
    const Graph graph = graphOf({{"n", "sink"}, {"n-2", "sink"}}, {});
    CHECK(graph.freeNodeId("n") == "n-3");
    CHECK(graph.freeNodeId("m") == "m");
    CHECK(graph.freePanelId("n") == "n");
}

TEST_CASE("A wire to a node or a port that is not there is a problem") {
    const std::vector<Problem> problems = validate(
        graphOf({{"numbers", "source.numbers"}, {"s", "sink"}},
                {"numbers.out -> s.in", "nubmers.out -> s.in", "numbers.uot -> s.in", "s.out -> numbers.in"}),
        test::registry());
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].wire == "numbers.uot -> s.in");
    CHECK(problems[0].fix == "did you mean 'out'?");
    CHECK(problems[1].text() ==
          "error: s.out -> numbers.in: a Numbers has no inputs, so nothing can be wired to it "
          "(remove the wire)");
    CHECK(problems[2].text() ==
          "error: nubmers.out -> s.in: there is no node 'nubmers' (did you mean 'numbers'?)");
    CHECK(problems[3].node == "s");
}

TEST_CASE("A required input without a wire is a problem, an optional one is not") {
    CHECK(problemsOf(graphOf({{"n", "source.numbers"}, {"j", "join"}}, {"n.out -> j.left"})) == Texts{});
    CHECK(problemsOf(graphOf({{"n", "source.numbers"}, {"j", "join"}}, {"n.out -> j.right"})) ==
          Texts{"error: j: the input 'left' has no wire (wire an output to j.left)"});
}

TEST_CASE("An input takes one wire unless it says that it takes many") {
    const std::vector<std::pair<std::string, std::string>> nodes = {
        {"n", "source.numbers"}, {"m", "source.numbers"}, {"j", "join"}};
    CHECK(problemsOf(graphOf(nodes, {"n.out -> j.left", "n.out -> j.more", "m.out -> j.more"})) == Texts{});
    CHECK(problemsOf(graphOf(nodes, {"n.out -> j.left", "m.out -> j.left"})).size() == 1);
    CHECK(problemsOf(graphOf(nodes, {"n.out -> j.left", "n.out -> j.left", "m.out -> j.more"})) ==
          Texts{"error: n.out -> j.left: the wire stands twice (remove one of the two)"});
}

TEST_CASE("A port wired to its own node is a problem") {
    const Texts problems = problemsOf(graphOf({{"k", "keep"}}, {"k.out -> k.in"}));
    CHECK(problems ==
          Texts{"error: k.out -> k.in: the node is wired to itself, so its records would never end "
                "(remove the wire)"});
}

TEST_CASE("A circle is named, and so is every other one") {
    CHECK(problemsOf(graphOf({{"a", "keep"}, {"b", "keep"}, {"c", "keep"}},
                             {"a.out -> b.in", "b.out -> c.in", "c.out -> a.in"})) ==
          Texts{"error: a: the wires go in a circle: a -> b -> c -> a (remove one of these wires)"});
    const Texts two = problemsOf(graphOf(
        {{"n", "source.numbers"}, {"a", "join"}, {"b", "keep"}, {"c", "keep"}, {"d", "keep"}, {"s", "sink"}},
        {"n.out -> a.left", "b.out -> a.more", "a.out -> b.in", "d.out -> c.in", "c.out -> d.in",
         "c.out -> s.in"}));
    CHECK(two == Texts{"error: a: the wires go in a circle: a -> b -> a (remove one of these wires)",
                       "error: c: the wires go in a circle: c -> d -> c (remove one of these wires)"});
}

TEST_CASE("A node that no source reaches is a problem, said once and where it begins") {
    CHECK(problemsOf(graphOf({{"a", "keep"}, {"b", "keep"}}, {"a.out -> b.in"})) ==
          Texts{"error: a: the input 'in' has no wire (wire an output to a.in)"});
    NodeRegistry registry = test::registry();
    NodeType optional = *registry.find("join");
    optional.id = "optional";
    for (Port& port : optional.inputs)
        port.required = false;
    registry.add(optional);
    const std::vector<Problem> problems = validate(graphOf({{"o", "optional"}}, {}), registry);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message == "no source feeds this node, so no record will ever reach it");
}

TEST_CASE("What cannot be wired says why") {
    const Graph graph = graphOf({{"n", "source.numbers"}, {"a", "keep"}, {"b", "keep"}, {"j", "join"}},
                                {"n.out -> a.in", "a.out -> j.left"});
    const auto why = [&graph](const char* wire) {
        return whyNotWire(graph, Wire::parse(wire).value(), test::registry()).value_or("");
    };
    CHECK(why("n.out -> b.in").empty());
    CHECK(why("n.out -> j.more").empty());
    CHECK(why("a.out -> j.more").empty());
    CHECK(why("a.out -> a.in") == "A node cannot be wired to itself.");
    CHECK(why("b.out -> a.in") == "This input already has a wire and takes only one.");
    CHECK(why("n.out -> a.in") == "This wire is there already.");
    CHECK(why("n.in -> a.in") == "A wire leads from an output to an input.");
    CHECK(why("x.out -> a.in") == "A wire needs a node at each end.");

    const Graph chain =
        graphOf({{"a", "join"}, {"b", "keep"}, {"c", "keep"}}, {"a.out -> b.in", "b.out -> c.in"});
    CHECK(whyNotWire(chain, *Wire::parse("c.out -> a.left"), test::registry()) ==
          "This wire would close a circle.");
}

} // namespace weir
