// Texts that people give as samples, and records of a run as samples.
#include "pipeline/preview/sample_stream.h"
#include "pipeline/preview/sample_text.h"

#include <doctest/doctest.h>

using namespace weir;

namespace {

using Texts = std::vector<std::string>;

RecordBatchPointer batchOf(const Texts& records, const SampledOutput& output = {}) {
    const SampleStream stream = sampleStream(records, output);
    CHECK(stream.errors.empty());
    REQUIRE(stream.batch);
    return stream.batch;
}

} // namespace

TEST_CASE("a sample is read from JSON lines, an array, one object or CSV") {
    const Texts expected{R"({"a":1,"b":"x"})", R"({"a":2.5,"b":"y"})"};
    CHECK(readSampleText("{\"a\": 1, \"b\": \"x\"}\n\n{\"a\": 2.5, \"b\": \"y\"}\n").records == expected);
    CHECK(readSampleText("[{\"a\": 1, \"b\": \"x\"},\n {\"a\": 2.5, \"b\": \"y\"}]").records == expected);
    CHECK(readSampleText("a,b\r\n1,x\r\n2.5,y\r\n").records == expected);
    CHECK(readSampleText("{\n  \"a\": 1\n}\n").records == Texts{R"({"a":1})"});
    CHECK(readSampleText(" \n ").records.empty());
    CHECK(readSampleText(" \n ").errors.empty());
}

TEST_CASE("CSV has quotes, line breaks in them, empty values and types") {
    const SampleText sample = readSampleText("n,t,q\n1,true,\"a \"\"b\"\",\nc\"\n,false,\"7\"\n");
    CHECK(sample.records == Texts{R"({"n":1,"t":true,"q":"a \"b\",\nc"})", R"({"t":false,"q":"7"})"});
    CHECK(sample.lines == std::vector<std::size_t>{2, 4});
}

TEST_CASE("every line at fault is told of, and the others are read") {
    const SampleText lines = readSampleText("{\"a\": 1}\n{\"a\": }\n[1]\n{\"a\": 2}\n");
    CHECK(lines.records.size() == 2);
    REQUIRE(lines.errors.size() == 2);
    CHECK(lines.errors[0].place == 2);
    CHECK(lines.errors[0].message.find("cannot be read as JSON") != std::string::npos);
    CHECK(lines.errors[1] == SampleError{3, "this is JSON, but not an object in braces"});
    CHECK(readSampleText("[{\"a\": 1},\n{\"a\" 2}]").errors.at(0).place == 2);
    CHECK(readSampleText("a,b\n1\n").errors.at(0) == SampleError{2, "there are 1 values under 2 names"});
    CHECK(readSampleText("hello").errors.size() == 1);
}

TEST_CASE("records become what a source makes of them: nested names, types found and known") {
    const RecordBatchPointer batch =
        batchOf({R"({"a":{"b":[1,2]},"x":1})", R"({"x":1.5,"s":"t","f":true,"n":null})"});
    CHECK(batch->schema()->text() == "a.b[0] int64, a.b[1] int64, x float64, s string, f bool");
    SampledOutput known;
    known.schema = Schema({{"when", Type::Timestamp}, {"x", Type::Float64}});
    CHECK(batchOf({R"({"x":1,"when":"2026-11-21T07:24:09Z"})"}, known)->schema()->text() ==
          "when timestamp, x float64");
    const SampleStream wrong = sampleStream({R"({"x":1})", R"({"x":"one"})", "[]"}, known);
    REQUIRE(wrong.errors.size() == 2);
    CHECK(wrong.errors[0].place == 2);
    CHECK(wrong.errors[1].place == 3);
    CHECK(wrong.batch->rows() == 1);
}

TEST_CASE("event time is in the source's field, said by the record, or a second after that before") {
    SampledOutput source;
    source.isSource = true;
    source.settings.eventTimeField = "ts";
    source.settings.timeUnit = TimeUnit::Seconds;
    source.settings.disorder = std::chrono::seconds(1);
    const SampleStream stream = sampleStream({R"({"ts":10})", R"({"ts":5})", R"({"x":1})"}, source);
    REQUIRE(stream.batch);
    CHECK(stream.batch->rows() == 2);
    CHECK(stream.batch->eventTimes()[1] == 5'000'000'000);
    CHECK(stream.batch->stragglers().size() == 1);
    CHECK(stream.watermark == 9'000'000'000);
    CHECK(stream.errors.size() == 1);

    const RecordBatchPointer given = batchOf({R"({"x":1})", R"({"x":2})"}, source);
    CHECK(given->column("ts")->int64s()[1] == *parseTimestamp("2000-01-01T00:00:01"));
    CHECK(given->eventTimes()[1] == *parseTimestamp("2000-01-01T00:00:01"));

    SampledOutput behind = source;
    behind.isSource = false;
    CHECK(batchOf({R"({"ts":"2026-01-01"})"}, behind)->eventTimes()[0] == parseTimestamp("2026-01-01"));
    const RecordBatchPointer said = batchOf({R"({"event_time":"2026-01-02","x":1})", R"({"x":2})"}, behind);
    CHECK(said->eventTimes()[0] == parseTimestamp("2026-01-02"));
    CHECK(said->eventTimes()[1] == *parseTimestamp("2026-01-02T00:00:01"));
    CHECK(said->schema()->text() == "x int64");
    CHECK(batchOf({R"({"x":2})"})->eventTimes()[0] == parseTimestamp("2000-01-01"));
}

TEST_CASE("records of a run come back as they were") {
    const Texts written{R"({"event_time":"2026-01-02T00:00:00Z","x":1,"s":"a\"b"})",
                        R"({"event_time":"2026-01-02T00:00:01Z","x":0.1})"};
    const RecordBatchPointer batch = batchOf(written);
    CHECK(sampleOf({batch}, 10, {}) ==
          Texts{R"({"event_time":"2026-01-02T00:00:00Z","x":1.0,"s":"a\"b"})", written[1]});
    CHECK(sampleOf({batch, batch}, 1, {}) == Texts{written[1]});
    SampledOutput source;
    source.settings.eventTimeField = "ts";
    source.isSource = true;
    CHECK(sampleOf({batchOf({R"({"ts":"2026-01-02"})"}, source)}, 5, "ts") ==
          Texts{R"({"ts":"2026-01-02T00:00:00Z"})"});
}
