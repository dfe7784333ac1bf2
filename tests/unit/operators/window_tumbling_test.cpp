#include "operator_harness.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

Json countAndSum(const std::string& size, const Json& by = Json::array()) {
    return Json{{"size", size},
                {"by", by},
                {"aggregates", Json::array({Json{{"function", "count"}, {"as", "n"}},
                                            Json{{"function", "sum"}, {"field", "x"}, {"as", "sum"}}})}};
}

/// "start key n sum" of each result, the start in seconds since 1970-01-01T00:00.
std::vector<std::string> brief(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const Json& record : outcome.records) {
        const Timestamp start = parseTimestamp(record["window_start"].get<std::string>()).value();
        lines.push_back(std::to_string(start / 1'000'000'000) + " " + record.value("key", Json()).dump() +
                        " " + record["n"].dump() + " " + record.value("sum", Json()).dump());
    }
    return lines;
}

} // namespace

TEST_CASE("tumbling windows by key, with the facts of Flink's own test program") {
    TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": "a"}
{"ts": 2, "x": 2, "key": "a"}
{"ts": 3, "x": 2, "key": "a"}
{"ts": 4, "x": 5, "key": "a"}
{"ts": 7, "x": 3, "key": "b"}
{"ts": 6, "x": 6, "key": "b"}
{"ts": 8, "x": 3, "key": "a"}
{"ts": 4, "x": 5, "key": "a"}
{"ts": 16, "x": 4, "key": "b"}
{"ts": 32, "x": 7, "key": null}
{"ts": 34, "x": 1, "key": "b"}
)")};
    stream.disorder = std::chrono::seconds(1);
    const Outcome outcome = runAtAllSizes("window.tumbling", countAndSum("5 s", {"key"}), stream);
    CHECK(brief(outcome) == std::vector<std::string>{R"(0 "a" 4 10)", R"(5 "b" 2 9)", R"(5 "a" 1 3)",
                                                     R"(15 "b" 1 4)", R"(30 null 1 7)", R"(30 "b" 1 1)"});
    CHECK(outcome.lateRecords == 1);
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:04.999999999Z");
    CHECK(outcome.records[0]["window_end"] == "1970-01-01T00:00:05Z");
    CHECK(outcome.lastSchema ==
          "window_start timestamp, window_end timestamp, key string, n int64, sum int64");
}

TEST_CASE("bounds are half open, before 1970 as after, and moved by the offset") {
    TestStream stream{parseRecords(R"(
{"ts": -20, "x": 1}
{"ts": -11, "x": 1}
{"ts": -10, "x": 1}
{"ts": -1, "x": 1}
{"ts": 0, "x": 1}
{"ts": 9, "x": 1}
{"ts": 10, "x": 1}
)")};
    CHECK(brief(runAtAllSizes("window.tumbling", countAndSum("10 s"), stream)) ==
          std::vector<std::string>{"-20 null 2 2", "-10 null 2 2", "0 null 2 2", "10 null 1 1"});
    Json shifted = countAndSum("10 s");
    shifted["offset"] = "13 s";
    CHECK(brief(runAtAllSizes("window.tumbling", shifted, stream)) ==
          std::vector<std::string>{"-27 null 1 1", "-17 null 2 2", "-7 null 2 2", "3 null 2 2"});
}

TEST_CASE("a straggler counts while its window is open, and is late once the watermark has reached the end") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1}
{"ts": 9, "x": 1}
{"ts": 2, "x": 1}
{"ts": 10, "x": 1}
{"ts": 3, "x": 1}
{"ts": 11, "x": 1}
{"ts": 9, "x": 1}
)")};
    const Outcome outcome = runAtAllSizes("window.tumbling", countAndSum("10 s"), stream);
    CHECK(brief(outcome) == std::vector<std::string>{"0 null 3 3", "10 null 2 2"});
    CHECK(outcome.lateRecords == 2);
}

TEST_CASE("a record behind a window that has fired is late though it is no straggler") {
    TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1}
{"ts": 2, "x": 1}
{"ts": 25, "x": 1}
)")};
    stream.leastWatermark = 20'000'000'000;
    const Outcome outcome = runOperator("window.tumbling", countAndSum("10 s"), stream, 1);
    CHECK(brief(outcome) == std::vector<std::string>{"0 null 1 1", "20 null 1 1"});
    CHECK(outcome.lateRecords == 1);
}

TEST_CASE("results do not depend on batch size, with disorder, late records and several keys") {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> jitter(-30, 10);
    std::uniform_int_distribution<int> dice(0, 5);
    for (int round = 0; round < 10; ++round) {
        TestStream stream;
        stream.unit = TimeUnit::Milliseconds;
        stream.disorder = std::chrono::milliseconds(round * 4);
        for (int index = 0; index < 1500; ++index) {
            Json record{{"ts", 5 * index - 3000 + jitter(random)}, {"x", dice(random) - 2}};
            if (dice(random) > 0) record["key"] = "k" + std::to_string(dice(random));
            if (index > 700) record["x"] = dice(random) * 0.1;
            if (index > 300 && dice(random) > 1) record["core"] = dice(random);
            if (index > 900) record["core"] = dice(random) + 0.0;
            stream.records.push_back(record);
        }
        const Outcome outcome =
            runAtAllSizes("window.tumbling", countAndSum("20 ms", {"key", "core"}), stream);
        std::int64_t counted = 0;
        for (const Json& record : outcome.records)
            counted += record["n"].get<std::int64_t>();
        CHECK(counted + static_cast<std::int64_t>(outcome.lateRecords) == 1500);
        CHECK(outcome.errors.empty());
    }
}

TEST_CASE("a key that widens from int64 stays the same key") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1, "key": 1}
{"ts": 2, "x": 1, "key": 2}
{"ts": 3, "x": 1}
{"ts": 4, "x": 1, "key": 2.0}
{"ts": 5, "x": 1, "key": 0.5}
{"ts": 6, "x": 1, "key": 1.0}
)")};
    CHECK(brief(runAtAllSizes("window.tumbling", countAndSum("1 h", {"key"}), stream)) ==
          std::vector<std::string>{"0 1 2 2", "0 2 2 2", "0 null 1 1", "0 0.5 1 1"});
}

TEST_CASE("a key no record has had yet is null, and its field comes with its first value") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "x": 1}
{"ts": 11, "x": 1}
{"ts": 12, "x": 2, "key": "late to come"}
{"ts": 21, "x": 1, "key": "late to come"}
)")};
    CHECK(brief(runAtAllSizes("window.tumbling", countAndSum("10 s", {"key"}), stream)) ==
          std::vector<std::string>{"0 null 1 1", "10 null 1 1", R"(10 "late to come" 1 2)",
                                   R"(20 "late to come" 1 1)"});
}

TEST_CASE("many keys keep their order of first appearance") {
    TestStream stream;
    for (int index = 0; index < 20000; ++index)
        stream.records.push_back(Json{{"ts", 1}, {"x", 1}, {"key", (index * 7919) % 10007}});
    const Outcome outcome = runOperator("window.tumbling", countAndSum("10 s", {"key"}), stream, 4096);
    REQUIRE(outcome.records.size() == 10007);
    for (int index = 0; index < 10007; ++index)
        REQUIRE(outcome.records[static_cast<std::size_t>(index)]["key"] == (index * 7919) % 10007);
    CHECK(outcome.mostHeld == 10007);
}

TEST_CASE("thousands of windows that end at once come in order") {
    TestStream stream;
    for (int index = 0; index < 30000; ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", index}});
    stream.disorder = std::chrono::hours(24);
    const Outcome outcome = runOperator("window.tumbling", countAndSum("1 s"), stream, 4096);
    REQUIRE(outcome.records.size() == 30000);
    for (std::size_t index = 0; index < 30000; ++index)
        REQUIRE(outcome.records[index]["sum"] == index);
}

TEST_CASE("event times at the ends of time are counted as bad, not computed wrongly") {
    TestStream stream;
    stream.unit = TimeUnit::Nanoseconds;
    stream.records = {Json{{"ts", std::numeric_limits<std::int64_t>::min() + 1}, {"x", 1}},
                      Json{{"ts", 5}, {"x", 1}},
                      Json{{"ts", std::numeric_limits<std::int64_t>::max() - 1}, {"x", 1}}};
    const Outcome outcome = runAtAllSizes("window.tumbling", countAndSum("1 h"), stream);
    CHECK(outcome.records.size() == 1);
    CHECK(outcome.badRecords == 2);
}

TEST_CASE("an aggregate of the wrong type is an error that says so") {
    const TestStream stream{parseRecords(R"({"ts": 1, "x": "text"})")};
    const Outcome outcome = runOperator("window.tumbling", countAndSum("1 s"), stream, 1);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0].find("'x' is string") != std::string::npos);
}

TEST_CASE("windows stand after windows") {
    TestStream stream;
    for (int index = 0; index < 120; ++index)
        stream.records.push_back(Json{{"ts", index}, {"x", 1}});
    Json outer = countAndSum("30 s");
    outer["aggregates"][1]["field"] = "n";
    for (const std::size_t size : kBatchSizes) {
        const Outcome outcome =
            runChain("window.tumbling", countAndSum("10 s"), "window.tumbling", outer, stream, size);
        CHECK(brief(outcome) ==
              std::vector<std::string>{"0 null 3 30", "30 null 3 30", "60 null 3 30", "90 null 3 30"});
        CHECK(outcome.lateRecords == 0);
    }
}

TEST_CASE("a window without aggregates lists the keys it saw, and by default counts") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "key": "a"}
{"ts": 2, "key": "b"}
{"ts": 3, "key": "a"}
)")};
    CHECK(runAtAllSizes("window.tumbling", Json{{"by", {"key"}}, {"aggregates", Json::array()}}, stream)
              .records.size() == 2);
    const Outcome counted = runAtAllSizes("window.tumbling", Json{{"by", Json::array({"key"})}}, stream);
    CHECK(counted.records.at(0)["count"] == 2);
}

TEST_CASE("a window knows its schema and its problems before it runs") {
    const std::vector<Field> input{{"host", Type::String}, {"cpu", Type::Int64}};
    const auto aggregate = [](const char* function, const char* field, const char* as) {
        return Json{{"function", function}, {"field", field}, {"as", as}};
    };
    CHECK(outputSchemaOf("window.tumbling",
                         Json{{"by", Json::array({"host"})},
                              {"aggregates",
                               Json::array({aggregate("mean", "cpu", ""), aggregate("max", "host", "top")})}},
                         input) ==
          "window_start timestamp, window_end timestamp, host string, cpu_mean float64, top string");
    CHECK(
        problemsOf("window.tumbling",
                   Json{{"by", Json::array({"window_end"})},
                        {"aggregates", Json::array({aggregate("sum", "host", "s"), aggregate("mean", "", "m"),
                                                    aggregate("count", "", "s")})}},
                   input) ==
        std::vector<std::string>{"by[0]: results have a field 'window_end' of their own",
                                 "aggregates[0].field: 'sum' takes numbers, and 'host' is string",
                                 "aggregates[1].field: 'mean' needs a field",
                                 "aggregates[2].as: two fields of a result would be called 's'"});
}
