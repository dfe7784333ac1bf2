#pragma once
#include "widgets/dashboard/figure_text.h"
#include "widgets/dashboard/series_store.h"

#include <QColor>
#include <QPainter>
#include <QString>

#include <optional>
#include <vector>

namespace weir {

/// One figure of a number panel, ready to be painted.
struct NumberTile {
    QString name; ///< above the figure; empty: none
    FigureText figure;
    QString change;                   ///< against the beginning of the range; empty: none
    std::optional<QColor> stateColor; ///< of the threshold it has reached
    std::vector<SeriesPoint> course;  ///< reduced to what the tile can show
    Timestamp from = 0;
    Timestamp to = 0;

    /// Paints it as large as `place` lets it be.
    void paint(QPainter& painter, const QRectF& place) const;

private:
    void paintCourse(QPainter& painter, const QRectF& place, const QColor& color) const;
};

} // namespace weir
