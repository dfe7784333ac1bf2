#include "pipeline/operators/joins/waiting_records.h"

#include <algorithm>

namespace weir {

namespace {

bool isEarlier(const HeldRecord& left, const HeldRecord& right) {
    return left.time < right.time;
}

} // namespace

std::span<const HeldRecord> WaitingRecords::upTo(Timestamp time) {
    const auto begin = records_.begin() + static_cast<std::ptrdiff_t>(first_);
    if (ordered_ < records_.size()) {
        // What came since goes among the rest. Only as many are touched as lie behind the earliest of it.
        const auto added = records_.begin() + static_cast<std::ptrdiff_t>(ordered_);
        if (!std::is_sorted(added, records_.end(), isEarlier))
            std::stable_sort(added, records_.end(), isEarlier);
        const auto overlap = std::upper_bound(begin, added, *added, isEarlier);
        if (overlap != added) std::inplace_merge(overlap, added, records_.end(), isEarlier);
        ordered_ = records_.size();
    }
    const auto end =
        std::upper_bound(begin, records_.end(), time,
                         [](Timestamp limit, const HeldRecord& record) { return limit < record.time; });
    return {begin, end};
}

void WaitingRecords::drop(std::size_t count) {
    first_ += count;
    if (first_ < records_.size() - first_) return;
    records_.erase(records_.begin(), records_.begin() + static_cast<std::ptrdiff_t>(first_));
    ordered_ -= first_;
    first_ = 0;
}

void WaitingRecords::save(StateWriter& state) const {
    state.writeArray(std::span(records_).subspan(first_));
    state.write(static_cast<std::uint64_t>(ordered_ - first_));
}

void WaitingRecords::restore(StateReader& state) {
    records_ = state.readArray<HeldRecord>();
    first_ = 0;
    ordered_ = state.read<std::uint64_t>();
    if (ordered_ > records_.size()) throw DamagedState();
}

} // namespace weir
