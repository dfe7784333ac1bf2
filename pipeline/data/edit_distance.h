#pragma once
#include <cstddef>
#include <string_view>

namespace weir {

/// Whether two letters are the same but for their case.
bool isSameLetter(char left, char right);

/// Edits that turn one name into the other, a swap of neighbours being one (Damerau-Levenshtein, optimal
/// string alignment). Case does not count. Takes time and room with the product of the lengths.
std::size_t editDistance(std::string_view left, std::string_view right);

} // namespace weir
