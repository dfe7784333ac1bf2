// Any text is an expression or is refused with its place; one that runs gives each record the same value
// alone as among others.
#include "pipeline/data/record_batch.h"
#include "pipeline/expression/expression.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace weir;
using weir::fuzzing::mustHold;

namespace {

constexpr std::size_t kLongest = 2000;
constexpr std::size_t kRows = 9; // two vectors of four and a rest

template<class Value, std::size_t Count>
ColumnPointer columnOf(Type type, const Value (&values)[Count], void (Column::*append)(Value)) {
    static_assert(Count + 1 == kRows);
    auto column = std::make_shared<Column>(type);
    for (const Value& value : values)
        (column.get()->*append)(value);
    column->appendNull();
    return column;
}

RecordBatchPointer makeBatch() {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool bools[] = {true, false, true, true, false, false, true, false};
    const std::int64_t ints[] = {0, 1, -1, 7, 63, least, greatest, 1'000'000'007};
    const double floats[] = {0.0, -0.0, 1.5, -2.25, 1e300, infinity, std::nan(""), 9007199254740993.0};
    const std::string_view strings[] = {
        "", "a", "A%_b", "2026-11-25T10:00:00Z", "\xC3\xA9\xF0\x9F\x8C\x8A", "\xFF\xC3", "12.5", " x\ny "};
    const Timestamp times[] = {
        0, -1, 1, least, greatest, 1'790'000'000'123'456'789, -86'400'000'000'000, 951'782'400'000'000'000};
    auto schema = std::make_shared<const Schema>(Schema({{"b", Type::Bool},
                                                         {"i", Type::Int64},
                                                         {"f", Type::Float64},
                                                         {"s", Type::String},
                                                         {"t", Type::Timestamp},
                                                         {"a.b[0]", Type::Int64}}));
    const ColumnPointer integers = columnOf(Type::Int64, ints, &Column::appendInt64);
    auto eventTimes = std::make_shared<Column>(Type::Timestamp);
    for (std::size_t row = 0; row < kRows; ++row)
        eventTimes->appendInt64(static_cast<std::int64_t>(row));
    return std::make_shared<const RecordBatch>(
        schema,
        std::vector<ColumnPointer>{columnOf(Type::Bool, bools, &Column::appendBool), integers,
                                   columnOf(Type::Float64, floats, &Column::appendFloat64),
                                   columnOf(Type::String, strings, &Column::appendString),
                                   columnOf(Type::Timestamp, times, &Column::appendInt64), integers},
        eventTimes);
}

std::string valueText(const Column& column, std::size_t row) {
    return column.isNull(row) ? "null" : "'" + column.text(row) + "'";
}

/// What the expression gives for each record of the batch.
std::vector<std::string> evaluated(Expression& expression, const RecordBatch& batch) {
    const ColumnPointer column = expression.evaluate(batch);
    mustHold(column->type() == expression.type(), "the result is of the type that was said");
    mustHold(column->size() == batch.rows(), "every record has a result");
    std::vector<std::string> values;
    for (std::size_t row = 0; row < column->size(); ++row)
        values.push_back(valueText(*column, row));
    return values;
}

void checkError(const ExpressionError& error, std::string_view text) {
    mustHold(!error.message.empty(), "an error says what is wrong");
    mustHold(error.column <= text.size() && error.column + error.length <= text.size() + 1,
             "an error stands in the text", error.message);
    mustHold(!error.text(text).empty(), "an error can be shown");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const RecordBatchPointer batch = makeBatch();
    const std::string text(fuzzing::Input(data, std::min(size, kLongest)).rest());

    const std::optional<ExpressionError> syntaxError = checkSyntax(text);
    if (syntaxError) checkError(*syntaxError, text);
    const std::vector<std::string> fields = fieldsOf(text);

    auto compiled = compileExpression(text, *batch->schema(), UnknownField::IsError);
    auto lenient = compileExpression(text, *batch->schema(), UnknownField::IsNull);
    if (!lenient) checkError(lenient.error(), text);
    if (!compiled) {
        checkError(compiled.error(), text);
        return 0;
    }
    mustHold(!syntaxError, "what compiles has no error", syntaxError ? syntaxError->message : "");
    mustHold(lenient.has_value(), "what compiles strictly does so leniently");
    for (const std::string& field : fields)
        mustHold(batch->column(field) != nullptr, "what compiles reads only fields there are", field);

    const std::vector<std::string> whole = evaluated(**compiled, *batch);
    mustHold(evaluated(**lenient, *batch) == whole, "known fields are the same either way");
    for (std::size_t row = 0; row < batch->rows(); ++row) {
        const std::string alone = evaluated(**compiled, *batch->slice(row, 1)).front();
        mustHold(alone == whole[row], "a record alone gives what it gives among others",
                 text + ": " + alone + " is not " + whole[row]);
    }
    return 0;
}
