#pragma once
#include "pipeline/graph/graph.h"

#include <QString>

namespace weir {

/// What a panel is called: the title that the user gave it, else the fields that it shows, by which key, and
/// of what: "cpu by host – This machine".
QString panelTitle(const Graph& graph, const Panel& panel);

/// What it would be called without a title of the user's.
QString ownPanelTitle(const Graph& graph, const Panel& panel);

} // namespace weir
