#pragma once
#include "pipeline/data/field_names.h"
#include "pipeline/graph/wiring.h"

#include <optional>
#include <vector>

namespace weir {

/// For each node of a graph without circles: which fields of the records that leave it any node behind it can
/// ever use; nothing where that may be all of them.
std::vector<std::optional<FieldNames>> fieldsUsed(const Graph& graph, const Wiring& wiring);

} // namespace weir
