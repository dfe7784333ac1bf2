#include "widgets/dashboard/series.h"

#include "widgets/dashboard/series_cursor.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace weir {

namespace {

constexpr std::size_t kMostLateness = 32; ///< late arrivals that are remembered one by one
constexpr std::size_t kLeastExact = 4;    ///< chunks that always keep their values

bool endsBefore(const SeriesSummary& summary, Timestamp time) {
    return summary.last.time < time;
}

// An empty list assigned would keep the memory.
void dropValues(SeriesChunk& chunk) {
    chunk.times = std::vector<Timestamp>();
    chunk.values = std::vector<double>();
    chunk.parts.shrink_to_fit();
}
void dropParts(SeriesChunk& chunk) {
    chunk.parts = std::vector<SeriesSummary>();
}

/// For one more, and few beyond: many series grow alike, and would all double at one moment.
template<class Value>
void makeRoom(std::vector<Value>& values) {
    if (values.size() == values.capacity()) values.reserve(values.size() + values.size() / 8 + 1);
}

} // namespace

std::size_t Series::chunkHolding(Timestamp time) const {
    if (levels_.empty()) return 0;
    return static_cast<std::size_t>(std::lower_bound(levels_[0].begin(), levels_[0].end(), time, endsBefore) -
                                    levels_[0].begin());
}

std::span<const SeriesSummary> Series::summariesOf(std::size_t chunk) const {
    const std::vector<SeriesSummary>& parts = chunks_[chunk].parts;
    return parts.empty() ? std::span(&levels_[0][chunk], 1) : std::span(parts);
}

std::optional<SeriesPoint> Series::at(Timestamp time) const {
    if (empty() || first().time > time) return std::nullopt;
    if (last().time <= time) return last();
    // The chunk with the first point after `time`; the point before that is in it, or is the last of the one
    // before.
    const std::size_t chunk = chunkHolding(time + 1);
    if (levels_[0][chunk].first.time > time) return levels_[0][chunk - 1].last;
    if (chunk >= exactChunk_) {
        const SeriesChunk& held = chunks_[chunk];
        const auto next = std::upper_bound(held.times.begin(), held.times.end(), time);
        const auto index = static_cast<std::size_t>(next - held.times.begin()) - 1;
        return SeriesPoint{held.times[index], held.values[index]};
    }
    std::optional<SeriesPoint> found;
    for (const SeriesSummary& summary : summariesOf(chunk)) {
        if (summary.first.time > time) break;
        for (const SeriesPoint& point : KnownPoints(summary))
            if (point.time <= time) found = point;
    }
    return found;
}

std::optional<SeriesPoint> Series::after(Timestamp time) const {
    if (time == kMaxTimestamp) return std::nullopt;
    return SeriesCursor(*this, time + 1).peek();
}

std::optional<SeriesPoint> Series::nearest(Timestamp time) const {
    const std::optional<SeriesPoint> before = at(time);
    const std::optional<SeriesPoint> next = after(time);
    if (!before || !next) return before ? before : next;
    return time - before->time <= next->time - time ? before : next;
}

SeriesSummary Series::summary(Timestamp from, Timestamp to) const {
    if (to < from) return {};
    return SeriesCursor(*this, from).takeUntil(to == kMaxTimestamp ? to : to + 1);
}

std::vector<SeriesPoint> Series::points(Timestamp from, Timestamp to, std::size_t most) const {
    std::vector<SeriesPoint> found;
    SeriesCursor cursor(*this, from);
    for (auto point = cursor.peek(); point && point->time <= to && found.size() < most;
         point = cursor.peek()) {
        found.push_back(*point);
        cursor.skip();
    }
    return found;
}

Timestamp Series::exactFrom() const {
    return exactChunk_ < chunks_.size() ? levels_[0][exactChunk_].first.time : last().time;
}

void Series::append(std::span<const Timestamp> times, std::span<const double> values) {
    if (times.empty()) return;
    if (std::is_sorted(times.begin(), times.end())) {
        insert(times, values);
        return;
    }
    std::vector<std::uint32_t> order(times.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return times[a] < times[b]; });
    std::vector<Timestamp> sortedTimes(times.size());
    std::vector<double> sortedValues(times.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        sortedTimes[i] = times[order[i]];
        sortedValues[i] = values[order[i]];
    }
    insert(sortedTimes, sortedValues);
}

void Series::insert(std::span<const Timestamp> times, std::span<const double> values) {
    if (!empty() && times.front() < last().time) {
        if (late_.size() == kMostLateness) {
            lateKnownFrom_ = late_.front().count + 1;
            late_.erase(late_.begin());
        }
        late_.push_back({count_, times.front()});
    }
    while (!times.empty() && !empty() && times.front() < last().time) {
        // Those that belong before the end of one chunk go into it together.
        const std::size_t chunk = chunkHolding(times.front() + 1);
        const Timestamp end = levels_[0][chunk].last.time;
        const auto run =
            static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), end) - times.begin());
        if (chunk >= exactChunk_) {
            mergeInto(chunk, times.first(run), values.first(run));
        } else {
            for (std::size_t i = 0; i < run; ++i)
                addSummarised(chunk, {times[i], values[i]});
            updateLevels(chunk, false);
        }
        count_ += run;
        times = times.subspan(run);
        values = values.subspan(run);
    }
    count_ += times.size();
    appendSorted(times, values);
    countBytes();
}

void Series::openChunk() {
    SeriesChunk chunk;
    // A short series takes only what it needs.
    if (!chunks_.empty()) {
        chunk.times.reserve(kChunk);
        chunk.values.reserve(kChunk);
        chunk.parts.reserve(kChunk / kPart);
    }
    chunkBytes_ += chunk.bytes();
    if (levels_.empty()) levels_.emplace_back();
    makeRoom(chunks_);
    makeRoom(levels_[0]);
    chunks_.push_back(std::move(chunk));
    levels_[0].emplace_back();
    updateLevels(chunks_.size() - 1, false);
}

void Series::appendSorted(std::span<const Timestamp> times, std::span<const double> values) {
    while (!times.empty()) {
        if (chunks_.empty() || chunks_.back().times.size() == kChunk) openChunk();
        SeriesChunk& chunk = chunks_.back();
        const std::size_t held = chunk.times.size();
        const std::size_t run = std::min(times.size(), kPart - held % kPart);
        chunkBytes_ -= chunk.bytes();
        chunk.times.insert(chunk.times.end(), times.begin(),
                           times.begin() + static_cast<std::ptrdiff_t>(run));
        chunk.values.insert(chunk.values.end(), values.begin(),
                            values.begin() + static_cast<std::ptrdiff_t>(run));
        if (held % kPart == 0) chunk.parts.emplace_back();
        chunkBytes_ += chunk.bytes();
        SeriesSummary added;
        added.add(times.first(run), values.first(run));
        chunk.parts.back().add(added);
        levels_[0].back().add(added);
        times = times.subspan(run);
        values = values.subspan(run);
    }
}

void Series::fill(std::size_t chunk, std::span<const Timestamp> times, std::span<const double> values) {
    SeriesChunk& filled = chunks_[chunk];
    chunkBytes_ -= filled.bytes();
    filled.times.assign(times.begin(), times.end());
    filled.values.assign(values.begin(), values.end());
    filled.parts.clear();
    SeriesSummary all;
    for (std::size_t begin = 0; begin < times.size(); begin += kPart) {
        const std::size_t size = std::min(kPart, times.size() - begin);
        filled.parts.emplace_back().add(times.subspan(begin, size), values.subspan(begin, size));
        all.add(filled.parts.back());
    }
    chunkBytes_ += filled.bytes();
    levels_[0][chunk] = all;
}

void Series::mergeInto(std::size_t chunk, std::span<const Timestamp> times, std::span<const double> values) {
    const SeriesChunk& held = chunks_[chunk];
    const std::size_t size = held.times.size() + times.size();
    std::vector<Timestamp> allTimes;
    std::vector<double> allValues;
    allTimes.reserve(size);
    allValues.reserve(size);
    // Of equal times those that came first stand first.
    std::size_t late = 0;
    for (std::size_t i = 0; i < held.times.size(); ++i) {
        for (; late < times.size() && times[late] < held.times[i]; ++late) {
            allTimes.push_back(times[late]);
            allValues.push_back(values[late]);
        }
        allTimes.push_back(held.times[i]);
        allValues.push_back(held.values[i]);
    }
    const std::size_t pieces = (size + kChunk - 1) / kChunk;
    const auto place = static_cast<std::ptrdiff_t>(chunk);
    if (pieces > 1) {
        chunks_.insert(chunks_.begin() + place + 1, pieces - 1, SeriesChunk());
        levels_[0].insert(levels_[0].begin() + place + 1, pieces - 1, SeriesSummary());
    }
    // The last chunk is filled up, for more will follow; others are divided evenly, for the same reason.
    const bool isLast = chunk + pieces == chunks_.size();
    const std::span<const Timestamp> whole(allTimes);
    const std::span<const double> wholeValues(allValues);
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        const std::size_t begin = isLast ? piece * kChunk : size * piece / pieces;
        const std::size_t end = isLast ? std::min(size, begin + kChunk) : size * (piece + 1) / pieces;
        fill(chunk + piece, whole.subspan(begin, end - begin), wholeValues.subspan(begin, end - begin));
    }
    updateLevels(chunk, pieces > 1);
}

void Series::addSummarised(std::size_t chunk, SeriesPoint point) {
    levels_[0][chunk].add(point);
    std::vector<SeriesSummary>& parts = chunks_[chunk].parts;
    if (parts.empty()) return;
    const auto part = std::lower_bound(parts.begin(), parts.end(), point.time, endsBefore);
    part->add(point);
}

void Series::updateLevels(std::size_t chunk, bool isFollowedByMoved) {
    // The last chunk is open.
    std::size_t closed = chunks_.size() - 1;
    std::size_t changed = chunk;
    for (std::size_t level = 1; closed >= kBranch; ++level) {
        changed /= kBranch;
        closed /= kBranch;
        if (level == levels_.size()) levels_.emplace_back();
        std::vector<SeriesSummary>& upper = levels_[level];
        const std::vector<SeriesSummary>& lower = levels_[level - 1];
        const std::size_t known = upper.size();
        upper.resize(closed);
        for (std::size_t index = std::min(changed, known); index < closed; ++index) {
            if (index > changed && index < known && !isFollowedByMoved) index = known;
            if (index == closed) break;
            upper[index] = {};
            for (std::size_t child = index * kBranch; child < (index + 1) * kBranch; ++child)
                upper[index].add(lower[child]);
        }
    }
}

Timestamp Series::lateSince(std::uint64_t count) const {
    if (count < lateKnownFrom_) return kMinTimestamp;
    Timestamp least = kMaxTimestamp;
    for (const Lateness& lateness : late_)
        if (lateness.count >= count) least = std::min(least, lateness.least);
    return least;
}

void Series::countBytes() {
    // By size: what the vectors hold in reserve comes and goes with their growth, and giving up detail does
    // not free it.
    bytes_ = sizeof(Series) + chunkBytes_ + chunks_.size() * sizeof(SeriesChunk);
    for (const auto& level : levels_)
        bytes_ += level.size() * sizeof(SeriesSummary);
}

bool Series::coarsen() {
    const std::size_t most = chunks_.size() < kLeastExact ? 0 : chunks_.size() - kLeastExact;
    const auto giveUp = [this](std::size_t chunk, auto&& change) {
        chunkBytes_ -= chunks_[chunk].bytes();
        change(chunks_[chunk]);
        chunkBytes_ += chunks_[chunk].bytes();
    };
    std::size_t exactBytes = 0;
    for (std::size_t chunk = exactChunk_; chunk < chunks_.size(); ++chunk)
        exactBytes += chunks_[chunk].bytes();
    std::size_t partsBytes = chunkBytes_ - exactBytes;
    const std::size_t summaryBytes = chunks_.size() * (sizeof(SeriesChunk) + sizeof(SeriesSummary));
    // Each degree keeps its share of the memory: the newest all values, then parts, then what is left of
    // them.
    if (exactChunk_ < most && exactBytes >= partsBytes + summaryBytes) {
        const std::size_t end = exactChunk_ + std::max<std::size_t>(1, (most - exactChunk_) / 8);
        for (; exactChunk_ < end; ++exactChunk_)
            giveUp(exactChunk_, dropValues);
    } else if (partedChunk_ < exactChunk_ && partsBytes >= summaryBytes) {
        const std::size_t end = partedChunk_ + std::max<std::size_t>(1, (exactChunk_ - partedChunk_) / 4);
        for (; partedChunk_ < end; ++partedChunk_)
            giveUp(partedChunk_, dropParts);
    } else if (partedChunk_ >= 2) {
        mergeOldest();
    } else if (exactChunk_ < most) {
        giveUp(exactChunk_++, dropValues);
    } else if (partedChunk_ < exactChunk_) {
        giveUp(partedChunk_++, dropParts);
    } else {
        return false;
    }
    countBytes();
    return true;
}

void Series::mergeOldest() {
    // All of one grain, not the oldest ever coarser: a picture of all time shows the same detail everywhere.
    const std::size_t before = partedChunk_;
    std::vector<SeriesSummary>& lowest = levels_[0];
    std::size_t kept = before;
    for (; kept > before - std::max<std::size_t>(1, before / 8); grain_ *= 2) {
        kept = 0;
        for (std::size_t chunk = 0; chunk < partedChunk_; ++chunk) {
            if (kept > 0 && lowest[kept - 1].count + lowest[chunk].count <= grain_)
                lowest[kept - 1].add(lowest[chunk]);
            else
                lowest[kept++] = lowest[chunk];
        }
        const auto begin = static_cast<std::ptrdiff_t>(kept);
        const auto end = static_cast<std::ptrdiff_t>(partedChunk_);
        lowest.erase(lowest.begin() + begin, lowest.begin() + end);
        chunks_.erase(chunks_.begin() + begin, chunks_.begin() + end);
        exactChunk_ -= partedChunk_ - kept;
        partedChunk_ = kept;
        if (kept < 2) break;
    }
    if (lowest.capacity() > 2 * lowest.size()) {
        lowest.shrink_to_fit();
        chunks_.shrink_to_fit();
    }
    levels_.resize(1);
    updateLevels(0, true);
}

} // namespace weir
