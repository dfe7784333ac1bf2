#include "tests/unit/expression/reference.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::testing;

TEST_CASE("random expressions agree with a row-at-a-time evaluation, in one batch and in slices") {
    std::mt19937 random(20260131);
    constexpr std::size_t rows = 131;
    for (int round = 0; round < 3000; ++round) {
        const std::vector<Values> columns = randomColumns(random, rows);
        const auto batch = batchOf(columns);
        const auto expression = randomExpression(random, static_cast<Type>(random() % 4), 1 + round % 4);
        const std::string text = expression->text();
        CAPTURE(text);

        const std::vector<std::string> results = evaluated(text, batch);
        REQUIRE_MESSAGE(results.size() == rows, results.front());
        for (std::size_t row = 0; row < rows; ++row) {
            CAPTURE(row);
            REQUIRE(results[row] == textOf(expression->valueAt(columns, row)));
        }

        std::vector<std::string> sliced;
        while (sliced.size() < rows) {
            const std::size_t count = std::min<std::size_t>(1 + random() % 70, rows - sliced.size());
            for (std::string& result : evaluated(text, batch->slice(sliced.size(), count)))
                sliced.push_back(std::move(result));
        }
        REQUIRE(sliced == results);
    }
}

TEST_CASE("one expression gives the same over many batches as over one") {
    std::mt19937 random(7);
    const auto batch = batchOf(randomColumns(random, 500));
    const std::string text = "CASE WHEN s1 LIKE 'a%' OR i1 > f1 THEN s1 || i2 ELSE lower(s2) END";
    auto compiled = compileExpression(text, *batch->schema(), UnknownField::IsError);
    REQUIRE(compiled);
    const ColumnPointer whole = (*compiled)->evaluate(*batch);
    for (const std::size_t size : {1, 3, 64, 65, 499}) {
        std::size_t row = 0;
        while (row < batch->rows()) {
            const std::size_t count = std::min<std::size_t>(size, batch->rows() - row);
            const ColumnPointer part = (*compiled)->evaluate(*batch->slice(row, count));
            for (std::size_t i = 0; i < count; ++i, ++row) {
                REQUIRE(part->isNull(i) == whole->isNull(row));
                REQUIRE(part->text(i) == whole->text(row));
            }
        }
    }
    CHECK((*compiled)->evaluate(*batch->slice(0, 0))->size() == 0);
}

TEST_CASE("no soup of tokens crashes the compiler or an evaluation") {
    const char* const tokens[] = {"b1",
                                  "i1",
                                  "f1",
                                  "s1",
                                  "t",
                                  "1",
                                  "0.5",
                                  "'a'",
                                  "''",
                                  "NULL",
                                  "TRUE",
                                  "(",
                                  ")",
                                  ",",
                                  "+",
                                  "-",
                                  "*",
                                  "/",
                                  "%",
                                  "||",
                                  "=",
                                  "<>",
                                  "<",
                                  ">=",
                                  "AND",
                                  "OR",
                                  "NOT",
                                  "IN",
                                  "IN (",
                                  "BETWEEN",
                                  "LIKE",
                                  "ESCAPE",
                                  "IS",
                                  "CASE",
                                  "WHEN",
                                  "THEN",
                                  "ELSE",
                                  "END",
                                  "CAST(",
                                  "AS",
                                  "int64",
                                  "::",
                                  "string",
                                  "abs(",
                                  "round(",
                                  "if(",
                                  "least(",
                                  "substring(",
                                  "regexp_extract(",
                                  "date_trunc(",
                                  "TIMESTAMP",
                                  "'2026-01-01'",
                                  "INTERVAL '1 s'",
                                  "\"q\"",
                                  "`",
                                  "'",
                                  "[0]",
                                  ".",
                                  "\xff",
                                  "9e99",
                                  "-9223372036854775808"};
    std::mt19937 random(99);
    std::vector<Values> columns = randomColumns(random, 3);
    columns.push_back({"t", Type::Timestamp, {Time{"2026-01-01"}, null(), Time{"1970-01-01"}}});
    const auto batch = batchOf(columns);
    std::size_t compiledCount = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string text;
        for (std::size_t i = 0, count = 1 + random() % 12; i < count; ++i) {
            text += tokens[random() % std::size(tokens)];
            text += ' ';
        }
        CAPTURE(text);
        checkSyntax(text);
        fieldsOf(text);
        auto compiled = compileExpression(text, *batch->schema(),
                                          random() % 2 == 0 ? UnknownField::IsError : UnknownField::IsNull);
        if (!compiled) {
            REQUIRE(compiled.error().column <= text.size());
            REQUIRE_FALSE(compiled.error().message.empty());
            REQUIRE_FALSE(compiled.error().text(text).empty());
            continue;
        }
        ++compiledCount;
        const ColumnPointer column = (*compiled)->evaluate(*batch);
        REQUIRE(column->size() == 3);
        REQUIRE(column->type() == (*compiled)->type());
    }
    CHECK(compiledCount > 1000);
}

TEST_CASE("no run of bytes crashes the compiler") {
    std::mt19937 random(5);
    for (int round = 0; round < 50'000; ++round) {
        std::string text;
        for (std::size_t i = 0, count = random() % 20; i < count; ++i)
            text += static_cast<char>(random() % 4 == 0 ? random() : 32 + random() % 96);
        const auto error = checkSyntax(text);
        if (error) REQUIRE_FALSE(error->text(text).empty());
    }
}
