#pragma once
#include "pipeline/expression/kernels/kernel.h"

#include <cstdint>

namespace weir::expression {

enum class NullText : std::uint8_t {
    MakesNull, ///< a null operand makes the result null
    IsEmpty,   ///< a null operand counts as an empty text
};

/// Joins any number of texts.
KernelMaker concatenation(NullText nullText);

} // namespace weir::expression
