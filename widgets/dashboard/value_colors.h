#pragma once
#include <QColor>

namespace weir {

/// The colour of a value on a scale from 0 to 1, that everyone can tell apart and that gets brighter evenly:
/// viridis (bids.github.io/colormap), without the end that the theme's ground would swallow.
QColor valueColor(double share);

} // namespace weir
