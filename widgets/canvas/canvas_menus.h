#pragma once
#include "pipeline/graph/graph.h"

#include <QPointF>

#include <string>

class QMenu;

namespace weir {

class CanvasView;

// The context menus of the canvas.
void fillNodeMenu(QMenu& menu, CanvasView& view, const std::string& node);
/// `position` is where on the wire the menu was asked for, in the scene.
void fillWireMenu(QMenu& menu, CanvasView& view, const Wire& wire, const QPointF& position);
void fillAreaMenu(QMenu& menu, CanvasView& view);
void fillGroundMenu(QMenu& menu, CanvasView& view, const QPointF& position);

} // namespace weir
