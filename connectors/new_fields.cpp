#include "connectors/new_fields.h"

#include <algorithm>
#include <utility>

namespace weir {

std::vector<std::size_t> newFields(const RecordBatch& batch,
                                   const std::function<bool(const std::string& field)>& isKnown) {
    std::vector<std::pair<std::size_t, std::size_t>> found; // row of the first value, column
    for (std::size_t i = 0; i < batch.columns().size(); ++i) {
        if (isKnown((*batch.schema())[i].name)) continue;
        const Column& column = batch.column(i);
        std::size_t row = 0;
        while (row < column.size() && column.isNull(row))
            ++row;
        if (row < column.size()) found.emplace_back(row, i);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::size_t> columns;
    for (const auto& [row, column] : found)
        columns.push_back(column);
    return columns;
}

} // namespace weir
