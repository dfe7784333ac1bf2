#include "pipeline/expression/field_renaming.h"

#include "pipeline/expression/syntax/lexer.h"
#include "pipeline/expression/syntax/parser.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace weir {

std::string fieldInExpression(std::string_view name) {
    if (expression::isPlainName(name)) return std::string(name);
    std::string quoted = "\"";
    for (const char letter : name)
        quoted.append(letter == '"' ? 2 : 1, letter);
    return quoted + '"';
}

std::string withFieldsRenamed(std::string_view text, const NewNames& names) {
    std::string renamed(text);
    expression::Checked<expression::NodePointer> tree = expression::parse(text);
    if (!tree) return renamed;
    std::vector<std::pair<expression::Place, std::string>> places;
    const std::function<void(expression::NodePointer&)> visit = [&](expression::NodePointer& node) {
        if (!node) return;
        if (const auto* field = std::get_if<expression::FieldName>(&node->content))
            if (const auto name = names.find(field->name); name != names.end())
                places.emplace_back(node->place, fieldInExpression(name->second));
        expression::visitChildren(*node, visit);
    };
    visit(*tree);
    // From the end, so that the places before stay right.
    std::sort(places.begin(), places.end(),
              [](const auto& left, const auto& right) { return left.first.column > right.first.column; });
    for (const auto& [place, written] : places)
        renamed.replace(place.column, place.length, written);
    return renamed;
}

} // namespace weir
