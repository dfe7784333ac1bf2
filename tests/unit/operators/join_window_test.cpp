#include "join_harness.h"
#include "join_streams.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

Json windows(const std::string& size, const std::string& slide = "0 s", const std::string& kind = "inner") {
    return Json{
        {"keys", Json::array({Json{{"left", "key"}}})}, {"size", size}, {"slide", slide}, {"kind", kind}};
}

std::string secondsText(int seconds) {
    return formatTimestamp(std::int64_t{seconds} * 1'000'000'000);
}

std::vector<Json> within(const TestStream& stream, int start, int end) {
    std::vector<Json> records;
    for (const Json& record : inEventOrder(stream))
        if (record["ts"].get<int>() >= start && record["ts"].get<int>() < end) records.push_back(record);
    return records;
}

/// Every window that could hold a record, and in it every left record set against every right one.
std::vector<Json> joinedSlowly(const TestStream& leftStream, const TestStream& rightStream, int size,
                               int slide, const std::string& kind) {
    std::vector<Json> results;
    for (int start = -100 * slide; start < 200; start += slide) {
        const std::vector<Json> lefts = within(leftStream, start, start + size);
        const std::vector<Json> rights = within(rightStream, start, start + size);
        std::vector<bool> isMatched(rights.size(), false);
        const auto add = [&](const Json& left, const Json& right) {
            Json record = joinedRecord(left, right, 0);
            record["window_start"] = secondsText(start);
            record["window_end"] = secondsText(start + size);
            record["_time"] = formatTimestamp(std::int64_t{start + size} * 1'000'000'000 - 1);
            results.push_back(record);
        };
        for (const Json& left : lefts) {
            bool found = false;
            for (std::size_t r = 0; r < rights.size(); ++r) {
                if (!hasSameKey(left, rights[r])) continue;
                found = isMatched[r] = true;
                add(left, rights[r]);
            }
            if (!found && (kind == "left" || kind == "full")) add(left, nullptr);
        }
        for (std::size_t r = 0; r < rights.size(); ++r)
            if (!isMatched[r] && (kind == "right" || kind == "full")) add(nullptr, rights[r]);
    }
    return results;
}

std::vector<std::string> lines(const std::vector<Json>& records) {
    std::vector<std::string> result;
    for (const Json& record : records)
        result.push_back(record.dump());
    return result;
}

} // namespace

TEST_CASE("records meet within the same window, whose bounds are half open, also before 1970") {
    const TestStream left = streamOf(R"(
{"ts": -10, "key": "a", "x": 1}
{"ts": -1, "key": "a", "x": 2}
{"ts": 0, "key": "a", "x": 3}
{"ts": 20, "key": "a", "x": 4}
)");
    const TestStream right = streamOf(R"(
{"ts": -10, "key": "a", "y": 1}
{"ts": 9, "key": "a", "y": 2}
{"ts": 10, "key": "a", "y": 3}
)");
    const Outcome outcome = runJoinEachWay("join.window", windows("10 s"), left, right);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.records[0].dump() ==
          R"({"_time":"1969-12-31T23:59:59.999999999Z","key":"a","ts":"1969-12-31T23:59:50Z",)"
          R"("ts_right":"1969-12-31T23:59:50Z","window_end":"1970-01-01T00:00:00Z",)"
          R"("window_start":"1969-12-31T23:59:50Z","x":1,"y":1})");
    CHECK(outcome.records[1]["x"] == 2);
    CHECK(outcome.records[2]["x"] == 3);
    CHECK(outcome.records[2]["y"] == 2);
}

TEST_CASE("a window join is what comparing every pair of each window gives, whichever input is faster") {
    std::mt19937 random(3);
    const std::pair<int, int> shapes[] = {{4, 0}, {9, 3}, {6, 6}};
    for (const auto& shape : shapes)
        for (const char* kind : {"full", shape.second > 0 ? "left" : "right"}) {
            const int size = shape.first;
            const int slide = shape.second;
            CAPTURE(size);
            CAPTURE(slide);
            CAPTURE(kind);
            TestStream left = randomStream(random, "x", 45, 3);
            TestStream right = randomStream(random, "y", 40, 3);
            left.declared = right.declared = {{"note", Type::String}};
            const Json parameters = windows(std::to_string(size) + " s", std::to_string(slide) + " s", kind);
            const Outcome outcome = runJoinEachWay("join.window", parameters, left, right);
            REQUIRE(lines(outcome.records) ==
                    lines(joinedSlowly(left, right, size, slide > 0 ? slide : size, kind)));
        }
}

TEST_CASE("a straggler is late once its last window has ended, and is not in those that ended before") {
    const TestStream left = streamOf(R"(
{"ts": 1, "key": "a", "x": 1}
{"ts": 12, "key": "a", "x": 2}
{"ts": 8, "key": "a", "x": 3}
{"ts": 16, "key": "a", "x": 4}
{"ts": 8, "key": "a", "x": 5}
)");
    const TestStream right = streamOf(R"(
{"ts": 8, "key": "a", "y": 1}
{"ts": 40, "key": "a", "y": 2}
)");
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}}) {
        const Outcome outcome =
            runJoin("join.window", windows("10 s", "5 s"), left, right, size, Interleaving::RightFirst);
        CHECK(outcome.lateRecords == 1);
        std::vector<std::string> pairs;
        for (const Json& record : outcome.records)
            pairs.push_back(record["window_start"].get<std::string>().substr(17) + record["x"].dump());
        CHECK(pairs == std::vector<std::string>{"00Z1", "05Z3", "05Z2"});
    }
}

TEST_CASE("windows of two steps before it can be joined by their bounds") {
    const std::vector<Field> aggregated{
        {"window_start", Type::Timestamp}, {"window_end", Type::Timestamp}, {"key", Type::String}};
    CHECK(joinedSchemaOf("join.window", windows("10 s"), aggregated,
                         {{"key", Type::String}, {"n", Type::Int64}}) ==
          "window_start timestamp, window_end timestamp, key string, n int64");
    CHECK(joinProblemsOf("join.window", windows("10 s", "3 s"), {{"key", Type::String}},
                         {{"key", Type::String}}) ==
          std::vector<std::string>{"slide: windows of 10 s are no whole number of steps of 3 s"});
}
