#include "pipeline/operators/event_time/event_time_order.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace weir {

namespace {

/// So many records make a batch, when many are released at once.
constexpr std::size_t kMostRows = 8192;

/// So many rows of records that have gone are not worth a compaction.
constexpr std::size_t kMostRowsForNothing = 65'536;

constexpr auto kByTime = [](const auto& left, const auto& right) { return left.time < right.time; };

void saveBatch(StateWriter& state, const RecordBatch& batch) {
    state.writeSchema(*batch.schema());
    for (const ColumnPointer& column : batch.columns())
        state.writeColumn(column.get());
    state.writeColumn(batch.eventTimeColumn().get());
}

RecordBatchPointer restoreBatch(StateReader& state) {
    auto schema = std::make_shared<const Schema>(state.readSchema());
    std::vector<ColumnPointer> columns;
    const auto readColumn = [&state](Type type, std::optional<std::size_t> size) -> ColumnPointer {
        std::optional<Column> column = state.readColumn();
        if (!column || column->type() != type || (size && column->size() != *size)) throw DamagedState();
        return std::make_shared<const Column>(std::move(*column));
    };
    std::optional<std::size_t> rows;
    for (const Field& field : schema->fields()) {
        columns.push_back(readColumn(field.type, rows));
        rows = columns.back()->size();
    }
    ColumnPointer times = readColumn(Type::Timestamp, rows);
    if (times->hasNulls()) throw DamagedState();
    return std::make_shared<const RecordBatch>(std::move(schema), std::move(columns), std::move(times));
}

} // namespace

void EventTimeOrder::add(const RecordBatchPointer& batch, std::size_t first, std::size_t count) {
    if (count == 0) return;
    const std::uint32_t slot = slotFor(batch, count);
    const std::span<const Timestamp> times = batch->eventTimes();
    Run run;
    run.references.reserve(count);
    for (std::size_t row = first; row < first + count; ++row)
        run.references.push_back({times[row], slot, static_cast<std::uint32_t>(row)});
    if (!std::is_sorted(run.references.begin(), run.references.end(), kByTime))
        std::stable_sort(run.references.begin(), run.references.end(), kByTime);
    size_ += count;
    appendRun(std::move(run));
}

std::uint32_t EventTimeOrder::slotFor(const RecordBatchPointer& batch, std::size_t count) {
    if (freeSlots_.empty()) {
        freeSlots_.push_back(static_cast<std::uint32_t>(slots_.size()));
        slots_.emplace_back();
    }
    const std::uint32_t slot = freeSlots_.back();
    freeSlots_.pop_back();
    slots_[slot] = {batch, static_cast<std::uint32_t>(count)};
    rowsInSlots_ += batch->rows();
    return slot;
}

void EventTimeOrder::appendRun(Run run) {
    runs_.push_back(std::move(run));
    while (runs_.size() > 1 && runs_[runs_.size() - 2].size() <= 2 * runs_.back().size())
        mergeLastTwo();
}

/// Equal times stay in order of arrival, for the earlier run goes first.
void EventTimeOrder::mergeLastTwo() {
    const Run later = std::move(runs_.back());
    runs_.pop_back();
    Run& earlier = runs_.back();
    const auto from = [](const Run& run) {
        return run.references.cbegin() + static_cast<std::ptrdiff_t>(run.first);
    };
    std::vector<Reference> merged;
    merged.reserve(earlier.size() + later.size());
    std::merge(from(earlier), earlier.references.cend(), from(later), later.references.cend(),
               std::back_inserter(merged), kByTime);
    earlier = {std::move(merged), 0};
}

/// After records went, which leaves earlier runs shorter than they should be.
void EventTimeOrder::settleRuns() {
    std::vector<Run> before = std::exchange(runs_, {});
    for (Run& run : before) {
        if (run.size() == 0) continue;
        if (run.first > run.size()) {
            run.references.erase(run.references.begin(),
                                 run.references.begin() + static_cast<std::ptrdiff_t>(run.first));
            run.first = 0;
        }
        appendRun(std::move(run));
    }
}

void EventTimeOrder::releaseBefore(Timestamp time) {
    const std::size_t start = released_.size();
    for (Run& run : runs_) {
        const auto first = run.references.begin() + static_cast<std::ptrdiff_t>(run.first);
        const auto end = std::partition_point(first, run.references.end(),
                                              [time](const Reference& each) { return each.time < time; });
        if (first == end) continue;
        const auto middle = static_cast<std::ptrdiff_t>(released_.size());
        const auto begin = static_cast<std::ptrdiff_t>(start);
        released_.insert(released_.end(), first, end);
        run.first += static_cast<std::size_t>(end - first);
        // Most often all of a run comes after all of the one before it.
        if (middle > begin && kByTime(released_[static_cast<std::size_t>(middle)],
                                      released_[static_cast<std::size_t>(middle) - 1]))
            std::inplace_merge(released_.begin() + begin, released_.begin() + middle, released_.end(),
                               kByTime);
    }
    if (released_.size() == start) return;
    size_ -= released_.size() - start;
    settleRuns();
}

void EventTimeOrder::releaseFirst() {
    const auto earliest = std::min_element(runs_.begin(), runs_.end(), [](const Run& left, const Run& right) {
        return left.front().time < right.front().time;
    });
    released_.push_back(earliest->front());
    --size_;
    if (++earliest->first == earliest->references.size()) runs_.erase(earliest);
}

void EventTimeOrder::passOn(const RecordBatchPointer& batch, std::uint32_t row, Timestamp watermark) {
    releasedStragglers_.push_back({static_cast<std::uint32_t>(released_.size()), watermark});
    released_.push_back({batch->eventTimes()[row], slotFor(batch, 1), row});
}

std::vector<RecordBatchPointer> EventTimeOrder::takeReleased() {
    std::vector<RecordBatchPointer> batches;
    auto straggler = releasedStragglers_.begin();
    for (std::size_t first = 0; first < released_.size();) {
        const std::size_t count = lengthOfBatchFrom(first);
        std::vector<Straggler> stragglers;
        for (; straggler != releasedStragglers_.end() && straggler->row < first + count; ++straggler)
            stragglers.push_back({straggler->row - static_cast<std::uint32_t>(first), straggler->watermark});
        batches.push_back(gather(first, count, stragglers));
        first += count;
    }
    letGo(released_);
    released_.clear();
    releasedStragglers_.clear();
    if (rowsInSlots_ > 4 * size_ + kMostRowsForNothing) compact();
    return batches;
}

/// How many of those released from `first` on go into one batch.
std::size_t EventTimeOrder::lengthOfBatchFrom(std::size_t first) const {
    const RecordBatch& head = *slots_[released_[first].slot].batch;
    const std::size_t most = std::min(released_.size(), first + kMostRows);
    std::size_t end = first + 1;
    for (; end < most; ++end) {
        const RecordBatch& batch = *slots_[released_[end].slot].batch;
        if (batch.schema() != head.schema() && *batch.schema() != *head.schema()) break;
    }
    return end - first;
}

RecordBatchPointer EventTimeOrder::gather(std::size_t first, std::size_t count,
                                          std::span<const Straggler> stragglers) const {
    const std::span references = std::span(released_).subspan(first, count);
    const RecordBatchPointer& head = slots_[references.front().slot].batch;
    const bool isOfOneBatch =
        std::all_of(references.begin(), references.end(),
                    [slot = references.front().slot](const Reference& each) { return each.slot == slot; });
    std::vector<ColumnPointer> columns;
    if (isOfOneBatch) {
        std::vector<std::uint32_t> rows;
        rows.reserve(count);
        for (const Reference& each : references)
            rows.push_back(each.row);
        const bool isWhole = count == head->rows() && std::is_sorted(rows.begin(), rows.end());
        if (isWhole && stragglers.empty() && head->stragglers().empty()) return head;
        for (const ColumnPointer& column : head->columns())
            columns.push_back(column->take(rows));
    } else {
        for (std::size_t column = 0; column < head->columns().size(); ++column)
            columns.push_back(gatherColumn(column, (*head->schema())[column].type, references));
    }
    Array<Timestamp> times(count);
    for (std::size_t i = 0; i < count; ++i)
        times[i] = references[i].time;
    return std::make_shared<const RecordBatch>(head->schema(), std::move(columns),
                                               Column::ofTimestamp(std::move(times)),
                                               std::vector<Straggler>(stragglers.begin(), stragglers.end()));
}

ColumnPointer EventTimeOrder::gatherColumn(std::size_t column, Type type,
                                           std::span<const Reference> references) const {
    auto gathered = std::make_shared<Column>(type);
    gathered->reserve(references.size());
    std::vector<const Column*> sources(slots_.size());
    const auto each = [&](auto append) {
        for (const Reference& reference : references) {
            const Column*& source = sources[reference.slot];
            if (!source) source = &slots_[reference.slot].batch->column(column);
            if (source->isNull(reference.row))
                gathered->appendNull();
            else
                append(*source, reference.row);
        }
    };
    switch (type) {
    case Type::Bool:
        each([&](const Column& source, std::size_t row) { gathered->appendBool(source.bools().get(row)); });
        break;
    case Type::Int64:
    case Type::Timestamp:
        each([&](const Column& source, std::size_t row) { gathered->appendInt64(source.int64s()[row]); });
        break;
    case Type::Float64:
        each([&](const Column& source, std::size_t row) { gathered->appendFloat64(source.float64s()[row]); });
        break;
    case Type::String:
        each([&](const Column& source, std::size_t row) { gathered->appendString(source.string(row)); });
        break;
    }
    return gathered;
}

void EventTimeOrder::letGo(std::span<const Reference> references) {
    for (const Reference& each : references) {
        Slot& slot = slots_[each.slot];
        if (--slot.held > 0) continue;
        rowsInSlots_ -= slot.batch->rows();
        slot.batch = nullptr;
        freeSlots_.push_back(each.slot);
    }
}

/// Leaves of each batch only the rows that are held.
void EventTimeOrder::compact() {
    while (runs_.size() > 1)
        mergeLastTwo();
    if (runs_.empty()) return;
    Run& run = runs_.front();
    run.references.erase(run.references.begin(),
                         run.references.begin() + static_cast<std::ptrdiff_t>(run.first));
    run.first = 0;

    std::vector<std::vector<std::uint32_t>> rows(slots_.size());
    for (const Reference& each : run.references)
        rows[each.slot].push_back(each.row);
    rowsInSlots_ = 0;
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
        RecordBatchPointer& batch = slots_[slot].batch;
        if (!batch) continue;
        std::sort(rows[slot].begin(), rows[slot].end());
        if (rows[slot].size() < batch->rows()) batch = batch->take(rows[slot]);
        rowsInSlots_ += batch->rows();
    }
    for (Reference& each : run.references) {
        const std::vector<std::uint32_t>& kept = rows[each.slot];
        each.row =
            static_cast<std::uint32_t>(std::lower_bound(kept.begin(), kept.end(), each.row) - kept.begin());
    }
}

void EventTimeOrder::save(StateWriter& state) {
    compact();
    std::vector<std::uint32_t> savedSlots(slots_.size());
    std::uint32_t saved = 0;
    for (std::size_t slot = 0; slot < slots_.size(); ++slot)
        if (slots_[slot].batch) savedSlots[slot] = saved++;
    state.write(std::uint64_t{saved});
    for (const Slot& slot : slots_)
        if (slot.batch) saveBatch(state, *slot.batch);
    std::vector<Reference> held;
    if (!runs_.empty()) held = runs_.front().references;
    for (Reference& each : held)
        each.slot = savedSlots[each.slot];
    state.writeArray(held);
}

void EventTimeOrder::restore(StateReader& state) {
    for (auto batches = state.read<std::uint64_t>(); batches > 0; --batches) {
        slots_.push_back({restoreBatch(state), 0});
        rowsInSlots_ += slots_.back().batch->rows();
    }
    Run run;
    run.references = state.readArray<Reference>();
    for (const Reference& each : run.references) {
        if (each.slot >= slots_.size() || each.row >= slots_[each.slot].batch->rows()) throw DamagedState();
        ++slots_[each.slot].held;
    }
    size_ = run.references.size();
    if (size_ > 0) runs_.push_back(std::move(run));
}

} // namespace weir
