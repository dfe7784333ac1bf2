#pragma once
#include "pipeline/expression/kernels/kernel.h"
#include "pipeline/expression/syntax/syntax_tree.h"

namespace weir::expression {

/// AND and OR in three-valued logic, 64 rows at once. A null constant may stand second.
KernelMaker conjunction();
KernelMaker disjunction();

KernelMaker logicalNot();

/// x IS NULL and its kin, which are never null themselves. Takes operands of any type for Truth::Null.
KernelMaker truthTest(Truth truth, bool negated);

/// `value` where x is not null, and null where it is.
KernelMaker unlessNull(bool value);

} // namespace weir::expression
