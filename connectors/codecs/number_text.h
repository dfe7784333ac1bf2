#pragma once
#include "connectors/codecs/byte_words.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// Whether a number may begin with that character, as JSON writes them.
constexpr bool beginsNumber(char first) {
    return first == '-' || (first >= '0' && first <= '9');
}

/// Reads a number as JSON writes it (RFC 8259, section 6): no leading zeros or plus, digits on both sides of
/// the point.
NumberText readNumber(const char* begin, const char* end);

/// As readNumber(), of a text that is a number and nothing else; None of any other.
NumberText readAnyNumber(std::string_view text);

/// Powers of ten that a float64 holds exactly.
inline constexpr std::array kPowersOfTen = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                            1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
/// All integers up to this are exact in a float64.
inline constexpr std::uint64_t kExactIntegers = std::uint64_t{1} << 53;

/// What number the first `size` of `bytes` are, whose first stands at `digits`; None where that takes more
/// than a look. Of a Float64 the point stands at `point`.
template<class Word>
[[gnu::always_inline]] inline NumberText::Kind kindOfShortNumber(Word bytes, const char* digits,
                                                                 std::size_t size, std::size_t& point) {
    const Word others = noDigits(bytes) & firstBytes<Word>(size);
    if (others == 0) return *digits == '0' && size > 1 ? NumberText::Kind::None : NumberText::Kind::Int64;
    point = firstMark(others);
    const bool isFraction =
        (others & (others - 1)) == 0 && digits[point] == '.' && point > 0 && point + 1 < size;
    return isFraction && (*digits != '0' || point == 1) ? NumberText::Kind::Float64 : NumberText::Kind::None;
}

/// Reads the number in the first `size` bytes, 1 to sizeof(Word). False where it takes more than a look to
/// say what stands there. Sets what it finds in place: a NumberText that is copied costs more than the
/// number.
template<class Word>
[[gnu::always_inline]] inline bool readShortNumber(const char* digits, std::size_t size, NumberText& number) {
    const auto bytes = wordAt<Word>(digits);
    std::size_t point = 0;
    const NumberText::Kind kind = kindOfShortNumber(bytes, digits, size, point);
    if (kind == NumberText::Kind::None) return false;
    number.kind = kind;
    if (kind == NumberText::Kind::Int64) {
        number.int64 = static_cast<std::int64_t>(digitsValue(bytes, size));
        return true;
    }
    const Word whole = bytes & firstBytes<Word>(point);
    const Word fraction = (bytes >> 8) & ~firstBytes<Word>(point); // takes the place of the point
    const std::uint64_t mantissa = digitsValue(whole | fraction, size - 1);
    if (mantissa > kExactIntegers) return false;
    number.float64 = static_cast<double>(mantissa) / kPowersOfTen[size - 1 - point];
    return true;
}

/// Reads the integer in the first `size` bytes, 9 to 16: the eight last digits, and those before them.
[[gnu::always_inline]] inline bool readLongInteger(const char* digits, std::size_t size, NumberText& number) {
    const auto head = wordAt<std::uint64_t>(digits);
    const auto tail = wordAt<std::uint64_t>(digits + size - 8);
    if ((noDigits(head) | noDigits(tail)) != 0 || *digits == '0') return false;
    number.kind = NumberText::Kind::Int64;
    number.int64 = static_cast<std::int64_t>(digitsValue(head, size - 8) * 100'000'000 + digitsValue(tail));
    return true;
}

/// As readAnyNumber(), for most numbers without a loop. `text` has a character, and sixteen bytes behind it
/// can be read.
[[gnu::always_inline]] inline void readWholeNumber(std::string_view text, NumberText& number) {
    const bool negative = text.front() == '-';
    const char* const digits = text.data() + (negative ? 1 : 0);
    const std::size_t size = text.size() - (negative ? 1 : 0);
    const bool isRead = size - 1 < 8    ? readShortNumber<std::uint64_t>(digits, size, number)
                        : size - 1 < 16 ? readLongInteger(digits, size, number) ||
                                              readShortNumber<SixteenBytes>(digits, size, number)
                                        : false;
    if (!isRead) {
        number = readAnyNumber(text);
        return;
    }
    if (!negative) return;
    number.int64 = -number.int64;
    number.float64 = -number.float64;
}

/// The kind that readWholeNumber() finds, without the number.
[[gnu::always_inline]] inline NumberText::Kind kindOfWholeNumber(std::string_view text) {
    const char* const digits = text.data() + (text.front() == '-' ? 1 : 0);
    const auto size = static_cast<std::size_t>(text.data() + text.size() - digits);
    std::size_t point = 0;
    NumberText::Kind kind = NumberText::Kind::None;
    if (size - 1 < 8)
        kind = kindOfShortNumber(wordAt<std::uint64_t>(digits), digits, size, point);
    else if (size - 1 < 16)
        kind = kindOfShortNumber(wordAt<SixteenBytes>(digits), digits, size, point);
    return kind != NumberText::Kind::None ? kind : readAnyNumber(text).kind;
}

} // namespace weir
