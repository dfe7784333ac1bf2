#include "operator_harness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <random>

using namespace weir;

namespace {

Json decaying(const std::string& every, const Json& more = Json::object()) {
    Json parameters{{"half_life", "10 s"}, {"every", every}, {"field", "x"}, {"by", {"key"}}};
    parameters.update(more);
    return parameters;
}

struct Weighted {
    double count = 0;
    double sum = 0;
    double mean = 0;
    double variance = 0;
};

/// From all records of a key with their weights, in two passes.
Weighted weigh(const std::vector<std::pair<int, double>>& records, int time) {
    Weighted result;
    for (const auto& [at, x] : records) {
        result.count += std::exp2((at - time) / 10.0);
        result.sum += std::exp2((at - time) / 10.0) * x;
    }
    result.mean = result.sum / result.count;
    for (const auto& [at, x] : records)
        result.variance +=
            std::exp2((at - time) / 10.0) * (x - result.mean) * (x - result.mean) / result.count;
    return result;
}

void checkNear(const Json& record, const Weighted& expected) {
    CHECK(record["count"].get<double>() == doctest::Approx(expected.count));
    CHECK(record["sum"].get<double>() == doctest::Approx(expected.sum).epsilon(1e-9).scale(10));
    CHECK(record["mean"].get<double>() == doctest::Approx(expected.mean).epsilon(1e-9).scale(10));
    CHECK(record["variance"].get<double>() == doctest::Approx(expected.variance).epsilon(1e-9).scale(10));
}

int secondOf(const Json& time) {
    return static_cast<int>(parseTimestamp(time.get<std::string>()).value() / 1'000'000'000);
}

TestStream randomStream(int disorder) {
    std::mt19937 random(9);
    TestStream stream;
    stream.disorder = std::chrono::seconds(disorder);
    for (int index = 0; index < 300; ++index)
        stream.records.push_back(Json{{"ts", -40 + index / 3 - static_cast<int>(random() % 12)},
                                      {"x", static_cast<int>(random() % 100) - 50},
                                      {"key", static_cast<int>(random() % 4)}});
    return stream;
}

} // namespace

TEST_CASE("a record weighs half as much after a half-life") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "x": 8, "key": "a"}
{"ts": 10, "x": 2, "key": "a"}
{"ts": 30, "x": 2, "key": "a"}
)")};
    const Outcome outcome = runAtAllSizes("window.decaying", decaying("0 s"), stream);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.records[0]["count"] == 1);
    CHECK(outcome.records[0]["variance"] == 0);
    CHECK(outcome.records[1]["count"] == 1.5);
    CHECK(outcome.records[1]["sum"] == 6);
    CHECK(outcome.records[1]["mean"] == 4);
    CHECK(outcome.records[1]["variance"] == 8);
    CHECK(outcome.records[2]["count"] == 1.375);
    CHECK(outcome.records[2]["_time"] == "1970-01-01T00:00:30Z");
    CHECK(outcome.lastSchema ==
          "time timestamp, key string, count float64, sum float64, mean float64, variance float64");
}

TEST_CASE("for each record, the statistics are those of all records of the key by their age") {
    const TestStream stream = randomStream(3);
    const Outcome outcome = runAtAllSizes("window.decaying", decaying("0 s"), stream);
    REQUIRE(outcome.records.size() == 300);
    std::map<int, std::vector<std::pair<int, double>>> seen;
    std::map<int, int> latest;
    for (std::size_t index = 0; index < 300; ++index) {
        const Json& record = stream.records[index];
        const int key = record["key"];
        const int time = record["ts"];
        seen[key].emplace_back(time, record["x"]);
        latest[key] = latest.contains(key) ? std::max(latest[key], time) : time;
        CHECK(secondOf(outcome.records[index]["time"]) == latest[key]);
        checkNear(outcome.records[index], weigh(seen[key], latest[key]));
    }
}

TEST_CASE(
    "every so often, the statistics are as of the end of the span, whatever the order within the disorder") {
    const TestStream stream = randomStream(20);
    const Outcome outcome = runAtAllSizes("window.decaying", decaying("5 s"), stream);
    CHECK(outcome.records.size() > 60);
    for (const Json& result : outcome.records) {
        const int end = secondOf(result["time"]);
        CHECK(end % 5 == 0);
        std::vector<std::pair<int, double>> records;
        bool isNew = false;
        for (const Json& record : stream.records) {
            if (record["key"] != result["key"] || record["ts"] >= end) continue;
            records.emplace_back(record["ts"], record["x"]);
            isNew = isNew || record["ts"] >= end - 5;
        }
        CHECK(isNew);
        checkNear(result, weigh(records, end));
    }
}

TEST_CASE("stragglers show in the next result, at all batch sizes and over checkpoints") {
    CHECK(runAtAllSizes("window.decaying", decaying("2 s"), randomStream(0)).lateRecords == 0);
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 8, "key": "a"}
{"ts": 11, "x": 1, "key": "b"}
{"ts": 3, "x": 4, "key": "a"}
{"ts": 13, "x": 2, "key": "a"}
)")};
    const Outcome outcome = runAtAllSizes("window.decaying", decaying("10 s"), stream);
    REQUIRE(outcome.records.size() == 3);
    checkNear(outcome.records[2], weigh({{1, 8}, {3, 4}, {13, 2}}, 20));
}

TEST_CASE("nulls are passed over, what is not finite is malformed, and without a field records are counted") {
    const TestStream stream{{Json{{"ts", 0}, {"x", 1.5}, {"key", 1}}, Json{{"ts", 0}, {"key", 1}},
                             Json{{"ts", 0}, {"x", std::nan("")}, {"key", 1}},
                             Json{{"ts", 0}, {"x", INFINITY}, {"key", 1}}}};
    const Outcome outcome = runAtAllSizes("window.decaying", decaying("0 s"), stream);
    CHECK(outcome.records.size() == 1);
    CHECK(outcome.badRecords == 2);
    const Outcome counted = runAtAllSizes("window.decaying", decaying("1 s", {{"field", ""}}), stream);
    REQUIRE(counted.records.size() == 1);
    CHECK_FALSE(counted.records[0].contains("mean"));
    CHECK(counted.records[0]["count"].get<double>() == doctest::Approx(4 * std::exp2(-0.1)));
}

TEST_CASE("keys that have faded are let go and begin anew, the same at all batch sizes") {
    TestStream stream;
    for (int index = 0; index < 6000; ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", index}, {"key", index % 1000 == 0 ? -1 : index}});
    for (const char* every : {"0 s", "7 s"}) {
        const Outcome once = runOperator("window.decaying", decaying(every), stream, 6000);
        const Outcome often =
            runOperator("window.decaying", decaying(every), stream, 50, Checkpoints::AfterEachBatch);
        CHECK(once.records.size() == 6000);
        CHECK(once.records == often.records);
        CHECK(often.mostHeld < 2000);
    }
}

TEST_CASE("a decaying window says what cannot work, and its schema") {
    CHECK(
        problemsOf("window.decaying", decaying("1 s", {{"by", {"count"}}}),
                   {{"count", Type::Int64}, {"x", Type::String}}) ==
        std::vector<std::string>{"by[0]: results have a field 'count' of their own", "field: 'x' is string"});
    CHECK(outputSchemaOf("window.decaying", decaying("1 s", {{"field", ""}}), {{"key", Type::Int64}}) ==
          "time timestamp, key int64, count float64");
}
