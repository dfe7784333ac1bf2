#pragma once
#include "pipeline/operators/aggregates/aggregate.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>

namespace weir {

/// Spreads every bit of a number over all 64, one to one (Steele, Lea and Flood, OOPSLA 2014; the constants
/// are variant 13 of D. Stafford).
inline std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31);
}

inline std::uint64_t hashOf(std::int64_t value) {
    return mixed(static_cast<std::uint64_t>(value));
}

/// Whether a float is the same number as some int64.
inline bool isWholeInt64(double value) {
    return value >= -0x1p63 && value < 0x1p63 &&
           value == static_cast<double>(static_cast<std::int64_t>(value));
}

/// A whole number hashes as the int64 does, so that a field may widen. All NaN are one value, and -0 is 0.
inline std::uint64_t hashOf(double value) {
    constexpr std::uint64_t kFraction = 0x9e3779b97f4a7c15; // keeps bit patterns apart from whole numbers
    if (isWholeInt64(value)) return hashOf(static_cast<std::int64_t>(value));
    if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
    return mixed(std::bit_cast<std::uint64_t>(value) ^ kFraction) ^ kFraction;
}

inline std::uint64_t hashOf(std::string_view text) {
    return mixed(hashText(text));
}

/// Calls `use(group, row, hash)` for each row whose value is not null.
template<class Use>
void forEachHash(const Column& values, const GroupedRows& rows, Use use) {
    const auto each = [&](auto valueAt) {
        forEachValue(values, rows,
                     [&](DenseId group, std::size_t row) { use(group, row, hashOf(valueAt(row))); });
    };
    switch (values.type()) {
    case Type::Int64:
    case Type::Timestamp:
        return each([numbers = values.int64s()](std::size_t row) { return numbers[row]; });
    case Type::Float64:
        return each([numbers = values.float64s()](std::size_t row) { return numbers[row]; });
    case Type::Bool:
        return each([&values](std::size_t row) { return std::int64_t{values.bools().get(row)}; });
    case Type::String:
        return each([&values](std::size_t row) { return values.string(row); });
    }
}

} // namespace weir
