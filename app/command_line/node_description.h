#pragma once
#include "pipeline/nodes/node_type.h"

#include <string>

namespace weir {

/// All that a node type's descriptor says, for people.
std::string describeNodeType(const NodeType& type);

/// The same for programs: every member of the descriptor under its own name.
Json nodeTypeJson(const NodeType& type);

} // namespace weir
