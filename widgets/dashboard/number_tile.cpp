#include "widgets/dashboard/number_tile.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLeastForCourse = 84; ///< height from which there is room for the small chart
constexpr double kCourseShare = 0.36;  ///< of the height
constexpr double kLargestFigure = 64;  ///< pixels
constexpr double kSmallestFigure = 13;
constexpr double kUnitSize = 0.5; ///< of the figure's
constexpr double kUnitGap = 0.15; ///< between figure and unit, likewise
constexpr int kFillOpacity = 30;  ///< of 255
/// Of the figure's size, what the small chart is high at least: less than that is noise to whoever reads the
/// figure, and would look like a mountain range.
constexpr double kLeastSpan = 0.1;

} // namespace

std::pair<double, double> courseScale(const FigureRange& range) {
    double least = range.least;
    double greatest = range.greatest;
    const double span = greatest - least;
    // Zero belongs to it unless that would press the course flat.
    if (least > 0 && least <= span) least = 0;
    if (greatest < 0 && -greatest <= span) greatest = 0;
    const double size = std::max(std::abs(least), std::abs(greatest));
    const double lacking = size * kLeastSpan - (greatest - least);
    if (lacking > 0) {
        least -= lacking / 2;
        greatest += lacking / 2;
    }
    if (!(greatest > least)) return {least - 1, greatest + 1};
    return {least, greatest};
}

NumberTile::Layout NumberTile::layOut(const QRectF& place, double captionHeight) const {
    Layout layout{};
    QRectF room = place;
    if (course.size() > 1 && place.height() >= kLeastForCourse) {
        layout.course = place.adjusted(spacing::medium, 0, -spacing::medium, 0);
        layout.course.setTop(place.bottom() - place.height() * kCourseShare);
        room.setBottom(layout.course.top() - spacing::tight);
    }
    layout.inner = room.adjusted(spacing::medium, 0, -spacing::medium, 0);
    layout.hasName = !name.isEmpty() && room.height() >= captionHeight + kSmallestFigure * 1.3;
    const double afterName = room.height() - (layout.hasName ? captionHeight : 0);
    layout.hasChange = !change.isEmpty() && afterName >= captionHeight + kSmallestFigure * 3;
    return layout;
}

double NumberTile::widthAt(double size, const QPaintDevice* device) const {
    QFont font = Theme::instance().figures(TextStyle::Figure);
    font.setPixelSize(static_cast<int>(size));
    const double width = QFontMetricsF(font, device).horizontalAdvance(QString::fromStdString(figure.number));
    if (figure.unit.empty()) return width;
    font.setPixelSize(std::max(1, static_cast<int>(size * kUnitSize)));
    return width + size * kUnitGap +
           QFontMetricsF(font, device).horizontalAdvance(QString::fromStdString(figure.unit));
}

double NumberTile::figureSize(const QRectF& place, const QPaintDevice* device) const {
    const double captionHeight = QFontMetricsF(Theme::instance().font(TextStyle::Caption), device).height();
    const Layout layout = layOut(place, captionHeight);
    const double room = layout.inner.height() - (layout.hasName ? captionHeight : 0) -
                        (layout.hasChange ? captionHeight : 0) - spacing::tight;
    const double size = std::clamp(room / 1.25, kSmallestFigure, kLargestFigure);
    const double width = widthAt(size, device);
    if (width <= layout.inner.width()) return size;
    return std::max(kSmallestFigure * 0.7, size * layout.inner.width() / width);
}

void NumberTile::paint(QPainter& painter, const QRectF& place, double size) const {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const QFont caption = theme.font(TextStyle::Caption);
    const QFontMetricsF captionMetrics(caption, painter.device());
    const double captionHeight = captionMetrics.height();
    const auto [courseRoom, inner, hasName, hasChange] = layOut(place, captionHeight);
    if (!courseRoom.isNull()) paintCourse(painter, courseRoom, stateColor.value_or(colors.accent));

    const double height = size * 1.22 + (hasName ? captionHeight : 0) + (hasChange ? captionHeight : 0);
    double y = inner.top() + std::max(0.0, (inner.height() - height) / 2);
    if (hasName) {
        painter.setFont(caption);
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(inner.left(), y, inner.width(), captionHeight),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         captionMetrics.elidedText(name, Qt::ElideMiddle, inner.width()));
        y += captionHeight;
    }
    QFont figureFont = theme.figures(TextStyle::Figure);
    figureFont.setPixelSize(static_cast<int>(size));
    const QFontMetricsF metrics(figureFont, painter.device());
    const QString number = QString::fromStdString(figure.number);
    const double baseline = y + size * 1.22 / 2 + metrics.capHeight() / 2;
    painter.setFont(figureFont);
    painter.setPen(stateColor.value_or(colors.text));
    painter.drawText(QPointF(inner.left(), baseline), number);
    if (!figure.unit.empty()) {
        const double x = inner.left() + metrics.horizontalAdvance(number) + size * kUnitGap;
        figureFont.setPixelSize(std::max(1, static_cast<int>(size * kUnitSize)));
        painter.setFont(figureFont);
        painter.setPen(stateColor.value_or(colors.textMuted));
        painter.drawText(QPointF(x, baseline), QString::fromStdString(figure.unit));
    }
    if (!hasChange && !change.isEmpty()) {
        // Beside the figure, where there is no room below it.
        const double begin = inner.left() + widthAt(size, painter.device()) + spacing::medium;
        painter.setFont(theme.figures(TextStyle::Caption));
        painter.setPen(colors.textMuted);
        if (const double width = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(change);
            begin + width <= inner.right())
            painter.drawText(QPointF(inner.right() - width, baseline), change);
    }
    y += size * 1.22;
    if (hasChange) {
        painter.setFont(theme.figures(TextStyle::Caption));
        painter.setPen(colors.textMuted);
        painter.drawText(QRectF(inner.left(), y, inner.width(), captionHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, change);
    }
}

void NumberTile::paintCourse(QPainter& painter, const QRectF& place, const QColor& color) const {
    FigureRange range;
    for (const SeriesPoint& point : course)
        range.include(point.value);
    const auto [least, greatest] = courseScale(range);
    const double scale = (place.height() - 4) / (greatest - least);
    const double perTime = place.width() / static_cast<double>(std::max<Timestamp>(1, to - from));
    QPolygonF line;
    for (const SeriesPoint& point : course)
        line << QPointF(place.left() + static_cast<double>(point.time - from) * perTime,
                        place.bottom() - 2 - (point.value - least) * scale);
    painter.save();
    painter.setClipRect(place);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF area = line;
    area << QPointF(line.back().x(), place.bottom()) << QPointF(line.front().x(), place.bottom());
    QColor fill = color;
    fill.setAlpha(kFillOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.5));
    painter.drawPolyline(line);
    painter.restore();
}

} // namespace weir
