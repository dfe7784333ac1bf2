#include "widgets/canvas/wire_pill_item.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/figures.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kLeastWidth = 58;
constexpr qreal kLineHeight = 14;
constexpr qreal kMargin = 4; ///< above and below
constexpr qreal kBarHeight = 3;
constexpr double kYellowFrom = 0.60;
constexpr double kRedFrom = 0.85;
constexpr std::chrono::seconds kLeastLag{10}; ///< most windows are behind by some seconds
constexpr std::chrono::hours kMostLag{24};

/// Whether records are behind by what a stream can be: those of long ago are read again, and are not late.
bool isLagging(const WireStatistics& statistics) {
    return statistics.recordsPerSecond > 0 && statistics.lag && *statistics.lag >= kLeastLag &&
           *statistics.lag < kMostLag;
}

QSizeF sizeFor(const QString& rate, const QString& lag) {
    const Theme& theme = Theme::instance();
    const qreal text = std::max(QFontMetricsF(theme.figures(TextStyle::Caption)).horizontalAdvance(rate),
                                QFontMetricsF(theme.font(TextStyle::Caption)).horizontalAdvance(lag));
    return {std::max(kLeastWidth, std::ceil(text) + 2 * spacing::small + 4),
            2 * kMargin + (lag.isEmpty() ? 1 : 2) * kLineHeight};
}

} // namespace

WirePillItem::WirePillItem() : size_(sizeFor({}, {})) {
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(3);
    setVisible(false);
}

void WirePillItem::setFigures(const WireStatistics& statistics, bool isOver) {
    const QString rate =
        passageText({statistics.records, statistics.recordsPerSecond, statistics.sinceLast, isOver});
    const QString lag =
        !isOver && isLagging(statistics)
            ? QCoreApplication::translate("weir::WirePillItem", "−%1").arg(spanText(*statistics.lag))
            : QString();
    const double fill = statistics.capacity > 0 && !isOver ? static_cast<double>(statistics.backlog) /
                                                                 static_cast<double>(statistics.capacity)
                                                           : -1;
    const bool dropping = statistics.dropped > 0;
    if (rate == rate_ && lag == lag_ && fill == fill_ && dropping == dropping_) return;
    if (const QSizeF size = sizeFor(rate, lag); size != size_) {
        prepareGeometryChange();
        size_ = size;
    }
    rate_ = rate;
    lag_ = lag;
    fill_ = fill;
    dropping_ = dropping;
    update();
}

void WirePillItem::setSelectedLook(bool selected) {
    selected_ = selected;
    update();
}

QRectF WirePillItem::boundingRect() const {
    return {-size_.width() / 2, -size_.height() / 2, size_.width(), size_.height()};
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

    QRectF line(pill.left(), pill.top() + kMargin - (fill_ < 0 ? 0 : kBarHeight / 2), pill.width(),
                kLineHeight);
    painter->setFont(theme.figures(TextStyle::Caption));
    painter->setPen(colors.text);
    painter->drawText(line, Qt::AlignCenter, rate_);
    if (!lag_.isEmpty()) {
        line.translate(0, kLineHeight - 1);
        painter->setFont(theme.font(TextStyle::Caption));
        painter->setPen(colors.textMuted);
        painter->drawText(line, Qt::AlignCenter, lag_);
    }
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
