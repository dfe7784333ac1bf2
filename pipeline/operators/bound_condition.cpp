#include "pipeline/operators/bound_condition.h"

#include <fmt/format.h>

#include <bit>

namespace weir {

Result<Bitmap> BoundCondition::evaluate(const RecordBatch& batch) {
    const Result<ColumnPointer> values = expression_.evaluate(batch);
    if (!values) return tl::unexpected(values.error());
    const Column& column = **values;
    if (column.type() != Type::Bool) {
        // Of fields that no record has had yet, nothing more can be said than that they are null.
        if (expression_.readsUnknownField() && isAllNull(column)) return Bitmap(batch.rows(), false);
        return fail(fmt::format("{}: gives {}, and must be true or false: compare it with something", label_,
                                typeName(column.type())));
    }
    Bitmap isTrue = column.bools();
    if (column.hasNulls())
        for (std::size_t word = 0; word < isTrue.words().size(); ++word)
            isTrue.words()[word] &= column.validity().words()[word];
    return isTrue;
}

std::vector<ParameterProblem> checkCondition(const std::string& parameter, const std::string& text,
                                             const KnownSchema& input) {
    const std::optional<Type> type = expressionType(text, input);
    if (!type || *type == Type::Bool) return {};
    return {{parameter, fmt::format("gives {}, and must be true or false", typeName(*type)),
             "compare it with something, such as cpu > 90"}};
}

void selectSet(const Bitmap& bits, std::vector<std::uint32_t>& rows) {
    rows.clear();
    for (std::size_t word = 0; word < bits.words().size(); ++word)
        for (std::uint64_t rest = bits.words()[word]; rest != 0; rest &= rest - 1)
            rows.push_back(static_cast<std::uint32_t>(word * 64 + std::countr_zero(rest)));
}

} // namespace weir
