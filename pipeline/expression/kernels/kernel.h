#pragma once
#include "pipeline/expression/constant.h"
#include "pipeline/expression/syntax/place.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

namespace weir::expression {

/// A value of the program being compiled: a constant, or a slot that holds a column while the program runs.
struct Operand {
    ValueType type = ValueType::Null;
    std::shared_ptr<const Constant> constant; ///< null when the value differs from record to record
    std::size_t slot = 0;
    Place place; ///< the text it comes from

    bool isNullConstant() const { return constant && constant->isNull(); }
};

inline Operand constantOperand(Constant constant, Place place) {
    const ValueType type = constant.type;
    return {type, std::make_shared<const Constant>(std::move(constant)), 0, place};
}

/// What a kernel is given: a column for each of its operands, null for those that are constants.
struct Arguments {
    std::span<const Column* const> columns;
    std::size_t rows = 0;
};

/// Computes one column from others, whole columns at once. Constants are inside it. One thread at a time.
using Kernel = std::function<ColumnPointer(const Arguments&)>;

/// Makes the kernel for operands of the types it expects. At least one of them is no constant, and none is a
/// null constant unless the maker says otherwise.
using KernelMaker = std::function<Kernel(std::span<const Operand>)>;

} // namespace weir::expression
