#pragma once
#include "pipeline/graph/graph.h"

#include <QPointF>

class QMenu;

namespace weir {

class CanvasView;

// What the canvas's context menus hold. Each fills a menu that the caller shows and deletes.

void fillNodeMenu(QMenu& menu, CanvasView& view, const std::string& node);
void fillWireMenu(QMenu& menu, CanvasView& view, const Wire& wire);
/// Over empty ground; new nodes come to `position` of the scene.
void fillGroundMenu(QMenu& menu, CanvasView& view, const QPointF& position);

} // namespace weir
