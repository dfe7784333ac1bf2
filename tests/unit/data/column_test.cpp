#include "pipeline/data/column.h"
#include "pipeline/data/record_batch.h"

#include <doctest/doctest.h>

#include <random>

using namespace weir;

namespace {

Column sample(Type type, std::size_t size, unsigned seed) {
    std::mt19937 random(seed);
    Column column(type);
    for (std::size_t i = 0; i < size; ++i) {
        if (random() % 4 == 0) {
            column.appendNull();
            continue;
        }
        switch (type) {
        case Type::Bool:
            column.appendBool(random() % 2 == 0);
            break;
        case Type::Int64:
        case Type::Timestamp:
            column.appendInt64(static_cast<std::int64_t>(random()));
            break;
        case Type::Float64:
            column.appendFloat64(static_cast<double>(random()) / 7.0);
            break;
        case Type::String:
            column.appendString(std::string(random() % 9, static_cast<char>('a' + random() % 26)));
            break;
        }
    }
    return column;
}

constexpr Type kTypes[] = {Type::Bool, Type::Int64, Type::Float64, Type::String, Type::Timestamp};

} // namespace

TEST_CASE("taking and slicing keep values and nulls, of every type") {
    for (const Type type : kTypes) {
        const Column column = sample(type, 500, 3);
        std::vector<std::uint32_t> rows;
        for (std::uint32_t i = 0; i < 500; i += 3)
            rows.push_back(i);
        const ColumnPointer taken = column.take(rows);
        REQUIRE(taken->size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK(taken->isNull(i) == column.isNull(rows[i]));
            CHECK(taken->text(i) == column.text(rows[i]));
        }
        const ColumnPointer part = column.slice(65, 130);
        REQUIRE(part->size() == 130);
        for (std::size_t i = 0; i < 130; ++i)
            CHECK(part->text(i) == column.text(65 + i));
    }
}

TEST_CASE("truncating takes back what was appended, of every type") {
    for (const Type type : kTypes) {
        const Column whole = sample(type, 200, 9);
        Column column = sample(type, 200, 9);
        column.truncate(70);
        REQUIRE(column.size() == 70);
        for (std::size_t i = 70; i < 200; ++i)
            column.appendFrom(whole, i);
        for (std::size_t i = 0; i < 200; ++i)
            CHECK(column.text(i) == whole.text(i));
        CHECK(column.nullCount() == whole.nullCount());
    }
}

TEST_CASE("numbers are written so that they read back, whole ones without a fraction") {
    const auto text = [](double value) {
        std::string out;
        appendNumber(out, value);
        return out;
    };
    CHECK(text(3) == "3");
    CHECK(text(100000) == "100000");
    CHECK(text(-0.5) == "-0.5");
    CHECK(text(0.1) == "0.1");
    CHECK(text(1e300) == "1e+300");
    CHECK(text(std::numeric_limits<double>::infinity()) == "Infinity");
    CHECK(text(std::nan("")) == "NaN");
}

TEST_CASE("a batch keeps each straggler with its record") {
    auto schema = std::make_shared<const Schema>(std::vector<Field>{{"t", Type::Timestamp}});
    const ColumnPointer times = Column::ofTimestamp({10, 5, 11, 4, 12});
    const auto batch = std::make_shared<RecordBatch>(schema, std::vector{times}, times,
                                                     std::vector<Straggler>{{1, 9}, {3, 10}});
    const std::uint32_t rows[] = {0, 3, 4};
    const RecordBatchPointer taken = batch->take(rows);
    CHECK(taken->stragglers() == std::vector<Straggler>{{1, 10}});
    const RecordBatchPointer part = batch->slice(1, 2);
    CHECK(part->stragglers() == std::vector<Straggler>{{0, 9}});
    CHECK(part->eventTimes()[0] == 5);
    CHECK(batch->byteSize() == 5 * sizeof(Timestamp));
}

TEST_CASE("bitmaps grow, shrink and count over word boundaries") {
    Bitmap bits;
    for (std::size_t i = 0; i < 130; ++i)
        bits.append(i % 3 == 0);
    CHECK(bits.count() == 44);
    bits.resize(200, true);
    CHECK(bits.count() == 44 + 70);
    bits.resize(64, false);
    CHECK(bits.count() == 22);
    bits.resize(65, false);
    CHECK_FALSE(bits.get(64));
}
