#include "operator_harness.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

Json fields(const std::vector<std::pair<std::string, std::string>>& rows) {
    Json list = Json::array();
    for (const auto& [name, expression] : rows)
        list.push_back(Json{{"name", name}, {"expression", expression}});
    return Json{{"fields", list}};
}

} // namespace

TEST_CASE("derived fields are added at the end, and later ones read earlier ones") {
    const TestStream stream{parseRecords(R"({"ts": 1, "a": 2, "b": 3})")};
    const Outcome outcome = runAtAllSizes("derive", fields({{"sum", "a + b"}, {"twice", "sum * 2"}}), stream);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.records[0]["sum"] == 5);
    CHECK(outcome.records[0]["twice"] == 10);
    CHECK(outcome.lastSchema == "a int64, b int64, ts timestamp, sum int64, twice int64");
}

TEST_CASE("a derived field replaces one of the same name where it stands") {
    const TestStream stream{parseRecords(R"({"ts": 1, "a": 2, "b": 3})")};
    const Outcome outcome =
        runAtAllSizes("derive", fields({{"a", "a + 1"}, {"a", "a * 10"}, {"c", "a"}}), stream);
    CHECK(outcome.records[0]["a"] == 30);
    CHECK(outcome.records[0]["c"] == 30);
    CHECK(outcome.lastSchema == "a int64, b int64, ts timestamp, c int64");
}

TEST_CASE("event times stay, whatever becomes of the field they came from") {
    const TestStream stream{parseRecords(R"({"ts": 1, "a": 2})")};
    const Outcome outcome = runAtAllSizes("derive", fields({{"ts", "a"}}), stream);
    CHECK(outcome.records[0]["ts"] == 2);
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:01Z");
}

TEST_CASE("a field derived from one not seen yet appears with its first value") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "a": 1}
{"ts": 2, "a": 2}
{"ts": 3, "a": 3, "name": "x"}
{"ts": 4, "a": 4}
{"ts": 5, "a": 5.5}
)")};
    const Outcome outcome = runAtAllSizes(
        "derive", fields({{"copy", "name"}, {"next", "copy"}, {"a", "name"}, {"half", "ts"}}), stream);
    REQUIRE(outcome.records.size() == 5);
    CHECK(outcome.records[0].dump() ==
          R"({"_time":"1970-01-01T00:00:01Z","half":"1970-01-01T00:00:01Z","ts":"1970-01-01T00:00:01Z"})");
    CHECK(outcome.records[2]["copy"] == "x");
    CHECK(outcome.records[2]["next"] == "x");
    CHECK(outcome.records[2]["a"] == "x");
    CHECK_FALSE(outcome.records[3].contains("copy"));
}

TEST_CASE("an int64 field that widens gives the same as if it had been float64 from the start") {
    const TestStream stream{parseRecords(R"(
{"ts": 1, "a": 1}
{"ts": 2, "a": 2}
{"ts": 3, "a": 2.5}
{"ts": 4, "a": 4}
)")};
    Outcome small = runOperator("derive", fields({{"b", "a * 2"}, {"c", "a / 2"}}), stream, 1);
    Outcome large = runOperator("derive", fields({{"b", "a * 2"}, {"c", "a / 2"}}), stream, 4096);
    // 2 and 2.0 are the same value, and reach a file as the same text.
    CHECK(small.records == large.records);
    CHECK(small.lastSchema == large.lastSchema);
}

TEST_CASE("an expression that does not fit its fields is an error that shows where") {
    const TestStream stream{parseRecords(R"({"ts": 1, "name": "x"})")};
    const Outcome outcome = runOperator("derive", fields({{"b", "name * 2"}}), stream, 1);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors[0].find("fields[0] (b)") != std::string::npos);
    CHECK(outcome.errors[0].find("name * 2") != std::string::npos);
    CHECK(outcome.records.empty());
}

TEST_CASE("the check of a derive knows the fields of the rows above") {
    const std::vector<Field> input{{"a", Type::Int64}};
    CHECK(problemsOf("derive", fields({{"b", "a + 1"}, {"c", "b + 1"}}), input).empty());
    const auto problems = problemsOf("derive", fields({{"b", "c + 1"}, {"c", "a"}}), input);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("fields[0].expression: "));
    CHECK(outputSchemaOf("derive", fields({{"b", "a / 2"}, {"a", "'x'"}}), input) == "a string, b float64");
}
