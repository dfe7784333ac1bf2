#include "tests/unit/connectors/codec_probe.h"

#include "connectors/codecs/csv_encoder.h"
#include "connectors/codecs/json_encoder.h"

#include <limits>

using namespace weir;
using namespace weir::test;

namespace {

RecordBatchPointer batchOf(BatchBuilder& builder) {
    RawBatch raw = builder.finish();
    return std::make_shared<const RecordBatch>(raw.schema, std::move(raw.columns),
                                               Column::ofTimestamp(Array<Timestamp>(raw.rows, 0)));
}

/// Records with every type, a null and what needs escaping.
RecordBatchPointer sample(BatchBuilder& builder) {
    builder.setString(builder.fieldIndex("s \"x\""), "a\"b\\c\n\x01\u00e9");
    builder.setInt64(builder.fieldIndex("n"), -5);
    builder.endRecord();
    builder.setFloat64(builder.fieldIndex("x"), std::numeric_limits<double>::quiet_NaN());
    builder.setBool(builder.fieldIndex("b"), true);
    builder.setTimestamp(builder.fieldIndex("t"), 1'700'000'000'500'000'000);
    builder.endRecord();
    builder.setFloat64(builder.fieldIndex("x"), 0.1);
    builder.setString(builder.fieldIndex("s \"x\""), "");
    builder.endRecord();
    return batchOf(builder);
}

std::string encoded(Encoder& encoder, const RecordBatch& batch, std::vector<std::size_t>* ends = nullptr) {
    std::string out;
    encoder.encode(batch, out, ends);
    return out;
}

} // namespace

TEST_CASE("NDJSON: types, escapes, NaN as null, and nulls left out") {
    BatchBuilder builder;
    JsonEncoder encoder(JsonEncoder::Nulls::Omit);
    std::vector<std::size_t> ends;
    const std::string text = encoded(encoder, *sample(builder), &ends);
    CHECK(text == "{\"s \\\"x\\\"\":\"a\\\"b\\\\c\\n\\u0001\u00e9\",\"n\":-5}\n"
                  "{\"x\":null,\"b\":true,\"t\":\"2023-11-14T22:13:20.500Z\"}\n"
                  "{\"s \\\"x\\\"\":\"\",\"x\":0.1}\n");
    CHECK(ends.size() == 3);
    CHECK(ends.back() == text.size());
    CHECK(decode("json", text).lines.size() == 3);
}

TEST_CASE("CSV: texts that would read back as a missing value, or without their blanks, stand in quotes") {
    const std::vector<std::string> texts = {"NA", "NA\t", "\tnull ", "\t", " x", "x\t", "x y", ""};
    BatchBuilder builder;
    for (const std::string& text : texts) {
        builder.setInt64(builder.fieldIndex("n"), 1);
        builder.setString(builder.fieldIndex("s"), text);
        builder.endRecord();
    }
    const RecordBatchPointer batch = batchOf(builder);
    CsvEncoder encoder(',');
    encoder.widen(*batch);
    const Decoded back = decode("csv", encoder.header() + encoded(encoder, *batch));
    REQUIRE(back.lines.size() == texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index)
        CHECK(back.lines[index] == "n=1 s=" + texts[index]);
}

TEST_CASE("CSV: a name that begins like a byte order mark is read as it was") {
    BatchBuilder builder;
    builder.setInt64(builder.fieldIndex("\xEF\xBB\xBFn"), 1);
    builder.endRecord();
    CsvEncoder encoder(',');
    const RecordBatchPointer batch = batchOf(builder);
    encoder.widen(*batch);
    CHECK(decode("csv", encoder.header() + encoded(encoder, *batch)).schema == "\xEF\xBB\xBFn int64");
}

TEST_CASE("NDJSON: nulls are written once a field has come up, wherever batches were cut") {
    const auto encode = [](std::size_t cut) {
        BatchBuilder builder;
        JsonEncoder encoder(JsonEncoder::Nulls::Write);
        std::string out;
        for (std::size_t record = 0; record < 6; ++record) {
            if (record % 2 == 1) builder.setInt64(builder.fieldIndex("a"), 1);
            if (record == 3) builder.setInt64(builder.fieldIndex("b"), 2);
            builder.endRecord();
            if (builder.rows() == cut || record == 5) encoder.encode(*batchOf(builder), out, nullptr);
        }
        return out;
    };
    const std::string text = encode(1);
    CHECK(text ==
          "{}\n{\"a\":1}\n{\"a\":null}\n{\"a\":1,\"b\":2}\n{\"a\":null,\"b\":null}\n{\"a\":1,\"b\":null}\n");
    CHECK(encode(2) == text);
    CHECK(encode(6) == text);
}

TEST_CASE("CSV: types, quotes, missing and empty values read back") {
    BatchBuilder builder;
    CsvEncoder encoder(',');
    const RecordBatchPointer batch = sample(builder);
    CHECK(encoder.widen(*batch) == 5);
    CHECK(encoder.header() == "\"s \"\"x\"\"\",n,x,b,t\n");
    CHECK(encoded(encoder, *batch) == "\"a\"\"b\\c\n\x01\u00e9\",-5,,,\n"
                                      ",,NaN,true,2023-11-14T22:13:20.500Z\n"
                                      "\"\",,0.1,,\n");
    const Decoded back = decode("csv", encoder.header() + encoded(encoder, *batch));
    CHECK(back.lines.size() == 3);
    CHECK(back.reasons.empty());
}

TEST_CASE("CSV: texts that look like missing values or hold the delimiter are quoted") {
    BatchBuilder builder;
    for (const char* text : {"NA", " x", "a;b", "plain"}) {
        builder.setString(builder.fieldIndex("s"), text);
        builder.endRecord();
    }
    CsvEncoder encoder(';');
    const RecordBatchPointer batch = batchOf(builder);
    encoder.widen(*batch);
    CHECK(encoded(encoder, *batch) == "\"NA\"\n\" x\"\n\"a;b\"\nplain\n");
}
