#pragma once
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/aggregates/aggregation.h"
#include "pipeline/operators/windows/result_state.h"

#include <optional>
#include <span>
#include <vector>

namespace weir {

/// The span of event time that a result is of: the start within, the end without.
struct WindowBounds {
    Timestamp start = 0;
    Timestamp end = 0;
};

/// What results of one window have in common.
struct ResultStamp {
    WindowBounds bounds;
    ResultState state = ResultState::Final;
    Timestamp time = 0; ///< their event time
    /// Set if those behind this node have heard of a later watermark than `time`; it is that one.
    std::optional<Timestamp> watermark;
    /// Of the record that gave them, if one did and it has one.
    std::optional<std::int64_t> ordinal;
};

/// Results on their way out of a window: bounds, state if asked for, key, aggregates. One thread.
class WindowResults {
public:
    /// Both must outlive it.
    WindowResults(const Aggregation& aggregation, const Grouping& keys, bool tellsState)
        : aggregation_(aggregation), keys_(keys), tellsState_(tellsState) {}

    /// The fields before the keys.
    static std::vector<Field> ownFields(bool tellsState);

    /// Appends a result for each group of `states`; `ids` are those of their keys, one a group.
    void append(const ResultStamp& stamp, std::span<const DenseId> ids, const AggregateStates& states);
    /// The same of columns with the values of the aggregates, and there of the chosen rows; one key a row.
    void append(const ResultStamp& stamp, std::span<const DenseId> ids, std::span<const Column> values,
                std::span<const std::uint32_t> rows);

    /// The fields of the aggregates, as results have them now.
    std::vector<Field> valueFields() const;
    /// The values of the aggregates of each group, in columns of valueFields().
    std::vector<Column> valuesOf(const AggregateStates& states) const;

    /// Emits what was appended, if it is many results.
    void emitFull(Emitter& output) {
        if (times_.size() >= kMostRows) emit(output);
    }
    void emit(Emitter& output);

private:
    /// So many results make a batch, when many windows end at once.
    static constexpr std::size_t kMostRows = 8192;

    void bind();
    void appendStamp(const ResultStamp& stamp, std::span<const DenseId> ids);
    std::size_t firstKey() const { return tellsState_ ? 3 : 2; }

    const Aggregation& aggregation_;
    const Grouping& keys_;
    const bool tellsState_;

    SchemaPointer schema_;
    std::size_t version_ = 0; ///< of the aggregation, when schema_ was made
    std::vector<Column> columns_;
    Array<Timestamp> times_;
    std::vector<Straggler> stragglers_;
    Array<std::int64_t> ordinals_; ///< of all results, or of none
};

} // namespace weir
