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

/// A graph on a canvas of its own.
struct ShownGraph {
    explicit ShownGraph(const Graph& graph) : scene(document) { document.replace(placed(graph), {}); }

    QRectF area() const { return scene.contentRect().adjusted(-kMargin, -kMargin, kMargin, kMargin); }
    /// Never larger than life.
    qreal zoomFor(const QSize& size) const {
        return std::min({size.width() / area().width(), size.height() / area().height(), 1.0});
    }

    GraphDocument document;
    CanvasScene scene;
};

} // namespace

QPixmap graphPicture(const Graph& graph, const QSize& size, qreal devicePixelRatio) {
    QPixmap picture(size * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Theme::instance().colors().canvas);
    QPainter painter(&picture);
    drawGraphPicture(graph, painter, size);
    return picture;
}

void drawGraphPicture(const Graph& graph, QPainter& painter, const QSize& size) {
    if (graph.nodes.empty() || size.isEmpty()) return;
    ShownGraph shown(graph);
    const qreal zoom = shown.zoomFor(size);
    QRectF target(QPointF(), shown.area().size() * zoom);
    target.moveCenter(QRectF(QPointF(), size).center());
    shown.scene.setZoom(zoom);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    shown.scene.render(&painter, target, shown.area());
    painter.restore();
}

QSize graphPictureSize(const Graph& graph, const QSize& most) {
    const ShownGraph shown(graph);
    return (shown.area().size() * shown.zoomFor(most)).toSize();
}

} // namespace weir
