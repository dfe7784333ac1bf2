#pragma once
#include "pipeline/data/column.h"
#include "pipeline/state/sqlite_database.h"

namespace weir {

/// Appends what a column of a captured table holds in the current row, as the type of the field says.
void appendCaptured(Column& column, const SqliteStatement& row, int index);

} // namespace weir
