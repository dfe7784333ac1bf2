#include "tests/unit/connectors/codec_probe.h"

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

TEST_CASE("CSV: cells become values by their column's first") {
    const Decoded decoded = decode("csv", "time,n,x,ok\n2026-01-01,1,1.5,true\n2026-01-02,2,3,False\n");
    CHECK(decoded.schema == "time string, n int64, x float64, ok bool");
    CHECK(decoded.lines == Lines{"time=2026-01-01 n=1 x=1.5 ok=true", "time=2026-01-02 n=2 x=3 ok=false"});
}

TEST_CASE("CSV: quotes hold delimiters, newlines and quotes") {
    const Decoded decoded =
        decode("csv", "a,\"b,\n\"\"c\"\"\"\r\n\"1,5\",\"two\r\nlines\"\r\n\"say \"\"hi\"\"\",\"\"\r\n");
    CHECK(decoded.lines == Lines{"a=1,5 b,\n\"c\"=two\r\nlines", "a=say \"hi\" b,\n\"c\"="});
}

TEST_CASE("CSV: the delimiter is found out, or chosen") {
    CHECK(decode("csv", "a;b\n1;2\n").lines == Lines{"a=1 b=2"});
    CHECK(decode("csv", "a\tb\n1\t2\n").lines == Lines{"a=1 b=2"});
    CHECK(decode("csv", "a|b\n1|2\n").lines == Lines{"a=1 b=2"});
    CHECK(decode("csv", "\"x,y\";b\n1;2\n").lines == Lines{"x,y=1 b=2"});
    CHECK(decode("csv", "a,b;c\n1;2\n", {{"delimiter", "semicolon"}}).lines == Lines{"a,b=1 c=2"});
    CHECK(decode("csv", "a;b\n1,5;2\n", {{"decimal_mark", "comma"}}).lines == Lines{"a=1.5 b=2"});
}

TEST_CASE("CSV: missing values") {
    const Decoded decoded =
        decode("csv", "n,s\n,\nNA,N/A\nnull,NULL\nNaN,nan\n#N/A,x\n1,\"NA\"\n\"\",\"\"\n2,\n");
    CHECK(decoded.schema == "s string, n int64");
    CHECK(decoded.lines == Lines{"", "", "", "", "s=x", "s=NA n=1", "s=", "n=2"});
    CHECK(decoded.reasons.empty());
}

TEST_CASE("CSV: with one column an empty line is a record without a value, but not at the end") {
    CHECK(decode("csv", "a\n1\n\n2\n\n").lines == Lines{"a=1", "", "a=2"});
    CHECK(decode("csv", "a\n1\n\n\n2").lines == Lines{"a=1", "", "", "a=2"});
    CHECK(decode("csv", "a,b\n1,2\n\n3,4\n\n").lines == Lines{"a=1 b=2", "a=3 b=4"});
}

TEST_CASE("CSV: a point is not part of a number whose decimal mark is a comma") {
    const Json comma = {{"decimal_mark", "comma"}};
    CHECK(decode("csv", "x;y\n1.234;1\n", comma).schema == "x string, y int64");
    const Decoded mixed = decode("csv", "x;y\n1,5;1\n1.234;2\n2,5;3\n", comma);
    CHECK(mixed.lines == Lines{"x=1.5 y=1", "x=2.5 y=3"});
    REQUIRE(mixed.reasons.size() == 1);
    CHECK(mixed.reasons[0].starts_with("line 3"));
}

TEST_CASE("CSV: a column of text stays text, and numbers keep their form there") {
    CHECK(decode("csv", "zip\n01234\n94110\n1.50\n").lines == Lines{"zip=01234", "zip=94110", "zip=1.50"});
}

TEST_CASE("CSV: numbers as spreadsheets and instruments write them") {
    CHECK(decode("csv", "x\n.5\n5.\n+7\n007\n-1e3\nInfinity\n 8 \n").lines ==
          Lines{"x=0.5", "x=5", "x=7", "x=7", "x=-1000", "x=Infinity", "x=8"});
}

TEST_CASE("CSV: malformed rows are told with their line and passed by") {
    const Decoded decoded = decode("csv", "a,b\n1,2\n1\n1,2,3\n\"1\"x,2\nmany,2\n3,\xff\n5,6\n");
    CHECK(decoded.lines == Lines{"a=1 b=2", "a=5 b=6"});
    REQUIRE(decoded.reasons.size() == 5);
    CHECK(decoded.reasons[0] == "line 3: 1 column where the header row has 2");
    CHECK(decoded.reasons[1] == "line 4: 3 columns where the header row has 2");
    CHECK(decoded.reasons[2].starts_with("line 5: text follows a closing quote"));
    CHECK(decoded.reasons[3].starts_with("line 6: field 'a' is int64 in earlier records but is a text"));
    CHECK(decoded.reasons[4].starts_with("line 7: this is not UTF-8"));
    CHECK(decoded.samples[1] == "1,2,3");
}

TEST_CASE("CSV: a type found in a malformed row is not found") {
    const Decoded decoded = decode("csv", "a,b\n,1\nx,many\n5,2\n");
    CHECK(decoded.lines == Lines{"b=1", "b=2 a=5"});
    CHECK(decoded.schema == "b int64, a int64");
}

TEST_CASE("CSV: the delimiter is found by the whole header row, and by nothing behind it") {
    // A quote in the midst of a cell quotes nothing; one at its front reaches over lines.
    CHECK(decode("csv", "5\" pipe,flow\n1,2|\"3|4|5|6\n").lines == Lines{"5\" pipe=1 flow=2|\"3|4|5|6"});
    CHECK(decode("csv", "a,\"b;\n;;\",c\n1,2,3\n").lines == Lines{"a=1 b;\n;;=2 c=3"});
    CHECK(decode("csv", "a;\"b\"\";\",c,\"d\"\n1,2,3\n").lines == Lines{"a;\"b\"\";\"=1 c=2 d=3"});
}

TEST_CASE("CSV: a quote that never closes takes its own line and no other") {
    const Decoded decoded = decode("csv", "a,b\n1,2\n3,\"4\n5,6\n7,8\n");
    CHECK(decoded.lines == Lines{"a=1 b=2", "a=5 b=6", "a=7 b=8"});
    REQUIRE(decoded.reasons.size() == 1);
    CHECK(decoded.reasons[0].starts_with("line 3: a quote has no closing quote"));

    std::string text = "a,b\n3,\"4\n";
    for (int i = 0; i < 300'000; ++i)
        text += "5,6\n";
    for (const std::size_t bytes : {std::size_t{1000}, text.size()})
        CHECK(decodeAll("csv", text, {bytes, 8192}).lines.size() == 300'000);
}

TEST_CASE("CSV: header rows") {
    CHECK(decode("csv", "\xEF\xBB\xBF a , ,a\n1,2,3\n").lines == Lines{"a=1 column_2=2 a_2=3"});
    CHECK(decode("csv", "\n\na\n1\n").lines == Lines{"a=1"});
    CHECK(decode("csv", "1,2\n3,4", {{"columns", "x, y"}}).lines == Lines{"x=1 y=2", "x=3 y=4"});
    const Decoded latin = decode("csv", "temp \xB0"
                                        "C\n1\n");
    CHECK(latin.lines == Lines{"temp ?C=1"});
    REQUIRE(latin.reasons.size() == 1);
    CHECK(latin.reasons[0].find("UTF-8") != std::string::npos);
    CHECK(decode("csv", "").lines.empty());
    CHECK(decode("csv", "a,b\n").lines.empty());
    CHECK(decode("csv", "\n\r\n").lines.empty());
    CHECK(decode("csv", "\xEF\xBB\xBF").lines.empty());
}

TEST_CASE("CSV: declared types hold") {
    const Json types = {{"types", Json::array({{{"field", "id"}, {"type", "string"}},
                                               {{"field", "t"}, {"type", "timestamp"}},
                                               {{"field", "on"}, {"type", "bool"}}})}};
    const Decoded decoded = decode("csv", "id,t,on\n7,2026-01-01,1\nNA,1700000000,false\n", types);
    CHECK(decoded.schema == "id string, t timestamp, on bool");
    CHECK(decoded.lines ==
          Lines{"id=7 t=2026-01-01T00:00:00Z on=true", "id=NA t=2023-11-14T22:13:20Z on=false"});
}

TEST_CASE("CSV: the header row of one message serves those that follow") {
    RecordingReport report;
    const std::vector<Parameter> declared = decoderParameters(FormatChoice::Named);
    const Parameters parameters(declared, Json::object());
    const auto decoder = CodecRegistry::instance().find("csv")->makeDecoder(parameters, report);
    BatchBuilder builder;
    PaddedBytes bytes;
    for (const char* message : {"a,b\n1,2", "3,4\n"}) {
        bytes.assign(message);
        decoder->decode(bytes.view(), BytesEnd::Closed, builder, 100);
    }
    Lines lines;
    SourceProbe::append(builder.finish(), lines);
    CHECK(lines == Lines{"a=1 b=2", "a=3 b=4"});
    CHECK(report.bad().empty());
}
