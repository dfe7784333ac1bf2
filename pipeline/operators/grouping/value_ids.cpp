#include "pipeline/operators/grouping/value_ids.h"

#include <algorithm>

namespace weir {

void ValueIds::assign(const Column* column, std::size_t first, std::span<DenseId> ids, DenseId& next) {
    if (!column) {
        if (ids.empty()) return; // without a row, null has not come either
        std::fill(ids.begin(), ids.end(), idOfNull(next));
        return;
    }
    if (!column->hasNulls() && column->type() != Type::String)
        return assignNumbers(*column, first, ids, next);
    switch (column->type()) {
    case Type::Int64:
    case Type::Timestamp:
        return assignEach(*column, first, ids, next,
                          [this, values = column->int64s()](std::size_t row, DenseId fresh) {
                              return integers_.findOrAdd(static_cast<std::uint64_t>(values[row]), fresh);
                          });
    case Type::Float64:
        return assignEach(*column, first, ids, next,
                          [this, values = column->float64s()](std::size_t row, DenseId fresh) {
                              return integers_.findOrAdd(bitsOf(values[row]), fresh);
                          });
    case Type::Bool:
        return assignEach(*column, first, ids, next,
                          [this, &values = column->bools()](std::size_t row, DenseId fresh) {
                              return integers_.findOrAdd(values.get(row) ? 1 : 0, fresh);
                          });
    case Type::String:
        return assignEach(*column, first, ids, next, [this, column](std::size_t row, DenseId fresh) {
            return texts_.findOrAdd(column->string(row), fresh);
        });
    }
}

/// Of a column without nulls.
void ValueIds::assignNumbers(const Column& column, std::size_t first, std::span<DenseId> ids, DenseId& next) {
    switch (column.type()) {
    case Type::Float64: {
        const std::span<const double> values = column.float64s().subspan(first);
        return integers_.findOrAddAll([values](std::size_t i) { return bitsOf(values[i]); }, ids, next);
    }
    case Type::Bool:
        return integers_.findOrAddAll([&values = column.bools(), first](
                                          std::size_t i) -> std::uint64_t { return values.get(first + i); },
                                      ids, next);
    default: {
        const std::span<const std::int64_t> values = column.int64s().subspan(first);
        return integers_.findOrAddAll(
            [values](std::size_t i) { return static_cast<std::uint64_t>(values[i]); }, ids, next);
    }
    }
}

template<class Find>
void ValueIds::assignEach(const Column& column, std::size_t first, std::span<DenseId> ids, DenseId& next,
                          Find find) {
    DenseId fresh = next;
    if (!column.hasNulls()) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            ids[i] = find(first + i, fresh);
            fresh += ids[i] == fresh;
        }
    } else {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (column.isNull(first + i)) {
                ids[i] = idOfNull(fresh);
                continue;
            }
            ids[i] = find(first + i, fresh);
            fresh += ids[i] == fresh;
        }
    }
    next = fresh;
}

DenseId ValueIds::idOfNull(DenseId& next) {
    if (null_ == kNoId) null_ = next++;
    return null_;
}

void ValueIds::clear() {
    integers_.clear();
    texts_.clear();
    null_ = kNoId;
}

} // namespace weir
