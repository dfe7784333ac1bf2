#pragma once
#include <string>
#include <string_view>

namespace weir {

/// A field's name as an expression writes it: in double quotes where it must be.
std::string fieldInExpression(std::string_view name);

/// The expression with another name for one of the fields that it reads; texts, functions and everything else
/// stay as they are written. One that does not parse stays as it is.
std::string withFieldRenamed(std::string_view text, std::string_view from, std::string_view to);

} // namespace weir
