#include "tests/unit/expression/evaluation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace weir;
using namespace weir::testing;

namespace {

/// The value of an expression where x, y and z are these numbers.
std::string of(const std::string& expression, Cell x, Cell y = {}, Cell z = {}) {
    return valueOf(expression, {{"x", std::move(x)}, {"y", std::move(y)}, {"z", std::move(z)}});
}

Cell integer(std::int64_t value) {
    return value;
}
Cell number(double value) {
    return value;
}

double near(const std::string& expression, double x, double y = 0) {
    return std::stod(of(expression, number(x), number(y)));
}

} // namespace

TEST_CASE("rounding") {
    CHECK(of("round(x)", number(2.5)) == "3");
    CHECK(of("round(x)", number(-2.5)) == "-3");
    CHECK(of("round(x)", integer(7)) == "7");
    CHECK(typeOf("round(7)") == Type::Int64);
    CHECK(of("round(x, 2)", number(3.14159)) == "3.14");
    CHECK(of("round(x, -2)", number(1250)) == "1300");
    CHECK(of("round(x, y)", number(3.14159), integer(3)) == "3.142");
    CHECK(of("round(x, 400)", number(1.5)) == "1.5");
    CHECK(of("round(x, -400)", number(1.5)) == "0");
    CHECK(of("round(x, 300)", number(1e200)) == of("x", number(1e200)));
    CHECK(of("floor(x)", number(-1.5)) == "-2");
    CHECK(of("ceil(x)", number(-1.5)) == "-1");
    CHECK(of("ceiling(x)", number(1.2)) == "2");
    CHECK(of("trunc(x)", number(-1.7)) == "-1");
    CHECK(of("trunc(x, 1)", number(-1.77)) == "-1.7");
    CHECK(of("floor(x)", integer(3)) == "3");
    CHECK(of("ceil(x)", integer(3)) == "3");
    CHECK(of("trunc(x)", integer(3)) == "3");
}

TEST_CASE("signs and remainders") {
    CHECK(of("abs(x)", integer(-3)) == "3");
    CHECK(of("abs(x)", number(-3.5)) == "3.5");
    CHECK(of("abs(x)", integer(std::numeric_limits<std::int64_t>::min())) == "null");
    CHECK(of("sign(x)", integer(-3)) == "-1");
    CHECK(of("sign(x)", number(0.5)) == "1");
    CHECK(of("sign(x)", number(std::nan(""))) == "NaN");
    CHECK(of("mod(x, y)", integer(7), integer(3)) == "1");
    CHECK(of("mod(x, y)", integer(7), integer(0)) == "null");
    CHECK(of("mod(x, y)", integer(std::numeric_limits<std::int64_t>::min()), integer(-1)) == "0");
    CHECK(of("mod(x, y)", number(7.5), integer(2)) == "1.5");
}

TEST_CASE("powers, roots and logarithms; null outside their domain") {
    CHECK(of("sqrt(x)", integer(9)) == "3");
    CHECK(of("sqrt(x)", number(-1)) == "null");
    CHECK(near("cbrt(x)", -27) == doctest::Approx(-3));
    CHECK(of("power(x, y)", integer(2), integer(10)) == "1024");
    CHECK(of("pow(x, y)", number(-2), number(0.5)) == "null");
    CHECK(of("power(x, y)", number(-2), number(3)) == "-8");
    CHECK(of("power(x, y)", number(0), number(-1)) == "null");
    CHECK(near("exp(x)", 1) == doctest::Approx(2.718281828));
    CHECK(near("ln(x)", 10) == doctest::Approx(2.302585093));
    CHECK(of("ln(x)", number(0)) == "null");
    CHECK(of("log10(x)", number(1000)) == "3");
    CHECK(of("log10(x)", number(-1)) == "null");
    CHECK(of("log2(x)", number(8)) == "3");
    CHECK(of("log2(x)", number(0)) == "null");
    CHECK(near("log(x, y)", 3, 81) == doctest::Approx(4));
    CHECK(of("log(x, y)", number(1), number(5)) == "null");
}

TEST_CASE("angles") {
    CHECK(near("sin(x)", 1) == doctest::Approx(std::sin(1)));
    CHECK(near("cos(x)", 1) == doctest::Approx(std::cos(1)));
    CHECK(near("tan(x)", 1) == doctest::Approx(std::tan(1)));
    CHECK(near("asin(x)", 0.5) == doctest::Approx(std::asin(0.5)));
    CHECK(near("acos(x)", 0.5) == doctest::Approx(std::acos(0.5)));
    CHECK(of("asin(x)", number(1.5)) == "null");
    CHECK(of("acos(x)", number(-1.5)) == "null");
    CHECK(near("atan(x)", 2) == doctest::Approx(std::atan(2)));
    CHECK(near("atan2(x, y)", 1, -1) == doctest::Approx(std::atan2(1, -1)));
    CHECK(of("degrees(pi())", null()) == "180");
    CHECK(near("radians(x)", 180) == doctest::Approx(3.14159265));
}

TEST_CASE("bounds and what is not a number") {
    CHECK(of("clamp(x, 0, 10)", integer(12)) == "10");
    CHECK(of("clamp(x, y, z)", number(-1.5), integer(0), integer(10)) == "0");
    CHECK(of("clamp(x, 0, 10)", integer(5)) == "5");
    CHECK(of("is_nan(x)", number(std::nan(""))) == "true");
    CHECK(of("is_nan(x)", integer(1)) == "false");
    CHECK(of("is_finite(x)", number(std::numeric_limits<double>::infinity())) == "false");
    CHECK(of("is_finite(x)", number(1)) == "true");
}

TEST_CASE("greatest and least pass nulls over, but not NaN") {
    CHECK(of("greatest(x, y, z)", integer(1), integer(3), integer(2)) == "3");
    CHECK(of("least(x, y, z)", integer(2), integer(3), integer(1)) == "1");
    CHECK(of("greatest(x, y)", number(1.5), integer(1)) == "1.5");
    CHECK(of("greatest(x, y)", number(1.5), null()) == "1.5");
    CHECK(of("least(x, y)", null(), null()) == "null");
    CHECK(of("greatest(x, y)", number(std::nan("")), number(1)) == "NaN");
    CHECK(of("least(x, y)", number(1), number(std::nan(""))) == "NaN");
    CHECK(valueOf("greatest(x, y)", {{"x", Cell("b")}, {"y", Cell("a")}}) == "b");
    CHECK(valueOf("least(x, '2026-01-01')", {{"x", Time{"2026-02-01"}}}) == "2026-01-01T00:00:00Z");
}

TEST_CASE("coalesce, nullif and if") {
    CHECK(of("coalesce(x, y)", null(), integer(2)) == "2");
    CHECK(of("coalesce(x, y)", integer(1), integer(2)) == "1");
    CHECK(of("coalesce(x, y, 0)", null(), null()) == "0");
    CHECK(of("coalesce(x, 0.5)", integer(1)) == "1");
    CHECK(valueOf("coalesce(x, y)", {{"x", Cell("a")}, {"y", Cell("b")}}) == "a");
    CHECK(of("nullif(x, y)", integer(1), number(1)) == "null");
    CHECK(of("nullif(x, y)", integer(1), number(1.5)) == "1");
    CHECK(typeOf("nullif(x, 1.0)", {{"x", Type::Int64}}) == Type::Int64);
    CHECK(of("nullif(x, y)", integer(1), null()) == "1");
    CHECK(of("if(x > 1, 'many', 'one')", integer(2)) == "many");
    CHECK(of("if(x > 1, 'many', 'one')", null()) == "one");
}

TEST_CASE("a strict function of a null is null") {
    for (const char* call : {"abs(x)",
                             "round(x)",
                             "round(x, 1)",
                             "round(1.5, x::int64)",
                             "floor(x)",
                             "ceil(x)",
                             "trunc(x)",
                             "sign(x)",
                             "mod(x, 2)",
                             "mod(2, x)",
                             "sqrt(x)",
                             "cbrt(x)",
                             "exp(x)",
                             "power(x, 2)",
                             "ln(x)",
                             "log10(x)",
                             "log2(x)",
                             "log(x, 2)",
                             "log(2, x)",
                             "sin(x)",
                             "cos(x)",
                             "tan(x)",
                             "asin(x)",
                             "acos(x)",
                             "atan(x)",
                             "atan2(x, 1)",
                             "degrees(x)",
                             "radians(x)",
                             "clamp(x, 0, 1)",
                             "clamp(1, x, 2)",
                             "is_nan(x)",
                             "is_finite(x)",
                             "to_timestamp(x)",
                             "x::string",
                             "x::string || 'a'",
                             "upper(x::string)",
                             "length(x::string)",
                             "hash(x::string)"})
        CHECK_MESSAGE(of(call, null()) == "null", call);
}
