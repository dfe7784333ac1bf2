#include "pipeline/operators/windows/decaying_windows.h"

#include "pipeline/data/describe_record.h"
#include "pipeline/data/timestamp_arithmetic.h"
#include "pipeline/operators/windows/key_retention.h"
#include "pipeline/operators/windows/window_grid.h"

#include <algorithm>
#include <utility>

namespace weir {

namespace {

/// The value of a row as a float; nothing if it is null.
std::optional<double> valueAt(const Column* column, std::size_t row) {
    if (!column || column->isNull(row)) return std::nullopt;
    return column->type() == Type::Float64 ? column->float64s()[row]
                                           : static_cast<double>(column->int64s()[row]);
}

} // namespace

DecayingWindows::DecayingWindows(const NodeContext& context)
    : report_(context.report),
      halfLife_(static_cast<double>(std::max<std::int64_t>(context.parameters.span("half_life").count(), 1))),
      every_(std::max<std::int64_t>(context.parameters.span("every").count(), 0)),
      leastCount_(context.parameters.number("least_count")), hasField_(context.parameters.has("field")),
      keyFields_(context.parameters.texts("by"), {}), valueField_({context.parameters.text("field")}),
      keys_(keyFields_.keys().size()) {}

std::vector<Field> DecayingWindows::valueFields(bool hasField) {
    std::vector<Field> fields{{"count", Type::Float64}};
    if (hasField)
        for (const char* name : {"sum", "mean", "variance"})
            fields.push_back({name, Type::Float64});
    return fields;
}

Result<void> DecayingWindows::process(std::size_t, const RecordBatchPointer& batch, Emitter& output) {
    if (auto bound = keyFields_.bind(*batch); !bound) return bound;
    if (auto bound = valueField_.bind(*batch); hasField_ && !bound) return bound;
    if (hasField_ && valueField_.type(0) && !isNumeric(*valueField_.type(0)))
        return fail("the field '" + valueField_.name(0) + "' is " +
                    std::string(typeName(*valueField_.type(0))) + ": choose one of numbers");
    const std::span<const DenseId> ids = keys_.assign(keyFields_.columns(*batch).keys, 0, batch->rows());
    sums_.resize(std::max(keys_.size(), sums_.size()));
    const ColumnPointer values = hasField_ ? valueField_.columns(*batch)[0] : nullptr;
    auto straggler = batch->stragglers().begin();
    std::vector<std::uint32_t> taken;
    for (std::uint32_t row = 0; row < batch->rows(); ++row) {
        std::optional<Timestamp> watermark;
        if (straggler != batch->stragglers().end() && straggler->row == row) {
            watermark = (straggler++)->watermark;
            if (*watermark > watermark_) advanceTo(*watermark);
        }
        const std::optional<double> value = hasField_ ? valueAt(values.get(), row) : 0.0;
        if (!value) continue;
        if (!std::isfinite(*value)) {
            report_.badRecord("a value that is not finite would stay in the statistics for ever",
                              describeRecord(*batch, row));
            continue;
        }
        take(ids.empty() ? DenseId{0} : ids[row], batch->eventTimes()[row], *value, watermark);
        taken.push_back(row);
    }
    const bool isResultOfRecord = every_ == 0;
    emitResults(isResultOfRecord && batch->ordinals() ? batch->ordinals()->take(taken) : nullptr, output);
    return {};
}

void DecayingWindows::take(DenseId key, Timestamp time, double value, std::optional<Timestamp> watermark) {
    if (every_ == 0) {
        mergeInto(key, {time, 1, value, 0}, std::max(time, watermark.value_or(time)));
        appendResult(key, sums_[key].at, watermark);
        return;
    }
    const Timestamp slice = time < kMinTimestamp + every_ ? kMinTimestamp : floorTime(time, every_);
    if (saturatingAdd(slice, every_) <= watermark_)
        mergeInto(key, {time, 1, value, 0}, watermark_);
    else
        takeIntoSlice(slice, key, time, value);
}

void DecayingWindows::takeIntoSlice(Timestamp start, DenseId key, Timestamp time, double value) {
    Slice& slice = slices_[start];
    std::vector<DenseId>& places = places_[start];
    if (places.size() < keys_.size()) places.resize(keys_.size());
    if (places[key] == 0) {
        slice.push_back({.key = key, .sums = {}});
        places[key] = static_cast<DenseId>(slice.size());
    }
    slice[places[key] - 1].sums.add(time, value, halfLife_);
}

/// What has faded below the least count counts as forgotten, whether it was let go already or not.
void DecayingWindows::mergeInto(DenseId key, const DecayingSums& sums, Timestamp now) {
    DecayingSums& own = sums_[key];
    if (own.countAt(now, halfLife_) < leastCount_) own = {};
    own.merge(sums, halfLife_);
}

Result<void> DecayingWindows::advance(Timestamp watermark, Emitter& output) {
    if (watermark <= watermark_) return {};
    advanceTo(watermark);
    emitResults(nullptr, output);
    compactKeys();
    return {};
}

void DecayingWindows::advanceTo(Timestamp watermark) {
    while (!slices_.empty() && saturatingAdd(slices_.begin()->first, every_) <= watermark) {
        const auto ended = slices_.extract(slices_.begin());
        places_.erase(ended.key());
        const Timestamp end = saturatingAdd(ended.key(), every_);
        for (const KeySums& each : ended.mapped()) {
            mergeInto(each.key, each.sums, end);
            sums_[each.key].decayTo(end, halfLife_);
            appendResult(each.key, end, std::nullopt);
        }
    }
    watermark_ = watermark;
}

void DecayingWindows::appendResult(DenseId key, Timestamp time, std::optional<Timestamp> watermark) {
    DecayingSums result = sums_[key];
    result.at = time;
    if (watermark && time < *watermark)
        stragglers_.push_back({static_cast<std::uint32_t>(results_.size()), *watermark});
    resultKeys_.push_back(key);
    results_.push_back(result);
}

void DecayingWindows::emitResults(ColumnPointer ordinals, Emitter& output) {
    if (results_.empty()) return;
    std::vector<Field> fields = timeFields();
    for (const auto& more : {keyFields_.resultFields(), valueFields(hasField_)})
        fields.insert(fields.end(), more.begin(), more.end());
    std::vector<Column> columns;
    for (const Field& field : fields)
        columns.emplace_back(field.type);
    keyFields_.appendKeys(keys_, resultKeys_, std::span(columns).subspan(1));
    const std::span<Column> values = std::span(columns).subspan(1 + keyFields_.knownKeys());
    Array<Timestamp> times;
    for (const DecayingSums& result : results_) {
        columns[0].appendInt64(result.at);
        // A result of a span is of its end, which is not within it.
        times.push_back(every_ == 0 ? result.at : result.at - 1);
        values[0].appendFloat64(result.count);
        if (!hasField_) continue;
        values[1].appendFloat64(result.sum());
        values[2].appendFloat64(result.mean);
        values[3].appendFloat64(result.variance());
    }
    std::vector<ColumnPointer> shared;
    for (Column& column : columns)
        shared.push_back(std::make_shared<const Column>(std::move(column)));
    resultKeys_.clear();
    results_.clear();
    const auto results = std::make_shared<const RecordBatch>(
        std::make_shared<const Schema>(std::move(fields)), std::move(shared),
        Column::ofTimestamp(std::move(times)), std::exchange(stragglers_, {}));
    output.emit(0, ordinals ? results->withOrdinals(std::move(ordinals)) : results);
}

void DecayingWindows::compactKeys() {
    if (keyFields_.keys().size() == 0 || !isWorthCompacting(keys_, liveKeys_)) return;
    std::vector<bool> isLive(keys_.size());
    for (std::size_t key = 0; key < sums_.size(); ++key)
        isLive[key] = sums_[key].countAt(watermark_, halfLife_) >= leastCount_;
    for (const auto& [start, slice] : slices_)
        for (const KeySums& each : slice)
            isLive[each.key] = true;
    const std::vector<DenseId> newIds = retainKeys(keys_, isLive);
    std::vector<DecayingSums> sums(keys_.size());
    for (std::size_t key = 0; key < sums_.size(); ++key)
        if (isLive[key]) sums[newIds[key]].merge(sums_[key], halfLife_);
    sums_ = std::move(sums);
    for (auto& [start, slice] : slices_) {
        std::vector<DenseId>& places = places_[start];
        places.assign(keys_.size(), 0);
        for (std::size_t place = 0; place < slice.size(); ++place) {
            slice[place].key = newIds[slice[place].key];
            places[slice[place].key] = static_cast<DenseId>(place + 1);
        }
    }
    liveKeys_ = keys_.size();
}

Result<void> DecayingWindows::save(StateWriter& state) {
    keyFields_.save(state);
    valueField_.save(state);
    keys_.save(state);
    state.writeArray(sums_);
    state.write(watermark_);
    state.write(static_cast<std::uint64_t>(liveKeys_));
    state.write(static_cast<std::uint64_t>(slices_.size()));
    for (const auto& [start, slice] : slices_) {
        state.write(start);
        state.writeArray(slice);
    }
    return {};
}

void DecayingWindows::restore(StateReader& state) {
    keyFields_.restore(state);
    valueField_.restore(state);
    keys_.restore(state);
    sums_ = state.readArray<DecayingSums>();
    state.read(watermark_);
    liveKeys_ = state.read<std::uint64_t>();
    for (auto left = state.read<std::uint64_t>(); left > 0; --left) {
        const auto start = state.read<Timestamp>();
        Slice& slice = slices_[start];
        slice = state.readArray<KeySums>();
        std::vector<DenseId>& places = places_[start];
        places.assign(keys_.size(), 0);
        for (std::size_t place = 0; place < slice.size(); ++place) {
            if (slice[place].key >= places.size()) throw DamagedState();
            places[slice[place].key] = static_cast<DenseId>(place + 1);
        }
    }
}

} // namespace weir
