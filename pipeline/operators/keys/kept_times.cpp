#include "pipeline/operators/keys/kept_times.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace weir {

namespace {

/// Over all of time, and so unsigned.
std::uint64_t distance(Timestamp left, Timestamp right) {
    return static_cast<std::uint64_t>(std::max(left, right)) -
           static_cast<std::uint64_t>(std::min(left, right));
}

} // namespace

bool KeptTimes::isBehind(Timestamp time, Timestamp watermark) const {
    return within_ > 0 && watermark > time &&
           distance(watermark, time) >= static_cast<std::uint64_t>(within_);
}

bool KeptTimes::has(DenseId group, Timestamp time, Timestamp watermark) const {
    for (std::uint32_t place = first_[group]; place != kNone; place = times_[place].next) {
        if (within_ == 0) return true;
        const Timestamp kept = times_[place].time;
        if (distance(kept, time) < static_cast<std::uint64_t>(within_) && !isBehind(kept, watermark))
            return true;
    }
    return false;
}

void KeptTimes::add(DenseId group, Timestamp time) {
    link(group, time);
    order_.push_back({time, added_++, group});
    std::push_heap(order_.begin(), order_.end(), std::greater<>());
}

void KeptTimes::forgetEarliest() {
    std::pop_heap(order_.begin(), order_.end(), std::greater<>());
    unlink(order_.back().group, order_.back().time);
    order_.pop_back();
}

void KeptTimes::forgetBehind(Timestamp watermark) {
    while (!order_.empty() && isBehind(order_.front().time, watermark))
        forgetEarliest();
}

void KeptTimes::link(DenseId group, Timestamp time) {
    if (freeTimes_.empty()) {
        freeTimes_.push_back(static_cast<std::uint32_t>(times_.size()));
        times_.emplace_back();
    }
    const std::uint32_t place = freeTimes_.back();
    freeTimes_.pop_back();
    known_ += first_[group] == kNone;
    times_[place] = {time, first_[group]};
    first_[group] = place;
}

void KeptTimes::unlink(DenseId group, Timestamp time) {
    std::uint32_t* place = &first_[group];
    while (times_[*place].time != time)
        place = &times_[*place].next;
    freeTimes_.push_back(*place);
    *place = times_[*place].next;
    known_ -= first_[group] == kNone;
}

void KeptTimes::compact(Grouping& grouping) {
    constexpr std::size_t kFewGroups = 1024;
    if (first_.size() <= 2 * known_ + kFewGroups) return;
    std::vector<DenseId> kept;
    for (std::size_t group = 0; group < first_.size(); ++group)
        if (first_[group] != kNone) kept.push_back(static_cast<DenseId>(group));
    const std::span<const DenseId> groups = grouping.retain(kept);
    std::vector<DenseId> renumbered(first_.size(), kNoId);
    for (std::size_t i = 0; i < kept.size(); ++i)
        renumbered[kept[i]] = groups[i];

    // Anew from the heap, for keys that widened into one have one group.
    first_.assign(grouping.size(), kNone);
    times_.clear();
    freeTimes_.clear();
    known_ = 0;
    for (Kept& each : order_) {
        each.group = renumbered[each.group];
        link(each.group, each.time);
    }
}

void KeptTimes::save(StateWriter& state) const {
    state.write(static_cast<std::uint64_t>(first_.size()));
    state.write(added_);
    state.write(static_cast<std::uint64_t>(order_.size()));
    for (const Kept& each : order_) {
        state.write(each.time);
        state.write(each.number);
        state.write(each.group);
    }
}

void KeptTimes::restore(StateReader& state) {
    resize(state.read<std::uint64_t>());
    state.read(added_);
    for (auto count = state.read<std::uint64_t>(); count > 0; --count) {
        Kept each{};
        state.read(each.time);
        state.read(each.number);
        state.read(each.group);
        if (each.group >= first_.size()) throw DamagedState();
        link(each.group, each.time);
        order_.push_back(each);
    }
}

} // namespace weir
