#include "tests/unit/expression/evaluation.h"

#include <doctest/doctest.h>

using namespace weir;
using namespace weir::testing;

TEST_CASE("field names: plain, dotted, indexed, quoted, in any language") {
    const std::vector<std::string> names = {"engine.oil.temp", "tags[0]", "a b", "say \"hi\"", "Größe",
                                            "@timestamp",      "select",  "end", "a`b"};
    std::vector<Values> columns;
    for (std::size_t i = 0; i < names.size(); ++i)
        columns.push_back({names[i], Type::Int64, {Cell(static_cast<std::int64_t>(i))}});
    const auto batch = batchOf(columns);
    CHECK(evaluated("engine.oil.temp + tags[0]", batch).front() == "1");
    CHECK(evaluated("\"a b\"", batch).front() == "2");
    CHECK(evaluated("`a b`", batch).front() == "2");
    CHECK(evaluated("\"say \"\"hi\"\"\"", batch).front() == "3");
    CHECK(evaluated("Größe", batch).front() == "4");
    CHECK(evaluated("@timestamp", batch).front() == "5");
    CHECK(evaluated("select", batch).front() == "6");
    CHECK(evaluated("\"end\"", batch).front() == "7");
    CHECK(evaluated("`a``b`", batch).front() == "8");
}

TEST_CASE("fields may be named like words that are only special in their place") {
    const auto batch = batchOf({{"timestamp", Type::Timestamp, {Time{"2026-01-01"}}},
                                {"interval", Type::Int64, {Cell(std::int64_t{5})}},
                                {"cast", Type::Int64, {Cell(std::int64_t{6})}},
                                {"left", Type::Int64, {Cell(std::int64_t{7})}}});
    CHECK(evaluated("timestamp > TIMESTAMP '2025-01-01'", batch).front() == "true");
    CHECK(evaluated("interval + cast + left", batch).front() == "18");
}

TEST_CASE("literals") {
    CHECK(valueOf("42") == "42");
    CHECK(valueOf("1.5") == "1.5");
    CHECK(valueOf(".5") == "0.5");
    CHECK(valueOf("1e3") == "1000");
    CHECK(valueOf("2.5E-1") == "0.25");
    CHECK(valueOf("'it''s'") == "it's");
    CHECK(valueOf("''") == "");
    CHECK(valueOf("true") == "true");
    CHECK(valueOf("False") == "false");
    CHECK(valueOf("null") == "null");
    CHECK(valueOf("TIMESTAMP '2026-01-01T00:00:00Z'") == "2026-01-01T00:00:00Z");
    CHECK(valueOf("interval '1500 ms'") == "1.5");
    CHECK(typeOf("1") == Type::Int64);
    CHECK(typeOf("1.0") == Type::Float64);
    CHECK(typeOf("NULL") == Type::Float64);
    CHECK(typeOf("INTERVAL '1 s'") == Type::Float64);
}

TEST_CASE("fieldsOf lists the fields in order of first use") {
    CHECK(fieldsOf("b + a * b > tags[0] OR \"x y\" IN (c, d) AND abs(e) BETWEEN f AND g") ==
          std::vector<std::string>{"b", "a", "tags[0]", "x y", "c", "d", "e", "f", "g"});
    CHECK(fieldsOf("CASE k WHEN l THEN m ELSE n END || CAST(o AS string)") ==
          std::vector<std::string>{"k", "l", "m", "n", "o"});
    CHECK(fieldsOf("a +").empty());
}

TEST_CASE("a field not seen yet is null and takes any type") {
    const auto batch = batchOf({{"x", Type::Int64, {Cell(std::int64_t{1})}}});
    const auto value = [&](const std::string& text) {
        auto compiled = compileExpression(text, *batch->schema(), UnknownField::IsNull);
        REQUIRE_MESSAGE(compiled, text);
        const ColumnPointer column = (*compiled)->evaluate(*batch);
        return column->isNull(0) ? std::string("null") : column->text(0);
    };
    CHECK(value("missing") == "null");
    CHECK(value("missing + 1 > x") == "null");
    CHECK(value("missing = 'a'") == "null");
    CHECK(value("upper(missing) || 'a'") == "null");
    CHECK(value("missing LIKE 'a%'") == "null");
    CHECK(value("coalesce(missing, x)") == "1");
    CHECK(value("missing IS NULL") == "true");
    CHECK(value("missing IN ('a') OR TRUE") == "true");
    CHECK(value("CASE WHEN missing THEN 'a' ELSE 'b' END") == "b");
    CHECK(value("x = missing.seconds::int64") == "null");
    CHECK(value("missing AND FALSE") == "false");
    CHECK(value("abs(missing) + round(missing, 2)") == "null");
    CHECK(value("date_trunc('hour', missing)") == "null");
    CHECK(value("missing - INTERVAL '1 s'") == "null");
    CHECK(value("greatest(missing, x)") == "1");
    CHECK(value("-missing") == "null");
    CHECK((*compileExpression("missing > 1", Schema(), UnknownField::IsNull))->type() == Type::Bool);
    CHECK((*compileExpression("missing", Schema(), UnknownField::IsNull))->type() == Type::Float64);
}

TEST_CASE("selectTrue takes what is neither false nor null") {
    std::vector<Cell> cells;
    std::vector<std::uint32_t> expected;
    for (std::uint32_t row = 0; row < 200; ++row) {
        if (row % 3 == 0)
            cells.emplace_back();
        else
            cells.emplace_back(row % 2 == 0);
        if (row % 3 != 0 && row % 2 == 0) expected.push_back(row);
    }
    const auto batch = batchOf({{"x", Type::Bool, cells}});
    std::vector<std::uint32_t> rows = {1, 2, 3};
    selectTrue(batch->column(0), rows);
    CHECK(rows == expected);
}
