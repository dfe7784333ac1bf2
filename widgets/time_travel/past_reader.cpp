#include "widgets/time_travel/past_reader.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kMostRecords = 300'000; ///< that a panel is given at once

} // namespace

Timestamp PastReader::seam(const Endpoint& output) const {
    if (!captured_.has(output)) return kMinTimestamp;
    // The recent ones are taken from where they are all there; before that, and where some were missed, what
    // was captured is.
    if (const std::optional<Timestamp> complete = recent_.completeFrom(output)) return *complete;
    const std::optional<TimeRange> extent = captured_.extent(output);
    return extent ? extent->to + 1 : kMinTimestamp;
}

bool PastReader::want(const Endpoint& output, TimeRange range) {
    const Timestamp recentFrom = seam(output);
    if (range.from >= recentFrom) return true;
    return captured_.want(output, {range.from, std::min(range.to, recentFrom - 1)});
}

bool PastReader::wantNext(const Endpoint& output, Timestamp time, bool isForward) {
    const std::optional<TimeRange> part = captured_.partBeside(output, time, isForward);
    return !part || want(output, *part);
}

std::vector<RecordBatchPointer> PastReader::read(const Endpoint& output, TimeRange range) const {
    const Timestamp recentFrom = seam(output);
    std::vector<RecordBatchPointer> batches;
    if (range.from < recentFrom)
        batches = captured_.read(output, {range.from, std::min(range.to, recentFrom - 1)});
    if (range.to >= recentFrom)
        for (RecordBatchPointer& batch : recent_.read(output, {std::max(range.from, recentFrom), range.to}))
            batches.push_back(std::move(batch));
    return batches;
}

bool PastReader::reachesBehind(const Endpoint& output, Timestamp from) const {
    const std::optional<Timestamp> kept = recent_.keptFrom(output);
    return (kept && *kept < from) || captured_.reachesBehind(output, from);
}

std::size_t PastReader::worth(const Endpoint& output, std::size_t wanted) const {
    return captured_.isComputed(output) ? std::min<std::size_t>(wanted, 1) : wanted;
}

void keepNewest(std::vector<RecordBatchPointer>& batches) {
    std::size_t records = 0;
    auto first = batches.end();
    while (first != batches.begin() && records + (*std::prev(first))->rows() <= kMostRecords)
        records += (*--first)->rows();
    batches.erase(batches.begin(), first);
}

RecordBatchPointer laterBy(const RecordBatchPointer& batch, Duration offset) {
    auto times = std::make_shared<Column>(Type::Timestamp);
    for (const Timestamp time : batch->eventTimes())
        times->appendInt64(time + offset.count());
    return std::make_shared<const RecordBatch>(batch->schema(), batch->columns(), std::move(times));
}

} // namespace weir
