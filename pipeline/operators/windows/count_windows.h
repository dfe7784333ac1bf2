#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/keys/key_states.h"
#include "pipeline/operators/windows/row_sets.h"
#include "pipeline/operators/windows/window_results.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace weir {

/// Aggregates every so many records of a key, in the order in which they arrive; windows may overlap. A
/// record is counted once, in a pane; a window is some panes put together.
class CountWindows final : public Operator {
public:
    explicit CountWindows(const NodeContext& context);

    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> advance(Timestamp watermark, Emitter&) override {
        states_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return states_.known(); }
    Result<void> save(StateWriter& state) override;
    void restore(StateReader& state) override;

private:
    /// Neighbouring records of a key.
    struct Pane {
        explicit Pane(const Aggregation& aggregation) : states(aggregation) { states.resize(1); }
        void take(Timestamp time) {
            first = records == 0 ? time : std::min(first, time);
            last = records == 0 ? time : std::max(last, time);
            ++records;
        }
        void save(StateWriter& state) const;
        void restore(StateReader& state);

        std::int64_t records = 0;
        Timestamp first = 0; ///< least and greatest event time
        Timestamp last = 0;
        std::size_t noted = kNone; ///< place in noted_
        AggregateStates states;
    };
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    using PanePointer = std::shared_ptr<Pane>;

    struct Key {
        std::deque<PanePointer> panes; ///< of the window that is being filled; the last may not be full
        const Aggregation* aggregation = nullptr;

        void save(StateWriter& state) const;
        void restore(StateReader& state);
    };
    /// A window that a row of the batch at hand has made full.
    struct FullWindow {
        DenseId key;
        std::uint32_t row;
        std::vector<PanePointer> panes;
    };

    void take(Key& key, DenseId id, std::uint32_t row, Timestamp time);
    void give(const RecordBatch& batch);

    NodeReport& report_;
    const std::int64_t size_;
    const std::int64_t slide_;
    const std::int64_t paneRecords_; ///< size and slide are whole numbers of panes
    Aggregation aggregation_;
    Grouping keys_;
    KeyStates<Key> states_;
    WindowResults results_;

    std::vector<WindowRows> noted_; ///< of the batch at hand
    std::vector<PanePointer> notedPanes_;
    std::vector<FullWindow> full_;
};

} // namespace weir
