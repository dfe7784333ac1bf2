#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/result.h"
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/operators/joins/join_parameters.h"
#include "pipeline/operators/joins/record_place.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace weir {

/// The groups of records whose keys are equal, over both inputs of a join. An int64 and a float64 that are
/// the same number are equal, NaN equals NaN, and null equals nothing. One thread.
class JoinKeys {
public:
    explicit JoinKeys(const std::vector<KeyPair>& pairs);

    /// The group of each record; kNoId where some key field is null. Valid until the next call. An error,
    /// which changes nothing, says which fields cannot be equal.
    Result<std::span<const DenseId>> assign(Side side, const RecordBatch& batch);

    /// One more than the greatest group.
    std::size_t groups() const { return fields_[0].size() == 0 ? 1 : grouping_.size(); }
    /// Forgets all groups but these, ascending. Returns their new numbers, valid until the next call.
    std::span<const DenseId> retain(std::span<const DenseId> groups) { return grouping_.retain(groups); }

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    Result<void> bind(Side side, const RecordBatch& batch);
    FieldColumns columns(Side side, const RecordBatch& batch) const;

    std::array<BoundFields, 2> fields_;
    Grouping grouping_;
    std::vector<DenseId> groups_;
};

} // namespace weir
