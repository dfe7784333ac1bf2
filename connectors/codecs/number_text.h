#pragma once
#include <cstdint>

namespace weir {

/// A number found at the front of a text.
struct NumberText {
    enum class Kind : std::uint8_t {
        None,     ///< no number stands there
        Int64,    ///< digits alone, that fit
        Float64,  ///< with a fraction or an exponent, or too large for an int64
        TooLarge, ///< beyond the largest float64
    };
    Kind kind = Kind::None;
    std::int64_t int64 = 0;
    double float64 = 0;
    const char* end = nullptr; ///< behind its last character
};

/// Reads a number as JSON writes it (RFC 8259, section 6): no leading zeros or plus, digits on both sides of
/// the point.
NumberText readNumber(const char* begin, const char* end);

} // namespace weir
