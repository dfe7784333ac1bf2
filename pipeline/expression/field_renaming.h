#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace weir {

/// A field's name as an expression writes it: in double quotes where it must be.
std::string fieldInExpression(std::string_view name);

/// New names of fields, by their old ones.
using NewNames = std::map<std::string, std::string, std::less<>>;

/// The expression with other names for the fields that it reads; texts, functions and everything else stay as
/// they are written. One that does not parse stays as it is.
std::string withFieldsRenamed(std::string_view text, const NewNames& names);

} // namespace weir
