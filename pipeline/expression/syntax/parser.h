#pragma once
#include "pipeline/expression/syntax/syntax_tree.h"

#include <string_view>

namespace weir::expression {

/// How deep an expression may nest. Beyond it is an error, so that no text can exhaust the stack.
inline constexpr std::size_t kMaximumNesting = 256;

/// The syntax tree of an expression. Knows nothing of fields, functions and types.
Checked<NodePointer> parse(std::string_view text);

} // namespace weir::expression
