#pragma once
#include "pipeline/data/record_batch.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace weir {

/// To which event time the stream had come at each record of a batch, as far as the record itself tells: its
/// own, or the watermark that it met if it is a straggler. The batch must outlive it.
class MetTimes {
public:
    explicit MetTimes(const RecordBatch& batch)
        : times_(batch.eventTimes()), straggler_(batch.stragglers().begin()), end_(batch.stragglers().end()) {
    }

    /// Of rows that are asked for in ascending order.
    Timestamp at(std::size_t row) {
        while (straggler_ != end_ && straggler_->row < row)
            ++straggler_;
        if (straggler_ == end_ || straggler_->row != row) return times_[row];
        return std::max(times_[row], straggler_->watermark);
    }

private:
    std::span<const Timestamp> times_;
    std::vector<Straggler>::const_iterator straggler_;
    std::vector<Straggler>::const_iterator end_;
};

} // namespace weir
