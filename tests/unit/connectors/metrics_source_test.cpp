#include "tests/unit/connectors/source_probe.h"

#include <doctest/doctest.h>

#include <thread>

namespace weir::test {
namespace {

double only(const RawBatch& batch, std::string_view field) {
    const auto index = batch.schema->indexOf(field);
    REQUIRE_MESSAGE(index, field);
    REQUIRE(batch.columns[*index]->type() == Type::Float64);
    return batch.columns[*index]->float64s()[0];
}

} // namespace

TEST_CASE("This machine is measured: one wide record with every group") {
    SourceProbe probe("system.metrics", {{"every", "100 ms"}});
    probe.open();
    probe.readUntil([&] { return probe.builder().rows() > 0; });
    const RawBatch batch = probe.builder().finish();
    REQUIRE(batch.rows == 1);
    CHECK(batch.schema->find("time")->type == Type::Timestamp);
    CHECK(batch.schema->find("host")->type == Type::String);
    CHECK(only(batch, "memory.total_bytes") > 1e6);
    for (const char* percent : {"cpu.total", "memory.used_percent", "filesystem./.used_percent"}) {
        CHECK(only(batch, percent) >= 0);
        CHECK(only(batch, percent) <= 100);
    }
    CHECK(only(batch, "load.1") >= 0);
    CHECK(only(batch, "network.received_bytes_per_second") >= 0);
    CHECK(only(batch, "disk.written_bytes_per_second") >= 0);
}

TEST_CASE("Groups that are turned off are not measured") {
    SourceProbe probe("system.metrics",
                      {{"every", "100 ms"}, {"cpu", false}, {"disks", false}, {"network", false}});
    probe.open();
    probe.readUntil([&] { return probe.builder().rows() > 0; });
    for (const Field& field : probe.builder().finish().schema->fields()) {
        const bool isExpected = field.name == "time" || field.name == "host" ||
                                field.name.starts_with("memory.") || field.name.starts_with("swap.");
        CHECK_MESSAGE(isExpected, field.name);
    }
}

TEST_CASE("Long records name the metric, and a sample goes out whole however few records a read takes") {
    SourceProbe probe(
        "system.metrics",
        {{"every", "100 ms"}, {"shape", "long"}, {"cpu", false}, {"disks", false}, {"network", false}});
    probe.open();
    const std::vector<std::string> lines = probe.readLines(4, 1);
    CHECK(lines[0].find("metric=memory.total_bytes value=") != std::string::npos);
    CHECK(lines[1].find("metric=memory.used_bytes value=") != std::string::npos);
    CHECK(lines[2].find("metric=memory.available_bytes value=") != std::string::npos);
    CHECK(lines[3].find("metric=memory.used_percent value=") != std::string::npos);
    CHECK(lines[0].substr(0, lines[0].find(" metric")) == lines[3].substr(0, lines[3].find(" metric")));
}

TEST_CASE("A stop wakes the wait for the next sample") {
    SourceProbe probe("system.metrics", {{"every", "1 h"}});
    probe.open();
    std::jthread stopper([&] { probe.stop().request_stop(); });
    CHECK(probe.read(10, std::chrono::hours(1)) == ReadStatus::Idle);
}

TEST_CASE("Measuring nothing is a problem") {
    const NodeType& type = *NodeRegistry::instance().find("system.metrics");
    const Json none{{"cpu", false}, {"memory", false}, {"disks", false}, {"network", false}};
    CHECK(type.check({}, Parameters(type.parameters, none)).size() == 1);
    CHECK(type.check({}, Parameters(type.parameters, Json::object())).empty());
}

} // namespace weir::test
