#include "widgets/dashboard/series_reduction.h"

#include "widgets/dashboard/series_cursor.h"

#include <algorithm>
#include <cmath>

namespace weir {

void reduceToPixels(const Series& series, Timestamp from, Timestamp to, int columns,
                    std::vector<SeriesPoint>& result) {
    result.clear();
    if (series.empty() || to < from) return;
    if (from > kMinTimestamp)
        if (const auto before = series.at(from - 1)) result.push_back(*before);
    const double perColumn =
        std::max(1.0, (static_cast<double>(to) - static_cast<double>(from)) / std::max(1, columns));
    SeriesCursor cursor(series, from);
    for (auto point = cursor.peek(); point && point->time <= to; point = cursor.peek()) {
        const double column =
            std::floor((static_cast<double>(point->time) - static_cast<double>(from)) / perColumn);
        const double end = static_cast<double>(from) + (column + 1) * perColumn;
        // At the right edge the last column takes what lies on it, too; rounding never holds the cursor back.
        const Timestamp until = end >= static_cast<double>(to)
                                    ? (to == kMaxTimestamp ? to : to + 1)
                                    : std::max(point->time + 1, static_cast<Timestamp>(std::ceil(end)));
        const SeriesSummary sum = cursor.takeUntil(until);
        for (const SeriesPoint& known : KnownPoints(sum))
            result.push_back(known);
        if (sum.empty()) break;
    }
    if (to < kMaxTimestamp)
        if (const auto after = series.after(to)) result.push_back(*after);
}

} // namespace weir
