#pragma once
#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace weir {

/// The curve from an output to an input, also for a wire that is still being drawn, led through `bends`.
/// Flows to the right; a wire that leads back swings out.
QPainterPath wirePath(const QPointF& from, const QPointF& to, const std::vector<QPointF>& bends = {});

/// Into which gap of a wire's points a new one at `position` belongs: 0 is before the first bend.
std::size_t bendPlace(const QPointF& from, const QPointF& to, const std::vector<QPointF>& bends,
                      const QPointF& position);

} // namespace weir
