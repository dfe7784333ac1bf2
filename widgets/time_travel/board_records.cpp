#include "widgets/time_travel/board_records.h"

#include <algorithm>
#include <limits>

namespace weir {

namespace {

/// Of a batch beside its values: columns, their buffers, and its place here. Matters where batches are small.
constexpr std::size_t kBytesBesideValues = 1024;

TimeRange timeOf(const RecordBatch& batch) {
    const auto times = batch.eventTimes();
    const auto [earliest, latest] = std::minmax_element(times.begin(), times.end());
    return {*earliest, *latest};
}

} // namespace

RecordBatchPointer recordsWithin(const RecordBatchPointer& batch, TimeRange range) {
    const auto times = batch->eventTimes();
    const auto isWithin = [range](Timestamp time) { return time >= range.from && time <= range.to; };
    const auto first = std::find_if(times.begin(), times.end(), isWithin);
    if (first == times.end()) return nullptr;
    const auto behind = std::find_if_not(first, times.end(), isWithin);
    // Nearly always they stand together, and nothing needs copying.
    if (std::none_of(behind, times.end(), isWithin)) {
        const auto count = static_cast<std::size_t>(behind - first);
        return count == times.size() ? batch
                                     : batch->slice(static_cast<std::size_t>(first - times.begin()), count);
    }
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < times.size(); ++row)
        if (isWithin(times[row])) rows.push_back(static_cast<std::uint32_t>(row));
    return batch->take(rows);
}

void BoardRecords::add(const Endpoint& output, std::span<const RecordBatchPointer> batches) {
    if (batches.empty()) return;
    Output& kept = outputs_[output];
    for (const RecordBatchPointer& batch : batches) {
        if (batch->rows() == 0) continue;
        const std::size_t bytes = batch->byteSize() + kBytesBesideValues;
        if (kept.begin == kMinTimestamp) kept.begin = timeOf(*batch).from;
        kept.batches.push_back({batch, timeOf(*batch), bytes});
        kept.bytes += bytes;
        bytes_ += bytes;
    }
    while (bytes_ > mostBytes_)
        dropOldest();
}

void BoardRecords::dropOldest() {
    const auto largest = std::max_element(outputs_.begin(), outputs_.end(), [](const auto& a, const auto& b) {
        return a.second.bytes < b.second.bytes;
    });
    Output& output = largest->second;
    const Kept& oldest = output.batches.front();
    output.droppedUntil = std::max(output.droppedUntil, oldest.time.to);
    output.bytes -= oldest.bytes;
    bytes_ -= oldest.bytes;
    output.batches.pop_front();
}

void BoardRecords::noteMissed(const Endpoint& output) {
    outputs_[output].hasMissed = true;
}

void BoardRecords::noteBefore(const Endpoint& output) {
    outputs_[output].hasBefore = true;
}

void BoardRecords::forget(const Endpoint& output) {
    const auto found = outputs_.find(output);
    if (found == outputs_.end()) return;
    bytes_ -= found->second.bytes;
    outputs_.erase(found);
}

void BoardRecords::clear() {
    outputs_.clear();
    bytes_ = 0;
}

std::vector<RecordBatchPointer> BoardRecords::read(const Endpoint& output, TimeRange range) const {
    std::vector<RecordBatchPointer> result;
    const auto found = outputs_.find(output);
    if (found == outputs_.end()) return result;
    for (const Kept& kept : found->second.batches) {
        if (kept.time.to < range.from || kept.time.from > range.to) continue;
        if (RecordBatchPointer within = recordsWithin(kept.batch, range)) result.push_back(std::move(within));
    }
    return result;
}

std::optional<Timestamp> BoardRecords::completeFrom(const Endpoint& output) const {
    const auto found = outputs_.find(output);
    if (found == outputs_.end() || found->second.batches.empty() || found->second.hasMissed)
        return std::nullopt;
    // A record that is late by far does not mean that all since then is here.
    const Timestamp dropped = found->second.droppedUntil;
    return std::max(found->second.begin, dropped == kMinTimestamp ? kMinTimestamp : dropped + 1);
}

bool BoardRecords::isWhole(const Endpoint& output) const {
    const auto found = outputs_.find(output);
    return found == outputs_.end() || (!found->second.hasMissed && !found->second.hasBefore &&
                                       found->second.droppedUntil == kMinTimestamp);
}

std::optional<Timestamp> BoardRecords::keptFrom(const Endpoint& output) const {
    const auto found = outputs_.find(output);
    if (found == outputs_.end() || found->second.batches.empty()) return std::nullopt;
    return found->second.batches.front().time.from;
}

std::optional<TimeRange> BoardRecords::extent() const {
    std::optional<TimeRange> whole;
    for (const auto& [output, records] : outputs_)
        for (const Kept& kept : records.batches) {
            if (!whole) whole = kept.time;
            whole->from = std::min(whole->from, kept.time.from);
            whole->to = std::max(whole->to, kept.time.to);
        }
    return whole;
}

bool BoardRecords::came(TimeRange range) const {
    const auto isWithin = [range](Timestamp time) { return time >= range.from && time <= range.to; };
    for (const auto& [output, records] : outputs_) {
        if (records.begin <= range.to && records.droppedUntil >= range.from) return true;
        for (const Kept& kept : records.batches) {
            if (kept.time.to < range.from || kept.time.from > range.to) continue;
            if (isWithin(kept.time.from) || isWithin(kept.time.to)) return true;
            const auto times = kept.batch->eventTimes();
            if (std::any_of(times.begin(), times.end(), isWithin)) return true;
        }
    }
    return false;
}

std::vector<std::size_t> BoardRecords::density(TimeRange range, std::size_t blocks) const {
    std::vector<std::size_t> counts(blocks, 0);
    const double perBlock = std::max(1.0, (static_cast<double>(range.to) - static_cast<double>(range.from)) /
                                              static_cast<double>(blocks));
    for (const auto& [output, records] : outputs_)
        for (const Kept& kept : records.batches) {
            // A batch is short beside a block of the bar; its middle stands for it.
            const Timestamp middle = kept.time.from + (kept.time.to - kept.time.from) / 2;
            if (middle < range.from || middle > range.to) continue;
            const auto block = static_cast<std::size_t>(
                (static_cast<double>(middle) - static_cast<double>(range.from)) / perBlock);
            counts[std::min(block, blocks - 1)] += kept.batch->rows();
        }
    return counts;
}

std::optional<Timestamp> BoardRecords::next(Timestamp time, bool isForward) const {
    std::optional<Timestamp> nearest;
    for (const auto& [output, records] : outputs_)
        for (const Kept& kept : records.batches) {
            if (isForward ? kept.time.to <= time : kept.time.from >= time) continue;
            for (const Timestamp other : kept.batch->eventTimes()) {
                if (isForward ? other <= time : other >= time) continue;
                if (!nearest || (isForward ? other < *nearest : other > *nearest)) nearest = other;
            }
        }
    return nearest;
}

} // namespace weir
