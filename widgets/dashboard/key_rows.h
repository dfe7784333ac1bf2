#pragma once
#include "pipeline/data/column.h"

#include <string>
#include <vector>

namespace weir {

/// The rows that have one value in a column.
struct KeyRows {
    std::string key; ///< as Column::text() has it
    std::vector<std::uint32_t> rows;
};

/// The rows of a column by their values, in order of their coming; rows without a value are in none.
std::vector<KeyRows> rowsByKey(const Column& column);

} // namespace weir
