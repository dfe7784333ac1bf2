#pragma once
#include "pipeline/expression/kernels/kernel.h"

#include <vector>

namespace weir::expression {

/// x IN (constants) for constants of x's type, none of them null. `listHasNull`: the list held a NULL
/// besides, so that what is not found is null.
KernelMaker membership(ValueType type, const std::vector<Constant>& constants, bool listHasNull);

} // namespace weir::expression
