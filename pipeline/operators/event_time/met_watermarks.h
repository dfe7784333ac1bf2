#pragma once
#include "pipeline/data/record_batch.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace weir {

/// Says of the records of one batch which watermark they came too late for. What it says does not depend on
/// where batches were cut.
class MetWatermarks {
public:
    /// `announced` is what the operator was last told. The batch must outlive this.
    MetWatermarks(const RecordBatch& batch, Timestamp announced)
        : next_(batch.stragglers().begin()), end_(batch.stragglers().end()), times_(batch.eventTimes()),
          announced_(announced) {}

    /// The watermark that had passed the record's event time before it came; nothing if none had. To be asked
    /// in ascending order of row.
    std::optional<Timestamp> behind(std::uint32_t row) {
        while (next_ != end_ && next_->row < row)
            ++next_;
        if (next_ != end_ && next_->row == row) return std::max(next_->watermark, announced_);
        if (times_[row] < announced_) return announced_;
        return std::nullopt;
    }

private:
    std::vector<Straggler>::const_iterator next_;
    std::vector<Straggler>::const_iterator end_;
    std::span<const Timestamp> times_;
    Timestamp announced_;
};

} // namespace weir
