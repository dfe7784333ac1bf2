#include "tests/unit/connectors/source_probe.h"

#include <doctest/doctest.h>

#include <thread>

namespace weir::test {
namespace {

std::vector<std::string> allRecords(const Json& values, std::size_t recordsPerRead) {
    SourceProbe probe("signal.generator", values);
    probe.open();
    std::vector<std::string> lines;
    for (ReadStatus status = ReadStatus::More; status != ReadStatus::End;) {
        status = probe.read(recordsPerRead);
        CHECK(probe.builder().rows() <= recordsPerRead);
        SourceProbe::append(probe.builder().finish(), lines);
    }
    return lines;
}

} // namespace

TEST_CASE("A generated signal is the same record for record, however it is read and in every run") {
    const Json values{{"waveform", "random_walk"},
                      {"noise", 0.1},
                      {"rate", 0},
                      {"series", 3},
                      {"count", 1000},
                      {"seed", 42},
                      {"spike_every", 10}};
    const std::vector<std::string> once = allRecords(values, 4096);
    CHECK(once.size() == 1000);
    CHECK(allRecords(values, 1) == once);
    CHECK(allRecords(values, 32) == once);
}

TEST_CASE("Records say time, series, value and number, one for each series at each time") {
    CHECK(allRecords({{"waveform", "counter"}, {"rate", 0}, {"step", "500 ms"}, {"series", 2}, {"count", 3}},
                     10) == std::vector<std::string>{"time=2026-01-01T00:00:00Z series=a value=0 n=0",
                                                     "time=2026-01-01T00:00:00Z series=b value=0 n=0",
                                                     "time=2026-01-01T00:00:00.500Z series=a value=1 n=1"});
}

TEST_CASE("Series beyond z go on with two letters") {
    const std::vector<std::string> lines =
        allRecords({{"waveform", "constant"}, {"rate", 0}, {"series", 28}, {"count", 28}}, 100);
    CHECK(lines[25].find("series=z ") != std::string::npos);
    CHECK(lines[26].find("series=aa ") != std::string::npos);
    CHECK(lines[27].find("series=ab ") != std::string::npos);
}

TEST_CASE("A signal with a rate and an end has the times its rate says") {
    CHECK(
        allRecords({{"waveform", "counter"}, {"rate", 1000}, {"count", 3}, {"start", "2026-11-21T07:00:00Z"}},
                   10) == std::vector<std::string>{"time=2026-11-21T07:00:00Z series=a value=0 n=0",
                                                   "time=2026-11-21T07:00:00.001Z series=a value=1 n=1",
                                                   "time=2026-11-21T07:00:00.002Z series=a value=2 n=2"});
}

TEST_CASE("A signal that follows the clock starts now and does not run ahead of it") {
    SourceProbe probe("signal.generator", {{"rate", 200}});
    const Timestamp before = currentTime();
    probe.open();
    probe.readUntil([&] { return probe.builder().rows() >= 5; });
    const RawBatch batch = probe.builder().finish();
    const std::span<const Timestamp> times = batch.columns[0]->int64s();
    CHECK(times.front() >= before);
    CHECK(times.back() <= currentTime());
    CHECK(times[1] - times[0] == 5'000'000);
}

TEST_CASE("A stop wakes a signal that waits for its next sample") {
    SourceProbe probe("signal.generator", {{"rate", 0.001}});
    probe.open();
    CHECK(probe.read(10) == ReadStatus::More); // the first sample is due at once
    std::jthread stopper([&] { probe.stop().request_stop(); });
    CHECK(probe.read(10, std::chrono::hours(1)) == ReadStatus::Idle);
}

TEST_CASE("A start that is no time is a problem that says what to write") {
    const NodeType& type = *NodeRegistry::instance().find("signal.generator");
    const auto problems = type.check({}, Parameters(type.parameters, {{"start", "yesterday"}}));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].parameter == "start");
    CHECK(problems[0].message.find("yesterday") != std::string::npos);
    CHECK(problems[0].fix.find("2026-01-01T00:00:00Z") != std::string::npos);
}

TEST_CASE("A signal whose time would run out of the calendar ends there") {
    const std::vector<std::string> lines =
        allRecords({{"waveform", "constant"}, {"rate", 0}, {"step", "36500 d"}, {"start", "2026-01-01"}}, 10);
    CHECK(lines.size() == 2); // 2026 and 2125; the calendar of nanoseconds ends in 2262
}

} // namespace weir::test
