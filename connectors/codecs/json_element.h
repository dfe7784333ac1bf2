#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weir {

/// What stands at the front of the rest of a JSON array.
struct JsonElement {
    enum class Kind : std::uint8_t {
        Object,
        Other,      ///< a number, a text, an array...
        Broken,     ///< a newline stands inside a text; `size` reaches behind that newline
        Unfinished, ///< the bytes end before it does
    };
    Kind kind = Kind::Unfinished;
    std::size_t size = 0;
};

/// Finds the end of the element that begins at bytes[0], by braces and quotes alone: whether what is between
/// them is well-formed is not looked at.
JsonElement findElement(std::string_view bytes);

} // namespace weir
