#include "widgets/canvas/wire_path.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

QPainterPath straightPath(const QPointF& from, const QPointF& to) {
    const qreal across = to.x() - from.x();
    const qreal down = std::abs(to.y() - from.y());
    const qreal reach = across >= 0 ? std::clamp(across / 2, qMin(40.0, down), 160.0)
                                    : std::clamp(-across / 2 + down / 8, 60.0, 200.0);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    return path;
}

qreal distanceTo(const QPointF& begin, const QPointF& end, const QPointF& position) {
    const QPointF along = end - begin;
    const qreal length = QPointF::dotProduct(along, along);
    const qreal share =
        length > 0 ? std::clamp(QPointF::dotProduct(position - begin, along) / length, 0.0, 1.0) : 0;
    return QLineF(begin + share * along, position).length();
}

} // namespace

QPainterPath wirePath(const QPointF& from, const QPointF& to, const std::vector<QPointF>& bends) {
    if (bends.empty()) return straightPath(from, to);
    std::vector<QPointF> points{from};
    points.insert(points.end(), bends.begin(), bends.end());
    points.push_back(to);
    // Level at both ends, and at a bend along the line between its neighbours (Catmull and Rom).
    const auto direction = [&](std::size_t point) {
        if (point == 0 || point + 1 == points.size()) return QPointF(1, 0);
        const QPointF along = points[point + 1] - points[point - 1];
        const qreal length = std::hypot(along.x(), along.y());
        return length > 0 ? along / length : QPointF(1, 0);
    };
    QPainterPath path(from);
    for (std::size_t point = 0; point + 1 < points.size(); ++point) {
        const qreal reach = QLineF(points[point], points[point + 1]).length() / 2.6;
        path.cubicTo(points[point] + reach * direction(point),
                     points[point + 1] - reach * direction(point + 1), points[point + 1]);
    }
    return path;
}

std::size_t bendPlace(const QPointF& from, const QPointF& to, const std::vector<QPointF>& bends,
                      const QPointF& position) {
    std::size_t place = 0;
    qreal least = std::numeric_limits<qreal>::max();
    for (std::size_t gap = 0; gap <= bends.size(); ++gap) {
        const qreal distance =
            distanceTo(gap == 0 ? from : bends[gap - 1], gap == bends.size() ? to : bends[gap], position);
        if (distance >= least) continue;
        least = distance;
        place = gap;
    }
    return place;
}

} // namespace weir
