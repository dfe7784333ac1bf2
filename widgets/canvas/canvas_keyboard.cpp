#include "widgets/canvas/canvas_keyboard.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/wire_gesture.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <limits>

namespace weir {

namespace {

QPointF directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

/// How far a point is away in a direction, with what lies aside counted twice; nothing if it lies behind.
std::optional<qreal> distanceAlong(const QPointF& from, const QPointF& to, const QPointF& direction) {
    const QPointF way = to - from;
    const qreal along = QPointF::dotProduct(way, direction);
    const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
    if (along < 1) return std::nullopt;
    return along + 2 * aside;
}

std::vector<PortRef> portsOf(const NodeItem& node) {
    std::vector<PortRef> ports;
    for (const PortView& view : node.outputs())
        ports.push_back({{node.id(), view.id}, false});
    for (const PortView& view : node.inputs())
        ports.push_back({{node.id(), view.id}, true});
    return ports;
}

} // namespace

bool CanvasKeyboard::beginWire() {
    const std::vector<std::string> nodes = scene_.selectedNodes();
    if (nodes.size() != 1 || portsOf(*scene_.nodeItem(nodes.front())).empty()) return false;
    startAt(0);
    return true;
}

bool CanvasKeyboard::beginElsewhere() {
    if (!scene_.wireGesture()) return false;
    startAt(port_ + 1);
    return true;
}

void CanvasKeyboard::startAt(std::size_t port) {
    const std::vector<std::string> nodes = scene_.selectedNodes();
    if (nodes.size() != 1) return;
    const std::vector<PortRef> ports = portsOf(*scene_.nodeItem(nodes.front()));
    if (ports.empty()) return;
    port_ = port % ports.size();
    auto gesture = std::make_unique<WireGesture>(scene_, ports[port_], std::nullopt);
    gesture->tell(QCoreApplication::translate(
        "weir::CanvasKeyboard",
        "Arrow keys choose where it ends, Tab where it begins. Enter wires, Escape gives up."));
    scene_.begin(std::move(gesture));
}

bool CanvasKeyboard::press(const QKeyEvent& event) {
    if (scene_.wireGesture()) return pressWhileWiring(event.key());
    return event.modifiers() == Qt::NoModifier && go(event.key());
}

bool CanvasKeyboard::pressWhileWiring(int key) {
    const WireGesture& gesture = *scene_.wireGesture();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        scene_.finishGesture();
        return true;
    }
    const QPointF direction = directionOf(key);
    if (direction.isNull()) return false;
    const auto place = [this](const PortRef& port) {
        return scene_.nodeItem(port.endpoint.node)->portPosition(port.isInput, port.endpoint.port);
    };
    const QPointF from = gesture.moved() ? gesture.end() : place(gesture.from());
    std::optional<PortRef> next;
    qreal least = std::numeric_limits<qreal>::max();
    for (const PortRef& port : gesture.validPorts()) {
        const std::optional<qreal> distance = distanceAlong(from, place(port), direction);
        if (!distance || *distance >= least) continue;
        least = *distance;
        next = port;
    }
    if (next) scene_.gesture()->moveTo(place(*next), Qt::NoModifier);
    return true;
}

bool CanvasKeyboard::go(int key) {
    const QPointF direction = directionOf(key);
    if (direction.isNull() || scene_.selectedItems().isEmpty()) return false;
    const CanvasParts parts = scene_.selectedParts();
    if (parts.count() == 1 && parts.wires.size() == 1) return goFromWire(key);
    if (parts.nodes.size() == 1 && parts.count() == 1 && direction.y() == 0 && goAlongWire(direction.x() > 0))
        return true;
    return goTowards(scene_.selectionRect().center(), direction);
}

bool CanvasKeyboard::goAlongWire(bool isForward) {
    const std::string node = scene_.selectedNodes().front();
    const WireItem* next = nullptr;
    for (const WireItem* item : scene_.wireItems()) {
        const Endpoint& end = isForward ? item->wire().from : item->wire().to;
        if (end.node != node) continue;
        const auto height = [&](const WireItem* wire) {
            return isForward ? wire->to().y() : wire->from().y();
        };
        if (!next || height(item) < height(next)) next = item;
    }
    if (next) scene_.selectWire(next->wire());
    return next != nullptr;
}

bool CanvasKeyboard::goFromWire(int key) {
    const Wire wire = scene_.selectedWires().front();
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        scene_.selectNodes({key == Qt::Key_Left ? wire.from.node : wire.to.node});
        return true;
    }
    // To the next one beside it: of those that leave the same node, or else reach the same one.
    std::vector<const WireItem*> beside;
    for (const bool isFrom : {true, false}) {
        beside.clear();
        for (const WireItem* item : scene_.wireItems())
            if (isFrom ? item->wire().from.node == wire.from.node : item->wire().to.node == wire.to.node)
                beside.push_back(item);
        if (beside.size() > 1) break;
    }
    std::sort(beside.begin(), beside.end(),
              [](const WireItem* a, const WireItem* b) { return a->middle().y() < b->middle().y(); });
    const auto at = std::find_if(beside.begin(), beside.end(),
                                 [&](const WireItem* item) { return item->wire() == wire; });
    if (key == Qt::Key_Up && at != beside.begin()) scene_.selectWire((*std::prev(at))->wire());
    if (key == Qt::Key_Down && std::next(at) != beside.end()) scene_.selectWire((*std::next(at))->wire());
    return true;
}

bool CanvasKeyboard::goTowards(const QPointF& from, const QPointF& direction) {
    CanvasParts next;
    qreal least = std::numeric_limits<qreal>::max();
    const auto consider = [&](const QGraphicsItem& item, const QPointF& center, CanvasParts parts) {
        if (item.isSelected()) return;
        const std::optional<qreal> distance = distanceAlong(from, center, direction);
        if (!distance || *distance >= least) return;
        least = *distance;
        next = std::move(parts);
    };
    for (const NodeItem* node : scene_.nodeItems())
        consider(*node, node->pos() + node->surface().center(), {.nodes = {node->id()}});
    for (const NoteItem* note : scene_.noteItems())
        consider(*note, note->place().center(), {.notes = {note->id()}});
    for (const FrameItem* frame : scene_.frameItems())
        consider(*frame, frame->mapToScene(frame->titleRect().center()), {.frames = {frame->id()}});
    if (!next.isEmpty()) scene_.selectParts(next);
    return true;
}

} // namespace weir
