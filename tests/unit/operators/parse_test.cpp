#include "operator_harness.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <random>

using namespace weir;

namespace {

TestStream streamOf(const std::vector<Json>& texts) {
    TestStream stream;
    for (std::size_t index = 0; index < texts.size(); ++index)
        stream.records.push_back({{"ts", index + 1}, {"t", texts[index]}});
    return stream;
}

/// What a text alone gives, without its own text.
Json parsed(Json parameters, const std::string& text) {
    parameters["field"] = "t";
    parameters["keep_text"] = false;
    const Outcome outcome = runAtAllSizes("parse", parameters, streamOf({text}));
    CHECK(outcome.errors.empty());
    if (outcome.records.empty()) {
        CHECK(outcome.badRecords == 1);
        return "malformed";
    }
    CHECK(outcome.badRecords == 0);
    Json record = outcome.plainRecords()[0];
    record.erase("ts");
    return record;
}

const Json kPairs{{"format", "pairs"}};

} // namespace

TEST_CASE("JSON gives its fields under dotted names") {
    const Json json = Json::object();
    CHECK(parsed(json,
                 R"({"a": 1, "b": {"c": 2.5, "d": {"e": "x"}}, "f": [true, {"g": 3}, [4, 5]], "n": null})") ==
          Json{{"a", 1},
               {"b.c", 2.5},
               {"b.d.e", "x"},
               {"f[0]", true},
               {"f[1].g", 3},
               {"f[2][0]", 4},
               {"f[2][1]", 5}});
    CHECK(
        parsed(json, R"({"a": 9223372036854775807, "b": 18446744073709551615, "c": -9223372036854775808})") ==
        Json{{"a", INT64_MAX}, {"b", 18446744073709551615.0}, {"c", INT64_MIN}});
    CHECK(parsed(json, R"({"a": 1, "a": 2, "b": 3, "b": null})") == Json{{"a", 2}});
    CHECK(parsed(json, R"({"ä\n": "\u00e9"})") == Json{{"ä\n", "é"}});
    CHECK(parsed(json, "  {} ") == Json::object());
    for (const char* text :
         {"", "[1]", "3", "\"x\"", "null", "{", "{\"a\": 1} x", "{\"a\": 1e999}", "{a: 1}", "{\"a\" 1}"})
        CHECK(parsed(json, text) == "malformed");
    CHECK(parsed(json, "{\"a\": " + std::string(10'000, '[') + std::string(10'000, ']') + "}") ==
          "malformed");
}

TEST_CASE("a regular expression gives its named groups, from anywhere in the text") {
    const Json regex{{"format", "regex"},
                     {"pattern", R"((?P<method>GET|POST) (?P<path>\S+)(?: (?P<status>\d+))? ?(\w+)?)"}};
    CHECK(parsed(regex, "10:00 GET /a 200 ok") == Json{{"method", "GET"}, {"path", "/a"}, {"status", 200}});
    CHECK(parsed(regex, "POST /b") == Json{{"method", "POST"}, {"path", "/b"}});
    CHECK(parsed(regex, "PUT /b") == "malformed");
}

TEST_CASE("pairs give keys with values, quoted ones with blanks in them") {
    CHECK(parsed(kPairs, R"(level=info  msg="not \"found\"\n" took=1.5 ok=true debug id=007 none=)") ==
          Json{{"level", "info"}, {"msg", "not \"found\"\n"}, {"took", 1.5}, {"ok", true}, {"id", "007"}});
    CHECK(parsed(kPairs, "nothing here") == "malformed");
    CHECK(parsed(kPairs, "a=\"x") == "malformed");
    CHECK(parsed(kPairs, "=3") == "malformed");
    const Json own{{"format", "pairs"}, {"between", ";"}, {"within", ":"}};
    CHECK(parsed(own, "a: 1; b c :\"x; y\" ;;d:-2e3;e") == Json{{"a", 1}, {"b c", "x; y"}, {"d", -2000}});
}

TEST_CASE("a row of CSV gives one field a name") {
    const Json csv{{"format", "csv"}, {"columns", "a, b ,c"}};
    CHECK(parsed(csv, "1,x,2.5") == Json{{"a", 1}, {"b", "x"}, {"c", 2.5}});
    CHECK(parsed(csv, "\"1,\"\"2\"\"\",,") == Json{{"a", "1,\"2\""}});
    CHECK(parsed(csv, "1,2\r\n") == "malformed");
    CHECK(parsed(csv, "1,2,3,4") == "malformed");
    CHECK(parsed(csv, "\"1,2,3") == "malformed");
    CHECK(parsed(csv, "\"1\"x,2,3") == "malformed");
    CHECK(parsed({{"format", "csv"}, {"columns", "a,b"}, {"delimiter", "semicolon"}}, "1,5;2") ==
          Json{{"a", "1,5"}, {"b", 2}});
}

TEST_CASE("the first value of a field says its type, and an integer widens") {
    const Outcome outcome =
        runAtAllSizes("parse", {{"field", "t"}, {"format", "pairs"}},
                      streamOf({"a=1 b=x", "a=x b=1", "a=2.5 b=2 c=true", nullptr, "a=3 c=1", "a=4 d=0.5"}));
    CHECK(outcome.badRecords == 2);
    REQUIRE(outcome.records.size() == 4);
    CHECK(outcome.records[1]["b"] == "2");
    CHECK(outcome.records[1]["a"] == 2.5);
    CHECK_FALSE(outcome.records[2].contains("t"));
    CHECK(outcome.lastSchema == "t string, ts timestamp, a float64, b string, c bool, d float64");
}

TEST_CASE("a malformed text finds no field and no type") {
    const Outcome outcome = runAtAllSizes("parse", {{"field", "t"}, {"format", "csv"}, {"columns", "a,b"}},
                                          streamOf({"x,1", "2,y", "z,3", "1,\"", "w,4"}));
    CHECK(outcome.badRecords == 2);
    CHECK(outcome.lastSchema == "t string, ts timestamp, a string, b int64");
}

TEST_CASE("a record with a malformed text may go on with nulls") {
    const Outcome outcome = runAtAllSizes("parse", {{"field", "t"}, {"malformed", "keep"}},
                                          streamOf({R"({"a": 1})", R"({"a": 2, "b": 1)", R"({"a": 3})"}));
    CHECK(outcome.badRecords == 1);
    REQUIRE(outcome.records.size() == 3);
    CHECK_FALSE(outcome.records[1].contains("a"));
    CHECK(outcome.records[1]["t"] == R"({"a": 2, "b": 1)");
    CHECK(outcome.lastSchema == "t string, ts timestamp, a int64");
}

TEST_CASE("declared fields have their types from the start") {
    const Json types = Json::array({{{"field", "id"}, {"type", "string"}},
                                    {{"field", "at"}, {"type", "timestamp"}},
                                    {{"field", "x"}, {"type", "float64"}}});
    const Json parameters{{"field", "t"}, {"types", types}, {"others", "leave_out"}, {"keep_text", false}};
    const Outcome outcome = runAtAllSizes("parse", parameters,
                                          streamOf({R"({"id": 7, "at": "2026-01-01", "x": 1, "y": 5})",
                                                    R"({"id": "b", "at": 86400, "x": "no"})"}));
    CHECK(outcome.badRecords == 1);
    REQUIRE(outcome.records.size() == 1);
    CHECK(outcome.plainRecords()[0] ==
          Json{{"ts", "1970-01-01T00:00:01Z"}, {"id", "7"}, {"at", "2026-01-01T00:00:00Z"}, {"x", 1}});
    CHECK(outcome.lastSchema == "ts timestamp, id string, at timestamp, x float64");
    CHECK(outputSchemaOf("parse", parameters, {{"ts", Type::Timestamp}, {"t", Type::String}}) ==
          outcome.lastSchema);

    Json asPairs = parameters;
    asPairs["format"] = "pairs";
    const Outcome pairs =
        runAtAllSizes("parse", asPairs, streamOf({"id=007 at=2026-01-01T00:00:00Z x=3", "x=a", "at=86400"}));
    CHECK(pairs.badRecords == 1);
    CHECK(pairs.records[0]["id"] == "007");
    CHECK(pairs.records[1]["at"] == "1970-01-02T00:00:00Z");
}

TEST_CASE("with text for all, what a format names is known beforehand") {
    const Json parameters{{"field", "t"}, {"format", "csv"}, {"columns", "a,b"}, {"others", "text"}};
    const Outcome outcome = runAtAllSizes("parse", parameters, streamOf({"1,", "x,2"}));
    CHECK(outcome.badRecords == 0);
    CHECK(outcome.records[0]["a"] == "1");
    CHECK(outputSchemaOf("parse", parameters, {{"t", Type::String}, {"ts", Type::Timestamp}}) ==
          outcome.lastSchema);
    CHECK(outputSchemaOf("parse", {{"field", "t"}}, {{"t", Type::String}}) == "unknown");

    const Outcome json = runAtAllSizes("parse", {{"field", "t"}, {"others", "text"}},
                                       streamOf({R"({"a": 1.50, "b": true, "c": -3})"}));
    CHECK(json.records[0]["a"] == "1.50");
    CHECK(json.records[0]["b"] == "true");
    CHECK(json.records[0]["c"] == "-3");
}

TEST_CASE("a found field takes the place of one that came in, and a prefix keeps both") {
    const TestStream stream{parseRecords(R"({"ts": 1, "a": "old", "t": "{\"a\": 5, \"t\": 6}"})")};
    CHECK(runAtAllSizes("parse", {{"field", "t"}}, stream).lastSchema == "a int64, t int64, ts timestamp");
    CHECK(
        runAtAllSizes("parse", {{"field", "t"}, {"prefix", "t."}, {"keep_text", false}}, stream).lastSchema ==
        "a string, ts timestamp, t.a int64, t.t int64");
}

TEST_CASE("what cannot be parsed is said before and while it runs") {
    const std::vector<Field> input{{"t", Type::String}, {"n", Type::Int64}};
    CHECK(problemsOf("parse", {{"field", "n"}}, input).size() == 1);
    CHECK(problemsOf("parse", {{"field", "t"}, {"format", "regex"}, {"pattern", "(?P<a>"}}, input).size() ==
          1);
    CHECK(problemsOf("parse", {{"field", "t"}, {"format", "regex"}, {"pattern", "(a)"}}, input) ==
          std::vector<std::string>{"pattern: has no named group"});
    CHECK(problemsOf("parse", {{"field", "t"}, {"format", "csv"}, {"columns", "a,a"}}, input).size() == 1);
    CHECK(problemsOf("parse", {{"field", "t"}, {"others", "leave_out"}}, input).size() == 1);
    CHECK(problemsOf("parse", {{"field", "t"}}, input).empty());
    const Outcome outcome = runOperator("parse", {{"field", "n"}}, {parseRecords(R"({"ts": 1, "n": 3})")}, 1);
    REQUIRE_FALSE(outcome.errors.empty());
    CHECK(outcome.errors[0].find("int64") != std::string::npos);
}

TEST_CASE("random objects come out as they went in, however the stream is cut") {
    std::mt19937 random(11);
    TestStream stream;
    std::vector<Json> expected;
    for (int index = 0; index < 400; ++index) {
        Json object = Json::object();
        for (const char* name : {"a", "b", "c", "d", "e"}) {
            switch (random() % 4) {
            case 0:
                object[name] = static_cast<int>(random() % 100) - 50;
                break;
            case 1:
                object[std::string(name) + "s"] = fmt::format("\"{}\\", random() % 10);
                break;
            case 2:
                object[name] = static_cast<double>(random() % 100) / 8;
                break;
            default:
                object[name] = nullptr;
            }
        }
        stream.records.push_back({{"ts", index}, {"t", object.dump()}});
        Json flat = Json::object();
        for (const auto& [name, value] : object.items())
            if (!value.is_null()) flat[name] = value;
        expected.push_back(std::move(flat));
    }
    const Outcome outcome = runAtAllSizes("parse", {{"field", "t"}, {"keep_text", false}}, stream);
    REQUIRE(outcome.records.size() == expected.size());
    std::vector<Json> records = outcome.plainRecords();
    for (std::size_t index = 0; index < expected.size(); ++index) {
        records[index].erase("ts");
        CHECK(records[index] == expected[index]);
    }
}
