#pragma once
#include "widgets/theme/theme.h"

namespace weir {

/// The colours of the two themes. Neutral greys, one accent, and a hue for each node category.
Colors lightColors();
Colors darkColors();

} // namespace weir
