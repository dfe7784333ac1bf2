#include "tests/unit/expression/evaluation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace weir;
using namespace weir::testing;

namespace {

Cell integer(std::int64_t value) {
    return value;
}
Cell number(double value) {
    return value;
}
Cell text(std::string value) {
    return value;
}

const Cell kTruths[] = {Cell(true), Cell(false), null()};

/// A truth value as it is written; a null here is a Bool.
std::string literal(const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return "CAST(NULL AS bool)";
    return std::get<bool>(cell) ? "TRUE" : "FALSE";
}

/// Evaluates an expression over Bool columns a and b, and with each written as a literal.
std::string truthOf(const std::string& expression, const Cell& a, const Cell& b) {
    const auto batch =
        batchOf({{"a", Type::Bool, std::vector<Cell>(67, a)}, {"b", Type::Bool, std::vector<Cell>(67, b)}});
    const std::string result = evaluated(expression, batch).front();
    const auto replaced = [](std::string in, char name, const std::string& by) {
        std::string out;
        for (const char c : in)
            out += c == name ? by : std::string(1, c);
        return out;
    };
    const std::string withA = replaced(expression, 'a', literal(a));
    const std::string withB = replaced(expression, 'b', literal(b));
    const std::string withBoth = replaced(withB, 'a', literal(a));
    for (const std::string& variant : {expression, withA, withB, withBoth}) {
        CAPTURE(variant);
        for (const std::string& each : evaluated(variant, batch))
            CHECK(each == result);
    }
    return result;
}

} // namespace

TEST_CASE("AND, OR and NOT follow SQL's three-valued logic") {
    const std::string conjunction[3][3] = {
        {"true", "false", "null"}, {"false", "false", "false"}, {"null", "false", "null"}};
    const std::string disjunction[3][3] = {
        {"true", "true", "true"}, {"true", "false", "null"}, {"true", "null", "null"}};
    const std::string negation[3] = {"false", "true", "null"};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            CAPTURE(i);
            CAPTURE(j);
            CHECK(truthOf("a AND b", kTruths[i], kTruths[j]) == conjunction[i][j]);
            CHECK(truthOf("a OR b", kTruths[i], kTruths[j]) == disjunction[i][j]);
        }
        CHECK(truthOf("NOT a", kTruths[i], kTruths[0]) == negation[i]);
    }
}

TEST_CASE("IS tests are never null") {
    const std::string isTrue[3] = {"true", "false", "false"};
    const std::string isFalse[3] = {"false", "true", "false"};
    const std::string isNull[3] = {"false", "false", "true"};
    const auto opposite = [](const std::string& truth) { return truth == "true" ? "false" : "true"; };
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(truthOf("a IS TRUE", kTruths[i], null()) == isTrue[i]);
        CHECK(truthOf("a IS NOT TRUE", kTruths[i], null()) == opposite(isTrue[i]));
        CHECK(truthOf("a IS FALSE", kTruths[i], null()) == isFalse[i]);
        CHECK(truthOf("a IS NOT FALSE", kTruths[i], null()) == opposite(isFalse[i]));
        CHECK(truthOf("a IS NULL", kTruths[i], null()) == isNull[i]);
        CHECK(truthOf("a IS NOT NULL", kTruths[i], null()) == opposite(isNull[i]));
    }
    CHECK(valueOf("x IS NULL", {{"x", text("a")}}) == "false");
    CHECK(valueOf("x IS NULL", {{"x", null()}}) == "true");
    CHECK(valueOf("NULL IS NULL") == "true");
}

TEST_CASE("comparisons with null are null") {
    for (const char* symbol : {"=", "==", "<>", "!=", "<", "<=", ">", ">="}) {
        CHECK(valueOf(std::string("x ") + symbol + " y", {{"x", null()}, {"y", number(1)}}) == "null");
        CHECK(valueOf(std::string("x ") + symbol + " y", {{"x", number(1)}, {"y", null()}}) == "null");
        CHECK(valueOf(std::string("x ") + symbol + " NULL", {{"x", text("a")}}) == "null");
    }
}

TEST_CASE("comparisons of every type") {
    struct Case {
        Cell low;
        Cell high;
    };
    const Case cases[] = {
        {integer(-1), integer(2)},  {number(-0.5), number(0.25)},
        {integer(2), number(2.5)},  {number(1.5), integer(2)},
        {text("abc"), text("abd")}, {text(""), text("a")},
        {Cell(false), Cell(true)},  {Time{"2026-01-01"}, Time{"2026-01-01T00:00:00.000000001Z"}},
    };
    for (const Case& each : cases) {
        const std::vector<std::pair<std::string, Cell>> fields = {{"x", each.low}, {"y", each.high}};
        CHECK(valueOf("x < y", fields) == "true");
        CHECK(valueOf("x <= y", fields) == "true");
        CHECK(valueOf("x > y", fields) == "false");
        CHECK(valueOf("x >= y", fields) == "false");
        CHECK(valueOf("x = y", fields) == "false");
        CHECK(valueOf("x <> y", fields) == "true");
        CHECK(valueOf("y > x", fields) == "true");
        CHECK(valueOf("x = x", fields) == "true");
        CHECK(valueOf("x <= x", fields) == "true");
        CHECK(valueOf("x < x", fields) == "false");
    }
}

TEST_CASE("an int64 and a float64 compare exactly") {
    constexpr std::int64_t big = 9007199254740993; // 2^53 + 1, which no float64 is
    const auto compared = [](std::int64_t x, double y) {
        const std::vector<std::pair<std::string, Cell>> fields = {{"x", integer(x)}, {"y", number(y)}};
        for (const char* symbol : {"<", "=", ">"})
            if (valueOf(std::string("x ") + symbol + " y", fields) == "true") {
                CHECK(valueOf("x <> y", fields) == (symbol[0] == '=' ? "false" : "true"));
                CHECK(valueOf("y >= x", fields) == (symbol[0] == '>' ? "false" : "true"));
                CHECK(valueOf("y <= x", fields) == (symbol[0] == '<' ? "false" : "true"));
                return symbol[0];
            }
        return '?';
    };
    CHECK(compared(big, 9007199254740992.0) == '>');
    CHECK(compared(big, 9007199254740994.0) == '<');
    CHECK(compared(std::numeric_limits<std::int64_t>::max(), 9223372036854775808.0) == '<');
    CHECK(compared(std::numeric_limits<std::int64_t>::min(), -9223372036854775808.0) == '=');
    CHECK(compared(3, 3.0) == '=');
    CHECK(compared(-3, -2.5) == '<');
    CHECK(compared(-2, -2.5) == '>');
    CHECK(compared(5, std::numeric_limits<double>::infinity()) == '<');
    CHECK(compared(5, -std::numeric_limits<double>::infinity()) == '>');
    CHECK(compared(5, std::nan("")) == '?');
    CHECK(valueOf("x <> y", {{"x", integer(5)}, {"y", number(std::nan(""))}}) == "true");
    CHECK(valueOf("x < 2.5", {{"x", integer(3)}}) == "false");
    CHECK(valueOf("x > 1e300", {{"x", null()}}) == "null");
}

TEST_CASE("arithmetic of int64 stays int64 and is null on overflow") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    CHECK(typeOf("x + 1", {{"x", Type::Int64}}) == Type::Int64);
    CHECK(valueOf("x + y", {{"x", integer(2)}, {"y", integer(3)}}) == "5");
    CHECK(valueOf("x - y", {{"x", integer(2)}, {"y", integer(3)}}) == "-1");
    CHECK(valueOf("x * y", {{"x", integer(2)}, {"y", integer(3)}}) == "6");
    CHECK(valueOf("x % y", {{"x", integer(-7)}, {"y", integer(3)}}) == "-1");
    CHECK(valueOf("x + y", {{"x", integer(most)}, {"y", integer(1)}}) == "null");
    CHECK(valueOf("x - y", {{"x", integer(least)}, {"y", integer(1)}}) == "null");
    CHECK(valueOf("x * y", {{"x", integer(most)}, {"y", integer(2)}}) == "null");
    CHECK(valueOf("-x", {{"x", integer(least)}}) == "null");
    CHECK(valueOf("-x", {{"x", integer(5)}}) == "-5");
    CHECK(valueOf("x % y", {{"x", integer(least)}, {"y", integer(-1)}}) == "0");
    CHECK(valueOf("x % y", {{"x", integer(1)}, {"y", integer(0)}}) == "null");
    CHECK(valueOf("-9223372036854775808") == "-9223372036854775808");
}

TEST_CASE("only the row that overflows is null") {
    const auto batch =
        batchOf({{"x", Type::Int64, {integer(1), integer(9223372036854775807), null(), integer(4)}}});
    CHECK(evaluated("x + 1", batch) == std::vector<std::string>{"2", "null", "null", "5"});
}

TEST_CASE("division gives float64, and nothing by zero") {
    CHECK(typeOf("x / y", {{"x", Type::Int64}, {"y", Type::Int64}}) == Type::Float64);
    CHECK(valueOf("x / y", {{"x", integer(7)}, {"y", integer(2)}}) == "3.5");
    CHECK(valueOf("x / y", {{"x", integer(7)}, {"y", integer(0)}}) == "null");
    CHECK(valueOf("x / y", {{"x", number(7)}, {"y", number(0)}}) == "null");
    CHECK(valueOf("x % y", {{"x", number(7.5)}, {"y", integer(2)}}) == "1.5");
    CHECK(valueOf("x % y", {{"x", number(7.5)}, {"y", number(0)}}) == "null");
}

TEST_CASE("arithmetic mixes int64 and float64 and passes null on") {
    CHECK(valueOf("x + y", {{"x", integer(2)}, {"y", number(0.5)}}) == "2.5");
    CHECK(valueOf("-x", {{"x", number(2.5)}}) == "-2.5");
    CHECK(valueOf("+x", {{"x", number(2.5)}}) == "2.5");
    CHECK(valueOf("x * y", {{"x", null()}, {"y", number(2)}}) == "null");
    CHECK(valueOf("NULL + 1") == "null");
}

TEST_CASE("operators bind as in SQL") {
    CHECK(valueOf("2 + 3 * 4") == "14");
    CHECK(valueOf("(2 + 3) * 4") == "20");
    CHECK(valueOf("10 - 4 - 3") == "3");
    CHECK(valueOf("10 - (4 - 3)") == "9");
    CHECK(valueOf("2 * -3") == "-6");
    CHECK(valueOf("- 2 + 5") == "3");
    CHECK(valueOf("10 % 4 * 3") == "6");
    CHECK(valueOf("NOT 1 = 2") == "true");
    CHECK(valueOf("NOT TRUE OR TRUE") == "true");
    CHECK(valueOf("TRUE OR FALSE AND FALSE") == "true");
    CHECK(valueOf("1 + 1 = 2 AND 'a' || 'b' = 'ab'") == "true");
    CHECK(valueOf("1 = 2 IS NULL") == "false");
    CHECK(valueOf("5 BETWEEN 1 AND 10 AND 3 BETWEEN 4 AND 5") == "false");
    CHECK(valueOf("1 || 2::string || (1 + 2)::string") == "123");
    CHECK(valueOf("not true is null") == "true");
}

TEST_CASE("|| joins texts and anything else that is written as text") {
    CHECK(valueOf("x || '-' || y", {{"x", text("a")}, {"y", integer(5)}}) == "a-5");
    CHECK(valueOf("x || y", {{"x", text("a")}, {"y", null()}}) == "null");
    CHECK(valueOf("x || 0.5", {{"x", text("a")}}) == "a0.5");
    CHECK(typeOf("1 || 2") == Type::String);
}

TEST_CASE("BETWEEN takes both bounds in, and nulls as its two comparisons do") {
    CHECK(valueOf("x BETWEEN 1 AND 3", {{"x", integer(1)}}) == "true");
    CHECK(valueOf("x BETWEEN 1 AND 3", {{"x", integer(3)}}) == "true");
    CHECK(valueOf("x BETWEEN 1 AND 3", {{"x", number(3.5)}}) == "false");
    CHECK(valueOf("x NOT BETWEEN 1 AND 3", {{"x", integer(4)}}) == "true");
    CHECK(valueOf("x BETWEEN 1 AND 3", {{"x", null()}}) == "null");
    CHECK(valueOf("x BETWEEN NULL AND 3", {{"x", integer(4)}}) == "false");
    CHECK(valueOf("x BETWEEN NULL AND 3", {{"x", integer(2)}}) == "null");
    CHECK(valueOf("x NOT BETWEEN NULL AND 3", {{"x", integer(4)}}) == "true");
    CHECK(valueOf("x BETWEEN y AND z", {{"x", text("b")}, {"y", text("a")}, {"z", text("c")}}) == "true");
}

TEST_CASE("IN and NOT IN, with and without null") {
    CHECK(valueOf("x IN (1, 2, 3)", {{"x", integer(2)}}) == "true");
    CHECK(valueOf("x IN (1, 2, 3)", {{"x", integer(4)}}) == "false");
    CHECK(valueOf("x NOT IN (1, 2, 3)", {{"x", integer(4)}}) == "true");
    CHECK(valueOf("x IN (1, NULL)", {{"x", integer(1)}}) == "true");
    CHECK(valueOf("x IN (1, NULL)", {{"x", integer(2)}}) == "null");
    CHECK(valueOf("x NOT IN (1, NULL)", {{"x", integer(2)}}) == "null");
    CHECK(valueOf("x NOT IN (1, NULL)", {{"x", integer(1)}}) == "false");
    CHECK(valueOf("x IN (1, 2)", {{"x", null()}}) == "null");
    CHECK(valueOf("x IN (NULL)", {{"x", integer(1)}}) == "null");
    CHECK(valueOf("x IN (NULL)", {{"x", Cell(true)}}) == "null");
    CHECK(valueOf("x IN (TRUE)", {{"x", Cell(true)}}) == "true");
    CHECK(valueOf("x IN (1.5, 2.0, 1e300)", {{"x", integer(2)}}) == "true");
    CHECK(valueOf("x IN (1.5, 1e300)", {{"x", integer(2)}}) == "false");
    CHECK(valueOf("x IN (9007199254740993)", {{"x", number(9007199254740992.0)}}) == "false");
    CHECK(valueOf("x IN (9007199254740993)", {{"x", null()}}) == "null");
    CHECK(valueOf("x IN (2, 0.5)", {{"x", number(2)}}) == "true");
    CHECK(valueOf("x IN (1,2,3,4,5,6,7,8,9,10,11)", {{"x", number(std::nan(""))}}) == "false");
    CHECK(valueOf("x IN (1,2,3,4,5,6,7,8,9,10,11)", {{"x", integer(11)}}) == "true");
    CHECK(valueOf("x IN ('a', 'b')", {{"x", text("b")}}) == "true");
    CHECK(valueOf("x IN ('a', 'b')", {{"x", text("")}}) == "false");
    CHECK(valueOf("x IN (y, 7)", {{"x", integer(7)}, {"y", integer(2)}}) == "true");
    CHECK(valueOf("x IN (y, 7)", {{"x", integer(2)}, {"y", integer(2)}}) == "true");
    CHECK(valueOf("x IN ('2026-01-01', '2026-02-01')", {{"x", Time{"2026-02-01"}}}) == "true");
}

TEST_CASE("LIKE and ILIKE") {
    const auto like = [](const std::string& value, const std::string& pattern) {
        return valueOf("x LIKE y", {{"x", text(value)}, {"y", text(pattern)}}) == "true";
    };
    CHECK(like("abc", "abc"));
    CHECK_FALSE(like("abc", "ab"));
    CHECK(like("abc", "a%"));
    CHECK(like("abc", "%c"));
    CHECK(like("abc", "%b%"));
    CHECK(like("abc", "a%c"));
    CHECK(like("abc", "a_c"));
    CHECK(like("", "%"));
    CHECK(like("", ""));
    CHECK_FALSE(like("", "_"));
    CHECK(like("abcabd", "%ab_"));
    CHECK(like("aXbXc", "a%b%c"));
    CHECK_FALSE(like("ab", "a%b%c"));
    CHECK(like("grün", "gr_n"));
    CHECK(like("50%", "50%"));
    CHECK(like("mississippi", "%iss%pi"));
    CHECK(valueOf("x LIKE '50!%' ESCAPE '!'", {{"x", text("50%")}}) == "true");
    CHECK(valueOf("x LIKE '50!%' ESCAPE '!'", {{"x", text("500")}}) == "false");
    CHECK(valueOf("x LIKE 'a!_%' ESCAPE '!'", {{"x", text("a_b")}}) == "true");
    CHECK(valueOf("x LIKE y ESCAPE '!'", {{"x", text("a_b")}, {"y", text("a!__")}}) == "true");
    CHECK(valueOf("x NOT LIKE 'a%'", {{"x", text("b")}}) == "true");
    CHECK(valueOf("nullif(x, x) LIKE 'a%'", {{"x", text("a")}}) == "null");
    CHECK(valueOf("x LIKE NULL", {{"x", text("a")}}) == "null");
    CHECK(valueOf("x ILIKE y", {{"x", text("GRÜN")}, {"y", text("gr_n")}}) == "true");
    CHECK(valueOf("x ILIKE '%ERROR%'", {{"x", text("an Error here")}}) == "true");
    CHECK(valueOf("x NOT ILIKE '%ERROR%'", {{"x", text("an Error here")}}) == "false");
}

TEST_CASE("CASE in both forms") {
    const std::string searched = "CASE WHEN x < 0 THEN 'below' WHEN x = 0 THEN 'zero' ELSE 'above' END";
    CHECK(valueOf(searched, {{"x", integer(-1)}}) == "below");
    CHECK(valueOf(searched, {{"x", integer(0)}}) == "zero");
    CHECK(valueOf(searched, {{"x", integer(1)}}) == "above");
    CHECK(valueOf(searched, {{"x", null()}}) == "above");
    const std::string simple = "CASE x WHEN 1 THEN y WHEN 2 THEN 2.5 END";
    CHECK(valueOf(simple, {{"x", integer(1)}, {"y", integer(7)}}) == "7");
    CHECK(valueOf(simple, {{"x", integer(2)}, {"y", integer(7)}}) == "2.5");
    CHECK(valueOf(simple, {{"x", integer(3)}, {"y", integer(7)}}) == "null");
    CHECK(valueOf(simple, {{"x", null()}, {"y", integer(7)}}) == "null");
    CHECK(valueOf("CASE x WHEN NULL THEN 1 ELSE 2 END", {{"x", null()}}) == "2");
    CHECK(valueOf("CASE WHEN x THEN 1 END", {{"x", Cell(true)}}) == "1");
    CHECK(valueOf("CASE WHEN x THEN NULL ELSE y END", {{"x", Cell(true)}, {"y", text("a")}}) == "null");
    CHECK(typeOf("CASE WHEN TRUE THEN 1 ELSE 2.5 END") == Type::Float64);
    CHECK(typeOf("CASE WHEN x THEN NULL ELSE 'a' END", {{"x", Type::Bool}}) == Type::String);
    const auto batch =
        batchOf({{"x", Type::Int64, {integer(1), null(), integer(3), integer(2)}},
                 {"y", Type::Timestamp, {Time{"2026-01-01"}, Time{"2026-01-02"}, null(), null()}}});
    CHECK(evaluated("CASE WHEN x < 3 THEN y ELSE TIMESTAMP '2026-05-05' END", batch) ==
          std::vector<std::string>{"2026-01-01T00:00:00Z", "2026-05-05T00:00:00Z", "2026-05-05T00:00:00Z",
                                   "null"});
}

TEST_CASE("CAST in both forms, null where there is no value") {
    CHECK(valueOf("CAST(x AS int64)", {{"x", text(" 42 ")}}) == "42");
    CHECK(valueOf("x::int64", {{"x", text("4.9")}}) == "4");
    CHECK(valueOf("x::int64", {{"x", text("abc")}}) == "null");
    CHECK(valueOf("x::bigint", {{"x", number(-4.9)}}) == "-4");
    CHECK(valueOf("x::int64", {{"x", number(1e300)}}) == "null");
    CHECK(valueOf("x::int64", {{"x", number(std::nan(""))}}) == "null");
    CHECK(valueOf("x::double precision", {{"x", integer(3)}}) == "3");
    CHECK(valueOf("x::float64", {{"x", text("1e3")}}) == "1000");
    CHECK(valueOf("x::float64", {{"x", text("+1.5")}}) == "1.5");
    CHECK(valueOf("x::float64", {{"x", text("")}}) == "null");
    CHECK(valueOf("x::text", {{"x", number(0.1)}}) == "0.1");
    CHECK(valueOf("x::string", {{"x", Cell(true)}}) == "true");
    CHECK(valueOf("x::string", {{"x", Time{"2026-01-31T12:00:00.5Z"}}}) == "2026-01-31T12:00:00.500Z");
    CHECK(valueOf("x::bool", {{"x", text("Yes")}}) == "true");
    CHECK(valueOf("x::bool", {{"x", text("maybe")}}) == "null");
    CHECK(valueOf("x::bool", {{"x", integer(0)}}) == "false");
    CHECK(valueOf("x::int64", {{"x", Cell(true)}}) == "1");
    CHECK(valueOf("x::timestamp", {{"x", text("2026-01-31 12:00:00+01:00")}}) == "2026-01-31T11:00:00Z");
    CHECK(valueOf("x::timestamp", {{"x", text("soon")}}) == "null");
    CHECK(valueOf("x::string", {{"x", null()}}) == "null");
    CHECK(typeOf("NULL::string") == Type::String);
}

TEST_CASE("times and intervals") {
    const std::vector<std::pair<std::string, Cell>> fields = {{"x", Time{"2026-01-01T00:00:10Z"}},
                                                              {"y", Time{"2026-01-01T00:00:07.5Z"}}};
    CHECK(valueOf("x + INTERVAL '5 s'", fields) == "2026-01-01T00:00:15Z");
    CHECK(valueOf("INTERVAL '1 h' + x", fields) == "2026-01-01T01:00:10Z");
    CHECK(valueOf("x - INTERVAL '1 d'", fields) == "2025-12-31T00:00:10Z");
    CHECK(valueOf("x - y", fields) == "2.5");
    CHECK(typeOf("x - y", {{"x", Type::Timestamp}, {"y", Type::Timestamp}}) == Type::Float64);
    CHECK(valueOf("x - y > INTERVAL '2 s'", fields) == "true");
    CHECK(valueOf("x + 3 * INTERVAL '1 s' / 2", fields) == "2026-01-01T00:00:11.500Z");
    CHECK(valueOf("x + INTERVAL '1 s' * y", {{"x", Time{"2026-01-01"}}, {"y", integer(90)}}) ==
          "2026-01-01T00:01:30Z");
    CHECK(valueOf("x + INTERVAL '1 s' / y", {{"x", Time{"2026-01-01"}}, {"y", integer(0)}}) == "null");
    CHECK(valueOf("x + (INTERVAL '1 min' - INTERVAL '1 s')", fields) == "2026-01-01T00:01:09Z");
    CHECK(valueOf("-INTERVAL '1.5 s'") == "-1.5");
    CHECK(valueOf("INTERVAL '1 min' / INTERVAL '1 s'") == "60");
    CHECK(valueOf("x + INTERVAL '290 d' * 365", {{"x", Time{"2026-01-01"}}}) == "null");
    CHECK(valueOf("x > '2026-01-01'", fields) == "true");
    CHECK(valueOf("'2026-01-02' > x", fields) == "true");
    CHECK(valueOf("x BETWEEN '2026-01-01' AND '2026-01-02'", fields) == "true");
    CHECK(valueOf("x = TIMESTAMP '2026-01-01T01:00:10+01:00'", fields) == "true");
    CHECK(valueOf("x + NULL", fields) == "null");
}

TEST_CASE("event_time() is the record's own time") {
    const auto batch = batchOf({{"x", Type::Int64, {integer(1), integer(2)}}});
    CHECK(evaluated("event_time()", batch) ==
          std::vector<std::string>{"1970-01-01T00:00:00Z", "1970-01-01T00:00:01Z"});
    CHECK(evaluated("epoch(event_time()) + x", batch) == std::vector<std::string>{"1", "3"});
}
