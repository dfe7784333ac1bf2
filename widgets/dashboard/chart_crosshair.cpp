#include "widgets/dashboard/chart_crosshair.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/chart_cursors.h"
#include "widgets/dashboard/time_chart.h"
#include "widgets/dashboard/time_navigation.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kDotRadius = 3.5;
constexpr int kMarkSize = 8;
constexpr double kMostCardShare = 0.6; ///< of the chart's width
constexpr int kMostNameWidth = 220;
constexpr int kReach = 12;   ///< pixels beyond the ends of a line
constexpr double kNear = 48; ///< pixels from the pointer, at most, to the series that it means
constexpr double kRaisedWidth = 2.5;

/// The point of a series that the pointer means: the one that holds then, or the nearest. Before the first
/// and after the last there is none, but for a little `reach`.
std::optional<SeriesPoint> pointNear(const Series& series, Timestamp time, Timestamp reach, bool isStepped) {
    if (series.empty() || time < series.first().time - reach || time > series.last().time + reach)
        return std::nullopt;
    const std::optional<SeriesPoint> before = isStepped ? series.at(time) : std::nullopt;
    return before ? before : series.nearest(time);
}

} // namespace

ChartCrosshair::ChartCrosshair(TimeChart& chart) : PointerLayer(&chart), chart_(chart) {
    connect(&chart_.time(), &BoardTime::hoveredChanged, this, qOverload<>(&QWidget::update));
    connect(&chart_.navigation(), &TimeNavigation::pointerMoved, this, qOverload<>(&QWidget::update));
}

void ChartCrosshair::raiseSeries(std::optional<std::size_t> series) {
    if (series == raised_) return;
    raised_ = series;
    update();
}

bool ChartCrosshair::isShown() const {
    const auto& time = chart_.time().hovered();
    return time && *time >= chart_.from() && *time <= chart_.to() && !chart_.store().empty();
}

std::vector<ChartCrosshair::Reading> ChartCrosshair::readingsAt(Timestamp time) const {
    const auto reach = static_cast<Timestamp>(kReach * chart_.xAxis->range().size() /
                                              std::max(1, chart_.axisRect()->width()) * 1e9);
    std::vector<Reading> readings;
    const std::vector<Series>& series = chart_.store().series();
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (chart_.isHidden(i)) continue;
        const bool isStepped = chart_.shapeOf(i) == SeriesShape::Step;
        std::optional<SeriesPoint> point = pointNear(series[i], time, reach, isStepped);
        const auto isInSight = [this](const std::optional<SeriesPoint>& of) {
            return of && of->time >= chart_.from() && of->time <= chart_.to() + kAxisRounding;
        };
        // The nearest may lie beyond an edge where the one on the other side is in sight; what comes after a
        // step does not hold yet.
        if (point && !isInSight(point) && !isStepped)
            point = point->time > time ? series[i].at(time) : series[i].after(time);
        if (!isInSight(point)) continue;
        readings.push_back({i, point->time, QString::fromStdString(series[i].name()),
                            QString::fromStdString(figureText(point->value, chart_.readingFormat(i)).text()),
                            point->value, chart_.placeOf(i, *point)});
    }
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.number > b.number; });
    return readings;
}

std::optional<std::size_t> ChartCrosshair::nearestOf(const std::vector<Reading>& readings) const {
    const auto& pointer = chart_.navigation().pointer();
    if (!pointer || readings.size() < 2) return std::nullopt;
    std::optional<std::size_t> nearest;
    double least = kNear;
    for (const Reading& reading : readings) {
        const QPointF way = reading.place - *pointer;
        const double distance = std::hypot(way.x(), way.y());
        if (distance >= least) continue;
        least = distance;
        nearest = reading.series;
    }
    return nearest;
}

void ChartCrosshair::paintRaised(QPainter& painter, std::size_t series) const {
    const QPolygonF line = chart_.lineOf(series);
    painter.save();
    painter.setClipRect(chart_.axisRect()->rect());
    painter.setBrush(Qt::NoBrush);
    // A seam of the ground parts it from what it crosses.
    painter.setPen(QPen(Theme::instance().colors().surface, kRaisedWidth + 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(line);
    painter.setPen(QPen(chart_.colorOf(series), kRaisedWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.restore();
}

void ChartCrosshair::paintLasting(QPainter& painter) const {
    paintCursors(painter, chart_.axisRect()->rect(), chart_.navigation(), chart_.time());
}

void ChartCrosshair::paintEvent(QPaintEvent*) {
    nearest_.reset();
    const Colors& colors = Theme::instance().colors();
    const QRect plot = chart_.axisRect()->rect();
    QPainter painter(this);
    paintLasting(painter);
    if (raised_ && !chart_.isHidden(*raised_)) paintRaised(painter, *raised_);
    if (!isShown()) return;

    const Timestamp time = *chart_.time().hovered();
    const double x = chart_.navigation().xAt(time);
    std::vector<Reading> readings = readingsAt(time);
    nearest_ = nearestOf(readings);
    if (nearest_ && nearest_ != raised_) paintRaised(painter, *nearest_);
    if (nearest_)
        std::stable_partition(readings.begin(), readings.end(),
                              [this](const Reading& reading) { return reading.series == *nearest_; });
    painter.setPen(QPen(colors.textMuted, 0));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Reading& reading : readings) {
        if (!QRectF(plot).adjusted(-1, -1, 1, 1).contains(reading.place)) continue;
        const double radius = reading.series == nearest_ ? kDotRadius + 1.5 : kDotRadius;
        painter.setPen(QPen(colors.surface, 1.5));
        painter.setBrush(chart_.colorOf(reading.series));
        painter.drawEllipse(reading.place, radius, radius);
    }
    paintCard(painter, std::move(readings), time, x);
}

void ChartCrosshair::paintCard(QPainter& painter, std::vector<Reading> readings, Timestamp time,
                               double x) const {
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const QFont textFont = theme.font(TextStyle::Caption);
    const QFont figureFont = theme.figures(TextStyle::Caption);
    const QFontMetrics text(textFont, this);
    const QFontMetrics figures(figureFont, this);
    const int lineHeight = std::max(text.height(), figures.height()) + 2;
    int nameWidth = 0;
    int valueWidth = 0;
    // Of one record its own time is told, of several that of the pointer.
    std::optional<Timestamp> timeOfAll;
    if (!readings.empty() && std::all_of(readings.begin(), readings.end(), [&](const Reading& reading) {
            return reading.time == readings.front().time;
        }))
        timeOfAll = readings.front().time;
    for (Reading& reading : readings) {
        reading.name = text.elidedText(reading.name, Qt::ElideMiddle, kMostNameWidth);
        nameWidth = std::max(nameWidth, text.horizontalAdvance(reading.name));
        valueWidth = std::max(valueWidth, figures.horizontalAdvance(reading.value));
    }
    // What has no room below each other in a low chart stands side by side.
    const int cellWidth = kMarkSize + spacing::small + nameWidth + spacing::large + valueWidth;
    const int mostRows = std::max(1, (height() - 3 * spacing::small) / lineHeight - 1);
    const int mostColumns =
        std::max(1, static_cast<int>(width() * kMostCardShare) / (cellWidth + spacing::large));
    const auto count = static_cast<int>(readings.size());
    const int columns = std::clamp((count + mostRows - 1) / mostRows, 1, mostColumns);
    QString more;
    if (const int left = count - mostRows * columns; left > 0) {
        more = tr("and %n more", nullptr, left + 1);
        readings.resize(static_cast<std::size_t>(mostRows * columns - 1));
    }

    const QString heading = timeText(timeOfAll.value_or(time));
    const int cells = static_cast<int>(readings.size()) + (more.isEmpty() ? 0 : 1);
    const int rows = (cells + columns - 1) / columns;
    const int inner =
        std::max({columns * cellWidth + (columns - 1) * spacing::large, figures.horizontalAdvance(heading),
                  readings.empty() ? text.horizontalAdvance(more) : 0});
    QRect card(0, 0, inner + 2 * spacing::small, (1 + rows) * lineHeight + 2 * spacing::tight);
    const int place = static_cast<int>(x);
    const bool fitsRight = place + spacing::medium + card.width() <= width();
    card.moveLeft(fitsRight ? place + spacing::medium : std::max(1, place - spacing::medium - card.width()));
    // Without the pointer in it, the card keeps to the top, where it covers the least.
    const auto& pointer = chart_.navigation().pointer();
    const int top = pointer ? pointer->y() - card.height() / 2 : chart_.axisRect()->top();
    card.moveTop(std::clamp(top, 1, std::max(1, height() - card.height() - 1)));

    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    const QPoint corner(card.left() + spacing::small, card.top() + spacing::tight);
    painter.setFont(figureFont);
    painter.setPen(colors.textMuted);
    painter.drawText(QRect(corner, QSize(inner, lineHeight)), Qt::AlignVCenter | Qt::AlignLeft, heading);
    const auto cellAt = [&](int cell) {
        const QPoint offset(cell / rows * (cellWidth + spacing::large), (1 + cell % rows) * lineHeight);
        return QRect(corner + offset, QSize(cellWidth, lineHeight));
    };
    int cell = 0;
    for (const Reading& reading : readings) {
        const QRect line = cellAt(cell++);
        painter.setPen(Qt::NoPen);
        painter.setBrush(chart_.colorOf(reading.series));
        painter.drawRoundedRect(
            QRectF(line.left(), line.center().y() - kMarkSize / 2.0 + 0.5, kMarkSize, kMarkSize), 2, 2);
        painter.setPen(nearest_ && reading.series != nearest_ ? colors.textMuted : colors.text);
        painter.setFont(textFont);
        painter.drawText(line.adjusted(kMarkSize + spacing::small, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         reading.name);
        painter.setFont(figureFont);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, reading.value);
    }
    if (more.isEmpty()) return;
    painter.setFont(textFont);
    painter.setPen(colors.textMuted);
    painter.drawText(cellAt(cell), Qt::AlignVCenter | Qt::AlignLeft, more);
}

} // namespace weir
