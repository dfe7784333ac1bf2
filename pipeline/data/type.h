#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace weir {

/// The type of a column. Values are laid out as Apache Arrow lays them out (arrow.apache.org, columnar
/// format 1.x).
enum class Type : std::uint8_t {
    Bool,      ///< one bit a value
    Int64,     ///< two's complement
    Float64,   ///< IEEE 754 binary64
    String,    ///< UTF-8, 32-bit offsets into one byte array
    Timestamp, ///< int64 nanoseconds since 1970-01-01T00:00:00Z
};

/// The name users see and write: "bool", "int64", "float64", "string", "timestamp".
std::string_view typeName(Type type);

/// The type of that name, or nothing.
std::optional<Type> typeFromName(std::string_view name);

inline bool isNumeric(Type type) {
    return type == Type::Int64 || type == Type::Float64;
}

} // namespace weir
