#include "pipeline/expression/constant.h"

#include <cstring>

namespace weir::expression {

Constant Constant::fromColumn(ValueType type, const Column& column, std::size_t row) {
    if (column.isNull(row)) return null(type);
    switch (type) {
    case ValueType::Bool:
        return ofBool(column.bools().get(row));
    case ValueType::Float64:
        return ofFloat64(column.float64s()[row]);
    case ValueType::String:
        return ofString(std::string(column.string(row)));
    case ValueType::Int64:
    case ValueType::Timestamp:
    case ValueType::Interval:
        return {type, column.int64s()[row]};
    case ValueType::Null:
        break;
    }
    return null(type);
}

ColumnPointer Constant::repeated(std::size_t rows) const {
    const Type columnType = columnTypeOf(type);
    if (isNull()) return Column::ofNulls(columnType, rows);
    switch (columnType) {
    case Type::Bool:
        return Column::ofBool(Bitmap(rows, boolean()));
    case Type::Int64:
        return Column::ofInt64(Array<std::int64_t>(rows, integer()));
    case Type::Timestamp:
        return Column::ofTimestamp(Array<Timestamp>(rows, integer()));
    case Type::Float64:
        return Column::ofFloat64(Array<double>(rows, number()));
    case Type::String:
        break;
    }
    auto column = std::make_shared<Column>(Type::String);
    column->reserve(rows);
    for (std::size_t row = 0; row < rows; ++row)
        column->appendString(text());
    return column;
}

} // namespace weir::expression
