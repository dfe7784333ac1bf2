#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/expression/expression.h"
#include "widgets/dashboard/key_slots.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace weir {

/// The newest records of a stream, or the newest of each key, of those for which a condition holds. Bounded:
/// so many records, and so much beside them that batches hold which records of theirs are kept from. One
/// thread.
class KeptRecords {
public:
    /// Keeps `most` records, or, with `by`, the newest record of each of so many of its values. `condition`
    /// is an expression over the records; empty: all. Forgets what was kept.
    void configure(std::string by, std::size_t most, std::string condition);
    void take(const RecordBatchPointer& batch);
    void clear();

    bool empty() const { return newest_.empty() && entries_.empty(); }
    /// What is kept: batches in order of their coming, or, by key, one each in order of the keys.
    std::vector<RecordBatchPointer> batches();
    /// Likewise, of records that are not kept by key.
    const std::vector<RecordBatchPointer>& newest() const { return newest_; }
    /// How many records have come for which the condition holds.
    std::uint64_t accepted() const { return accepted_; }
    /// Of the last batch; null before the first.
    const SchemaPointer& schema() const { return schema_; }
    /// Whether a key was left out for want of room.
    bool isFull() const { return isFull_; }
    /// What is wrong with the condition, for these records; empty: nothing.
    const std::string& complaint() const { return complaint_; }
    /// The field whose newest values are kept; empty: none.
    const std::string& by() const { return by_; }
    std::size_t most() const { return most_; }

private:
    /// The newest record of a key.
    struct Entry {
        RecordBatchPointer batch;
        std::uint32_t row = 0;
        std::uint64_t seenIn = 0; ///< the batch, by its number
    };

    void bind(const SchemaPointer& schema);
    void takeNewest(RecordBatchPointer batch);
    void takeByKey(const RecordBatchPointer& batch);
    /// Lets go of what batches hold beside the records that are kept.
    void settle();

    std::string by_;
    std::size_t most_ = 100;
    std::string condition_;

    SchemaPointer schema_;
    std::unique_ptr<Expression> expression_;
    std::string complaint_;
    std::vector<std::uint32_t> chosen_; ///< room for the rows for which the condition holds
    std::uint64_t accepted_ = 0;

    std::vector<RecordBatchPointer> newest_;
    std::size_t held_ = 0; ///< records in them

    KeySlots keys_;
    std::vector<Entry> entries_;     ///< by the slots of their keys
    std::vector<std::size_t> order_; ///< of the entries, by their keys
    std::vector<std::size_t> touched_;
    std::uint64_t batchNumber_ = 0;
    std::size_t unsettledBytes_ = 0;
    bool isFull_ = false;
};

} // namespace weir
