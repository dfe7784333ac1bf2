#include "widgets/canvas/wire_pill_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/figures.h"
#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kHeight = 22;
constexpr qreal kLeastWidth = 58;
constexpr qreal kBarHeight = 3;
constexpr double kYellowFrom = 0.60;
constexpr double kRedFrom = 0.85;

} // namespace

WirePillItem::WirePillItem() : width_(kLeastWidth) {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(3);
    setVisible(false);
}

void WirePillItem::setFigures(const WireStatistics& statistics) {
    const QString rate = rateText(statistics.recordsPerSecond);
    const double fill = statistics.capacity > 0 ? static_cast<double>(statistics.backlog) /
                                                      static_cast<double>(statistics.capacity)
                                                : -1;
    const bool dropping = statistics.dropped > 0;
    if (rate == rate_ && fill == fill_ && dropping == dropping_) return;
    const qreal width = std::max(
        kLeastWidth,
        std::ceil(QFontMetricsF(Theme::instance().figures(TextStyle::Caption)).horizontalAdvance(rate)) +
            2 * spacing::small + 4);
    if (width != width_) prepareGeometryChange();
    rate_ = rate;
    fill_ = fill;
    dropping_ = dropping;
    width_ = width;
    update();
}

void WirePillItem::setSelectedLook(bool selected) {
    selected_ = selected;
    update();
}

QRectF WirePillItem::boundingRect() const {
    return {-width_ / 2, -kHeight / 2, width_, kHeight};
}

void WirePillItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    if (QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform()) < kTextScale) return;
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const QRectF pill = boundingRect().adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected_ ? colors.accent : dropping_ ? colors.critical : colors.border, 1));
    painter->setBrush(colors.surface);
    painter->drawRoundedRect(pill, spacing::radius, spacing::radius);

    painter->setFont(theme.figures(TextStyle::Caption));
    painter->setPen(colors.text);
    const QRectF text = fill_ < 0 ? pill : pill.adjusted(0, 0, 0, -kBarHeight - 1);
    painter->drawText(text, Qt::AlignCenter, rate_);
    if (fill_ < 0) return;

    const QRectF track(pill.left() + spacing::small, pill.bottom() - kBarHeight - 2.5,
                       pill.width() - 2 * spacing::small, kBarHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.grid);
    painter->drawRoundedRect(track, kBarHeight / 2, kBarHeight / 2);
    if (fill_ <= 0) return;
    painter->setBrush(fill_ > kRedFrom      ? colors.critical
                      : fill_ > kYellowFrom ? colors.warning
                                            : colors.good);
    QRectF bar = track;
    bar.setWidth(std::max(kBarHeight, track.width() * std::min(fill_, 1.0)));
    painter->drawRoundedRect(bar, kBarHeight / 2, kBarHeight / 2);
}

} // namespace weir
