#pragma once
#include "widgets/dashboard/series_store.h"

#include <span>
#include <vector>

namespace weir {

/// What a line over `columns` pixels shows of `points`: the first, least, greatest and last point of each
/// pixel column (M4: Jugel and others, VLDB 2014), so that the picture is the same as with all of them.
/// Points before `from` and after `to` stay as they are. `result` is cleared first.
void reduceToPixels(std::span<const SeriesPoint> points, Timestamp from, Timestamp to, int columns,
                    std::vector<SeriesPoint>& result);

} // namespace weir
