#pragma once
#include "pipeline/expression/kernels/kernel.h"
#include "pipeline/expression/kernels/wide_vectors.h"

#include <cstdint>
#include <cstring>
#include <type_traits>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace weir::expression {

inline constexpr std::size_t kBlock = 64;

/// Calls `work(first, count)` for each block of 64 rows; the count of a whole block is known to the compiler,
/// which unrolls and vectorises for it.
template<class Work>
void forEachBlock(std::size_t rows, Work work) {
    std::size_t first = 0;
    for (; first + kBlock <= rows; first += kBlock)
        work(first, std::integral_constant<std::size_t, kBlock>{});
    if (first < rows) work(first, rows - first);
}

/// Gathers the lowest bits of 64 bytes, each 0 or 1.
inline std::uint64_t gatherBits(const unsigned char* flags) {
    std::uint64_t word = 0;
#ifdef __SSE2__
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(flags + quarter * 16));
        const int bits = _mm_movemask_epi8(_mm_slli_epi16(bytes, 7)); // the top bits of 16 bytes
        word |= static_cast<std::uint64_t>(bits) << (quarter * 16);
    }
#else
    for (std::size_t byte = 0; byte < 8; ++byte) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, flags + byte * 8, 8);
        word |= ((eight * 0x0102040810204080ull) >> 56) << (byte * 8);
    }
#endif
    return word;
}

/// One bit for each of at most 64 rows, from a predicate over row numbers.
template<class Count, class Predicate>
std::uint64_t wordWhere(Count count, Predicate predicate) {
    unsigned char flags[kBlock] = {};
    for (std::size_t i = 0; i < count; ++i)
        flags[i] = predicate(i) ? 1 : 0;
    return gatherBits(flags);
}

/// One bit a row from a predicate over row numbers.
template<class Predicate>
Bitmap bitsWhere(std::size_t rows, Predicate predicate) {
    Bitmap bits(rows, false);
    std::uint64_t* const words = bits.words().data();
    vectorised([&] {
        forEachBlock(rows, [&](std::size_t first, auto count) {
            words[first / kBlock] = wordWhere(count, [&](std::size_t i) { return predicate(first + i); });
        });
    });
    return bits;
}

/// Which rows have no null in any argument; empty when none has.
Bitmap combinedValidity(const Arguments& arguments);

/// Marks `row` as null in a validity that may still be empty.
inline void markNull(Bitmap& validity, std::size_t row, std::size_t rows) {
    if (validity.empty()) validity = Bitmap(rows, true);
    validity.set(row, false);
}

} // namespace weir::expression
