#include "operator_harness.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

/// The ids of the records that left by a port.
std::vector<Json> idsOf(const Outcome& outcome, std::size_t port) {
    std::vector<Json> ids;
    for (const Json& record : outcome.recordsOf(port))
        ids.push_back(record["id"]);
    return ids;
}

constexpr std::size_t kElse = 4;

const TestStream kStream{parseRecords(R"(
{"ts": 1, "id": 1, "status": 503}
{"ts": 2, "id": 2, "status": 404}
{"ts": 3, "id": 3}
{"ts": 4, "id": 4, "status": 200}
{"ts": 5, "id": 5, "status": 500}
)")};

} // namespace

TEST_CASE("a split gives a record to the first port whose condition is true, and to else if none is") {
    const Outcome outcome =
        runAtAllSizes("split", {{"when_one", "status >= 500"}, {"when_three", "status >= 400"}}, kStream);
    CHECK(outcome.errors.empty());
    CHECK(idsOf(outcome, 0) == std::vector<Json>{1, 5});
    CHECK(idsOf(outcome, 1).empty());
    CHECK(idsOf(outcome, 2) == std::vector<Json>{2});
    CHECK(idsOf(outcome, kElse) == std::vector<Json>{3, 4});
}

TEST_CASE("with every match a record leaves by each port whose condition is true") {
    const Outcome outcome = runAtAllSizes(
        "split", {{"when_one", "status >= 500"}, {"when_two", "status >= 400"}, {"match", "every"}}, kStream);
    CHECK(idsOf(outcome, 0) == std::vector<Json>{1, 5});
    CHECK(idsOf(outcome, 1) == std::vector<Json>{1, 2, 5});
    CHECK(idsOf(outcome, kElse) == std::vector<Json>{3, 4});
}

TEST_CASE("a field that no record has had makes no condition true") {
    const Outcome outcome =
        runAtAllSizes("split", {{"when_one", "missing > 1"}, {"when_two", "flag"}}, kStream);
    CHECK(outcome.errors.empty());
    CHECK(idsOf(outcome, kElse).size() == 5);
}

TEST_CASE("a split keeps event times and stragglers") {
    const TestStream stream{parseRecords(R"(
{"ts": 10, "id": 1}
{"ts": 20, "id": 2}
{"ts": 5, "id": 3}
)")};
    const Outcome outcome = runAtAllSizes("split", {{"when_one", "id = 2"}}, stream);
    CHECK(outcome.records.size() == 1);
    const std::vector<Json>& others = outcome.recordsOf(kElse);
    REQUIRE(others.size() == 2);
    CHECK(others[1]["_time"] == "1970-01-01T00:00:05Z");
    CHECK(others[1]["_watermark"] == "1970-01-01T00:00:20Z");
}

TEST_CASE("a split of random records is what asking them one by one gives") {
    std::mt19937 random(7);
    TestStream stream;
    for (int id = 0; id < 500; ++id) {
        Json record{{"ts", id}, {"id", id}};
        if (random() % 5 > 0) record["x"] = static_cast<int>(random() % 10);
        stream.records.push_back(std::move(record));
    }
    for (const bool every : {false, true}) {
        std::vector<std::vector<Json>> expected(kElse + 1);
        for (const Json& record : stream.records) {
            const int x = record.value("x", -1);
            const bool matches[] = {x >= 8, x >= 0 && x % 2 == 0, x > 6, x == 1};
            bool isTaken = false;
            for (std::size_t port = 0; port < kElse; ++port)
                if (matches[port] && (every || !isTaken)) {
                    expected[port].push_back(record["id"]);
                    isTaken = true;
                }
            if (!isTaken) expected[kElse].push_back(record["id"]);
        }
        const Outcome outcome = runAtAllSizes("split",
                                              {{"when_one", "x >= 8"},
                                               {"when_two", "x % 2 = 0"},
                                               {"when_three", "x > 6"},
                                               {"when_four", "x = 1"},
                                               {"match", every ? "every" : "first"}},
                                              stream);
        for (std::size_t port = 0; port <= kElse; ++port)
            CHECK(idsOf(outcome, port) == expected[port]);
    }
}

TEST_CASE("a condition that is none is said, and stops the batch before any of it has left") {
    const Outcome outcome =
        runOperator("split", {{"when_one", "status > 1"}, {"when_two", "status + 1"}}, kStream, 4096);
    REQUIRE_FALSE(outcome.errors.empty());
    CHECK(outcome.errors[0].find("when_two") != std::string::npos);
    CHECK(outcome.records.empty());
    CHECK(problemsOf("split", {{"when_one", "x > 1"}, {"when_two", "x + 1"}}, {{"x", Type::Int64}}) ==
          std::vector<std::string>{"when_two: gives int64, and must be true or false"});
    CHECK(outputSchemaOf("split", {{"when_one", "x > 1"}}, {{"x", Type::Int64}}) == "x int64");
}
