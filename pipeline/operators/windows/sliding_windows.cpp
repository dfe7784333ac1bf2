#include "pipeline/operators/windows/sliding_windows.h"

#include "pipeline/data/describe_record.h"
#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/windows/key_retention.h"
#include "pipeline/operators/windows/window_grid.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

constexpr DenseId kOnlyGroup = 0;

} // namespace

SlidingWindows::SlidingWindows(const NodeContext& context)
    : report_(context.report), size_(std::max<std::int64_t>(context.parameters.span("size").count(), 1)),
      aggregation_(context.parameters.texts("by"), readAggregates(context.parameters)),
      keys_(aggregation_.keys().size()) {}

Result<void> SlidingWindows::process(std::size_t, const RecordBatchPointer& batch, Emitter& output) {
    std::vector<std::uint32_t> late;
    auto straggler = batch->stragglers().begin();
    std::size_t first = 0;
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        const bool isStraggler = straggler != batch->stragglers().end() && straggler->row == row;
        if (isStraggler) ++straggler;
        if (!isStraggler && batch->eventTimes()[row] >= watermark_) continue;
        late.push_back(row);
        if (row > first) order_.add(batch, first, row - first);
        first = row + std::size_t{1};
    }
    if (first < batch->rows()) order_.add(batch, first, batch->rows() - first);
    if (!late.empty()) {
        report_.lateRecords(late.size(), describeRecord(*batch, late.back()));
        output.emit(1, batch->take(late));
    }
    return {};
}

Result<void> SlidingWindows::advance(Timestamp watermark, Emitter& output) {
    if (watermark <= watermark_) return {};
    watermark_ = watermark;
    order_.releaseBefore(watermark);
    Result<void> result = emitReleased(output);
    if (sinceForgotten_ > keys_.size()) forgetSilent();
    return result;
}

Result<void> SlidingWindows::finish(Emitter& output) {
    while (order_.size() > 0)
        order_.releaseFirst();
    return emitReleased(output);
}

/// An error of one batch must not keep the others back.
Result<void> SlidingWindows::emitReleased(Emitter& output) {
    Result<void> result;
    for (const RecordBatchPointer& batch : order_.takeReleased())
        if (auto done = aggregate(*batch, output); !done) result = done;
    return result;
}

Result<void> SlidingWindows::aggregate(const RecordBatch& batch, Emitter& output) {
    if (auto bound = aggregation_.bind(batch); !bound) return bound;
    const AggregationColumns columns = aggregation_.columns(batch);
    const std::span<const DenseId> ids = keys_.assign(columns.keys, 0, batch.rows());
    states_.resize(std::max(states_.size(), keys_.size()));
    sinceForgotten_ += batch.rows();

    std::vector<Field> fields = aggregation_.resultFields();
    fields.erase(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(aggregation_.knownKeys()));
    std::vector<Column> results;
    for (const Field& field : fields)
        results.emplace_back(field.type);
    const std::unique_ptr<AggregateStates> whole = oneGroup();
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        Key& key = states_[ids.empty() ? DenseId{0} : ids[row]];
        const Timestamp time = batch.eventTimes()[row];
        evict(key, time);
        Part part{time, oneGroup()};
        part.states->update(columns, {row, 1, nullptr});
        if (!key.allNewer) key.allNewer = oneGroup();
        key.allNewer->merge(*part.states, {&kOnlyGroup, 1});
        key.newer.push_back(std::move(part));
        key.newest = time;
        ++held_;
        if (key.older.empty()) {
            key.allNewer->appendResults(results);
            continue;
        }
        whole->clear();
        whole->resize(1);
        whole->merge(*key.older.back().states, {&kOnlyGroup, 1});
        whole->merge(*key.allNewer, {&kOnlyGroup, 1});
        whole->appendResults(results);
    }
    std::vector<ColumnPointer> added;
    for (Column& column : results)
        added.push_back(std::make_shared<const Column>(std::move(column)));
    output.emit(0, added_.addTo(batch, fields, std::move(added)));
    return {};
}

/// Lets go of what is `size` or more before a record.
void SlidingWindows::evict(Key& key, Timestamp time) {
    const auto isOut = [this, time](const Part& part) {
        return static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(part.time) >=
               static_cast<std::uint64_t>(size_);
    };
    for (;;) {
        if (key.older.empty()) {
            if (key.newer.empty() || !isOut(key.newer.front())) return;
            turnOver(key);
        }
        if (!isOut(key.older.back())) return;
        key.older.pop_back();
        --held_;
    }
}

/// The newer records lose their first, which cannot be taken out of what they make together.
void SlidingWindows::turnOver(Key& key) {
    while (!key.newer.empty()) {
        Part part = std::move(key.newer.back());
        key.newer.pop_back();
        if (!key.older.empty()) part.states->merge(*key.older.back().states, {&kOnlyGroup, 1});
        key.older.push_back(std::move(part));
    }
    key.allNewer.reset();
}

std::unique_ptr<AggregateStates> SlidingWindows::oneGroup() const {
    auto states = std::make_unique<AggregateStates>(aggregation_);
    states->resize(1);
    return states;
}

/// Drops keys of which no record can be in the span of one that is to come.
void SlidingWindows::forgetSilent() {
    sinceForgotten_ = 0;
    const Timestamp from = saturatingSubtract(watermark_, size_);
    std::size_t live = 0;
    for (Key& key : states_) {
        if (key.newest <= from) {
            held_ -= key.records();
            key = {};
        }
        live += key.records() > 0;
    }
    if (aggregation_.keys().size() == 0 || !isWorthCompacting(keys_, live)) return;
    std::vector<bool> isLive(keys_.size());
    for (std::size_t key = 0; key < states_.size(); ++key)
        isLive[key] = states_[key].records() > 0;
    const std::vector<DenseId> newIds = retainKeys(keys_, isLive);
    std::vector<Key> states(keys_.size());
    for (std::size_t key = 0; key < states_.size(); ++key)
        if (isLive[key]) states[newIds[key]] = std::move(states_[key]);
    states_ = std::move(states);
}

void SlidingWindows::savePart(const Part& part, StateWriter& state) const {
    state.write(part.time);
    part.states->save(state);
}

SlidingWindows::Part SlidingWindows::restorePart(StateReader& state) const {
    Part part{state.read<Timestamp>(), std::make_unique<AggregateStates>(aggregation_)};
    part.states->restore(state);
    return part;
}

Result<void> SlidingWindows::save(StateWriter& state) {
    aggregation_.save(state);
    keys_.save(state);
    order_.save(state);
    state.write(watermark_);
    state.write(static_cast<std::uint64_t>(sinceForgotten_));
    for (const Key& key : states_) {
        state.write(key.newest);
        state.write(static_cast<std::uint64_t>(key.older.size()));
        for (const Part& part : key.older)
            savePart(part, state);
        state.write(static_cast<std::uint64_t>(key.newer.size()));
        for (const Part& part : key.newer)
            savePart(part, state);
        if (key.allNewer) key.allNewer->save(state);
    }
    return {};
}

void SlidingWindows::restore(StateReader& state) {
    aggregation_.restore(state);
    keys_.restore(state);
    order_.restore(state);
    state.read(watermark_);
    sinceForgotten_ = state.read<std::uint64_t>();
    states_.resize(keys_.size());
    for (Key& key : states_) {
        state.read(key.newest);
        for (auto left = state.read<std::uint64_t>(); left > 0; --left)
            key.older.push_back(restorePart(state));
        for (auto left = state.read<std::uint64_t>(); left > 0; --left)
            key.newer.push_back(restorePart(state));
        held_ += key.records();
        if (key.newer.empty()) continue;
        key.allNewer = std::make_unique<AggregateStates>(aggregation_);
        key.allNewer->restore(state);
    }
}

} // namespace weir
