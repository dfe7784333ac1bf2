#include "pipeline/operators/windows/slice_merges.h"

#include <algorithm>
#include <iterator>

namespace weir {

const Slice& SliceMerges::merged(const Slices& slices, Timestamp from, Timestamp to) {
    const Place first = slices.lower_bound(from);
    const Place last = slices.lower_bound(to);
    if (std::next(first) == last) return *first->second;

    if (from >= mergedUntil_)
        beginAt(from);
    else if (from > middle_)
        turnOver(first, last, to);
    growNewer(slices, to);
    while (!older_.empty() && older_.back().first < from)
        dropOldest();

    const Place firstNewer = slices.lower_bound(middle_);
    if (first == firstNewer) return *newer_;
    const bool isOlderOnly = newer_->groups() == 0;
    if (isOlderOnly && !older_.empty() && older_.back().first == first->first) return *older_.back().second;

    if (!older_.empty() && older_.back().first == first->first) {
        // Hardly any other window begins with that slice, so it is not kept as it is; one that does is put
        // together from slices.
        if (result_) recycle(std::move(result_));
        result_ = std::move(older_.back().second);
        older_.pop_back();
        result_->merge(*newer_);
        return *result_;
    }
    if (!result_) result_ = emptySlice();
    result_->clear();
    for (Place slice = first; slice != firstNewer; ++slice) {
        if (!older_.empty() && older_.back().first == slice->first) {
            result_->merge(*older_.back().second);
            break;
        }
        result_->merge(*slice->second);
    }
    if (!isOlderOnly) result_->merge(*newer_);
    return *result_;
}

void SliceMerges::forget() {
    older_.clear();
    newer_.reset();
    spare_.clear();
    middle_ = kMinTimestamp;
    mergedUntil_ = kMinTimestamp;
}

std::unique_ptr<Slice> SliceMerges::emptySlice() {
    if (spare_.empty()) return std::make_unique<Slice>(aggregation_);
    std::unique_ptr<Slice> slice = std::move(spare_.back());
    spare_.pop_back();
    return slice;
}

void SliceMerges::recycle(std::unique_ptr<Slice> slice) {
    slice->clear();
    spare_.push_back(std::move(slice));
}

void SliceMerges::dropOldest() {
    recycle(std::move(older_.back().second));
    older_.pop_back();
}

void SliceMerges::beginAt(Timestamp from) {
    while (!older_.empty())
        dropOldest();
    if (!newer_) newer_ = emptySlice();
    newer_->clear();
    middle_ = from;
    mergedUntil_ = from;
}

/// The newer part has lost its beginning, which cannot be taken out of it: all there is becomes the older
/// part.
void SliceMerges::turnOver(Place first, Place last, Timestamp until) {
    const std::size_t distinct = newer_->groups(); // and those that have left, which are few
    beginAt(until);
    std::size_t slices = 0;
    std::size_t groups = 0;
    for (Place slice = first; slice != last; ++slice) {
        ++slices;
        groups += slice->second->groups();
    }
    stride_ = std::max<std::size_t>(1, slices * distinct / std::max<std::size_t>(2 * groups, 1));
    buildOlder(first, last);
}

/// From the newest to the oldest: each is the slices of one stride, then the merge after them.
void SliceMerges::buildOlder(Place first, Place last) {
    while (last != first) {
        Place begin = last;
        for (std::size_t count = 0; count < stride_ && begin != first; ++count)
            --begin;
        std::unique_ptr<Slice> merge = emptySlice();
        for (Place slice = begin; slice != last; ++slice)
            merge->merge(*slice->second);
        if (!older_.empty()) merge->merge(*older_.back().second);
        older_.emplace_back(begin->first, std::move(merge));
        last = begin;
    }
}

void SliceMerges::growNewer(const Slices& slices, Timestamp to) {
    const Place last = slices.lower_bound(to);
    for (Place slice = slices.lower_bound(mergedUntil_); slice != last; ++slice)
        newer_->merge(*slice->second);
    mergedUntil_ = std::max(mergedUntil_, to);
}

void SliceMerges::save(StateWriter& state) const {
    state.write(middle_);
    state.write(mergedUntil_);
    state.write(static_cast<std::uint64_t>(stride_));
    state.write(older_.empty() ? kMaxTimestamp : older_.back().first);
}

void SliceMerges::restore(StateReader& state, const Slices& slices) {
    const auto middle = state.read<Timestamp>();
    const auto mergedUntil = state.read<Timestamp>();
    stride_ = state.read<std::uint64_t>();
    const auto oldest = state.read<Timestamp>();
    if (stride_ == 0) throw DamagedState();
    if (mergedUntil == kMinTimestamp) return;
    beginAt(middle);
    if (oldest < middle) buildOlder(slices.lower_bound(oldest), slices.lower_bound(middle));
    growNewer(slices, mergedUntil);
}

} // namespace weir
