#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/windows/gap_filling.h"
#include "pipeline/operators/windows/recorded_slices.h"
#include "pipeline/operators/windows/slice_merges.h"
#include "pipeline/operators/windows/window_grid.h"
#include "pipeline/operators/windows/window_results.h"

#include <map>
#include <memory>
#include <vector>

namespace weir {

/// How windows of one size lie in time and what they give. All in nanoseconds.
struct TimeWindowSettings {
    std::int64_t size = 1;
    std::int64_t slide = 1; ///< at most the size, and equal to it if windows do not overlap
    std::int64_t offset = 0;
    std::int64_t allowedLateness = 0;
    std::int64_t earlyEvery = 0; ///< 0: no early results
    Fill fill = Fill::None;
    std::int64_t fillMost = 0;

    WindowGrid grid() const { return {size, slide, offset, earlyEvery}; }
};

/// Aggregates records by key over windows of one size, which may overlap. A record is counted once, in the
/// slice of time it is in; a window is its slices put together. Port 0 gives results, port 1 late records.
///
/// What happens at a watermark happens between the same two records however records come in batches: a
/// straggler says which watermark it met, and all up to that is done before it is taken.
class TimeWindows final : public Operator {
public:
    /// One that has only some of the keys is told of the records of all, in `recorded`, which outlives it.
    TimeWindows(const NodeContext& context, const TimeWindowSettings& settings,
                const RecordedSlices* recorded = nullptr);

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override;
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    void assign(const RecordBatch& batch, std::size_t first, std::size_t end);
    void assignRun(const RecordBatch& batch, RowRange run, Timestamp slice);
    void assignLate(std::size_t row, Timestamp slice, Timestamp watermark);
    void note(Timestamp slice, RowRange rows);
    void addNoted();
    bool mustStopAt(const RecordBatch& batch, const Straggler& straggler) const;
    void giveLate(const RecordBatch& batch, Emitter& output);

    void advanceTo(Timestamp watermark, Emitter& output);
    std::optional<Timestamp> nextEnd(Timestamp after, Timestamp watermark) const;
    std::optional<Timestamp> nextEarly(Timestamp after) const;
    bool hasNew(Timestamp from, Timestamp to) const {
        return recorded_ ? recorded_->hasNew(from, to) : hasSlices(from, to);
    }
    void giveFinal(Timestamp end);
    void giveEarly(Timestamp time);
    void giveUpdates(Emitter& output);
    void dropExpired();
    void compactKeys();
    Slice& mergeOf(Timestamp from, Timestamp to);
    Slice& sliceAt(Timestamp start);
    bool hasSlices(Timestamp from, Timestamp to) const {
        const auto slice = slices_.lower_bound(from);
        return slice != slices_.end() && slice->first < to;
    }

    NodeReport& report_;
    const RecordedSlices* const recorded_;
    const WindowGrid grid_;
    const std::int64_t lateness_;
    Aggregation aggregation_;
    Grouping keys_; ///< of the whole node; slices know keys by their ids here
    Slices slices_;
    SliceMerges merges_;
    Slice scratch_;
    std::vector<std::unique_ptr<Slice>> spare_; ///< for their room
    GapFilling filling_;
    WindowResults results_;

    Timestamp watermark_ = kMinTimestamp;
    Timestamp nextBoundary_ = kMinTimestamp; ///< of slices, after the watermark: nothing happens before it
    Timestamp lastEnd_ = kMinTimestamp;      ///< of the last window that was closed
    std::map<Timestamp, std::vector<DenseId>> updates_; ///< keys of late records by end of window
    Timestamp updatesWatermark_ = kMinTimestamp;        ///< that these late records met

    // Of the batch at hand.
    AggregationColumns columns_;
    std::span<const DenseId> ids_; ///< of the key of each row; empty if there is no key
    std::vector<Slice*> noted_;
    std::vector<std::uint32_t> late_;
};

} // namespace weir
