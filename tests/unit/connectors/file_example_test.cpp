#include "tests/unit/connectors/example_run.h"
#include "tests/unit/connectors/patience.h"

#include <doctest/doctest.h>

#include <set>

namespace weir::test {

TEST_CASE("The example of the pump station: every panel gets its fields, and the faults are found") {
    Graph graph = soundExample("pump-station.weir");
    Node& station = *graph.findNode("station");
    station.parameters["path"] = examplePath("pump-station.csv").string();
    station.parameters["speed"] = 1000; // slow enough for the panels to be awaited
    ExampleRun run(graph);
    run.awaitPanels();
    REQUIRE(run.engine().waitFor(kPatience));
    const Statistics statistics = run.engine().statistics();
    CHECK(statistics.node("station")->recordsOut == 6000);
    CHECK(statistics.node("station")->badRecords == 0);
    // 200 windows for each pump.
    CHECK(statistics.node("per-10-seconds")->recordsOut == 600);

    std::set<std::string> fired;
    for (const Alert& alert : run.engine().alerts(0))
        if (alert.firing) fired.insert(alert.node + " " + alert.key);
    CHECK(fired.contains("vibration pump=P2"));
    CHECK(fired.contains("vibration pump=P1"));
    CHECK(fired.contains("bearing pump=P1"));
    CHECK(fired.contains("pressure pump=P2"));
    CHECK(fired.contains("pressure pump=P1"));
    CHECK_FALSE(fired.contains("vibration pump=P3"));
    CHECK_FALSE(fired.contains("bearing pump=P2"));
}

} // namespace weir::test
