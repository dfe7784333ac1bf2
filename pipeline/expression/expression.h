#pragma once
#include "pipeline/data/record_batch.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// What is wrong with an expression, and where.
struct ExpressionError {
    std::string message;    ///< what is wrong and, where it can be told, what was meant
    std::size_t column = 0; ///< first byte at fault, from 0
    std::size_t length = 1;

    /// The message, then the expression and a line of carets under the fault.
    std::string text(std::string_view expression) const;
};

/// An expression made ready for one schema: evaluates whole columns, never a record at a time. Weir's
/// language is SQL's scalar expressions with SQL's three-valued logic (resources/guide/expressions.md). `/`
/// always gives float64; integer overflow and division by zero give null, so that no input ends a
/// run. What overflows in int64 may have a value in float64: a field's type matters, and no record changes
/// that of those before it.
class Expression {
public:
    virtual ~Expression() = default;
    /// Of the result. An expression that is null whatever the record says Float64.
    virtual Type type() const = 0;
    /// One value a record. May be called from one thread at a time.
    virtual ColumnPointer evaluate(const RecordBatch& batch) = 0;
};

/// What a field that the schema lacks is: an error while a graph is edited, and null while records come whose
/// schema is still being found.
enum class UnknownField : std::uint8_t { IsError, IsNull };

/// Parses, checks and compiles `text` over `schema`.
tl::expected<std::unique_ptr<Expression>, ExpressionError>
compileExpression(std::string_view text, const Schema& schema, UnknownField unknown);

/// What can be said of an expression before any schema is known: its grammar, its functions, and the types of
/// what does not depend on a field.
std::optional<ExpressionError> checkSyntax(std::string_view text);

/// The fields an expression reads, in order of first use. Empty if it does not parse.
std::vector<std::string> fieldsOf(std::string_view text);

/// Row indexes where a Bool expression is true (neither false nor null), ascending. `rows` is reused.
void selectTrue(const Column& condition, std::vector<std::uint32_t>& rows);

/// One function of the language, for completion and the reference page.
struct FunctionDescription {
    std::string name;
    std::string signature; ///< "round(x [, digits])"
    std::string summary;
    std::string group; ///< "numbers", "text", "time", "null and choice"
};
const std::vector<FunctionDescription>& expressionFunctions();

} // namespace weir
