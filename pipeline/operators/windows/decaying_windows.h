#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/aggregates/aggregation.h"
#include "pipeline/operators/windows/decaying_sums.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace weir {

/// Keeps exponentially decaying statistics of a field by key. Gives them for each record, or each time the
/// watermark passes another multiple of a span for the keys that had records since. Records that came in time
/// but are of a later span than the one to be given wait in a slice of their own.
class DecayingWindows final : public Operator {
public:
    explicit DecayingWindows(const NodeContext& context);

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter& output) override;
    std::size_t heldCount() const override { return sums_.size(); }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

    /// The fields of the results but the keys: those before and those behind them.
    static std::vector<Field> timeFields() { return {{"time", Type::Timestamp}}; }
    static std::vector<Field> valueFields(bool hasField);

private:
    struct KeySums {
        DenseId key;
        std::uint32_t unused = 0; ///< so that there is no gap in its bytes
        DecayingSums sums;
    };
    using Slice = std::vector<KeySums>; ///< in order of first appearance

    void take(DenseId key, Timestamp time, double value, std::optional<Timestamp> watermark);
    void takeIntoSlice(Timestamp slice, DenseId key, Timestamp time, double value);
    void mergeInto(DenseId key, const DecayingSums& sums, Timestamp now);
    void advanceTo(Timestamp watermark);
    void appendResult(DenseId key, Timestamp time, std::optional<Timestamp> watermark);
    /// `ordinals` are those of the records that gave them; null if there are none.
    void emitResults(ColumnPointer ordinals, Emitter& output);
    void compactKeys();

    NodeReport& report_;
    const double halfLife_;
    const std::int64_t every_; ///< 0: a result a record
    const double leastCount_;
    const bool hasField_;
    Aggregation keyFields_; ///< without aggregates
    BoundFields valueField_;
    Grouping keys_;
    std::vector<DecayingSums> sums_; ///< by key; as far as results were given
    std::map<Timestamp, Slice> slices_;
    std::map<Timestamp, std::vector<DenseId>> places_; ///< of each key in the slice, plus one
    Timestamp watermark_ = kMinTimestamp;
    std::size_t liveKeys_ = 0; ///< when keys were last compacted

    std::vector<DenseId> resultKeys_;
    std::vector<DecayingSums> results_;
    std::vector<Straggler> stragglers_;
};

} // namespace weir
