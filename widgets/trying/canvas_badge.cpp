#include "widgets/trying/canvas_badge.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QIcon>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

namespace {

constexpr qreal kHeight = 20;
constexpr qreal kIcon = 14;
constexpr qreal kDisc = 8; ///< radius

} // namespace

CanvasBadge::CanvasBadge() {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(4);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        measure();
        update();
    });
}

void CanvasBadge::setLook(const BadgeLook& look) {
    if (look == look_) return;
    look_ = look;
    setToolTip(look_.tip);
    measure();
    update();
}

void CanvasBadge::measure() {
    prepareGeometryChange();
    if (look_.text.isEmpty()) {
        bounds_ = QRectF(-kDisc, -kDisc, 2 * kDisc, 2 * kDisc);
        return;
    }
    const qreal words =
        QFontMetricsF(Theme::instance().figures(TextStyle::Caption)).horizontalAdvance(look_.text);
    const qreal icon = look_.icon.isEmpty() ? 0 : kIcon + spacing::tight;
    const qreal width = std::min(look_.mostWidth, std::ceil(words + icon + 2 * spacing::small));
    bounds_ =
        look_.isCentered ? QRectF(-width / 2, -kHeight / 2, width, kHeight) : QRectF(0, 0, width, kHeight);
}

QColor CanvasBadge::color() const {
    const Colors& colors = Theme::instance().colors();
    switch (look_.tone) {
    case BadgeLook::Tone::Accent:
        return colors.accent;
    case BadgeLook::Tone::Critical:
    case BadgeLook::Tone::Breakpoint:
        return colors.critical;
    case BadgeLook::Tone::Quiet:
        break;
    }
    return colors.textMuted;
}

void CanvasBadge::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const QColor ground = look_.isFilled ? color() : colors.surface;
    const QColor ink = look_.isFilled ? colors.surface : color();
    const QRectF inner = bounds_.adjusted(0.75, 0.75, -0.75, -0.75);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(look_.isFilled ? colors.canvas : color(), 1.25));
    painter->setBrush(ground);
    if (look_.text.isEmpty()) {
        painter->drawEllipse(inner);
        if (look_.icon.isEmpty()) return;
        const QRectF place(-kIcon / 2 + 2, -kIcon / 2 + 2, kIcon - 4, kIcon - 4);
        theme.icon(look_.icon, ink).paint(painter, place.toRect());
        return;
    }
    painter->drawRoundedRect(inner, spacing::radius, spacing::radius);
    // What cannot be read any more is not drawn either.
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    if (scale < canvas::kTextScale) return;
    QRectF words = inner.adjusted(spacing::small - 1, 0, -spacing::small + 1, 0);
    if (!look_.icon.isEmpty()) {
        const QRectF place(words.left(), words.center().y() - kIcon / 2, kIcon, kIcon);
        theme.icon(look_.icon, ink).paint(painter, place.toRect());
        words.setLeft(place.right() + spacing::tight);
    }
    painter->setFont(theme.figures(TextStyle::Caption));
    painter->setPen(look_.isFilled ? ink : look_.tone == BadgeLook::Tone::Critical ? color() : colors.text);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter->font()).elidedText(look_.text, Qt::ElideRight, words.width() + 1));
}

} // namespace weir
