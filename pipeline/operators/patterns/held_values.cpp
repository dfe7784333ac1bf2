#include "pipeline/operators/patterns/held_values.h"

namespace weir {

void HeldValues::adoptTypes(const FieldColumns& columns) {
    for (std::size_t field = 0; field < columns.size(); ++field) {
        if (!columns[field]) continue;
        std::optional<Column>& own = columns_[field];
        if (!own) {
            own.emplace(columns[field]->type());
            own->appendNulls(size_);
        } else if (own->type() != columns[field]->type()) {
            own->widenToFloat64();
        }
    }
}

std::uint64_t HeldValues::add(const FieldColumns& columns, std::size_t row) {
    for (std::size_t field = 0; field < columns_.size(); ++field) {
        if (!columns_[field]) continue;
        if (columns[field])
            columns_[field]->appendFrom(*columns[field], row);
        else
            columns_[field]->appendNull();
    }
    return size_++;
}

void HeldValues::appendTo(Column& result, std::size_t field, std::uint64_t place) const {
    const std::optional<Column>& own = columns_[field];
    if (!own || own->isNull(place))
        result.appendNull();
    else if (own->type() == result.type())
        result.appendFrom(*own, place);
    else
        result.appendFloat64(static_cast<double>(own->int64s()[place]));
}

void HeldValues::keepOnly(std::span<const std::uint32_t> places) {
    for (std::optional<Column>& column : columns_)
        if (column) column.emplace(Column(*column->take(places)));
    size_ = places.size();
}

void HeldValues::save(StateWriter& state) const {
    state.write(static_cast<std::uint64_t>(size_));
    for (const std::optional<Column>& column : columns_)
        state.writeColumn(column ? &*column : nullptr);
}

void HeldValues::restore(StateReader& state) {
    size_ = state.read<std::uint64_t>();
    for (std::optional<Column>& column : columns_) {
        column = state.readColumn();
        if (column && column->size() != size_) throw DamagedState();
    }
}

} // namespace weir
