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

/// Records with these values of "x", a second apart.
TestStream valuesOf(const std::vector<Json>& values) {
    TestStream stream;
    for (std::size_t index = 0; index < values.size(); ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", values[index]}, {"n", index}});
    return stream;
}

Json watch(Json more = Json::object()) {
    more["fields"] = Json::array({"x"});
    return more;
}

using Numbers = std::vector<int>;

} // namespace

TEST_CASE("a record passes when a field differs from the last one that passed") {
    const TestStream stream = valuesOf({1, 1, 2, 2, 1, nullptr, nullptr, 1, 1.0, 1.5, 1.5});
    CHECK(numbers(runAtAllSizes("change", watch(), stream)) == Numbers{0, 2, 4, 5, 7, 9});
    CHECK(numbers(runAtAllSizes("change", watch(), valuesOf({"a", "a", "", nullptr, "b", "a"}))) ==
          Numbers{0, 2, 3, 4, 5});
    CHECK(numbers(runAtAllSizes("change", watch(), valuesOf({true, true, false}))) == Numbers{0, 2});
    CHECK(numbers(runAtAllSizes("change", watch(),
                                valuesOf({9007199254740992, 9007199254740993, 9007199254740993}))) ==
          Numbers{0, 1});
}

TEST_CASE("a dead band is about the last value that passed, so that drift passes once it adds up") {
    const TestStream stream = valuesOf({10, 10.4, 10.5, 10.6, 10.8, 9.9, 11.2});
    CHECK(numbers(runAtAllSizes("change", watch({{"dead_band", 0.5}}), stream)) == Numbers{0, 3, 5, 6});
    CHECK(numbers(runAtAllSizes("change", watch({{"dead_band_percent", 10}}), stream)) == Numbers{0, 6});
    CHECK(numbers(runAtAllSizes("change", watch({{"dead_band_percent", 1}, {"dead_band", 0.5}}), stream)) ==
          Numbers{0, 3, 5, 6});
    CHECK(numbers(runAtAllSizes("change", watch({{"dead_band_percent", 10}}),
                                valuesOf({-100, -109, -111, 0, 1}))) == Numbers{0, 2, 3, 4});
}

TEST_CASE("NaN is like NaN, and infinities are changes whatever the dead band") {
    const double nan = std::nan("");
    const TestStream stream = valuesOf({1.5, nan, nan, INFINITY, INFINITY, -INFINITY, 1.5, nullptr, 1.5});
    CHECK(numbers(runAtAllSizes("change", watch({{"dead_band", 1000}}), stream)) ==
          Numbers{0, 1, 3, 5, 6, 7, 8});
}

TEST_CASE("a sign of life passes when the last record is far behind") {
    const TestStream stream = valuesOf({1, 1, 1, 1, 1, 2, 2, 2, 2});
    CHECK(numbers(runAtAllSizes("change", watch({{"at_least_every", "3 s"}}), stream)) ==
          Numbers{0, 3, 5, 8});
}

TEST_CASE("each key has changes of its own, and one that was forgotten begins anew") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "n": 0, "x": 1, "key": "a"}
{"ts": 1, "n": 1, "x": 1, "key": "b"}
{"ts": 2, "n": 2, "x": 1, "key": "a"}
{"ts": 3, "n": 3, "x": 1}
{"ts": 4, "n": 4, "x": 2, "key": "b"}
{"ts": 5, "n": 5, "x": 1, "key": "a"}
)")};
    const Json byKey = watch({{"by", Json::array({"key"})}});
    CHECK(numbers(runAtAllSizes("change", byKey, stream)) == Numbers{0, 1, 3, 4});
    Json few = byKey;
    few["max_keys"] = 2;
    const Outcome outcome = runAtAllSizes("change", few, stream);
    CHECK(numbers(outcome) == Numbers{0, 1, 3, 4, 5});
    CHECK(outcome.mostHeld <= 2);
}

TEST_CASE("a dead band without a number is a warning") {
    CHECK(problemsOf("change", watch({{"dead_band", 1}}), {{"x", Type::String}}) ==
          std::vector<std::string>{
              "dead_band: none of the fields is a number, and only numbers have a dead band"});
    CHECK(problemsOf("change", watch({{"dead_band", 1}}), {{"x", Type::Int64}}).empty());
    CHECK(outputSchemaOf("change", watch(), {{"x", Type::Int64}}) == "x int64");
}

TEST_CASE("changes are those that comparing with a map finds") {
    std::mt19937 random(23);
    std::uniform_int_distribution<int> dice(0, 9);
    TestStream stream;
    for (int index = 0; index < 3000; ++index) {
        Json record{{"ts", index - 1500}, {"n", index}};
        if (dice(random) > 0) record["x"] = index < 1000 ? Json(dice(random)) : Json(dice(random) * 0.5);
        if (dice(random) > 5) record["text"] = dice(random) > 5 ? "on" : "off";
        if (dice(random) > 1) record["key"] = dice(random);
        stream.records.push_back(record);
    }
    std::map<std::string, Json> last;
    Numbers expected;
    for (const Json& record : stream.records) {
        const std::string key = record.value("key", Json()).dump();
        const auto known = last.find(key);
        bool passes = known == last.end();
        if (!passes) {
            const Json& before = known->second;
            const Json was = before.value("x", Json());
            const Json is = record.value("x", Json());
            passes = before.value("text", Json()) != record.value("text", Json()) ||
                     was.is_null() != is.is_null() ||
                     (!is.is_null() && std::fabs(is.get<double>() - was.get<double>()) > 2) ||
                     record["ts"].get<int>() - before["ts"].get<int>() >= 20;
        }
        if (!passes) continue;
        last[key] = record;
        expected.push_back(record["n"].get<int>());
    }
    const Json parameters{{"fields", Json::array({"x", "text"})},
                          {"by", Json::array({"key"})},
                          {"dead_band", 2},
                          {"at_least_every", "20 s"}};
    CHECK(numbers(runAtAllSizes("change", parameters, stream)) == expected);
}
