#include "widgets/canvas/hint_item.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace weir {

namespace {

constexpr qreal kWidest = 320;
constexpr QPointF kFromPointer(16, 16);

} // namespace

HintItem::HintItem() {
    setFlag(ItemIgnoresTransformations);
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(10);
    setVisible(false);
}

void HintItem::setHint(const QString& text, bool isRefusal) {
    setVisible(!text.isEmpty());
    if (text == text_ && isRefusal == isRefusal_) return;
    prepareGeometryChange();
    text_ = text;
    isRefusal_ = isRefusal;
    const QFontMetricsF metrics(Theme::instance().font(TextStyle::Caption));
    const QRectF room(0, 0, kWidest, 1000);
    const QRectF words = metrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text_);
    bounds_ = QRectF(kFromPointer, QSizeF(std::ceil(words.width()) + 2 * spacing::small + 2,
                                          std::ceil(words.height()) + 2 * spacing::tight + 2));
    update();
}

void HintItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isRefusal_ ? colors.critical : colors.border, 1));
    painter->setBrush(colors.raised);
    painter->drawRoundedRect(bounds_.adjusted(0.5, 0.5, -0.5, -0.5), spacing::tight, spacing::tight);
    painter->setPen(isRefusal_ ? colors.critical : colors.text);
    painter->setFont(theme.font(TextStyle::Caption));
    painter->drawText(bounds_.adjusted(spacing::small, spacing::tight, -spacing::small, -spacing::tight),
                      Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter, text_);
}

} // namespace weir
