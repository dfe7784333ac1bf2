#pragma once
#include "pipeline/graph/graph.h"

#include <QString>

#include <vector>

namespace weir {

/// Panels as text, for the clipboard: a graph file that has nothing but panels.
QString textOfPanels(std::vector<Panel> panels);

/// Whether a text looks like panels, without reading all of it.
bool arePanels(const QString& text);

/// The panels of such a text; none if it is another one.
std::vector<Panel> panelsInText(const QString& text);

} // namespace weir
