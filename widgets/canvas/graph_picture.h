#pragma once
#include "pipeline/graph/graph.h"

#include <QPixmap>

class QPainter;

namespace weir {

/// The graph as the canvas shows it, whole and in the middle of a picture of that size (in device-independent
/// pixels) on the canvas's ground, in the theme of the moment. An empty graph is the ground alone.
QPixmap graphPicture(const Graph& graph, const QSize& size, qreal devicePixelRatio);

/// Draws the same, without the ground, from the painter's origin.
void drawGraphPicture(const Graph& graph, QPainter& painter, const QSize& size);

/// The size within `most` that a picture of the graph fills without room left over.
QSize graphPictureSize(const Graph& graph, const QSize& most);

} // namespace weir
