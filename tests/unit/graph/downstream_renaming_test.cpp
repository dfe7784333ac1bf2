#include "pipeline/graph/downstream_renaming.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

const std::vector<Parameter>& lineParameters() {
    static const std::vector<Parameter> parameters{
        {.id = "source"}, {.id = "values", .type = ParameterType::FieldNames, .fieldOf = "source"}};
    return parameters;
}

const std::vector<Parameter>* panelParameters(const std::string& type) {
    return type == "line" ? &lineParameters() : nullptr;
}

/// derive -> filter -> window -> filter behind it, over an input that is not known.
Graph chain() {
    Graph graph;
    graph.nodes = {
        {.id = "derive",
         .type = "derive",
         .parameters = {{"fields",
                         {{{"name", "share"}, {"expression", "used / total"}},
                          {{"name", "percent"}, {"expression", "share * 100"}}}}}},
        {.id = "filter", .type = "filter", .parameters = {{"condition", "share > 0.5 and host <> 'share'"}}},
        {.id = "window",
         .type = "window.tumbling",
         .parameters = {{"by", {"host"}},
                        {"size", "1 s"},
                        {"aggregates", {{{"function", "mean"}, {"field", "share"}}}}}},
        {.id = "late", .type = "filter", .parameters = {{"condition", "share_mean > 0.5"}}}};
    for (const char* wire : {"derive.out -> filter.in", "filter.out -> window.in", "window.out -> late.in"})
        graph.wires.push_back(*Wire::parse(wire));
    graph.panels.push_back(
        {.id = "chart", .type = "line", .settings = {{"source", "filter.out"}, {"values", {"share"}}}});
    return graph;
}

Graph withName(Graph graph, const std::string& name) {
    graph.findNode("derive")->parameters["fields"][0]["name"] = name;
    return graph;
}

} // namespace

TEST_CASE("Another name for a derived field is found as a rename") {
    const Graph before = chain();
    const Graph after = withName(before, "ratio");
    const std::vector<FieldRename> renames = renamedFields(before, after, "derive", {});
    REQUIRE(renames.size() == 1);
    CHECK(renames[0] == FieldRename{{"derive", "out"}, "share", "ratio"});
    CHECK(renamedFields(before, before, "derive", {}).empty());
    // While nothing is typed there is no name, and that of another field is no new one.
    CHECK(renamedFields(before, withName(before, ""), "derive", {}).empty());
    CHECK(renamedFields(before, withName(before, "percent"), "derive", {}).empty());
}

TEST_CASE("A rename goes as far as the field goes, under whatever name") {
    Graph graph = withName(chain(), "ratio");
    const std::vector<FieldUse> uses =
        renameDownstream(graph, {{{"derive", "out"}, "share", "ratio"}}, {}, panelParameters);
    CHECK(graph.findNode("filter")->parameters["condition"] == "ratio > 0.5 and host <> 'share'");
    CHECK(graph.findNode("window")->parameters["aggregates"][0]["field"] == "ratio");
    const std::string late = graph.findNode("late")->parameters["condition"];
    CHECK(late == "ratio_mean > 0.5");
    CHECK(graph.panels[0].settings["values"] == Json::array({"ratio"}));
    CHECK(graph.findNode("derive")->parameters["fields"][1]["expression"] == "ratio * 100");
    CHECK(uses == std::vector<FieldUse>{{"derive", "", "fields[1].expression"},
                                        {"filter", "", "condition"},
                                        {"window", "", "aggregates[0].field"},
                                        {"late", "", "condition"},
                                        {"", "chart", "values[0]"}});
}

TEST_CASE("A field that is selected under a name of its own keeps that one") {
    Graph graph = chain();
    graph.nodes[1] = {
        .id = "filter",
        .type = "select",
        .parameters = {{"fields", {{{"field", "share"}, {"as", "kept"}}, {{"field", "host"}}}}}};
    graph.nodes[2].parameters["aggregates"][0]["field"] = "kept";
    graph = withName(graph, "ratio");
    const Graph before = graph;
    renameDownstream(graph, {{{"derive", "out"}, "share", "ratio"}}, {}, panelParameters);
    CHECK(graph.findNode("filter")->parameters["fields"][0]["field"] == "ratio");
    CHECK(graph.findNode("window")->parameters == before.findNode("window")->parameters);
}

TEST_CASE("Below a row that makes the old name anew that one is meant") {
    Graph graph = chain();
    graph.nodes[1] = {.id = "filter",
                      .type = "derive",
                      .parameters = {{"fields",
                                      {{{"name", "share"}, {"expression", "share * 2"}},
                                       {{"name", "more"}, {"expression", "share + 1"}}}}}};
    const Graph before = graph;
    renameDownstream(graph, {{{"derive", "out"}, "share", "ratio"}}, {}, panelParameters);
    CHECK(graph.findNode("filter")->parameters["fields"][0]["expression"] == "ratio * 2");
    CHECK(graph.findNode("filter")->parameters["fields"][1]["expression"] == "share + 1");
    CHECK(graph.findNode("window")->parameters == before.findNode("window")->parameters);
}

TEST_CASE("Where records come from elsewhere with the old name, it stays") {
    Graph graph = chain();
    graph.nodes.push_back({.id = "other", .type = "filter", .parameters = {{"condition", "true"}}});
    graph.wires.push_back(*Wire::parse("other.out -> filter.in"));
    const Graph before = graph;
    const std::map<Endpoint, Schema> seen{{{"other", "out"}, Schema({{"share", Type::Float64}})}};
    CHECK(renameDownstream(graph, {{{"derive", "out"}, "share", "ratio"}}, seen, panelParameters).empty());
    CHECK(graph == before);
}

TEST_CASE("Fields of texts are found too, by what was seen") {
    Graph before = chain();
    before.nodes[0].parameters = {{"fields", {{{"name", "share"}, {"expression", "upper(host)"}}}}};
    const Graph after = withName(before, "ratio");
    CHECK(renamedFields(before, after, "derive", {}).size() == 1);
}
