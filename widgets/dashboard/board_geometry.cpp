#include "widgets/dashboard/board_geometry.h"

#include "widgets/dashboard/board_layout.h"
#include "widgets/theme/theme.h"

#include <cmath>

namespace weir {

namespace {

constexpr int kGap = spacing::small;
constexpr int kMargin = spacing::medium;

} // namespace

double BoardGeometry::columnWidth() const {
    return static_cast<double>(width - 2 * kMargin + kGap) / kBoardColumns;
}

QRect BoardGeometry::rectOf(const PanelPlace& place) const {
    const double column = columnWidth();
    const int left = kMargin + static_cast<int>(std::lround(place.column * column));
    const int right = kMargin + static_cast<int>(std::lround((place.column + place.width) * column)) - kGap;
    return QRect(left, kMargin + place.row * kRowHeight, right - left, place.height * kRowHeight - kGap);
}

int BoardGeometry::heightOf(int rows) {
    return rows * kRowHeight - kGap + 2 * kMargin;
}

} // namespace weir
