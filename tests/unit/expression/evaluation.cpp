#include "tests/unit/expression/evaluation.h"

#include <cmath>
#include <regex>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace weir::testing {

namespace {

constexpr std::size_t kManyRows = 70; // a whole word of a bitmap and a part of one

void append(Column& column, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell))
        column.appendNull();
    else if (const auto* truth = std::get_if<bool>(&cell))
        column.appendBool(*truth);
    else if (const auto* integer = std::get_if<std::int64_t>(&cell))
        column.appendInt64(*integer);
    else if (const auto* number = std::get_if<double>(&cell))
        column.appendFloat64(*number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        column.appendString(*text);
    else
        column.appendInt64(parseTimestamp(std::get<Time>(cell).text).value());
}

Type typeOfCell(const Cell& cell) {
    constexpr Type types[] = {Type::Float64, Type::Bool,   Type::Int64,
                              Type::Float64, Type::String, Type::Timestamp};
    return types[cell.index()];
}

std::string literalOf(const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return "CAST(NULL AS float64)";
    if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? "TRUE" : "FALSE";
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return fmt::format("({})", *integer);
    if (const auto* number = std::get_if<double>(&cell)) {
        if (!std::isfinite(*number)) return fmt::format("to_number('{}')", *number);
        std::string text = fmt::format("{}", *number);
        if (text.find_first_of(".e") == std::string::npos) text += ".0";
        return '(' + text + ')';
    }
    if (const auto* time = std::get_if<Time>(&cell)) return "TIMESTAMP '" + time->text + "'";
    return '\'' + std::regex_replace(std::get<std::string>(cell), std::regex("'"), "''") + '\'';
}

std::vector<Values> repeated(const std::vector<std::pair<std::string, Cell>>& fields, std::size_t rows) {
    std::vector<Values> columns;
    for (const auto& [name, cell] : fields)
        columns.push_back({name, typeOfCell(cell), std::vector<Cell>(rows, cell)});
    // A batch needs a column to have rows.
    columns.push_back({"unused", Type::Bool, std::vector<Cell>(rows, Cell(true))});
    return columns;
}

} // namespace

RecordBatchPointer batchOf(const std::vector<Values>& columns) {
    std::vector<Field> fields;
    std::vector<ColumnPointer> made;
    std::size_t rows = 0;
    for (const Values& values : columns) {
        fields.push_back({values.name, values.type});
        auto column = std::make_shared<Column>(values.type);
        for (const Cell& cell : values.cells)
            append(*column, cell);
        rows = values.cells.size();
        made.push_back(std::move(column));
    }
    Array<Timestamp> times(rows);
    for (std::size_t row = 0; row < rows; ++row)
        times[row] = static_cast<Timestamp>(row) * 1'000'000'000;
    return std::make_shared<RecordBatch>(std::make_shared<Schema>(std::move(fields)), std::move(made),
                                         Column::ofTimestamp(std::move(times)));
}

std::vector<std::string> evaluated(const std::string& expression, const RecordBatchPointer& batch) {
    auto compiled = compileExpression(expression, *batch->schema(), UnknownField::IsError);
    if (!compiled) return {compiled.error().text(expression)};
    const ColumnPointer column = (*compiled)->evaluate(*batch);
    REQUIRE(column->size() == batch->rows());
    REQUIRE(column->type() == (*compiled)->type());
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < column->size(); ++row)
        texts.push_back(column->isNull(row) ? "null" : column->text(row));
    return texts;
}

std::string valueOf(const std::string& expression, const std::vector<std::pair<std::string, Cell>>& fields) {
    const std::string result = evaluated(expression, batchOf(repeated(fields, 1))).front();
    CAPTURE(expression);
    for (const std::string& each : evaluated(expression, batchOf(repeated(fields, kManyRows))))
        CHECK(each == result);
    const auto withLiterals = [&](std::size_t first, std::size_t last) {
        std::string text = expression;
        for (std::size_t i = first; i < last; ++i)
            text = std::regex_replace(text, std::regex("\\b" + fields[i].first + "\\b"),
                                      literalOf(fields[i].second));
        CAPTURE(text);
        for (const std::string& each : evaluated(text, batchOf(repeated(fields, kManyRows))))
            CHECK(each == result);
    };
    for (std::size_t i = 0; i < fields.size(); ++i)
        withLiterals(i, i + 1);
    withLiterals(0, fields.size());
    return result;
}

Type typeOf(const std::string& expression, const std::vector<Field>& fields) {
    auto compiled = compileExpression(expression, Schema(fields), UnknownField::IsError);
    REQUIRE_MESSAGE(compiled, expression);
    return (*compiled)->type();
}

std::string errorOf(const std::string& expression, const std::vector<Field>& fields) {
    const auto compiled = compileExpression(expression, Schema(fields), UnknownField::IsError);
    if (compiled) return {};
    return fmt::format("{}: {}", compiled.error().column, compiled.error().message);
}

} // namespace weir::testing
