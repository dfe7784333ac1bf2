#include "widgets/dashboard/series_columns.h"

#include "widgets/dashboard/series_cursor.h"

#include <algorithm>
#include <cmath>

namespace weir {

Timestamp TimeColumns::begin(std::int64_t column) const {
    const double offset = std::ceil(static_cast<double>(column) * width);
    const double most = static_cast<double>(kMaxTimestamp / 2);
    return origin + static_cast<Timestamp>(std::clamp(offset, -most, most));
}

std::int64_t TimeColumns::at(Timestamp time) const {
    const double offset = static_cast<double>(time) - static_cast<double>(origin);
    auto column = static_cast<std::int64_t>(std::floor(offset / width));
    // Where columns have no beginning of their own any more, a little does not matter.
    if (std::abs(offset) >= static_cast<double>(kMaxTimestamp / 4)) return column;
    // The difference of two large numbers may be off by a little.
    while (begin(column + 1) <= time)
        ++column;
    while (begin(column) > time)
        --column;
    return column;
}

void ColumnSpan::include(double value) {
    low = low <= value ? low : value;
    high = high >= value ? high : value;
}

namespace {

/// The value of the line between two points at a time between them.
double valueBetween(const SeriesPoint& before, const SeriesPoint& after, Timestamp time) {
    const double whole = static_cast<double>(after.time - before.time);
    if (whole <= 0) return after.value;
    return before.value + (after.value - before.value) * (static_cast<double>(time - before.time) / whole);
}

} // namespace

void spanColumns(const Series& series, const TimeColumns& columns, std::int64_t first, std::int64_t end,
                 SeriesShape shape, double tolerance, std::vector<ColumnSpan>& result) {
    const auto off = static_cast<Timestamp>(columns.width * tolerance);
    result.assign(static_cast<std::size_t>(std::max<std::int64_t>(0, end - first)), {});
    if (result.empty() || series.empty()) return;
    const bool isJoined = shape != SeriesShape::Points;
    const bool isStepped = shape == SeriesShape::Step;
    const auto span = [&](std::int64_t column) -> ColumnSpan& {
        return result[static_cast<std::size_t>(column - first)];
    };
    const Timestamp begin = columns.begin(first);
    const std::optional<SeriesPoint> outer = begin > kMinTimestamp ? series.at(begin - 1) : std::nullopt;
    SeriesPoint before = outer.value_or(SeriesPoint());
    bool isLed = outer.has_value() && isJoined; ///< by a line from the point before
    SeriesCursor cursor(series, begin);
    std::int64_t column = first;
    std::optional<SeriesPoint> next = cursor.peek();
    while (next && column < end) {
        const std::int64_t reached = columns.at(next->time);
        // The columns that the line passes on its way to the next point.
        if (isLed) {
            for (; column < std::min(reached, end); ++column) {
                span(column).include(isStepped ? before.value
                                               : valueBetween(before, *next, columns.begin(column)));
                span(column).include(isStepped ? before.value
                                               : valueBetween(before, *next, columns.begin(column + 1)));
            }
        }
        if (reached >= end) return;
        column = reached;
        const SeriesSummary sum = cursor.takeUntil(columns.begin(column + 1), off);
        ColumnSpan& here = span(column);
        here.include(sum.least.value);
        here.include(sum.greatest.value);
        const std::optional<SeriesPoint> behind = cursor.peek();
        if (isLed)
            here.include(isStepped ? before.value : valueBetween(before, sum.first, columns.begin(column)));
        if (isJoined && behind && !isStepped)
            here.include(valueBetween(sum.last, *behind, columns.begin(column + 1)));
        before = sum.last;
        isLed = isJoined;
        next = behind;
        ++column;
    }
}

} // namespace weir
