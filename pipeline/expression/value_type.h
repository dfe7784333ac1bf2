#pragma once
#include "pipeline/data/type.h"

#include <cstdint>
#include <string_view>

namespace weir::expression {

/// The type of a value inside an expression: those of columns, and two that only expressions know.
enum class ValueType : std::uint8_t {
    Null, ///< of NULL and of fields not seen yet: takes the type its surroundings ask for
    Bool,
    Int64,
    Float64,
    String,
    Timestamp,
    Interval, ///< a span of time in int64 nanoseconds; its seconds as float64 where no time is near
};

ValueType valueTypeOf(Type type);

/// The type of a column that holds such values. Intervals are held as Int64, and Null is Float64.
Type columnTypeOf(ValueType type);

/// As users see it: "int64", "null", "interval".
std::string_view valueTypeName(ValueType type);

inline bool isNumber(ValueType type) {
    return type == ValueType::Int64 || type == ValueType::Float64;
}

} // namespace weir::expression
