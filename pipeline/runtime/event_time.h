#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/record_batch.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/source_parameters.h"

#include <optional>
#include <span>
#include <vector>

namespace weir {

/// Gives a source's records their event time, and makes its watermark: the greatest event time so far less
/// the disorder the user allowed for. Which records are stragglers depends on the order of the records alone,
/// never on where batches were cut. One thread, the source's.
class EventTimeAssigner {
public:
    /// `report` hears of records without a readable event time; it must outlive this.
    EventTimeAssigner(const SourceSettings& settings, NodeReport& report);

    /// The records as a batch. The event-time field becomes a Timestamp column. Records whose event time is
    /// null or unreadable are reported and left out; null when none is left. `arrivals` has the arrival of
    /// each record, ascending, also over calls.
    RecordBatchPointer assign(RawBatch raw, std::span<const Timestamp> arrivals);

    /// Nothing has arrived up to `now`: where arrival is the event time, that moves the watermark on.
    void advanceArrival(Timestamp now);

    /// kMinTimestamp before the first record.
    Timestamp watermark() const;
    bool usesArrival() const { return settings_.eventTimeField.empty(); }

private:
    /// The event times of the readable records.
    struct ReadTimes {
        ColumnPointer times;
        std::vector<std::uint32_t> rows; ///< which they are; empty when `all`
        bool all = true;
    };

    void bind(const SchemaPointer& schema);
    ReadTimes readTimes(const RawBatch& raw);
    template<class Convert>
    ReadTimes convertTimes(const RawBatch& raw, const Convert& convert);
    void reportUnreadable(const RawBatch& raw, std::size_t row);
    std::vector<Straggler> advance(std::span<const Timestamp> times);

    const SourceSettings settings_;
    NodeReport& report_;
    Timestamp greatest_ = kMinTimestamp;

    SchemaPointer rawSchema_; ///< what the next two were made from
    SchemaPointer schema_;
    std::optional<std::size_t> timeColumn_;
};

} // namespace weir
