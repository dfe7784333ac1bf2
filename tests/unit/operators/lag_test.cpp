#include "operator_harness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <deque>
#include <limits>
#include <map>
#include <random>

using namespace weir;

namespace {

Json row(const std::string& field, const std::string& gives, int offset = 1, const std::string& as = "") {
    return Json{{"field", field}, {"gives", gives}, {"offset", offset}, {"as", as}};
}

std::vector<Json> valuesOf(const Outcome& outcome, const std::string& field) {
    std::vector<Json> values;
    for (const Json& record : outcome.records)
        values.push_back(record.value(field, Json()));
    return values;
}

using Values = std::vector<Json>;

} // namespace

TEST_CASE("previous values, deltas, rates and seconds of each key") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "key": "a", "x": 10}
{"ts": 1, "key": "b", "x": 5}
{"ts": 2, "key": "a", "x": 14}
{"ts": 2, "key": "a", "x": 15}
{"ts": 2.5, "key": "a"}
{"ts": 3.5, "key": "a", "x": 11}
{"ts": 3, "key": "a", "x": 12}
)")};
    const Json parameters{
        {"by", Json::array({"key"})},
        {"values", Json::array({row("x", "previous"), row("x", "previous", 2), row("x", "delta"),
                                row("x", "rate", 1, "speed"), row("", "elapsed")})}};
    const Outcome outcome = runAtAllSizes("lag", parameters, stream);
    const Json null;
    CHECK(valuesOf(outcome, "x_previous") == Values{null, null, 10, 14, 15, null, 11});
    CHECK(valuesOf(outcome, "x_previous_2") == Values{null, null, null, 10, 14, 15, null});
    CHECK(valuesOf(outcome, "x_delta") == Values{null, null, 4, 1, null, null, 1});
    CHECK(valuesOf(outcome, "speed") == Values{null, null, 2, null, null, null, -2});
    CHECK(valuesOf(outcome, "elapsed") == Values{null, null, 2, 0, 0.5, 1, -0.5});
    CHECK(outcome.lastSchema == "key string, ts timestamp, x int64, x_previous int64, x_previous_2 int64, "
                                "x_delta int64, speed float64, elapsed float64");
    CHECK(outputSchemaOf("lag", parameters,
                         {{"key", Type::String}, {"ts", Type::Timestamp}, {"x", Type::Int64}}) ==
          outcome.lastSchema);
}

TEST_CASE("values of any type, an existing name that is replaced, and a field that comes late") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "text": "one", "n": 1}
{"ts": 1, "text": "two", "n": 2}
{"ts": 2, "text": "", "n": 3, "flag": true}
{"ts": 3, "n": 4, "flag": false}
{"ts": 4, "text": "five", "n": 5}
)")};
    const Outcome outcome =
        runAtAllSizes("lag",
                      Json{{"values", Json::array({row("text", "previous", 1, "text"),
                                                   row("flag", "previous"), row("ts", "previous")})}},
                      stream);
    const Json null;
    CHECK(valuesOf(outcome, "text") == Values{null, "one", "two", "", null});
    CHECK(valuesOf(outcome, "flag_previous") == Values{null, null, null, true, false});
    CHECK(outcome.records[1]["ts_previous"] == "1970-01-01T00:00:00Z");
    CHECK(outcome.lastSchema ==
          "n int64, text string, ts timestamp, flag bool, flag_previous bool, ts_previous timestamp");
}

TEST_CASE("deltas overflow to null, and are exact between great integers") {
    TestStream stream;
    const auto add = [&stream](const Json& value) {
        stream.records.push_back(Json{{"ts", stream.records.size()}, {"x", value}});
    };
    add(std::numeric_limits<std::int64_t>::min());
    add(std::numeric_limits<std::int64_t>::max());
    add(std::numeric_limits<std::int64_t>::max() - 1);
    add(INFINITY);
    add(INFINITY);
    add(std::nan(""));
    const Outcome outcome =
        runAtAllSizes("lag", Json{{"values", Json::array({row("x", "delta"), row("x", "rate")})}}, stream);
    CHECK(valuesOf(outcome, "x_delta") == Values{Json(), Json(), -1, "Infinity", "NaN", "NaN"});
    CHECK(valuesOf(outcome, "x_rate")[1] == 0x1p64);
}

TEST_CASE("a delta of what is no number, and a name given twice, are problems") {
    const std::vector<Field> input{{"text", Type::String}, {"x", Type::Int64}};
    CHECK(problemsOf("lag",
                     Json{{"values", Json::array({row("text", "delta"), row("", "previous"),
                                                  row("x", "rate", 1, "text_delta")})}},
                     input) ==
          std::vector<std::string>{"values[0].field: 'text' is string, and must be a number",
                                   "values[1].field: it needs a field",
                                   "values[2].as: two fields would be called 'text_delta'"});
    const TestStream stream{parseRecords(R"({"ts": 1, "text": "a"})")};
    const Outcome outcome =
        runOperator("lag", Json{{"values", Json::array({row("text", "delta")})}}, stream, 1);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0].find("'text' is string") != std::string::npos);
}

TEST_CASE("lags are those of a list of all records of each key") {
    std::mt19937 random(29);
    std::uniform_int_distribution<int> dice(0, 9);
    TestStream stream;
    stream.disorder = std::chrono::seconds(10);
    std::map<std::string, std::vector<Json>> past;
    Values previous;
    Values deltas;
    for (int index = 0; index < 2500; ++index) {
        Json record{{"ts", index - 1200 - dice(random)}};
        if (dice(random) > 0) record["x"] = index < 1200 ? Json(dice(random)) : Json(dice(random) * 0.5);
        if (dice(random) > 1) record["key"] = "k" + std::to_string(dice(random));
        stream.records.push_back(record);
        std::vector<Json>& values = past[record.value("key", "")];
        const auto back = [&values](std::size_t offset) {
            return offset > values.size() ? Json() : values[values.size() - offset];
        };
        const Json now = record.value("x", Json());
        previous.push_back(back(5));
        deltas.push_back(
            now.is_null() || back(2).is_null() ? Json() : Json(now.get<double>() - back(2).get<double>()));
        values.push_back(now);
    }
    const Outcome outcome = runAtAllSizes(
        "lag",
        Json{{"by", Json::array({"key"})},
             {"values", Json::array({row("x", "previous", 5, "p"), row("x", "delta", 2, "d")})}},
        stream);
    CHECK(valuesOf(outcome, "p") == previous);
    CHECK(valuesOf(outcome, "d") == deltas);
}

TEST_CASE("of more keys than may be known, those without a record for longest begin anew") {
    TestStream stream;
    for (int index = 0; index < 9; ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", index}, {"key", index % 3}});
    const Json parameters{{"by", Json::array({"key"})}, {"values", Json::array({row("x", "delta")})}};
    Json few = parameters;
    few["max_keys"] = 2;
    const Json null;
    CHECK(valuesOf(runAtAllSizes("lag", parameters, stream), "x_delta") ==
          Values{null, null, null, 3, 3, 3, 3, 3, 3});
    const Outcome outcome = runAtAllSizes("lag", few, stream);
    CHECK(outcome.mostHeld == 2);
    CHECK(valuesOf(outcome, "x_delta") == Values(9, null));
}
