#pragma once
#include "pipeline/data/batch_builder.h"
#include "pipeline/data/result.h"
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/operators/joins/join_parameters.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// Rows in memory that are found by their keys. Numbers that are the same are equal, whether int64 or
/// float64; where one side is text and the other is not, the values are compared as texts, so that 1 equals
/// "1". Null equals nothing. One thread.
class LookupTable {
public:
    /// `keys` name fields of records (left) and of the table (right). An error names a field that the table
    /// lacks.
    static Result<LookupTable> make(RawBatch rows, const std::vector<KeyPair>& keys);

    const RawBatch& rows() const { return rows_; }

    /// The first row of the table for each record, or kNoId; further ones by next(). Valid until the next
    /// call.
    std::span<const std::uint32_t> find(const RecordBatch& batch);
    /// The next row with the same key, in the order of the table; kNoId behind the last.
    std::uint32_t next(std::uint32_t row) const { return next_[row]; }

private:
    LookupTable(RawBatch rows, const std::vector<KeyPair>& keys);

    void index(std::vector<std::optional<Type>> types);

    RawBatch rows_;
    std::vector<KeyPair> keys_;
    std::vector<ColumnPointer> keyColumns_; ///< of the table

    std::vector<std::optional<Type>> types_; ///< in which keys are compared, once they are indexed
    std::optional<Grouping> grouping_;       ///< of keys of the table, and of others that were asked for
    std::size_t tableGroups_ = 0;
    std::vector<std::uint32_t> first_; ///< row of each group
    std::vector<std::uint32_t> next_;  ///< of each row
    std::vector<std::uint32_t> found_;
};

} // namespace weir
