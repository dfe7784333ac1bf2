#include "pipeline/runtime/wire_figures.h"

namespace weir {

void WireFigures::countBatch(const RecordBatch& batch) {
    if (batch.schema().get() != countedSchema_) {
        countedSchema_ = batch.schema().get();
        const std::lock_guard lock(mutex_);
        schema_ = batch.schema();
    }
    lastEventTime_.store(batch.eventTimes().back(), std::memory_order_relaxed);
    bytes_.fetch_add(batch.byteSize(), std::memory_order_relaxed);
    // Last, and released: who sees the records also sees their event time.
    records_.fetch_add(batch.rows(), std::memory_order_release);
}

void WireFigures::sampleRates(RateHistory::Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    recordRate_.sample(now, records_.load(std::memory_order_relaxed));
    byteRate_.sample(now, bytes_.load(std::memory_order_relaxed));
}

WireStatistics WireFigures::statistics(RateHistory::Clock::time_point now, Timestamp wallClock) const {
    WireStatistics result;
    result.wire = wire_;
    const std::lock_guard lock(mutex_);
    result.records = records_.load(std::memory_order_acquire);
    result.bytes = bytes_.load(std::memory_order_relaxed);
    result.dropped = dropped_.load(std::memory_order_relaxed);
    result.recordsPerSecond = recordRate_.perSecond(now, result.records);
    result.bytesPerSecond = byteRate_.perSecond(now, result.bytes);
    const Timestamp watermark = watermark_.load(std::memory_order_relaxed);
    if (watermark != kMinTimestamp) result.watermark = watermark;
    if (result.records > 0) {
        result.lastEventTime = lastEventTime_.load(std::memory_order_relaxed);
        Timestamp lag = 0;
        if (!__builtin_sub_overflow(wallClock, *result.lastEventTime, &lag)) result.lag = Duration(lag);
    }
    if (const auto last = recordRate_.lastGrowth()) result.sinceLast = now - *last;
    result.schema = schema_;
    return result;
}

} // namespace weir
