#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/series.h"
#include "widgets/dashboard/value_scale.h"

#include <QColor>

namespace weir {

/// How a series is drawn.
struct SeriesLook {
    QColor color;
    QColor fill; ///< as opaque as it is to be drawn
    Qt::PenStyle stroke = Qt::SolidLine;
    SeriesShape shape = SeriesShape::Line;
    ValueScale scale;
    bool isFilled = false; ///< down to zero, or to the other edge of a band
    bool hasLine = true;

    bool operator==(const SeriesLook&) const = default;
};

/// A series and how to draw it.
struct SeriesTrace {
    const Series* series;
    const Series* lowEdge; ///< of a band that the series is the upper edge of; null: it is none
    SeriesLook look;
};

} // namespace weir
