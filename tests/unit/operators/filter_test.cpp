#include "operator_harness.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

std::vector<Json> idsKept(const std::string& condition, const TestStream& stream) {
    std::vector<Json> ids;
    const Outcome outcome = runAtAllSizes("filter", {{"condition", condition}}, stream);
    CHECK(outcome.errors.empty());
    for (const Json& record : outcome.records)
        ids.push_back(record["id"]);
    return ids;
}

const TestStream kStream{parseRecords(R"(
{"ts": 1, "id": 1, "x": 5, "name": "a"}
{"ts": 2, "id": 2, "x": null, "name": "b"}
{"ts": 3, "id": 3, "x": -5}
{"ts": 4, "id": 4, "x": 7.5, "name": "a"}
)")};

} // namespace

TEST_CASE("a filter keeps the records for which its condition is true, and null is not") {
    CHECK(idsKept("x > 0", kStream) == std::vector<Json>{1, 4});
    CHECK(idsKept("NOT (x > 0)", kStream) == std::vector<Json>{3});
    CHECK(idsKept("x IS NULL", kStream) == std::vector<Json>{2});
    CHECK(idsKept("x > 0 OR name = 'b'", kStream) == std::vector<Json>{1, 2, 4});
    CHECK(idsKept("TRUE", kStream).size() == 4);
    CHECK(idsKept("FALSE", kStream).empty());
}

TEST_CASE("a field that no record has had counts as null") {
    CHECK(idsKept("missing > 3", kStream).empty());
    CHECK(idsKept("missing IS NULL", kStream).size() == 4);
    CHECK(idsKept("flag", kStream).empty());
}

TEST_CASE("a filter keeps event times and stragglers") {
    const TestStream stream{parseRecords(R"(
{"ts": 10, "id": 1}
{"ts": 20, "id": 2}
{"ts": 5, "id": 3}
{"ts": 30, "id": 4}
)")};
    const Outcome outcome = runAtAllSizes("filter", {{"condition", "id <> 2"}}, stream);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.records[1]["_time"] == "1970-01-01T00:00:05Z");
    CHECK(outcome.records[1]["_watermark"] == "1970-01-01T00:00:20Z");
    CHECK_FALSE(outcome.records[2].contains("_watermark"));
}

TEST_CASE("a condition that is no condition is an error that says so") {
    const Outcome outcome = runOperator("filter", {{"condition", "x + 1"}}, kStream, 4096);
    REQUIRE_FALSE(outcome.errors.empty());
    CHECK(outcome.errors[0].find("true or false") != std::string::npos);
    CHECK(problemsOf("filter", {{"condition", "x + 1"}}, {{"x", Type::Int64}}) ==
          std::vector<std::string>{"condition: gives int64, and must be true or false"});
    CHECK(problemsOf("filter", {{"condition", "x > 1"}}, {{"x", Type::Int64}}).empty());
}

TEST_CASE("a filter does not change the schema") {
    CHECK(outputSchemaOf("filter", {{"condition", "x > 1"}}, {{"x", Type::Int64}}) == "x int64");
}
