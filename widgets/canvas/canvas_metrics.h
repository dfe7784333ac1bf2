#pragma once
#include <QPointF>
#include <QtGlobal>

#include <cmath>

namespace weir::canvas {

// Sizes in scene units, which are device-independent pixels at 100 %.
inline constexpr qreal kNodeWidth = 208;
inline constexpr qreal kHeaderHeight = 52; ///< icon, title and summary
inline constexpr qreal kFooterHeight = 26; ///< state and rate
inline constexpr qreal kErrorHeight = 24;  ///< the last error, while there is one
inline constexpr qreal kNodeRadius = 8;
inline constexpr qreal kFirstPort = 26; ///< its centre below the node's top
inline constexpr qreal kPortSpacing = 22;
inline constexpr qreal kPortRadius = 5;
inline constexpr qreal kPortReach = 12; ///< how near to a port's centre a press counts as on it
inline constexpr qreal kSnapReach = 28; ///< how near a wire's end must come to snap to a port
inline constexpr qreal kGrid = 8;       ///< nodes stand on it
inline constexpr qreal kColumnGap = 96;
inline constexpr qreal kFrameMargin = 24; ///< around what a frame is made for
inline constexpr qreal kFrameTitle = 32;
inline constexpr qreal kRowGap = 40;

// Below these scales detail falls away.
inline constexpr qreal kSummaryScale = 0.8;
inline constexpr qreal kTextScale = 0.3;
inline constexpr qreal kShapeScale = 0.28;

/// The nearest point of the grid that nodes stand on.
inline qreal onGrid(qreal value) {
    return std::round(value / kGrid) * kGrid;
}
inline QPointF onGrid(const QPointF& position) {
    return {onGrid(position.x()), onGrid(position.y())};
}

/// By how much text and figures grow against the zoom, so that they can still be read when it is small.
constexpr qreal textGrowth(qreal scale) {
    constexpr qreal kMost = 2;
    if (scale >= kSummaryScale) return 1;
    return kSummaryScale / scale < kMost ? kSummaryScale / scale : kMost;
}

} // namespace weir::canvas
