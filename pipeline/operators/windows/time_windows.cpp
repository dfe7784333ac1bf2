#include "pipeline/operators/windows/time_windows.h"

#include "pipeline/data/describe_record.h"
#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/operators/aggregates/aggregate_parameters.h"
#include "pipeline/operators/windows/key_retention.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace weir {

namespace {

bool tellsState(const TimeWindowSettings& settings) {
    return settings.allowedLateness > 0 || settings.earlyEvery > 0;
}

} // namespace

TimeWindows::TimeWindows(const NodeContext& context, const TimeWindowSettings& settings,
                         const RecordedSlices* recorded)
    : report_(context.report), recorded_(recorded), grid_(settings.grid()),
      lateness_(settings.allowedLateness),
      aggregation_(context.parameters.texts("by"), readAggregates(context.parameters)),
      keys_(aggregation_.keys().size()), merges_(aggregation_), scratch_(aggregation_),
      filling_(settings.fill, settings.size, settings.slide, settings.fillMost),
      results_(aggregation_, keys_, tellsState(settings)) {}

Result<void> TimeWindows::process(std::size_t, const RecordBatchPointer& batch, Emitter& output) {
    if (auto bound = aggregation_.bind(*batch); !bound) return bound;
    columns_ = aggregation_.columns(*batch);
    ids_ = keys_.assign(columns_.keys, 0, batch->rows());
    std::size_t first = 0;
    for (const Straggler& straggler : batch->stragglers()) {
        if (!mustStopAt(*batch, straggler)) continue;
        assign(*batch, first, straggler.row);
        first = straggler.row;
        if (!updates_.empty() && straggler.watermark > updatesWatermark_) giveUpdates(output);
        if (straggler.watermark >= nextBoundary_) advanceTo(straggler.watermark, output);
    }
    assign(*batch, first, batch->rows());
    results_.emit(output);
    giveLate(*batch, output);
    columns_ = {};
    return {};
}

/// Whether something is to be given before the straggler is taken.
bool TimeWindows::mustStopAt(const RecordBatch& batch, const Straggler& straggler) const {
    if (straggler.watermark <= watermark_) return false;
    if (straggler.watermark >= nextBoundary_) return true;
    if (lateness_ == 0) return false;
    const std::optional<Timestamp> slice = grid_.sliceOf(batch.eventTimes()[straggler.row]);
    return slice && grid_.firstEnd(*slice) <= straggler.watermark;
}

/// Says which rows are of which slice.
void TimeWindows::assign(const RecordBatch& batch, std::size_t first, std::size_t end) {
    const std::span<const Timestamp> times = batch.eventTimes().first(end);
    for (std::size_t row = first; row < end;) {
        const std::optional<Timestamp> slice = grid_.sliceOf(times[row]);
        if (!slice) {
            report_.badRecord("its event time is too near the end of time for a window",
                              describeRecord(batch, row));
            ++row;
            continue;
        }
        const std::size_t begin = row;
        row = grid_.endOfRun(times, begin + 1, *slice);
        assignRun(batch, {begin, row - begin}, *slice);
    }
    addNoted();
}

/// Looks at each row that may be late for a window of the slice: a straggler that met its end, or all of them
/// once the watermark of this node has, as when a source that was idle comes back with old records.
void TimeWindows::assignRun(const RecordBatch& batch, RowRange run, Timestamp slice) {
    const Timestamp firstEnd = grid_.firstEnd(slice);
    const std::size_t end = run.first + run.count;
    const std::vector<Straggler>& stragglers = batch.stragglers();
    auto straggler = std::lower_bound(stragglers.begin(), stragglers.end(), run.first,
                                      [](const Straggler& each, std::size_t row) { return each.row < row; });
    if (firstEnd <= watermark_) {
        for (std::size_t row = run.first; row < end; ++row) {
            const bool isStraggler = straggler != stragglers.end() && straggler->row == row;
            assignLate(row, slice, isStraggler ? std::max(watermark_, straggler++->watermark) : watermark_);
        }
        return;
    }
    std::size_t first = run.first;
    for (; straggler != stragglers.end() && straggler->row < end; ++straggler) {
        if (firstEnd > straggler->watermark) continue;
        note(slice, {first, straggler->row - first});
        assignLate(straggler->row, slice, straggler->watermark);
        first = straggler->row + std::size_t{1};
    }
    note(slice, {first, end - first});
}

/// A row behind the end of a window of its slice: other windows may be open still, or wait for late records.
void TimeWindows::assignLate(std::size_t row, Timestamp slice, Timestamp watermark) {
    const Timestamp lastEnd = grid_.lastEnd(slice);
    if (saturatingAdd(lastEnd, lateness_) <= watermark) {
        late_.push_back(static_cast<std::uint32_t>(row));
        return;
    }
    note(slice, {row, 1});
    if (lateness_ == 0) return;
    for (Timestamp end = grid_.firstEnd(slice); end <= std::min(lastEnd, watermark); end += grid_.slide()) {
        if (saturatingAdd(end, lateness_) <= watermark) continue;
        updates_[end].push_back(ids_.empty() ? DenseId{0} : ids_[row]);
        updatesWatermark_ = watermark;
    }
}

void TimeWindows::note(Timestamp start, RowRange rows) {
    if (rows.count == 0) return;
    Slice& slice = sliceAt(start);
    if (!slice.hasNoted()) noted_.push_back(&slice);
    slice.note(rows);
    merges_.forgetIfMerged(start);
}

void TimeWindows::addNoted() {
    for (Slice* slice : noted_)
        slice->addNoted(columns_, ids_);
    noted_.clear();
}

Slice& TimeWindows::sliceAt(Timestamp start) {
    std::unique_ptr<Slice>& slice = slices_[start];
    if (slice) return *slice;
    if (spare_.empty()) {
        slice = std::make_unique<Slice>(aggregation_);
    } else {
        slice = std::move(spare_.back());
        spare_.pop_back();
    }
    return *slice;
}

void TimeWindows::giveLate(const RecordBatch& batch, Emitter& output) {
    if (late_.empty()) return;
    report_.lateRecords(late_.size(), describeRecord(batch, late_.back()));
    output.emit(1, batch.take(late_));
    late_.clear();
}

Result<void> TimeWindows::advance(Timestamp watermark, Emitter& output) {
    if (watermark > watermark_) {
        advanceTo(watermark, output);
        results_.emit(output);
        compactKeys();
    }
    return {};
}

void TimeWindows::advanceTo(Timestamp watermark, Emitter& output) {
    if (watermark > updatesWatermark_) giveUpdates(output);
    Timestamp endsGiven = watermark_;
    Timestamp earlyGiven = watermark_;
    for (;;) {
        const std::optional<Timestamp> end = nextEnd(endsGiven, watermark);
        const std::optional<Timestamp> early = nextEarly(earlyGiven);
        const bool isEnd = end && *end <= watermark && (!early || *end <= *early);
        if (isEnd) {
            giveFinal(*end);
            endsGiven = *end;
        } else if (early && *early <= watermark) {
            giveEarly(*early);
            earlyGiven = *early;
        } else {
            break;
        }
        results_.emitFull(output);
    }
    watermark_ = watermark;
    dropExpired();
    const std::optional<Timestamp> slice = grid_.sliceOf(watermark_);
    nextBoundary_ = slice ? *slice + grid_.step() : watermark_;
}

/// The end of the next window that has records, or in which a key is to be filled in. At the end of the
/// stream no window is filled after the last one with records.
std::optional<Timestamp> TimeWindows::nextEnd(Timestamp after, Timestamp watermark) const {
    std::optional<Timestamp> next;
    auto slice = slices_.lower_bound(saturatingSubtract(after, grid_.size()));
    while (slice != slices_.end() && grid_.lastEnd(slice->first) <= after)
        ++slice;
    if (slice != slices_.end()) {
        next = grid_.firstEnd(slice->first);
        if (*next <= after) next = grid_.endAfter(after);
    }
    if (!filling_.fillsAtOnce()) return next;
    const Timestamp filled = saturatingAdd(lastEnd_, grid_.slide());
    if (next) return std::min(*next, filled);
    const bool isFilled =
        watermark < kMaxTimestamp || (recorded_ && filled <= recorded_->lastEnd().value_or(lastEnd_));
    return isFilled ? std::optional(filled) : std::nullopt;
}

/// When early results come next of which there is anything new to say.
std::optional<Timestamp> TimeWindows::nextEarly(Timestamp after) const {
    if (grid_.early() == 0) return std::nullopt;
    if (recorded_) return recorded_->nextEarly(after);
    auto slice = slices_.lower_bound(saturatingSubtract(after, grid_.early()));
    while (slice != slices_.end() && grid_.earlyAfter(slice->first) <= after)
        ++slice;
    if (slice == slices_.end()) return std::nullopt;
    return grid_.earlyAfter(slice->first);
}

void TimeWindows::giveFinal(Timestamp end) {
    const WindowBounds window{end - grid_.size(), end};
    lastEnd_ = end;
    const Slice* const whole =
        hasSlices(window.start, window.end) ? &merges_.merged(slices_, window.start, window.end) : nullptr;
    if (filling_.isOn())
        filling_.close(window, whole, results_);
    else
        results_.append({.bounds = window, .state = ResultState::Final, .time = end - 1}, whole->ids(),
                        whole->states());
}

void TimeWindows::giveEarly(Timestamp time) {
    for (Timestamp end = grid_.endAfter(time); end - grid_.size() < time; end += grid_.slide()) {
        const WindowBounds window{end - grid_.size(), end};
        if (!hasNew(std::max(window.start, time - grid_.early()), time)) continue;
        if (!hasSlices(window.start, time)) continue;
        // Windows that overlap are not asked for in order, which merges that are kept rely on.
        const Slice& part =
            grid_.overlaps() ? mergeOf(window.start, time) : merges_.merged(slices_, window.start, time);
        results_.append({.bounds = window, .state = ResultState::Early, .time = time - 1}, part.ids(),
                        part.states());
    }
}

/// The late records of a window and key that met one watermark make one update.
void TimeWindows::giveUpdates(Emitter& output) {
    for (const auto& [end, lateIds] : updates_) {
        const WindowBounds window{end - grid_.size(), end};
        GroupNumbers distinct;
        std::vector<DenseId> unused;
        distinct.number(lateIds, unused);
        Slice& whole = mergeOf(window.start, window.end);
        results_.append(
            {.bounds = window, .state = ResultState::Update, .time = end - 1, .watermark = updatesWatermark_},
            distinct.ids(), results_.valuesOf(whole.states()), whole.groupsOf(distinct.ids()));
        results_.emitFull(output);
    }
    updates_.clear();
}

/// Its slices put together, without keeping anything for other windows.
Slice& TimeWindows::mergeOf(Timestamp from, Timestamp to) {
    const auto first = slices_.lower_bound(from);
    const auto last = slices_.lower_bound(to);
    if (std::next(first) == last) return *first->second;
    scratch_.clear();
    for (auto slice = first; slice != last; ++slice)
        scratch_.merge(*slice->second);
    return scratch_;
}

void TimeWindows::dropExpired() {
    while (!slices_.empty()) {
        const auto oldest = slices_.begin();
        if (saturatingAdd(grid_.lastEnd(oldest->first), lateness_) > watermark_) break;
        oldest->second->clear();
        auto dropped = slices_.extract(oldest);
        // One for each that may be open next; more would hold memory for nothing.
        if (spare_.size() <= slices_.size()) spare_.push_back(std::move(dropped.mapped()));
    }
}

/// Takes keys that no slice has any more out of the node's, once they are the most.
void TimeWindows::compactKeys() {
    // Counting what is held takes a look at each slice.
    if (aggregation_.keys().size() == 0 || !isWorthCompacting(keys_, 0)) return;
    if (!isWorthCompacting(keys_, heldCount() + filling_.ids().size())) return;
    std::vector<bool> isLive(keys_.size());
    const auto mark = [&isLive](std::span<const DenseId> ids) {
        for (const DenseId id : ids)
            isLive[id] = true;
    };
    for (const auto& [start, slice] : slices_)
        mark(slice->ids());
    mark(filling_.ids());
    merges_.forEachSlice([&mark](const Slice& slice) { mark(slice.ids()); });
    const std::vector<DenseId> newIds = retainKeys(keys_, isLive);
    for (const auto& [start, slice] : slices_)
        slice->renumber(newIds);
    filling_.renumber(newIds);
    merges_.forEachSlice([&newIds](Slice& slice) { slice.renumber(newIds); });
    for (auto& [end, ids] : updates_)
        for (DenseId& id : ids)
            id = newIds[id];
}

std::size_t TimeWindows::heldCount() const {
    std::size_t held = 0;
    for (const auto& [start, slice] : slices_)
        held += slice->groups();
    return held;
}

Result<void> TimeWindows::save(StateWriter& state) {
    aggregation_.save(state);
    keys_.save(state);
    state.write(static_cast<std::uint64_t>(slices_.size()));
    for (const auto& [start, slice] : slices_) {
        state.write(start);
        slice->save(state);
    }
    merges_.save(state);
    filling_.save(state);
    for (const Timestamp time : {watermark_, nextBoundary_, lastEnd_, updatesWatermark_})
        state.write(time);
    state.write(static_cast<std::uint64_t>(updates_.size()));
    for (const auto& [end, ids] : updates_) {
        state.write(end);
        state.writeArray(ids);
    }
    return {};
}

void TimeWindows::restore(StateReader& state) {
    aggregation_.restore(state);
    keys_.restore(state);
    for (auto slices = state.read<std::uint64_t>(); slices > 0; --slices)
        sliceAt(state.read<Timestamp>()).restore(state);
    merges_.restore(state, slices_);
    filling_.restore(state);
    for (Timestamp* const time : {&watermark_, &nextBoundary_, &lastEnd_, &updatesWatermark_})
        state.read(*time);
    for (auto updates = state.read<std::uint64_t>(); updates > 0; --updates) {
        const auto end = state.read<Timestamp>();
        updates_[end] = state.readArray<DenseId>();
    }
}

} // namespace weir
