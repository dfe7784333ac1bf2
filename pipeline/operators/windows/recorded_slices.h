#pragma once
#include "pipeline/operators/aggregates/aggregation.h"
#include "pipeline/operators/sharding/whole_stream.h"
#include "pipeline/operators/windows/window_grid.h"

#include <optional>
#include <set>
#include <utility>

namespace weir {

/// Which slices of time have records of any key, for windows that are divided by key: early results come for
/// all keys of a window when one of them has a new record, and gaps are filled up to the last window with
/// records.
class RecordedSlices final : public WholeStream {
public:
    RecordedSlices(const WindowGrid& grid, Aggregation aggregation)
        : grid_(grid), aggregation_(std::move(aggregation)) {}

    void follow(const RecordBatch& batch) override;
    void advance(Timestamp watermark) override;
    void save(StateWriter& state) const override;
    void restore(StateReader& state) override;

    /// When early results come next of which there is anything new to say.
    std::optional<Timestamp> nextEarly(Timestamp after) const;
    /// Whether a slice of [from, to) has records that came before the watermark passed the early results that
    /// count them. Of those that it has passed, it does not know.
    bool hasNew(Timestamp from, Timestamp to) const;
    /// The end of the last window with records; nothing before the first one.
    std::optional<Timestamp> lastEnd() const;

private:
    bool isNew(const RecordBatch& batch, std::size_t first, std::size_t end, Timestamp early) const;

    const WindowGrid grid_;
    Aggregation aggregation_; ///< that of the instances
    Timestamp watermark_ = kMinTimestamp;
    std::optional<Timestamp> last_;
    std::set<Timestamp> new_; ///< slices whose early results are to come
};

} // namespace weir
