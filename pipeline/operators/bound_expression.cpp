#include "pipeline/operators/bound_expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace weir {

Result<ColumnPointer> BoundExpression::evaluate(const RecordBatch& batch) {
    if (!compiled_ || schema_ != batch.schema()) {
        auto compiled = compileExpression(text_, *batch.schema(), UnknownField::IsNull);
        if (!compiled) return fail(fmt::format("{}: {}", label_, compiled.error().text(text_)));
        compiled_ = std::move(*compiled);
        schema_ = batch.schema();
        const std::vector<std::string> fields = fieldsOf(text_);
        readsUnknownField_ = std::any_of(fields.begin(), fields.end(), [this](const std::string& field) {
            return schema_->find(field) == nullptr;
        });
    }
    return compiled_->evaluate(batch);
}

std::optional<Type> expressionType(const std::string& text, const KnownSchema& schema) {
    if (!schema || text.empty()) return std::nullopt;
    const auto compiled = compileExpression(text, *schema, UnknownField::IsError);
    if (!compiled) return std::nullopt;
    return (*compiled)->type();
}

} // namespace weir
