#pragma once
#include "pipeline/data/column.h"
#include "pipeline/operators/joins/record_place.h"

#include <span>

namespace weir {

/// The values that stand at `places`, in that order: Column::take() over several columns. `columns` are by
/// segment, each of `type`, or int64 where that is float64; where there is none, and at kNoRecord, is null.
ColumnPointer takenColumn(Type type, std::span<const Column* const> columns,
                          std::span<const RecordPlace> places);

} // namespace weir
