#include "widgets/dashboard/series_lines.h"

#include "widgets/dashboard/series_columns.h"
#include "widgets/dashboard/series_cursor.h"
#include "widgets/dashboard/series_reduction.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr double kLineWidth = 1.5;
constexpr double kPointRadius = 1.75;
constexpr double kLoneRadius = 2.5; ///< of a value that is alone and has no line
constexpr double kBeyond = 1e5;     ///< units that are drawn outside the plot, at most

/// The points that are seen, with one more on each side moved to just outside the plot on their lines.
QPolygonF pointsOf(const Series& series, const PlotPlace& place, const ValueScale& scale, bool isStepped) {
    std::vector<SeriesPoint> points;
    reduceToPixels(series, place.from, place.to, static_cast<int>(std::ceil(place.area.width())), points);
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(points.size()) * (isStepped ? 2 : 1));
    for (const SeriesPoint& point : points) {
        const QPointF next(place.xOf(point.time), place.yOf(point.value, scale));
        if (isStepped && !line.empty()) line << QPointF(next.x(), line.back().y());
        line << next;
    }
    const auto moveTo = [&](QPointF& outer, const QPointF& inner, double x) {
        if (std::abs(outer.x() - inner.x()) < 1e-9) return;
        outer.setY(inner.y() + (outer.y() - inner.y()) * (x - inner.x()) / (outer.x() - inner.x()));
        outer.setX(x);
    };
    const double left = place.area.left() - 2;
    const double right = place.area.right() + 2;
    if (line.size() > 1 && line.front().x() < left) moveTo(line.front(), line[1], left);
    if (line.size() > 1 && line.back().x() > right) moveTo(line.back(), line[line.size() - 2], right);
    return line;
}

void drawFilled(QPainter& painter, QPolygonF area, const QPolygonF& lower, const QColor& fill) {
    for (auto point = lower.rbegin(); point != lower.rend(); ++point)
        area << *point;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
}

void drawDots(QPainter& painter, const QPolygonF& points, double radius, const QColor& color) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const QPointF& point : points)
        painter.drawEllipse(point, radius, radius);
}

void drawStroke(QPainter& painter, const QPolygonF& line, const SeriesLook& look) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(look.color, kLineWidth, look.stroke, Qt::FlatCap, Qt::BevelJoin));
    painter.drawPolyline(line);
}

} // namespace

double PlotPlace::xOf(Timestamp time) const {
    return area.left() + (static_cast<double>(time) - static_cast<double>(from)) /
                             (static_cast<double>(to) - static_cast<double>(from)) * area.width();
}

double PlotPlace::yOf(double value, const ValueScale& scale) const {
    const double y = area.bottom() - scale.share(value) * area.height();
    return std::clamp(y, area.top() - kBeyond, area.bottom() + kBeyond);
}

void drawLines(QPainter& painter, const SeriesTrace& trace, const PlotPlace& place) {
    const SeriesLook& look = trace.look;
    const bool isStepped = look.shape == SeriesShape::Step;
    const QPolygonF line = pointsOf(*trace.series, place, look.scale, isStepped);
    if (line.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.shape == SeriesShape::Points) return drawDots(painter, line, kPointRadius, look.color);
    // A lone value has no line; without a dot it would not be seen at all.
    if (line.size() == 1) return drawDots(painter, line, kLoneRadius, look.color);
    if (look.isFilled && trace.lowEdge) {
        drawFilled(painter, line, pointsOf(*trace.lowEdge, place, look.scale, isStepped), look.fill);
    } else if (look.isFilled) {
        const double ground = std::min(place.yOf(0, look.scale), place.area.bottom());
        const QPolygonF below(QList<QPointF>{{line.front().x(), ground}, {line.back().x(), ground}});
        drawFilled(painter, line, below, look.fill);
    }
    if (look.hasLine) drawStroke(painter, line, look);
}

void SeriesStack::compute(const std::vector<const Series*>& series, Timestamp from, Timestamp to,
                          int places) {
    const auto size = static_cast<std::size_t>(std::max(2, places));
    const TimeColumns columns{from, std::max(1.0, (static_cast<double>(to) - static_cast<double>(from)) /
                                                      static_cast<double>(size - 1))};
    times_.clear();
    for (std::size_t place = 0; place < size; ++place)
        times_.push_back(columns.begin(static_cast<std::int64_t>(place)));
    sums_.assign(1, std::vector<double>(size, 0.0));
    for (const Series* each : series) {
        std::vector<double> sum = sums_.back();
        std::optional<SeriesPoint> before = each->at(from);
        SeriesCursor cursor(*each, from);
        for (std::size_t place = 0; place < size; ++place) {
            const SeriesSummary here = cursor.takeUntil(columns.begin(static_cast<std::int64_t>(place) + 1));
            const std::optional<SeriesPoint> next = cursor.peek();
            if (!here.empty()) {
                sum[place] += here.mean();
                before = here.last;
            } else if (before && next) {
                const double share = static_cast<double>(times_[place] - before->time) /
                                     static_cast<double>(std::max<Timestamp>(1, next->time - before->time));
                sum[place] += before->value + (next->value - before->value) * std::clamp(share, 0.0, 1.0);
            } else if (before) {
                // The newest of one comes a little before that of another; the sum does not fall meanwhile.
                sum[place] += before->value;
            }
        }
        sums_.push_back(std::move(sum));
    }
    least_ = greatest_ = 0;
    for (const std::vector<double>& sum : sums_) {
        const auto [low, high] = std::minmax_element(sum.begin(), sum.end());
        least_ = std::min(least_, *low);
        greatest_ = std::max(greatest_, *high);
    }
}

void SeriesStack::draw(QPainter& painter, std::size_t series, const SeriesLook& look,
                       const PlotPlace& place) const {
    if (series + 1 >= sums_.size()) return;
    const auto edge = [&](const std::vector<double>& sum) {
        QPolygonF line;
        for (std::size_t i = 0; i < sum.size(); ++i)
            line << QPointF(place.xOf(times_[i]), place.yOf(sum[i], look.scale));
        return line;
    };
    const QPolygonF upper = edge(sums_[series + 1]);
    painter.setRenderHint(QPainter::Antialiasing);
    drawFilled(painter, upper, edge(sums_[series]), look.fill);
    drawStroke(painter, upper, look);
}

} // namespace weir
