#include "widgets/canvas/graph_picture.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/placed_graph.h"
#include "widgets/document/graph_document.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr qreal kMargin = 56; ///< around the graph, in the scene

} // namespace

QPixmap graphPicture(const Graph& graph, const QSize& size, qreal devicePixelRatio) {
    QPixmap picture(size * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Theme::instance().colors().canvas);
    GraphDocument document;
    document.replace(placed(graph), {});
    CanvasScene scene(document);
    const QRectF all = scene.contentRect().adjusted(-kMargin, -kMargin, kMargin, kMargin);
    if (document.graph().nodes.empty() || size.isEmpty()) return picture;

    // Never larger than life.
    const qreal zoom = std::min({size.width() / all.width(), size.height() / all.height(), 1.0});
    QRectF target(QPointF(), all.size() * zoom);
    target.moveCenter(QRectF(QPointF(), size).center());
    scene.setZoom(zoom);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    scene.render(&painter, target, all);
    return picture;
}

} // namespace weir
