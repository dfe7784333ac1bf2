// What two versions of a graph differ in.
#include "pipeline/graph/graph_difference.h"

namespace weir {

namespace {

Graph smallChain() {
    Graph graph;
    graph.nodes.push_back({"average", "window.tumbling", "", {{"size", "1 s"}}});
    graph.nodes.push_back({"in", "file.source", "", Json::object()});
    graph.wires.push_back({{"in", "out"}, {"average", "in"}});
    graph.layout["in"] = {0, 0};
    graph.layout["average"] = {240, 0};
    return graph;
}

std::string text(const Graph& before, const Graph& after) {
    return differencesText(differencesOf(before, after));
}

} // namespace

TEST_CASE("A graph does not differ from itself") {
    CHECK(differencesOf(smallChain(), smallChain()).empty());
    CHECK(differencesText({}) == "");
}

TEST_CASE("Nodes, wires and parameters are told with what they were") {
    const Graph before = smallChain();
    Graph after = before;
    after.findNode("average")->parameters["size"] = "2 s";
    after.findNode("average")->parameters["by"] = {"key"};
    after.findNode("average")->title = "Mean";
    after.nodes.push_back({"limit", "filter", "", {{"condition", "value > 3"}}});
    after.layout["limit"] = {480, 0};
    after.wires.push_back({{"average", "out"}, {"limit", "in"}});
    CHECK(text(before, after) == "~ node average (Mean)\n"
                                 "    by: not set -> [\"key\"]\n"
                                 "    size: \"1 s\" -> \"2 s\"\n"
                                 "    title: not set -> \"Mean\"\n"
                                 "+ node limit\n"
                                 "    condition: \"value > 3\"\n"
                                 "    type: \"filter\"\n"
                                 "+ wire average.out -> limit.in\n");
    // The other way round what was added is taken away.
    const std::string back = text(after, before);
    CHECK(back.find("- node limit\n    condition: \"value > 3\"\n") != std::string::npos);
    CHECK(back.find("- wire average.out -> limit.in\n") != std::string::npos);
    CHECK(back.find("size: \"2 s\" -> \"1 s\"") != std::string::npos);
}

TEST_CASE("A move is told apart, for it changes no result") {
    const Graph before = smallChain();
    Graph after = before;
    after.layout["in"] = {20, 0};
    const std::vector<PartDifference> differences = differencesOf(before, after);
    REQUIRE(differences.size() == 1);
    CHECK(isLayoutOnly(differences.front()));
    CHECK(differencesText(differences) == "~ place of in\n    x: 0 -> 20\n");
}

TEST_CASE("Rows of one parameter are compared one by one") {
    Graph before = smallChain();
    before.findNode("average")->parameters["aggregates"] = {{{"function", "mean"}, {"field", "value"}}};
    Graph after = before;
    after.findNode("average")->parameters["aggregates"][0]["function"] = "maximum";
    CHECK(text(before, after) == "~ node average\n    aggregates[0].function: \"mean\" -> \"maximum\"\n");
}

TEST_CASE("Whatever else a graph holds is compared too") {
    const Graph before = smallChain();
    Graph after = before;
    after.title = "Pumps";
    after.run.linger = std::chrono::milliseconds(20);
    after.frames.push_back({"frame", "Input", "", {{0, 0}, 100, 100}});
    after.notes.push_back({"note", "Hello", "", {{0, 0}, 100, 100}});
    after.panels.push_back(
        {.id = "load", .type = "line", .title = "Load", .settings = {{"source", "average.out"}}});
    after.samples[{"in", "out"}] = {"{\"a\":1}"};
    after.bends[after.wires.front()] = {{10, 10}};
    after.findNode("in")->mode = NodeMode::Disabled;
    const std::string all = text(before, after);
    for (const char* part :
         {"~ graph\n    title: not set -> \"Pumps\"\n", "~ run settings\n    linger: not set -> \"20 ms\"",
          "+ frame frame (Input)\n", "+ note note\n", "+ panel load (Load)\n", "+ sample of in.out\n",
          "+ bends of in.out -> average.in\n", "~ node in\n    mode: not set -> \"disabled\"\n"})
        CHECK_MESSAGE(all.find(part) != std::string::npos, part, " in ", all);
}

TEST_CASE("A change inside a subgraph says where it is") {
    Graph before = smallChain();
    Subgraph smooth;
    smooth.id = "smooth";
    smooth.nodes.push_back({"mean", "window.tumbling", "", {{"size", "1 s"}}});
    before.subgraphs.push_back(smooth);
    Graph after = before;
    after.subgraphs.front().nodes.front().parameters["size"] = "5 s";
    CHECK(text(before, after) == "~ node mean in subgraph smooth\n    size: \"1 s\" -> \"5 s\"\n");
    after.subgraphs.front().outputs.push_back({"out", "", {"mean", "out"}});
    CHECK(text(before, after).find("~ subgraph smooth\n    outputs: not set -> ") == 0);
    CHECK(text(smallChain(), before).find("+ subgraph smooth\n") == 0);
}

} // namespace weir
