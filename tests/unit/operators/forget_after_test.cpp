#include "operator_harness.h"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace weir;

namespace {

Json lagBy(const std::string& forgetAfter) {
    return {{"values", {{{"field", "x"}, {"gives", "previous"}, {"as", "before"}}}},
            {"by", {"key"}},
            {"forget_after", forgetAfter}};
}

} // namespace

TEST_CASE("a key without a record for the span begins anew, and one just within it goes on") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "x": 1, "key": "a"}
{"ts": 9, "x": 2, "key": "a"}
{"ts": 19, "x": 3, "key": "a"}
{"ts": 28, "x": 4, "key": "a"}
)")};
    const Outcome outcome = runAtAllSizes("lag", lagBy("10 s"), stream);
    REQUIRE(outcome.records.size() == 4);
    CHECK(!outcome.records[0].contains("before"));
    CHECK(outcome.records[1]["before"] == 1);
    CHECK(!outcome.records[2].contains("before"));
    CHECK(outcome.records[3]["before"] == 3);
}

TEST_CASE(
    "what is forgotten depends on a key's own records, whatever the batches, the order and the checkpoints") {
    std::mt19937 random(11);
    std::uniform_int_distribution<int> dice(0, 9);
    for (int round = 0; round < 6; ++round) {
        TestStream stream;
        stream.disorder = std::chrono::seconds(round);
        std::map<int, std::pair<int, int>> last; // of each key: greatest time and last value
        std::vector<std::optional<int>> expected;
        int time = 0;
        for (int index = 0; index < 400; ++index) {
            time += dice(random) < 3 ? dice(random) : 0;
            const int at = time - (round > 0 ? dice(random) % round : 0);
            const int key = dice(random);
            stream.records.push_back(Json{{"ts", at}, {"x", index}, {"key", key}});
            const auto known = last.find(key);
            const bool isKnown = known != last.end() && at - known->second.first < 7;
            expected.push_back(isKnown ? std::optional(known->second.second) : std::nullopt);
            last[key] = {isKnown ? std::max(at, known->second.first) : at, index};
        }
        const Outcome outcome = runAtAllSizes("lag", lagBy("7 s"), stream);
        REQUIRE(outcome.records.size() == expected.size());
        for (std::size_t row = 0; row < expected.size(); ++row) {
            const Json& record = outcome.records[row];
            CHECK((record.contains("before") ? std::optional(record["before"].get<int>()) : std::nullopt) ==
                  expected[row]);
        }
    }
}

TEST_CASE("which keys are forgotten for their number does not depend on when the watermark came") {
    std::mt19937 random(12);
    std::uniform_int_distribution<int> dice(0, 19);
    for (int round = 0; round < 4; ++round) {
        TestStream stream;
        int time = 0;
        for (int index = 0; index < 400; ++index) {
            time += dice(random) < 2 ? 10 * dice(random) : 0;
            stream.records.push_back(Json{{"ts", time}, {"x", index}, {"key", dice(random)}});
        }
        Json parameters = lagBy("30 s");
        parameters["max_keys"] = 4;
        CHECK(runAtAllSizes("lag", parameters, stream).records.size() == 400);
    }
}

TEST_CASE("keys that come once only do not stay in memory") {
    TestStream stream;
    for (int index = 0; index < 20'000; ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", index}, {"key", index}});
    for (const char* type :
         {"lag", "change", "moving_average", "sample", "window.count", "alert.threshold"}) {
        CAPTURE(type);
        Json parameters{{"by", {"key"}}, {"forget_after", "100 s"}};
        if (type == std::string("lag")) parameters.update(lagBy("100 s"));
        if (type == std::string("change")) parameters["fields"] = {"x"};
        if (type == std::string("moving_average")) parameters["value"] = "x";
        if (type == std::string("sample")) parameters["method"] = "every";
        if (type == std::string("window.count"))
            parameters["aggregates"] = {{{"function", "count"}, {"as", "n"}}};
        if (type == std::string("alert.threshold")) parameters.update(Json{{"value", "x"}, {"limit", 1e9}});
        const Outcome outcome = runOperator(type, parameters, stream, 100);
        CHECK(outcome.mostHeld <= 300);
    }
}
