#include "widgets/compare/compare_picture.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/compare/difference_text.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kZoomStep = 1.2;
constexpr double kLeastZoom = 0.1;
constexpr double kMostZoom = 2;
constexpr qreal kBadge = 18;
constexpr qreal kRoom = 40; ///< around the whole graph

/// Marks lie outside of the node, so that nothing of it is covered.
constexpr qreal kMargin = 3;

void drawBadge(QPainter& painter, const QPointF& center, PartChange change) {
    const QRectF circle(center.x() - kBadge / 2, center.y() - kBadge / 2, kBadge, kBadge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(changeColor(change));
    painter.drawEllipse(circle);
    const Theme& theme = Theme::instance();
    theme.icon(changeIcon(change), theme.colors().surface)
        .paint(&painter, circle.adjusted(3, 3, -3, -3).toAlignedRect());
}

} // namespace

ComparePicture::ComparePicture(QWidget* parent)
    : QGraphicsView(parent), scene_(new CanvasScene(document_, this)) {
    setScene(scene_);
    setInteractive(false);
    setDragMode(ScrollHandDrag);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(AnchorUnderMouse);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

ComparePicture::~ComparePicture() {
    // The scene listens to the document, which goes before the children do.
    delete scene_;
}

void ComparePicture::setGraph(const Graph& graph, const std::vector<PartDifference>& differences) {
    document_.replace(graph, {});
    marks_.clear();
    for (const PartDifference& difference : differences) {
        if (difference.subgraph.empty() && !isLayoutOnly(difference))
            marks_[{difference.part, difference.id}] = difference.change;
        // What is not the same inside a subgraph shows on the nodes that stand for it.
        const std::string& inside =
            difference.part == GraphPart::Subgraph ? difference.id : difference.subgraph;
        if (const Subgraph* subgraph = inside.empty() ? nullptr : graph.findSubgraph(inside))
            for (const Node& node : graph.nodes)
                if (node.type == subgraph->type())
                    marks_.try_emplace({GraphPart::Node, node.id}, PartChange::Changed);
    }
    viewport()->update();
}

QRectF ComparePicture::extent() const {
    QRectF all = scene_->contentRect();
    for (const auto& [part, change] : marks_)
        all |= outline(part.first, part.second).boundingRect();
    return all;
}

void ComparePicture::fit(const QRectF& extent) {
    fit_ = extent;
    keepsFit_ = true;
    zoomToFit();
}

QPainterPath ComparePicture::outline(GraphPart part, const std::string& id) const {
    QPainterPath path;
    const auto around = [&path](const QRectF& rect) {
        path.addRoundedRect(rect.adjusted(-kMargin, -kMargin, kMargin, kMargin), spacing::radius + kMargin,
                            spacing::radius + kMargin);
    };
    const auto aroundArea = [&around](const Area& area) {
        around(QRectF(area.corner.x, area.corner.y, area.width, area.height));
    };
    const Graph& graph = document_.graph();
    if (part == GraphPart::Node || part == GraphPart::Place) {
        if (const NodeItem* node = scene_->nodeItem(id)) around(node->surface().translated(node->pos()));
    } else if (part == GraphPart::Wire || part == GraphPart::Bend) {
        const std::optional<Wire> wire = Wire::parse(id);
        if (const WireItem* item = wire ? scene_->wireItem(*wire) : nullptr) path = item->path();
    } else if (part == GraphPart::Frame) {
        if (const Frame* frame = graph.findFrame(id)) aroundArea(frame->area);
    } else if (part == GraphPart::Note) {
        if (const Note* note = graph.findNote(id)) aroundArea(note->area);
    }
    return path;
}

bool ComparePicture::pointTo(GraphPart part, const std::string& id) {
    pointed_ = {part, id};
    viewport()->update();
    const QPainterPath path = outline(part, id);
    if (path.isEmpty()) return false;
    ensureVisible(path.boundingRect(), static_cast<int>(kRoom), static_cast<int>(kRoom));
    return true;
}

void ComparePicture::follow(const ComparePicture& other) {
    const QScopedValueRollback<bool> following(isFollowing_, true);
    keepsFit_ = other.keepsFit_;
    setTransform(other.transform());
    centerOn(other.mapToScene(other.viewport()->rect().center()));
}

void ComparePicture::zoomToFit() {
    if (fit_.isEmpty() || viewport()->width() < 2 * kRoom) return;
    fitInView(fit_.adjusted(-kRoom, -kRoom, kRoom, kRoom), Qt::KeepAspectRatio);
    const double zoom = std::clamp(transform().m11(), kLeastZoom, 1.0);
    setTransform(QTransform::fromScale(zoom, zoom));
    scene_->setZoom(zoom);
    centerOn(fit_.center());
}

void ComparePicture::zoomBy(double factor) {
    const double zoom = std::clamp(transform().m11() * factor, kLeastZoom, kMostZoom);
    keepsFit_ = false;
    setTransform(QTransform::fromScale(zoom, zoom));
    scene_->setZoom(zoom);
    Q_EMIT moved();
}

void ComparePicture::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->fillRect(rect, Theme::instance().colors().canvas);
}

void ComparePicture::drawForeground(QPainter* painter, const QRectF&) {
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto& [part, change] : marks_) {
        const QPainterPath path = outline(part.first, part.second);
        if (path.isEmpty()) continue;
        const bool isWire = part.first == GraphPart::Wire;
        QPen pen(changeColor(change), part == pointed_ ? 4 : 2);
        if (change == PartChange::Removed) pen.setStyle(Qt::DashLine);
        if (change == PartChange::Changed) pen.setStyle(Qt::DotLine);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(path);
        drawBadge(*painter, isWire ? path.pointAtPercent(0.5) : path.boundingRect().topLeft(), change);
    }
    if (!marks_.contains(pointed_)) {
        painter->setPen(QPen(Theme::instance().colors().accent, 3));
        painter->setBrush(Qt::NoBrush);
        painter->drawPath(outline(pointed_.first, pointed_.second));
    }
}

void ComparePicture::wheelEvent(QWheelEvent* event) {
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void ComparePicture::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void ComparePicture::mouseReleaseEvent(QMouseEvent* event) {
    QGraphicsView::mouseReleaseEvent(event);
    if ((event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance()) return;
    for (QGraphicsItem* item : items(event->pos())) {
        if (const auto* node = dynamic_cast<NodeItem*>(item))
            return Q_EMIT partClicked(GraphPart::Node, node->id());
        if (const auto* wire = dynamic_cast<WireItem*>(item))
            return Q_EMIT partClicked(GraphPart::Wire, wire->wire().text());
    }
}

void ComparePicture::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) return zoomBy(kZoomStep);
    if (event->key() == Qt::Key_Minus) return zoomBy(1 / kZoomStep);
    if (event->key() == Qt::Key_0) {
        keepsFit_ = true;
        zoomToFit();
        return Q_EMIT moved();
    }
    QGraphicsView::keyPressEvent(event);
}

void ComparePicture::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (keepsFit_) zoomToFit();
}

void ComparePicture::scrollContentsBy(int dx, int dy) {
    QGraphicsView::scrollContentsBy(dx, dy);
    if (!isFollowing_ && isVisible()) Q_EMIT moved();
}

} // namespace weir
