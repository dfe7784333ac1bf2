#pragma once
#include "pipeline/graph/graph.h"

#include <QRect>

namespace weir {

/// Where the cells of a board lie that is so wide, in device-independent pixels.
struct BoardGeometry {
    int width = 0;

    /// From the left edge of a column to that of the next.
    double columnWidth() const;
    QRect rectOf(const PanelPlace& place) const;
    /// Of a board with so many rows.
    static int heightOf(int rows);
    /// From the top of a row to the top of the next.
    static constexpr int kRowHeight = 36;
};

} // namespace weir
