#include "widgets/canvas/wire_flow_item.h"

#include "widgets/canvas/wire_item.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace weir {

namespace {

constexpr qreal kStep = 6; ///< that a dot moves ten times a second, in scene units
constexpr qreal kRadius = 2.25;
/// More than anyone can look at cost time and say nothing.
constexpr std::size_t kMostDots = 600;

/// How many steps lie between two dots.
std::size_t stepsBetween(double perSecond) {
    if (perSecond < 10) return 12;
    return perSecond < 1000 ? 7 : 4;
}

} // namespace

WireFlowItem::WireFlowItem() {
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption);
    setZValue(-0.5); // over the wires, under the nodes
}

const std::vector<QPointF>& WireFlowItem::courseOf(const WireItem& wire) {
    Course& course = courses_[&wire];
    if (course.path == wire.path()) return course.points;
    course.path = wire.path();
    course.points.clear();
    // Along the short lines that the curve is drawn by: to ask it for each point would take a frame's time.
    qreal next = 0; ///< to the next point, from where the walk is
    for (const QPolygonF& part : course.path.toSubpathPolygons())
        for (qsizetype corner = 1; corner < part.size(); ++corner) {
            const QLineF line(part[corner - 1], part[corner]);
            const qreal length = line.length();
            for (; next < length; next += kStep)
                course.points.push_back(line.pointAt(next / length));
            next -= length;
        }
    return course.points;
}

void WireFlowItem::step(const std::vector<const WireItem*>& wires, const QRectF& inSight) {
    const auto dirty = [this](const QPointF& dot) {
        update(QRectF(dot - QPointF(kRadius + 1, kRadius + 1), QSizeF(2 * kRadius + 2, 2 * kRadius + 2)));
    };
    for (const QPointF& dot : dots_)
        dirty(dot);
    dots_.clear();
    ++steps_;
    if (inSight != bounds_) {
        prepareGeometryChange();
        bounds_ = inSight;
    }
    // Of wires that have gone, and of those that have not flowed for long.
    if (courses_.size() > 2 * wires.size() + 64) courses_.clear();
    for (const WireItem* wire : wires) {
        // A level wire's own rectangle has no height, and would meet nothing.
        if (!inSight.intersects(wire->path().controlPointRect().adjusted(-1, -1, 1, 1))) continue;
        const std::vector<QPointF>& course = courseOf(*wire);
        const std::size_t apart = stepsBetween(wire->recordsPerSecond());
        for (std::size_t at = steps_ % apart; at < course.size() && dots_.size() < kMostDots; at += apart)
            if (inSight.contains(course[at])) dots_.push_back(course[at]);
    }
    for (const QPointF& dot : dots_)
        dirty(dot);
}

void WireFlowItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    if (dots_.empty()) return;
    const QRectF exposed = option->exposedRect.adjusted(-kRadius, -kRadius, kRadius, kRadius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().colors().accent);
    for (const QPointF& dot : dots_)
        if (exposed.contains(dot)) painter->drawEllipse(dot, kRadius, kRadius);
}

} // namespace weir
