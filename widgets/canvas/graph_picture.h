#pragma once
#include "pipeline/graph/graph.h"

#include <QPixmap>

namespace weir {

/// The graph as the canvas shows it, whole and in the middle of a picture of that size (in device-independent
/// pixels) on the canvas's ground, in the theme of the moment. An empty graph is the ground alone.
QPixmap graphPicture(const Graph& graph, const QSize& size, qreal devicePixelRatio);

} // namespace weir
