#include "pipeline/operators/windows/slice.h"

namespace weir {

void Slice::addNoted(const AggregationColumns& columns, std::span<const DenseId> ids) {
    if (noted_.size() == 1) {
        const RowRange rows = noted_.front();
        if (ids.empty())
            addWithoutKey(columns, rows.first, rows.count);
        else
            add(columns, rows.first, ids.subspan(rows.first, rows.count));
    } else {
        // Scattered over the batch: brought together first, so that the loops over them stay long.
        std::vector<std::uint32_t> rows;
        for (const RowRange& range : noted_)
            for (std::size_t row = range.first; row < range.first + range.count; ++row)
                rows.push_back(static_cast<std::uint32_t>(row));
        if (ids.empty()) {
            addWithoutKey(columns.take(rows), 0, rows.size());
        } else {
            std::vector<DenseId> taken;
            taken.reserve(rows.size());
            for (const std::uint32_t row : rows)
                taken.push_back(ids[row]);
            add(columns.take(rows), 0, taken);
        }
    }
    noted_.clear();
}

void Slice::add(const AggregationColumns& columns, std::size_t first, std::span<const DenseId> ids) {
    const std::size_t before = numbers_.size();
    numbers_.number(ids, rowGroups_);
    if (numbers_.size() != before) states_.resize(numbers_.size());
    states_.update(columns, {first, ids.size(), rowGroups_.data()});
}

void Slice::addWithoutKey(const AggregationColumns& columns, std::size_t first, std::size_t count) {
    if (numbers_.size() == 0) {
        numbers_.assign(std::vector<DenseId>{0});
        states_.resize(1);
    }
    states_.update(columns, {first, count, nullptr});
}

void Slice::merge(const Slice& later) {
    if (numbers_.size() == 0) {
        numbers_.assign(later.numbers_);
        states_.assign(later.states_);
        return;
    }
    const std::size_t before = numbers_.size();
    numbers_.number(later.ids(), rowGroups_);
    if (numbers_.size() != before) states_.resize(numbers_.size());
    states_.merge(later.states_, rowGroups_);
}

std::span<const DenseId> Slice::groupsOf(std::span<const DenseId> ids) {
    numbers_.number(ids, rowGroups_);
    return rowGroups_;
}

void Slice::clear() {
    numbers_.clear();
    states_.clear();
}

void Slice::renumber(std::span<const DenseId> newIds) {
    std::vector<DenseId> ids;
    ids.reserve(numbers_.size());
    for (const DenseId id : numbers_.ids())
        ids.push_back(newIds[id]);
    numbers_.clear();
    numbers_.assign(ids);
}

void Slice::save(StateWriter& state) const {
    state.writeArray(numbers_.ids());
    states_.save(state);
}

void Slice::restore(StateReader& state) {
    numbers_.assign(state.readArray<DenseId>());
    states_.restore(state);
}

} // namespace weir
