#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/registry.h"

namespace weir {

using NodeRegistry = Registry<NodeType>;
using NodeRegistration = Registration<NodeType>;

} // namespace weir
