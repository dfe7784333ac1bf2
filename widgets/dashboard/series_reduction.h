#pragma once
#include "widgets/dashboard/series.h"

#include <vector>

namespace weir {

/// What a line over `columns` pixels shows of a series from `from` to `to`: the first, least, greatest and
/// last point of each pixel column (M4: Jugel and others, VLDB 2014), so that the picture is the same as with
/// all points, and one more point on each side, so that a line reaches the edges. `result` is cleared first.
/// Costs what the columns are many, not the points.
void reduceToPixels(const Series& series, Timestamp from, Timestamp to, int columns,
                    std::vector<SeriesPoint>& result);

} // namespace weir
