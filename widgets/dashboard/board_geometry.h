#pragma once
#include "pipeline/graph/graph.h"

#include <QRect>

namespace weir {

/// Where the cells of a board lie that is so wide, in device-independent pixels.
struct BoardGeometry {
    int width = 0;
    int rowHeight = kRowHeight; ///< from the top of a row to the top of the next

    /// From the left edge of a column to that of the next.
    double columnWidth() const;
    QRect rectOf(const PanelPlace& place) const;
    /// How many columns a new panel takes that usually takes so many: on a narrow board one that takes a
    /// third or more of its width, as charts and tables do, takes twice as many, for it could not be read
    /// else.
    int readableWidth(int columns) const;
    /// Of a board with so many rows.
    static int heightOf(int rows, int rowHeight = kRowHeight);
    /// The cell that a point lies in.
    PanelPlace cellAt(QPoint point) const;

    /// How high rows are by themselves, and how low they are made where that makes a board fit its room.
    static constexpr int kRowHeight = 36;
    static constexpr int kLeastRowHeight = 24;
    /// How high rows are made, so that all of them fit in a room so high, within reason.
    static int rowHeightFor(int rows, int room);
};

} // namespace weir
