#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/source_parameters.h"

#include <cstddef>
#include <span>
#include <vector>

namespace weir {

/// Gives a source's records their event time, and makes its watermark: the greatest event time so far less
/// the disorder the user allowed for. A single record that is too far ahead of all before it does not count
/// there: if its clock is wrong, it must not close every window. Which records are stragglers depends on the
/// order of the records alone, never on where batches were cut. One thread, the source's.
class EventTimeAssigner {
public:
    explicit EventTimeAssigner(const SourceSettings& settings) : settings_(settings) {}

    /// The records as a batch; null when there are none. They come from a builder that knows the event-time
    /// field, and so have a timestamp each. `arrivals` has the arrival of each record, ascending, also over
    /// calls.
    RecordBatchPointer assign(RawBatch raw, std::span<const Timestamp> arrivals);

    /// Nothing has arrived up to `now`: where arrival is the event time, that moves the watermark on.
    void advanceArrival(Timestamp now);

    /// How many records of the last batch were too far ahead, and the time of the last of these.
    std::size_t aheadRecords() const { return aheadRecords_; }
    Timestamp lastAhead() const { return ahead_; }

    /// kMinTimestamp before the first record.
    Timestamp watermark() const;
    bool usesArrival() const { return settings_.eventTimeField.empty(); }

    void save(StateWriter& state) const {
        state.write(greatest_);
        state.write(ahead_);
        state.write(isAheadInDoubt_);
    }
    void restore(StateReader& state) {
        state.read(greatest_);
        state.read(ahead_);
        state.read(isAheadInDoubt_);
    }

private:
    std::vector<Straggler> advance(std::span<const Timestamp> times);

    const SourceSettings settings_;
    bool isTooFarAhead(Timestamp time) const;

    Timestamp greatest_ = kMinTimestamp;
    Timestamp ahead_ = kMinTimestamp; ///< of the last record that was too far ahead
    bool isAheadInDoubt_ = false;     ///< it was the last record of all
    std::size_t aheadRecords_ = 0;    ///< of the last batch

    SchemaPointer schema_; ///< where `timeColumn_` is
    std::size_t timeColumn_ = 0;
};

} // namespace weir
