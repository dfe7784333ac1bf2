#pragma once
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/series_store.h"

#include <QColor>
#include <QPainter>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace weir {

/// The ends of the small chart for values within `range`: it is high enough that only what matters beside the
/// figure is seen to move, and stands on zero where that is near.
std::pair<double, double> courseScale(const FigureRange& range);

/// One figure of a number panel, ready to be painted.
struct NumberTile {
    QString name; ///< above the figure; empty: none
    FigureText figure;
    QString change;                   ///< and since when; empty: none
    std::optional<QColor> stateColor; ///< of the threshold it has reached
    std::vector<SeriesPoint> course;  ///< reduced to what the tile can show
    Timestamp from = 0;
    Timestamp to = 0;

    /// How large `place` lets the figure be, in pixels.
    double figureSize(const QRectF& place, const QPaintDevice* device) const;
    /// Paints it with a figure of that size.
    void paint(QPainter& painter, const QRectF& place, double figureSize) const;

private:
    /// What of it has room, and where.
    struct Layout {
        QRectF course;  ///< null: there is none
        QRectF inner;   ///< for name, figure and change
        bool hasName;   ///< above the figure
        bool hasChange; ///< below the figure
    };
    Layout layOut(const QRectF& place, double captionHeight) const;
    double widthAt(double size, const QPaintDevice* device) const;
    void paintCourse(QPainter& painter, const QRectF& place, const QColor& color) const;
};

} // namespace weir
