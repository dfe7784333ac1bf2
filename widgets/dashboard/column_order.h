#pragma once
#include <string>
#include <string_view>

namespace weir {

/// The column that a table's rows are sorted by, and which way.
struct ColumnOrder {
    std::string column; ///< empty: as the rows came
    bool isDescending = false;

    bool operator==(const ColumnOrder&) const = default;
};

/// Reads a table's `sort` setting: a column's name, after `-` if the greatest comes first. A `+` in its place
/// says that the least does, as is needed for a name that begins with one of them.
ColumnOrder columnOrderOf(std::string_view setting);
/// The setting that columnOrderOf() reads back as this order.
std::string columnOrderText(const ColumnOrder& order);

} // namespace weir
