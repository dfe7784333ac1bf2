#pragma once
#include "pipeline/data/schema.h"
#include "widgets/canvas/node_item.h"

#include <QString>

namespace weir {

/// What a port's tooltip says: its name, what it is for, and the fields of what passes there if they are
/// known, each with its type in the type's colour.
QString portDescription(const NodeItem& node, const PortRef& port, const Schema* schema);

/// The fields of a schema as rows of a table in HTML; of many the first.
QString fieldRows(const Schema& schema);

} // namespace weir
