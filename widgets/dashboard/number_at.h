#pragma once
#include "pipeline/data/column.h"

#include <limits>
#include <span>
#include <vector>

namespace weir {

/// Whether a panel can show values of this type as numbers: a boolean is 0 or 1.
inline bool isNumber(Type type) {
    return isNumeric(type) || type == Type::Bool;
}

/// The value of a row as a number; NaN where it is null or none.
inline double numberAt(const Column& column, std::size_t row) {
    if (column.isNull(row)) return std::numeric_limits<double>::quiet_NaN();
    switch (column.type()) {
    case Type::Int64:
        return static_cast<double>(column.int64s()[row]);
    case Type::Float64:
        return column.float64s()[row];
    case Type::Bool:
        return column.bools().get(row) ? 1 : 0;
    case Type::String:
    case Type::Timestamp:
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

/// The column as numbers, NaN where it has none: its own array where that will do, else `room`.
std::span<const double> numbersOf(const Column& column, std::vector<double>& room);

} // namespace weir
