#include "widgets/dashboard/tile_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

QRectF TileGrid::place(int index) const {
    return {QPointF(index % columns * tile.width(), index / columns * tile.height()), tile};
}

TileGrid tileGrid(QSizeF room, int count, QSizeF least, double shape) {
    TileGrid grid;
    if (count < 1) return grid;
    const int mostColumns = std::clamp(static_cast<int>(room.width() / least.width()), 1, count);
    double leastOff = std::numeric_limits<double>::infinity();
    for (int columns = 1; columns <= mostColumns; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double off = std::abs(std::log((room.width() / columns) / (room.height() / rows) / shape));
        if (off >= leastOff) continue;
        leastOff = off;
        grid.columns = columns;
    }
    const int needed = (count + grid.columns - 1) / grid.columns;
    grid.rows = std::clamp(static_cast<int>(room.height() / least.height()), 1, needed);
    grid.shown = std::min(count, grid.rows * grid.columns);
    grid.tile = QSizeF(room.width() / grid.columns, room.height() / grid.rows);
    return grid;
}

} // namespace weir
