#include "widgets/dashboard/board_geometry.h"

#include "widgets/dashboard/board_layout.h"
#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

constexpr int kGap = spacing::small;
constexpr int kMargin = spacing::medium;
constexpr int kNarrow = 700;     ///< under which half of a board is too narrow for a chart
constexpr int kLeastDoubled = 8; ///< columns; what takes fewer, such as a number, is read at any width

} // namespace

double BoardGeometry::columnWidth() const {
    return static_cast<double>(width - 2 * kMargin + kGap) / kBoardColumns;
}

QRect BoardGeometry::rectOf(const PanelPlace& place) const {
    const double column = columnWidth();
    const int left = kMargin + static_cast<int>(std::lround(place.column * column));
    const int right = kMargin + static_cast<int>(std::lround((place.column + place.width) * column)) - kGap;
    return QRect(left, kMargin + place.row * rowHeight, right - left, place.height * rowHeight - kGap);
}

PanelPlace BoardGeometry::cellAt(QPoint point) const {
    PanelPlace cell;
    cell.column = std::clamp(static_cast<int>((point.x() - kMargin) / columnWidth()), 0, kBoardColumns - 1);
    cell.row = std::max(0, (point.y() - kMargin) / rowHeight);
    return cell;
}

int BoardGeometry::readableWidth(int columns) const {
    const bool isTooNarrow = width < kNarrow && columns >= kLeastDoubled;
    return isTooNarrow ? std::min(2 * columns, kBoardColumns) : columns;
}

int BoardGeometry::heightOf(int rows, int rowHeight) {
    return rows * rowHeight - kGap + 2 * kMargin;
}

/// A board that is a little too high for its room is made to fit; a much higher one scrolls.
int BoardGeometry::rowHeightFor(int rows, int room) {
    if (rows == 0 || room == 0) return kRowHeight;
    const int fitting = (room - 2 * kMargin + kGap) / rows;
    return fitting < kLeastRowHeight ? kRowHeight : std::min(fitting, kRowHeight);
}

} // namespace weir
