#pragma once
#include "pipeline/graph/graph_difference.h"

#include <QColor>
#include <QString>

namespace weir {

/// "added", "removed", "changed".
QString changeText(PartChange change);
/// Name of the icon that says so without colour.
QString changeIcon(PartChange change);
QColor changeColor(PartChange change);

/// "Node average (Mean of a second)", with the subgraph it is inside.
QString partText(const PartDifference& difference);

/// What of the part a value is, by the label that the inspector gives it; `type` is that of the node.
QString memberText(const ValueChange& value, std::string_view type);

/// A value for people: a text without quotes, a dash for one that is not set.
QString plainValue(const Json& value);

/// "2 added, 1 removed, 3 changed, 1 moved", or that there is none.
QString differencesSummary(const std::vector<PartDifference>& differences);

} // namespace weir
