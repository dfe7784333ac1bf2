#pragma once
#include "pipeline/operators/grouping/bound_fields.h"
#include "pipeline/operators/grouping/value_ids.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// The groups of records that agree in some key fields, numbered in order of first appearance. Without key
/// fields there is one group. One thread.
class Grouping {
public:
    explicit Grouping(std::size_t keyFields);

    /// The groups of the rows [first, first + count) of columns that BoundFields gave; empty without key
    /// fields, as all are then of group 0. Valid until the next call.
    std::span<const DenseId> assign(const FieldColumns& keys, std::size_t first, std::size_t count);

    std::size_t size() const { return size_; }

    /// The key field's value of each group, in order. Null while every value was null.
    const Column* keyColumn(std::size_t field) const {
        return keyColumns_[field] ? &*keyColumns_[field] : nullptr;
    }

    /// "host=a, core=1": a group's key for people.
    std::string keyText(std::size_t group, const BoundFields& fields) const;

    /// Forgets all groups but these, ascending. Returns their new numbers, valid until the next call.
    std::span<const DenseId> retain(std::span<const DenseId> groups);

    void clear();

    void save(StateWriter& state) const;
    /// Into one without groups.
    void restore(StateReader& state);

private:
    void adoptTypes(const FieldColumns& keys);
    void rebuild();
    void assignIds(std::span<const Column* const> keys, std::size_t first, std::size_t count, DenseId& next);

    std::vector<ValueIds> values_; ///< of each key field; with one, its ids are the groups
    std::vector<IntegerIds>
        pairs_; ///< ids of (id so far, id of the next field's value); the last gives the groups
    std::vector<DenseId> nextIds_; ///< of `values_`, then of `pairs_`
    std::vector<std::optional<Column>> keyColumns_;
    std::size_t size_ = 0;

    std::vector<DenseId> ids_;
    std::vector<DenseId> fieldIds_;
};

} // namespace weir
