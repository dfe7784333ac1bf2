#pragma once
#include "pipeline/nodes/node_context.h"
#include "pipeline/operators/grouping/grouping.h"
#include "pipeline/operators/keys/key_states.h"
#include "pipeline/operators/keys/met_times.h"

#include <cstddef>
#include <span>
#include <utility>

namespace weir {

/// What an operator knows of each key, of which there are at most `max_keys`: those without a record for
/// longest are forgotten, and the node says so. Reads the parameters `by`, `max_keys` and `forget_after`.
/// `State` has save() and restore(). One thread.
template<class State>
class KeyedStates {
public:
    explicit KeyedStates(const NodeContext& context)
        : report_(context.report), keys_(context.parameters.texts("by")), grouping_(keys_.size()),
          states_(readKeyBounds(context.parameters)) {}

    /// Calls `each(row, state)` for every record of a batch, in order.
    template<class Each>
    Result<void> forEachRecord(const RecordBatch& batch, Each each) {
        if (auto bound = keys_.bind(batch); !bound) return bound;
        const std::span<const DenseId> groups = grouping_.assign(keys_.columns(batch), 0, batch.rows());
        states_.resize(grouping_.size());
        MetTimes times(batch);
        for (std::size_t row = 0; row < batch.rows(); ++row)
            each(row, states_.at(groups.empty() ? DenseId{0} : groups[row], times.at(row)));
        states_.compact(grouping_);
        tellForgotten();
        return {};
    }

    /// Lets go of keys that are to be forgotten by event time.
    void advance(Timestamp watermark) {
        states_.advance(watermark);
        states_.compact(grouping_);
    }

    std::size_t known() const { return states_.known(); }

    void save(StateWriter& state) const {
        keys_.save(state);
        grouping_.save(state);
        states_.save(state);
        state.write(isForgottenTold_);
    }

    void restore(StateReader& state) {
        keys_.restore(state);
        grouping_.restore(state);
        states_.restore(state);
        state.read(isForgottenTold_);
    }

private:
    void tellForgotten() {
        if (!states_.hasForgotten() || isForgottenTold_) return;
        isForgottenTold_ = true;
        report_.note("there are more keys than may be known at once (max_keys): those without a record for "
                     "longest are forgotten");
    }

    NodeReport& report_;
    BoundFields keys_;
    Grouping grouping_;
    KeyStates<State> states_;
    bool isForgottenTold_ = false;
};

} // namespace weir
