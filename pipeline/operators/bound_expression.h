#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/expression/expression.h"
#include "pipeline/nodes/node_type.h"

#include <memory>
#include <optional>
#include <string>

namespace weir {

/// An expression over a stream whose schema may widen: compiled anew when the schema changes. A field that no
/// record has had so far counts as null. One thread.
class BoundExpression {
public:
    /// `label` names the expression in errors: "condition".
    BoundExpression(std::string label, std::string text) : label_(std::move(label)), text_(std::move(text)) {}

    /// The value of each record. The error shows where the expression does not fit the schema.
    Result<ColumnPointer> evaluate(const RecordBatch& batch);

    /// Whether it reads a field that no record up to the last batch has had.
    bool readsUnknownField() const { return readsUnknownField_; }

    const std::string& text() const { return text_; }

private:
    std::string label_;
    std::string text_;
    SchemaPointer schema_; ///< what `compiled_` was compiled for
    std::unique_ptr<Expression> compiled_;
    bool readsUnknownField_ = false;
};

/// Whether every value of a column is null.
inline bool isAllNull(const Column& column) {
    return column.nullCount() == column.size();
}

/// The type of an expression over a known schema, or nothing while it has a fault, which validate() reports.
std::optional<Type> expressionType(const std::string& text, const KnownSchema& schema);

} // namespace weir
