#include "pipeline/operators/windows/recorded_slices.h"

#include <algorithm>

namespace weir {

void RecordedSlices::follow(const RecordBatch& batch) {
    // No instance takes a batch of other types.
    if (!aggregation_.bind(batch)) return;
    const std::span<const Timestamp> times = batch.eventTimes();
    for (std::size_t row = 0; row < times.size();) {
        const std::size_t first = row++;
        const std::optional<Timestamp> slice = grid_.sliceOf(times[first]);
        if (!slice) continue;
        row = grid_.endOfRun(times, row, *slice);
        last_ = std::max(last_.value_or(*slice), *slice);
        if (grid_.early() == 0) continue;
        if (const Timestamp early = grid_.earlyAfter(*slice); isNew(batch, first, row, early))
            new_.insert(*slice);
    }
}

/// Whether one of the rows came before the watermark had passed these early results.
bool RecordedSlices::isNew(const RecordBatch& batch, std::size_t first, std::size_t end,
                           Timestamp early) const {
    if (early <= watermark_) return false;
    const std::vector<Straggler>& stragglers = batch.stragglers();
    auto straggler = std::lower_bound(stragglers.begin(), stragglers.end(), first,
                                      [](const Straggler& each, std::size_t row) { return each.row < row; });
    std::size_t later = 0;
    for (; straggler != stragglers.end() && straggler->row < end; ++straggler)
        later += straggler->watermark >= early;
    return later < end - first;
}

void RecordedSlices::advance(Timestamp watermark) {
    watermark_ = watermark;
    std::erase_if(new_, [&](Timestamp slice) { return grid_.earlyAfter(slice) <= watermark; });
}

std::optional<Timestamp> RecordedSlices::nextEarly(Timestamp after) const {
    for (const Timestamp slice : new_)
        if (const Timestamp early = grid_.earlyAfter(slice); early > after) return early;
    return std::nullopt;
}

bool RecordedSlices::hasNew(Timestamp from, Timestamp to) const {
    const auto slice = new_.lower_bound(from);
    return slice != new_.end() && *slice < to;
}

std::optional<Timestamp> RecordedSlices::lastEnd() const {
    return last_ ? std::optional(grid_.lastEnd(*last_)) : std::nullopt;
}

void RecordedSlices::save(StateWriter& state) const {
    aggregation_.save(state);
    state.write(watermark_);
    state.write(last_.has_value());
    state.write(last_.value_or(0));
    state.write(static_cast<std::uint64_t>(new_.size()));
    for (const Timestamp slice : new_)
        state.write(slice);
}

void RecordedSlices::restore(StateReader& state) {
    aggregation_.restore(state);
    state.read(watermark_);
    bool hasLast = false;
    state.read(hasLast);
    const auto last = state.read<Timestamp>();
    if (hasLast) last_ = last;
    for (auto count = state.read<std::uint64_t>(); count > 0; --count)
        new_.insert(state.read<Timestamp>());
}

} // namespace weir
