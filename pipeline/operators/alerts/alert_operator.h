#pragma once
#include "pipeline/nodes/operator.h"
#include "pipeline/operators/alerts/alert_rule.h"
#include "pipeline/operators/bound_expression.h"
#include "pipeline/operators/keys/key_states.h"
#include "pipeline/operators/keys/met_times.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace weir {

/// Runs one alert rule over each key. `Rule` says what a record changes, and knows nothing of batches:
///
///     struct State;                                                          // of one key, with save() and
///                                                                            // restore()
///     explicit Rule(const Parameters&);
///     double limit() const;                                                  // for messages
///     std::optional<bool> decide(State&, double value, Timestamp) const;     // whether it fires now, or
///     clears std::string why(const State&, double value, bool firing) const;        // right after decide()
template<class Rule>
class AlertOperator final : public Operator {
public:
    explicit AlertOperator(const NodeContext& context)
        : report_(context.report), rule_(context.parameters),
          value_("value", context.parameters.text("value")), keys_(context.parameters.texts("by")),
          grouping_(keys_.size()), states_(readKeyBounds(context.parameters)),
          writer_(context, rule_.limit()) {}

    Result<void> process(std::size_t, const RecordBatchPointer& batch, Emitter& output) override {
        const Result<ColumnPointer> values = value_.evaluate(*batch);
        if (!values) return tl::unexpected(values.error());
        if (!isNumeric((*values)->type())) {
            if (value_.readsUnknownField() && isAllNull(**values)) return {};
            return fail(fmt::format("value: gives {}, and must be a number", typeName((*values)->type())));
        }
        if (auto bound = keys_.bind(*batch); !bound) return bound;

        const std::span<const DenseId> groups = grouping_.assign(keys_.columns(*batch), 0, batch->rows());
        states_.resize(grouping_.size());
        if ((*values)->type() == Type::Int64)
            decide(*batch, **values, (*values)->int64s(), groups);
        else
            decide(*batch, **values, (*values)->float64s(), groups);
        if (!events_.empty()) output.emit(0, writer_.write(events_, *batch, grouping_, keys_));
        events_.clear();
        states_.compact(grouping_);
        tellForgotten();
        return {};
    }

    Result<void> advance(Timestamp watermark, Emitter&) override {
        states_.advance(watermark);
        return {};
    }

    std::size_t heldCount() const override { return states_.known(); }

    Result<void> save(StateWriter& state) override {
        keys_.save(state);
        grouping_.save(state);
        states_.save(state);
        state.write(isForgottenTold_);
        return {};
    }

    void restore(StateReader& state) override {
        keys_.restore(state);
        grouping_.restore(state);
        states_.restore(state);
        state.read(isForgottenTold_);
    }

private:
    template<class Value>
    void decide(const RecordBatch& batch, const Column& column, std::span<const Value> values,
                std::span<const DenseId> groups) {
        const std::span<const Timestamp> times = batch.eventTimes();
        MetTimes met(batch);
        for (std::size_t row = 0; row < values.size(); ++row) {
            const auto value = static_cast<double>(values[row]);
            if (column.isNull(row) || std::isnan(value)) continue;
            const DenseId group = groups.empty() ? 0 : groups[row];
            typename Rule::State& state = states_.at(group, met.at(row));
            if (const std::optional<bool> firing = rule_.decide(state, value, times[row]))
                events_.push_back({static_cast<std::uint32_t>(row), group, *firing, value,
                                   rule_.why(state, value, *firing)});
        }
    }

    void tellForgotten() {
        if (!states_.hasForgotten() || isForgottenTold_) return;
        isForgottenTold_ = true;
        report_.note("there are more keys than may be watched at once (max_keys): those without a value for "
                     "longest are forgotten");
    }

    NodeReport& report_;
    const Rule rule_;
    BoundExpression value_;
    BoundFields keys_;
    Grouping grouping_;
    KeyStates<typename Rule::State> states_;
    AlertWriter writer_;
    std::vector<AlertEvent> events_; ///< of the batch at hand
    bool isForgottenTold_ = false;
};

} // namespace weir
