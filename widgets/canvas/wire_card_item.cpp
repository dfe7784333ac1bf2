#include "widgets/canvas/wire_card_item.h"

#include "widgets/canvas/wire_item.h"
#include "widgets/parts/rate_trace.h"
#include "widgets/parts/sparkline.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr int kWait = 300; ///< milliseconds that the pointer rests first
constexpr qreal kLeastWidth = 200;
constexpr qreal kMostWidth = 320;
constexpr qreal kTraceHeight = 32;
constexpr qreal kBelowPill = 18;
constexpr qreal kPadding = spacing::medium;

QFont titleFont() {
    return Theme::instance().font(TextStyle::Emphasis);
}
QFont nameFont() {
    return Theme::instance().font(TextStyle::Caption);
}
QFont figureFont() {
    return Theme::instance().figures(TextStyle::Caption);
}
qreal rowHeight() {
    return std::ceil(QFontMetricsF(figureFont()).height()) + 2;
}

} // namespace

WireCardItem::WireCardItem() {
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemIgnoresTransformations);
    setZValue(10);
    hide();
    wait_.setSingleShot(true);
    wait_.setInterval(kWait);
    connect(&wait_, &QTimer::timeout, this, &WireCardItem::wanted);
}

void WireCardItem::setWire(const WireItem* wire) {
    wire_ = wire;
    hide();
    if (wire)
        wait_.start();
    else
        wait_.stop();
}

void WireCardItem::refresh(std::vector<double> trace) {
    if (!wire_ || wait_.isActive()) return;
    setVisible(wire_->isLive());
    if (!isVisible()) return;
    trace_ = std::move(trace);
    title_ = QString::fromStdString(wire_->wire().text());
    rows_ = wire_->figureRows();
    const QFontMetricsF names(nameFont());
    const QFontMetricsF figures(figureFont());
    qreal width = std::min(kMostWidth, QFontMetricsF(titleFont()).horizontalAdvance(title_) + 2 * kPadding);
    for (const auto& [name, figure] : rows_)
        width = std::max(width, names.horizontalAdvance(name) + figures.horizontalAdvance(figure) +
                                    spacing::large + 2 * kPadding);
    const QSizeF size(std::max({width, kLeastWidth, size_.width()}),
                      2 * kPadding + QFontMetricsF(titleFont()).height() + spacing::small + kTraceHeight +
                          spacing::small + rowHeight() * static_cast<qreal>(rows_.size()));
    if (size != size_) {
        prepareGeometryChange();
        size_ = size;
    }
    place();
    update();
}

/// Beneath the wire's middle; above it where there is no room.
void WireCardItem::place() {
    if (!scene() || scene()->views().isEmpty()) return;
    const QGraphicsView* view = scene()->views().constFirst();
    const QRectF room = QRectF(view->viewport()->rect()).adjusted(4, 4, -4, -4);
    const QPointF middle = view->mapFromScene(wire_->middle());
    QPointF corner = middle + QPointF(-size_.width() / 2, kBelowPill);
    if (corner.y() + size_.height() > room.bottom()) corner.setY(middle.y() - kBelowPill - size_.height());
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - size_.width())));
    corner.setY(std::max(corner.y(), room.top()));
    setPos(view->mapToScene(corner.toPoint()));
}

QRectF WireCardItem::boundingRect() const {
    return {QPointF(0, 0), size_};
}

void WireCardItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    if (!wire_) return;
    const Colors& colors = Theme::instance().colors();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.border, 1));
    painter->setBrush(colors.raised);
    painter->drawRoundedRect(boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);

    const QRectF inside = boundingRect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QFontMetricsF titleMetrics(titleFont());
    QRectF line(inside.left(), inside.top(), inside.width(), titleMetrics.height());
    painter->setFont(titleFont());
    painter->setPen(colors.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      titleMetrics.elidedText(title_, Qt::ElideMiddle, line.width()));
    const QRectF trace(inside.left(), line.bottom() + spacing::small, inside.width(), kTraceHeight);
    paintSparkline(*painter, trace, trace_, RateTrace::kSamples, colors.accent);

    line = QRectF(inside.left(), trace.bottom() + spacing::small, inside.width(), rowHeight());
    for (const auto& [name, figure] : rows_) {
        painter->setFont(nameFont());
        painter->setPen(colors.textMuted);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter->setFont(figureFont());
        painter->setPen(colors.text);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);
        line.translate(0, rowHeight());
    }
}

} // namespace weir
