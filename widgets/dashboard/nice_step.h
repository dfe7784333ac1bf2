#pragma once
#include "pipeline/data/timestamp.h"

namespace weir {

/// The least of 1, 2, 5, 10, 20, 50... (and of the fractions before them) that is not below `atLeast`.
double niceStep(double atLeast);

/// The next step of 1, 2, 10, 20, 100...: each of these divides the next, so that what was counted by one can
/// be counted by the next.
double nextNestedStep(double step);
/// The least of those steps that is not below `atLeast`.
double nestedStep(double atLeast);

/// The shortest span that is not below `atLeast` and that clocks know: 1, 2, 5... ms, 1, 2, 5, 10, 15, 30 s,
/// minutes, 1, 2, 3, 6, 12 h, days.
Duration niceDuration(Duration atLeast);

} // namespace weir
