#include "pipeline/expression/binder/nearest_name.h"
#include "tests/unit/expression/evaluation.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <iterator>

using namespace weir;
using namespace weir::testing;

namespace {

const std::vector<Field> kFields = {{"temperature", Type::Float64}, {"host", Type::String},
                                    {"count", Type::Int64},         {"up", Type::Bool},
                                    {"ts", Type::Timestamp},        {"engine.oil.temp", Type::Float64}};

/// Whether the error of an expression stands at a column and its message holds a text.
void checkError(const std::string& expression, std::size_t column, const std::string& part) {
    CAPTURE(expression);
    const auto compiled = compileExpression(expression, Schema(kFields), UnknownField::IsError);
    REQUIRE_FALSE(compiled.has_value());
    CAPTURE(compiled.error().message);
    CHECK(compiled.error().column == column);
    CHECK(compiled.error().message.find(part) != std::string::npos);
}

} // namespace

TEST_CASE("grammar errors point at the mistake") {
    checkError("", 0, "empty");
    checkError("   ", 0, "empty");
    checkError("count +", 6, "missing behind +");
    checkError("count 5", 6, "operator is missing");
    checkError("(count + 1", 0, "not closed");
    checkError("count + 1)", 9, "closes no (");
    checkError("host = 'abc", 7, "does not end");
    checkError("\"host", 0, "does not end");
    checkError("count && up", 6, "write AND");
    checkError("!up", 0, "NOT");
    checkError("count ^ 2", 6, "power(x, y)");
    checkError("1 < count < 3", 10, "AND");
    checkError("CASE WHEN up THEN 1", 19, "END");
    checkError("CASE END", 5, "Expected a value");
    checkError("count IN ()", 10, "empty");
    checkError("count IN 5", 9, "list in brackets");
    checkError("count BETWEEN 1", 15, "AND");
    checkError("count IS 5", 9, "NULL, TRUE or FALSE");
    checkError("CAST(count AS)", 13, "no type");
    checkError("CAST(count AS money)", 14, "The types are");
    checkError("count::money", 7, "The types are");
    checkError("12abc", 0, "not a number");
    checkError("1.2.3", 0, "not a number");
    checkError("9223372036854775808", 0, "does not fit");
    checkError("1e999", 0, "beyond");
    checkError("TIMESTAMP 'soon'", 10, "not a time");
    checkError("INTERVAL '5'", 9, "no unit");
    checkError("count = end", 8, "double quotes");
    checkError("abs(1, )", 7, "Expected a value");
    checkError("tags[x]", 4, "index");
    checkError("count @ 1", 6, "operator is missing");
    checkError("count # 1", 6, "no meaning");
    checkError(std::string("a\0b", 3), 1, "unprintable");
}

TEST_CASE("unknown names suggest the nearest") {
    checkError("temprature > 5", 0, "did you mean temperature?");
    checkError("1 + Temperature", 4, "did you mean temperature?");
    checkError("oil.temp", 0, "did you mean engine.oil.temp?");
    checkError("zzzzzz", 0, "The fields are temperature, host");
    checkError("host = \"abc\"", 7, "'abc'");
    checkError("uper(host)", 0, "did you mean upper()?");
    checkError("frobnicate(host)", 0, "There is no function frobnicate()");
}

TEST_CASE("what would break a replay is refused with a reason") {
    checkError("ts > now()", 5, "replay");
    checkError("ts > CURRENT_TIMESTAMP", 5, "replay");
    checkError("random() < 0.1", 0, "replay");
    checkError("count > avg(count)", 8, "window");
}

TEST_CASE("type errors name the types and the cure") {
    checkError("host > 5", 5, "CAST");
    checkError("5 = host", 2, "CAST");
    checkError("count BETWEEN 'a' AND 'b'", 6, "do not compare");
    checkError("count IN (1, 'a')", 6, "do not compare");
    checkError("CASE count WHEN 'a' THEN 1 END", 16, "do not compare");
    checkError("ts > 5", 3, "do not compare");
    checkError("ts > 'yesterday'", 5, "takes a time");
    checkError("ts = host", 3, "parse_time");
    checkError("up > 5", 3, "do not compare");
    checkError("host + 1", 0, "|| joins texts");
    checkError("1 - host", 4, "CAST");
    checkError("-host", 0, "takes a number");
    checkError("ts + 5", 3, "INTERVAL");
    checkError("ts + ts", 3, "INTERVAL");
    checkError("count AND up", 0, "x <> 0");
    checkError("NOT host", 4, "condition");
    checkError("up || up", 0, "Write OR");
    checkError("count LIKE 'a%'", 0, "takes string");
    checkError("host LIKE 'a' ESCAPE 'xx'", 21, "one sign");
    checkError("CASE WHEN count THEN 1 END", 10, "condition");
    checkError("CASE WHEN up THEN 1 ELSE 'a' END", 25, "different types");
    checkError("coalesce(count, host)", 16, "different types");
    checkError("if(count, 1, 2)", 3, "condition");
    checkError("CAST(count AS timestamp)", 0, "to_timestamp");
    checkError("ts::int64", 0, "epoch");
}

TEST_CASE("wrong arguments say what the function takes") {
    checkError("sqrt(host)", 5, "takes a number");
    checkError("upper(count)", 6, "takes string");
    checkError("year(count)", 5, "to_timestamp");
    checkError("year(host)", 5, "parse_time");
    checkError("round()", 0, "round(x [, digits])");
    checkError("round(1, 2, 3)", 0, "1 to 2 arguments");
    checkError("clamp(1, 2)", 0, "3 arguments");
    checkError("pi(1)", 0, "no arguments");
    checkError("coalesce()", 0, "at least 1 argument");
    checkError("log(5)", 0, "log(base, x)");
    checkError("date_trunc('fortnight', ts)", 11, "no unit");
    checkError("date_trunc(host, ts)", 11, "same for all records");
    checkError("extract(banana FROM ts)", 8, "day_of_week");
    checkError("regexp_matches(host, '(')", 21, "regular expression");
    checkError("regexp_matches(host, host)", 21, "same for all records");
    checkError("regexp_extract(host, 'a', 1)", 26, "0 groups");
    checkError("regexp_replace(host, 'a', '\\5')", 26, "replacement");
    checkError("format_time(ts, '%Q')", 16, "%Q");
    checkError("to_timestamp(count, 'years')", 20, "'ms'");
}

TEST_CASE("an error's text shows the line with carets under the fault") {
    const std::string expression = "größe > 1 AND\n\thost > 5";
    const ExpressionError error{"Wrong.", expression.find("> 5"), 1};
    CHECK(error.text(expression) == "Wrong.\n\thost > 5\n\t     ^");
    const ExpressionError first{"Wrong.", 0, 7};
    CHECK(first.text(expression) == "Wrong.\ngröße > 1 AND\n^^^^^");
    const ExpressionError beyond{"Wrong.", 100, 1};
    CHECK(beyond.text("a +") == "Wrong.\na +\n   ^");
    CHECK(ExpressionError{"Wrong.", 0, 1}.text("") == "Wrong.\n\n^");
}

TEST_CASE("checkSyntax finds what no schema can mend") {
    CHECK_FALSE(checkSyntax("whatever > 5 AND other LIKE 'a%'").has_value());
    CHECK_FALSE(checkSyntax("date_trunc('hour', t) = u").has_value());
    CHECK(checkSyntax("a +").has_value());
    CHECK(checkSyntax("uper(a)").has_value());
    CHECK(checkSyntax("a > 1 + 'b'").has_value());
    CHECK(checkSyntax("now()").has_value());
}

TEST_CASE("deep nesting is an error, whatever it is made of, and length alone is not") {
    const auto repeated = [](const std::string& part, std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i)
            text += part;
        return text;
    };
    constexpr std::size_t many = 10'000;
    const auto refused = [](const std::string& expression) {
        const auto compiled = compileExpression(expression, Schema(kFields), UnknownField::IsError);
        return !compiled && compiled.error().message.find("nests deeper") != std::string::npos;
    };
    CHECK(refused(repeated("(", many) + "1" + repeated(")", many)));
    CHECK(refused(repeated("NOT ", many) + "TRUE"));
    CHECK(refused(repeated("- ", many) + "1"));
    CHECK(refused(repeated("abs(", many) + "1" + repeated(")", many)));
    CHECK(refused(repeated("CASE WHEN ", many)));
    CHECK(refused("1" + repeated("::int64", many)));
    CHECK(refused("TRUE" + repeated(" IS NULL", many)));
    CHECK(refused("TRUE" + repeated(" IN (TRUE)", many)));
    CHECK(refused(repeated("1 + (2 * (", many)));

    const auto batch = batchOf({{"count", Type::Int64, {Cell(std::int64_t{1}), Cell(std::int64_t{2})}}});
    CHECK(evaluated("count" + repeated(" + 1", many), batch).back() == "10002");
    CHECK(evaluated("count = 7" + repeated(" OR count = 2", many), batch).back() == "true");
    CHECK(evaluated("length(count" + repeated(" || 'a'", many) + ")", batch).back() == "10001");
    CHECK(evaluated("count IN (0" + repeated(", 2", many) + ")", batch).back() == "true");
    CHECK(evaluated("length('" + std::string(100'000, 'x') + "')", batch).back() == "100000");
    CHECK(evaluated("greatest(0" + repeated(", count", many) + ")", batch).back() == "2");
}

TEST_CASE("the nearest name is near") {
    const std::vector<std::string> names = {"temperature", "pressure", "t"};
    CHECK(expression::nearestName("presure", names) == "pressure");
    CHECK(expression::nearestName("TEMPERATURE", names) == "temperature");
    CHECK(expression::nearestName("temp", names) == "temperature");
    CHECK_FALSE(expression::nearestName("altitude", names).has_value());
}

TEST_CASE("every function is described, and its description is true of its name") {
    const auto& functions = expressionFunctions();
    CHECK(functions.size() > 70);
    for (const FunctionDescription& function : functions) {
        CAPTURE(function.name);
        CHECK(function.signature.starts_with(function.name + "("));
        CHECK_FALSE(function.summary.empty());
        const bool knownGroup = function.group == "numbers" || function.group == "text" ||
                                function.group == "time" || function.group == "null and choice";
        CHECK(knownGroup);
    }
}

TEST_CASE("the guide lists every function as it describes itself") {
    std::ifstream file(WEIR_SOURCE_DIR "/resources/guide/expressions.md");
    const std::string guide((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    for (const FunctionDescription& function : expressionFunctions()) {
        const std::string row = fmt::format("| `{}` | {} |", function.signature, function.summary);
        CAPTURE(row);
        CHECK(guide.find(row) != std::string::npos);
    }
}
