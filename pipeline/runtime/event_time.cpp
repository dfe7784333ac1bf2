#include "pipeline/runtime/event_time.h"

#include <algorithm>
#include <utility>

namespace weir {

EventTimeAssigner::EventTimeAssigner(const SourceSettings& settings) : settings_(settings) {
    if (!usesArrival() && !settings_.partitionField.empty())
        partitions_.emplace(settings_.maxAhead, settings_.idleAfter);
}

RecordBatchPointer EventTimeAssigner::assign(RawBatch raw, std::span<const Timestamp> arrivals,
                                             Duration silence) {
    if (raw.rows == 0) return nullptr;
    if (usesArrival()) {
        clock_.greatest = std::max(clock_.greatest, arrivals.back());
        return std::make_shared<const RecordBatch>(
            std::move(raw.schema), std::move(raw.columns),
            Column::ofTimestamp(Array<Timestamp>(arrivals.begin(), arrivals.end())));
    }

    if (raw.schema != schema_) {
        schema_ = raw.schema;
        timeColumn_ = schema_->indexOf(settings_.eventTimeField).value();
        if (partitions_) partitionColumn_ = schema_->indexOf(settings_.partitionField);
    }
    ColumnPointer times = raw.columns[timeColumn_];
    aheadRecords_ = 0;
    std::vector<Straggler> stragglers;
    if (partitions_) {
        const ColumnPointer partitions = partitionColumn_ ? raw.columns[*partitionColumn_] : nullptr;
        stragglers = advancePartitions(times->int64s(), partitions_->find(partitions, raw.rows, silence));
    } else {
        stragglers = advance(times->int64s());
    }
    return std::make_shared<const RecordBatch>(std::move(raw.schema), std::move(raw.columns),
                                               std::move(times), std::move(stragglers));
}

void EventTimeAssigner::advanceArrival(Timestamp now) {
    if (usesArrival()) clock_.greatest = std::max(clock_.greatest, now);
}

void EventTimeAssigner::passSilence(Duration silence) {
    if (partitions_ && partitions_->leaveIdle(silence))
        clock_.greatest = std::max(clock_.greatest, partitions_->greatest());
}

Timestamp EventTimeAssigner::watermark() const {
    return clock_.hasBegun() ? saturatingSubtract(clock_.greatest, settings_.disorder.count())
                             : kMinTimestamp;
}

std::optional<PartitionStatistics> EventTimeAssigner::partitions() const {
    return partitions_ ? std::optional(partitions_->statistics(settings_.disorder)) : std::nullopt;
}

std::vector<Straggler> EventTimeAssigner::advance(std::span<const Timestamp> times) {
    std::vector<Straggler> stragglers;
    Timestamp watermark = this->watermark();
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] <= clock_.greatest) {
            if (times[row] < watermark) stragglers.push_back({static_cast<std::uint32_t>(row), watermark});
            clock_.isAheadInDoubt = false;
            continue;
        }
        // The first record of all has none before it; it can only be ahead of the wall clock.
        const Timestamp before = clock_.hasBegun() ? clock_.greatest : currentTime();
        if (!clock_.goOn(times[row], before, settings_.maxAhead)) countAhead(times[row]);
        watermark = this->watermark();
    }
    return stragglers;
}

std::vector<Straggler> EventTimeAssigner::advancePartitions(std::span<const Timestamp> times,
                                                            std::span<const DenseId> partitions) {
    std::vector<Straggler> stragglers;
    Timestamp watermark = this->watermark();
    for (std::size_t row = 0; row < times.size(); ++row) {
        if (times[row] < watermark) stragglers.push_back({static_cast<std::uint32_t>(row), watermark});
        if (!partitions_->take(partitions[row], times[row])) countAhead(times[row]);
        if (partitions_->greatest() <= clock_.greatest) continue;
        clock_.greatest = partitions_->greatest();
        watermark = this->watermark();
    }
    return stragglers;
}

void EventTimeAssigner::countAhead(Timestamp time) {
    ++aheadRecords_;
    lastAhead_ = time;
}

void EventTimeAssigner::save(StateWriter& state) const {
    clock_.save(state);
    // A source's settings stand beside its state: it is never read back with partitions by one without.
    if (partitions_) partitions_->save(state);
}

void EventTimeAssigner::restore(StateReader& state) {
    clock_.restore(state);
    if (partitions_) partitions_->restore(state);
}

} // namespace weir
