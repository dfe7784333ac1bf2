#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "tests/unit/connectors/file_probe.h"

#include <fmt/format.h>

using namespace weir;
using namespace weir::test;

namespace {

/// A graph of a source and a sink over these paths, and a second sink unless its path is empty.
Graph graphOver(const std::string& source, const std::string& sink, const std::string& other = {},
                const std::string& sinkType = "file.sink") {
    Graph graph;
    graph.nodes.push_back({"in", "file.source", "", {{"path", source}, {"format", "json"}}});
    graph.nodes.push_back({"out", sinkType, "", {{"path", sink}}});
    graph.wires.push_back(*Wire::parse("in.out -> out.in"));
    if (!other.empty()) {
        graph.nodes.push_back({"other", sinkType, "", {{"path", other}}});
        graph.wires.push_back(*Wire::parse("in.out -> other.in"));
    }
    return graph;
}

std::string problemsOf(const Graph& graph, const std::filesystem::path& folder = {}) {
    std::string text;
    for (const Problem& problem : validate(graph, NodeRegistry::instance(), folder))
        text += problem.text() + "\n";
    return text;
}

} // namespace

TEST_CASE("A graph that would write the file it reads is refused") {
    CHECK(problemsOf(graphOver("a.ndjson", "b.ndjson")).empty());
    CHECK(problemsOf(graphOver("a.ndjson", "./new/../a.ndjson")) ==
          "error: out.path: './new/../a.ndjson' is the file that node 'in' reads, and writing would destroy "
          "it (choose another file)\n");
}

TEST_CASE("A graph two of whose nodes would write one file is refused, unless they can share it") {
    CHECK(problemsOf(graphOver("a.ndjson", "b.ndjson", "c.ndjson")).empty());
    CHECK(problemsOf(graphOver("a.ndjson", "b.ndjson", "b.ndjson")) ==
          "error: other.path: node 'out' writes 'b.ndjson' too, and each would overwrite what the other "
          "wrote (choose another file, or wire everything to one of the two)\n");
    CHECK(problemsOf(graphOver("a.ndjson", "b.sqlite", "b.sqlite", "sqlite.sink")).empty());
    Graph streams = graphOver("-", "-", "/dev/null");
    for (Node& node : streams.nodes)
        node.parameters["format"] = "json";
    CHECK(problemsOf(streams).empty());
}

TEST_CASE("A file is known by all its names where the graph's folder is") {
    const TemporaryFolder folder;
    writeFile(folder / "a.ndjson", "");
    std::filesystem::create_symlink("a.ndjson", folder / "symbolic.ndjson");
    std::filesystem::create_hard_link(folder / "a.ndjson", folder / "hard.ndjson");
    for (const std::string& name :
         {std::string("symbolic.ndjson"), std::string("hard.ndjson"), (folder / "a.ndjson").string()})
        CHECK(problemsOf(graphOver("a.ndjson", name), folder.path()).find("destroy") != std::string::npos);
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_directory_symlink("real", folder / "linked");
    CHECK(problemsOf(graphOver("a.ndjson", "real/new.ndjson", "linked/new.ndjson"), folder.path())
              .find("overwrite") != std::string::npos);
}
