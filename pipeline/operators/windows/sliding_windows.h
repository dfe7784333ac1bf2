#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/aggregates/aggregation.h"
#include "pipeline/operators/event_time/event_time_order.h"
#include "pipeline/operators/records/added_fields.h"

#include <deque>
#include <memory>
#include <vector>

namespace weir {

/// Adds to each record what an aggregation makes of the records of its key in the span of event time that
/// ends with it. Records wait for the watermark and leave in order of event time. Port 0 gives them, port 1
/// late ones.
class SlidingWindows final : public Operator {
public:
    explicit SlidingWindows(const NodeContext& context);

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    Result<void> finish(Emitter& output) override;
    std::size_t heldCount() const override { return order_.size() + held_; }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    /// Some records of a key, put together: `time` is that of the first.
    struct Part {
        Timestamp time = 0;
        std::unique_ptr<AggregateStates> states;
    };
    /// The records in the span of a key, as Two-Stacks (Tangwongsan et al., DEBS 2017): each record is merged
    /// a few times in all, however many are in the span.
    struct Key {
        std::vector<Part> older; ///< each with all older ones behind it; the oldest is the last
        std::deque<Part> newer;  ///< one record each
        std::unique_ptr<AggregateStates> allNewer;
        Timestamp newest = kMinTimestamp;

        std::size_t records() const { return older.size() + newer.size(); }
    };

    Result<void> emitReleased(Emitter& output);
    Result<void> aggregate(const RecordBatch& batch, Emitter& output);
    void evict(Key& key, Timestamp from);
    void turnOver(Key& key);
    std::unique_ptr<AggregateStates> oneGroup() const;
    void forgetSilent();
    void savePart(const Part& part, StateWriter& state) const;
    Part restorePart(StateReader& state) const;

    NodeReport& report_;
    const std::int64_t size_;
    Aggregation aggregation_;
    Grouping keys_;
    std::vector<Key> states_; ///< by key
    EventTimeOrder order_;
    AddedFields added_;
    Timestamp watermark_ = kMinTimestamp;
    std::size_t held_ = 0;           ///< records in states_
    std::size_t sinceForgotten_ = 0; ///< records, since silent keys were looked for
};

} // namespace weir
