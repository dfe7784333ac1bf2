#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Eight or sixteen characters at once in one word, the first in its lowest byte. A mark is the top bit of a
/// byte.
namespace weir {

__extension__ using SixteenBytes = unsigned __int128;

static_assert(std::endian::native == std::endian::little);

/// A word whose every byte is `byte`.
template<class Word>
constexpr Word eachByte(unsigned char byte) {
    return ~Word{0} / 255 * byte;
}

/// The characters at `at`, all of which can be read.
template<class Word>
Word wordAt(const char* at) {
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// A mask of the first `count` bytes, at least one.
template<class Word>
constexpr Word firstBytes(std::size_t count) {
    return ~Word{0} >> (8 * (sizeof(Word) - count));
}

/// Marks each byte that is no decimal digit.
template<class Word>
constexpr Word noDigits(Word bytes) {
    const Word value = bytes ^ eachByte<Word>('0'); // digits become 0 to 9
    return (((value & eachByte<Word>(0x7f)) + eachByte<Word>(0x7f - 9)) | value) & eachByte<Word>(0x80);
}

/// The index of the first mark, of which there is one.
constexpr std::size_t firstMark(std::uint64_t marks) {
    return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}
constexpr std::size_t firstMark(SixteenBytes marks) {
    const auto low = static_cast<std::uint64_t>(marks);
    return low != 0 ? firstMark(low) : 8 + firstMark(static_cast<std::uint64_t>(marks >> 64));
}

/// The number that a word of digits alone stands for.
constexpr std::uint64_t digitsValue(std::uint64_t bytes) {
    std::uint64_t digits = bytes & eachByte<std::uint64_t>(0x0f);
    digits = digits * 10 + (digits >> 8); // pairs, in every second byte
    constexpr std::uint64_t kPairs = 0x000000ff000000ff;
    return ((digits & kPairs) * (100 + (std::uint64_t{1'000'000} << 32)) +
            ((digits >> 16) & kPairs) * (1 + (std::uint64_t{10'000} << 32))) >>
           32;
}
constexpr std::uint64_t digitsValue(SixteenBytes bytes) {
    return digitsValue(static_cast<std::uint64_t>(bytes)) * 100'000'000 +
           digitsValue(static_cast<std::uint64_t>(bytes >> 64));
}

/// The number that the first `count` bytes, digits all and at least one, stand for.
template<class Word>
constexpr std::uint64_t digitsValue(Word bytes, std::size_t count) {
    return digitsValue(bytes << (8 * (sizeof(Word) - count))); // zeros come to stand before them
}

} // namespace weir
