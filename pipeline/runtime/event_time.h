#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/source_parameters.h"

#include <cstddef>
#include <span>
#include <vector>

namespace weir {

/// Gives a source's records their event time, and makes its watermark: the greatest event time so far less
/// the disorder the user allowed for. Which records are stragglers depends on the order of the records alone,
/// never on where batches were cut. One thread, the source's.
class EventTimeAssigner {
public:
    explicit EventTimeAssigner(const SourceSettings& settings) : settings_(settings) {}

    /// The records as a batch; null when there are none. They come from a builder that knows the event-time
    /// field, and so have a timestamp each. `arrivals` has the arrival of each record, ascending, also over
    /// calls.
    RecordBatchPointer assign(RawBatch raw, std::span<const Timestamp> arrivals);

    /// Nothing has arrived up to `now`: where arrival is the event time, that moves the watermark on.
    void advanceArrival(Timestamp now);

    /// kMinTimestamp before the first record.
    Timestamp watermark() const;
    bool usesArrival() const { return settings_.eventTimeField.empty(); }

    void save(StateWriter& state) const { state.write(greatest_); }
    void restore(StateReader& state) { state.read(greatest_); }

private:
    std::vector<Straggler> advance(std::span<const Timestamp> times);

    const SourceSettings settings_;
    Timestamp greatest_ = kMinTimestamp;

    SchemaPointer schema_; ///< where `timeColumn_` is
    std::size_t timeColumn_ = 0;
};

} // namespace weir
