#include "pipeline/data/timestamp.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {
constexpr std::int64_t kSecond = 1'000'000'000;
}

TEST_CASE("timestamps are read in the forms people and programs write") {
    CHECK(parseTimestamp("1970-01-01") == 0);
    CHECK(parseTimestamp("1970-01-01T00:00:01Z") == kSecond);
    CHECK(parseTimestamp("1970-01-01 00:00:01.5") == kSecond + kSecond / 2);
    CHECK(parseTimestamp("1970-01-01T01:00:00+01:00") == 0);
    CHECK(parseTimestamp("1969-12-31T19:00:00-0500") == 0);
    CHECK(parseTimestamp("1969-12-31T23:59:59.999999999Z") == -1);
    CHECK(parseTimestamp("2026-11-21T07:24:09.123456789123Z") == 1'795'245'849'123'456'789);
    CHECK(parseTimestamp("2024-02-29") == 1'709'164'800 * kSecond);
}

TEST_CASE("what is no timestamp is refused") {
    for (const char* text :
         {"", "2026", "2026-13-01", "2023-02-29", "2026-01-01T", "2026-01-01T25:00", "2026-01-01T10",
          "2026-01-01T10:00:61", "2026-01-01T10:00:00.", "2026-01-01T10:00:00Zx", "2026-01-01x", "21.11.2026",
          "9999-01-01", "1500-01-01"})
        CHECK_MESSAGE(!parseTimestamp(text), text);
}

TEST_CASE("a timestamp is written with the fewest digits and reads back") {
    CHECK(formatTimestamp(0) == "1970-01-01T00:00:00Z");
    CHECK(formatTimestamp(-1) == "1969-12-31T23:59:59.999999999Z");
    CHECK(formatTimestamp(1'500'000'000) == "1970-01-01T00:00:01.500Z");
    CHECK(formatTimestamp(1'000'001'000) == "1970-01-01T00:00:01.000001Z");
    std::mt19937_64 random(1);
    for (int i = 0; i < 2'000; ++i) {
        const auto time = static_cast<Timestamp>(random());
        CHECK(parseTimestamp(formatTimestamp(time)) == time);
    }
    for (const Timestamp time : {kMinTimestamp + kSecond, kMaxTimestamp})
        CHECK(parseTimestamp(formatTimestamp(time)) == time);
}

TEST_CASE("numbers become timestamps by unit or magnitude") {
    CHECK(timestampFromNumber(std::int64_t{5}, TimeUnit::ByMagnitude) == 5 * kSecond);
    CHECK(timestampFromNumber(std::int64_t{1'700'000'000'000}, TimeUnit::ByMagnitude) ==
          1'700'000'000 * kSecond);
    CHECK(timestampFromNumber(std::int64_t{1'700'000'000'000'000}, TimeUnit::ByMagnitude) ==
          1'700'000'000 * kSecond);
    CHECK(timestampFromNumber(std::int64_t{1'700'000'000} * kSecond, TimeUnit::ByMagnitude) ==
          1'700'000'000 * kSecond);
    CHECK(timestampFromNumber(1.25, TimeUnit::Milliseconds) == 1'250'000);
    CHECK(timestampFromNumber(-0.5, TimeUnit::Seconds) == -kSecond / 2);
    CHECK(!timestampFromNumber(1e300, TimeUnit::Seconds));
    CHECK(!timestampFromNumber(std::int64_t{1} << 62, TimeUnit::Seconds));
    CHECK(!timestampFromNumber(std::nan(""), TimeUnit::Seconds));
}

TEST_CASE("durations are read with a unit and refused without one") {
    using namespace std::chrono_literals;
    CHECK(*parseDuration("5 s") == 5s);
    CHECK(*parseDuration("200ms") == 200ms);
    CHECK(*parseDuration(" 1.5 min ") == 90s);
    CHECK(*parseDuration("1h 30min") == 90min);
    CHECK(*parseDuration("10 us") == 10us);
    CHECK(*parseDuration("0") == 0s);
    CHECK(parseDuration("5").error().message.find("has no unit") != std::string::npos);
    CHECK(parseDuration("5 parsecs").error().message.find("parsecs") != std::string::npos);
    CHECK(!parseDuration(""));
    CHECK(!parseDuration("soon"));
    CHECK(!parseDuration("1e300 d"));
}

TEST_CASE("a duration is written in the unit that says it shortest") {
    using namespace std::chrono_literals;
    CHECK(formatDuration(5s) == "5 s");
    CHECK(formatDuration(90s) == "1.5 min");
    CHECK(formatDuration(100s) == "100 s");
    CHECK(formatDuration(1500ms) == "1.5 s");
    CHECK(formatDuration(0s) == "0 s");
    for (const auto duration : {1ns, 999ns, 1001us + 0ns, 86'400'000'000'000ns, -5'000'000'000ns})
        CHECK(*parseDuration(formatDuration(duration)) == duration);
}

TEST_CASE("floorTime floors, also before 1970") {
    CHECK(floorTime(7, 5) == 5);
    CHECK(floorTime(5, 5) == 5);
    CHECK(floorTime(-1, 5) == -5);
    CHECK(floorTime(-5, 5) == -5);
    CHECK(floorTime(7, 5, 1) == 6);
    CHECK(floorTime(0, 5, 1) == -4);
}
