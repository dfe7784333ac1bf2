#include "widgets/dashboard/value_bars.h"

#include "widgets/theme/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kMostThickness = 26;
constexpr double kLeastThickness = 3;
constexpr double kMostStep = 48;        ///< of bars that lie: few ones are not spread over a tall panel
constexpr double kMostUprightStep = 96; ///< of bars that stand
constexpr double kMostNameShare = 0.4;  ///< of the width, of bars that lie
constexpr double kLeastUpright = 34;    ///< from one standing bar to the next

double widest(const std::vector<ValueBars::Bar>& bars, const QFontMetricsF& metrics) {
    double width = 0;
    // Thousands need not be measured to know what a column of names takes.
    for (std::size_t i = 0; i < std::min<std::size_t>(bars.size(), 200); ++i)
        width = std::max(width, metrics.horizontalAdvance(bars[i].name));
    return width;
}

} // namespace

QString ValueBars::figureOf(double value) const {
    return QString::fromStdString(figureText(value, format).text());
}

ValueBars::Measures ValueBars::measure(QSizeF size, const QPaintDevice* device) const {
    const Theme& theme = Theme::instance();
    const QFontMetricsF names(theme.font(TextStyle::Caption), device);
    const QFontMetricsF figures(theme.figures(TextStyle::Body), device);
    Measures measures{};
    const double count = std::max<double>(1, static_cast<double>(bars.size()));
    for (std::size_t i = 0; i < std::min<std::size_t>(bars.size(), 200); ++i)
        measures.figure = std::max(measures.figure, figures.horizontalAdvance(figureOf(bars[i].value)));
    // Room for the figures that are to come, so that bars do not get shorter as digits come.
    measures.figure = std::max({measures.figure, figures.horizontalAdvance(figureOf(scale.greatest)),
                                figures.horizontalAdvance(figureOf(scale.least))});
    if (isUpright) {
        measures.step = std::clamp(size.width() / count, kLeastUpright, kMostUprightStep);
        measures.thickness = std::min(kMostThickness * 1.6, measures.step * 0.6);
        measures.name = measures.step - spacing::tight;
    } else {
        measures.step = std::clamp(size.height() / count, names.height() + 2, kMostStep);
        measures.thickness = std::clamp(measures.step * 0.55, kLeastThickness, kMostThickness);
        measures.name = std::min(widest(bars, names) + 1, size.width() * kMostNameShare);
        measures.figure = std::min(measures.figure, size.width() * kMostNameShare);
    }
    return measures;
}

int ValueBars::roomFor(QSizeF size, const QPaintDevice* device) const {
    const QSizeF room = size - QSizeF(2 * spacing::medium, 2 * spacing::small);
    const double step = measure(room, device).step;
    const double length = isUpright ? room.width() : room.height();
    return std::clamp(static_cast<int>((length + 0.5) / step), 0, static_cast<int>(bars.size()));
}

void ValueBars::paint(QPainter& painter, const QRectF& place) const {
    const int count = roomFor(place.size(), painter.device());
    if (count == 0) return;
    const QRectF room = place.adjusted(spacing::medium, spacing::small, -spacing::medium, -spacing::small);
    const Measures measures = measure(room.size(), painter.device());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isUpright)
        paintUpright(painter, room, measures, count);
    else
        paintLying(painter, room, measures, count);
    painter.restore();
}

int ValueBars::barAt(QPointF point, QSizeF size, const QPaintDevice* device) const {
    const int count = roomFor(size, device);
    const QRectF room =
        QRectF(QPointF(), size).adjusted(spacing::medium, spacing::small, -spacing::medium, -spacing::small);
    const double step = measure(room.size(), device).step;
    const double along = isUpright
                             ? point.x() - room.left() - std::max(0.0, (room.width() - step * count) / 2)
                             : point.y() - room.top();
    const int bar = static_cast<int>(std::floor(along / step));
    return bar >= 0 && bar < count ? bar : -1;
}

void ValueBars::paintBar(QPainter& painter, const QRectF& track, double value) const {
    const Colors& colors = Theme::instance().colors();
    const double radius = std::min(3.0, std::min(track.width(), track.height()) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.grid, colors.surface, 0.6));
    painter.drawRoundedRect(track, radius, radius);
    const auto at = [&](double share) {
        return isUpright ? track.bottom() - share * track.height() : track.left() + share * track.width();
    };
    const auto band = [&](double from, double to) {
        const double low = std::min(from, to);
        const double high = std::max(from, to);
        return isUpright ? QRectF(track.left(), low, track.width(), high - low)
                         : QRectF(low, track.top(), high - low, track.height());
    };
    const auto state = stateOf(value, thresholds);
    if (std::isfinite(value)) {
        painter.setBrush(state ? colorOf(*state) : colors.accent);
        painter.drawRoundedRect(band(at(scale.share(0)), at(scale.share(value))), radius, radius);
    }
    // Where the thresholds lie, over the bar and beside it.
    for (const Threshold& threshold : thresholds) {
        const double share = scale.share(threshold.from);
        if (share <= 0 || share >= 1) continue;
        painter.setBrush(colors.surface);
        painter.drawRect(band(at(share) - 1.75, at(share) + 1.75));
        painter.setBrush(colorOf(threshold.state));
        painter.drawRect(band(at(share) - 0.75, at(share) + 0.75));
    }
}

void ValueBars::paintLying(QPainter& painter, const QRectF& place, const Measures& measures,
                           int count) const {
    const Theme& theme = Theme::instance();
    const QFont names = theme.font(TextStyle::Caption);
    const QFont figures = theme.figures(TextStyle::Body);
    const QFontMetricsF nameMetrics(names, painter.device());
    const double left = place.left() + measures.name + spacing::small;
    const double right = place.right() - measures.figure - spacing::small;
    for (int i = 0; i < count; ++i) {
        const Bar& bar = bars[static_cast<std::size_t>(i)];
        const QRectF row(place.left(), place.top() + i * measures.step, place.width(), measures.step);
        painter.setFont(names);
        painter.setPen(theme.colors().textMuted);
        painter.drawText(QRectF(row.left(), row.top(), measures.name, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         nameMetrics.elidedText(bar.name, Qt::ElideMiddle, measures.name));
        if (right - left >= 8)
            paintBar(
                painter,
                QRectF(left, row.center().y() - measures.thickness / 2, right - left, measures.thickness),
                bar.value);
        painter.setFont(figures);
        painter.setPen(theme.colors().text);
        painter.drawText(QRectF(row.right() - measures.figure, row.top(), measures.figure, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, figureOf(bar.value));
    }
}

void ValueBars::paintUpright(QPainter& painter, const QRectF& place, const Measures& measures,
                             int count) const {
    const Theme& theme = Theme::instance();
    const QFont names = theme.font(TextStyle::Caption);
    QFont figures = theme.figures(TextStyle::Body);
    // Figures stand side by side; those that would touch are written smaller.
    const double most = measures.step - spacing::tight;
    if (measures.figure > most)
        figures.setPointSizeF(std::max(6.0, figures.pointSizeF() * most / measures.figure));
    const QFontMetricsF nameMetrics(names, painter.device());
    const QFontMetricsF figureMetrics(figures, painter.device());
    const double begin = place.left() + std::max(0.0, (place.width() - measures.step * count) / 2);
    for (int i = 0; i < count; ++i) {
        const Bar& bar = bars[static_cast<std::size_t>(i)];
        const QRectF column(begin + i * measures.step, place.top(), measures.step, place.height());
        painter.setFont(figures);
        painter.setPen(theme.colors().text);
        painter.drawText(QRectF(column.left(), column.top(), column.width(), figureMetrics.height()),
                         Qt::AlignCenter, figureOf(bar.value));
        painter.setFont(names);
        painter.setPen(theme.colors().textMuted);
        painter.drawText(QRectF(column.left(), column.bottom() - nameMetrics.height(), column.width(),
                                nameMetrics.height()),
                         Qt::AlignCenter, nameMetrics.elidedText(bar.name, Qt::ElideMiddle, measures.name));
        const QRectF track(column.center().x() - measures.thickness / 2,
                           column.top() + figureMetrics.height() + spacing::tight, measures.thickness,
                           column.height() - figureMetrics.height() - nameMetrics.height() -
                               2 * spacing::tight);
        if (track.height() >= 8) paintBar(painter, track, bar.value);
    }
}

} // namespace weir
