#include "operator_harness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace weir;

namespace {

std::vector<double> averages(const Outcome& outcome) {
    std::vector<double> values;
    for (const Json& record : outcome.records)
        values.push_back(record.value("moving_average", std::nan("")));
    return values;
}

/// NaN stands for null.
void checkNear(const std::vector<double>& found, const std::vector<double>& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        CAPTURE(index);
        REQUIRE(std::isnan(found[index]) == std::isnan(expected[index]));
        if (!std::isnan(expected[index]))
            REQUIRE(found[index] == doctest::Approx(expected[index]).epsilon(1e-9));
    }
}

/// Records with these values of "x", a second apart.
TestStream valuesOf(const std::vector<Json>& values) {
    TestStream stream;
    for (std::size_t index = 0; index < values.size(); ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", values[index]}});
    return stream;
}

Json averageOf(Json more) {
    more["value"] = "x";
    return more;
}

const double null = std::nan("");

} // namespace

TEST_CASE("a simple average is the mean of the last so many values, or of those there are") {
    const TestStream stream = valuesOf({1, 2, 6, nullptr, 4, std::nan(""), INFINITY, -1});
    const Outcome outcome = runAtAllSizes("moving_average", averageOf({{"records", 3}}), stream);
    checkNear(averages(outcome), {1, 1.5, 3, null, 4, null, null, 3});
    CHECK(outcome.lastSchema == "ts timestamp, x float64, moving_average float64");
}

TEST_CASE("a weighted average minds the newer values more") {
    checkNear(averages(runAtAllSizes("moving_average", averageOf({{"records", 3}, {"method", "weighted"}}),
                                     valuesOf({1, 4, 10, 0}))),
              {1, 3, (1 + 8 + 30) / 6.0, (4 + 20 + 0) / 6.0});
}

TEST_CASE("an average over a span lets go of what is a span older than the newest") {
    TestStream stream{parseRecords(R"(
{"ts": 0, "x": 1}
{"ts": 1, "x": 3}
{"ts": 2.999, "x": 5}
{"ts": 3, "x": 7}
{"ts": 1, "x": 1}
{"ts": 0, "x": 100}
{"ts": 9, "x": 2}
)")};
    checkNear(
        averages(runAtAllSizes("moving_average", averageOf({{"method", "span"}, {"span", "3 s"}}), stream)),
        {1, 2, 3, 5, 4, 4, 2});
    const Json few = averageOf({{"method", "span"}, {"span", "1 h"}, {"max_records", 2}});
    checkNear(averages(runAtAllSizes("moving_average", few, valuesOf({1, 2, 3, 4}))), {1, 1.5, 2.5, 3.5});
}

TEST_CASE("exponential averages, by record and by time") {
    checkNear(
        averages(runAtAllSizes("moving_average", averageOf({{"method", "exponential"}, {"alpha", 0.25}}),
                               valuesOf({8, 0, 4, nullptr, 4}))),
        {8, 6, 5.5, null, 5.125});
    TestStream stream{parseRecords(R"(
{"ts": 10, "x": 4}
{"ts": 10, "x": 8}
{"ts": 20, "x": 0}
{"ts": 10, "x": 2}
{"ts": 1000000000, "x": 7}
)")};
    checkNear(averages(runAtAllSizes("moving_average",
                                     averageOf({{"method", "half_life"}, {"half_life", "10 s"}}), stream)),
              {4, 6, (2 + 4 + 0) / 2.0, (2 + 4 + 0 + 1) / 2.5, 7});
}

TEST_CASE("an average leaves no trace of what has left it") {
    const TestStream stream = valuesOf({1e300, 1e17, 0.1, 0.2, 0.3});
    const std::vector<double> found =
        averages(runAtAllSizes("moving_average", averageOf({{"records", 2}}), stream));
    CHECK(found[3] == doctest::Approx(0.15).epsilon(1e-15));
    CHECK(found[4] == doctest::Approx(0.25).epsilon(1e-15));
}

TEST_CASE("a value that is no number is an error, and one that no record has had is null") {
    CHECK(problemsOf("moving_average", Json{{"value", "text"}}, {{"text", Type::String}}) ==
          std::vector<std::string>{"value: gives string, and must be a number"});
    CHECK(outputSchemaOf("moving_average", Json{{"value", "x"}, {"as", "x"}}, {{"x", Type::Int64}}) ==
          "x float64");
    const TestStream stream{parseRecords("{\"ts\": 1, \"text\": \"a\"}\n{\"ts\": 2, \"x\": 3}")};
    const Outcome unknown = runAtAllSizes("moving_average", Json{{"value", "x + 1"}}, stream);
    checkNear(averages(unknown), {null, 4});
    const Outcome wrong = runOperator("moving_average", Json{{"value", "text"}}, stream, 1);
    REQUIRE_FALSE(wrong.errors.empty());
    CHECK(wrong.errors[0].find("must be a number") != std::string::npos);
}

TEST_CASE("averages are those of looking back over all records of each key") {
    std::mt19937 random(31);
    std::uniform_int_distribution<int> dice(0, 9);
    std::uniform_real_distribution<double> value(-100, 100);
    TestStream stream;
    for (int index = 0; index < 1500; ++index) {
        Json record{{"ts", index / 3 - 200}};
        if (dice(random) > 0) record["x"] = index < 700 ? Json(dice(random)) : Json(value(random));
        if (dice(random) > 1) record["key"] = "k" + std::to_string(dice(random) / 3);
        stream.records.push_back(record);
    }
    for (const std::string method : {"simple", "weighted", "span", "exponential", "half_life"}) {
        CAPTURE(method);
        std::map<std::string, std::vector<std::pair<int, double>>> past;
        std::vector<double> expected;
        for (const Json& record : stream.records) {
            if (!record.contains("x")) {
                expected.push_back(null);
                continue;
            }
            auto& values = past[record.value("key", "")];
            const int now = record["ts"].get<int>();
            values.emplace_back(now, record["x"].get<double>());
            double sum = 0;
            double weights = 0;
            for (std::size_t index = 0; index < values.size(); ++index) {
                const std::size_t age = values.size() - 1 - index;
                double weight = 0;
                if (method == "simple") weight = age < 7 ? 1 : 0;
                if (method == "weighted")
                    weight = age < 7 ? static_cast<double>(std::min<std::size_t>(values.size(), 7) - age) : 0;
                if (method == "span") weight = now - values[index].first < 30 ? 1 : 0;
                if (method == "exponential")
                    weight = (index == 0 ? 1 : 0.3) * std::pow(0.7, static_cast<double>(age));
                if (method == "half_life") weight = std::pow(0.5, (now - values[index].first) / 20.0);
                sum += weight * values[index].second;
                weights += weight;
            }
            expected.push_back(sum / weights);
        }
        const Json parameters{{"value", "x"},
                              {"method", method},
                              {"records", 7},
                              {"span", "30 s"},
                              {"alpha", 0.3},
                              {"half_life", "20 s"},
                              {"by", Json::array({"key"})}};
        const std::vector<double> found = averages(runAtAllSizes("moving_average", parameters, stream));
        REQUIRE(found.size() == expected.size());
        for (std::size_t index = 0; index < expected.size(); ++index) {
            CAPTURE(index);
            REQUIRE(std::isnan(found[index]) == std::isnan(expected[index]));
            if (!std::isnan(expected[index])) REQUIRE(std::fabs(found[index] - expected[index]) < 1e-9);
        }
    }
}
