#pragma once
#include "pipeline/operators/grouping/bound_fields.h"
#include "pipeline/operators/resampling/steps.h"
#include "pipeline/operators/sharding/whole_stream.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weir {

/// When the last record was of any key that has a value, for series that are divided by key: all go as far
/// as that once the stream ends.
class LastRecord final : public WholeStream {
public:
    LastRecord(Steps steps, std::vector<std::string> fields, std::vector<std::string> by)
        : steps_(steps), fields_(std::move(fields)), keys_(std::move(by)) {}

    void follow(const RecordBatch& batch) override {
        // No instance takes a batch of other types.
        if (!fields_.bind(batch) || !keys_.bind(batch)) return;
        const FieldColumns columns = fields_.columns(batch);
        const std::span<const Timestamp> times = batch.eventTimes();
        for (std::size_t row = 0; row < times.size(); ++row) {
            if (isKnown_ && times[row] <= time_) continue;
            const auto hasValue = [row](const ColumnPointer& column) {
                return column && !column->isNull(row);
            };
            if (std::none_of(columns.begin(), columns.end(), hasValue) || !steps_.startOf(times[row]))
                continue;
            isKnown_ = true;
            time_ = times[row];
        }
    }
    void advance(Timestamp) override {}

    void save(StateWriter& state) const override {
        fields_.save(state);
        keys_.save(state);
        state.write(isKnown_);
        state.write(time_);
    }
    void restore(StateReader& state) override {
        fields_.restore(state);
        keys_.restore(state);
        state.read(isKnown_);
        state.read(time_);
    }

    std::optional<Timestamp> time() const { return isKnown_ ? std::optional(time_) : std::nullopt; }

private:
    const Steps steps_;
    BoundFields fields_;
    BoundFields keys_;
    bool isKnown_ = false;
    Timestamp time_ = 0;
};

} // namespace weir
