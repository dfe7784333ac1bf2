#pragma once
#include "pipeline/operators/bound_expression.h"

#include <string>
#include <vector>

namespace weir {

/// A condition over a stream whose schema may widen. As in SQL, null is not true. One thread.
class BoundCondition {
public:
    /// `label` names the condition in errors: "condition".
    BoundCondition(const std::string& label, std::string text)
        : label_(label), expression_(label, std::move(text)) {}

    /// One bit a record: whether the condition is true. The error says where it does not fit the schema, or
    /// that it gives neither true nor false.
    Result<Bitmap> evaluate(const RecordBatch& batch);

private:
    std::string label_;
    BoundExpression expression_;
};

/// Says of the expression in `parameter` that it is no condition, if that is known.
std::vector<ParameterProblem> checkCondition(const std::string& parameter, const std::string& text,
                                             const KnownSchema& input);

/// The places of the bits that are set, ascending. `rows` is reused.
void selectSet(const Bitmap& bits, std::vector<std::uint32_t>& rows);

} // namespace weir
