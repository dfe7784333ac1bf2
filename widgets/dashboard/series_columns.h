#pragma once
#include "widgets/dashboard/chart_settings.h"
#include "widgets/dashboard/series.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace weir {

/// The pixel columns of a time axis, without end on both sides: time stands still in them while the axis
/// scrolls, so that a column shows the same as long as it is seen.
struct TimeColumns {
    Timestamp origin = 0; ///< where column 0 begins
    double width = 1;     ///< nanoseconds, above zero

    std::int64_t at(Timestamp time) const;
    Timestamp begin(std::int64_t column) const;
};

/// Which values a line passes within one pixel column.
struct ColumnSpan {
    double low = std::numeric_limits<double>::quiet_NaN(); ///< NaN: it does not pass there
    double high = std::numeric_limits<double>::quiet_NaN();

    bool empty() const { return !(low <= high); }
    void include(double value);
};

/// Fills `result` with the columns from `first` to before `end`. Costs their number, not that of the points.
/// A point may stand in the column before its own if it is off by no more than `tolerance` of a column, which
/// spares looking at the points where two columns meet.
void spanColumns(const Series& series, const TimeColumns& columns, std::int64_t first, std::int64_t end,
                 SeriesShape shape, double tolerance, std::vector<ColumnSpan>& result);

} // namespace weir
