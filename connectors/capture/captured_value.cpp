#include "connectors/capture/captured_value.h"

namespace weir {

void appendCaptured(Column& column, const SqliteStatement& row, int index) {
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

} // namespace weir
