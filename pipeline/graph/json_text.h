#pragma once
#include "pipeline/data/result.h"
#include "pipeline/nodes/parameters.h"

#include <string_view>

namespace weir {

/// Parses JSON more strictly than the grammar does: a key that stands twice in one object is an error,
/// because one of its values would be lost silently, and so is nesting deeper than any graph needs. Errors
/// name line and column.
Result<Json> parseJson(std::string_view text);

} // namespace weir
