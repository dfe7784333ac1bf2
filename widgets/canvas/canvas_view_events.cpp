// What the canvas does with keys, the pointer, and what is dropped on it.
#include "widgets/canvas/bend_gesture.h"
#include "widgets/canvas/canvas_actions.h"
#include "widgets/canvas/canvas_editor.h"
#include "widgets/canvas/canvas_menus.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/wire_gesture.h"
#include "widgets/palette/palette_view.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace weir {

namespace {

constexpr double kZoomStep = 1.2;
constexpr double kWheelNotch = 120;
constexpr int kFarSteps = 6; ///< grid steps of an arrow key with Shift
constexpr int kPanStep = 48; ///< pixels of an arrow key, with nothing selected
constexpr QPointF kBesideEachOther(0, 120);

/// Shift adds to the selection, as Ctrl does for Qt by itself.
QMouseEvent withShiftAsControl(const QMouseEvent& event) {
    Qt::KeyboardModifiers modifiers = event.modifiers();
    if (modifiers & Qt::ShiftModifier) modifiers |= Qt::ControlModifier;
    return QMouseEvent(event.type(), event.position(), event.scenePosition(), event.globalPosition(),
                       event.button(), event.buttons(), modifiers, event.pointingDevice());
}

QString nodeTypeOf(const QMimeData* data) {
    return QString::fromUtf8(data->data(QLatin1String(kNodeTypeMimeType)));
}

/// Files that are dragged, but for graphs, which the window opens.
QStringList filesOf(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile() && !url.toLocalFile().endsWith(u".weir")) files << url.toLocalFile();
    return files;
}

QPoint arrowStep(int key) {
    return key == Qt::Key_Left    ? QPoint(-1, 0)
           : key == Qt::Key_Right ? QPoint(1, 0)
           : key == Qt::Key_Up    ? QPoint(0, -1)
           : key == Qt::Key_Down  ? QPoint(0, 1)
                                  : QPoint();
}

} // namespace

void CanvasView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / kWheelNotch;
    if (notches != 0) zoomBy(std::pow(kZoomStep, notches), event->position().toPoint());
    event->accept();
}

void CanvasView::startPanning(const QPoint& from) {
    panning_ = true;
    spaceUsed_ = true;
    panFrom_ = from;
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void CanvasView::stopPanning() {
    panning_ = false;
    if (spaceHeld_)
        viewport()->setCursor(Qt::OpenHandCursor);
    else
        viewport()->unsetCursor();
}

void CanvasView::mousePressEvent(QMouseEvent* event) {
    // What is under the pointer must stay there, whatever the press makes of the window's layout.
    keepsFit_ = false;
    if (event->button() == Qt::MiddleButton || (spaceHeld_ && event->button() == Qt::LeftButton)) {
        startPanning(event->pos());
        event->accept();
        return;
    }
    // A stroke that cuts is no band.
    const bool isCut = scene_->isCutting() && event->button() == Qt::LeftButton;
    if (isCut) setDragMode(NoDrag);
    QMouseEvent adapted = withShiftAsControl(*event);
    QGraphicsView::mousePressEvent(&adapted);
    event->setAccepted(true);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    if (panning_) {
        const QPoint shift = event->pos() - panFrom_;
        panFrom_ = event->pos();
        scrollBy(-shift);
        event->accept();
        return;
    }
    if (event->buttons() & Qt::LeftButton && !viewport()->rect().contains(event->pos()))
        if (const std::optional<Endpoint> output = heldOutput()) {
            scene_->cancelGesture();
            event->accept();
            Q_EMIT outputDraggedOut(*output);
            return;
        }
    QGraphicsView::mouseMoveEvent(event);
}

std::optional<Endpoint> CanvasView::heldOutput() const {
    std::optional<Endpoint> output;
    if (const WireGesture* const wiring = scene_->wireGesture()) {
        if (!wiring->from().isInput && !wiring->detached()) output = wiring->from().endpoint;
    } else if (dynamic_cast<const BendGesture*>(scene_->gesture())) {
        if (const std::vector<Wire> wires = scene_->selectedWires(); wires.size() == 1)
            output = wires.front().from;
    }
    if (output) output->node = scene_->scope().pathOf(output->node);
    return output;
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    if (panning_ && (event->button() == Qt::MiddleButton || event->button() == Qt::LeftButton)) {
        stopPanning();
        event->accept();
        return;
    }
    QMouseEvent adapted = withShiftAsControl(*event);
    QGraphicsView::mouseReleaseEvent(&adapted);
    setDragMode(RubberBandDrag);
    event->setAccepted(true);
    showSelection();
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const bool isFar = event->modifiers() & Qt::ShiftModifier;
    const int steps = isFar ? kFarSteps : 1;
    const QPoint arrow = arrowStep(event->key());
    event->accept();
    if (!arrow.isNull() && event->modifiers() & Qt::ControlModifier)
        return editor_->nudge(arrow.x() * steps, arrow.y() * steps);
    if (scene_->selectedItems().isEmpty() && !scene_->gesture() && pan(event->key(), steps)) return;
    if (keyboard_.press(*event)) return showSelection();
    switch (event->key()) {
    case Qt::Key_Escape:
        if (scene_->cancelGesture()) break;
        if (scene_->selectedItems().isEmpty())
            leaveSubgraph();
        else
            scene_->clearSelection();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QStringList nodes = selectedNodes(); nodes.size() == 1)
            Q_EMIT nodeActivated(nodes.front());
        else
            editSelectedArea();
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            spaceHeld_ = true;
            spaceUsed_ = false;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        break;
    default:
        event->ignore();
        QGraphicsView::keyPressEvent(event);
    }
}

bool CanvasView::pan(int key, int steps) {
    const QPoint arrow = arrowStep(key);
    if (arrow.isNull()) return false;
    keepsFit_ = false;
    scrollBy(arrow * steps * kPanStep);
    return true;
}

void CanvasView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat()) return QGraphicsView::keyReleaseEvent(event);
    const bool wasHeld = std::exchange(spaceHeld_, false);
    if (!panning_) viewport()->unsetCursor();
    event->accept();
    if (wasHeld && !spaceUsed_) quickAdd();
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    // The key may be let go where this view does not hear of it.
    spaceHeld_ = false;
    if (!panning_) viewport()->unsetCursor();
    QGraphicsView::focusOutEvent(event);
}

QPoint CanvasView::contextMenuPlace() const {
    const std::vector<std::string> nodes = scene_->selectedNodes();
    const std::vector<Wire> wires = scene_->selectedWires();
    if (!nodes.empty()) return mapFromScene(scene_->nodeItem(nodes.front())->sceneBoundingRect().center());
    if (!wires.empty()) return mapFromScene(scene_->wireItem(wires.front())->middle());
    if (!scene_->selectedItems().isEmpty())
        return mapFromScene(scene_->selectedItems().front()->sceneBoundingRect().topLeft() + QPointF(12, 12));
    return viewport()->rect().center();
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    // The right button has cut wires, and asks for nothing.
    if (event->reason() == QContextMenuEvent::Mouse && event->modifiers() & Qt::ControlModifier) return;
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard ? contextMenuPlace() : event->pos();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    NodeItem* node = nullptr;
    WireItem* wire = nullptr;
    AreaItem* area = nullptr;
    for (QGraphicsItem* item : scene_->items(mapToScene(at))) {
        if (!node) node = dynamic_cast<NodeItem*>(item);
        if (!wire) wire = dynamic_cast<WireItem*>(item);
        if (!area) area = dynamic_cast<AreaItem*>(item);
    }
    if (node) {
        if (!node->isSelected()) scene_->selectNodes({node->id()});
        fillNodeMenu(*menu, *this, node->id());
    } else if (wire) {
        if (!wire->isSelected()) scene_->selectWire(wire->wire());
        fillWireMenu(*menu, *this, wire->wire(), mapToScene(at));
    } else if (area) {
        if (!area->isSelected()) {
            scene_->clearSelection();
            area->setSelected(true);
        }
        fillAreaMenu(*menu, *this);
    } else {
        fillGroundMenu(*menu, *this, mapToScene(at));
    }
    menu->popup(viewport()->mapToGlobal(at));
    event->accept();
}

void CanvasView::target(WireItem* wire) {
    if (targeted_)
        if (WireItem* const before = scene_->wireItem(*targeted_)) before->setTargeted(false);
    targeted_.reset();
    if (!wire) return;
    wire->setTargeted(true);
    targeted_ = wire->wire();
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    dragMoveEvent(event);
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kNodeTypeMimeType))) {
        event->acceptProposedAction();
        const NodeType* const type = document_.types().find(nodeTypeOf(event->mimeData()).toStdString());
        target(type && fitsOnWire(*type) ? scene_->wireAt(mapToScene(event->position().toPoint())) : nullptr);
    } else if (!filesOf(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* event) {
    target(nullptr);
    event->accept();
}

void CanvasView::dropEvent(QDropEvent* event) {
    const QPointF position = mapToScene(event->position().toPoint());
    const std::optional<Wire> wire = targeted_;
    target(nullptr);
    bool isTaken = false;
    if (event->mimeData()->hasFormat(QLatin1String(kNodeTypeMimeType))) {
        const std::string type = nodeTypeOf(event->mimeData()).toStdString();
        isTaken = !(wire ? editor_->addNodeOnWire(type, *wire) : editor_->addNode(type, position)).empty();
    } else {
        QPointF place = position;
        QStringList refused;
        for (const QString& file : filesOf(event->mimeData())) {
            if (editor_->addFile(file, place).empty()) {
                refused << file;
                continue;
            }
            isTaken = true;
            place += kBesideEachOther;
        }
        if (!refused.isEmpty()) Q_EMIT filesRefused(refused);
    }
    if (!isTaken) return event->ignore();
    event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
}

} // namespace weir
