#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// The known name that a mistyped one was most likely meant to be, or nothing if none is near.
std::optional<std::string> nearestName(std::string_view written, const std::vector<std::string>& known);

/// How to mend a name that is not known: "did you mean 'every'?", or the list of those there are.
std::string suggestName(std::string_view written, const std::vector<std::string>& known);

} // namespace weir
