#include "widgets/dashboard/number_columns.h"

#include "widgets/dashboard/number_at.h"

namespace weir {

NumberColumns numberColumns(const Schema& schema, const std::vector<std::string>& values,
                            const std::string& by) {
    NumberColumns found;
    found.by = by.empty() ? std::nullopt : schema.indexOf(by);
    if (!by.empty() && !found.by) found.missing = by;
    if (values.empty()) {
        for (std::size_t i = 0; i < schema.size(); ++i)
            if (isNumeric(schema[i].type) && i != found.by) found.values.push_back(i);
    }
    for (const std::string& value : values) {
        const std::optional<std::size_t> column = schema.indexOf(value);
        if (column && isNumber(schema[*column].type))
            found.values.push_back(*column);
        else
            found.missing = value;
    }
    return found;
}

} // namespace weir
