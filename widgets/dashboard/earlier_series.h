#pragma once
#include "pipeline/data/timestamp.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// What a series is called that shows, beside another one, what was so long before: "cpu \u2212 1 d".
std::string earlierName(std::string_view name, Duration offset);

/// The name of the series beside which that one is shown; unset if it is shown for itself.
std::optional<std::string_view> nameBeside(std::string_view name);

} // namespace weir
