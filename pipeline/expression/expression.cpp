#include "pipeline/expression/expression.h"

#include "pipeline/expression/binder/binder.h"
#include "pipeline/expression/functions/function.h"
#include "pipeline/expression/syntax/lexer.h"
#include "pipeline/expression/syntax/parser.h"

#include <algorithm>
#include <bit>

namespace weir {

std::string ExpressionError::text(std::string_view expression) const {
    const std::size_t at = std::min(column, expression.size());
    const std::size_t newline = expression.rfind('\n', at == 0 ? 0 : at - 1);
    const std::size_t begin = at == 0 || newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view line = expression.substr(begin, expression.find('\n', begin) - begin);
    const auto widthOf = [](std::string_view part) {
        return std::count_if(part.begin(), part.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    };

    std::string result = message + '\n' + std::string(line) + '\n';
    const std::string_view before = line.substr(0, at - begin);
    for (const char c : before) {
        if ((static_cast<unsigned char>(c) & 0xc0) == 0x80) continue;
        result += c == '\t' ? '\t' : ' ';
    }
    const auto width = widthOf(line.substr(before.size()).substr(0, length));
    result.append(static_cast<std::size_t>(std::max<std::ptrdiff_t>(width, 1)), '^');
    return result;
}

tl::expected<std::unique_ptr<Expression>, ExpressionError>
compileExpression(std::string_view text, const Schema& schema, UnknownField unknown) {
    expression::Checked<expression::NodePointer> tree = expression::parse(text);
    if (!tree) return tl::unexpected(tree.error());
    expression::Binder binder(text, schema, unknown);
    expression::Checked<expression::Operand> result = binder.bind(**tree);
    if (!result) return tl::unexpected(result.error());
    return binder.program().finish(binder.withoutInterval(std::move(*result)));
}

std::optional<ExpressionError> checkSyntax(std::string_view text) {
    const auto compiled = compileExpression(text, Schema(), UnknownField::IsNull);
    if (compiled) return std::nullopt;
    return compiled.error();
}

std::vector<std::string> fieldsOf(std::string_view text) {
    std::vector<std::string> fields;
    expression::Checked<expression::NodePointer> tree = expression::parse(text);
    if (!tree) return fields;
    const std::function<void(expression::NodePointer&)> visit = [&](expression::NodePointer& node) {
        if (!node) return;
        if (const auto* field = std::get_if<expression::FieldName>(&node->content))
            if (std::find(fields.begin(), fields.end(), field->name) == fields.end())
                fields.push_back(field->name);
        expression::visitChildren(*node, visit);
    };
    visit(*tree);
    return fields;
}

void selectTrue(const Column& condition, std::vector<std::uint32_t>& rows) {
    rows.clear();
    const std::span<const std::uint64_t> values = condition.bools().words();
    const std::span<const std::uint64_t> validity = condition.validity().words();
    for (std::size_t word = 0; word < values.size(); ++word) {
        std::uint64_t open = validity.empty() ? values[word] : values[word] & validity[word];
        for (; open != 0; open &= open - 1)
            rows.push_back(
                static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(open))));
    }
}

const std::vector<FunctionDescription>& expressionFunctions() {
    static const std::vector<FunctionDescription> descriptions = [] {
        std::vector<FunctionDescription> all;
        for (const expression::Function* function : expression::FunctionRegistry::instance().all())
            all.push_back(function->description);
        return all;
    }();
    return descriptions;
}

} // namespace weir
