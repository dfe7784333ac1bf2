#pragma once
#include "pipeline/expression/expression.h"
#include "pipeline/graph/known_inputs.h"
#include "pipeline/nodes/node_type.h"

#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// The expression with the name that is nearest to the one at fault, a field of the schema or a function;
/// nothing if none is near, or if the fault is another. It may have a fault further on.
std::optional<std::string> mendedExpression(std::string_view text, const ExpressionError& error,
                                            const Schema& schema);

/// The same for an expression in a row of the node's parameters, "fields[1].expression", that reads what
/// comes in and what the rows above it name.
std::optional<std::string> mendedRow(const NodeType& type, const Json& values, const KnownInputs& known,
                                     std::string_view place);

} // namespace weir
