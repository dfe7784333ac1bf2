#pragma once
#include "pipeline/expression/kernels/kernel.h"

namespace weir::expression {

/// CASE: the operands are n conditions, the n results that belong to them, and the result when none is true.
/// Results have type `type`, and may be null constants.
KernelMaker choice(ValueType type);

/// The greater or lesser of two operands of type `type`; a null gives way to the other, NaN does not.
KernelMaker greaterOf(ValueType type);
KernelMaker lesserOf(ValueType type);

} // namespace weir::expression
