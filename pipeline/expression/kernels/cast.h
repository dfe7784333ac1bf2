#pragma once
#include "pipeline/expression/kernels/kernel.h"

namespace weir::expression {

/// Converts values of one type to another; null where the value has none in the new type, such as the text
/// 'abc' as a number. A null maker if no conversion is defined between the two.
KernelMaker conversion(ValueType from, ValueType to);

/// A text as a number or a truth value; spaces around it do not count. Nothing if it is none.
std::optional<double> numberFromText(std::string_view text);
std::optional<std::int64_t> integerFromText(std::string_view text);
std::optional<bool> truthFromText(std::string_view text);

/// Cuts off the fraction. Nothing if the rest does not fit.
std::optional<std::int64_t> truncatedToInteger(double number);

} // namespace weir::expression
