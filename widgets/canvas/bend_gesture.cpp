#include "widgets/canvas/bend_gesture.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/wire_path.h"

#include <QCoreApplication>

#include <cmath>

namespace weir {

using namespace canvas;

namespace {

constexpr qreal kThreshold = 5; ///< pixels, more than a click wavers
constexpr qreal kGone = 5;      ///< a bend so near to the line between its neighbours is none

QString tr(const char* text) {
    return QCoreApplication::translate("weir::BendGesture", text);
}

std::vector<Position> positions(const std::vector<QPointF>& points) {
    std::vector<Position> result;
    for (const QPointF& point : points)
        result.push_back({point.x(), point.y()});
    return result;
}

qreal distanceToLine(const QPointF& point, const QPointF& begin, const QPointF& end) {
    const QPointF along = end - begin;
    const qreal length = std::hypot(along.x(), along.y());
    if (length <= 0) return QLineF(point, begin).length();
    const QPointF offset = point - begin;
    return std::abs(along.x() * offset.y() - along.y() * offset.x()) / length;
}

} // namespace

BendGesture::BendGesture(CanvasScene& scene, WireItem& wire, const QPointF& start)
    : scene_(scene), wire_(wire), before_(wire.bends()), start_(start), end_(start) {
    const std::optional<std::size_t> held = wire.bendAt(start);
    isNew_ = !held;
    bend_ = held ? *held : bendPlace(wire.from(), wire.to(), before_, start);
}

void BendGesture::moveTo(const QPointF& position, Qt::KeyboardModifiers modifiers) {
    if (!moved_ && QLineF(start_, position).length() * scene_.zoom() < kThreshold) return;
    moved_ = true;
    end_ = modifiers & Qt::AltModifier ? position : onGrid(position);
    std::vector<QPointF> bends = before_;
    if (isNew_)
        bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(bend_), end_);
    else
        bends[bend_] = end_;
    wire_.setRoute(wire_.from(), wire_.to(), std::move(bends));
}

void BendGesture::finish() {
    if (!moved_) return;
    std::vector<QPointF> bends = wire_.bends();
    const QPointF before = bend_ == 0 ? wire_.from() : bends[bend_ - 1];
    const QPointF after = bend_ + 1 == bends.size() ? wire_.to() : bends[bend_ + 1];
    const bool isStraight = !isNew_ && distanceToLine(end_, before, after) < kGone;
    if (isStraight) bends.erase(bends.begin() + static_cast<std::ptrdiff_t>(bend_));
    const Wire wire = wire_.wire();
    scene_.scope().change(isStraight ? tr("Remove a reroute point")
                          : isNew_   ? tr("Add a reroute point")
                                     : tr("Move a reroute point"),
                          [&](GraphBody& body) {
                              if (bends.empty())
                                  body.bends.erase(wire);
                              else
                                  body.bends[wire] = positions(bends);
                          });
}

void BendGesture::giveUp() {
    wire_.setRoute(wire_.from(), wire_.to(), before_);
}

void addBend(GraphScope& scope, const WireItem& wire, const QPointF& position) {
    std::vector<QPointF> bends = wire.bends();
    const std::size_t place = bendPlace(wire.from(), wire.to(), bends, position);
    bends.insert(bends.begin() + static_cast<std::ptrdiff_t>(place), onGrid(position));
    const Wire bent = wire.wire();
    scope.change(tr("Add a reroute point"), [&](GraphBody& body) { body.bends[bent] = positions(bends); });
}

void removeBend(GraphScope& scope, const Wire& wire, std::size_t bend) {
    scope.change(tr("Remove a reroute point"), [&](GraphBody& body) {
        std::vector<Position>& bends = body.bends[wire];
        if (bend < bends.size()) bends.erase(bends.begin() + static_cast<std::ptrdiff_t>(bend));
        if (bends.empty()) body.bends.erase(wire);
    });
}

void removeBends(GraphScope& scope, const Wire& wire) {
    scope.change(tr("Remove all reroute points"), [&](GraphBody& body) { body.bends.erase(wire); });
}

} // namespace weir
