#pragma once
#include "pipeline/operators/windows/slice.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace weir {

/// Puts neighbouring slices together for windows that slide over them. It keeps what it has merged for the
/// windows that come, so that a window costs about as much however many slices it has: Two-Stacks
/// (Tangwongsan et al., Low-Latency Sliding-Window Aggregation, DEBS 2017), with whole slices for values. The
/// older part of a window is covered by merges that end at the same slice and begin at different ones; the
/// newer part by one merge that grows. Where keys are many and each in few slices, only every so many of the
/// older merges is kept, so that all of them take no more than a few times the memory of the slices. One
/// thread.
class SliceMerges {
public:
    /// `aggregation` must outlive it.
    explicit SliceMerges(const Aggregation& aggregation) : aggregation_(aggregation) {}

    /// The slices of [from, to) as one, of which there is one at least. From call to call neither bound goes
    /// back. Valid until the next call.
    const Slice& merged(const Slices& slices, Timestamp from, Timestamp to);

    /// A slice has changed: begins anew if it was part of a merge.
    void forgetIfMerged(Timestamp slice) {
        if (slice < mergedUntil_) forget();
    }
    /// Calls `each` with every merge that is kept.
    template<class Each>
    void forEachSlice(Each each) {
        for (auto& [start, slice] : older_)
            each(*slice);
        if (newer_) each(*newer_);
    }

    void save(StateWriter& state) const;
    /// Makes the merges again as they were, from the restored slices.
    void restore(StateReader& state, const Slices& slices);

private:
    void forget();

    using Place = Slices::const_iterator;

    std::unique_ptr<Slice> emptySlice();
    void recycle(std::unique_ptr<Slice> slice);
    void dropOldest();
    void beginAt(Timestamp from);
    void turnOver(Place first, Place last, Timestamp until);
    void buildOlder(Place first, Place last);
    void growNewer(const Slices& slices, Timestamp to);

    const Aggregation& aggregation_;
    Timestamp middle_ = kMinTimestamp;      ///< where the older part ends and the newer begins
    Timestamp mergedUntil_ = kMinTimestamp; ///< where the newer part ends; kMinTimestamp: nothing is merged
    std::size_t stride_ = 1;                ///< of how many slices one begins a merge of the older part
    /// Of the older part, by where they begin; the oldest is the last.
    std::vector<std::pair<Timestamp, std::unique_ptr<Slice>>> older_;
    std::unique_ptr<Slice> newer_;
    std::unique_ptr<Slice> result_;
    std::vector<std::unique_ptr<Slice>> spare_;
};

} // namespace weir
