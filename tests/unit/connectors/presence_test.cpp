// What a graph counts on outside itself, and is not there, is warned of.
#include "pipeline/graph/validation.h"
#include "tests/unit/connectors/file_probe.h"

#include <fmt/format.h>

#include <cstdlib>

using namespace weir;
using namespace weir::test;

namespace {

std::vector<std::string> problemsOf(std::vector<Node> nodes, const std::vector<std::string>& wires,
                                    const std::filesystem::path& folder) {
    Graph graph;
    graph.nodes = std::move(nodes);
    for (const std::string& wire : wires)
        graph.wires.push_back(*Wire::parse(wire));
    std::vector<std::string> texts;
    for (const Problem& problem : validate(graph, NodeRegistry::instance(), folder))
        texts.push_back(problem.text());
    return texts;
}

using Texts = std::vector<std::string>;

const Node kSink{"out", "null.sink", "", Json::object()};

} // namespace

TEST_CASE("A file to read that is not there is warned of, until it is") {
    const TemporaryFolder folder;
    const Node source{"in", "file.source", "", {{"path", "in.ndjson"}}};
    const auto problems = [&] { return problemsOf({source, kSink}, {"in.out -> out.in"}, folder.path()); };
    CHECK(problems() ==
          Texts{fmt::format("warning: in.path: '{}' is not there now (mend the path, or put the "
                            "file there before the run needs it)",
                            (folder / "in.ndjson").string())});
    writeFile(folder / "in.ndjson", "");
    CHECK(problems() == Texts{});
    CHECK(problemsOf({source, kSink}, {"in.out -> out.in"}, {}) == Texts{});
}

TEST_CASE("A table that is not there is warned of") {
    const TemporaryFolder folder;
    writeFile(folder / "in.ndjson", "");
    const Node source{"in", "file.source", "", {{"path", "in.ndjson"}}};
    const Node lookup{
        "lookup",
        "join.lookup",
        "",
        {{"path", "pumps.csv"}, {"keys", Json::array({{{"field", "pump"}, {"column", "id"}}})}}};
    const Texts texts =
        problemsOf({source, lookup, kSink}, {"in.out -> lookup.in", "lookup.out -> out.in"}, folder.path());
    REQUIRE(texts.size() == 1);
    CHECK(texts.front().starts_with("warning: lookup.path: "));
    CHECK(texts.front().find("pumps.csv' is not there now") != std::string::npos);
}

TEST_CASE("A log that the graph writes itself is not missed") {
    const TemporaryFolder folder;
    writeFile(folder / "in.ndjson", "");
    const Texts texts = problemsOf({{"in", "file.source", "", {{"path", "in.ndjson"}}},
                                    {"buffer", "buffer.durable", "", {{"path", "a.weirlog"}}},
                                    {"again", "buffer.source", "", {{"path", "a.weirlog"}}},
                                    kSink},
                                   {"in.out -> buffer.in", "again.out -> out.in"}, folder.path());
    CHECK(texts == Texts{});
}

TEST_CASE("A folder without which an output cannot be made is warned of") {
    const TemporaryFolder folder;
    writeFile(folder / "in.ndjson", "");
    const auto problems = [&](const char* path) {
        return problemsOf(
            {{"in", "file.source", "", {{"path", "in.ndjson"}}}, {"out", "file.sink", "", {{"path", path}}}},
            {"in.out -> out.in"}, folder.path());
    };
    CHECK(problems("results/out.csv") == Texts{});
    CHECK(problems("${data}/some/where/out.csv") == Texts{});
    CHECK(problems("reslts/today/out.csv") ==
          Texts{fmt::format(
              "warning: out.path: the folder '{}' is not there now (mend the path, or make the folder "
              "before the run needs it)",
              (folder / "reslts").string())});
}

TEST_CASE("A secret that is not there is warned of, with the variable to set") {
    const TemporaryFolder folder;
    writeFile(folder / "in.ndjson", "");
    const Node source{"in", "file.source", "", {{"path", "in.ndjson"}}};
    const Node lookup{"lookup",
                      "join.lookup",
                      "",
                      {{"kept_in", "postgresql"},
                       {"host", "db"},
                       {"database", "plant"},
                       {"user", "weir"},
                       {"table", "pumps"},
                       {"password", "${secret:presence test}"},
                       {"keys", Json::array({{{"field", "pump"}, {"column", "id"}}})}}};
    const auto problems = [&] {
        return problemsOf({source, lookup, kSink}, {"in.out -> lookup.in", "lookup.out -> out.in"},
                          folder.path());
    };
    CHECK(problems() ==
          Texts{"warning: lookup.password: the secret 'presence test' is not there now (set the "
                "environment variable WEIR_SECRET_PRESENCE_TEST before Weir starts, or store it with 'weir "
                "secret "
                "set presence test')"});
    ::setenv("WEIR_SECRET_PRESENCE_TEST", "x", 1);
    CHECK(problems() == Texts{});
    ::unsetenv("WEIR_SECRET_PRESENCE_TEST");
}
