#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/operators/joins/join_keys.h"
#include "pipeline/operators/joins/record_store.h"
#include "pipeline/operators/joins/result_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace weir {

/// What the joins of two inputs have in common: takes records in, with the group of their key and a copy of
/// their values, and leaves out what is late or too much. One thread.
class JoinInputs {
public:
    /// `report` must outlive this.
    JoinInputs(const JoinSettings& settings, NodeReport& report);

    /// Looks at a batch: groups() and behind() are of its records then. An error changes nothing.
    Result<void> begin(Side side, const RecordBatchPointer& batch, Timestamp watermark);
    /// The number of the batch's schema in the store, which keeps only the fields that results have.
    std::size_t schema() const { return schema_; }
    /// The watermark that had passed a record's event time before it came; kMinTimestamp if none had.
    Timestamp metWatermark(std::size_t row) const { return met_.empty() ? kMinTimestamp : met_[row]; }
    bool hasKey(std::size_t row) const { return groups_[row] != kNoId; }

    /// How many more records may be held beside so many.
    std::size_t roomBeside(std::size_t held) const {
        return settings_.maxRecords - std::min(held, settings_.maxRecords);
    }
    /// The records of the batch that are to be held, `rows`, ascending. Those for which there is no room are
    /// left out, from the end, and counted. Valid until the next call.
    std::span<const HeldRecord> hold(std::span<const std::uint32_t> rows, std::size_t room);
    /// Rows of the batch that came too late.
    void reportLate(std::span<const std::uint32_t> rows);

    const std::array<RecordStore, 2>& stores() const { return stores_; }
    std::size_t groups() const { return keys_.groups(); }
    void letGo(Side side, RecordPlace place) { stores_[indexOf(side)].letGo(place); }

    /// Frees what is held for nothing; to be called when no result stands out. `recordsOf` gives all records
    /// that the join holds of a side. Whether groups have other numbers now.
    template<class RecordsOf>
    bool compact(RecordsOf recordsOf) {
        for (RecordStore& store : stores_)
            store.sweep();
        if (!isSparse()) return false;
        std::array<std::vector<HeldRecord*>, 2> records;
        for (const Side side : kSides)
            recordsOf(side, records[indexOf(side)]);
        return bringTogether(records);
    }

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    Result<void> checkTypes(Side side, const Schema& schema) const;
    RecordBatchPointer chosenFields(const RecordBatchPointer& batch);
    bool isSparse() const;
    bool hasDeadGroups(std::size_t held) const;
    bool bringTogether(const std::array<std::vector<HeldRecord*>, 2>& records);

    const JoinSettings& settings_;
    NodeReport& report_;
    JoinKeys keys_;
    std::array<RecordStore, 2> stores_;

    Side side_ = Side::Left;
    RecordBatchPointer batch_;  ///< at hand
    RecordBatchPointer stored_; ///< of it, what the store takes
    std::size_t schema_ = 0;
    std::vector<DenseId> groups_;
    std::vector<Timestamp> met_; ///< empty when no record of the batch is behind a watermark
    std::vector<HeldRecord> added_;

    SchemaPointer rightSchema_; ///< of which chosenSchema_ was made
    SchemaPointer chosenSchema_;
    std::vector<std::size_t> chosenPlaces_;
};

} // namespace weir
