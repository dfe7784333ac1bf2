#pragma once
#include <QRectF>
#include <QSizeF>

namespace weir {

/// Tiles of one size side by side and below each other: as many columns as make their shape best, and no more
/// than fill their rows.
struct TileGrid {
    int columns = 1;
    int rows = 1;  ///< for which there is room
    int shown = 0; ///< how many of the tiles have a place
    QSizeF tile;

    /// Where the tile of that number stands.
    QRectF place(int index) const;
};

/// A grid for `count` tiles, none smaller than `least` as far as that can be had; `shape` is the best width
/// over height.
TileGrid tileGrid(QSizeF room, int count, QSizeF least, double shape);

} // namespace weir
