#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/runtime/rate_history.h"
#include "pipeline/runtime/statistics.h"

#include <atomic>
#include <cstdint>
#include <mutex>

namespace weir {

/// What a run knows of one wire. Counting comes from one thread at a time, once a batch; reading from
/// any.
class WireFigures {
public:
    explicit WireFigures(Wire wire) : wire_(std::move(wire)) {}

    void countBatch(const RecordBatch& batch);
    void countDropped(std::uint64_t records) { dropped_.fetch_add(records, std::memory_order_relaxed); }
    void setWatermark(Timestamp watermark) { watermark_.store(watermark, std::memory_order_relaxed); }

    /// Feeds the rates; about every RateHistory::kInterval.
    void sampleRates(RateHistory::Clock::time_point now);
    /// All but backlog and capacity, which the queue knows. `wallClock` is what the lag is measured from.
    WireStatistics statistics(RateHistory::Clock::time_point now, Timestamp wallClock) const;

private:
    const Wire wire_;
    std::atomic<std::uint64_t> records_ = 0;
    std::atomic<std::uint64_t> bytes_ = 0;
    std::atomic<std::uint64_t> dropped_ = 0;
    std::atomic<Timestamp> watermark_ = kMinTimestamp;     ///< kMinTimestamp: none yet
    std::atomic<Timestamp> lastEventTime_ = kMinTimestamp; ///< only of meaning once records came
    const Schema* countedSchema_ = nullptr; ///< the producer's own, to lock only when it changes

    mutable std::mutex mutex_; ///< guards what follows
    SchemaPointer schema_;
    RateHistory recordRate_;
    RateHistory byteRate_;
};

} // namespace weir
