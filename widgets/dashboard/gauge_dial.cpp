#include "widgets/dashboard/gauge_dial.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weir {

namespace {

// Angles in degrees, counter-clockwise from three o'clock. The gap is at the bottom.
constexpr double kStart = 210;
constexpr double kSweep = 240;
constexpr double kHeight = 1.5;        ///< of the arc, in radii
constexpr double kBandShare = 0.17;    ///< of the radius, that the arc of the value takes
constexpr double kZoneShare = 0.04;    ///< of the radius, that the thresholds outside it take
constexpr double kLeastForEnds = 56;   ///< radius from which the ends of the scale are written
constexpr double kLeastForTicks = 88;  ///< radius from which a needle's scale has ticks
constexpr double kSmallestFigure = 10; ///< pixels
constexpr double kLargestFigure = 96;

QRectF circle(QPointF middle, double radius) {
    return {middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius};
}

QPointF onCircle(QPointF middle, double radius, double share) {
    const double angle = (kStart - share * kSweep) * std::numbers::pi / 180;
    return {middle.x() + radius * std::cos(angle), middle.y() - radius * std::sin(angle)};
}

/// A band along the circle, from one share of the scale to another.
void drawBand(QPainter& painter, QPointF middle, double radius, double width, double from, double to,
              const QColor& color) {
    if (to <= from) return;
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(circle(middle, radius), static_cast<int>(std::lround((kStart - from * kSweep) * 16)),
                    static_cast<int>(std::lround(-(to - from) * kSweep * 16)));
}

} // namespace

QColor GaugeDial::color() const {
    if (thresholds)
        if (const auto state = stateOf(value, *thresholds)) return colorOf(*state);
    return Theme::instance().colors().accent;
}

void GaugeDial::paint(QPainter& painter, const QRectF& place) const {
    const Theme& theme = Theme::instance();
    const QFont caption = theme.font(TextStyle::Caption);
    const QFontMetricsF metrics(caption, painter.device());
    QRectF room = place.adjusted(spacing::small, spacing::tight, -spacing::small, -spacing::tight);
    const bool hasName = !name.isEmpty() && room.height() > 4 * metrics.height();
    if (hasName) room.setBottom(room.bottom() - metrics.height());

    double radius = std::min(room.width() / 2, room.height() / kHeight);
    const bool hasEnds = radius >= kLeastForEnds;
    if (hasEnds) radius = std::min(room.width() / 2, (room.height() - metrics.height()) / kHeight);
    if (radius < 8) return;
    const double used = radius * kHeight + (hasEnds ? metrics.height() : 0);
    const QPointF middle(room.center().x(), room.top() + (room.height() - used) / 2 + radius);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasZones = thresholds && !thresholds->empty();
    const double zone = hasZones ? std::max(2.0, radius * kZoneShare) : 0;
    const double band = std::max(4.0, radius * kBandShare);
    const double gap = hasZones ? std::max(1.5, radius * 0.02) : 0;
    if (style == Style::Needle) {
        const double width = std::max(3.0, radius * 0.08);
        drawBand(painter, middle, radius - width / 2, width, 0, 1, theme.colors().grid);
        paintZones(painter, middle, radius - width / 2, width);
        paintNeedle(painter, middle, radius - width);
        paintFigure(
            painter,
            QRectF(middle.x() - radius * 0.52, middle.y() + radius * 0.14, radius * 1.04, radius * 0.36),
            radius * 0.27);
        if (hasEnds) paintEnds(painter, middle, radius - width / 2, width);
    } else {
        paintZones(painter, middle, radius - zone / 2, zone);
        const double line = radius - zone - gap - band / 2;
        drawBand(painter, middle, line, band, 0, 1, theme.colors().grid);
        // From zero, where that is on the scale: what is below it goes the other way.
        const double zero = scale.share(0);
        const double share = scale.share(value);
        drawBand(painter, middle, line, band, std::min(zero, share), std::max(zero, share), color());
        const double inner = line - band / 2;
        paintFigure(painter, QRectF(middle.x() - inner * 0.86, middle.y() - inner * 0.5, inner * 1.72, inner),
                    inner * 0.5);
        if (hasEnds) paintEnds(painter, middle, line, band);
    }
    if (hasName) {
        painter.setFont(caption);
        painter.setPen(theme.colors().textMuted);
        const QRectF below(room.left(), std::min(room.bottom(), middle.y() - radius + used), room.width(),
                           metrics.height());
        painter.drawText(below, Qt::AlignCenter, metrics.elidedText(name, Qt::ElideMiddle, room.width()));
    }
    painter.restore();
}

void GaugeDial::paintZones(QPainter& painter, QPointF middle, double radius, double width) const {
    if (!thresholds) return;
    for (std::size_t i = 0; i < thresholds->size(); ++i) {
        const double from = scale.share((*thresholds)[i].from);
        const double to = i + 1 < thresholds->size() ? scale.share((*thresholds)[i + 1].from) : 1;
        drawBand(painter, middle, radius, width, from, to, colorOf((*thresholds)[i].state));
    }
}

void GaugeDial::paintNeedle(QPainter& painter, QPointF middle, double radius) const {
    const Colors& colors = Theme::instance().colors();
    if (radius >= kLeastForTicks * 0.9) {
        painter.setPen(QPen(colors.textMuted, 1));
        for (int tick = 0; tick <= 20; ++tick)
            painter.drawLine(onCircle(middle, radius - 2, tick / 20.0),
                             onCircle(middle, radius - (tick % 5 == 0 ? 9 : 5), tick / 20.0));
    }
    const double share = scale.share(value);
    const QPointF tip = onCircle(middle, radius * 0.86, share);
    const QPointF along = (tip - middle) / (radius * 0.86);
    const QPointF across(-along.y(), along.x());
    const double half = std::max(1.5, radius * 0.035);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color());
    painter.drawPolygon(QPolygonF{middle + across * half - along * half * 2, tip + across * 0.6,
                                  tip - across * 0.6, middle - across * half - along * half * 2});
    painter.setBrush(colors.text);
    painter.drawEllipse(middle, half * 1.9, half * 1.9);
    painter.setBrush(colors.surface);
    painter.drawEllipse(middle, half * 0.7, half * 0.7);
}

void GaugeDial::paintFigure(QPainter& painter, const QRectF& room, double size) const {
    const Theme& theme = Theme::instance();
    const FigureText figure = figureText(value, format);
    const QString number = QString::fromStdString(figure.number);
    const QString unit = QString::fromStdString(figure.unit);
    QFont font = theme.figures(TextStyle::Figure);
    const auto withSize = [&font](double pixels) {
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
        return font;
    };
    size = std::clamp(size, kSmallestFigure, kLargestFigure);
    // The unit stands behind the number while both fit in one line, and below it where there is more height
    // than width.
    const double unitSize = std::max(8.0, size * 0.5);
    const double numberWidth = QFontMetricsF(withSize(size), painter.device()).horizontalAdvance(number);
    const double unitWidth = QFontMetricsF(withSize(unitSize), painter.device()).horizontalAdvance(unit);
    const double space = unit.isEmpty() ? 0 : size * 0.15;
    const bool isBelow = numberWidth + space + unitWidth > room.width() && room.height() > size * 1.9;
    const double width = isBelow ? std::max(numberWidth, unitWidth) : numberWidth + space + unitWidth;
    const double fit = std::min(1.0, room.width() / std::max(1.0, width));
    const double drawn = std::max(kSmallestFigure * 0.8, size * fit);
    const double drawnUnit = std::max(7.0, unitSize * fit);

    const QFontMetricsF metrics(withSize(drawn), painter.device());
    const bool hasState = thresholds && stateOf(value, *thresholds);
    const double actual = metrics.horizontalAdvance(number);
    const double height = metrics.capHeight() + (isBelow ? drawnUnit * 1.4 : 0);
    const double baseline = room.center().y() - height / 2 + metrics.capHeight();
    const double line = isBelow ? actual : actual + (unit.isEmpty() ? 0 : space * fit + unitWidth * fit);
    painter.setFont(withSize(drawn));
    painter.setPen(hasState ? color() : theme.colors().text);
    painter.drawText(QPointF(room.center().x() - line / 2, baseline), number);
    if (unit.isEmpty()) return;
    painter.setFont(withSize(drawnUnit));
    painter.setPen(theme.colors().textMuted);
    const QFontMetricsF unitMetrics(painter.font(), painter.device());
    painter.drawText(isBelow ? QPointF(room.center().x() - unitMetrics.horizontalAdvance(unit) / 2,
                                       baseline + drawnUnit * 1.4)
                             : QPointF(room.center().x() - line / 2 + actual + space * fit, baseline),
                     unit);
}

void GaugeDial::paintEnds(QPainter& painter, QPointF middle, double radius, double width) const {
    const Theme& theme = Theme::instance();
    painter.setFont(theme.figures(TextStyle::Caption));
    painter.setPen(theme.colors().textMuted);
    const QFontMetricsF metrics(painter.font(), painter.device());
    for (const bool isGreatest : {false, true}) {
        const QString text =
            QString::fromStdString(figureText(isGreatest ? scale.greatest : scale.least, {}).text());
        const QPointF end = onCircle(middle, radius, isGreatest ? 1 : 0);
        // Just below the arc's end, and not beyond its outer side.
        double left = end.x() - metrics.horizontalAdvance(text) / 2;
        if (isGreatest)
            left = std::min(left, end.x() + width / 2 + 2 - metrics.horizontalAdvance(text));
        else
            left = std::max(left, end.x() - width / 2 - 2);
        painter.drawText(QPointF(left, end.y() + width / 4 + metrics.ascent()), text);
    }
}

} // namespace weir
