#include "widgets/dashboard/chart_crosshair.h"

#include "widgets/dashboard/time_chart.h"
#include "widgets/parts/time_text.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace weir {

namespace {

constexpr double kDotRadius = 3.5;
constexpr int kMarkSize = 8;
constexpr int kMostNameWidth = 220;
constexpr int kReach = 12; ///< pixels beyond the ends of a line

/// One line of the card.
struct Reading {
    QString name;
    QString value;
    double number;
    QColor color;
    QPointF place;
};

/// The point of a series that the pointer means: the one that holds then, or the nearest. Before the first
/// and after the last there is none, but for a little `reach`.
std::optional<SeriesPoint> pointNear(const Series& series, Timestamp time, Timestamp reach, bool isStepped) {
    if (series.empty() || time < series.first().time - reach || time > series.last().time + reach)
        return std::nullopt;
    const std::optional<SeriesPoint> before = isStepped ? series.at(time) : std::nullopt;
    return before ? before : series.nearest(time);
}

} // namespace

ChartCrosshair::ChartCrosshair(TimeChart& chart) : QWidget(&chart), chart_(chart) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
}

void ChartCrosshair::moveTo(QPoint position) {
    if (!chart_.axisRect()->rect().contains(position)) return leave();
    position_ = position;
    update();
}

void ChartCrosshair::leave() {
    if (!position_) return;
    position_.reset();
    update();
}

void ChartCrosshair::paintEvent(QPaintEvent*) {
    if (!position_ || chart_.store().empty()) return;
    const Theme& theme = Theme::instance();
    const Colors& colors = theme.colors();
    const QRect plot = chart_.axisRect()->rect();
    const auto time = static_cast<Timestamp>(chart_.xAxis->pixelToCoord(position_->x()) * 1e9);
    const auto reach =
        static_cast<Timestamp>(kReach * chart_.xAxis->range().size() / std::max(1, plot.width()) * 1e9);

    std::vector<Reading> readings;
    const std::vector<Series>& series = chart_.store().series();
    for (std::size_t i = 0; i < series.size(); ++i) {
        if (chart_.isHidden(i)) continue;
        const std::optional<SeriesPoint> point =
            pointNear(series[i], time, reach, chart_.settings().isStepped);
        if (!point || point->time < chart_.from() || point->time > chart_.to()) continue;
        readings.push_back({QString::fromStdString(series[i].name()),
                            QString::fromStdString(figureText(point->value, chart_.readingFormat(i)).text()),
                            point->value, theme.series(i),
                            QPointF(chart_.xAxis->coordToPixel(static_cast<double>(point->time) * 1e-9),
                                    chart_.yAxis->coordToPixel(point->value))});
    }
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.number > b.number; });

    QPainter painter(this);
    painter.setPen(QPen(colors.textMuted, 0));
    painter.drawLine(position_->x(), plot.top(), position_->x(), plot.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Reading& reading : readings) {
        if (!QRectF(plot).adjusted(-1, -1, 1, 1).contains(reading.place)) continue;
        painter.setPen(QPen(colors.surface, 1.5));
        painter.setBrush(reading.color);
        painter.drawEllipse(reading.place, kDotRadius, kDotRadius);
    }

    const QFont textFont = theme.font(TextStyle::Caption);
    const QFont figureFont = theme.figures(TextStyle::Caption);
    const QFontMetrics text(textFont, this);
    const QFontMetrics figures(figureFont, this);
    const int lineHeight = std::max(text.height(), figures.height()) + 2;
    const int room = std::max(1, (height() - 3 * spacing::small) / lineHeight - 1);
    const auto left = static_cast<qsizetype>(readings.size()) - room;
    QString more;
    if (left > 0) {
        more = tr("and %n more", nullptr, static_cast<int>(left + 1));
        readings.resize(static_cast<std::size_t>(room - 1));
    }

    const QString heading = timeText(time);
    int nameWidth = 0;
    int valueWidth = 0;
    for (Reading& reading : readings) {
        reading.name = text.elidedText(reading.name, Qt::ElideMiddle, kMostNameWidth);
        nameWidth = std::max(nameWidth, text.horizontalAdvance(reading.name));
        valueWidth = std::max(valueWidth, figures.horizontalAdvance(reading.value));
    }
    const int inner = std::max({kMarkSize + spacing::small + nameWidth + spacing::large + valueWidth,
                                figures.horizontalAdvance(heading), text.horizontalAdvance(more)});
    const int lines = 1 + static_cast<int>(readings.size()) + (more.isEmpty() ? 0 : 1);
    QRect card(0, 0, inner + 2 * spacing::small, lines * lineHeight + 2 * spacing::tight);
    const bool fitsRight = position_->x() + spacing::medium + card.width() <= width();
    card.moveLeft(fitsRight ? position_->x() + spacing::medium
                            : position_->x() - spacing::medium - card.width());
    card.moveTop(
        std::clamp(position_->y() - card.height() / 2, 1, std::max(1, height() - card.height() - 1)));

    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
    QRect line(card.left() + spacing::small, card.top() + spacing::tight, inner, lineHeight);
    painter.setFont(figureFont);
    painter.setPen(colors.textMuted);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, heading);
    for (const Reading& reading : readings) {
        line.translate(0, lineHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(reading.color);
        painter.drawRoundedRect(
            QRectF(line.left(), line.center().y() - kMarkSize / 2.0 + 0.5, kMarkSize, kMarkSize), 2, 2);
        painter.setPen(colors.text);
        painter.setFont(textFont);
        painter.drawText(line.adjusted(kMarkSize + spacing::small, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         reading.name);
        painter.setFont(figureFont);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, reading.value);
    }
    if (!more.isEmpty()) {
        line.translate(0, lineHeight);
        painter.setFont(textFont);
        painter.setPen(colors.textMuted);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, more);
    }
}

} // namespace weir
