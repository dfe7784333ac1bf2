#pragma once
#include "pipeline/expression/kernels/kernel.h"
#include "pipeline/expression/syntax/syntax_tree.h"

#include <cstdint>

namespace weir::expression {

enum class Relation : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

/// Nothing if the operator compares nothing.
std::optional<Relation> relationOf(BinaryOperator binary);

/// The relation of b to a, from that of a to b.
Relation mirrored(Relation relation);

/// Compares two operands of the same type. Texts compare by bytes, which for UTF-8 is by code points; FALSE
/// is less than TRUE; NaN is unequal to all and neither less nor greater.
KernelMaker comparison(Relation relation, ValueType type);

/// Compares an int64 with a float64, in that order, exactly: never by rounding the int64 to a float64.
KernelMaker exactComparison(Relation relation);

/// How an int64 relates to a float64: -1, 0, 1, or 2 where the float64 is NaN.
int compareExactly(std::int64_t integer, double number);

} // namespace weir::expression
