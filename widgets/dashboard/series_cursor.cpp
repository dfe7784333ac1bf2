#include "widgets/dashboard/series_cursor.h"

#include <algorithm>

namespace weir {

namespace {

std::span<const Timestamp> part(const std::vector<Timestamp>& times, std::size_t begin, std::size_t end) {
    return {times.data() + begin, end - begin};
}
std::span<const double> part(const std::vector<double>& values, std::size_t begin, std::size_t end) {
    return {values.data() + begin, end - begin};
}

/// Whether its points are passed together.
bool isPassed(const SeriesSummary& summary, Timestamp end, Timestamp tolerance) {
    return summary.last.time < end + tolerance && summary.first.time < end;
}

} // namespace

SeriesCursor::SeriesCursor(const Series& series, Timestamp from) : series_(series) {
    if (series.empty()) return;
    chunk_ = series.chunkHolding(from);
    if (isAtEnd()) return;
    if (isExact()) {
        const std::vector<Timestamp>& times = series.chunks_[chunk_].times;
        place_ = static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), from) - times.begin());
        return;
    }
    const auto summaries = series.summariesOf(chunk_);
    while (summaries[place_].last.time < from)
        ++place_;
    const KnownPoints known(summaries[place_]);
    while (known[known_].time < from)
        ++known_;
}

std::optional<SeriesPoint> SeriesCursor::peek() const {
    if (isAtEnd()) return std::nullopt;
    // Summaries lie side by side, and those before were just read; what is below them lies far away.
    if (place_ == 0 && known_ == 0) return series_.levels_[0][chunk_].first;
    const SeriesChunk& chunk = series_.chunks_[chunk_];
    if (isExact() && place_ % Series::kPart == 0) return chunk.parts[place_ / Series::kPart].first;
    if (isExact()) return SeriesPoint{chunk.times[place_], chunk.values[place_]};
    return KnownPoints(series_.summariesOf(chunk_)[place_])[known_];
}

void SeriesCursor::nextChunk() {
    ++chunk_;
    place_ = 0;
}

void SeriesCursor::skip() {
    if (isExact()) {
        if (++place_ == series_.chunks_[chunk_].times.size()) nextChunk();
        return;
    }
    const auto summaries = series_.summariesOf(chunk_);
    if (++known_ < KnownPoints(summaries[place_]).size()) return;
    known_ = 0;
    if (++place_ == summaries.size()) nextChunk();
}

SeriesSummary SeriesCursor::takeUntil(Timestamp end, Timestamp tolerance) {
    tolerance = std::min(tolerance, kMaxTimestamp - std::max<Timestamp>(end, 0));
    SeriesSummary sum;
    while (!isAtEnd()) {
        const bool isAtBegin = place_ == 0 && known_ == 0;
        if (isAtBegin && series_.levels_[0][chunk_].first.time >= end) break;
        if (isAtBegin && isPassed(series_.levels_[0][chunk_], end, tolerance)) {
            // At the beginning of a chunk that is passed as a whole: perhaps there are more of them.
            std::size_t level = 0;
            std::size_t index = chunk_;
            std::size_t width = 1;
            while (index % Series::kBranch == 0 && level + 1 < series_.levels_.size() &&
                   index / Series::kBranch < series_.levels_[level + 1].size() &&
                   isPassed(series_.levels_[level + 1][index / Series::kBranch], end, tolerance)) {
                index /= Series::kBranch;
                width *= Series::kBranch;
                ++level;
            }
            sum.add(series_.levels_[level][index]);
            chunk_ += width;
            continue;
        }
        if (!(isExact() ? takeExact(end, tolerance, sum) : takeSummarised(end, tolerance, sum))) break;
        nextChunk();
    }
    return sum;
}

bool SeriesCursor::takeExact(Timestamp end, Timestamp tolerance, SeriesSummary& sum) {
    const SeriesChunk& chunk = series_.chunks_[chunk_];
    while (place_ < chunk.times.size()) {
        const std::size_t index = place_ / Series::kPart;
        const std::size_t next = std::min(chunk.times.size(), (index + 1) * Series::kPart);
        if (place_ % Series::kPart == 0) {
            const SeriesSummary& summary = chunk.parts[index];
            if (summary.first.time >= end) return false;
            if (isPassed(summary, end, tolerance)) {
                sum.add(summary);
                place_ = next;
                continue;
            }
        }
        const auto from = chunk.times.begin() + static_cast<std::ptrdiff_t>(place_);
        const auto until =
            std::lower_bound(from, chunk.times.begin() + static_cast<std::ptrdiff_t>(next), end);
        const auto stop = static_cast<std::size_t>(until - chunk.times.begin());
        sum.add(part(chunk.times, place_, stop), part(chunk.values, place_, stop));
        place_ = stop;
        if (stop < next) return false;
    }
    return true;
}

bool SeriesCursor::takeSummarised(Timestamp end, Timestamp tolerance, SeriesSummary& sum) {
    const auto summaries = series_.summariesOf(chunk_);
    for (; place_ < summaries.size(); ++place_) {
        const SeriesSummary& summary = summaries[place_];
        if (known_ == 0 && isPassed(summary, end, tolerance)) {
            sum.add(summary);
            continue;
        }
        const KnownPoints known(summary);
        while (known_ < known.size() && known[known_].time < end)
            sum.add(known[known_++]);
        if (known_ < known.size()) return false;
        // What it does not know one by one was passed with its last point, so that nothing counts twice.
        sum.count += summary.count - known.size();
        sum.sum += summary.sum;
        for (const SeriesPoint& point : known)
            sum.sum -= point.value;
        known_ = 0;
    }
    return true;
}

} // namespace weir
