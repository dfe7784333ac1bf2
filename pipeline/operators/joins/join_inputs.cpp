#include "pipeline/operators/joins/join_inputs.h"

#include "pipeline/data/describe_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace weir {

namespace {

/// The watermark that each record came behind; empty if none did.
std::vector<Timestamp> watermarksMet(const RecordBatch& batch, Timestamp announced) {
    const std::span<const Timestamp> times = batch.eventTimes();
    const bool isBehind =
        std::any_of(times.begin(), times.end(), [announced](Timestamp time) { return time < announced; });
    if (!isBehind && batch.stragglers().empty()) return {};
    std::vector<Timestamp> met(times.size(), kMinTimestamp);
    for (std::size_t row = 0; row < times.size(); ++row)
        if (times[row] < announced) met[row] = announced;
    for (const Straggler& straggler : batch.stragglers())
        met[straggler.row] = std::max(met[straggler.row], straggler.watermark);
    return met;
}

} // namespace

JoinInputs::JoinInputs(const JoinSettings& settings, NodeReport& report)
    : settings_(settings), report_(report), keys_(settings.keys) {}

Result<void> JoinInputs::begin(Side side, const RecordBatchPointer& batch, Timestamp watermark) {
    if (auto checked = checkTypes(side, *batch->schema()); !checked) return checked;
    const auto groups = keys_.assign(side, *batch);
    if (!groups) return tl::unexpected(groups.error());
    groups_.assign(groups->begin(), groups->end());
    side_ = side;
    batch_ = batch;
    stored_ = side == Side::Right ? chosenFields(batch) : batch;
    schema_ = stores_[indexOf(side)].meet(stored_->schema());
    met_ = watermarksMet(*batch, watermark);
    return {};
}

/// A field must keep its type, but for int64 and float64: results have one type for each.
Result<void> JoinInputs::checkTypes(Side side, const Schema& schema) const {
    const RecordStore& store = stores_[indexOf(side)];
    for (std::size_t number = 0; number < store.schemas(); ++number) {
        const Schema& known = store.schema(number);
        if (known == schema) return {};
        for (const Field& field : schema.fields()) {
            const Field* const before = known.find(field.name);
            if (before && !canBeEqual(before->type, field.type))
                return fail(fmt::format("field '{}' is {} here and was {} before: give it one type, with a "
                                        "derive or in the source",
                                        field.name, typeName(field.type), typeName(before->type)));
        }
    }
    return {};
}

std::span<const HeldRecord> JoinInputs::hold(std::span<const std::uint32_t> rows, std::size_t room) {
    if (rows.size() > room) {
        report_.droppedRecords(
            rows.size() - room,
            fmt::format(
                "the join holds {} records, and takes no more until its watermark moves on: shorten the "
                "time it joins over, set 'idle_after' on a source that is silent, or raise "
                "'max_records'",
                settings_.maxRecords));
        rows = rows.first(room);
    }
    added_.clear();
    const std::span<const RecordPlace> places = stores_[indexOf(side_)].add(*stored_, rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        added_.push_back({batch_->eventTimes()[rows[i]], places[i], groups_[rows[i]]});
    return added_;
}

/// Of the right, only the fields that results have are kept.
RecordBatchPointer JoinInputs::chosenFields(const RecordBatchPointer& batch) {
    if (settings_.rightFields.empty()) return batch;
    if (rightSchema_ != batch->schema()) {
        rightSchema_ = batch->schema();
        chosenPlaces_.clear();
        std::vector<Field> fields;
        for (const ResultField& field : resultFields({}, {}, rightSchema_->fields(), settings_)) {
            chosenPlaces_.push_back(*field.right);
            fields.push_back((*rightSchema_)[*field.right]);
        }
        chosenSchema_ = std::make_shared<const Schema>(std::move(fields));
    }
    std::vector<ColumnPointer> columns;
    for (const std::size_t place : chosenPlaces_)
        columns.push_back(batch->columns()[place]);
    return batch->withColumns(chosenSchema_, std::move(columns));
}

void JoinInputs::reportLate(std::span<const std::uint32_t> rows) {
    if (!rows.empty()) report_.lateRecords(rows.size(), describeRecord(*batch_, rows.back()));
}

bool JoinInputs::hasDeadGroups(std::size_t held) const {
    constexpr std::size_t kFewGroups = 4096;
    return keys_.groups() > 2 * held + kFewGroups;
}

bool JoinInputs::isSparse() const {
    return stores_[0].isSparse() || stores_[1].isSparse() ||
           hasDeadGroups(stores_[0].held() + stores_[1].held());
}

bool JoinInputs::bringTogether(const std::array<std::vector<HeldRecord*>, 2>& records) {
    for (const Side side : kSides) {
        RecordStore& store = stores_[indexOf(side)];
        if (!store.isSparse()) continue;
        std::vector<RecordPlace*> places;
        for (HeldRecord* record : records[indexOf(side)])
            places.push_back(&record->place);
        store.compact(places);
    }
    if (!hasDeadGroups(records[0].size() + records[1].size())) return false;
    std::vector<DenseId> numbers(keys_.groups(), kNoId);
    for (const std::vector<HeldRecord*>& each : records)
        for (const HeldRecord* record : each)
            if (record->group != kNoId) numbers[record->group] = 0;
    std::vector<DenseId> kept;
    for (std::size_t group = 0; group < numbers.size(); ++group)
        if (numbers[group] != kNoId) kept.push_back(static_cast<DenseId>(group));
    const std::span<const DenseId> renumbered = keys_.retain(kept);
    for (std::size_t i = 0; i < kept.size(); ++i)
        numbers[kept[i]] = renumbered[i];
    for (const std::vector<HeldRecord*>& each : records)
        for (HeldRecord* record : each)
            if (record->group != kNoId) record->group = numbers[record->group];
    return true;
}

void JoinInputs::save(StateWriter& state) const {
    keys_.save(state);
    for (const RecordStore& store : stores_)
        store.save(state);
}

void JoinInputs::restore(StateReader& state) {
    keys_.restore(state);
    for (RecordStore& store : stores_)
        store.restore(state);
}

} // namespace weir
