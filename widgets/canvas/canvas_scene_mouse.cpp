// The scene's mouse gestures: drawing and detaching wires, and moving nodes as one undo command.
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/wire_gesture.h"
#include "widgets/document/graph_document.h"

#include <QGraphicsSceneHelpEvent>
#include <QGraphicsSceneMouseEvent>
#include <QGraphicsView>
#include <QToolTip>

#include <algorithm>

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

void CanvasScene::mousePressEvent(QGraphicsSceneMouseEvent* event) {
    cancelGesture();
    if (event->button() != Qt::LeftButton) {
        // The other buttons pan or ask for a menu; they change no selection.
        event->accept();
        return;
    }
    const std::optional<PortRef> port = portAt(event->scenePos());
    if (!port) {
        QGraphicsScene::mousePressEvent(event);
        if (dynamic_cast<NodeItem*>(mouseGrabberItem()))
            for (const auto& [id, item] : nodes_)
                if (item->isSelected()) movedFrom_[id] = item->pos();
        return;
    }
    event->accept();
    std::optional<Wire> attached;
    if (port->isInput)
        for (const Wire& wire : document_.graph().wires)
            if (wire.to == port->endpoint && nodeItem(wire.from.node)) attached = wire;
    // Picked up at its input end, a wire hangs on at its output.
    const PortRef start = attached ? PortRef{attached->from, false} : *port;
    gesture_ = std::make_unique<WireGesture>(*this, start, attached);
}

void CanvasScene::mouseMoveEvent(QGraphicsSceneMouseEvent* event) {
    if (gesture_) {
        gesture_->moveTo(event->scenePos());
        event->accept();
        return;
    }
    QGraphicsScene::mouseMoveEvent(event);
}

void CanvasScene::mouseReleaseEvent(QGraphicsSceneMouseEvent* event) {
    if (gesture_) {
        if (event->button() == Qt::LeftButton) commitWire();
        event->accept();
        return;
    }
    QGraphicsScene::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton) return;
    commitMove();
    const std::vector<Wire> wires = selectedWires();
    const bool clicked =
        (event->screenPos() - event->buttonDownScreenPos(Qt::LeftButton)).manhattanLength() < 4;
    if (clicked && wires.size() == 1 && selectedNodes().empty()) Q_EMIT wireSelected(wires.front());
}

void CanvasScene::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) {
    const std::vector<std::string> selected = selectedNodes();
    const NodeItem* node = selected.size() == 1 ? nodeItem(selected.front()) : nullptr;
    if (event->button() == Qt::LeftButton && node && node->sceneBoundingRect().contains(event->scenePos())) {
        Q_EMIT nodeActivated(QString::fromStdString(node->id()));
        event->accept();
        return;
    }
    mousePressEvent(event);
}

void CanvasScene::commitMove() {
    std::map<std::string, Position> moved;
    for (const auto& [id, start] : std::exchange(movedFrom_, {}))
        if (const NodeItem* item = nodeItem(id); item && item->pos() != start)
            moved[id] = {item->x(), item->y()};
    if (moved.empty()) return;
    document_.change(tr("Move %n node(s)", nullptr, static_cast<int>(moved.size())), [&](Graph& graph) {
        for (const auto& [id, position] : moved)
            graph.layout[id] = position;
    });
}

void CanvasScene::commitWire() {
    const std::unique_ptr<WireGesture> gesture = std::move(gesture_);
    if (!gesture->moved()) return;
    const std::optional<Wire> wire = gesture->result();
    const std::optional<Wire> detached = gesture->detached();
    if (wire == detached) return;
    const QString text = !wire       ? tr("Delete %n wire(s)", nullptr, 1)
                         : !detached ? tr("Wire %1").arg(QString::fromStdString(wire->text()))
                                     : tr("Move wire to %1").arg(QString::fromStdString(wire->to.text()));
    document_.change(text, [&](Graph& graph) {
        if (detached) std::erase(graph.wires, *detached);
        if (wire && std::find(graph.wires.begin(), graph.wires.end(), *wire) == graph.wires.end())
            graph.wires.push_back(*wire);
    });
}

bool CanvasScene::cancelGesture() {
    const bool drewWire = gesture_ != nullptr;
    gesture_.reset();
    const bool movedNodes = !movedFrom_.empty() && mouseGrabberItem();
    if (movedNodes) mouseGrabberItem()->ungrabMouse();
    for (const auto& [id, start] : std::exchange(movedFrom_, {}))
        if (NodeItem* item = nodeItem(id)) item->setPos(start);
    return drewWire || movedNodes;
}

void CanvasScene::helpEvent(QGraphicsSceneHelpEvent* event) {
    QString text;
    for (const QGraphicsItem* item : items(event->scenePos())) {
        if (const auto* node = dynamic_cast<const NodeItem*>(item)) text = node->description();
        if (const auto* wire = dynamic_cast<const WireItem*>(item)) text = wire->description();
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
