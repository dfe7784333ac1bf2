#pragma once
#include "pipeline/nodes/node_type.h"

#include <QString>

namespace weir {

/// The page of a node type, in Markdown, made from its descriptor: what it does, its ports, and each
/// parameter with its bounds, choices and an example.
QString nodePage(const NodeType& type);

} // namespace weir
