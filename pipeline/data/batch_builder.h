#pragma once
#include "pipeline/data/column.h"
#include "pipeline/data/event_time_field.h"
#include "pipeline/data/field_names.h"
#include "pipeline/data/result.h"
#include "pipeline/data/schema.h"
#include "pipeline/state/state_reader.h"
#include "pipeline/state/state_writer.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weir {

/// The records of a source on their way into a batch.
struct RawBatch {
    SchemaPointer schema;
    std::vector<ColumnPointer> columns;
    std::size_t rows = 0;
};

/// Collects records and finds their schema. A field is added when its first value that is not null comes, and
/// has that value's type from then on, over all batches; int64 widens to float64. A value of another type
/// makes the record malformed: the field's first value decides, whatever the batch size, and a declared type
/// decides before all. No record changes the types of those before it. One thread, the source's.
class BatchBuilder {
public:
    /// `declared` are types the user fixed; they are in the schema from the start.
    explicit BatchBuilder(std::vector<Field> declared = {});

    /// Names the field of the event time, before the first record. It becomes a timestamp, whatever stands
    /// there and whatever was declared; a record without a value there is left out, and decides no type.
    void setEventTime(EventTimeField field);

    /// Keeps the values of these fields and of timestamps only, while no record is in the builder; nothing:
    /// of all fields. A value of another field is checked against its type all the same, so that the same
    /// records count, but its column is not there.
    void keepOnly(std::optional<FieldNames> fields);
    bool keeps(std::size_t field) const { return slots_[field].isKept; }

    /// The index of a field for set...(), known or not yet. It stays valid for the builder's life, or until
    /// it is given back.
    std::size_t fieldIndex(std::string_view name);
    /// Gives back what one fieldIndex() gave: a field without a value is forgotten when nobody knows it.
    void releaseField(std::size_t field);
    /// Whether the field is in the schema: a record had a value there, or its type is declared.
    bool isFound(std::size_t field) const { return slots_[field].place.has_value(); }

    /// Values of the current record, in any order. Setting a field twice keeps the last. Each returns false
    /// when the value does not fit the field's type; the record must then be cancelled and conflict() says
    /// why. A declared string takes any value as text, a float64 takes integers, a declared timestamp takes
    /// text and numbers.
    bool setInt64(std::size_t field, std::int64_t value) {
        Column* const column = awaiting(field, Type::Int64);
        if (!column) return convertInt64(field, value);
        column->appendInt64(value);
        return true;
    }
    bool setFloat64(std::size_t field, double value) {
        Column* const column = awaiting(field, Type::Float64);
        if (!column) return convertFloat64(field, value);
        column->appendFloat64(value);
        return true;
    }
    bool setString(std::size_t field, std::string_view value) {
        Column* const column = awaiting(field, Type::String);
        if (!column) return convertString(field, value);
        column->appendString(value);
        return true;
    }
    bool setBool(std::size_t field, bool value);
    /// As set...() of a value of type `found`, in a field that is not kept.
    bool passOver(std::size_t field, Type found) {
        const Slot& slot = slots_[field];
        return (slot.place && slot.type == found) || findType(field, found);
    }
    bool setTimestamp(std::size_t field, Timestamp value);
    /// Takes back what the current record has set there.
    void setNull(std::size_t field) {
        if (Column* column = slots_[field].column.get(); column && column->size() > rows_)
            column->truncate(rows_);
    }

    /// Gives every record from now on this text in `field`, unless it has a value of its own there: what a
    /// message says of all its records, such as its topic. False when the field has another type; conflict()
    /// says which.
    bool setForEach(std::size_t field, std::string_view value) {
        const Slot& slot = slots_[field];
        if (slot.place && typeOf(slot) != Type::String) return reject(slot, "a text");
        forEachField_ = field;
        forEachValue_ = value;
        return true;
    }

    /// Completes the current record: fields not set are null. Whether it counts: without an event time it is
    /// cancelled, and that is reported.
    bool endRecord() {
        if (timeSlot_ && !isSet(slots_[*timeSlot_])) return leaveOut();
        if (forEachField_) completeWithForEach(*forEachField_);
        if (isSchemaNew_) beginRun();
        ++rows_;
        return true;
    }
    /// For many records at once that have values for the same fields, and whose values are appended to the
    /// fields' columns and not set: whether that is possible now, while no record is half set.
    bool mayEndMany() const { return !isSchemaNew_ && !forEachField_; }
    /// The field of the event time, if one was named, of which every record must have a value.
    std::optional<std::size_t> eventTimeField() const { return timeSlot_; }
    /// The column of a field that was found and is kept, with all whole records in it; null of another. It
    /// stays valid until records leave.
    Column* columnOf(std::size_t field);
    /// Of a field that was found.
    std::optional<Type> foundType(std::size_t field) const {
        const Slot& slot = slots_[field];
        return slot.place ? std::optional(typeOf(slot)) : std::nullopt;
    }
    /// The unit in which numbers in the field are timestamps, if they may be.
    std::optional<TimeUnit> timeUnit(std::size_t field) const { return slots_[field].unit; }
    /// Completes `count` records, of which each has a value or a null in each of those columns, and forgets
    /// what was appended behind them.
    void endRecords(std::size_t count);
    /// Forgets what was set since the last endRecord().
    void cancelRecord();
    /// Why the last set...() returned false: names the field, both types, and the cure.
    const std::string& conflict() const { return conflict_; }

    /// Whole records that have not left yet.
    std::size_t rows() const { return rows_ - runs_.front().firstRow; }
    /// Bytes of their values, roughly.
    std::size_t byteSize() const;

    /// The oldest records, as far as the schema did not change, which leave the builder. Found types stay.
    RawBatch takeRun();
    /// All records, with the types of the last, which leave the builder.
    RawBatch finish();

    /// Writes the fields that were found, in the schema's order. No record may be in the builder.
    void save(StateWriter& state) const;
    /// Into a builder with the same declared types and event time, before its first record.
    void restore(StateReader& state);

private:
    /// A field: its name from the first mention, its type and place in the schema from the first value.
    struct Slot {
        std::string name;
        std::optional<std::size_t> place; ///< in the schema; none while every value was null
        std::size_t users = 0;            ///< who know its index
        bool declared = false;
        bool isKept = true;
        Type type = Type::Int64;        ///< while it is not kept and has a place
        std::optional<TimeUnit> unit;   ///< in which numbers become timestamps, if they may
        std::unique_ptr<Column> column; ///< may lag behind rows_: missing nulls are added when the next value
                                        ///< comes; null for a field that is not kept
        std::unique_ptr<Column> narrow; ///< the int64 values from before it widened, while they are here
        std::size_t widenedAt = 0;      ///< the row at which `narrow` ends
    };
    /// Records that share a schema.
    struct Run {
        std::size_t firstRow = 0;
        std::size_t fields = 0;  ///< of order_
        std::size_t version = 0; ///< of the schema
    };
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };

    bool isSet(const Slot& slot) const { return slot.column && slot.column->size() > rows_; }
    bool isTime(const Slot& slot) const { return timeSlot_ && &slot == &slots_[*timeSlot_]; }
    /// The field's column if it has `type` and the current record's value comes next there.
    Column* awaiting(std::size_t field, Type type) {
        Column* const column = slots_[field].column.get();
        return column && column->type() == type && column->size() == rows_ ? column : nullptr;
    }
    /// Of a slot that has a place.
    static Type typeOf(const Slot& slot) { return slot.isKept ? slot.column->type() : slot.type; }
    bool findType(std::size_t field, Type found);
    void chooseKept(Slot& slot) const;
    void givePlace(std::size_t field);
    bool convertInt64(std::size_t field, std::int64_t value);
    bool convertFloat64(std::size_t field, double value);
    bool convertString(std::size_t field, std::string_view value);
    Column& open(Slot& slot, Type type);
    Column& widen(Slot& slot);
    void beginRun();
    void bindSchema(const Run& run, std::size_t end);
    void forgetUnused(std::size_t index);
    bool leaveOut();
    std::string describeRecord() const;
    void completeWithForEach(std::size_t field) {
        const Slot& slot = slots_[field];
        const bool takesText = !slot.place || typeOf(slot) == Type::String;
        if (!isSet(slot) && takesText) (void)setString(field, forEachValue_);
    }
    bool reject(const Slot& slot, std::string_view found);
    bool rejectTime(std::string reason);

    std::vector<Slot> slots_;
    std::vector<std::size_t> freeSlots_; ///< of slots_, for new fields
    std::unordered_map<std::string, std::size_t, NameHash, std::equal_to<>> byName_;
    std::vector<std::size_t> order_;    ///< slots in the schema's order
    std::deque<Run> runs_ = {Run{}};    ///< never empty: the current record goes into the last or a new one
    std::vector<std::size_t> widening_; ///< slots that the current record widens
    bool isSchemaNew_ = false;          ///< with the current record
    SchemaPointer schema_;              ///< of the last records that left
    std::size_t schemaVersion_ = 0;     ///< of schema_
    std::size_t rows_ = 0; ///< whole records in the columns; those before the first run have left
    std::string conflict_;
    EventTimeField time_;
    std::optional<std::size_t> timeSlot_;
    std::optional<FieldNames> kept_; ///< nothing: all
    std::optional<std::size_t> forEachField_;
    std::string forEachValue_;
};

} // namespace weir
