#include "pipeline/data/batch_builder.h"

#include "pipeline/data/time_unit.h"

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace weir {

namespace {

/// The rows [first, end) of a column that may lack the nulls at its end.
ColumnPointer rowsOf(const Column& column, std::size_t first, std::size_t end) {
    if (column.size() <= first) return Column::ofNulls(column.type(), end - first);
    if (column.size() >= end) return column.slice(first, end - first);
    auto rows = std::make_shared<Column>(*column.slice(first, column.size() - first));
    rows->appendNulls(end - first - rows->size());
    return rows;
}

/// Takes a column out, all its nulls added, and leaves one of its type with room for as many rows.
ColumnPointer wholeColumn(std::unique_ptr<Column>& column, std::size_t rows) {
    column->appendNulls(rows - column->size());
    auto next = std::make_unique<Column>(column->type());
    next->reserve(rows);
    next->reserveBytes(column->bytes().size());
    return std::exchange(column, std::move(next));
}

/// A value of that type, for people.
std::string_view kindOf(Type type) {
    switch (type) {
    case Type::Bool:
        return "true or false";
    case Type::Int64:
        return "a whole number";
    case Type::Float64:
        return "a number";
    case Type::String:
        return "a text";
    case Type::Timestamp:
        return "a timestamp";
    }
    throw std::logic_error("not a type");
}

} // namespace

BatchBuilder::BatchBuilder(std::vector<Field> declared) {
    for (Field& field : declared) {
        Slot& slot = slots_[fieldIndex(field.name)];
        if (slot.place) continue;
        slot.declared = true;
        if (field.type == Type::Timestamp) slot.unit = TimeUnit::ByMagnitude;
        slot.place = order_.size();
        slot.column = std::make_unique<Column>(field.type);
        order_.push_back(byName_.at(slot.name));
    }
    runs_.back().fields = order_.size();
}

void BatchBuilder::setEventTime(EventTimeField field) {
    time_ = std::move(field);
    timeSlot_ = fieldIndex(time_.name);
    Slot& slot = slots_[*timeSlot_];
    slot.unit = time_.unit;
    if (slot.column) slot.column = std::make_unique<Column>(Type::Timestamp);
}

void BatchBuilder::keepOnly(std::optional<FieldNames> fields) {
    kept_ = std::move(fields);
    for (Slot& slot : slots_)
        chooseKept(slot);
    ++runs_.back().version;
}

/// A timestamp is kept, for texts and numbers must be read to tell whether they are one.
void BatchBuilder::chooseKept(Slot& slot) const {
    const bool isTimestamp = isTime(slot) || (slot.place && typeOf(slot) == Type::Timestamp);
    const bool wasKept = std::exchange(slot.isKept, !kept_ || isTimestamp || kept_->contains(slot.name));
    if (!slot.place || wasKept == slot.isKept) return;
    if (slot.isKept) {
        slot.column = std::make_unique<Column>(slot.type);
    } else {
        slot.type = slot.column->type();
        slot.column = nullptr;
    }
}

std::size_t BatchBuilder::fieldIndex(std::string_view name) {
    if (const auto known = byName_.find(name); known != byName_.end()) {
        ++slots_[known->second].users;
        return known->second;
    }
    std::size_t index = slots_.size();
    if (freeSlots_.empty()) {
        slots_.emplace_back();
    } else {
        index = freeSlots_.back();
        freeSlots_.pop_back();
    }
    slots_[index].name = name;
    slots_[index].users = 1;
    slots_[index].isKept = !kept_ || kept_->contains(name);
    byName_.emplace(name, index);
    return index;
}

void BatchBuilder::releaseField(std::size_t field) {
    --slots_[field].users;
    forgetUnused(field);
}

/// So that a stream whose keys are values does not take memory for each of them for ever.
void BatchBuilder::forgetUnused(std::size_t index) {
    Slot& slot = slots_[index];
    if (slot.users > 0 || slot.place) return;
    byName_.erase(slot.name);
    slot = {};
    freeSlots_.push_back(index);
}

/// The slot's column with all records before the current one in it; a new one of `type` if there is none yet.
Column& BatchBuilder::open(Slot& slot, Type type) {
    if (!slot.column) {
        slot.column = std::make_unique<Column>(isTime(slot) ? Type::Timestamp : type);
        givePlace(static_cast<std::size_t>(&slot - slots_.data()));
    }
    Column& column = *slot.column;
    if (column.size() < rows_)
        column.appendNulls(rows_ - column.size());
    else if (column.size() > rows_)
        column.truncate(rows_);
    return column;
}

/// In the schema, from the current record on.
void BatchBuilder::givePlace(std::size_t field) {
    slots_[field].place = order_.size();
    order_.push_back(field);
    isSchemaNew_ = true;
}

/// Whether a value of that type fits a field that is not kept, which has or finds its type as one with a
/// column does.
bool BatchBuilder::findType(std::size_t field, Type found) {
    Slot& slot = slots_[field];
    if (!slot.place) {
        slot.type = found;
        givePlace(field);
        return true;
    }
    if (slot.type == found || (slot.type == Type::String && slot.declared)) return true;
    if (slot.type == Type::Float64 && found == Type::Int64) return true;
    if (slot.type == Type::Int64 && found == Type::Float64 && !slot.declared) {
        slot.type = Type::Float64;
        widening_.push_back(field);
        isSchemaNew_ = true;
        return true;
    }
    return reject(slot, kindOf(found));
}

/// Gives the slot a column of floats from the current record on. The records before keep their integers, of
/// which a float may not hold every one.
Column& BatchBuilder::widen(Slot& slot) {
    slot.narrow = std::exchange(slot.column, std::make_unique<Column>(Type::Float64));
    slot.narrow->truncate(rows_);
    slot.widenedAt = rows_;
    slot.column->appendNulls(rows_);
    widening_.push_back(static_cast<std::size_t>(&slot - slots_.data()));
    isSchemaNew_ = true;
    return *slot.column;
}

bool BatchBuilder::convertInt64(std::size_t field, std::int64_t value) {
    Slot& slot = slots_[field];
    if (!slot.isKept) return passOver(field, Type::Int64);
    // Event times mostly are numbers, one a record. (An optional that a call returns costs more than this.)
    if (Column* const times = awaiting(field, Type::Timestamp); times && slot.unit) {
        Timestamp time = 0;
        if (!__builtin_mul_overflow(value, nanosecondsIn(*slot.unit, value), &time)) {
            times->appendInt64(time);
            return true;
        }
    }
    Column& column = open(slot, Type::Int64);
    switch (column.type()) {
    case Type::Int64:
        column.appendInt64(value);
        return true;
    case Type::Float64:
        column.appendFloat64(static_cast<double>(value));
        return true;
    case Type::Timestamp:
        if (!slot.unit) break;
        if (const auto time = timestampFromNumber(value, *slot.unit)) {
            column.appendInt64(*time);
            return true;
        }
        break;
    case Type::String:
        if (slot.declared) {
            column.appendString(fmt::format_int(value).c_str());
            return true;
        }
        break;
    case Type::Bool:
        break;
    }
    if (isTime(slot)) return rejectTime(notInRange(time_, fmt::to_string(value)));
    return reject(slot, kindOf(Type::Int64));
}

bool BatchBuilder::convertFloat64(std::size_t field, double value) {
    Slot& slot = slots_[field];
    if (!slot.isKept) return passOver(field, Type::Float64);
    Column& column = open(slot, Type::Float64);
    switch (column.type()) {
    case Type::Float64:
        column.appendFloat64(value);
        return true;
    case Type::Int64:
        if (slot.declared) break;
        widen(slot).appendFloat64(value);
        return true;
    case Type::Timestamp:
        if (!slot.unit) break;
        if (const auto time = timestampFromNumber(value, *slot.unit)) {
            column.appendInt64(*time);
            return true;
        }
        break;
    case Type::String:
        if (slot.declared) {
            std::string text;
            appendNumber(text, value);
            column.appendString(text);
            return true;
        }
        break;
    case Type::Bool:
        break;
    }
    if (isTime(slot)) {
        std::string number;
        appendNumber(number, value);
        return rejectTime(notInRange(time_, number));
    }
    return reject(slot, kindOf(Type::Float64));
}

bool BatchBuilder::setBool(std::size_t field, bool value) {
    Slot& slot = slots_[field];
    if (!slot.isKept) return passOver(field, Type::Bool);
    Column& column = open(slot, Type::Bool);
    if (column.type() == Type::Bool) {
        column.appendBool(value);
        return true;
    }
    if (column.type() == Type::String && slot.declared) {
        column.appendString(value ? "true" : "false");
        return true;
    }
    if (isTime(slot)) return rejectTime(notATime(time_, typeName(Type::Bool)));
    return reject(slot, kindOf(Type::Bool));
}

bool BatchBuilder::convertString(std::size_t field, std::string_view value) {
    Slot& slot = slots_[field];
    if (!slot.isKept) return passOver(field, Type::String);
    Column& column = open(slot, Type::String);
    if (column.type() == Type::String) {
        column.appendString(value);
        return true;
    }
    if (column.type() == Type::Timestamp)
        if (const auto time = parseTimestamp(value)) {
            column.appendInt64(*time);
            return true;
        }
    if (isTime(slot)) return rejectTime(notIsoTime(time_, value));
    return reject(slot, kindOf(Type::String));
}

bool BatchBuilder::setTimestamp(std::size_t field, Timestamp value) {
    Slot& slot = slots_[field];
    if (!slot.isKept && slot.place) return passOver(field, Type::Timestamp);
    slot.isKept = true;
    Column& column = open(slot, Type::Timestamp);
    if (column.type() == Type::Timestamp) {
        column.appendInt64(value);
        return true;
    }
    if (column.type() == Type::String && slot.declared) {
        column.appendString(formatTimestamp(value));
        return true;
    }
    return reject(slot, kindOf(Type::Timestamp));
}

bool BatchBuilder::reject(const Slot& slot, std::string_view found) {
    if (slot.declared)
        conflict_ = fmt::format(
            "field '{}' is declared {} but is {} here; declare another type, or string to keep any value",
            slot.name, typeName(typeOf(slot)), found);
    else
        conflict_ = fmt::format(
            "field '{}' is {} in earlier records but is {} here; declare it as string to keep both",
            slot.name, typeName(typeOf(slot)), found);
    return false;
}

bool BatchBuilder::rejectTime(std::string reason) {
    conflict_ = std::move(reason);
    return false;
}

/// Reports the current record, which has no event time, and cancels it.
bool BatchBuilder::leaveOut() {
    time_.leftOut(noEventTime(time_), describeRecord());
    cancelRecord();
    return false;
}

/// The current record as a person reads it: "host: a, cpu: 0.5".
std::string BatchBuilder::describeRecord() const {
    std::string text;
    for (const std::size_t index : order_) {
        const Slot& slot = slots_[index];
        if (!isSet(slot)) continue;
        if (!text.empty()) text += ", ";
        text += slot.name;
        text += ": ";
        slot.column->appendText(text, rows_);
    }
    return text;
}

/// The current record is the first of other fields or types.
void BatchBuilder::beginRun() {
    if (runs_.back().firstRow < rows_) runs_.push_back({.firstRow = rows_, .version = runs_.back().version});
    runs_.back().fields = order_.size();
    ++runs_.back().version;
    widening_.clear();
    isSchemaNew_ = false;
}

Column* BatchBuilder::columnOf(std::size_t field) {
    Slot& slot = slots_[field];
    return slot.place && slot.isKept ? &open(slot, typeOf(slot)) : nullptr;
}

void BatchBuilder::endRecords(std::size_t count) {
    rows_ += count;
    cancelRecord();
}

void BatchBuilder::cancelRecord() {
    // A type first seen in a record that does not count is not found yet.
    for (const std::size_t index : widening_) {
        Slot& slot = slots_[index];
        if (slot.isKept)
            slot.column = std::move(slot.narrow);
        else
            slot.type = Type::Int64;
    }
    widening_.clear();
    while (order_.size() > runs_.back().fields) {
        Slot& slot = slots_[order_.back()];
        slot.column = nullptr;
        slot.place = std::nullopt;
        forgetUnused(order_.back());
        order_.pop_back();
    }
    isSchemaNew_ = false;
    for (Slot& slot : slots_)
        if (slot.column) slot.column->truncate(rows_);
}

std::size_t BatchBuilder::byteSize() const {
    std::size_t bytes = 0;
    for (const Slot& slot : slots_) {
        if (slot.column) bytes += slot.column->byteSize();
        if (slot.narrow) bytes += slot.narrow->byteSize();
    }
    return bytes;
}

/// Makes schema_ that of the records of `run`, which ends before row `end`.
void BatchBuilder::bindSchema(const Run& run, std::size_t end) {
    if (schema_ && schemaVersion_ == run.version) return;
    std::vector<Field> fields;
    fields.reserve(run.fields);
    for (std::size_t place = 0; place < run.fields; ++place) {
        const Slot& slot = slots_[order_[place]];
        if (!slot.isKept) continue;
        const bool isNarrow = slot.narrow && end <= slot.widenedAt;
        fields.push_back({slot.name, isNarrow ? Type::Int64 : slot.column->type()});
    }
    schema_ = std::make_shared<const Schema>(std::move(fields));
    schemaVersion_ = run.version;
}

RawBatch BatchBuilder::takeRun() {
    cancelRecord();
    const Run run = runs_.front();
    const bool isLast = runs_.size() == 1;
    const std::size_t end = isLast ? rows_ : runs_[1].firstRow;
    bindSchema(run, end);
    RawBatch batch{.schema = schema_, .columns = {}, .rows = end - run.firstRow};
    batch.columns.reserve(run.fields);
    for (std::size_t place = 0; place < run.fields; ++place) {
        Slot& slot = slots_[order_[place]];
        if (!slot.isKept) continue;
        const bool isNarrow = slot.narrow && end <= slot.widenedAt;
        const bool isWhole = isLast && run.firstRow == 0;
        batch.columns.push_back(isWhole ? wholeColumn(slot.column, batch.rows)
                                        : rowsOf(isNarrow ? *slot.narrow : *slot.column, run.firstRow, end));
    }
    if (isLast) {
        for (const std::size_t index : order_) {
            if (!slots_[index].isKept) continue;
            slots_[index].column->truncate(0);
            slots_[index].narrow = nullptr;
        }
        runs_.front().firstRow = 0;
        rows_ = 0;
    } else {
        runs_.pop_front();
    }
    return batch;
}

RawBatch BatchBuilder::finish() {
    cancelRecord();
    for (const std::size_t index : order_)
        if (Slot& slot = slots_[index]; slot.narrow) {
            slot.narrow->appendNulls(slot.widenedAt - slot.narrow->size());
            slot.narrow->widenToFloat64();
            for (std::size_t row = slot.widenedAt; row < slot.column->size(); ++row)
                slot.narrow->appendFrom(*slot.column, row);
            slot.column = std::move(slot.narrow);
        }
    runs_.back().firstRow = runs_.front().firstRow;
    runs_.erase(runs_.begin(), runs_.end() - 1);
    return takeRun();
}

void BatchBuilder::save(StateWriter& state) const {
    std::vector<Field> found;
    for (const std::size_t index : order_)
        found.push_back({slots_[index].name, typeOf(slots_[index])});
    state.writeSchema(Schema(std::move(found)));
}

void BatchBuilder::restore(StateReader& state) {
    const Schema found = state.readSchema();
    for (const Field& field : found.fields()) {
        const std::size_t index = fieldIndex(field.name);
        Slot& slot = slots_[index];
        --slot.users;
        // What is declared now decides before what was found.
        if (slot.place) continue;
        slot.place = order_.size();
        slot.type = isTime(slot) ? Type::Timestamp : field.type;
        slot.isKept = false;
        order_.push_back(index);
        chooseKept(slot);
    }
    runs_.back().fields = order_.size();
}

} // namespace weir
