#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace weir;

namespace {

/// "second rank n" of each result, the second that of the window's start.
std::vector<std::string> brief(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const Json& record : outcome.records) {
        const Timestamp start = parseTimestamp(record["window_start"].get<std::string>()).value();
        lines.push_back(std::to_string(start / 1'000'000'000) + " " + record["rank"].dump() + " " +
                        record["n"].dump());
    }
    return lines;
}

using Lines = std::vector<std::string>;

const char* const kRecords = R"(
{"ts": 1, "x": 5, "key": "a", "n": 1}
{"ts": 2, "x": 7, "key": "b", "n": 2}
{"ts": 3, "x": 7, "key": "a", "n": 3}
{"ts": 4, "key": "a", "n": 4}
{"ts": 5, "x": 9, "key": "a", "n": 5}
{"ts": 11, "x": -1, "key": "a", "n": 6, "more": true}
{"ts": 9, "x": 100, "key": "a", "n": 7}
)";

} // namespace

TEST_CASE("the greatest of each window, of equal ones the first, whole and with their rank") {
    const TestStream stream{parseRecords(kRecords)};
    const Outcome outcome = runAtAllSizes("top_n", Json{{"value", "x"}, {"records", 3}}, stream);
    CHECK(brief(outcome) == Lines{"0 1 5", "0 2 2", "0 3 3", "10 1 6"});
    CHECK(outcome.records[0] == Json{{"window_start", "1970-01-01T00:00:00Z"},
                                     {"window_end", "1970-01-01T00:00:10Z"},
                                     {"rank", 1},
                                     {"ts", "1970-01-01T00:00:05Z"},
                                     {"x", 9},
                                     {"key", "a"},
                                     {"n", 5},
                                     {"_time", "1970-01-01T00:00:09.999999999Z"}});
    CHECK(outcome.records[3]["more"] == true);
    CHECK(outcome.lateRecords == 1);
    CHECK(outcome.mostHeld <= 4);
}

TEST_CASE("the least of each key, in the order in which keys appeared") {
    const TestStream stream{parseRecords(kRecords)};
    const Json parameters{
        {"value", "x"}, {"records", 2}, {"order", "least"}, {"by", Json::array({"key"})}, {"offset", "1 s"}};
    CHECK(brief(runAtAllSizes("top_n", parameters, stream)) == Lines{"1 1 1", "1 2 3", "1 1 2", "11 1 6"});
}

TEST_CASE("integers are ranked exactly, beside floats and infinities too") {
    TestStream stream;
    const auto add = [&stream](const Json& value) {
        stream.records.push_back(Json{{"ts", 1}, {"x", value}, {"n", stream.records.size()}});
    };
    add(9007199254740992);
    add(9007199254740993);
    add(std::numeric_limits<std::int64_t>::max());
    add(0.5);
    add(std::nan(""));
    add(INFINITY);
    add(-INFINITY);
    add(9007199254740992.0);
    CHECK(brief(runAtAllSizes("top_n", Json{{"value", "x"}}, stream)) ==
          Lines{"0 1 5", "0 2 2", "0 3 1", "0 4 0", "0 5 7", "0 6 3", "0 7 6"});
}

TEST_CASE("the records of surplus keys are left out") {
    TestStream stream;
    for (int index = 0; index < 5000; ++index)
        stream.records.push_back(
            Json{{"ts", index < 4990 ? 1 : 11}, {"x", index}, {"n", index}, {"key", index % 2500}});
    const Outcome outcome = runAtAllSizes(
        "top_n", Json{{"value", "x"}, {"records", 1}, {"by", Json::array({"key"})}, {"max_keys", 3}}, stream);
    CHECK(brief(outcome) == Lines{"0 1 2500", "0 1 2501", "0 1 2502", "10 1 4990", "10 1 4991", "10 1 4992"});
}

TEST_CASE("a value that is no number is an error that says so") {
    const TestStream stream{parseRecords(kRecords)};
    const Outcome outcome = runOperator("top_n", Json{{"value", "key"}}, stream, 4096);
    REQUIRE_FALSE(outcome.errors.empty());
    CHECK(outcome.errors[0].find("must be a number") != std::string::npos);
    CHECK(problemsOf("top_n", Json{{"value", "key"}}, {{"key", Type::String}, {"rank", Type::Int64}}) ==
          Lines{"value: gives string, and must be a number or a timestamp",
                "value: the field 'rank' of the records gives way to the result's own"});
    CHECK(outputSchemaOf("top_n", Json{{"value", "rank"}}, {{"key", Type::String}, {"rank", Type::Int64}}) ==
          "window_start timestamp, window_end timestamp, rank int64, key string");
}

TEST_CASE("ranks are those of sorting each window and key at once") {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> jitter(-30, 0);
    std::uniform_int_distribution<int> dice(0, 9);
    for (const bool isLeast : {false, true}) {
        TestStream stream;
        stream.unit = TimeUnit::Milliseconds;
        stream.disorder = std::chrono::milliseconds(30);
        std::map<std::int64_t, std::map<std::string, std::vector<std::pair<double, int>>>> windows;
        for (int index = 0; index < 2000; ++index) {
            const int time = index - 1000 + jitter(random);
            Json record{{"ts", time}, {"n", index}};
            if (dice(random) > 0)
                record["x"] = index < 900 ? Json(dice(random) - 4) : Json((dice(random) - 4) * 0.25);
            if (dice(random) == 0) record["x"] = std::nan("");
            if (dice(random) > 0) record["key"] = "k" + std::to_string(dice(random) / 3);
            stream.records.push_back(record);
            auto& ranked = windows[static_cast<std::int64_t>(std::floor(time / 100.0))]
                                  [record.contains("key") ? record["key"].get<std::string>() : ""];
            if (!record.contains("x") ||
                (record["x"].is_number_float() && std::isnan(record["x"].get<double>())))
                continue;
            ranked.emplace_back(record["x"].get<double>() * (isLeast ? 1 : -1), index);
        }
        const Json parameters{{"value", "x"},
                              {"records", 4},
                              {"size", "100 ms"},
                              {"order", isLeast ? "least" : "greatest"},
                              {"by", Json::array({"key"})}};
        const Outcome outcome = runAtAllSizes("top_n", parameters, stream);
        std::map<std::string, std::vector<int>> found;
        for (const Json& record : outcome.records) {
            const auto start =
                parseTimestamp(record["window_start"].get<std::string>()).value() / 100'000'000;
            const std::string group =
                std::to_string(start) + (record.contains("key") ? record["key"].get<std::string>() : "");
            found[group].push_back(record["n"].get<int>());
            CHECK(record["rank"] == found[group].size());
        }
        for (auto& [start, keys] : windows)
            for (auto& [key, ranked] : keys) {
                std::sort(ranked.begin(), ranked.end());
                ranked.resize(std::min<std::size_t>(ranked.size(), 4));
                std::vector<int> expected;
                for (const auto& [value, number] : ranked)
                    expected.push_back(number);
                CHECK(found[std::to_string(start) + key] == expected);
            }
        CHECK(outcome.lateRecords == 0);
    }
}
