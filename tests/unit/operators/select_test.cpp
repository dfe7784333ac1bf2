#include "operator_harness.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

const TestStream kStream{parseRecords(R"(
{"ts": 1, "a": 1, "b": 2}
{"ts": 2, "a": 3, "b": 4, "c": "new"}
)")};

Json keep(const Json& fields) {
    return Json{{"mode", "keep"}, {"fields", fields}};
}

} // namespace

TEST_CASE("select keeps the listed fields, in the order of the list and under their new names") {
    const Outcome outcome = runAtAllSizes(
        "select", keep({Json{{"field", "c"}}, Json{{"field", "b"}, {"as", "bee"}}, Json{{"field", "a"}}}),
        kStream);
    CHECK(outcome.plainRecords() ==
          std::vector<Json>{Json{{"bee", 2}, {"a", 1}}, Json{{"bee", 4}, {"a", 3}, {"c", "new"}}});
    CHECK(outcome.lastSchema == "c string, bee int64, a int64");
    CHECK(outcome.records[0]["_time"] == "1970-01-01T00:00:01Z");
}

TEST_CASE("select can keep a field twice") {
    const Outcome outcome =
        runAtAllSizes("select", keep({Json{{"field", "a"}}, Json{{"field", "a"}, {"as", "again"}}}), kStream);
    CHECK(outcome.lastSchema == "a int64, again int64");
}

TEST_CASE("select drops the listed fields and keeps those that come later") {
    const Outcome outcome = runAtAllSizes(
        "select",
        Json{{"mode", "drop"}, {"fields", Json::array({Json{{"field", "a"}}, Json{{"field", "ts"}}})}},
        kStream);
    CHECK(outcome.plainRecords() == std::vector<Json>{Json{{"b", 2}}, Json{{"b", 4}, {"c", "new"}}});
}

TEST_CASE("two fields of one name are a problem, and so is a new name for what is dropped") {
    const std::vector<Field> input{{"a", Type::Int64}, {"b", Type::Int64}};
    const Json twice = Json::array({Json{{"field", "a"}, {"as", "b"}}, Json{{"field", "b"}}});
    CHECK(problemsOf("select", keep(twice), input) ==
          std::vector<std::string>{"fields[1].as: two fields would be called 'b'"});
    CHECK(problemsOf("select", Json{{"mode", "drop"}, {"fields", twice}}, input).size() == 1);
    CHECK(outputSchemaOf("select", keep(Json::array({Json{{"field", "b"}, {"as", "x"}}})), input) ==
          "x int64");
}
