#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace weir {

/// Holds records and gives them out in order of event time, those of one time in order of arrival. It keeps
/// the batches they came in and sorts references to them, in runs of which each is more than twice as long as
/// the one after it: merging costs a record O(log n) over its whole stay, in sequential passes. Of a batch of
/// which most records have gone, it keeps the rest. One thread.
class EventTimeOrder {
public:
    /// Takes some rows of a batch.
    void add(const RecordBatchPointer& batch, std::size_t first, std::size_t count);

    /// How many records it holds.
    std::size_t size() const { return size_; }

    /// Moves the records before `time` to those that takeReleased() gives.
    void releaseBefore(Timestamp time);
    /// Moves the earliest record there. There must be one.
    void releaseFirst();
    /// Puts a record there that need not wait: a straggler, with the watermark it met.
    void passOn(const RecordBatchPointer& batch, std::uint32_t row, Timestamp watermark);

    /// What was released, in that order. A record keeps the schema it came with; a batch ends where the next
    /// one has another.
    std::vector<RecordBatchPointer> takeReleased();

    /// Not between a release and takeReleased().
    void save(StateWriter& state);
    void restore(StateReader& state);

private:
    /// A record in a batch that is held.
    struct Reference {
        Timestamp time;
        std::uint32_t slot;
        std::uint32_t row;
    };
    /// A batch, and how many of its records are still to be given out.
    struct Slot {
        RecordBatchPointer batch;
        std::uint32_t held = 0;
    };
    /// References in order of event time; those before `first` are gone.
    struct Run {
        std::vector<Reference> references;
        std::size_t first = 0;

        std::size_t size() const { return references.size() - first; }
        const Reference& front() const { return references[first]; }
    };

    std::uint32_t slotFor(const RecordBatchPointer& batch, std::size_t count);
    void appendRun(Run run);
    void settleRuns();
    void mergeLastTwo();
    std::size_t lengthOfBatchFrom(std::size_t first) const;
    RecordBatchPointer gather(std::size_t first, std::size_t count,
                              std::span<const Straggler> stragglers) const;
    ColumnPointer gatherColumn(std::size_t column, Type type, std::span<const Reference> references) const;
    void letGo(std::span<const Reference> references);
    void compact();

    std::vector<Slot> slots_;
    std::vector<std::uint32_t> freeSlots_;
    std::vector<Run> runs_; ///< in order of arrival
    std::size_t size_ = 0;
    std::size_t rowsInSlots_ = 0; ///< also those that have gone

    std::vector<Reference> released_;
    std::vector<Straggler> releasedStragglers_; ///< row: the place in released_
};

} // namespace weir
