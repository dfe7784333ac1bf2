#pragma once
#include "widgets/dashboard/series_summary.h"

#include <vector>

namespace weir {

/// For each of some series that are drawn one after the other, how many of those before it have the very same
/// course, by what there is to say of them where they are shown: it would hide those, and they would not be
/// missed. Series without points cover nothing.
std::vector<std::size_t> coveredSeries(const std::vector<SeriesSummary>& shown);

} // namespace weir
