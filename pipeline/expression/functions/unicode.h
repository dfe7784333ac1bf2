#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace weir::expression {

/// Text functions count characters: code points of UTF-8. Bytes that are not UTF-8 count as part of the
/// character before them.

std::size_t characterCount(std::string_view text);

/// Where character `index` begins, in bytes; the text's size if it has no more characters.
std::size_t characterOffset(std::string_view text, std::size_t index);

/// How many bytes the first character has; 0 for an empty text.
std::size_t firstCharacterSize(std::string_view text);

/// Puts the Latin, Greek and Cyrillic letters of a text into the other case, in place. Other characters stay,
/// and so does the length in bytes.
void toUpperCase(std::span<char> text);
void toLowerCase(std::span<char> text);

} // namespace weir::expression
