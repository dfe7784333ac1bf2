#include "operator_harness.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

const Json kFields{{"fields", {"a", "b"}}};

} // namespace

TEST_CASE("unpivot gives a record per field, in the order of the list") {
    const Outcome outcome =
        runAtAllSizes("unpivot", {{"fields", {"b", "a", "missing"}}, {"value", "v"}}, {parseRecords(R"(
{"ts": 1, "host": "x", "a": 1, "b": 2}
{"ts": 2, "host": "y", "a": null, "b": 2.5}
)")});
    CHECK(outcome.errors.empty());
    CHECK(outcome.plainRecords() == parseRecords(R"(
{"ts": "1970-01-01T00:00:01Z", "host": "x", "name": "b", "v": 2}
{"ts": "1970-01-01T00:00:01Z", "host": "x", "name": "a", "v": 1}
{"ts": "1970-01-01T00:00:02Z", "host": "y", "name": "b", "v": 2.5}
)"));
    CHECK(outcome.lastSchema == "host string, ts timestamp, name string, v float64");
}

TEST_CASE("nulls may give records, too, also of fields that no record has had") {
    const Outcome outcome = runAtAllSizes("unpivot", {{"fields", {"a", "b"}}, {"keep_nulls", true}},
                                          {parseRecords(R"({"ts": 1, "x": 1}
{"ts": 2, "a": true})")});
    REQUIRE(outcome.records.size() == 4);
    CHECK(outcome.records[0]["name"] == "a");
    CHECK_FALSE(outcome.records[0].contains("value"));
    CHECK(outcome.records[2]["value"] == true);
    CHECK_FALSE(outcome.records[3].contains("value"));
}

TEST_CASE("values of any types may be given as text") {
    const Json parameters{{"fields", {"a", "b", "c", "d"}}, {"values_as", "text"}};
    const Outcome outcome = runAtAllSizes(
        "unpivot", parameters, {parseRecords(R"({"ts": 1, "a": 1, "b": 2.5, "c": true, "d": "x"})")});
    REQUIRE(outcome.records.size() == 4);
    CHECK(outcome.records[0]["value"] == "1");
    CHECK(outcome.records[1]["value"] == "2.5");
    CHECK(outcome.records[2]["value"] == "true");
    CHECK(outcome.records[3]["value"] == "x");
}

TEST_CASE("all results of a straggler are stragglers, with its event time") {
    const Outcome outcome = runAtAllSizes("unpivot", kFields, {parseRecords(R"(
{"ts": 10, "a": 1, "b": 2}
{"ts": 5, "a": 3, "b": 4}
{"ts": 20, "a": 5}
)")});
    REQUIRE(outcome.records.size() == 5);
    for (const std::size_t row : {2, 3}) {
        CHECK(outcome.records[row]["_time"] == "1970-01-01T00:00:05Z");
        CHECK(outcome.records[row]["_watermark"] == "1970-01-01T00:00:10Z");
    }
    CHECK_FALSE(outcome.records[4].contains("_watermark"));
}

TEST_CASE("unpivot of random records is what taking them one by one gives") {
    std::mt19937 random(5);
    TestStream stream;
    std::vector<Json> expected;
    const std::vector<std::string> names{"a", "b", "c"};
    for (int id = 0; id < 3000; ++id) {
        Json record{{"ts", id}, {"id", id}};
        for (const std::string& name : names) {
            if (random() % 3 == 0) continue;
            record[name] = static_cast<int>(random() % 100);
            expected.push_back({{"id", id}, {"name", name}, {"value", record[name]}});
        }
        stream.records.push_back(std::move(record));
    }
    std::vector<Json> records = runAtAllSizes("unpivot", {{"fields", names}}, stream).plainRecords();
    for (Json& record : records)
        record.erase("ts");
    CHECK(records == expected);
}

TEST_CASE("fields that do not go together are said before and while it runs") {
    const std::vector<Field> input{{"a", Type::Int64}, {"b", Type::String}, {"name", Type::String}};
    CHECK(problemsOf("unpivot", {{"fields", {"a", "b"}}, {"name", "n"}}, input) ==
          std::vector<std::string>{"fields: 'b' is string, and those before it are int64"});
    CHECK(problemsOf("unpivot", {{"fields", {"a"}}}, input) ==
          std::vector<std::string>{"name: there is a field 'name' already"});
    CHECK(problemsOf("unpivot", {{"fields", {"a"}}, {"name", "n"}, {"value", "n"}}, input).size() == 1);
    CHECK(outputSchemaOf("unpivot", {{"fields", {"a", "b"}}, {"name", "n"}, {"values_as", "text"}}, input) ==
          "name string, n string, value string");
    CHECK(outputSchemaOf("unpivot", {{"fields", {"a"}}, {"name", "n"}}, input) ==
          "b string, name string, n string, value int64");
    const Outcome outcome =
        runOperator("unpivot", kFields, {parseRecords(R"({"ts": 1, "a": 1, "b": "x"})")}, 1);
    REQUIRE_FALSE(outcome.errors.empty());
    CHECK(outcome.errors[0].find("field 'b' is string") != std::string::npos);
}
