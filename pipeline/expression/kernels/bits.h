#pragma once
#include "pipeline/expression/kernels/kernel.h"

#include <cstdint>
#include <cstring>
#include <type_traits>

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

/// One bit a row from a predicate over row numbers.
template<class Predicate>
Bitmap bitsWhere(std::size_t rows, Predicate predicate) {
    Bitmap bits(rows, false);
    std::uint64_t* const words = bits.words().data();
    forEachBlock(rows, [&](std::size_t first, auto count) {
        unsigned char flags[kBlock] = {};
        for (std::size_t i = 0; i < count; ++i)
            flags[i] = predicate(first + i);
        std::uint64_t word = 0;
        for (std::size_t byte = 0; byte < 8; ++byte) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, flags + byte * 8, 8);
            // Gathers the lowest bits of eight bytes into the top byte.
            word |= ((eight * 0x0102040810204080ull) >> 56) << (byte * 8);
        }
        words[first / kBlock] = word;
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
