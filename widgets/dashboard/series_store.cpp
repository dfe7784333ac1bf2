#include "widgets/dashboard/series_store.h"

#include <algorithm>

namespace weir {

namespace {

bool isEarlier(const SeriesPoint& point, Timestamp time) {
    return point.time < time;
}

} // namespace

std::span<const SeriesPoint> Series::range(Timestamp from, Timestamp to) const {
    auto first = std::lower_bound(points_.begin(), points_.end(), from, isEarlier);
    auto last = std::upper_bound(first, points_.end(), to,
                                 [](Timestamp time, const SeriesPoint& point) { return time < point.time; });
    if (first != points_.begin()) --first;
    if (last != points_.end()) ++last;
    return {first, last};
}

const SeriesPoint* Series::at(Timestamp time) const {
    const auto next = std::upper_bound(points_.begin(), points_.end(), time,
                                       [](Timestamp t, const SeriesPoint& point) { return t < point.time; });
    return next == points_.begin() ? nullptr : &*std::prev(next);
}

void Series::append(SeriesPoint point, std::size_t room) {
    // A loop, for the room of each series shrinks as more of them share it.
    while (points_.size() >= room && points_.size() >= 8)
        thinOlderHalf();
    if (points_.empty() || points_.back().time <= point.time) {
        points_.push_back(point);
        return;
    }
    const auto place =
        std::upper_bound(points_.begin(), points_.end(), point.time,
                         [](Timestamp time, const SeriesPoint& other) { return time < other.time; });
    points_.insert(place, point);
}

void Series::thinOlderHalf() {
    const std::size_t older = points_.size() / 2 / 4 * 4;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < older; i += 4) {
        std::size_t least = i;
        std::size_t greatest = i;
        for (std::size_t j = i + 1; j < i + 4; ++j) {
            if (points_[j].value < points_[least].value) least = j;
            if (points_[j].value >= points_[greatest].value) greatest = j;
        }
        // All four equal: the first and the last stand for them.
        if (points_[least].value == points_[greatest].value) least = i;
        const SeriesPoint first = points_[std::min(least, greatest)];
        const SeriesPoint second = points_[std::max(least, greatest)];
        points_[kept++] = first;
        points_[kept++] = second;
    }
    points_.erase(points_.begin() + static_cast<std::ptrdiff_t>(kept),
                  points_.begin() + static_cast<std::ptrdiff_t>(older));
}

std::optional<std::size_t> SeriesStore::index(std::string_view name) {
    if (const auto found = byName_.find(name); found != byName_.end()) return found->second;
    if (series_.size() >= mostSeries_) {
        full_ = true;
        return std::nullopt;
    }
    series_.emplace_back(std::string(name));
    byName_.emplace(std::string(name), series_.size() - 1);
    return series_.size() - 1;
}

void SeriesStore::append(std::size_t series, Timestamp time, double value) {
    series_[series].append({time, value}, mostPoints_ / series_.size());
    newest_ = std::max(newest_, time);
    ++revision_;
}

void SeriesStore::clear() {
    series_.clear();
    byName_.clear();
    revision_ = 0;
    newest_ = kMinTimestamp;
    full_ = false;
}

Timestamp SeriesStore::oldest() const {
    Timestamp oldest = newest_;
    for (const Series& series : series_)
        if (!series.empty()) oldest = std::min(oldest, series.points().front().time);
    return oldest;
}

std::size_t SeriesStore::pointCount() const {
    std::size_t total = 0;
    for (const Series& series : series_)
        total += series.points().size();
    return total;
}

} // namespace weir
