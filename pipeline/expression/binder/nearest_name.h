#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace weir::expression {

/// The name that was probably meant by a mistyped one, or nothing when none is near.
std::optional<std::string> nearestName(std::string_view written, std::span<const std::string> names);

} // namespace weir::expression
