#include "widgets/canvas/area_item.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QGraphicsSceneHoverEvent>
#include <QPainter>

#include <utility>

namespace weir {

namespace {

constexpr qreal kGrip = 14;

} // namespace

const std::vector<std::string>& areaColors() {
    static const std::vector<std::string> colors{"grey", "green", "teal", "blue", "purple", "orange", "red"};
    return colors;
}

QColor areaColor(const std::string& name) {
    const Colors& colors = Theme::instance().colors();
    if (name == "green") return colors.source;
    if (name == "teal") return colors.transform;
    if (name == "blue") return colors.accent;
    if (name == "purple") return colors.window_;
    if (name == "orange") return colors.alert;
    if (name == "red") return colors.critical;
    return colors.textMuted;
}

QString areaColorText(const std::string& name) {
    const char* const text = name == "green"    ? QT_TRANSLATE_NOOP("weir::AreaItem", "Green")
                             : name == "teal"   ? QT_TRANSLATE_NOOP("weir::AreaItem", "Teal")
                             : name == "blue"   ? QT_TRANSLATE_NOOP("weir::AreaItem", "Blue")
                             : name == "purple" ? QT_TRANSLATE_NOOP("weir::AreaItem", "Purple")
                             : name == "orange" ? QT_TRANSLATE_NOOP("weir::AreaItem", "Orange")
                             : name == "red"    ? QT_TRANSLATE_NOOP("weir::AreaItem", "Red")
                                                : QT_TRANSLATE_NOOP("weir::AreaItem", "Grey");
    return QCoreApplication::translate("weir::AreaItem", text);
}

Area areaOf(const QRectF& rect) {
    return {{rect.x(), rect.y()}, rect.width(), rect.height()};
}

AreaItem::AreaItem(std::string id, qreal zValue) : id_(std::move(id)) {
    setFlag(ItemIsSelectable);
    setAcceptHoverEvents(true);
    setZValue(zValue);
}

void AreaItem::setPlace(const QRectF& place) {
    setPos(place.topLeft());
    if (place.size() == size_) return;
    prepareGeometryChange();
    size_ = place.size();
    sizeChanged();
    update();
}

bool AreaItem::isGrip(const QPointF& scenePosition) const {
    const QPointF position = mapFromScene(scenePosition);
    return QRectF(area().bottomRight() - QPointF(kGrip, kGrip), QSizeF(kGrip + 2, kGrip + 2))
        .contains(position);
}

QRectF AreaItem::boundingRect() const {
    return area().adjusted(-2, -2, 2, 2);
}

void AreaItem::paintGrip(QPainter* painter) const {
    if (!hovered_ && !isSelected()) return;
    painter->setPen(QPen(areaColor(color_), 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF corner = area().bottomRight() - QPointF(4, 4);
    for (const qreal step : {4.0, 8.0})
        painter->drawLine(corner - QPointF(step, 0), corner - QPointF(0, step));
}

QVariant AreaItem::itemChange(GraphicsItemChange change, const QVariant& value) {
    if (change == ItemSelectedHasChanged) update();
    return QGraphicsItem::itemChange(change, value);
}

void AreaItem::hoverEnterEvent(QGraphicsSceneHoverEvent*) {
    hovered_ = true;
    update();
}

void AreaItem::hoverMoveEvent(QGraphicsSceneHoverEvent* event) {
    setCursor(isGrip(event->scenePos()) ? Qt::SizeFDiagCursor : Qt::ArrowCursor);
}

void AreaItem::hoverLeaveEvent(QGraphicsSceneHoverEvent*) {
    hovered_ = false;
    update();
}

} // namespace weir
