#include "operator_harness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace weir;

namespace {

/// "second key x event" of each result: the event time in seconds, "+" if it is a nanosecond short.
std::vector<std::string> brief(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const Json& record : outcome.records) {
        const Timestamp time = parseTimestamp(record["time"].get<std::string>()).value();
        const Timestamp event = parseTimestamp(record["_time"].get<std::string>()).value();
        std::string line = std::to_string(time / 1'000'000'000) + " ";
        if (record.contains("key")) line += record["key"].get<std::string>() + " ";
        line += record.value("x", Json()).dump();
        if (event != time) line += " at " + std::to_string((event + 1) / 1'000'000'000);
        lines.push_back(line);
    }
    return lines;
}

Json resample(const std::string& method, Json more = Json::object()) {
    more["method"] = method;
    more["fields"] = Json::array({"x"});
    return more;
}

using Lines = std::vector<std::string>;

const char* const kRecords = R"(
{"ts": 1, "x": 10}
{"ts": 2.5, "x": 20}
{"ts": 2.25, "x": 12}
{"ts": 4, "x": 30}
{"ts": 12, "x": 5}
{"ts": 13.5, "x": 8}
)";

} // namespace

TEST_CASE("the previous value at each step, over no gap longer than wanted, and up to the last record") {
    TestStream stream{parseRecords(kRecords)};
    stream.disorder = std::chrono::seconds(1);
    const Outcome outcome = runAtAllSizes("resample", resample("previous", {{"most_gap", "3 s"}}), stream);
    CHECK(brief(outcome) == Lines{"1 10", "2 10", "3 20", "4 30", "5 30", "6 30", "7 30", "12 5", "13 5"});
    CHECK(outcome.lastSchema == "time timestamp, x int64");
}

TEST_CASE("a line between records, over no gap, known with the later record") {
    TestStream stream{parseRecords(kRecords)};
    stream.disorder = std::chrono::seconds(1);
    const Outcome outcome = runAtAllSizes("resample", resample("linear", {{"most_gap", "3 s"}}), stream);
    // 1 to 2.25 to 2.5 to 4; then 4 alone, found so at 8; then 12 to 13.5.
    CHECK(brief(outcome) == Lines{"1 10 at 2", "2 11.6 at 2", "3 23.333333333333332 at 4", "4 30 at 8",
                                  "12 5 at 13", "13 7 at 13"});
    CHECK(outcome.lastSchema == "time timestamp, x float64");
}

TEST_CASE("the mean of each step, and of the last one where a step has no values") {
    TestStream stream{parseRecords(kRecords)};
    stream.disorder = std::chrono::seconds(1);
    CHECK(
        brief(runAtAllSizes("resample", resample("mean", {{"step", "2 s"}, {"most_gap", "5 s"}}), stream)) ==
        Lines{"0 10 at 2", "2 16 at 4", "4 30 at 6", "6 30 at 8", "12 6.5 at 14"});
}

TEST_CASE("steps are multiples before 1970 too, and the ends of a stream are whole") {
    const TestStream stream{parseRecords(R"(
{"ts": -3, "x": 1}
{"ts": -1.5, "x": 4}
{"ts": 1, "x": 9}
)")};
    CHECK(brief(runAtAllSizes("resample", resample("previous"), stream)) ==
          Lines{"-3 1", "-2 1", "-1 4", "0 4", "1 9"});
    CHECK(brief(runAtAllSizes("resample", resample("linear"), stream)) ==
          Lines{"-3 1 at -1", "-2 3 at -1", "-1 5 at 1", "0 7 at 1", "1 9"});
    CHECK(brief(runAtAllSizes("resample", resample("mean", {{"step", "2 s"}}), stream)) ==
          Lines{"-4 1 at -2", "-2 4 at 0", "0 9 at 2"});
}

TEST_CASE("fields of each key: nulls keep the previous value, and break a line") {
    const TestStream stream{parseRecords(R"(
{"ts": 0, "key": "a", "x": 1, "text": "on"}
{"ts": 1, "key": "b", "x": 7}
{"ts": 2, "key": "a", "text": "off"}
{"ts": 2, "key": "a"}
{"ts": 3, "key": "a", "x": 4}
)")};
    const Json parameters{{"fields", Json::array({"x", "text"})}, {"by", Json::array({"key"})}};
    const Outcome outcome = runAtAllSizes("resample", parameters, stream);
    CHECK(brief(outcome) == Lines{"0 a 1", "1 a 1", "1 b 7", "2 a 1", "2 b 7", "3 a 4", "3 b 7"});
    CHECK(outcome.records[3]["text"] == "off");
    CHECK(outcome.records[5]["text"] == "off");
    CHECK(outcome.lastSchema == "time timestamp, key string, x int64, text string");
    const Json linear{
        {"fields", Json::array({"x", "y"})}, {"by", Json::array({"key"})}, {"method", "linear"}};
    const TestStream pairs{parseRecords(R"(
{"ts": 0, "key": "a", "x": 1, "y": 0}
{"ts": 2, "key": "a", "y": 4}
{"ts": 4, "key": "a", "x": 4, "y": 0}
)")};
    const Outcome lines = runAtAllSizes("resample", linear, pairs);
    CHECK(brief(lines) == Lines{"0 a 1 at 2", "1 a null at 2", "2 a null at 4", "3 a null at 4", "4 a 4"});
    CHECK(lines.records[1]["y"] == 2);
}

TEST_CASE("late records and surplus keys are left out, and the ends of time are no steps") {
    TestStream stream{parseRecords(R"(
{"ts": 0, "key": "a", "x": 1}
{"ts": 0, "key": "b", "x": 2}
{"ts": 3, "key": "a", "x": 3}
{"ts": 1, "key": "a", "x": 9}
)")};
    const Outcome outcome = runAtAllSizes(
        "resample", resample("previous", {{"by", Json::array({"key"})}, {"max_keys", 1}}), stream);
    CHECK(brief(outcome) == Lines{"0 a 1", "1 a 1", "2 a 1", "3 a 3"});
    CHECK(outcome.lateRecords == 1);
    TestStream ends;
    ends.unit = TimeUnit::Nanoseconds;
    ends.records = {Json{{"ts", std::numeric_limits<std::int64_t>::min() + 1}, {"x", 1}},
                    Json{{"ts", 1'000'000'000}, {"x", 2}},
                    Json{{"ts", std::numeric_limits<std::int64_t>::max()}, {"x", 3}}};
    for (const char* method : {"previous", "linear", "mean"}) {
        const Outcome atEnds = runAtAllSizes("resample", resample(method, {{"most_gap", "2 s"}}), ends);
        CHECK(atEnds.badRecords == 2);
        CHECK(brief(atEnds).front().substr(0, 3) == "1 2");
    }
}

TEST_CASE("of more records than may wait, the earliest are taken early, and what is before them is late") {
    TestStream stream{parseRecords(R"(
{"ts": 2, "x": 1}
{"ts": 3, "x": 2}
{"ts": 1, "x": 3}
{"ts": 4, "x": 4}
{"ts": 2, "x": 5}
)")};
    stream.disorder = std::chrono::hours(1);
    const Outcome outcome = runAtAllSizes("resample", resample("previous", {{"max_records", 2}}), stream);
    CHECK(brief(outcome) == Lines{"1 3", "2 5", "3 2", "4 4"});
    CHECK(outcome.lateRecords == 0);
    const Outcome one = runAtAllSizes("resample", resample("previous", {{"max_records", 1}}), stream);
    CHECK(one.lateRecords == 2); // 1 after 2, and 2 after 3
}

TEST_CASE("what cannot be resampled is said before it runs, and while it does") {
    const std::vector<Field> input{{"time", Type::Timestamp}, {"text", Type::String}, {"x", Type::Int64}};
    CHECK(problemsOf("resample",
                     Json{{"fields", Json::array({"time", "text", "x", "x"})},
                          {"method", "linear"},
                          {"step", "1 ms"},
                          {"most_gap", "1 h"}},
                     input) == Lines{"most_gap: one gap would be filled with 3600000 records of each key",
                                     "fields[0]: two fields of a result would be called 'time'",
                                     "fields[0]: 'time' is timestamp, and only numbers can be resampled so",
                                     "fields[1]: 'text' is string, and only numbers can be resampled so",
                                     "fields[3]: two fields of a result would be called 'x'"});
    CHECK(outputSchemaOf("resample", resample("linear", {{"by", Json::array({"text"})}}), input) ==
          "time timestamp, text string, x float64");
    const TestStream stream{parseRecords("{\"ts\": 1, \"x\": \"text\"}")};
    const Outcome outcome = runOperator("resample", resample("mean"), stream, 1);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0].find("'x' is string") != std::string::npos);
}

TEST_CASE("keys that come and go leave nothing behind, and results stay in order of when they began") {
    TestStream stream;
    stream.unit = TimeUnit::Milliseconds;
    for (int index = 0; index < 6000; ++index)
        stream.records.push_back(
            Json{{"ts", index * 2}, {"key", "k" + std::to_string(index % 7 == 0 ? 0 : index)}, {"x", index}});
    const Json parameters =
        resample("previous", {{"step", "10 ms"}, {"most_gap", "10 ms"}, {"by", Json::array({"key"})}});
    const Outcome outcome = runOperator("resample", parameters, stream, 32);
    CHECK(outcome.records.size() > 6000);
    CHECK(outcome.mostHeld < 60);
    for (const Outcome& other :
         {runOperator("resample", parameters, stream, 1), runOperator("resample", parameters, stream, 4096),
          runOperator("resample", parameters, stream, 128, Checkpoints::AfterEachBatch)})
        CHECK(other.records == outcome.records);
}

TEST_CASE("steps are those of looking at all records of each key at once") {
    std::mt19937 random(37);
    std::uniform_int_distribution<int> jitter(-60, 0);
    std::uniform_int_distribution<int> dice(0, 9);
    constexpr int kStep = 10;
    constexpr int kGap = 45;
    for (const std::string method : {"previous", "linear", "mean"}) {
        CAPTURE(method);
        TestStream stream;
        stream.unit = TimeUnit::Milliseconds;
        stream.disorder = std::chrono::milliseconds(60);
        std::map<std::string, std::vector<std::pair<int, double>>> series;
        int greatest = std::numeric_limits<int>::min();
        for (int index = 0; index < 1500; ++index) {
            const int time = index * 3 - 2000 + jitter(random);
            Json record{{"ts", time}};
            if (dice(random) > 0) record["x"] = index < 700 ? Json(dice(random)) : Json(dice(random) * 0.5);
            if (dice(random) > 1) record["key"] = "k" + std::to_string(dice(random) * dice(random) / 8);
            stream.records.push_back(record);
            if (!record.contains("x")) continue;
            series[record.value("key", "")].emplace_back(time, record["x"].get<double>());
            greatest = std::max(greatest, time);
        }

        std::map<std::pair<int, std::string>, double> expected;
        for (auto& [key, records] : series) {
            std::stable_sort(records.begin(), records.end(),
                             [](const auto& left, const auto& right) { return left.first < right.first; });
            for (int at = -2100; at <= greatest; at += kStep) {
                const int end = method == "mean" ? at + kStep : at + 1;
                const auto after = std::find_if(records.begin(), records.end(),
                                                [end](const auto& each) { return each.first >= end; });
                if (after == records.begin()) continue;
                const auto& [last, value] = *(after - 1);
                if (method == "previous" && at - last <= kGap) expected[{at, key}] = value;
                if (method == "linear" && last == at) expected[{at, key}] = value;
                if (method == "linear" && last < at && after != records.end() && after->first - last <= kGap)
                    expected[{at, key}] =
                        value + (after->second - value) * (at - last) / (after->first - last);
                // The step's last nanosecond, of records at whole milliseconds.
                if (method != "mean" || end - last > kGap) continue;
                const int step = static_cast<int>(std::floor(last / static_cast<double>(kStep))) * kStep;
                double sum = 0;
                int count = 0;
                for (const auto& [time, each] : records) {
                    if (time < step || time >= step + kStep) continue;
                    sum += each;
                    ++count;
                }
                expected[{at, key}] = sum / count;
            }
        }

        const Json parameters =
            resample(method, {{"step", "10 ms"}, {"most_gap", "45 ms"}, {"by", Json::array({"key"})}});
        const Outcome outcome = runAtAllSizes("resample", parameters, stream);
        CHECK(outcome.lateRecords == 0);
        CHECK(outcome.errors.empty());
        CHECK(outcome.records.size() == expected.size());
        Timestamp before = kMinTimestamp;
        for (const Json& record : outcome.records) {
            const Timestamp at = parseTimestamp(record["time"].get<std::string>()).value() / 1'000'000;
            const auto found = expected.find({static_cast<int>(at), record.value("key", "")});
            CAPTURE(record.dump());
            REQUIRE(found != expected.end());
            REQUIRE(record["x"].get<double>() == doctest::Approx(found->second).epsilon(1e-12));
            const Timestamp event = parseTimestamp(record["_time"].get<std::string>()).value();
            REQUIRE(event >= before);
            before = event;
        }
    }
}
