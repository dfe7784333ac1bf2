#pragma once
#include <functional>
#include <set>
#include <string>

namespace weir {

/// Some fields of a stream, by name.
using FieldNames = std::set<std::string, std::less<>>;

} // namespace weir
