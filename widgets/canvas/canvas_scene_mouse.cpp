// The scene's mouse gestures: which one a press begins, and how it ends.
#include "widgets/canvas/bend_gesture.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/cut_gesture.h"
#include "widgets/canvas/move_gesture.h"
#include "widgets/canvas/port_description.h"
#include "widgets/canvas/resize_gesture.h"
#include "widgets/canvas/wire_gesture.h"

#include <QGraphicsSceneHelpEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsView>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace weir {

using namespace canvas;

std::optional<PortRef> CanvasScene::portAt(const QPointF& position) const {
    std::optional<PortRef> nearest;
    qreal reach = kPortReach;
    for (const auto& [id, node] : nodes_) {
        const std::optional<PortRef> port = node->portAt(position, reach);
        if (!port) continue;
        reach = QLineF(position, node->portPosition(port->isInput, port->endpoint.port)).length();
        nearest = port;
    }
    return nearest;
}

WireItem* CanvasScene::wireAt(const QPointF& position) const {
    for (QGraphicsItem* item : items(position)) {
        if (dynamic_cast<NodeItem*>(item)) return nullptr;
        if (auto* const wire = dynamic_cast<WireItem*>(item)) return wire;
    }
    return nullptr;
}

WireItem* CanvasScene::wireUnder(const QRectF& node) const {
    // Its middle, for a node that only touches a wire is beside it.
    const QRectF core =
        node.adjusted(node.width() / 4, node.height() / 4, -node.width() / 4, -node.height() / 4);
    WireItem* nearest = nullptr;
    qreal least = core.height() + core.width();
    for (const auto& [wire, item] : wires_) {
        if (!item->boundingRect().intersects(core) || !item->path().intersects(core)) continue;
        const qreal distance = QLineF(item->middle(), core.center()).length();
        if (nearest && distance >= least) continue;
        least = distance;
        nearest = item.get();
    }
    return nearest;
}

AreaItem* CanvasScene::areaAt(const QPointF& position) const {
    for (QGraphicsItem* item : items(position)) {
        if (dynamic_cast<NodeItem*>(item) || dynamic_cast<WireItem*>(item)) return nullptr;
        if (auto* const area = dynamic_cast<AreaItem*>(item)) return area;
    }
    return nullptr;
}

std::unique_ptr<CanvasGesture> CanvasScene::wiringFrom(const PortRef& port) {
    std::optional<Wire> attached;
    if (port.isInput)
        for (const Wire& wire : scope_.body().wires)
            if (wire.to == port.endpoint && nodeItem(wire.from.node)) attached = wire;
    // Picked up at its input end, a wire hangs on at its output.
    const PortRef start = attached ? PortRef{attached->from, false} : port;
    return std::make_unique<WireGesture>(*this, start, attached);
}

/// What a press with the left button begins, after it has selected what is under it.
std::unique_ptr<CanvasGesture> CanvasScene::gestureAt(const QGraphicsSceneMouseEvent& event) {
    const QPointF position = event.scenePos();
    if (AreaItem* const area = areaAt(position)) {
        if (area->isGrip(position)) return std::make_unique<ResizeGesture>(*this, *area);
        return area->isSelected() ? std::make_unique<MoveGesture>(*this, position) : nullptr;
    }
    if (WireItem* const wire = wireAt(position))
        return wire->isSelected() ? std::make_unique<BendGesture>(*this, *wire, position) : nullptr;
    for (const QGraphicsItem* item : items(position))
        if (dynamic_cast<const NodeItem*>(item))
            return item->isSelected() ? std::make_unique<MoveGesture>(*this, position) : nullptr;
    return nullptr;
}

void CanvasScene::mousePressEvent(QGraphicsSceneMouseEvent* event) {
    const bool isCut = event->button() == Qt::RightButton && event->modifiers() & Qt::ControlModifier;
    const bool isKnife = isCutting_ && event->button() == Qt::LeftButton;
    cancelGesture();
    if (isCut || isKnife) {
        gesture_ = std::make_unique<CutGesture>(*this, event->scenePos());
        event->accept();
        return;
    }
    if (event->button() != Qt::LeftButton) {
        // The other buttons pan or ask for a menu; they change no selection.
        event->accept();
        return;
    }
    if (const std::optional<PortRef> port = portAt(event->scenePos())) {
        gesture_ = wiringFrom(*port);
        event->accept();
        return;
    }
    QGraphicsScene::mousePressEvent(event);
    gesture_ = gestureAt(*event);
}

void CanvasScene::mouseMoveEvent(QGraphicsSceneMouseEvent* event) {
    if (gesture_) {
        gesture_->moveTo(event->scenePos(), event->modifiers());
        event->accept();
        return;
    }
    QGraphicsScene::mouseMoveEvent(event);
}

void CanvasScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event) {
    const bool isWiring = wireGesture() || dynamic_cast<CutGesture*>(gesture_.get());
    const bool hasMoved = gesture_ && gesture_->moved();
    if (isWiring || hasMoved) {
        finishGesture();
        // What was taken hold of lets go, and must not think that it was clicked.
        if (mouseGrabberItem()) mouseGrabberItem()->ungrabMouse();
        event->accept();
        return;
    }
    gesture_.reset();
    QGraphicsScene::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton) return;
    const std::vector<Wire> wires = selectedWires();
    const bool clicked =
        (event->screenPos() - event->buttonDownScreenPos(Qt::LeftButton)).manhattanLength() < 4;
    if (clicked && wires.size() == 1 && selectedParts().count() == 1)
        Q_EMIT wireSelected(scope_.pathsOf(wires.front()));
}

void CanvasScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) {
    if (event->button() != Qt::LeftButton || portAt(event->scenePos())) return mousePressEvent(event);
    const QPointF position = event->scenePos();
    event->accept();
    for (const QGraphicsItem* item : items(position))
        if (const auto* const node = dynamic_cast<const NodeItem*>(item)) {
            if (node->isInstance() && !(event->modifiers() & Qt::ControlModifier))
                scope_.enter(node->id());
            else
                Q_EMIT nodeActivated(QString::fromStdString(scope_.pathOf(node->id())));
            return;
        }
    if (AreaItem* const area = areaAt(position)) {
        Q_EMIT editingWanted(area);
        return;
    }
    if (const WireItem* const wire = wireAt(position))
        if (const std::optional<std::size_t> bend = wire->bendAt(position)) {
            removeBend(scope_, wire->wire(), *bend);
            return;
        }
    Q_EMIT quickAddWanted(position);
}

void CanvasScene::begin(std::unique_ptr<CanvasGesture> gesture) {
    cancelGesture();
    gesture_ = std::move(gesture);
}

void CanvasScene::finishGesture() {
    // Out of the scene first: what it changes has the scene compare itself with the document.
    if (const std::unique_ptr<CanvasGesture> gesture = std::move(gesture_)) {
        gesture->finish();
        if (std::exchange(isCutting_, false)) Q_EMIT cuttingEnded();
    }
}

bool CanvasScene::cancelGesture() {
    const std::unique_ptr<CanvasGesture> gesture = std::move(gesture_);
    const bool wasCutting = std::exchange(isCutting_, false);
    if (wasCutting) Q_EMIT cuttingEnded();
    if (!gesture) return wasCutting;
    const bool wasMeant = gesture->moved() || dynamic_cast<WireGesture*>(gesture.get());
    gesture->giveUp();
    if (mouseGrabberItem()) mouseGrabberItem()->ungrabMouse();
    return wasMeant || wasCutting;
}

const WireGesture* CanvasScene::wireGesture() const {
    return dynamic_cast<const WireGesture*>(gesture_.get());
}

void CanvasScene::helpEvent(QGraphicsSceneHelpEvent* event) {
    QString text;
    if (const std::optional<PortRef> port = portAt(event->scenePos())) {
        const std::optional<Schema> schema = schemaAt(*port);
        text = portDescription(*nodeItem(port->endpoint.node), *port, schema ? &*schema : nullptr);
    }
    for (const QGraphicsItem* item : text.isEmpty() ? items(event->scenePos()) : QList<QGraphicsItem*>()) {
        if (const auto* node = dynamic_cast<const NodeItem*>(item)) text = node->description();
        const auto* wire = dynamic_cast<const WireItem*>(item);
        if (wire && wire->isLive()) break; // its card tells more
        if (wire) text = wire->description();
        if (text.isEmpty()) text = item->toolTip();
        if (!text.isEmpty()) break;
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->screenPos(), text, event->widget());
    event->setAccepted(true);
}

} // namespace weir
