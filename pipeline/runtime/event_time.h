#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/source_parameters.h"
#include "pipeline/runtime/event_clock.h"
#include "pipeline/runtime/partition_clocks.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// Gives a source's records their event time, and makes its watermark: the greatest event time so far less
/// the disorder the user allowed for; with partitions, that of the one that has come least far. It never goes
/// back. A single record that is too far ahead of all before it does not count there: if its clock is wrong,
/// it must not close every window. Which records are stragglers depends on the order of the records alone,
/// never on where batches were cut, but for partitions that fall idle: that is a matter of arrival. One
/// thread, the source's.
class EventTimeAssigner {
public:
    explicit EventTimeAssigner(const SourceSettings& settings);

    /// The records as a batch; null when there are none. They come from a builder that knows the event-time
    /// field, and so have a timestamp each. `arrivals` has the arrival of each record, ascending, also over
    /// calls; `silence` is how long the source brought nothing before.
    RecordBatchPointer assign(RawBatch raw, std::span<const Timestamp> arrivals,
                              Duration silence = Duration::zero());

    /// Nothing has arrived up to `now`: where arrival is the event time, that moves the watermark on.
    void advanceArrival(Timestamp now);

    /// The source has brought nothing for so long: partitions may be idle by that, and the others' watermark
    /// go on.
    void passSilence(Duration silence);

    /// How many records of the last batch were too far ahead, and the time of the last of these.
    std::size_t aheadRecords() const { return aheadRecords_; }
    Timestamp lastAhead() const { return lastAhead_; }

    /// kMinTimestamp before the first record.
    Timestamp watermark() const;
    bool usesArrival() const { return settings_.eventTimeField.empty(); }
    /// Nothing for a source that has none, or whose event time is that of arrival.
    std::optional<PartitionStatistics> partitions() const;

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::vector<Straggler> advance(std::span<const Timestamp> times);
    std::vector<Straggler> advancePartitions(std::span<const Timestamp> times,
                                             std::span<const DenseId> partitions);
    void countAhead(Timestamp time);

    const SourceSettings settings_;

    EventClock clock_; ///< of all records; with partitions, of that which has come least far
    std::optional<PartitionClocks> partitions_;
    std::size_t aheadRecords_ = 0; ///< of the last batch
    Timestamp lastAhead_ = kMinTimestamp;

    SchemaPointer schema_; ///< where these columns are
    std::size_t timeColumn_ = 0;
    std::optional<std::size_t> partitionColumn_;
};

} // namespace weir
