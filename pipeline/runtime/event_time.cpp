#include "pipeline/runtime/event_time.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// `time - span` that stops at the ends of the range instead of overflowing.
Timestamp saturatingSubtract(Timestamp time, Duration span) {
    Timestamp result = 0;
    if (!__builtin_sub_overflow(time, span.count(), &result)) return result;
    return span.count() > 0 ? kMinTimestamp : kMaxTimestamp;
}

} // namespace

RecordBatchPointer EventTimeAssigner::assign(RawBatch raw, std::span<const Timestamp> arrivals) {
    if (raw.rows == 0) return nullptr;
    if (usesArrival()) {
        greatest_ = std::max(greatest_, arrivals.back());
        return std::make_shared<const RecordBatch>(
            std::move(raw.schema), std::move(raw.columns),
            Column::ofTimestamp(Array<Timestamp>(arrivals.begin(), arrivals.end())));
    }

    if (raw.schema != schema_) {
        schema_ = raw.schema;
        timeColumn_ = schema_->indexOf(settings_.eventTimeField).value();
    }
    ColumnPointer times = raw.columns[timeColumn_];
    std::vector<Straggler> stragglers = advance(times->int64s());
    return std::make_shared<const RecordBatch>(std::move(raw.schema), std::move(raw.columns),
                                               std::move(times), std::move(stragglers));
}

void EventTimeAssigner::advanceArrival(Timestamp now) {
    if (usesArrival()) greatest_ = std::max(greatest_, now);
}

Timestamp EventTimeAssigner::watermark() const {
    return greatest_ == kMinTimestamp ? kMinTimestamp : saturatingSubtract(greatest_, settings_.disorder);
}

std::vector<Straggler> EventTimeAssigner::advance(std::span<const Timestamp> times) {
    std::vector<Straggler> stragglers;
    Timestamp watermark = this->watermark();
    aheadRecords_ = 0;
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] <= greatest_) {
            if (times[row] < watermark) stragglers.push_back({static_cast<std::uint32_t>(row), watermark});
            isAheadInDoubt_ = false;
            continue;
        }
        if (!isTooFarAhead(times[row])) {
            greatest_ = times[row];
            isAheadInDoubt_ = false;
        } else if (std::exchange(isAheadInDoubt_, true)) {
            // Two in a row: the stream has gone on there. The nearer one is where it is for sure.
            greatest_ = std::min(ahead_, times[row]);
            ahead_ = times[row];
            isAheadInDoubt_ = isTooFarAhead(times[row]);
        } else {
            ahead_ = times[row];
            ++aheadRecords_;
        }
        watermark = this->watermark();
    }
    return stragglers;
}

bool EventTimeAssigner::isTooFarAhead(Timestamp time) const {
    if (settings_.maxAhead <= Duration::zero()) return false;
    // The first record of all has none before it; it can only be ahead of the clock.
    const Timestamp before = greatest_ == kMinTimestamp ? currentTime() : greatest_;
    Timestamp distance = 0;
    const bool isBeyond = __builtin_sub_overflow(time, before, &distance);
    return time > before && (isBeyond || distance > settings_.maxAhead.count());
}

} // namespace weir
