#include "join_harness.h"
#include "join_streams.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

Json latest(const std::string& kind = "inner", const std::string& tolerance = "0 s") {
    return Json{{"keys", Json::array({Json{{"left", "key"}}})}, {"kind", kind}, {"tolerance", tolerance}};
}

std::vector<Json> joinedSlowly(const TestStream& leftStream, const TestStream& rightStream,
                               bool keepsUnmatched, int tolerance) {
    std::vector<Json> results;
    const std::vector<Json> rights = inEventOrder(rightStream);
    for (const Json& left : inEventOrder(leftStream)) {
        const int time = left["ts"];
        Json newest;
        for (const Json& right : rights) {
            const int age = time - right["ts"].get<int>();
            if (hasSameKey(left, right) && age >= 0 && (tolerance == 0 || age <= tolerance)) newest = right;
        }
        if (!newest.is_null() || keepsUnmatched) results.push_back(joinedRecord(left, newest, time));
    }
    return results;
}

} // namespace

TEST_CASE("a left record meets the newest right one that is not later, however they come") {
    const TestStream left = streamOf(R"(
{"ts": 5, "key": "a", "order": 1}
{"ts": 10, "key": "a", "order": 2}
{"ts": 20, "key": "a", "order": 3}
{"ts": 20, "key": "b", "order": 4}
)");
    const TestStream right = streamOf(R"(
{"ts": 6, "key": "a", "price": 60}
{"ts": 10, "key": "a", "price": 100}
{"ts": 10, "key": "a", "price": 101}
{"ts": 21, "key": "a", "price": 210}
)");
    const Outcome outcome = runJoinEachWay("join.latest", latest("left"), left, right);
    REQUIRE(outcome.records.size() == 4);
    CHECK_FALSE(outcome.records[0].contains("price"));
    CHECK(outcome.records[1]["price"] == 101);
    CHECK(outcome.records[1]["_time"] == "1970-01-01T00:00:10Z");
    CHECK(outcome.records[2]["price"] == 101);
    CHECK(outcome.records[2]["ts_right"] == "1970-01-01T00:00:10Z");
    CHECK_FALSE(outcome.records[3].contains("price"));
}

TEST_CASE("a latest-value join is what a search for each left record gives, whichever input is faster") {
    std::mt19937 random(17);
    for (const int tolerance : {0, 3})
        for (const bool keepsUnmatched : {false, true})
            for (int round = 0; round < 2; ++round) {
                TestStream left = randomStream(random, "x", 60, 3);
                TestStream right = randomStream(random, "y", 70, 3);
                left.declared = right.declared = {{"note", Type::String}};
                const Json parameters =
                    latest(keepsUnmatched ? "left" : "inner", std::to_string(tolerance) + " s");
                const Outcome outcome = runJoinEachWay("join.latest", parameters, left, right);
                const std::vector<Json> expected = joinedSlowly(left, right, keepsUnmatched, tolerance);
                REQUIRE(outcome.records.size() == expected.size());
                for (std::size_t index = 0; index < expected.size(); ++index)
                    REQUIRE(outcome.records[index].dump() == expected[index].dump());
            }
}

TEST_CASE("on arrival, a left record meets what has come by then") {
    const TestStream left = streamOf(R"(
{"ts": 10, "key": "a", "x": 1}
{"ts": 30, "key": "a", "x": 2}
)");
    const TestStream right = streamOf(R"(
{"ts": 9, "key": "a", "y": 1}
{"ts": 11, "key": "a", "y": 2}
{"ts": 29, "key": "a", "y": 3}
)");
    Json parameters = latest("left");
    parameters["at_once"] = true;
    const Outcome rightFirst = runJoin("join.latest", parameters, left, right, 7, Interleaving::RightFirst);
    REQUIRE(rightFirst.records.size() == 2);
    CHECK(rightFirst.records[0]["y"] == 1);
    CHECK(rightFirst.records[1]["y"] == 3);
    const Outcome leftFirst = runJoin("join.latest", parameters, left, right, 7, Interleaving::LeftFirst);
    REQUIRE(leftFirst.records.size() == 2);
    CHECK_FALSE(leftFirst.records[1].contains("y"));
    for (const Checkpoints checkpoints : {Checkpoints::None, Checkpoints::AfterEachBatch}) {
        const Outcome inTurn =
            runJoin("join.latest", parameters, left, right, 1, Interleaving::Alternating, checkpoints);
        REQUIRE(inTurn.records.size() == 2);
        CHECK_FALSE(inTurn.records[0].contains("y"));
        CHECK(inTurn.records[1]["y"] == 1);
    }
}

TEST_CASE("the latest of no more keys is kept than the limit says, and none beyond its tolerance") {
    TestStream left;
    TestStream right;
    for (int index = 0; index < 6'000; ++index) {
        right.records.push_back(Json{{"ts", index}, {"key", index}, {"y", index}});
        left.records.push_back(Json{{"ts", index}, {"key", index - 40}, {"x", index}});
    }
    Json parameters = latest();
    parameters["max_keys"] = 100;
    const Outcome limited = runJoin("join.latest", parameters, left, right, 32, Interleaving::Alternating);
    CHECK(limited.records.size() == 5'960);
    CHECK(limited.mostHeld < 250);
    for (const std::size_t size : {std::size_t{7}, std::size_t{4096}}) {
        const Outcome other = runJoin("join.latest", parameters, left, right, size, Interleaving::Random);
        CHECK(other.records == limited.records);
    }
    const Outcome tolerant =
        runJoin("join.latest", latest("inner", "50 s"), left, right, 32, Interleaving::Alternating);
    CHECK(tolerant.records == limited.records);
    CHECK(tolerant.mostHeld < 5'500);
}
