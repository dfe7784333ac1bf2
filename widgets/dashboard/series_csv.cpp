#include "widgets/dashboard/series_csv.h"

#include "widgets/dashboard/axis_time.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/series_cursor.h"

#include <algorithm>
#include <limits>

namespace weir {

std::string seriesAsCsv(const SeriesStore& store, Timestamp from, Timestamp to,
                        const std::set<std::size_t>& hidden) {
    from = std::max(from, kMinTimestamp + kAxisRounding) - kAxisRounding;
    to = std::min(to, kMaxTimestamp - kAxisRounding) + kAxisRounding;
    CsvText text({});
    text.add("time");
    std::vector<SeriesCursor> columns;
    for (std::size_t i = 0; i < store.series().size(); ++i) {
        if (hidden.contains(i)) continue;
        text.add(store.series()[i].name());
        columns.emplace_back(store.series()[i], from);
    }
    if (columns.empty()) return {};
    text.endRow();
    while (true) {
        std::optional<Timestamp> time;
        for (const SeriesCursor& column : columns)
            if (const std::optional<SeriesPoint> next = column.peek(); next && next->time <= to)
                time = std::min(time.value_or(next->time), next->time);
        if (!time) return text.take();
        text.addTime(*time);
        for (SeriesCursor& column : columns) {
            const std::optional<SeriesPoint> next = column.peek();
            const bool isNow = next && next->time == *time;
            text.add(isNow ? next->value : std::numeric_limits<double>::quiet_NaN());
            if (isNow) column.skip();
        }
        text.endRow();
    }
}

} // namespace weir
