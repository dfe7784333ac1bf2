#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace weir;

namespace {

std::vector<int> numbers(const Outcome& outcome) {
    std::vector<int> result;
    for (const Json& record : outcome.records)
        result.push_back(record["n"].get<int>());
    return result;
}

} // namespace

TEST_CASE("records leave in order of event time, those of one time in order of arrival") {
    TestStream stream{parseRecords(R"(
{"ts": 4, "n": 1}
{"ts": 2, "n": 2, "text": "b"}
{"ts": 3, "n": 3}
{"ts": 2, "n": 4}
{"ts": 9, "n": 5}
{"ts": 4, "n": 6}
{"ts": -1, "n": 7}
)")};
    stream.disorder = std::chrono::seconds(20);
    const Outcome outcome = runAtAllSizes("sort", Json::object(), stream);
    CHECK(numbers(outcome) == std::vector<int>{7, 2, 4, 3, 1, 6, 5});
    CHECK(outcome.records[1]["text"] == "b");
    CHECK(outcome.records[1]["_time"] == "1970-01-01T00:00:02Z");
}

TEST_CASE("a straggler goes on at once, out of order, or is left out as late") {
    TestStream stream{parseRecords(R"(
{"ts": 1, "n": 1}
{"ts": 9, "n": 2}
{"ts": 7, "n": 3}
{"ts": 3, "n": 4}
{"ts": 12, "n": 5}
{"ts": 9, "n": 6}
)")};
    stream.disorder = std::chrono::seconds(4);
    const Outcome passed = runAtAllSizes("sort", Json::object(), stream);
    CHECK(numbers(passed) == std::vector<int>{1, 4, 3, 2, 6, 5});
    CHECK(passed.records[1]["_watermark"] == "1970-01-01T00:00:05Z");
    CHECK(passed.lateRecords == 0);
    const Outcome dropped = runAtAllSizes("sort", Json{{"stragglers", "drop"}}, stream);
    CHECK(numbers(dropped) == std::vector<int>{1, 3, 2, 6, 5});
    CHECK(dropped.lateRecords == 1);
}

TEST_CASE("a record behind the watermark is a straggler though nobody marked it") {
    TestStream stream{parseRecords(R"(
{"ts": 1, "n": 1}
{"ts": 2, "n": 2}
)")};
    stream.leastWatermark = 20'000'000'000;
    const Outcome outcome = runOperator("sort", Json::object(), stream, 1);
    CHECK(numbers(outcome) == std::vector<int>{1, 2});
    CHECK(outcome.records[1]["_watermark"] == "1970-01-01T00:00:20Z");
}

TEST_CASE("of more records than may be held, the earliest go on early") {
    TestStream stream;
    for (const int time : {5, 3, 8, 1, 9, 2})
        stream.records.push_back(Json{{"ts", time}, {"n", time}});
    stream.disorder = std::chrono::hours(1);
    const Outcome outcome = runAtAllSizes("sort", Json{{"max_records", 2}}, stream);
    CHECK(numbers(outcome) == std::vector<int>{3, 1, 5, 2, 8, 9});
    CHECK(outcome.mostHeld == 2);
}

TEST_CASE("the ends of time have their place in the order") {
    TestStream stream;
    stream.unit = TimeUnit::Nanoseconds;
    stream.disorder = std::chrono::hours(1);
    stream.records = {Json{{"ts", std::numeric_limits<std::int64_t>::max()}, {"n", 1}},
                      Json{{"ts", std::numeric_limits<std::int64_t>::max() - 1}, {"n", 2}}};
    CHECK(numbers(runAtAllSizes("sort", Json::object(), stream)) == std::vector<int>{2, 1});
}

TEST_CASE("a sort gives what sorting the whole stream would, whatever its disorder and its schemas") {
    std::mt19937 random(11);
    std::uniform_int_distribution<int> jitter(-40, 0);
    std::uniform_int_distribution<int> dice(0, 9);
    for (int round = 0; round < 4; ++round) {
        TestStream stream;
        stream.unit = TimeUnit::Milliseconds;
        stream.disorder = std::chrono::milliseconds(round < 2 ? 50 : 20);
        for (int index = 0; index < 600; ++index) {
            Json record{{"ts", index / 4 - 100 + jitter(random)}, {"n", index}};
            if (dice(random) == 0) record["ts"] = index / 4 + 200; // far ahead, and so held for long
            if (dice(random) > 0) record["x"] = index < 300 ? Json(dice(random)) : Json(dice(random) * 0.1);
            if (index > 150 && dice(random) > 4) record["text"] = std::string(dice(random), 'x');
            if (dice(random) > 4) record["flag"] = dice(random) > 4;
            if (round % 2 == 0 || record["ts"] != index / 4 + 200) stream.records.push_back(record);
        }
        const Outcome outcome = runAtAllSizes("sort", Json{{"stragglers", "drop"}}, stream);
        CHECK(outcome.records.size() + outcome.lateRecords == stream.records.size());
        CHECK(outcome.errors.empty());

        // The slow, obvious one: those that are no stragglers, sorted at once.
        std::vector<Json> expected;
        std::int64_t greatest = std::numeric_limits<std::int64_t>::min() / 2;
        for (const Json& record : stream.records) {
            const auto time = record["ts"].get<std::int64_t>();
            if (time >= greatest - stream.disorder.count() / 1'000'000) expected.push_back(record);
            greatest = std::max(greatest, time);
        }
        std::stable_sort(expected.begin(), expected.end(),
                         [](const Json& left, const Json& right) { return left["ts"] < right["ts"]; });
        const std::vector<Json> found = outcome.plainRecords();
        REQUIRE(found.size() == expected.size());
        for (std::size_t index = 0; index < expected.size(); ++index) {
            expected[index]["ts"] = found[index]["ts"]; // another unit; the order shows in "n"
            REQUIRE(found[index] == expected[index]);
        }
        runAtAllSizes("sort", Json{{"stragglers", "pass"}, {"max_records", 100}}, stream);
    }
}
