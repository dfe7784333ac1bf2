#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/graph/graph.h"

#include <map>
#include <set>
#include <string>

namespace weir {

class GraphDocument;
struct PanelType;

/// Makes panels of another type, as one undo command: they keep their place and title, and those settings
/// that the new type has too: the source, the fields as far as it can show them, what divides them, units,
/// ends, thresholds.
void changePanelType(GraphDocument& document, const std::set<std::string>& panels, const PanelType& type,
                     const std::map<Endpoint, Schema>& schemas);

} // namespace weir
