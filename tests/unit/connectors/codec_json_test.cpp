#include "tests/unit/connectors/codec_probe.h"

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

namespace {

std::string nested(int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i)
        text += R"({"a":)";
    text += "1";
    text.append(static_cast<std::size_t>(depth), '}');
    return text;
}

} // namespace

TEST_CASE("JSON: the fields of each line become values of their types") {
    const Decoded decoded = decode("json", "{\"n\":1,\"x\":1.5,\"s\":\"a\",\"b\":true,\"none\":null}\n"
                                           "{\"n\":-2,\"x\":2e3,\"s\":\"\",\"b\":false}\n");
    CHECK(decoded.schema == "n int64, x float64, s string, b bool");
    CHECK(decoded.lines == Lines{"n=1 x=1.5 s=a b=true", "n=-2 x=2000 s= b=false"});
    CHECK(decoded.reasons.empty());
}

TEST_CASE("JSON: nested objects and arrays flatten") {
    const Decoded decoded =
        decode("json", R"({"engine":{"oil":{"temp":90}},"tags":["a","b"],"m":[[1],[2,3]],"e":{},"l":[]})"
                       "\n");
    CHECK(decoded.lines == Lines{"engine.oil.temp=90 tags[0]=a tags[1]=b m[0][0]=1 m[1][0]=2 m[1][1]=3"});
}

TEST_CASE("JSON: byte order mark, CRLF, empty lines and a last line without an end") {
    const Decoded decoded = decode("json", "\xEF\xBB\xBF{\"a\":1}\r\n\r\n   \n{\"a\":2}\r\n{\"a\":3}");
    CHECK(decoded.lines == Lines{"a=1", "a=2", "a=3"});
    CHECK(decoded.reasons.empty());
}

TEST_CASE("JSON: keys in another order, missing, repeated and escaped") {
    const Decoded decoded = decode("json", "{\"a\":1,\"b\":2,\"c\":3}\n{\"c\":3,\"a\":1}\n{\"b\":2}\n"
                                           "{\"a\":1,\"a\":4}\n{\"a\":1,\"a\":null}\n{\"\\u0061\":5}\n{}\n");
    CHECK(decoded.lines == Lines{"a=1 b=2 c=3", "a=1 c=3", "b=2", "a=4", "", "a=5", ""});
    CHECK(decoded.schema == "a int64, b int64, c int64");
}

TEST_CASE("JSON: a key longer than any vector") {
    const std::string key(300, 'k');
    const std::string record = fmt::format("{{\"{}\":1}}\n", key);
    CHECK(decode("json", record + record).lines == Lines{key + "=1", key + "=1"});
}

TEST_CASE("JSON: numbers at the ends of their range") {
    const Decoded decoded = decode("json", "{\"a\":9223372036854775807,\"b\":-9223372036854775808}\n"
                                           "{\"a\":-0,\"b\":0}\n");
    CHECK(decoded.lines == Lines{"a=9223372036854775807 b=-9223372036854775808", "a=0 b=0"});
    CHECK(decode("json", "{\"a\":9223372036854775808}\n").schema == "a float64");
    CHECK(decode("json", "{\"a\":18446744073709551615}\n").lines == Lines{"a=18446744073709551616"});
    CHECK(decode("json", "{\"a\":0.1}\n{\"a\":123456789.123456789}\n{\"a\":5e-324}\n").lines ==
          Lines{"a=0.1", "a=123456789.12345679", "a=5e-324"});
    const Decoded large = decode("json", "{\"a\":1e999}\n");
    REQUIRE(large.reasons.size() == 1);
    CHECK(large.reasons[0].find("too large") != std::string::npos);
}

TEST_CASE("JSON: escapes") {
    const Decoded decoded = decode("json", R"({"s":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"})"
                                           "\n");
    CHECK(decoded.lines == Lines{"s=\"\\/\b\f\n\r\t\u00e9\U0001F600"});
    CHECK(decode("json", R"({"s":"\x"})"
                         "\n")
              .reasons == Lines{"line 1, column 7: a backslash in this text stands for nothing JSON knows"});
}

TEST_CASE("JSON: malformed lines are told with their place and passed by, and the others stay") {
    const std::vector<std::pair<std::string, std::string>> malformed = {
        {"{\"a\":1", "',' or '}'"},
        {"{\"a\":1}}", "the end of the record"},
        {"{\"a\":1} {\"a\":2}", "the end of the record"},
        {"{\"a\":}", "a value"},
        {"{\"a\":", "a value"},
        {"{\"a\" 1}", "':'"},
        {"{a:1}", "a key in quotes"},
        {"{\"a\":01}", "a number"},
        {"{\"a\":1.}", "a number"},
        {"{\"a\":.5}", "a value"},
        {"{\"a\":+1}", "a value"},
        {"{\"a\":1x}", "a number"},
        {"{\"a\":tru}", "a value"},
        {"{\"a\":truex}", "a value"},
        {"{\"a\":NaN}", "a value"},
        {"{\"a\":1,}", "a key in quotes"},
        {"{\"a\":[1,]}", "a value"},
        {"{\"a\":[1}", "',' or ']'"},
        {"{\"a\":\"x}", "in quotes"},
        {"{\"a\":\"\x01\"}", "control character"},
        {"{\"a\":\"\xff\"}", "UTF-8"},
        {"42", "an object in braces"},
        {"\"text\"", "an object in braces"},
        {"null", "an object in braces"},
        {"nonsense", "an object in braces"},
        {nested(65), "nested deeper than 64"},
        {"{\"a\":\"text\"}", "'a' is int64 in earlier records"},
    };
    for (const auto& each : malformed) {
        const std::string& line = each.first;
        const std::string& reason = each.second;
        INFO(line);
        const Decoded decoded = decode("json", "{\"a\":7}\n" + line + "\n{\"a\":8}\n");
        CHECK(decoded.lines == Lines{"a=7", "a=8"});
        REQUIRE(decoded.reasons.size() == 1);
        CHECK_MESSAGE(decoded.reasons[0].starts_with("line 2, column "), decoded.reasons[0]);
        CHECK_MESSAGE(decoded.reasons[0].find(reason) != std::string::npos, decoded.reasons[0]);
        CHECK(line.starts_with(decoded.samples[0].substr(0, 10)));
    }
    CHECK(decode("json", nested(64) + "\n").reasons.empty());
}

TEST_CASE("JSON: a malformed record leaves no value and no field behind") {
    const Decoded decoded = decode("json", "{\"a\":1,\"new\":2,}\n{\"a\":3}\n");
    CHECK(decoded.schema == "a int64");
    CHECK(decoded.lines == Lines{"a=3"});
}

TEST_CASE("JSON: an array of objects counts as its elements, on one line or many") {
    CHECK(decode("json", "[{\"a\":1},{\"a\":2}]\n{\"a\":3}\n[]\n").lines == Lines{"a=1", "a=2", "a=3"});
    const Decoded pretty =
        decode("json", "[\n  {\n    \"a\": 1,\n    \"b\": [1, 2]\n  },\n  {\n    \"a\": \"}]\"\n"
                       "  }\n]\n");
    CHECK(pretty.lines == Lines{"a=1 b[0]=1 b[1]=2"});
    REQUIRE(pretty.reasons.size() == 1);
    CHECK(pretty.reasons[0].starts_with("line 7, column 10: field 'a'"));
}

TEST_CASE("JSON: what is malformed in an array does not stop its other elements") {
    const Decoded decoded =
        decode("json",
               "[{\"a\":1}, 5, \"x\", [2], {\"a\":}, {\"a\":2}\n, {\"a\":\"cut\n}, \"b\": 3},\n{\"a\":4}] x\n"
               "{\"a\":5}\n[{\"a\":6}");
    CHECK(decoded.lines == Lines{"a=1", "a=2", "a=4", "a=5", "a=6"});
    CHECK(decoded.reasons.size() == 7);
    CHECK(decoded.reasons.back().find("no ']'") != std::string::npos);
}

TEST_CASE("JSON: lines that never end, and keys without end, take no more than their room") {
    std::string text = "{\"a\":\"" + std::string(kMaxRecordBytes, 'x') + "\"}\n{\"a\":\"y\"}\n";
    for (const std::size_t bytes : {std::size_t{1} << 20, text.size()}) {
        const Decoded decoded = decodeAll("json", text, {bytes, 8192});
        CHECK(decoded.lines == Lines{"a=y"});
        REQUIRE(decoded.reasons.size() == 1);
        CHECK(decoded.reasons[0].find("longer than 16 MiB") != std::string::npos);
        CHECK(decoded.samples[0].size() <= 512);
    }
    text.clear();
    for (int i = 0; i < 10'001; ++i)
        text += fmt::format("{{\"k{}\":1}}\n", i);
    const Decoded keys = decodeAll("json", text);
    CHECK(keys.lines.size() == 10'000);
    REQUIRE(keys.reasons.size() == 1);
    CHECK(keys.reasons[0].find("10000 different fields") != std::string::npos);
}

TEST_CASE("JSON: a record with too many fields takes nobody's room, nor do nulls") {
    std::string elements = "0";
    std::string keys = "\"k0\":0";
    std::string nulls;
    for (int i = 1; i <= 10'000; ++i) {
        elements += ",0";
        keys += fmt::format(",\"k{}\":0", i);
        nulls += fmt::format("{{\"n{0}\":null,\"o\":[null,{{\"{0}\":null}}]}}\n", i);
    }
    const std::string after = "{\"a\":1,\"o\":[null,{\"b\":2}]}\n{\"a\":3,\"c\":4}\n";
    const Lines lines{"a=1 o[1].b=2", "a=3 c=4"};
    for (const std::string& hostile : {"{\"x\":[" + elements + "]}\n", "{" + keys + "}\n"}) {
        const Decoded decoded = decodeAll("json", hostile + hostile + after);
        CHECK(decoded.lines == lines);
        CHECK(decoded.schema == "a int64, o[1].b int64, c int64");
        REQUIRE(decoded.reasons.size() == 2);
        CHECK(decoded.reasons[1].find("10000 different fields") != std::string::npos);
    }
    const Decoded decoded = decodeAll("json", nulls + after);
    CHECK(Lines(decoded.lines.end() - 2, decoded.lines.end()) == lines);
    CHECK(decoded.reasons.empty());
}

TEST_CASE("JSON: declared types hold") {
    const Json types = {{"types", Json::array({{{"field", "id"}, {"type", "string"}},
                                               {{"field", "t"}, {"type", "timestamp"}}})}};
    const Decoded decoded =
        decode("json", "{\"id\":7,\"t\":\"2026-11-21T07:24:09Z\"}\n{\"id\":\"x\",\"t\":1700000000}\n", types);
    CHECK(decoded.schema == "id string, t timestamp");
    CHECK(decoded.lines == Lines{"id=7 t=2026-11-21T07:24:09Z", "id=x t=2023-11-14T22:13:20Z"});
}

TEST_CASE("JSON: commas of an array that are missing or too many are told, and its elements taken") {
    const Decoded decoded = decode("json", "[{\"a\":1}{\"a\":2},,{\"a\":3},]\n{\"a\":4}\n[,{\"a\":5}]\n");
    CHECK(decoded.lines == Lines{"a=1", "a=2", "a=3", "a=4", "a=5"});
    REQUIRE(decoded.reasons.size() == 4);
    CHECK(decoded.reasons[0].starts_with("line 1, column 9: no comma stands before"));
    CHECK(decoded.reasons[1].starts_with("line 1, column 17: a comma stands where"));
    CHECK(decoded.reasons[2].starts_with("line 1, column 26: the array ends behind a comma"));
    CHECK(decoded.reasons[3].starts_with("line 3, column 2: a comma stands where"));
    CHECK(decode("json", "[]\n[ ]\n[{\"a\":1}\n,\n{\"a\":2}]").reasons.empty());
}
