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
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] < watermark) {
            stragglers.push_back({static_cast<std::uint32_t>(row), watermark});
        } else if (times[row] > greatest_) {
            greatest_ = times[row];
            watermark = this->watermark();
        }
    }
    return stragglers;
}

} // namespace weir
