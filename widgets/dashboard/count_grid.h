#pragma once
#include "widgets/dashboard/time_buckets.h"

#include <cstdint>
#include <vector>

namespace weir {

/// How many values fell into which range of values in each stretch of event time. The ranges are equally
/// wide and begin at round numbers; when values spread so far that there would be too many, ranges are put
/// together, those of the past too. Bounded in both directions. One thread.
class CountGrid {
public:
    /// Counts of the ranges from number `first` on; range n is from n * step() to (n + 1) * step().
    struct Counts {
        std::int64_t first = 0;
        std::vector<std::uint32_t> counts;
    };

    CountGrid(Duration every, std::size_t mostBuckets, std::size_t mostRows)
        : buckets_(every, mostBuckets), mostRows_(static_cast<std::int64_t>(mostRows)) {}

    /// A finite value.
    void add(Timestamp time, double value);
    void clear();

    const TimeBuckets<Counts>& buckets() const { return buckets_; }
    /// How wide a range is.
    double step() const { return step_; }
    /// The ranges that values fell into, from the lowest to the highest; only while there are buckets.
    std::int64_t lowest() const { return lowest_; }
    std::int64_t highest() const { return highest_; }

private:
    std::int64_t rowOf(double value) const;
    void coarsen();

    TimeBuckets<Counts> buckets_;
    std::int64_t mostRows_;
    double step_ = 0; ///< zero until the first value
    std::int64_t lowest_ = 0;
    std::int64_t highest_ = 0;
};

} // namespace weir
