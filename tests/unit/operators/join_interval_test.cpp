#include "join_harness.h"
#include "join_streams.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

Json within(const std::string& lower, const std::string& upper, const std::string& kind = "inner") {
    return Json{
        {"keys", Json::array({Json{{"left", "key"}}})}, {"lower", lower}, {"upper", upper}, {"kind", kind}};
}

/// A result, and where it stands among those of its event time.
struct Expected {
    Json record;
    int time;
    int phase; ///< completed by a left record, by a right one, left without partner, right without
    std::size_t first;
    std::size_t second;

    auto place() const { return std::tuple(time, phase, first, second); }
};

/// Every left record set against every right one.
std::vector<Json> joinedSlowly(const TestStream& leftStream, const TestStream& rightStream, int lower,
                               int upper, const std::string& kind) {
    const std::vector<Json> lefts = inEventOrder(leftStream);
    const std::vector<Json> rights = inEventOrder(rightStream);
    std::vector<Expected> expected;
    std::vector<bool> isMatched(rights.size(), false);
    for (std::size_t l = 0; l < lefts.size(); ++l) {
        const int left = lefts[l]["ts"];
        bool found = false;
        for (std::size_t r = 0; r < rights.size(); ++r) {
            const int right = rights[r]["ts"];
            if (!hasSameKey(lefts[l], rights[r]) || right < left + lower || right > left + upper) continue;
            found = isMatched[r] = true;
            const int time = std::max(left, right);
            // The one whose turn comes second: the right one if both have the same.
            const bool byLeft = left + std::max(lower, 0) > right + std::max(-upper, 0);
            expected.push_back({joinedRecord(lefts[l], rights[r], time), time, byLeft ? 0 : 1, byLeft ? l : r,
                                byLeft ? r : l});
        }
        if (!found && kind != "inner" && kind != "right") {
            const int time = left + std::max(upper, 0);
            expected.push_back({joinedRecord(lefts[l], nullptr, time), time, 2, l, 0});
        }
    }
    for (std::size_t r = 0; r < rights.size(); ++r) {
        if (isMatched[r] || kind == "inner" || kind == "left") continue;
        const int time = rights[r]["ts"].get<int>() + std::max(-lower, 0);
        expected.push_back({joinedRecord(nullptr, rights[r], time), time, 3, r, 0});
    }
    std::sort(expected.begin(), expected.end(),
              [](const Expected& a, const Expected& b) { return a.place() < b.place(); });
    std::vector<Json> records;
    for (Expected& each : expected)
        records.push_back(std::move(each.record));
    return records;
}

void checkSame(const std::vector<Json>& found, const std::vector<Json>& expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t index = 0; index < found.size(); ++index) {
        CAPTURE(index);
        REQUIRE(found[index].dump() == expected[index].dump());
    }
}

} // namespace

TEST_CASE("each left record meets the right ones within its interval, both ends within") {
    const TestStream left = streamOf(R"(
{"ts": 10, "key": "a", "click": 1}
{"ts": 20, "key": "b", "click": 2}
{"ts": 30, "key": "a", "click": 3}
)");
    const TestStream right = streamOf(R"(
{"ts": 4, "key": "a", "view": 1}
{"ts": 5, "key": "a", "view": 2}
{"ts": 12, "key": "a", "view": 3}
{"ts": 13, "key": "a", "view": 4}
{"ts": 20, "key": "c", "view": 5}
)");
    const Outcome outcome = runJoinEachWay("join.interval", within("-5 s", "2 s"), left, right);
    REQUIRE(outcome.records.size() == 2);
    CHECK(outcome.records[0].dump() ==
          R"({"_time":"1970-01-01T00:00:10Z","click":1,"key":"a","ts":"1970-01-01T00:00:10Z",)"
          R"("ts_right":"1970-01-01T00:00:05Z","view":2})");
    CHECK(outcome.records[1]["view"] == 3);
    CHECK(outcome.records[1]["_time"] == "1970-01-01T00:00:12Z");
    CHECK(outcome.lastSchema == "click int64, key string, ts timestamp, ts_right timestamp, view int64");
}

TEST_CASE("a record without a partner gives its result once none can come") {
    const TestStream left = streamOf(R"(
{"ts": 10, "key": "a", "x": 1}
{"ts": 11, "x": 2}
{"ts": 60, "key": "z", "x": 3}
)");
    const TestStream right = streamOf(R"(
{"ts": 15, "key": "b", "y": 1}
{"ts": 60, "key": "z", "y": 2}
)");
    const Outcome outcome = runJoinEachWay("join.interval", within("-5 s", "10 s", "full"), left, right);
    REQUIRE(outcome.records.size() == 4);
    // The left could have met a right of up to 20 s, the right a left of up to 20 s.
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:20Z");
    CHECK(outcome.records[0]["x"] == 1);
    CHECK(outcome.records[1]["_time"] == "1970-01-01T00:00:20Z");
    CHECK(outcome.records[1].dump() == R"({"_time":"1970-01-01T00:00:20Z","key":"b",)"
                                       R"("ts_right":"1970-01-01T00:00:15Z","y":1})");
    CHECK(outcome.records[2]["_time"] == "1970-01-01T00:00:21Z");
    CHECK(outcome.records[2]["x"] == 2);
    CHECK(outcome.records[3]["y"] == 2);
}

TEST_CASE("an interval join is what comparing every pair gives, whichever input is faster") {
    std::mt19937 random(11);
    const std::pair<int, int> intervals[] = {{-3, 4}, {0, 0}, {2, 6}, {-9, -2}};
    for (const auto& interval : intervals)
        for (const char* kind : {"inner", "full", interval.first < 0 ? "left" : "right"}) {
            const int lower = interval.first;
            const int upper = interval.second;
            CAPTURE(lower);
            CAPTURE(upper);
            CAPTURE(kind);
            TestStream left = randomStream(random, "x", 45, 3);
            TestStream right = randomStream(random, "y", 45, 3);
            // Known from the start, so that the suffix is as well.
            left.declared = {{"note", Type::String}};
            right.declared = {{"note", Type::String}};
            const Json parameters = within(std::to_string(lower) + " s", std::to_string(upper) + " s", kind);
            const Outcome outcome = runJoinEachWay("join.interval", parameters, left, right);
            checkSame(outcome.records, joinedSlowly(left, right, lower, upper, kind));
        }
}

TEST_CASE("numbers meet across types, in several key fields, and null meets nothing") {
    const TestStream left = streamOf(R"(
{"ts": 1, "a": 1, "b": "x", "n": 1}
{"ts": 2, "a": 2, "n": 2}
{"ts": 3, "a": 3, "b": "x", "n": 3}
)");
    const TestStream right = streamOf(R"(
{"ts": 1, "id": 1.0, "b": "x", "m": 1}
{"ts": 2, "id": 2.0, "m": 2}
{"ts": 3, "id": 3.5, "b": "x", "m": 3}
)");
    const Json parameters{
        {"keys", Json::array({Json{{"left", "a"}, {"right", "id"}}, Json{{"left", "b"}, {"right", "b"}}})}};
    const Outcome outcome = runJoinEachWay("join.interval", parameters, left, right);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.records[0]["n"] == 1);
    CHECK(outcome.records[0]["m"] == 1);
    CHECK(outcome.records[0]["id"] == 1);
}

TEST_CASE("without keys every record within the interval is a partner") {
    const TestStream left = streamOf("{\"ts\": 1, \"x\": 1}\n{\"ts\": 2, \"x\": 2}");
    const TestStream right = streamOf("{\"ts\": 1, \"y\": 1}\n{\"ts\": 2, \"y\": 2}");
    const Outcome outcome =
        runJoinEachWay("join.interval", Json{{"lower", "-1 s"}, {"upper", "1 s"}}, left, right);
    CHECK(outcome.records.size() == 4);
}

TEST_CASE("keys of types that are never equal are an error that says so") {
    const TestStream left = streamOf(R"({"ts": 1, "key": "1"})");
    const TestStream right = streamOf(R"({"ts": 1, "key": 1})");
    const Outcome outcome =
        runJoin("join.interval", within("0 s", "1 s"), left, right, 1, Interleaving::LeftFirst);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0] ==
          "'key' of right is int64, but 'key' of left is string, so they are never equal: "
          "give them one type, with a derive or in the source");
}

TEST_CASE("a late record is counted and left out") {
    TestStream left = streamOf(R"(
{"ts": 10, "key": "a", "x": 1}
{"ts": 20, "key": "a", "x": 2}
{"ts": 12, "key": "a", "x": 3}
)");
    const TestStream right = streamOf(R"(
{"ts": 12, "key": "a", "y": 1}
{"ts": 30, "key": "a", "y": 2}
)");
    for (const std::size_t size : {std::size_t{1}, std::size_t{32}}) {
        const Outcome outcome =
            runJoin("join.interval", within("0 s", "5 s"), left, right, size, Interleaving::RightFirst);
        CHECK(outcome.lateRecords == 1);
        REQUIRE(outcome.records.size() == 1);
        CHECK(outcome.records[0]["x"] == 1);
    }
}

TEST_CASE("records are held no longer than partners can come, and no more than the limit") {
    TestStream left;
    TestStream right;
    for (int index = 0; index < 5'000; ++index) {
        left.records.push_back(Json{{"ts", index}, {"key", index}, {"x", 1}});
        right.records.push_back(Json{{"ts", index}, {"key", index}, {"y", 1}});
    }
    Json parameters = within("-5 s", "5 s", "full");
    const Outcome outcome = runJoin("join.interval", parameters, left, right, 32, Interleaving::Alternating);
    CHECK(outcome.records.size() == 5'000);
    CHECK(outcome.mostHeld < 200);

    parameters["max_records"] = 100;
    const Outcome limited = runJoin("join.interval", parameters, left, right, 32, Interleaving::LeftFirst);
    CHECK(limited.mostHeld == 100);
}

TEST_CASE("times at the ends of time are no trouble") {
    TestStream left{{Json{{"ts", kMaxTimestamp}, {"x", 1}}}};
    TestStream right{{Json{{"ts", kMinTimestamp + 1}, {"y", 2}}}};
    left.unit = right.unit = TimeUnit::Nanoseconds;
    const Outcome outcome =
        runJoin("join.interval", Json{{"lower", "-1 h"}, {"upper", "1 h"}, {"kind", "full"}}, left, right, 1,
                Interleaving::Alternating);
    CHECK(outcome.errors.empty());
    CHECK(outcome.records.size() == 2);
}

TEST_CASE("an interval join knows its fields and its problems before it runs") {
    const std::vector<Field> left{{"ts", Type::Timestamp}, {"key", Type::String}, {"x", Type::Int64}};
    const std::vector<Field> right{{"key", Type::String}, {"x", Type::Float64}, {"y", Type::Bool}};
    Json parameters = within("0 s", "1 s");
    CHECK(joinedSchemaOf("join.interval", parameters, left, right) ==
          "ts timestamp, key string, x int64, x_right float64, y bool");
    parameters["right_fields"] = Json::array({"x"});
    parameters["suffix"] = ".other";
    CHECK(joinedSchemaOf("join.interval", parameters, left, right) ==
          "ts timestamp, key string, x int64, x.other float64");
    CHECK(joinProblemsOf("join.interval", parameters, left, right).empty());
    CHECK(joinProblemsOf("join.interval",
                         Json{{"lower", "5 s"},
                              {"upper", "-5 s"},
                              {"keys", Json::array({Json{{"left", "x"}, {"right", "key"}}})}},
                         left, right) ==
          std::vector<std::string>{"keys[0].right: 'x' is int64 and 'key' is string, so they are never equal",
                                   "lower: no time is at least 5 s and at most -5 s after another"});
}
