#pragma once
#include <string_view>

namespace weir {

/// Whether one name comes before another as people count: "web2" before "web10". The same in every locale.
bool comesBefore(std::string_view a, std::string_view b);

} // namespace weir
