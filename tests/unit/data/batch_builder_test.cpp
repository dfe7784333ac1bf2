#include "pipeline/data/batch_builder.h"

#include <doctest/doctest.h>

using namespace weir;

TEST_CASE("fields are found as they come and earlier records get nulls") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    const auto b = builder.fieldIndex("b");
    CHECK(builder.setInt64(a, 1));
    builder.endRecord();
    CHECK(builder.setString(b, "x"));
    builder.endRecord();
    const RawBatch batch = builder.finish();
    CHECK(batch.schema->text() == "a int64, b string");
    REQUIRE(batch.rows == 2);
    CHECK(batch.columns[0]->text(0) == "1");
    CHECK(batch.columns[0]->isNull(1));
    CHECK(batch.columns[1]->isNull(0));
    CHECK(batch.columns[1]->text(1) == "x");
}

TEST_CASE("whole numbers widen to floats within a batch and across batches") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    builder.setInt64(a, 1);
    builder.endRecord();
    const SchemaPointer first = builder.finish().schema;
    CHECK(first->text() == "a int64");
    builder.setInt64(a, 2);
    builder.endRecord();
    CHECK(builder.setFloat64(a, 2.5));
    builder.endRecord();
    builder.setInt64(a, 3);
    builder.endRecord();
    const RawBatch batch = builder.finish();
    CHECK(batch.schema->text() == "a float64");
    CHECK(batch.columns[0]->text(0) == "2");
    CHECK(batch.columns[0]->text(1) == "2.5");
    CHECK(batch.columns[0]->text(2) == "3");
}

TEST_CASE("records that share a schema leave together, and keep the types they came with") {
    BatchBuilder builder;
    const auto id = builder.fieldIndex("id");
    const auto b = builder.fieldIndex("b");
    builder.setInt64(id, 9'007'199'254'740'993);
    builder.endRecord();
    builder.setInt64(id, 2);
    builder.endRecord();
    builder.setFloat64(id, 0.5);
    builder.endRecord();
    builder.setString(b, "x");
    builder.endRecord();
    builder.setInt64(id, 3);
    builder.endRecord();
    CHECK(builder.rows() == 5);

    const RawBatch integers = builder.takeRun();
    CHECK(integers.schema->text() == "id int64");
    REQUIRE(integers.rows == 2);
    CHECK(integers.columns[0]->text(0) == "9007199254740993");
    CHECK(builder.rows() == 3);

    const RawBatch floats = builder.takeRun();
    CHECK(floats.schema->text() == "id float64");
    REQUIRE(floats.rows == 1);
    CHECK_FALSE(floats.columns[0]->hasNulls());
    CHECK(floats.columns[0]->text(0) == "0.5");

    // Records may come while others wait to leave.
    builder.setString(b, "y");
    builder.endRecord();
    const RawBatch texts = builder.takeRun();
    CHECK(texts.schema->text() == "id float64, b string");
    REQUIRE(texts.rows == 3);
    CHECK(texts.columns[0]->isNull(0));
    CHECK(texts.columns[0]->text(1) == "3");
    CHECK(texts.columns[0]->isNull(2));
    CHECK(texts.columns[1]->text(0) == "x");
    CHECK(texts.columns[1]->text(2) == "y");
    CHECK(builder.rows() == 0);

    builder.setString(b, "z");
    builder.endRecord();
    const RawBatch next = builder.takeRun();
    CHECK(next.schema == texts.schema);
    CHECK(next.columns[0]->isNull(0));
    CHECK(next.columns[1]->text(0) == "z");
}

TEST_CASE("all records in one batch have the types of the last") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    builder.setInt64(a, 1);
    builder.endRecord();
    builder.endRecord();
    builder.setFloat64(a, 0.5);
    builder.setInt64(builder.fieldIndex("b"), 2);
    builder.endRecord();
    builder.setInt64(a, 4);
    builder.endRecord();
    const RawBatch batch = builder.finish();
    CHECK(batch.schema->text() == "a float64, b int64");
    REQUIRE(batch.rows == 4);
    CHECK(batch.columns[0]->text(0) == "1");
    CHECK(batch.columns[0]->isNull(1));
    CHECK(batch.columns[0]->text(2) == "0.5");
    CHECK(batch.columns[0]->text(3) == "4");
    CHECK(batch.columns[1]->isNull(0));
    CHECK(batch.columns[1]->text(2) == "2");
    CHECK(batch.columns[1]->isNull(3));
}

TEST_CASE("a cancelled record widens nothing") {
    BatchBuilder builder;
    const auto id = builder.fieldIndex("id");
    const auto fresh = builder.fieldIndex("fresh");
    builder.setInt64(id, 9'007'199'254'740'993);
    builder.endRecord();
    builder.setFloat64(id, 0.5);
    builder.setInt64(fresh, 1);
    builder.setFloat64(fresh, 0.5);
    builder.cancelRecord();
    builder.setInt64(id, 9'007'199'254'740'993);
    builder.endRecord();
    const RawBatch batch = builder.takeRun();
    CHECK(batch.schema->text() == "id int64");
    REQUIRE(batch.rows == 2);
    CHECK(batch.columns[0]->text(1) == "9007199254740993");
}

TEST_CASE("a field that was given back is forgotten unless it has values or others know it") {
    BatchBuilder builder;
    const auto kept = builder.fieldIndex("kept");
    const auto shared = builder.fieldIndex("shared");
    CHECK(builder.fieldIndex("shared") == shared);
    builder.setInt64(kept, 1);
    builder.endRecord();
    const auto gone = builder.fieldIndex("gone");
    builder.setInt64(gone, 1);
    builder.releaseField(gone);
    CHECK(builder.isFound(gone));
    builder.cancelRecord();
    builder.releaseField(kept);
    builder.releaseField(shared);
    CHECK(builder.fieldIndex("kept") == kept);
    CHECK(builder.fieldIndex("shared") == shared);
    CHECK(builder.fieldIndex("fresh") == gone);
    CHECK_FALSE(builder.isFound(gone));
}

TEST_CASE("the schema keeps its pointer until it changes") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    builder.setInt64(a, 1);
    builder.endRecord();
    const SchemaPointer first = builder.finish().schema;
    builder.setInt64(a, 2);
    builder.endRecord();
    CHECK(builder.finish().schema == first);
}

TEST_CASE("a value of another type is refused with the field, both types and the cure") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    builder.setInt64(a, 1);
    builder.endRecord();
    CHECK_FALSE(builder.setString(a, "many"));
    CHECK(builder.conflict().find("'a' is int64 in earlier records but is a text here") != std::string::npos);
    CHECK(builder.conflict().find("declare it as string") != std::string::npos);
    builder.cancelRecord();
    builder.setInt64(a, 2);
    builder.endRecord();
    const RawBatch batch = builder.finish();
    REQUIRE(batch.rows == 2);
    CHECK(batch.columns[0]->text(1) == "2");
}

TEST_CASE("a cancelled record leaves no trace: not its values, not the fields it brought") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    const auto b = builder.fieldIndex("b");
    builder.setInt64(a, 1);
    builder.endRecord();
    builder.setString(b, "gone");
    builder.setInt64(a, 7);
    builder.cancelRecord();
    builder.setInt64(b, 5);
    builder.endRecord();
    const RawBatch batch = builder.finish();
    CHECK(batch.schema->text() == "a int64, b int64");
    REQUIRE(batch.rows == 2);
    CHECK(batch.columns[0]->isNull(1));
    CHECK(batch.columns[1]->text(1) == "5");
}

TEST_CASE("the last value of a field set twice counts") {
    BatchBuilder builder;
    const auto a = builder.fieldIndex("a");
    builder.setInt64(a, 1);
    builder.setInt64(a, 2);
    builder.endRecord();
    const RawBatch batch = builder.finish();
    REQUIRE(batch.columns[0]->size() == 1);
    CHECK(batch.columns[0]->text(0) == "2");
}

TEST_CASE("declared types are in the schema from the start and decide") {
    BatchBuilder builder({{"id", Type::String}, {"t", Type::Timestamp}, {"n", Type::Int64}});
    const auto id = builder.fieldIndex("id");
    const auto t = builder.fieldIndex("t");
    const auto n = builder.fieldIndex("n");
    CHECK(builder.setInt64(id, 42));
    CHECK(builder.setString(t, "1970-01-01T00:00:01Z"));
    CHECK_FALSE(builder.setFloat64(n, 1.5));
    CHECK(builder.conflict().find("declared int64") != std::string::npos);
    builder.cancelRecord();
    CHECK(builder.setFloat64(id, 1.5));
    CHECK(builder.setInt64(t, 2));
    builder.endRecord();
    CHECK(builder.setBool(id, true));
    builder.endRecord();
    const RawBatch batch = builder.finish();
    CHECK(batch.schema->text() == "id string, t timestamp, n int64");
    REQUIRE(batch.rows == 2);
    CHECK(batch.columns[0]->text(0) == "1.5");
    CHECK(batch.columns[0]->text(1) == "true");
    CHECK(batch.columns[1]->text(0) == "1970-01-01T00:00:02Z");
    CHECK(batch.columns[2]->nullCount() == 2);
}

TEST_CASE("fields that are not kept have no column, and their types decide all the same") {
    BatchBuilder builder({{"declared", Type::Int64}});
    builder.keepOnly(FieldNames{"a"});
    const auto a = builder.fieldIndex("a");
    const auto b = builder.fieldIndex("b");
    const auto declared = builder.fieldIndex("declared");
    CHECK(builder.keeps(a));
    CHECK_FALSE(builder.keeps(b));

    CHECK(builder.setInt64(a, 1));
    CHECK(builder.setInt64(b, 1));
    CHECK(builder.setInt64(declared, 1));
    builder.endRecord();
    CHECK(builder.setInt64(a, 2));
    CHECK_FALSE(builder.setString(b, "x"));
    CHECK(builder.conflict() ==
          "field 'b' is int64 in earlier records but is a text here; declare it as string to keep both");
    builder.cancelRecord();
    CHECK_FALSE(builder.setFloat64(declared, 0.5));
    builder.cancelRecord();
    // Widened by a record that does not count.
    CHECK(builder.setFloat64(b, 0.5));
    builder.cancelRecord();
    CHECK_FALSE(builder.setBool(b, true));
    CHECK(builder.conflict().starts_with("field 'b' is int64 "));
    builder.cancelRecord();
    CHECK(builder.setFloat64(b, 0.5));
    CHECK(builder.setInt64(a, 3));
    builder.endRecord();
    CHECK_FALSE(builder.setBool(b, true));
    CHECK(builder.conflict().starts_with("field 'b' is float64 "));

    const RawBatch batch = builder.finish();
    CHECK(batch.rows == 2);
    CHECK(batch.schema->text() == "a int64");
    CHECK(batch.columns[0]->text(1) == "3");
}

TEST_CASE("which fields are kept may change between batches") {
    BatchBuilder builder;
    builder.keepOnly(FieldNames{});
    const auto a = builder.fieldIndex("a");
    builder.setInt64(a, 1);
    builder.endRecord();
    CHECK(builder.finish().schema->text().empty());

    builder.keepOnly(std::nullopt);
    builder.setInt64(a, 2);
    builder.endRecord();
    RawBatch batch = builder.finish();
    CHECK(batch.schema->text() == "a int64");
    CHECK(batch.columns[0]->text(0) == "2");

    builder.keepOnly(FieldNames{"b"});
    CHECK_FALSE(builder.setString(a, "x"));
    builder.cancelRecord();
    builder.setInt64(a, 3);
    builder.endRecord();
    batch = builder.finish();
    CHECK(batch.rows == 1);
    CHECK(batch.columns.empty());
}

TEST_CASE("the event time and timestamps are kept, whoever uses them") {
    BatchBuilder builder({{"seen", Type::Timestamp}});
    builder.setEventTime({"ts", TimeUnit::Seconds, {}});
    builder.keepOnly(FieldNames{});
    CHECK(builder.setInt64(builder.fieldIndex("ts"), 1));
    CHECK_FALSE(builder.setString(builder.fieldIndex("seen"), "never"));
    CHECK(builder.setString(builder.fieldIndex("seen"), "2026-11-25"));
    CHECK(builder.setInt64(builder.fieldIndex("n"), 1));
    CHECK(builder.endRecord());
    CHECK(builder.finish().schema->text() == "seen timestamp, ts timestamp");
}

TEST_CASE("types of fields that are not kept are saved and restored") {
    BatchBuilder before;
    before.keepOnly(FieldNames{"a"});
    before.setInt64(before.fieldIndex("a"), 1);
    before.setString(before.fieldIndex("b"), "x");
    before.endRecord();
    (void)before.finish();
    StateWriter written;
    before.save(written);

    const std::string bytes = written.take();
    for (const bool keepsAll : {false, true}) {
        BatchBuilder after;
        if (!keepsAll) after.keepOnly(FieldNames{"a"});
        StateReader state(bytes);
        after.restore(state);
        CHECK_FALSE(after.setInt64(after.fieldIndex("b"), 1));
        after.cancelRecord();
        CHECK(after.setString(after.fieldIndex("b"), "y"));
        after.endRecord();
        CHECK(after.finish().schema->text() == (keepsAll ? "a int64, b string" : "a int64"));
    }
}
