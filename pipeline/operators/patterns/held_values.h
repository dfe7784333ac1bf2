#pragma once
#include "pipeline/operators/grouping/bound_fields.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace weir {

/// The values of some fields of records that have left their batch, in columns, in order of arrival. One
/// thread.
class HeldValues {
public:
    explicit HeldValues(std::size_t fields) : columns_(fields) {}

    /// Makes ready for the columns that BoundFields gave of a batch: types become known, and widen.
    void adoptTypes(const FieldColumns& columns);
    /// Takes the values of one row of them, and returns their place.
    std::uint64_t add(const FieldColumns& columns, std::size_t row);

    /// Appends a value to a column whose type may be wider; null where no record had the field.
    void appendTo(Column& result, std::size_t field, std::uint64_t place) const;

    std::size_t size() const { return size_; }
    /// Forgets all but these places, ascending, which are then 0, 1, 2...
    void keepOnly(std::span<const std::uint32_t> places);

    void save(StateWriter& state) const;
    void restore(StateReader& state);

private:
    std::vector<std::optional<Column>> columns_;
    std::size_t size_ = 0;
};

} // namespace weir
