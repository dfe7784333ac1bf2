#include "operator_harness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace weir;

namespace {

std::vector<int> numbers(const Outcome& outcome) {
    std::vector<int> result;
    for (const Json& record : outcome.records)
        result.push_back(record["n"].get<int>());
    return result;
}

Json byKey(const std::string& within) {
    return Json{{"by", Json::array({"key"})}, {"within", within}};
}

} // namespace

TEST_CASE("the first record of a key within the span passes, and is remembered for the span") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "key": "a", "n": 1}
{"ts": 1, "key": "a", "n": 2}
{"ts": 1, "key": "b", "n": 3}
{"ts": 9.999999999, "key": "a", "n": 4}
{"ts": 10, "key": "a", "n": 5}
{"ts": 11, "key": "a", "n": 6}
{"ts": 12, "n": 7}
{"ts": 13, "key": null, "n": 8}
)")};
    CHECK(numbers(runAtAllSizes("deduplicate", byKey("10 s"), stream)) == std::vector<int>{1, 3, 5, 7});
}

TEST_CASE("records out of order are compared by the distance of their event times") {
    TestStream stream{parseRecords(R"(
{"ts": 30, "key": "a", "n": 1}
{"ts": 15, "key": "a", "n": 2}
{"ts": 30, "key": "a", "n": 3}
{"ts": 15, "key": "a", "n": 4}
{"ts": 24, "key": "a", "n": 5}
{"ts": 5, "key": "a", "n": 6}
)")};
    stream.disorder = std::chrono::hours(1);
    CHECK(numbers(runAtAllSizes("deduplicate", byKey("10 s"), stream)) == std::vector<int>{1, 2, 6});
}

TEST_CASE("what the watermark is a span past is forgotten, and its stragglers pass") {
    TestStream stream{parseRecords(R"(
{"ts": 0, "key": "a", "n": 1}
{"ts": 9, "key": "b", "n": 2}
{"ts": 3, "key": "a", "n": 3}
{"ts": 10, "key": "b", "n": 4}
{"ts": 3, "key": "a", "n": 5}
)")};
    const Outcome outcome = runAtAllSizes("deduplicate", byKey("10 s"), stream);
    CHECK(numbers(outcome) == std::vector<int>{1, 2, 5});
    CHECK(outcome.records[2]["_watermark"] == "1970-01-01T00:00:10Z");
}

TEST_CASE("without a span, a key passes once; without a key, the whole record counts") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "x": 5, "n": 1}
{"ts": 0, "x": 5, "n": 1, "text": null}
{"ts": 1, "x": 5, "n": 1}
{"ts": 0, "x": 5.0, "n": 1}
{"ts": 0, "x": 5.5, "n": 1}
{"ts": 0, "n": 1, "text": "x"}
{"ts": 0, "n": 1, "text": ""}
{"ts": 0, "n": 1}
{"ts": 0, "n": 1, "flag": true}
{"ts": 0, "n": 1, "flag": true}
{"ts": 0, "n": 1, "flag": false}
{"ts": 0, "x": 5, "n": 1}
)")};
    CHECK(runAtAllSizes("deduplicate", Json::object(), stream).records.size() == 8);
    CHECK(runAtAllSizes("deduplicate", Json{{"by", Json::array({"n"})}}, stream).records.size() == 1);
    TestStream odd;
    odd.records = {Json{{"ts", 0}, {"x", std::nan("")}}, Json{{"ts", 0}, {"x", -std::nan("")}},
                   Json{{"ts", 0}, {"x", -0.0}},         Json{{"ts", 0}, {"x", 0.0}},
                   Json{{"ts", 0}, {"x", INFINITY}},     Json{{"ts", 0}, {"x", -INFINITY}}};
    CHECK(runAtAllSizes("deduplicate", Json::object(), odd).records.size() == 4);
}

TEST_CASE("of more records than may be remembered, the oldest are forgotten") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "key": "a", "n": 1}
{"ts": 2, "key": "b", "n": 2}
{"ts": 3, "key": "c", "n": 3}
{"ts": 4, "key": "c", "n": 4}
{"ts": 4, "key": "b", "n": 5}
{"ts": 5, "key": "a", "n": 6}
)")};
    const Outcome outcome =
        runAtAllSizes("deduplicate", Json{{"by", Json::array({"key"})}, {"max_keys", 2}}, stream);
    CHECK(numbers(outcome) == std::vector<int>{1, 2, 3, 6});
    CHECK(outcome.mostHeld <= 2);
}

TEST_CASE("the ends of time are a span apart like any others") {
    TestStream stream;
    stream.unit = TimeUnit::Nanoseconds;
    stream.disorder = std::chrono::hours(1);
    const auto least = std::numeric_limits<std::int64_t>::min() + 1;
    const auto greatest = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t time : {least, least + 1, std::int64_t{0}, greatest - 1, greatest})
        stream.records.push_back(Json{{"ts", time}, {"key", "a"}, {"n", stream.records.size()}});
    CHECK(numbers(runAtAllSizes("deduplicate", byKey("1 h"), stream)) == std::vector<int>{0, 2, 3});
}

TEST_CASE("keys that do not come back leave nothing behind") {
    TestStream stream;
    stream.unit = TimeUnit::Milliseconds;
    for (int index = 0; index < 9000; ++index)
        stream.records.push_back(
            Json{{"ts", index / 3}, {"n", index}, {"key", "k" + std::to_string(index / 2)}});
    const Outcome outcome = runOperator("deduplicate", byKey("70 ms"), stream, 32);
    CHECK(outcome.records.size() == 4500);
    CHECK(outcome.mostHeld < 200);
    CHECK(numbers(runOperator("deduplicate", byKey("70 ms"), stream, 128, Checkpoints::AfterEachBatch)) ==
          numbers(outcome));
}

TEST_CASE("many keys come and go, with the results of comparing each record with all before it") {
    std::mt19937 random(5);
    std::uniform_int_distribution<int> jitter(-300, 0);
    std::uniform_int_distribution<int> dice(0, 9);
    for (const int disorder : {300, 100}) {
        TestStream stream;
        stream.unit = TimeUnit::Milliseconds;
        stream.disorder = std::chrono::milliseconds(disorder);
        for (int index = 0; index < 2000; ++index) {
            Json record{{"ts", index - 1000 + jitter(random)}, {"n", index}};
            if (dice(random) > 0) record["key"] = index / 50 + dice(random);
            if (index > 1000 && dice(random) == 0) record["key"] = index / 50 + 0.5;
            stream.records.push_back(record);
        }
        const Outcome outcome = runAtAllSizes("deduplicate", byKey("70 ms"), stream);
        CHECK(outcome.mostHeld < 2000);

        std::vector<int> expected;
        std::vector<std::pair<Json, std::int64_t>> kept;
        std::int64_t greatest = std::numeric_limits<std::int64_t>::min() / 2;
        for (const Json& record : stream.records) {
            const auto time = record["ts"].get<std::int64_t>();
            const std::int64_t watermark = greatest - disorder;
            bool isDuplicate = false;
            for (const auto& [key, other] : kept)
                isDuplicate |= key == record.value("key", Json()) && std::abs(other - time) < 70 &&
                               (time >= watermark || other + 70 > watermark);
            if (!isDuplicate) {
                kept.emplace_back(record.value("key", Json()), time);
                expected.push_back(record["n"].get<int>());
            }
            greatest = std::max(greatest, time);
        }
        CHECK(numbers(outcome) == expected);
        // However few are remembered, batches do not decide which.
        Json few = byKey("70 ms");
        few["max_keys"] = 20;
        CHECK(runAtAllSizes("deduplicate", few, stream).records.size() > expected.size());
    }
}
