#include "widgets/dashboard/series_store.h"

#include <algorithm>
#include <utility>

namespace weir {

SeriesStore::SeriesStore(std::size_t mostSeries, ChartMemory& memory)
    : mostSeries_(mostSeries), memory_(memory) {
    memory_.join(this);
}

SeriesStore::~SeriesStore() {
    memory_.leave(this);
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

void SeriesStore::append(std::size_t series, std::span<const Timestamp> times,
                         std::span<const double> values) {
    if (times.empty()) return;
    Series& grown = series_[series];
    const std::size_t before = grown.bytes();
    grown.append(times, values);
    newest_ = std::max(newest_, grown.last().time);
    revision_ += times.size();
    const std::size_t total = std::exchange(bytes_, bytes_ - before + grown.bytes());
    memory_.account(total, bytes_);
}

bool SeriesStore::coarsen() {
    std::vector<Series*> candidates;
    for (Series& series : series_)
        candidates.push_back(&series);
    while (!candidates.empty()) {
        const auto largest =
            std::max_element(candidates.begin(), candidates.end(),
                             [](const Series* a, const Series* b) { return a->bytes() < b->bytes(); });
        const std::size_t before = (*largest)->bytes();
        const bool gaveSome = (*largest)->coarsen();
        bytes_ -= before - (*largest)->bytes();
        if (gaveSome) return true;
        candidates.erase(largest);
    }
    return false;
}

void SeriesStore::clear() {
    const std::size_t before = std::exchange(bytes_, 0);
    series_.clear();
    byName_.clear();
    revision_ = 0;
    ++generation_;
    newest_ = kMinTimestamp;
    full_ = false;
    memory_.account(before, 0);
}

Timestamp SeriesStore::oldest() const {
    Timestamp oldest = newest_;
    for (const Series& series : series_)
        if (!series.empty()) oldest = std::min(oldest, series.first().time);
    return oldest;
}

std::uint64_t SeriesStore::pointCount() const {
    std::uint64_t total = 0;
    for (const Series& series : series_)
        total += series.count();
    return total;
}

} // namespace weir
