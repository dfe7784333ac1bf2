#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
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

/// Eight bytes at a time.
inline std::uint64_t hashText(std::string_view text) {
    std::uint64_t hash = text.size();
    std::size_t position = 0;
    for (; position + 8 <= text.size(); position += 8) {
        std::uint64_t word;
        std::memcpy(&word, text.data() + position, 8);
        hash = hashInteger(hash ^ word);
    }
    std::uint64_t tail = 0;
    if (position < text.size()) std::memcpy(&tail, text.data() + position, text.size() - position);
    return hashInteger(hash ^ tail);
}

} // namespace weir
