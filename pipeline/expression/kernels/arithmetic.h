#pragma once
#include "pipeline/expression/kernels/kernel.h"
#include "pipeline/expression/syntax/syntax_tree.h"

namespace weir::expression {

/// Add, Subtract, Multiply or Modulo of int64s; null where the result overflows or the divisor is zero.
/// `result` is Int64, Timestamp or Interval, which the same int64s may stand for.
KernelMaker int64Arithmetic(BinaryOperator binary, ValueType result);

/// Any of the five over float64s; Divide and Modulo are null where the divisor is zero.
KernelMaker float64Arithmetic(BinaryOperator binary);

/// Seconds from the second time to the first, as float64.
KernelMaker timeDifference();

/// Interval * float64 or interval / float64, rounded to nanoseconds; null where it does not fit.
KernelMaker scaledInterval(BinaryOperator binary);

} // namespace weir::expression
