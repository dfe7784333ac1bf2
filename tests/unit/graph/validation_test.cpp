#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "test_node_types.h"

namespace weir {

namespace {

Graph graphOf(std::string_view nodes, std::string_view wires = "[]", std::string_view more = "") {
    const Result<Graph> graph =
        parseGraph(fmt::format(R"({{"weir": 1, "nodes": {}, "wires": {}{}}})", nodes, wires, more));
    REQUIRE_MESSAGE(graph, (graph ? "" : graph.error().message));
    return *graph;
}

std::vector<std::string> problemsOf(const Graph& graph) {
    std::vector<std::string> texts;
    for (const Problem& problem : validate(graph, test::registry()))
        texts.push_back(problem.text());
    return texts;
}

using Texts = std::vector<std::string>;

/// Problems of a source with these parameters, wired to a sink.
Texts problemsOfNumbers(std::string_view parameters) {
    return problemsOf(graphOf(
        fmt::format(R"({{"n": {{"type": "source.numbers", "parameters": {}}}, "s": {{"type": "sink"}}}})",
                    parameters),
        R"(["n.out -> s.in"])"));
}

/// Problems of a filter with these parameters behind a source of that type.
std::vector<Problem> problemsOfKeep(std::string_view parameters, std::string_view source = "source.numbers") {
    return validate(
        graphOf(fmt::format(R"({{"n": {{"type": "{}", "parameters": {}}},
                                            "k": {{"type": "keep", "parameters": {}}}}})",
                            source, source == "source.unknown" ? R"({"path": "a"})" : "{}", parameters),
                R"(["n.out -> k.in"])"),
        test::registry());
}

} // namespace

TEST_CASE("A sound graph has no problems") {
    CHECK(problemsOf(graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"},
                                 "k": {"type": "keep", "parameters": {"where": "value > 5", "by": ["host"]}}})",
                             R"(["n.out -> k.in", "k.out -> s.in"])")) == Texts{});
}

TEST_CASE("An empty graph says what to begin with") {
    CHECK(problemsOf(Graph()) ==
          Texts{"error: the graph has no nodes (add a source and wire something to it)"});
}

TEST_CASE("A type that is not known is named with the one that was meant") {
    CHECK(problemsOf(graphOf(R"({"n": {"type": "source.nubmers"}})")) ==
          Texts{"error: n: there is no node type 'source.nubmers' (did you mean 'source.numbers'?)"});
    CHECK(problemsOf(graphOf(R"({"n": {"type": "zzz"}})")) ==
          Texts{"error: n: there is no node type 'zzz' (there are: join, keep, sink, source.numbers, "
                "source.unknown)"});
}

TEST_CASE("An id that a type had in older files still finds it") {
    CHECK(problemsOf(graphOf(R"({"n": {"type": "numbers"}, "s": {"type": "sink"}})",
                             R"(["n.out -> s.in"])")) == Texts{});
}

TEST_CASE("Every parameter at fault is found, not only the first") {
    CHECK(problemsOfNumbers(
              R"({"count": 0, "factor": "much", "every": "0 s", "shape": "sin", "loop": 1, "cuont": 5})") ==
          Texts{"error: n.count: 0 is too small (at least 1 records is allowed)",
                "error: n.factor: must be a number, and is a text (write it so, or remove it)",
                "error: n.every: 0 s is too small (at least 1 ms is allowed)",
                "error: n.shape: 'sin' is not one of the choices (did you mean 'sine'?)",
                "error: n.loop: must be true or false, and is a number (write it so, or remove it)",
                "error: n.cuont: there is no parameter of this name (did you mean 'count'?)"});
}

TEST_CASE("Numbers out of range and durations that do not read are problems") {
    CHECK(problemsOfNumbers(R"({"count": 1001})").size() == 1);
    CHECK(problemsOfNumbers(R"({"count": 18446744073709551615})").size() == 1);
    CHECK(problemsOfNumbers(R"({"count": 1.5})").size() == 1);
    CHECK(problemsOfNumbers(R"({"count": 1000})").empty());
    CHECK(problemsOfNumbers(R"({"every": "soon"})").size() == 1);
    CHECK(problemsOfNumbers(R"({"every": "5"})").size() == 1);
    CHECK(problemsOfNumbers(R"({"every": 5})").size() == 1);
    CHECK(problemsOfNumbers(R"({"disorder": "-1 s"})").size() == 1);
}

TEST_CASE("A required parameter must be set while it is visible") {
    CHECK(problemsOfNumbers(R"({"shape": "noise"})") ==
          Texts{"error: n.seed: 'Seed' is not set (for example 7)"});
    CHECK(problemsOfNumbers(R"({"shape": "noise", "seed": 3})").empty());
    CHECK(problemsOfNumbers(R"({"shape": "sine", "seed": "wrong, but not looked at"})").empty());
    const std::vector<Problem> problems = problemsOfKeep(R"({"where": ""})");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].parameter == "where");
}

TEST_CASE("Rows are checked column by column") {
    const std::vector<Problem> problems =
        validate(graphOf(R"({"n": {"type": "source.unknown", "parameters": {"path": "a", "types": [
                                 {"field": "a", "type": "int46"}, 5, {"type": "bool"}, {"field": "b", "tpye": "bool"}]}},
                             "s": {"type": "sink"}})",
                         R"(["n.out -> s.in"])"),
                 test::registry());
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].parameter == "types[0].type");
    CHECK(problems[0].fix == "did you mean 'int64'?");
    CHECK(problems[1].parameter == "types[1]");
    CHECK(problems[2].parameter == "types[2].field");
    CHECK(problems[3].parameter == "types[3].tpye");
}

TEST_CASE("A bad expression is shown with its place") {
    const std::vector<Problem> problems = problemsOfKeep(R"({"where": "value > * 5"})", "source.unknown");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].parameter == "where");
    CHECK(problems[0].message.find("value > * 5") != std::string::npos);
    CHECK(problems[0].message.find('^') != std::string::npos);
    CHECK(problems[0].fix.find("column 9") != std::string::npos);
    CHECK(problems[0].text().starts_with("error: k.where: "));
}

TEST_CASE("A field that is not there is an error where the schema is known, and only there") {
    const char* parameters = R"({"where": "valeu > 5", "by": ["hots"], "of": "hosst"})";
    CHECK(problemsOfKeep(parameters, "source.unknown").empty());
    const std::vector<Problem> problems = problemsOfKeep(parameters);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].parameter == "where");
    CHECK(problems[1].parameter == "by[0]");
    CHECK(problems[1].fix == "did you mean 'host'?");
    CHECK(problems[2].parameter == "of");
}

TEST_CASE("Field names must be names, once each") {
    const std::vector<Problem> problems =
        problemsOfKeep(R"({"where": "value > 1", "by": ["a", 5, "", "a"]})", "source.unknown");
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].parameter == "by[1]");
    CHECK(problems[1].parameter == "by[2]");
    CHECK(problems[2].parameter == "by[3]");
}

TEST_CASE("A node type adds what its declarations cannot say") {
    const std::vector<Problem> problems = problemsOfKeep(R"({"where": "true"})", "source.unknown");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].level == Problem::Level::Warning);
    CHECK(problems[0].text() == "warning: k.where: keeps every record (remove the node)");
    CHECK_FALSE(hasErrors(problems));
}

TEST_CASE("Ids must be readable and single") {
    Graph graph;
    graph.nodes = {{"n", "source.numbers", "", Json::object()},
                   {"n", "source.numbers", "", Json::object()},
                   {"a b", "source.numbers", "", Json::object()},
                   {"", "source.numbers", "", Json::object()}};
    graph.panels = {{"p", "line"}, {"p", "line"}, {"ü", "line"}};
    std::size_t errors = 0;
    for (const Problem& problem : validate(graph, test::registry()))
        errors += problem.level == Problem::Level::Error ? 1u : 0u;
    CHECK(errors == 5);
}

TEST_CASE("Run settings out of range are problems") {
    Graph graph =
        graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})", R"(["n.out -> s.in"])");
    graph.run = {0, Duration(-1), 0};
    CHECK(problemsOf(graph).size() == 3);
    graph.run = {2'000'000, Duration(0), 1};
    CHECK(problemsOf(graph).size() == 1);
}

TEST_CASE("A partition field must be there, and needs an event time to be good for") {
    CHECK(problemsOfNumbers(R"({"event_time": "at", "partition_field": "host"})") == Texts{});
    CHECK(problemsOfNumbers(R"({"event_time": "at", "partition_field": 5})").size() == 1);
    CHECK(
        problemsOfNumbers(R"({"event_time": "at", "partition_field": "hots"})") ==
        Texts{"error: n.partition_field: there is no field 'hots' in what it brings (did you mean 'host'?)"});
    CHECK(
        problemsOfNumbers(R"({"partition_field": "host"})") ==
        Texts{"warning: n.partition_field: does nothing, for the event time is that of arrival, in which no "
              "partition lags (name the event time field, or remove this)"});
}

TEST_CASE("A source that could hold others back for good is a warning") {
    const auto problems = [](std::string_view a, std::string_view b, std::string_view drift = "1 min") {
        return problemsOf(graphOf(fmt::format(R"({{"a": {{"type": "source.numbers", "parameters": {}}},
                            "b": {{"type": "source.numbers", "parameters": {}}},
                            "j": {{"type": "join"}}, "s": {{"type": "sink"}}}})",
                                              a, b),
                                  R"(["a.out -> j.left", "b.out -> j.right", "j.out -> s.in"])",
                                  fmt::format(R"(, "run": {{"max_drift": "{}"}})", drift)));
    };
    const std::string_view silent = R"({"event_time": "at"})";
    const std::string_view idle = R"({"event_time": "at", "idle_after": "10 s"})";
    const std::string fix =
        " for it for good, for with 0 s it is never idle (run.max_drift) (set it to longer "
        "than the source is silent in good times, such as 10 s)";
    CHECK(problems(silent, idle) ==
          Texts{"warning: a.idle_after: if this source falls silent, 'b' waits" + fix});
    CHECK(problems(idle, silent) ==
          Texts{"warning: b.idle_after: if this source falls silent, 'a' waits" + fix});
    CHECK(problems(silent, silent).size() == 2);
    CHECK(problems(idle, idle) == Texts{});
    CHECK(problems(silent, silent, "0 s") == Texts{});
    CHECK(problems("{}", idle) == Texts{});   // arrival goes on by itself
    CHECK(problems(silent, "{}") == Texts{}); // and does not wait
}

TEST_CASE("A source that nothing uses is a warning, unless a panel shows it") {
    const std::vector<Problem> unused =
        validate(graphOf(R"({"n": {"type": "source.numbers"}})"), test::registry());
    REQUIRE(unused.size() == 1);
    CHECK(unused[0].level == Problem::Level::Warning);
    CHECK(problemsOf(graphOf(R"({"n": {"type": "source.numbers"}})", "[]",
                             R"(, "dashboard": {"p": {"type": "line", "settings": {"source": "n.out"}}})")) ==
          Texts{});
}

TEST_CASE("A panel of an output that is not there is a warning") {
    CHECK(problemsOf(graphOf(R"({"n": {"type": "source.numbers"}, "s": {"type": "sink"}})",
                             R"(["n.out -> s.in"])",
                             R"(, "dashboard": {"p": {"type": "line", "settings": {"source": "m.out"}}})")) ==
          Texts{"warning: panel 'p' shows 'm.out', and there is no such output (did you mean 'n.out'?)"});
}

TEST_CASE("Problems come in order of node, those of the whole graph first") {
    Graph graph = graphOf(R"({"a": {"type": "keep"}, "b": {"type": "none"}, "c": {"type": "keep"}})");
    graph.run.queueRows = 0;
    std::vector<std::string> nodes;
    for (const Problem& problem : validate(graph, test::registry()))
        nodes.push_back(problem.node);
    CHECK(nodes == Texts{"", "a", "a", "b", "c", "c"});
}

TEST_CASE("Schemas are followed from the sources down") {
    const std::map<Endpoint, Schema> known =
        knownSchemas(graphOf(R"({"n": {"type": "source.numbers"}, "u": {"type": "source.unknown"},
                                 "k": {"type": "keep"}, "v": {"type": "keep"}, "j": {"type": "join"}})",
                             R"(["n.out -> k.in", "u.out -> v.in", "k.out -> j.more", "n.out -> j.more"])"),
                     test::registry());
    CHECK(known.size() == 3);
    CHECK(known.at({"k", "out"}).find("value"));
    CHECK(known.at({"j", "out"}).size() == 3);
    CHECK_FALSE(known.contains({"v", "out"}));
}

} // namespace weir
