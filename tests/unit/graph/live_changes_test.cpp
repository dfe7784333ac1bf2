#include "pipeline/graph/live_changes.h"

#include <doctest/doctest.h>

using namespace weir;

TEST_CASE("What may change while it runs goes over to the running graph, and nothing else") {
    Graph running;
    running.nodes = {{.id = "filter", .type = "filter", .parameters = {{"condition", "a > 1"}}},
                     {.id = "window", .type = "window.tumbling", .parameters = {{"size", "1 s"}}}};
    Graph edited = running;
    edited.findNode("filter")->parameters["condition"] = "a > 2";
    edited.findNode("window")->parameters["size"] = "2 s";
    edited.nodes.push_back({.id = "more", .type = "filter"});
    const Graph changed = withLiveChanges(running, edited);
    CHECK(changed.nodes.size() == 2);
    CHECK(changed.findNode("filter")->parameters["condition"] == "a > 2");
    CHECK(changed.findNode("window")->parameters["size"] == "1 s");

    edited.findNode("filter")->parameters.erase("condition");
    CHECK(!withLiveChanges(running, edited).findNode("filter")->parameters.contains("condition"));
    edited.findNode("filter")->type = "split";
    CHECK(withLiveChanges(running, edited) == running);
}
