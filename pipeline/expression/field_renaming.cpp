#include "pipeline/expression/field_renaming.h"

#include "pipeline/expression/syntax/lexer.h"
#include "pipeline/expression/syntax/parser.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace weir {

std::string fieldInExpression(std::string_view name) {
    if (expression::isPlainName(name)) return std::string(name);
    std::string quoted = "\"";
    for (const char letter : name)
        quoted.append(letter == '"' ? 2 : 1, letter);
    return quoted + '"';
}

std::string withFieldRenamed(std::string_view text, std::string_view from, std::string_view to) {
    std::string renamed(text);
    expression::Checked<expression::NodePointer> tree = expression::parse(text);
    if (!tree) return renamed;
    std::vector<expression::Place> places;
    const std::function<void(expression::NodePointer&)> visit = [&](expression::NodePointer& node) {
        if (!node) return;
        if (const auto* field = std::get_if<expression::FieldName>(&node->content))
            if (field->name == from) places.push_back(node->place);
        expression::visitChildren(*node, visit);
    };
    visit(*tree);
    // From the end, so that the places before stay right.
    std::sort(places.begin(), places.end(),
              [](const expression::Place& a, const expression::Place& b) { return a.column > b.column; });
    const std::string written = fieldInExpression(to);
    for (const expression::Place& place : places)
        renamed.replace(place.column, place.length, written);
    return renamed;
}

} // namespace weir
