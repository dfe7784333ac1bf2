#include "connectors/capture/captured_rows.h"

namespace weir {

namespace {

/// What a column of a captured table holds in the current row, as the type of the field says.
void append(Column& column, const SqliteStatement& row, int index) {
    if (row.isNull(index)) return column.appendNull();
    switch (column.type()) {
    case Type::Bool:
        return column.appendBool(row.int64(index) != 0);
    case Type::Int64:
    case Type::Timestamp:
        return column.appendInt64(row.int64(index));
    case Type::Float64:
        return column.appendFloat64(row.float64(index));
    case Type::String:
        return column.appendString(row.text(index));
    }
}

} // namespace

std::string selectedColumns(const std::vector<CapturedField>& fields) {
    std::string columns(capture::kTimeColumn);
    for (const CapturedField& field : fields) {
        columns += ", ";
        columns += quotedName(field.column);
    }
    return columns;
}

Schema schemaOf(const std::vector<CapturedField>& fields) {
    std::vector<Field> schema;
    for (const CapturedField& field : fields)
        schema.push_back({field.field, field.type});
    return Schema(std::move(schema));
}

CapturedRows::CapturedRows(SchemaPointer schema)
    : schema_(std::move(schema)), times_(std::make_shared<Column>(Type::Timestamp)) {
    for (const Field& field : schema_->fields())
        columns_.push_back(std::make_shared<Column>(field.type));
}

void CapturedRows::add(const SqliteStatement& row, int first) {
    times_->appendInt64(row.int64(first));
    for (std::size_t i = 0; i < columns_.size(); ++i)
        append(*columns_[i], row, first + 1 + static_cast<int>(i));
}

RecordBatchPointer CapturedRows::finish() {
    if (size() == 0) return nullptr;
    return std::make_shared<const RecordBatch>(
        schema_, std::vector<ColumnPointer>(columns_.begin(), columns_.end()), std::move(times_));
}

} // namespace weir
