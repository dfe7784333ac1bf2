#include "pipeline/graph/nearest_name.h"

#include <doctest/doctest.h>

namespace weir {

TEST_CASE("A mistyped name finds the one that was meant") {
    const std::vector<std::string> known = {"filter", "window.tumbling", "window.hopping", "metrics.cpu"};
    CHECK(nearestName("fliter", known) == "filter");
    CHECK(nearestName("Filter", known) == "filter");
    CHECK(nearestName("window.tumblign", known) == "window.tumbling");
    CHECK(nearestName("tumbling", known) == "window.tumbling");
    CHECK(nearestName("cpu", known) == "metrics.cpu");
    CHECK_FALSE(nearestName("sqlite", known));
    CHECK_FALSE(nearestName("", known));
    CHECK_FALSE(nearestName(std::string(1000, 'x'), known));
    CHECK(suggestName("sqlite", {"a", "b"}) == "there are: a, b");
    CHECK(suggestName("x", {}) == "there are none");
}

} // namespace weir
