#pragma once
#include "pipeline/graph/graph.h"
#include "pipeline/nodes/node_type.h"

#include <QString>

namespace weir {

/// The settings that tell one node of a type from another, in one line: "value > 80", "10 s · by host". Made
/// from the descriptor alone: what is visible, not advanced, and either set or required.
QString nodeSummary(const Node& node, const NodeType& type);

} // namespace weir
