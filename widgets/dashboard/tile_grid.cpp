#include "widgets/dashboard/tile_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

constexpr double kWithoutPlace = 100; ///< more than any shape can be off

int rowsOf(int count, int columns) {
    return (count + columns - 1) / columns;
}

} // namespace

QRectF TileGrid::place(int index) const {
    return {QPointF(index % columns * tile.width(), index / columns * tile.height()), tile};
}

TileGrid tileGrid(QSizeF room, int count, QSizeF least, double shape) {
    TileGrid grid;
    if (count < 1) return grid;
    const int mostColumns = std::clamp(static_cast<int>(room.width() / least.width()), 1, count);
    double leastOff = std::numeric_limits<double>::infinity();
    for (int columns = 1; columns <= mostColumns; ++columns) {
        const int rows = rowsOf(count, columns);
        // A column more that makes no row less only leaves places empty.
        if (columns > 1 && rowsOf(count, columns - 1) == rows) continue;
        double off = std::abs(std::log((room.width() / columns) / (room.height() / rows) / shape));
        // Rather another shape than tiles without a place.
        if (room.height() / rows < least.height()) off += kWithoutPlace;
        if (off >= leastOff) continue;
        leastOff = off;
        grid.columns = columns;
    }
    const int needed = rowsOf(count, grid.columns);
    grid.rows = std::clamp(static_cast<int>(room.height() / least.height()), 1, needed);
    grid.shown = std::min(count, grid.rows * grid.columns);
    grid.tile = QSizeF(room.width() / grid.columns, room.height() / grid.rows);
    return grid;
}

} // namespace weir
