#include "widgets/dashboard/series_overlap.h"

namespace weir {

namespace {

bool isSameCourse(const SeriesSummary& a, const SeriesSummary& b) {
    return !a.empty() && a.count == b.count && a.first == b.first && a.last == b.last && a.least == b.least &&
           a.greatest == b.greatest && a.sum == b.sum;
}

} // namespace

std::vector<std::size_t> coveredSeries(const std::vector<SeriesSummary>& shown) {
    std::vector<std::size_t> covered(shown.size(), 0);
    for (std::size_t i = 0; i < shown.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (isSameCourse(shown[i], shown[before])) ++covered[i];
    return covered;
}

} // namespace weir
