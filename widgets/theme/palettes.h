#pragma once
#include "widgets/theme/theme.h"

#include <array>

namespace weir {

/// The colours of the two themes. Neutral greys, one accent, and a hue for each node category.
Colors lightColors();
Colors darkColors();

/// Series colours on either ground, in the order charts take them.
inline constexpr std::size_t kSeriesCount = 8;
const std::array<QColor, kSeriesCount>& lightSeries();
const std::array<QColor, kSeriesCount>& darkSeries();

} // namespace weir
