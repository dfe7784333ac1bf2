#pragma once
#include "pipeline/data/type.h"

#include <optional>
#include <string_view>

namespace weir::expression {

/// Weir's names of types and SQL's (`bigint`, `double`, `text`), in any case.
std::optional<Type> typeFromSqlName(std::string_view name);

} // namespace weir::expression
