#include "operator_harness.h"

#include "pipeline/operators/alerts/alert_message.h"
#include "pipeline/operators/alerts/rolling_statistics.h"

#include <doctest/doctest.h>

#include <cmath>
#include <deque>
#include <limits>
#include <random>

using namespace weir;

namespace {

TestStream valuesOverTime(const std::vector<Json>& values) {
    TestStream stream;
    for (std::size_t index = 0; index < values.size(); ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", values[index]}});
    return stream;
}

/// "second state value" of each alert.
std::vector<std::string> brief(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const Json& record : outcome.records) {
        const Timestamp time = parseTimestamp(record["time"].get<std::string>()).value();
        lines.push_back(std::to_string(time / 1'000'000'000) + " " + record["state"].get<std::string>() +
                        " " + record["value"].dump());
    }
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a threshold fires beyond its limit and clears at it") {
    const TestStream stream = valuesOverTime({1, 5, 6, 7, 5, 4, 9});
    const Outcome outcome = runAtAllSizes("alert.threshold", {{"value", "x"}, {"limit", 5}}, stream);
    CHECK(brief(outcome) == Lines{"2 firing 6", "4 cleared 5", "6 firing 9"});
    REQUIRE(outcome.alerts.size() == 3);
    CHECK(outcome.alerts[0].message == "x is 6, above 5");
    CHECK(outcome.alerts[1].message == "x is 5, no longer above 5");
    CHECK(outcome.alerts[0].time == 2'000'000'000);
    CHECK(outcome.alerts[1].firing == false);
    CHECK(outcome.alerts[0].severity == Severity::Warning);
    CHECK(outcome.records[0]["node"] == "tested");
    CHECK(outcome.records[0]["severity"] == "warning");
    CHECK_FALSE(outcome.records[0].contains("key"));
}

TEST_CASE("of more keys than may be watched, those without a value for longest are forgotten") {
    TestStream stream;
    const auto add = [&stream](const std::string& host, double value) {
        stream.records.push_back(Json{{"ts", stream.records.size()}, {"host", host}, {"x", value}});
    };
    add("old", 9);
    add("kept", 9);
    for (int index = 0; index < 5'000; ++index) {
        add("host" + std::to_string(index), 0);
        if (index % 20 == 0) add("kept", 9);
    }
    add("kept", 0);
    add("old", 9);
    add("old", 0);
    const Outcome outcome = runAtAllSizes(
        "alert.threshold", {{"value", "x"}, {"limit", 5}, {"by", Json::array({"host"})}, {"max_keys", 100}},
        stream);
    REQUIRE(outcome.records.size() == 5);
    CHECK(outcome.records[2]["key"] == "host=kept");
    CHECK(outcome.records[2]["state"] == "cleared");
    CHECK(outcome.records[3]["key"] == "host=old");
    CHECK(outcome.records[3]["state"] == "firing");
    CHECK(outcome.records[4]["state"] == "cleared");
    CHECK(outcome.mostHeld <= 100);
}

TEST_CASE("hysteresis keeps a value that wavers from firing again and again") {
    const TestStream stream = valuesOverTime({80, 91, 89, 91, 86, 85, 91});
    CHECK(brief(runAtAllSizes("alert.threshold", {{"value", "x"}, {"limit", 90}, {"clear_at", 85}},
                              stream)) == Lines{"1 firing 91", "5 cleared 85", "6 firing 91"});
    CHECK(brief(runAtAllSizes("alert.threshold",
                              {{"value", "-x"}, {"direction", "below"}, {"limit", -90}, {"clear_at", -85}},
                              stream)) == Lines{"1 firing -91", "5 cleared -85", "6 firing -91"});
}

TEST_CASE("with a duration, every record over that span must be beyond the limit") {
    const TestStream stream = valuesOverTime({9, 9, 1, 9, 9, 9, 9, 9, 1, 9, 9});
    CHECK(brief(runAtAllSizes("alert.threshold", {{"value", "x"}, {"limit", 5}, {"for", "3 s"}}, stream)) ==
          Lines{"6 firing 9", "8 cleared 1"});
}

TEST_CASE("each key is watched on its own, and nulls and NaN are passed over") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    TestStream stream{parseRecords(R"(
{"ts": 1, "x": 9.5, "host": "a", "core": 1}
{"ts": 2, "x": 1, "host": "b", "core": 1}
{"ts": 3, "host": "a", "core": 1}
{"ts": 4, "x": 9, "core": 1}
{"ts": 5, "x": 9, "host": "a", "core": 1}
{"ts": 6, "x": 1, "host": "a", "core": 1}
)")};
    stream.records.insert(stream.records.begin() + 4,
                          Json{{"ts", 4}, {"x", nan}, {"host", "a"}, {"core", 1}});
    const Outcome outcome =
        runAtAllSizes("alert.threshold",
                      {{"value", "x"},
                       {"limit", 5},
                       {"by", {"host", "core"}},
                       {"severity", "critical"},
                       {"message", "{key} {state} at {value} of {limit} ({node}, {time}) {other} {"}},
                      stream);
    REQUIRE(outcome.alerts.size() == 3);
    CHECK(outcome.alerts[0].message ==
          "host=a, core=1 firing at 9.5 of 5 (tested, 1970-01-01T00:00:01Z) {other} {");
    CHECK(outcome.alerts[1].key == "host=null, core=1");
    CHECK(outcome.alerts[2].firing == false);
    CHECK(outcome.records[0]["key"] == "host=a, core=1");
    CHECK(outcome.records[0]["severity"] == "critical");
    CHECK(outcome.mostHeld == 3);
}

TEST_CASE("an alert decided by a straggler is a straggler") {
    const TestStream stream{parseRecords(R"(
{"ts": 10, "x": 1}
{"ts": 4, "x": 9}
{"ts": 11, "x": 9}
)")};
    const Outcome outcome = runAtAllSizes("alert.threshold", {{"value", "x"}, {"limit", 5}}, stream);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.records[0]["_watermark"] == "1970-01-01T00:00:10Z");
}

TEST_CASE("alerts do not depend on batch size") {
    std::mt19937 random(5);
    std::normal_distribution<double> step(0, 3);
    std::uniform_int_distribution<int> key(0, 4);
    TestStream stream;
    stream.disorder = std::chrono::seconds(2);
    double value = 0;
    for (int index = 0; index < 3000; ++index) {
        value += step(random) - value * 0.05;
        Json record{{"ts", index + key(random)}, {"host", "h" + std::to_string(key(random))}};
        if (key(random) > 0) record["x"] = index < 1000 ? Json(static_cast<int>(value)) : Json(value);
        stream.records.push_back(record);
    }
    const Outcome threshold = runAtAllSizes(
        "alert.threshold", {{"value", "x"}, {"limit", 6}, {"clear_at", 2}, {"for", "20 s"}, {"by", {"host"}}},
        stream);
    CHECK(threshold.records.size() > 10);
    const Outcome anomaly = runAtAllSizes(
        "alert.anomaly",
        {{"value", "x"}, {"limit", 2}, {"history", 50}, {"warm_up", 20}, {"by", Json::array({"host"})}},
        stream);
    CHECK(anomaly.records.size() > 10);
    CHECK(anomaly.errors.empty());
}

TEST_CASE("an alert that clears as it fires, a text to watch and an unknown placeholder are problems") {
    const std::vector<Field> input{{"x", Type::Int64}, {"name", Type::String}};
    CHECK(problemsOf("alert.threshold", {{"value", "x"}, {"limit", 5}, {"clear_at", 6}}, input).size() == 1);
    CHECK(problemsOf("alert.threshold", {{"value", "x"}, {"limit", 5}, {"clear_at", 4}}, input).empty());
    CHECK(problemsOf("alert.threshold",
                     {{"value", "x"}, {"limit", 5}, {"clear_at", 4}, {"direction", "below"}}, input)
              .size() == 1);
    CHECK(problemsOf("alert.threshold", {{"value", "name"}, {"limit", 5}}, input) ==
          Lines{"value: gives string, and must be a number"});
    CHECK(problemsOf("alert.anomaly", {{"value", "x"}, {"message", "{valeu} is odd"}}, input) ==
          Lines{"message: there is nothing to fill in for {valeu}"});
    CHECK(problemsOf("alert.anomaly", {{"value", "x"}, {"warm_up", 500}}, input).size() == 1);
}

TEST_CASE("a value that is no number is an error that says so") {
    const TestStream stream{parseRecords(R"({"ts": 1, "name": "a"})")};
    const Outcome outcome = runOperator("alert.threshold", {{"value", "name"}, {"limit", 5}}, stream, 1);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0].find("must be a number") != std::string::npos);
    CHECK(runOperator("alert.threshold", {{"value", "missing"}, {"limit", 5}}, stream, 1).errors.empty());
}

TEST_CASE("an anomaly fires on values unlike the recent ones, after the warm-up") {
    std::vector<Json> values{100};
    for (int index = 0; index < 40; ++index)
        values.push_back(index % 2 == 0 ? 9.0 : 11.0);
    values.push_back(10);
    values.push_back(30);
    values.push_back(10);
    const Json parameters{{"value", "x"}, {"limit", 3}, {"history", 20}, {"warm_up", 10}};
    const TestStream stream = valuesOverTime(values);
    CHECK(brief(runAtAllSizes("alert.anomaly", parameters, stream)) ==
          Lines{"42 firing 30", "43 cleared 10"});

    Json oneSided = parameters;
    oneSided["direction"] = "below";
    CHECK(runAtAllSizes("alert.anomaly", oneSided, stream).records.empty());
    oneSided["direction"] = "above";
    CHECK(runAtAllSizes("alert.anomaly", oneSided, stream).records.size() == 2);
    CHECK(runAtAllSizes("alert.anomaly", parameters, stream)
              .alerts[0]
              .message.find("standard deviations above") != std::string::npos);
}

TEST_CASE("a new level becomes usual only if anomalies are learnt") {
    std::vector<Json> values;
    for (int index = 0; index < 100; ++index)
        values.push_back((index < 50 ? 0.0 : 50.0) + index % 3);
    Json parameters{{"value", "x"}, {"limit", 4}, {"history", 20}, {"warm_up", 10}};
    CHECK(brief(runAtAllSizes("alert.anomaly", parameters, valuesOverTime(values))).size() == 2);
    parameters["learn_anomalies"] = false;
    CHECK(brief(runAtAllSizes("alert.anomaly", parameters, valuesOverTime(values))) == Lines{"50 firing 52"});
}

TEST_CASE("a constant series fires when it changes, not at rounding, and not below the least deviation") {
    std::vector<Json> values(1000, 0.1);
    values.push_back(0.2);
    Json parameters{{"value", "x"}, {"history", 30}, {"warm_up", 10}};
    CHECK(brief(runAtAllSizes("alert.anomaly", parameters, valuesOverTime(values))) ==
          Lines{"1000 firing 0.2"});
    parameters["min_deviation"] = 0.1;
    CHECK(runAtAllSizes("alert.anomaly", parameters, valuesOverTime(values)).records.empty());
}

TEST_CASE("an infinity is an anomaly and leaves the history as it was") {
    std::vector<Json> values;
    for (int index = 0; index < 30; ++index)
        values.push_back(1.0 + index % 2);
    values.push_back(std::numeric_limits<double>::infinity());
    values.push_back(1.0);
    values.push_back(-std::numeric_limits<double>::infinity());
    values.push_back(2.0);
    CHECK(runAtAllSizes("alert.anomaly", {{"value", "x"}, {"history", 20}, {"warm_up", 10}},
                        valuesOverTime(values))
              .records.size() == 4);
}

TEST_CASE("rolling statistics stay true over a million values and a huge one that has passed") {
    std::mt19937 random(11);
    std::normal_distribution<double> normal(5, 2);
    RollingStatistics rolling;
    std::deque<double> window;
    for (int index = 0; index < 1'000'000; ++index) {
        const double value = index == 500'000 ? 1e12 : normal(random);
        rolling.add(value, 64);
        window.push_back(value);
        if (window.size() > 64) window.pop_front();
    }
    double mean = 0;
    for (const double value : window)
        mean += value / 64;
    double squares = 0;
    for (const double value : window)
        squares += (value - mean) * (value - mean);
    CHECK(rolling.mean() == doctest::Approx(mean).epsilon(1e-12));
    CHECK(rolling.deviation() == doctest::Approx(std::sqrt(squares / 63)).epsilon(1e-12));
}

TEST_CASE("numbers in messages are short and whole numbers whole") {
    CHECK(readableNumber(0.1 + 0.2) == "0.3");
    CHECK(readableNumber(1234567) == "1234567");
    CHECK(readableNumber(-93.25) == "-93.25");
    CHECK(readableNumber(1e20) == "1e+20");
}
