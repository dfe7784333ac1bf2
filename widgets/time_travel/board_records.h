#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/graph/graph.h"
#include "widgets/dashboard/board_time.h"

#include <deque>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// The newest records of outputs as they came, in memory, to go back to. Together they have bounded room: the
/// oldest batch of the output that takes up most of it goes first. GUI thread only.
class BoardRecords {
public:
    static constexpr std::size_t kMostBytes = std::size_t{256} << 20;

    explicit BoardRecords(std::size_t mostBytes = kMostBytes) : mostBytes_(mostBytes) {}

    void add(const Endpoint& output, std::span<const RecordBatchPointer> batches);
    /// Records of `output` went by that are not among these.
    void noteMissed(const Endpoint& output);
    /// Records of `output` came before the first of these.
    void noteBefore(const Endpoint& output);
    void forget(const Endpoint& output);
    void clear();

    /// The records in `range`, both ends in it, in the order they came.
    std::vector<RecordBatchPointer> read(const Endpoint& output, TimeRange range) const;
    /// From here on nothing of the output is missing; unset: something may be everywhere.
    std::optional<Timestamp> completeFrom(const Endpoint& output) const;
    /// Whether nothing that came of the output is known to be missing.
    bool isWhole(const Endpoint& output) const;
    /// The oldest record of the output that is here; unset: there is none.
    std::optional<Timestamp> keptFrom(const Endpoint& output) const;
    /// From the earliest to the latest event time of all outputs; unset: there is no record.
    std::optional<TimeRange> extent() const;
    /// Whether records of `range` came, as far as is known of those that were dropped since.
    bool came(TimeRange range) const;
    /// The records of all outputs by their event time, in `blocks` equal parts of `range`.
    std::vector<std::size_t> density(TimeRange range, std::size_t blocks) const;
    /// The event times next to `time`, before or after it, of all outputs; unset: there is none.
    std::optional<Timestamp> next(Timestamp time, bool isForward) const;

private:
    struct Kept {
        RecordBatchPointer batch;
        TimeRange time;
        std::size_t bytes;
    };
    struct Output {
        std::deque<Kept> batches;
        std::size_t bytes = 0;
        Timestamp begin = kMinTimestamp; ///< of the first batch: what was before did not come here
        Timestamp droppedUntil = kMinTimestamp;
        bool hasMissed = false;
        bool hasBefore = false; ///< records that came before the first one
    };
    void dropOldest();

    std::size_t mostBytes_;
    std::size_t bytes_ = 0;
    std::map<Endpoint, Output> outputs_;
};

/// The records of `batch` in `range`; null if there is none.
RecordBatchPointer recordsWithin(const RecordBatchPointer& batch, TimeRange range);

} // namespace weir
