#include "pipeline/graph/fields_used.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

Graph windowed(std::vector<Node> sinks, const std::vector<const char*>& wires) {
    Graph graph;
    graph.nodes = {{.id = "filter", .type = "filter", .parameters = {{"condition", "value > \"limit\""}}},
                   {.id = "derive",
                    .type = "derive",
                    .parameters = {{"fields", {{{"name", "twice"}, {"expression", "value * factor"}}}}}},
                   {.id = "window",
                    .type = "window.tumbling",
                    .parameters = {{"by", {"host", "core"}},
                                   {"aggregates", {{{"function", "sum"}, {"field", "twice"}}}}}}};
    for (Node& sink : sinks)
        graph.nodes.push_back(std::move(sink));
    for (const char* wire : wires)
        graph.wires.push_back(Wire::parse(wire).value());
    return graph;
}

/// Of what leaves the first node.
std::optional<FieldNames> usedBehindFilter(const Graph& graph) {
    return fieldsUsed(graph, resolveWiring(graph, NodeRegistry::instance())).front();
}

const char* const kLine[] = {"filter.out -> derive.in", "derive.out -> window.in"};

} // namespace

TEST_CASE("a window uses the fields that it names, and so does all before it") {
    const Graph graph = windowed({}, {kLine[0], kLine[1]});
    CHECK(usedBehindFilter(graph) == FieldNames{"core", "factor", "host", "twice", "value"});
    Graph before = graph;
    before.nodes.insert(before.nodes.begin(),
                        {.id = "first", .type = "split", .parameters = {{"when_one", "a = 1"}}});
    before.wires.push_back(Wire::parse("first.one -> filter.in").value());
    CHECK(usedBehindFilter(before) == FieldNames{"core", "factor", "host", "limit", "twice", "value"});
}

TEST_CASE("late records leave with all their fields, if somebody takes them") {
    const Node select{
        .id = "select", .type = "select", .parameters = {{"fields", {{{"field", "id"}, {"as", "x"}}}}}};
    CHECK(usedBehindFilter(windowed({select}, {kLine[0], kLine[1], "window.late -> select.in"})) ==
          FieldNames{"core", "factor", "host", "id", "twice", "value"});
    Node drop = select;
    drop.parameters["mode"] = "drop";
    const Node alert{.id = "rest", .type = "union"};
    CHECK(usedBehindFilter(windowed({drop, alert}, {kLine[0], kLine[1], "window.late -> select.in",
                                                    "select.out -> rest.in"})) == std::nullopt);
}

TEST_CASE("whoever does not say what it uses gets all fields") {
    const Node unknown{.id = "sort", .type = "sort"};
    CHECK(usedBehindFilter(windowed({unknown}, {kLine[0], kLine[1], "filter.out -> sort.in"})) ==
          std::nullopt);
    CHECK(usedBehindFilter(windowed({unknown}, {kLine[0], kLine[1], "window.out -> sort.in"})).has_value());
}

TEST_CASE("nobody behind an output uses nothing of it") {
    CHECK(usedBehindFilter(windowed({}, {})) == FieldNames{});
}
