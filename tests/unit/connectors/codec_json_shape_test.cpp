#include "tests/unit/connectors/codec_probe.h"

#include <random>

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

TEST_CASE("JSON: lines of one shape keep what is theirs") {
    SUBCASE("a value of another kind") {
        const Decoded decoded =
            decode("json", "{\"n\":1,\"s\":\"a\"}\n{\"n\":2.5,\"s\":null}\n{\"n\":null,\"s\":\"\"}\n"
                           "{\"n\":-3,\"s\":\"b\"}\n");
        CHECK(decoded.lines == Lines{"n=1 s=a", "n=2.5", "s=", "n=-3 s=b"});
        CHECK(decoded.reasons.empty());
    }
    SUBCASE("escapes, and letters beyond ASCII") {
        const Decoded decoded = decode("json", "{\"s\":\"a\",\"n\":1}\n{\"s\":\"\\\"\",\"n\":2}\n"
                                               "{\"s\":\"\\\\\",\"n\":3}\n{\"s\":\"\xC3\xA4\",\"n\":4}\n"
                                               "{\"s\":\",\\\"n\\\":\",\"n\":5}\n");
        CHECK(decoded.lines == Lines{"s=a n=1", "s=\" n=2", "s=\\ n=3", "s=\xC3\xA4 n=4", "s=,\"n\": n=5"});
        CHECK(decoded.reasons.empty());
    }
    SUBCASE("blanks around values, nesting, CRLF") {
        const std::string line = " { \"a\" : 1 , \"o\" : { \"t\" : [ true , \"x\" ] } } \r\n";
        const Decoded decoded = decode("json", line + line + "{\"a\":2}\r\n" + line);
        const std::string record = "a=1 o.t[0]=true o.t[1]=x";
        CHECK(decoded.lines == Lines{record, record, "a=2", record});
    }
    SUBCASE("an object where a value stood") {
        const Decoded decoded =
            decode("json", "{\"a\":1,\"b\":2}\n{\"a\":{\"c\":3},\"b\":2}\n{\"a\":[4],\"b\":2}\n");
        CHECK(decoded.lines == Lines{"a=1 b=2", "b=2 a.c=3", "b=2 a[0]=4"});
    }
}

TEST_CASE("JSON: a malformed line among others of its shape is told with its place") {
    const Decoded decoded = decode(
        "json",
        "{\"n\":1,\"s\":\"a\"}\n{\"n\":1x,\"s\":\"a\"}\n{\"n\":1,\"s\":a}\n{\"n\":1,\"s\":\"a\"}}\n"
        "{\"n\":\"1\",\"s\":\"a\"}\n{\"n\":01,\"s\":\"a\"}\n{\"n\":,\"s\":\"a\"}\n{\"n\":2,\"s\":\"b\"}\n");
    CHECK(decoded.lines == Lines{"n=1 s=a", "n=2 s=b"});
    REQUIRE(decoded.reasons.size() == 6);
    for (std::size_t i = 0; i < 6; ++i)
        CHECK(decoded.reasons[i].starts_with(fmt::format("line {}, column ", i + 2)));
    CHECK(decoded.reasons[3].find("field 'n' is int64 in earlier records but is a text here") !=
          std::string::npos);
}

TEST_CASE("JSON: records of changing shapes are what was written") {
    std::mt19937 random(11);
    std::string text;
    Lines expected;
    std::size_t malformed = 0;
    std::vector<std::size_t> fields;
    for (int line = 0; line < 600; ++line) {
        if (random() % 20 == 0 || fields.empty()) {
            fields.resize(1 + random() % 5);
            for (std::size_t& field : fields)
                field = random() % 8;
            std::sort(fields.begin(), fields.end());
            fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
        }
        std::string record;
        std::string values;
        for (const std::size_t field : fields) {
            const bool isText = field % 2 == 0;
            const std::string value = isText ? std::string(random() % 20, static_cast<char>('a' + field))
                                             : std::to_string(random());
            record += fmt::format("{}\"f{}\":{}", record.empty() ? "" : ",", field,
                                  isText ? '"' + value + '"' : value);
            values += fmt::format("{}f{}={}", values.empty() ? "" : " ", field, value);
        }
        record = '{' + record + '}';
        if (random() % 30 == 0) {
            record.resize(random() % record.size() + 1);
            if (record.back() == '}') record.pop_back();
            ++malformed;
        } else {
            expected.push_back(values);
        }
        text += record + '\n';
    }
    const Decoded decoded = decodeAll("json", text);
    CHECK(decoded.reasons.size() == malformed);
    // Columns stand in the order in which fields came up.
    const auto sorted = [](Lines lines) {
        for (std::string& line : lines) {
            std::vector<std::string> parts;
            std::size_t at = 0;
            while (at <= line.size()) {
                const std::size_t space = std::min(line.find(' ', at), line.size());
                parts.push_back(line.substr(at, space - at));
                at = space + 1;
            }
            std::sort(parts.begin(), parts.end());
            line = fmt::format("{}", fmt::join(parts, " "));
        }
        return lines;
    };
    CHECK(sorted(decoded.lines) == sorted(expected));
    CHECK(decode("json", text).lines == decoded.lines);
}

TEST_CASE("JSON: a long run of records of one shape is what each of them is by itself") {
    // Values by field: mostly of one kind, so that long runs are of it, and now and then of others.
    const std::vector<std::vector<std::string>> kinds = {
        {"1", "-20", "1234567", "1700000000123", "9007199254740992", "9223372036854775808"}, // integers
        {"1.5", "-0.25", "12345.678901", "7", "1e-3", "123456789012345678901234567890", "0.1"},
        {"\"\"", "\"a\"",
         "\"ein l\xC3\xA4ngerer Text, der \xC3\xBC"
         "ber ein Wort geht\"",
         "\"\\\"\\u00e4\\n\"", "\",\\\"n\\\":\""},
        {"true", "false"},
        {"1700000000", "1700000000123", "\"2023-11-14T22:13:20Z\"", "-1", "1.5"}, // times
    };
    const std::vector<std::string> others = {"null", "null", "null",    "\"x\"", "3",
                                             "01",   "tru",  "\"\\x\"", "-"};
    std::mt19937 random(23);
    const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    for (const std::size_t oddOnceIn : {4, 50, 1000}) {
        std::string text;
        std::string apart; // the same, no two lines in a row of one shape
        for (int line = 0; line < 3000; ++line) {
            std::vector<std::string> members;
            for (std::size_t field = 0; field < kinds.size(); ++field) {
                // One kind of number for a while, and then another.
                const std::vector<std::string>& kind = kinds[field];
                const std::string usual = line % 1000 < 400 ? kind[field % 2] : pick(kind);
                const std::string value = random() % oddOnceIn == 0 ? pick(others) : usual;
                members.push_back(fmt::format("\"f{}\":{}", field, value));
            }
            const std::string record = fmt::format("{}}}\n", fmt::join(members, ","));
            text += '{' + record;
            apart += '{' + std::string(static_cast<std::size_t>(line % 7), ' ') + record;
        }
        const Json types = {{"types", {{{"field", "f4"}, {"type", "timestamp"}}}}};
        for (const bool keepsAll : {true, false}) {
            Cut cut;
            if (!keepsAll) cut.kept = FieldNames{"f1"};
            for (const std::string eventTime : {"", "f4"}) {
                cut.eventTime = eventTime;
                INFO("odd once in " << oddOnceIn << ", all fields: " << keepsAll << ", event time "
                                    << eventTime);
                const Decoded together = decodeAll("json", text, cut, types);
                const Decoded each = decodeAll("json", apart, cut, types);
                CHECK(together.lines.size() > 500);
                CHECK(together.lines == each.lines);
                CHECK(together.reasons.size() == each.reasons.size());
                CHECK(together.schema == each.schema);
                cut.bytes = 1000;
                cut.records = 100;
                CHECK(decodeAll("json", text, cut, types) == together);
                cut = {.kept = cut.kept, .eventTime = eventTime};
            }
        }
    }
}

TEST_CASE("JSON: a last line without its end is not ended by what happens to stand behind it") {
    std::string text;
    for (int line = 0; line < 20; ++line)
        text += fmt::format("{}{{\"a\":{}}}", line > 0 ? "\n" : "", line);
    for (const std::size_t records : {1, 8192}) {
        const Decoded decoded = decodeAll("json", text, {.records = records, .padding = '\n'});
        CHECK(decoded.lines.size() == 20);
        CHECK(decoded.reasons.empty());
    }
}

TEST_CASE("JSON: a key that stands twice in each record of a run keeps its last value") {
    std::string text;
    for (int line = 0; line < 300; ++line)
        text += fmt::format("{{\"a\":{},\"b\":\"x\",\"a\":{}}}\n", line, line + 1);
    const Decoded decoded = decode("json", text);
    REQUIRE(decoded.lines.size() == 300);
    CHECK(decoded.lines[299] == "a=300 b=x");
    CHECK(decoded.reasons.empty());
}

TEST_CASE("JSON: which records count does not depend on which fields are kept") {
    const std::vector<std::string> values = {"1",       "-2.5",    "1e3",  "01",   "1.",   "\"text\"",
                                             "\"\\n\"", "\"\\x\"", "true", "fals", "null", "[1,2]",
                                             "{}",      "1e999",   "\"\"", "-"};
    std::mt19937 random(5);
    std::string text;
    for (int line = 0; line < 2000; ++line) {
        const bool isOdd = random() % 4 == 0;
        text += fmt::format("{{\"a\":{},\"b\":{},\"c\":{}}}\n", line,
                            isOdd ? values[random() % values.size()] : "7",
                            isOdd ? values[random() % values.size()] : "\"x\"");
    }
    const Decoded all = decodeAll("json", text);
    const Decoded few = decodeAll("json", text, {.kept = FieldNames{"a"}});
    CHECK(few.schema == "a int64");
    CHECK(few.reasons == all.reasons);
    CHECK(few.samples == all.samples);
    CHECK(all.reasons.size() > 100);
    Lines onlyA;
    for (const std::string& line : all.lines)
        onlyA.push_back(line.substr(0, line.find(' ')));
    CHECK(few.lines == onlyA);
    CHECK(decodeAll("json", text, {.bytes = 3, .records = 1, .kept = FieldNames{"a"}}).lines == onlyA);
}
