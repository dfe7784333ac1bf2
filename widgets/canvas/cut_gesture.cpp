#include "widgets/canvas/cut_gesture.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QPen>

namespace weir {

namespace {

QPainterPath thin(const QPainterPath& path) {
    QPainterPathStroker stroker;
    stroker.setWidth(1);
    return stroker.createStroke(path);
}

bool isCrossed(const WireItem& wire, const QPainterPath& cut) {
    // As areas, for a path that is no area of its own is closed before it is compared.
    return wire.boundingRect().intersects(cut.boundingRect()) && thin(wire.path()).intersects(cut);
}

} // namespace

CutGesture::CutGesture(CanvasScene& scene, const QPointF& start)
    : scene_(scene), stroke_(start), shown_(std::make_unique<QGraphicsPathItem>()) {
    QPen pen(Theme::instance().colors().critical, 2, Qt::DashLine, Qt::RoundCap);
    pen.setCosmetic(true);
    shown_->setPen(pen);
    shown_->setZValue(6);
    shown_->setAcceptedMouseButtons(Qt::NoButton);
    scene_.addItem(shown_.get());
}

CutGesture::~CutGesture() {
    for (WireItem* wire : scene_.wireItems())
        wire->setTargeted(false);
}

void CutGesture::moveTo(const QPointF& position, Qt::KeyboardModifiers) {
    if (position == stroke_.currentPosition()) return;
    moved_ = true;
    stroke_.lineTo(position);
    shown_->setPath(stroke_);
    mark();
}

void CutGesture::mark() {
    const QPainterPath cut = thin(stroke_);
    for (WireItem* wire : scene_.wireItems())
        wire->setTargeted(isCrossed(*wire, cut));
}

void CutGesture::finish() {
    if (!moved_) return;
    CanvasParts cut;
    const QPainterPath stroke = thin(stroke_);
    for (const WireItem* wire : scene_.wireItems())
        if (isCrossed(*wire, stroke)) cut.wires.push_back(wire->wire());
    if (cut.wires.empty()) return;
    scene_.scope().change(QCoreApplication::translate("weir::CutGesture", "Cut %n wire(s)", nullptr,
                                                      static_cast<int>(cut.wires.size())),
                          [&](GraphBody& body) { removeParts(body, cut); });
}

} // namespace weir
