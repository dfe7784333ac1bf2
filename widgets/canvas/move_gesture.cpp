#include "widgets/canvas/move_gesture.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPen>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kThreshold = 3;     ///< pixels that mean it
constexpr qreal kGuideReach = 5;    ///< pixels within which edges are brought together
constexpr qreal kGuideRange = 1200; ///< how far away another node may be to be kept to
constexpr qreal kGuideOver = 12;

QString tr(const char* text, const char* meaning = nullptr, int count = -1) {
    return QCoreApplication::translate("weir::MoveGesture", text, meaning, count);
}

std::unique_ptr<QGraphicsLineItem> guide(CanvasScene& scene) {
    auto line = std::make_unique<QGraphicsLineItem>();
    QPen pen(Theme::instance().colors().accent, 1, Qt::DashLine);
    pen.setCosmetic(true);
    line->setPen(pen);
    line->setZValue(6);
    line->setAcceptedMouseButtons(Qt::NoButton);
    line->setVisible(false);
    scene.addItem(line.get());
    return line;
}

/// Left, middle and right, or top, middle and bottom.
std::array<qreal, 3> lines(const QRectF& rect, bool isHorizontal) {
    return isHorizontal ? std::array{rect.left(), rect.center().x(), rect.right()}
                        : std::array{rect.top(), rect.center().y(), rect.bottom()};
}

} // namespace

CanvasParts standingOn(const CanvasScene& scene, const std::set<std::string>& frames) {
    CanvasParts parts;
    for (const std::string& id : frames) {
        const FrameItem* const frame = scene.frameItem(id);
        if (!frame) continue;
        const QRectF place = frame->place();
        for (const NodeItem* node : scene.nodeItems())
            if (place.contains(node->pos() + node->surface().center())) parts.nodes.insert(node->id());
        for (const NoteItem* note : scene.noteItems())
            if (place.contains(note->place().center())) parts.notes.insert(note->id());
        for (const FrameItem* other : scene.frameItems())
            if (other != frame && place.contains(other->place())) parts.frames.insert(other->id());
    }
    return parts;
}

MoveGesture::MoveGesture(CanvasScene& scene, const QPointF& start)
    : scene_(scene), parts_(collect()), start_(start), verticalGuide_(guide(scene)),
      horizontalGuide_(guide(scene)) {
    for (const std::string& id : parts_.nodes)
        if (NodeItem* const node = scene_.nodeItem(id)) starts_[node] = node->pos();
    for (const std::string& id : parts_.frames)
        if (FrameItem* const frame = scene_.frameItem(id)) starts_[frame] = frame->pos();
    for (const std::string& id : parts_.notes)
        if (NoteItem* const note = scene_.noteItem(id)) starts_[note] = note->pos();
    startArea_ = area();
    const bool isSingle = parts_.nodes.size() == 1 && parts_.frames.empty() && parts_.notes.empty();
    if (!isSingle) return;
    const std::string& id = *parts_.nodes.begin();
    const GraphBody& body = scene_.scope().body();
    const NodeType* const type = scene_.document().types().find(body.findNode(id)->type);
    const bool isWired = std::any_of(body.wires.begin(), body.wires.end(), [&](const Wire& wire) {
        return wire.from.node == id || wire.to.node == id;
    });
    if (type && fitsOnWire(*type) && !isWired) insertable_ = id;
}

MoveGesture::~MoveGesture() {
    if (target_) target_->setTargeted(false);
}

CanvasParts MoveGesture::collect() const {
    CanvasParts parts = scene_.selectedParts();
    const CanvasParts inside = standingOn(scene_, parts.frames);
    parts.nodes.insert(inside.nodes.begin(), inside.nodes.end());
    parts.notes.insert(inside.notes.begin(), inside.notes.end());
    parts.frames.insert(inside.frames.begin(), inside.frames.end());
    parts.wires.clear();
    return parts;
}

QRectF MoveGesture::area() const {
    QRectF rect;
    for (const auto& [item, start] : starts_) {
        if (const auto* const node = dynamic_cast<const NodeItem*>(item))
            rect |= node->surface().translated(start);
        else
            rect |= static_cast<const AreaItem*>(item)->area().translated(start);
    }
    return rect;
}

void MoveGesture::moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) {
    const QPointF shift = position - start_;
    if (!moved_ && shift.manhattanLength() * scene_.zoom() < kThreshold) return;
    moved_ = true;
    shiftBy(snapped(shift, modifiers & Qt::AltModifier || !scene_.isSnapping()));
    aim();
}

QPointF MoveGesture::snapped(const QPointF& shift, bool isFree) {
    verticalGuide_->setVisible(false);
    horizontalGuide_->setVisible(false);
    if (isFree) return shift;
    const QPointF corner = startArea_.topLeft() + shift;
    const QRectF moved(onGrid(corner), startArea_.size());
    return moved.topLeft() - startArea_.topLeft() + alongOthers(moved);
}

/// By how much it has to move further so that its edges or its middle are in line with another node's.
QPointF MoveGesture::alongOthers(const QRectF& moved) {
    QPointF correction;
    for (const bool isHorizontal : {true, false}) {
        qreal least = kGuideReach / scene_.zoom();
        std::optional<QLineF> line;
        for (const NodeItem* node : scene_.nodeItems()) {
            if (starts_.contains(const_cast<NodeItem*>(node))) continue;
            const QRectF other = node->surface().translated(node->pos());
            if (QLineF(other.center(), moved.center()).length() > kGuideRange) continue;
            const std::array<qreal, 3> own = lines(moved, isHorizontal);
            const std::array<qreal, 3> others = lines(other, isHorizontal);
            for (std::size_t index = 0; index < own.size(); ++index) {
                const qreal away = others[index] - own[index];
                if (std::abs(away) >= least) continue;
                least = std::abs(away);
                (isHorizontal ? correction.rx() : correction.ry()) = away;
                const QRectF both = moved | other;
                line = isHorizontal ? QLineF(others[index], both.top() - kGuideOver, others[index],
                                             both.bottom() + kGuideOver)
                                    : QLineF(both.left() - kGuideOver, others[index],
                                             both.right() + kGuideOver, others[index]);
            }
        }
        QGraphicsLineItem& shown = isHorizontal ? *verticalGuide_ : *horizontalGuide_;
        if (line) shown.setLine(*line);
        shown.setVisible(line.has_value());
    }
    return correction;
}

void MoveGesture::shiftBy(const QPointF& shift) {
    shift_ = shift;
    for (const auto& [item, start] : starts_)
        item->setPos(start + shift_);
}

void MoveGesture::aim() {
    if (!insertable_) return;
    WireItem* const under = scene_.wireUnder(startArea_.translated(shift_));
    if (under == target_) return;
    if (target_) target_->setTargeted(false);
    target_ = under;
    if (target_) target_->setTargeted(true);
}

void MoveGesture::finish() {
    if (!moved_ || (shift_.isNull() && !target_)) return;
    const std::optional<Wire> wire = target_ ? std::optional(target_->wire()) : std::nullopt;
    // The change takes its item away.
    if (target_) std::exchange(target_, nullptr)->setTargeted(false);
    const auto count = static_cast<int>(starts_.size());
    const QString text = wire ? tr("Insert a node into a wire")
                         : parts_.frames.empty() && parts_.notes.empty()
                             ? tr("Move %n node(s)", nullptr, count)
                             : tr("Move %n thing(s)", nullptr, count);
    const auto place = [this](Position& position) {
        position.x += shift_.x();
        position.y += shift_.y();
    };
    const auto positions = starts_;
    scene_.scope().change(text, [&](GraphBody& body) {
        for (const auto& [item, start] : positions)
            if (const auto* const node = dynamic_cast<const NodeItem*>(item))
                body.layout[node->id()] = {start.x() + shift_.x(), start.y() + shift_.y()};
        for (const std::string& id : parts_.frames)
            place(body.findFrame(id)->area.corner);
        for (const std::string& id : parts_.notes)
            place(body.findNote(id)->area.corner);
        for (auto& [bent, points] : body.bends)
            if (parts_.nodes.contains(bent.from.node) && parts_.nodes.contains(bent.to.node))
                std::for_each(points.begin(), points.end(), place);
        if (wire && insertOnWire(body, *insertable_, *wire, scene_.document().types()))
            makeRoom(body, *insertable_, NodeItem::width());
    });
}

void MoveGesture::giveUp() {
    shiftBy({});
}

} // namespace weir
