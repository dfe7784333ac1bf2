#include "widgets/dashboard/series_summary.h"

#include <algorithm>

namespace weir {

void SeriesSummary::add(SeriesPoint point) {
    if (count == 0) {
        *this = {1, point, point, point, point, point.value};
        return;
    }
    ++count;
    sum += point.value;
    if (point.time < first.time) first = point;
    if (point.time >= last.time) last = point;
    if (point.value < least.value) least = point;
    if (point.value > greatest.value) greatest = point;
}

void SeriesSummary::add(const SeriesSummary& other) {
    if (other.count == 0) return;
    if (count == 0) {
        *this = other;
        return;
    }
    count += other.count;
    sum += other.sum;
    if (other.first.time < first.time) first = other.first;
    if (other.last.time >= last.time) last = other.last;
    if (other.least.value < least.value) least = other.least;
    if (other.greatest.value > greatest.value) greatest = other.greatest;
}

void SeriesSummary::add(std::span<const Timestamp> times, std::span<const double> values) {
    if (times.empty()) return;
    std::size_t lowest = 0;
    std::size_t highest = 0;
    double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        total += values[i];
        if (values[i] < values[lowest]) lowest = i;
        if (values[i] > values[highest]) highest = i;
    }
    add(SeriesSummary{times.size(),
                      {times.front(), values.front()},
                      {times.back(), values.back()},
                      {times[lowest], values[lowest]},
                      {times[highest], values[highest]},
                      total});
}

KnownPoints::KnownPoints(const SeriesSummary& summary) {
    if (summary.empty()) return;
    // The extremes lie between the first and the last.
    const bool isGreatestFirst = summary.greatest.time < summary.least.time;
    for (const SeriesPoint& point : {summary.first, isGreatestFirst ? summary.greatest : summary.least,
                                     isGreatestFirst ? summary.least : summary.greatest, summary.last})
        if (std::find(begin(), end(), point) == end()) points_[size_++] = point;
}

} // namespace weir
