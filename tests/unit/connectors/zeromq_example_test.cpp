#include "pipeline/graph/graph_file.h"
#include "tests/unit/connectors/example_run.h"
#include "tests/unit/connectors/python_process.h"
#include "tests/unit/connectors/zeromq_peer.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace weir::test {

TEST_CASE("The example of a ZeroMQ stream waits for its publisher, and every panel gets its fields from it") {
    Graph graph = soundExample("zeromq-stream.weir");
    std::ifstream file(examplePath("publisher.py"));
    std::string script{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};

    // Another port than the example's own, which somebody may be using.
    const std::string documented = "tcp://127.0.0.1:5556";
    const std::string address = freeTcpAddress();
    CHECK(graph.findNode("quotes")->parameters.at("address") == documented);
    REQUIRE(setParameter(graph, "quotes.address=" + address));
    const std::size_t place = script.find(documented);
    REQUIRE(place != std::string::npos);
    script.replace(place, documented.size(), address);

    ExampleRun run(graph);
    run.await([&] {
        return run.engine().statistics().node("quotes")->message.find("no message yet") != std::string::npos;
    });
    const PythonProcess publisher(script, {});
    run.awaitPanels();
    run.stopInGoodOrder();
}

} // namespace weir::test
