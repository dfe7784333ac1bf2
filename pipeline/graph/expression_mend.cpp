#include "pipeline/graph/expression_mend.h"

#include "pipeline/expression/binder/nearest_name.h"
#include "pipeline/expression/field_renaming.h"
#include "pipeline/expression/syntax/lexer.h"
#include "pipeline/graph/row_schema.h"
#include "pipeline/graph/value_place.h"

#include <algorithm>
#include <vector>

namespace weir {

namespace {

using expression::Token;
using expression::TokenKind;

/// What the name at a place would be, or nothing.
std::optional<std::string> nearestToken(const std::vector<Token>& tokens, std::size_t index,
                                        const Schema& schema) {
    const Token& token = tokens[index];
    if (token.kind != TokenKind::Name && token.kind != TokenKind::QuotedName) return std::nullopt;
    std::vector<std::string> names;
    const bool isCall = token.kind == TokenKind::Name && tokens[index + 1].isSymbol("(");
    if (isCall) {
        for (const FunctionDescription& function : expressionFunctions())
            names.push_back(function.name);
        return expression::nearestName(token.text, names);
    }
    for (const Field& field : schema.fields())
        names.push_back(field.name);
    if (schema.find(token.text)) return std::nullopt;
    const std::optional<std::string> nearest = expression::nearestName(token.text, names);
    return nearest ? std::optional(fieldInExpression(*nearest)) : std::nullopt;
}

} // namespace

std::optional<std::string> mendedExpression(std::string_view text, const ExpressionError& error,
                                            const Schema& schema) {
    const auto tokens = expression::tokensOf(text);
    if (!tokens) return std::nullopt;
    const auto found = std::find_if(tokens->begin(), tokens->end(), [&error](const Token& token) {
        return token.kind != TokenKind::End && token.place.column == error.column;
    });
    if (found == tokens->end()) return std::nullopt;
    const std::optional<std::string> nearest =
        nearestToken(*tokens, static_cast<std::size_t>(found - tokens->begin()), schema);
    if (!nearest) return std::nullopt;
    std::string mended(text);
    mended.replace(found->place.column, found->place.length, *nearest);
    return mended == text ? std::nullopt : std::optional(mended);
}

std::optional<std::string> mendedRow(const NodeType& type, const Json& values, const KnownInputs& known,
                                     std::string_view place) {
    const std::optional<ValuePlace> found = ValuePlace::parse(place);
    if (!found || !found->row || type.inputs.empty()) return std::nullopt;
    const auto declared =
        std::find_if(type.parameters.begin(), type.parameters.end(),
                     [&found](const Parameter& parameter) { return parameter.id == found->parameter; });
    if (declared == type.parameters.end()) return std::nullopt;
    const NamedExpressions named(*declared);
    const Json* const text = found->find(values);
    if (!named || named.expression->id != found->column || !text || !text->is_string()) return std::nullopt;
    const auto input = known.find(type.inputs.front().id);
    if (input == known.end()) return std::nullopt;
    const Schema schema = schemaBeforeRow(*declared, values.at(found->parameter), *found->row, input->second);
    const std::string expression = text->get<std::string>();
    const auto compiled = compileExpression(expression, schema, UnknownField::IsError);
    return compiled ? std::nullopt : mendedExpression(expression, compiled.error(), schema);
}

} // namespace weir
