#include "pipeline/operators/windows/count_windows.h"

#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/keys/met_times.h"

#include <algorithm>
#include <numeric>

namespace weir {

CountWindows::CountWindows(const NodeContext& context)
    : report_(context.report), size_(std::max<std::int64_t>(context.parameters.integer("size"), 1)),
      slide_(context.parameters.integer("slide") > 0 ? std::min(context.parameters.integer("slide"), size_)
                                                     : size_),
      paneRecords_(std::gcd(size_, slide_)),
      aggregation_(context.parameters.texts("by"), readAggregates(context.parameters)),
      keys_(aggregation_.keys().size()), states_(readKeyBounds(context.parameters)),
      results_(aggregation_, keys_, false) {}

Result<void> CountWindows::process(std::size_t, const RecordBatchPointer& batch, Emitter& output) {
    if (auto bound = aggregation_.bind(*batch); !bound) return bound;
    const AggregationColumns columns = aggregation_.columns(*batch);
    const std::span<const DenseId> ids = keys_.assign(columns.keys, 0, batch->rows());
    states_.resize(keys_.size());
    const bool hadForgotten = states_.hasForgotten();
    MetTimes met(*batch);
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        const DenseId id = ids.empty() ? DenseId{0} : ids[row];
        take(states_.at(id, met.at(row)), id, row, batch->eventTimes()[row]);
    }
    updateWindows(columns, noted_);
    for (const PanePointer& pane : notedPanes_)
        pane->noted = kNone;
    noted_.clear();
    notedPanes_.clear();
    give(*batch);
    results_.emit(output);
    if (states_.hasForgotten() && !hadForgotten)
        report_.note("more keys than 'max_keys': those without a record for longest begin anew");
    if (!ids.empty()) states_.compact(keys_);
    return {};
}

void CountWindows::take(Key& key, DenseId id, std::uint32_t row, Timestamp time) {
    key.aggregation = &aggregation_;
    if (key.panes.empty() || key.panes.back()->records == paneRecords_)
        key.panes.push_back(std::make_shared<Pane>(aggregation_));
    const PanePointer& pane = key.panes.back();
    pane->take(time);
    if (pane->noted == kNone) {
        pane->noted = noted_.size();
        noted_.push_back({&pane->states, {}});
        notedPanes_.push_back(pane);
    }
    noted_[pane->noted].rows.push_back(row);

    const auto panes = static_cast<std::int64_t>(key.panes.size());
    if (panes * paneRecords_ < size_ || pane->records < paneRecords_) return;
    full_.push_back({id, row, {key.panes.begin(), key.panes.end()}});
    key.panes.erase(key.panes.begin(), key.panes.begin() + slide_ / paneRecords_);
}

void CountWindows::give(const RecordBatch& batch) {
    const DenseId only = 0;
    for (const FullWindow& window : full_) {
        WindowBounds bounds{window.panes.front()->first, window.panes.front()->last};
        AggregateStates merged(aggregation_);
        if (window.panes.size() > 1) merged.resize(1);
        for (const PanePointer& pane : window.panes) {
            bounds.start = std::min(bounds.start, pane->first);
            bounds.end = std::max(bounds.end, pane->last);
            if (window.panes.size() > 1) merged.merge(pane->states, {&only, 1});
        }
        if (bounds.end < kMaxTimestamp) ++bounds.end;
        ResultStamp stamp{.bounds = bounds, .time = batch.eventTimes()[window.row]};
        const auto straggler =
            std::lower_bound(batch.stragglers().begin(), batch.stragglers().end(), window.row,
                             [](const Straggler& each, std::uint32_t row) { return each.row < row; });
        if (straggler != batch.stragglers().end() && straggler->row == window.row)
            stamp.watermark = straggler->watermark;
        if (batch.ordinals()) stamp.ordinal = batch.ordinals()->int64s()[window.row];
        results_.append(stamp, {&window.key, 1},
                        window.panes.size() > 1 ? merged : window.panes.front()->states);
    }
    full_.clear();
}

void CountWindows::Pane::save(StateWriter& state) const {
    state.write(records);
    state.write(first);
    state.write(last);
    states.save(state);
}

void CountWindows::Pane::restore(StateReader& state) {
    state.read(records);
    state.read(first);
    state.read(last);
    states.clear();
    states.restore(state);
}

void CountWindows::Key::save(StateWriter& state) const {
    state.write(static_cast<std::uint64_t>(panes.size()));
    for (const PanePointer& pane : panes)
        pane->save(state);
}

void CountWindows::Key::restore(StateReader& state) {
    for (auto left = state.read<std::uint64_t>(); left > 0; --left)
        panes.emplace_back(std::make_shared<Pane>(*aggregation))->restore(state);
}

Result<void> CountWindows::save(StateWriter& state) {
    aggregation_.save(state);
    keys_.save(state);
    states_.save(state);
    return {};
}

void CountWindows::restore(StateReader& state) {
    aggregation_.restore(state);
    keys_.restore(state);
    states_.restore(state, [this] { return Key{{}, &aggregation_}; });
}

} // namespace weir
