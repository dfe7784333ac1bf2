#include "connectors/files/record_copy.h"

namespace weir {

namespace {

bool setField(BatchBuilder& records, std::size_t field, const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::Bool:
        return records.setBool(field, column.bools().get(row));
    case Type::Int64:
        return records.setInt64(field, column.int64s()[row]);
    case Type::Float64:
        return records.setFloat64(field, column.float64s()[row]);
    case Type::String:
        return records.setString(field, column.string(row));
    case Type::Timestamp:
        break;
    }
    return records.setTimestamp(field, column.int64s()[row]);
}

} // namespace

void RecordCopy::bind(const SchemaPointer& schema, BatchBuilder& records) {
    if (schema == schema_) return;
    schema_ = schema;
    fields_.clear();
    for (const Field& field : schema_->fields())
        fields_.push_back(!leftOut_.empty() && field.name == leftOut_
                              ? std::nullopt
                              : std::optional(records.fieldIndex(field.name)));
}

bool RecordCopy::setFields(std::span<const ColumnPointer> columns, std::size_t row, BatchBuilder& records,
                           std::optional<OtherTime> otherTime) const {
    for (std::size_t index = 0; index < fields_.size(); ++index) {
        const std::optional<std::size_t>& field = fields_[index];
        if (!field || columns[index]->isNull(row)) continue;
        const bool fits = otherTime && otherTime->column == index
                              ? records.setTimestamp(*field, otherTime->time)
                              : setField(records, *field, *columns[index], row);
        if (!fits) return false;
    }
    return true;
}

} // namespace weir
