#pragma once
#include "widgets/dashboard/series_store.h"

#include <set>
#include <string>

namespace weir {

/// The points of all series from `from` to `to` as comma-separated values: a row for each time, ascending,
/// with a column for each series but the `hidden` ones, whose name is its heading. Where a series has no
/// point, its field is empty; where it has several of one time, each has a row. Figures read back as what
/// they were.
std::string seriesAsCsv(const SeriesStore& store, Timestamp from, Timestamp to,
                        const std::set<std::size_t>& hidden = {});

} // namespace weir
