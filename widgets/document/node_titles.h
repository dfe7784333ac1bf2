#pragma once
#include "pipeline/graph/graph.h"

#include <QString>

#include <map>
#include <string>

namespace weir {

/// What each node is called where people read it, by id: its own title, else its type's, else the id.
std::map<std::string, QString> nodeTitles(const Graph& graph);

} // namespace weir
