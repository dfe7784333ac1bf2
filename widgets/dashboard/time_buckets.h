#pragma once
#include "pipeline/data/timestamp.h"

#include <algorithm>
#include <deque>

namespace weir {

/// What was made of each stretch of event time, all equally long, ascending; stretches without records have
/// none. Bounded: the oldest goes when there is no room for a new one. One thread.
template<class T>
class TimeBuckets {
public:
    struct Bucket {
        Timestamp from = 0;
        T content;
    };

    explicit TimeBuckets(Duration every = std::chrono::seconds(1), std::size_t most = 2048)
        : every_(std::max(every, Duration(1))), most_(most) {}

    /// The one of that time, made if it is new; null if it is older than all that there is room for.
    T* at(Timestamp time) {
        const Timestamp from = floorTime(time, every_.count());
        if (!buckets_.empty() && buckets_.back().from == from) return &buckets_.back().content;
        if (buckets_.empty() || buckets_.back().from < from) {
            buckets_.push_back({from, T()});
            if (buckets_.size() > most_) buckets_.pop_front();
            return &buckets_.back().content;
        }
        auto place = std::lower_bound(buckets_.begin(), buckets_.end(), from,
                                      [](const Bucket& bucket, Timestamp t) { return bucket.from < t; });
        if (place->from == from) return &place->content;
        if (place == buckets_.begin() && buckets_.size() >= most_) return nullptr;
        place = buckets_.insert(place, {from, T()});
        if (buckets_.size() <= most_) return &place->content;
        // A deque keeps its elements where they are when one goes from its end.
        T* made = &place->content;
        buckets_.pop_front();
        return made;
    }
    /// The one that holds at `time`, or null.
    const Bucket* find(Timestamp time) const {
        const Timestamp from = floorTime(time, every_.count());
        const auto place =
            std::lower_bound(buckets_.begin(), buckets_.end(), from,
                             [](const Bucket& bucket, Timestamp t) { return bucket.from < t; });
        return place != buckets_.end() && place->from == from ? &*place : nullptr;
    }

    /// How long each is.
    Duration every() const { return every_; }
    bool empty() const { return buckets_.empty(); }
    std::size_t size() const { return buckets_.size(); }
    std::deque<Bucket>& all() { return buckets_; }
    const std::deque<Bucket>& all() const { return buckets_; }
    Timestamp oldest() const { return buckets_.front().from; }
    /// Where the newest ends.
    Timestamp end() const { return buckets_.back().from + every_.count(); }
    void clear() { buckets_.clear(); }

private:
    Duration every_;
    std::size_t most_;
    std::deque<Bucket> buckets_;
};

} // namespace weir
