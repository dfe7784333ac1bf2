#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/operators/joins/join_parameters.h"

#include <optional>
#include <string>
#include <vector>

namespace weir {

/// A field of a join's results, and from which fields of its sides it comes: from both if it is a key that
/// has one name, and then from the left where that has a record.
struct ResultField {
    std::string name;
    Type type = Type::Float64;
    std::optional<std::size_t> left;  ///< in the left's fields
    std::optional<std::size_t> right; ///< in the right's fields
};

/// The fields that results have besides `own`, when the sides have these. Fields of a side that are called as
/// one of `own` are left out; one of the right that is called as one of the left gets the suffix, as often as
/// it takes to have a name of its own.
std::vector<ResultField> resultFields(const std::vector<Field>& own, const std::vector<Field>& left,
                                      const std::vector<Field>& right, const JoinSettings& settings);

} // namespace weir
