#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace weir;

namespace {

const Json kSensors{{"name", "sensor"}, {"value", "value"}, {"by", {"pump"}}, {"size", "10 s"}};

TestStream streamOf(std::string_view lines) {
    return {parseRecords(lines)};
}

} // namespace

TEST_CASE("pivot puts the values of a key and a window into one record") {
    const Outcome outcome = runAtAllSizes("pivot", kSensors, streamOf(R"(
{"ts": 1, "pump": "a", "sensor": "in", "value": 1}
{"ts": 2, "pump": "b", "sensor": "in", "value": 2}
{"ts": 3, "pump": "a", "sensor": "out", "value": 3}
{"ts": 4, "pump": "a", "sensor": "in", "value": 4}
{"ts": 12, "pump": "a", "sensor": "flow", "value": 5.5}
{"ts": 13, "pump": null, "sensor": "out", "value": null}
)"));
    CHECK(outcome.plainRecords() == parseRecords(R"(
{"window_start": "1970-01-01T00:00:00Z", "window_end": "1970-01-01T00:00:10Z", "pump": "a", "in": 4, "out": 3}
{"window_start": "1970-01-01T00:00:00Z", "window_end": "1970-01-01T00:00:10Z", "pump": "b", "in": 2}
{"window_start": "1970-01-01T00:00:10Z", "window_end": "1970-01-01T00:00:20Z", "pump": "a", "flow": 5.5}
{"window_start": "1970-01-01T00:00:10Z", "window_end": "1970-01-01T00:00:20Z"}
)"));
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:09.999999999Z");
    CHECK(outcome.lastSchema == "window_start timestamp, window_end timestamp, pump string, in float64, "
                                "out float64, flow float64");
}

TEST_CASE("listed columns are there from the start, and no others") {
    Json parameters = kSensors;
    parameters["columns"] = Json::array({{{"name", "out"}}, {{"name", "2"}}});
    parameters["prefix"] = "s_";
    parameters["function"] = "sum";
    const Outcome outcome = runAtAllSizes("pivot", parameters, streamOf(R"(
{"ts": 1, "pump": "a", "sensor": "in", "value": 1}
{"ts": 2, "pump": "b", "sensor": "out", "value": 2}
{"ts": 2, "pump": "b", "sensor": "out", "value": 3}
)"));
    const std::string schema =
        "window_start timestamp, window_end timestamp, pump string, s_out int64, s_2 int64";
    CHECK(outcome.lastSchema == schema);
    REQUIRE(outcome.records.size() == 2);
    CHECK_FALSE(outcome.records[0].contains("s_out"));
    CHECK(outcome.records[1]["s_out"] == 5);
    CHECK(outputSchemaOf("pivot", parameters,
                         {{"pump", Type::String}, {"sensor", Type::String}, {"value", Type::Int64}}) ==
          schema);
}

TEST_CASE("there are no more columns than may be, and none with the name of another field") {
    Json parameters = kSensors;
    parameters["max_columns"] = 2;
    const Outcome outcome = runAtAllSizes("pivot", parameters, streamOf(R"(
{"ts": 1, "pump": "a", "sensor": 7, "value": 1}
{"ts": 2, "pump": "a", "sensor": 8, "value": 2}
{"ts": 3, "pump": "a", "sensor": 9, "value": 3}
)"));
    CHECK(outcome.records[0]["8"] == 2);
    CHECK_FALSE(outcome.records[0].contains("9"));
    const Outcome named =
        runAtAllSizes("pivot", kSensors, streamOf(R"({"ts": 1, "pump": "a", "sensor": "pump", "value": 1})"));
    CHECK(named.records[0]["pump"] == "a");
}

TEST_CASE("late records and records without a name are counted and left out") {
    const Outcome outcome = runAtAllSizes("pivot", kSensors, streamOf(R"(
{"ts": 1, "pump": "a", "sensor": "in", "value": 1}
{"ts": 11, "pump": "a", "sensor": "in", "value": 2}
{"ts": 5, "pump": "a", "sensor": "in", "value": 3}
{"ts": 12, "pump": "a", "value": 4}
{"ts": 10, "pump": "a", "sensor": "out", "value": 5}
)"));
    CHECK(outcome.lateRecords == 1);
    CHECK(outcome.badRecords == 1);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.records[1]["out"] == 5);
}

TEST_CASE("windows lie by floor division before 1970, and none reaches over the ends of time") {
    TestStream stream{{{{"ts", -1}, {"pump", "a"}, {"sensor", "in"}, {"value", 1}},
                       {{"ts", INT64_MAX}, {"pump", "a"}, {"sensor", "in"}, {"value", 2}},
                       {{"ts", INT64_MIN}, {"pump", "a"}, {"sensor", "in"}, {"value", 2}}}};
    stream.unit = TimeUnit::Nanoseconds;
    Json parameters = kSensors;
    parameters["size"] = "7 s";
    const Outcome outcome = runAtAllSizes("pivot", parameters, stream);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.records[0]["window_start"] == "1969-12-31T23:59:53Z");
    CHECK(outcome.badRecords == 2);
}

TEST_CASE("pivot of random records in disorder is what a table gives") {
    std::mt19937 random(9);
    TestStream stream;
    stream.disorder = std::chrono::seconds(5);
    std::map<std::pair<int, int>, std::map<std::string, int>> expected;
    for (int index = 0; index < 2000; ++index) {
        const int time = index / 10 - static_cast<int>(random() % 5) + 100;
        const int key = static_cast<int>(random() % 4);
        const std::string name(1, static_cast<char>('a' + random() % 5));
        const int value = static_cast<int>(random() % 1000);
        stream.records.push_back({{"ts", time}, {"pump", key}, {"sensor", name}, {"value", value}});
        int& greatest = expected[{time / 10 * 10, key}].try_emplace(name, value).first->second;
        greatest = std::max(greatest, value);
    }
    Json parameters = kSensors;
    parameters["function"] = "max";
    const Outcome outcome = runAtAllSizes("pivot", parameters, stream);
    CHECK(outcome.lateRecords == 0);
    REQUIRE(outcome.records.size() == expected.size());
    for (const Json& record : outcome.records) {
        const std::string start = record["window_start"];
        const int seconds = std::stoi(start.substr(14, 2)) * 60 + std::stoi(start.substr(17, 2));
        const auto& cells = expected.at({seconds, record["pump"].get<int>()});
        for (const char* name : {"a", "b", "c", "d", "e"}) {
            CHECK(record.contains(name) == cells.contains(name));
            if (cells.contains(name)) CHECK(record[name] == cells.at(name));
        }
    }
}

TEST_CASE("parameters of a pivot that do not go together are said") {
    const std::vector<Field> input{{"pump", Type::String}, {"sensor", Type::String}, {"value", Type::String}};
    Json parameters = kSensors;
    parameters["function"] = "mean";
    CHECK(problemsOf("pivot", parameters, input) ==
          std::vector<std::string>{"function: 'mean' takes numbers, and 'value' is string"});
    parameters = kSensors;
    parameters["by"] = {"sensor", "window_end"};
    CHECK(problemsOf("pivot", parameters, input).size() == 2);
    parameters = kSensors;
    parameters["columns"] = Json::array({{{"name", "x"}}, {{"name", "x"}}, {{"name", "pump"}}});
    CHECK(problemsOf("pivot", parameters, input).size() == 2);
}
