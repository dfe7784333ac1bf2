#include "pipeline/graph/row_schema.h"

#include "pipeline/expression/expression.h"

#include <algorithm>
#include <vector>

namespace weir {

NamedExpressions::NamedExpressions(const Parameter& rows) {
    for (const Parameter& column : rows.columns) {
        if (column.type == ParameterType::Text && !name) name = &column;
        if (column.type == ParameterType::Expression && column.fieldOf.empty() && !expression)
            expression = &column;
    }
}

std::string NamedExpressions::nameMadeBy(const Json& row) const {
    if (!*this || !row.is_object()) return {};
    const auto made = row.find(name->id);
    return made != row.end() && made->is_string() ? made->get<std::string>() : std::string();
}

Schema schemaBeforeRow(const Parameter& declared, const Json& rows, std::size_t row, const Schema& input) {
    const NamedExpressions named(declared);
    if (!named || !rows.is_array()) return input;
    std::vector<Field> fields = input.fields();
    for (std::size_t above = 0; above < std::min(row, rows.size()); ++above) {
        const Parameters values(declared.columns, rows[above].is_object() ? rows[above] : Json::object());
        const std::string name = values.text(named.name->id);
        const auto compiled =
            compileExpression(values.text(named.expression->id), Schema(fields), UnknownField::IsError);
        if (name.empty() || !compiled) continue;
        const auto same = std::find_if(fields.begin(), fields.end(),
                                       [&name](const Field& field) { return field.name == name; });
        if (same == fields.end())
            fields.push_back({name, (*compiled)->type()});
        else
            same->type = (*compiled)->type();
    }
    return Schema(std::move(fields));
}

} // namespace weir
