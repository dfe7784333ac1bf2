#pragma once
#include "pipeline/expression/syntax/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expression {

/// Divides an expression into tokens; the last is an End.
Checked<std::vector<Token>> tokensOf(std::string_view text);

/// Letters A to Z as capitals, as keywords are compared.
std::string inCapitals(std::string_view text);

/// Whether an expression can name this field without quotes.
bool isPlainName(std::string_view name);

} // namespace weir::expression
