#include "widgets/canvas/frame_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kTitleHeight = 28;
constexpr qreal kEdge = 6; ///< of the edge, within which a press takes hold of the frame
constexpr QSizeF kLeast(120, 72);

} // namespace

FrameItem::FrameItem(const Frame& frame) : AreaItem(frame.id, -3) {
    setFrame(frame);
}

void FrameItem::setFrame(const Frame& frame) {
    const QString title = QString::fromStdString(frame.title);
    if (title != title_ || frame.color != color_) update();
    title_ = title;
    color_ = frame.color;
    setToolTip(title_);
    setPlace({frame.area.corner.x, frame.area.corner.y, frame.area.width, frame.area.height});
}

QRectF FrameItem::titleRect() const {
    return {0, 0, area().width(), kTitleHeight};
}

QSizeF FrameItem::leastSize() const {
    return kLeast;
}

QPainterPath FrameItem::shape() const {
    QPainterPath inside;
    inside.addRect(area().adjusted(kEdge, kTitleHeight, -kEdge, -kEdge));
    QPainterPath path;
    path.addRoundedRect(area(), kNodeRadius, kNodeRadius);
    path -= inside;
    QPainterPath grip;
    grip.addRect(QRectF(area().bottomRight() - QPointF(14, 14), QSizeF(14, 14)));
    return path | grip;
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = Theme::instance();
    const QColor color = areaColor(color_);
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    QColor tint = color;
    tint.setAlphaF(theme.isDark() ? 0.13f : 0.08f);
    QColor edge = color;
    edge.setAlphaF(0.5f);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isSelected() ? QPen(theme.colors().accent, 2) : QPen(edge, 1));
    painter->setBrush(tint);
    painter->drawRoundedRect(area().adjusted(0.5, 0.5, -0.5, -0.5), kNodeRadius, kNodeRadius);
    paintGrip(painter);
    // Titles are what one finds one's way by when the nodes are too small to read.
    QFont font = theme.font(TextStyle::Emphasis);
    font.setPointSizeF(font.pointSizeF() * textGrowth(scale));
    const QFontMetricsF metrics(font);
    if (metrics.height() > area().height()) return;
    painter->setFont(font);
    painter->setPen(theme.colors().text);
    const QRectF room(spacing::medium, 0, area().width() - 2 * spacing::medium,
                      std::max(kTitleHeight, metrics.height() + spacing::tight));
    const QString text =
        title_.isEmpty() ? QCoreApplication::translate("weir::FrameItem", "Untitled frame") : title_;
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace weir
