#include "pipeline/graph/validation.h"
#include "pipeline/nodes/node_registry.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace weir;

namespace {

/// The problems of a chain of nodes, each of a type with its defaults or these parameters, with checkpoints.
std::string problemsOf(std::vector<Node> nodes, const std::vector<std::string>& wires) {
    Graph graph;
    graph.run.checkpointEvery = std::chrono::seconds(1);
    graph.nodes = std::move(nodes);
    for (const std::string& wire : wires)
        graph.wires.push_back(*Wire::parse(wire));
    std::string text;
    for (const Problem& problem : validate(graph, NodeRegistry::instance(), {}))
        text += problem.text() + "\n";
    return text;
}

const Node kSocket{"in", "zeromq.source", "", {{"pattern", "pull"}, {"when_full", "wait"}}};
const Node kFile{"in", "file.source", "", {{"path", "in.ndjson"}}};
const Node kBuffer{"buffer", "buffer.durable", "", {{"path", "a.weirlog"}}};
const Node kSink{"out", "file.sink", "", {{"path", "out.ndjson"}}};

} // namespace

TEST_CASE("A source that cannot be read again is warned of, unless a durable buffer keeps what it gives") {
    CHECK(
        problemsOf({kSocket, kSink}, {"in.out -> out.in"}) ==
        "warning: in: at most once: after a crash it goes on with what comes then, for it cannot be read "
        "again "
        "from the last checkpoint (put a durable buffer behind it, feed it from a file, or live with it)\n");
    CHECK(problemsOf({kSocket, kBuffer, kSink}, {"in.out -> buffer.in", "buffer.out -> out.in"}).empty());
    CHECK(problemsOf({kSocket, kBuffer, kSink}, {"in.out -> buffer.in", "in.out -> out.in"})
              .starts_with("warning: in: at most once"));
}

TEST_CASE("A durable buffer is warned of behind what gives once more what it has kept") {
    CHECK(problemsOf({kFile, kBuffer, kSink}, {"in.out -> buffer.in", "buffer.out -> out.in"}) ==
          "warning: buffer: twice: after a crash, 'in' gives once more what it gave since the last "
          "checkpoint, and "
          "this node has kept that too (wire the source past it, for it needs no buffer)\n");
    const Node window{"window",
                      "window.tumbling",
                      "",
                      {{"size", "1 s"}, {"aggregates", Json::array({{{"function", "count"}}})}}};
    const std::string text =
        problemsOf({kSocket, window, kBuffer, kSink},
                   {"in.out -> window.in", "window.out -> buffer.in", "buffer.out -> out.in"});
    CHECK(text.find("in: at most once") != std::string::npos);
    CHECK(text.find("buffer: twice: after a crash, 'window' gives once more") != std::string::npos);
    CHECK(text.find("put it directly behind the source") != std::string::npos);

    Node second = kBuffer;
    second.id = "second";
    second.parameters["path"] = "b.weirlog";
    CHECK(problemsOf({kSocket, kBuffer, second, kSink},
                     {"in.out -> buffer.in", "buffer.out -> second.in", "second.out -> out.in"}) ==
          "warning: second: twice: after a crash, 'buffer' gives once more what it gave since the last "
          "checkpoint, and this node has kept that too (one buffer is enough: remove this one)\n");
}

TEST_CASE("A log may be read by the graph that writes it, but two nodes must not write it") {
    const Node reader{"reader", "buffer.source", "", {{"path", "a.weirlog"}}};
    CHECK(problemsOf({kSocket, kBuffer, reader, kSink}, {"in.out -> buffer.in", "reader.out -> out.in"})
              .empty());
    Node second = kBuffer;
    second.id = "second";
    CHECK(problemsOf({kSocket, kBuffer, second}, {"in.out -> buffer.in", "in.out -> second.in"})
              .find("writes 'a.weirlog' too") != std::string::npos);
}
