#include "pipeline/operators/windows/row_sets.h"

namespace weir {

void updateWindows(const AggregationColumns& columns, const std::vector<WindowRows>& windows) {
    std::vector<std::uint32_t> rows;
    for (const WindowRows& window : windows)
        rows.insert(rows.end(), window.rows.begin(), window.rows.end());
    if (rows.empty()) return;
    const AggregationColumns taken = columns.take(rows);
    std::size_t first = 0;
    for (const WindowRows& window : windows) {
        window.states->update(taken, {first, window.rows.size(), nullptr});
        first += window.rows.size();
    }
}

} // namespace weir
