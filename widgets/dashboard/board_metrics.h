#pragma once
#include "widgets/theme/theme.h"

/// Measures of the board's grid, in device-independent pixels.
namespace weir::board_metrics {

inline constexpr int kGap = spacing::small;
inline constexpr int kMargin = spacing::medium;
inline constexpr int kRowHeight = 36;      ///< from the top of a row to the top of the next
inline constexpr int kLeastRowHeight = 26; ///< where that makes all rows fit
inline constexpr int kRowsBelow = 2;       ///< room left free under the last panel of a board that scrolls

} // namespace weir::board_metrics
