#pragma once
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace weir {

/// Mixes all bits of a key into the high ones, which tables take their slots from. The constant is 2^64 over
/// the golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
inline std::uint64_t hashInteger(std::uint64_t key) {
    constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15;
    key ^= key >> 32;
    key *= kMultiplier;
    key ^= key >> 29;
    return key * kMultiplier;
}

/// A lighter hashInteger() for tables of integers, good in its high bits only: the multiplication carries the
/// low half of the key there, and the high half is folded into it before.
inline std::uint64_t spreadInteger(std::uint64_t key) {
    constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15;
    return (key ^ key >> 32) * kMultiplier;
}

/// Equal numbers as keys have equal bits: NaN equals NaN, and -0 equals 0.
inline std::uint64_t bitsOf(double value) {
    if (std::isnan(value)) return std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN());
    return std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
}

/// The first and the last `Word` of some bytes, of which there are as many at least; they may overlap.
template<class Word>
std::uint64_t firstWord(std::string_view text) {
    Word word;
    std::memcpy(&word, text.data(), sizeof word);
    return word;
}
template<class Word>
std::uint64_t lastWord(std::string_view text) {
    Word word;
    std::memcpy(&word, text.data() + text.size() - sizeof word, sizeof word);
    return word;
}

/// Up to seven bytes as one number, another for each text of the same length.
inline std::uint64_t shortWord(std::string_view text) {
    if (text.size() >= 4) return firstWord<std::uint32_t>(text) << 32 | lastWord<std::uint32_t>(text);
    if (text.size() >= 2) return firstWord<std::uint16_t>(text) << 16 | lastWord<std::uint16_t>(text);
    return text.empty() ? 0 : firstWord<std::uint8_t>(text);
}

/// Eight bytes at a time, the last eight overlapping with those before.
inline std::uint64_t hashText(std::string_view text) {
    std::uint64_t hash = text.size();
    if (text.size() < 8) return hashInteger(hash << 56 ^ shortWord(text));
    for (std::size_t position = 0; position + 8 < text.size(); position += 8)
        hash = hashInteger(hash ^ firstWord<std::uint64_t>(text.substr(position)));
    return hashInteger(hash ^ lastWord<std::uint64_t>(text));
}

/// Whether two texts of one length are equal; for short ones, without a call.
inline bool areEqual(std::string_view left, std::string_view right) {
    if (left.size() < 8) return shortWord(left) == shortWord(right);
    for (std::size_t position = 0; position + 8 < left.size(); position += 8)
        if (firstWord<std::uint64_t>(left.substr(position)) !=
            firstWord<std::uint64_t>(right.substr(position)))
            return false;
    return lastWord<std::uint64_t>(left) == lastWord<std::uint64_t>(right);
}

} // namespace weir
