#pragma once
#include <string_view>

namespace weir {

/// The order that people expect of names with numbers in them, in every language setting: "web2" before
/// "web10". Upper and lower case are told apart last.
bool isBeforeNaturally(std::string_view a, std::string_view b);

} // namespace weir
