#include "tests/unit/connectors/example_run.h"

#include <doctest/doctest.h>

namespace weir::test {

TEST_CASE(
    "The example of this machine runs at once: every panel gets its fields and the capture is written") {
    ExampleRun run(soundExample("this-machine.weir"));
    run.awaitPanels();
    run.stopInGoodOrder();
    CHECK(std::filesystem::exists(run.dataFolder() / "weir" / "captures" / "this-machine.sqlite"));
}

} // namespace weir::test
