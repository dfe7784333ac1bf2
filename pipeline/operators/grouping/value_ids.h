#pragma once
#include "pipeline/data/column.h"
#include "pipeline/operators/grouping/id_table.h"

#include <cstddef>
#include <span>

namespace weir {

/// Ids of the values of one field, in order of first appearance. Null is a value of its own; NaN equals NaN,
/// and -0 equals 0.
class ValueIds {
public:
    /// Writes the id of each of the rows from `first` on. `next` is the id of the next new value, and counts
    /// up. Between two clear() the column is of one type; null stands for a column of nulls.
    void assign(const Column* column, std::size_t first, std::span<DenseId> ids, DenseId& next);

    void clear();

private:
    void assignNumbers(const Column& column, std::size_t first, std::span<DenseId> ids, DenseId& next);
    template<class Find>
    void assignEach(const Column& column, std::size_t first, std::span<DenseId> ids, DenseId& next,
                    Find find);
    DenseId idOfNull(DenseId& next);

    IntegerIds integers_;
    TextIds texts_;
    DenseId null_ = kNoId;
};

} // namespace weir
