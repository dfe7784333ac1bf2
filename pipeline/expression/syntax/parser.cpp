#include "pipeline/expression/syntax/parser.h"

#include "pipeline/expression/syntax/grammar.h"
#include "pipeline/expression/syntax/lexer.h"

#include <fmt/format.h>

namespace weir::expression {

Checked<NodePointer> Parser::run() {
    if (peek().kind == TokenKind::End) return faultAt({0, 1}, "The expression is empty.");
    Checked<NodePointer> node = expression(Rank::Any);
    if (!node) return node;
    if (peek().kind != TokenKind::End) return unexpectedBehindOperand();
    return node;
}

tl::unexpected<ExpressionError> Parser::unexpectedBehindOperand() const {
    const Token& token = peek();
    if (token.isSymbol(")")) return faultAt(token.place, "This ) closes no (.");
    if (token.kind == TokenKind::Name || token.kind == TokenKind::QuotedName ||
        token.kind == TokenKind::Text || token.isNumber())
        return faultAt(token.place, fmt::format("An operator is missing before {}.", written(token)));
    return expected("an operator or the end of the expression");
}

tl::unexpected<ExpressionError> Parser::tooDeep(Place place) {
    return faultAt({place.column, 1},
                   fmt::format("The expression nests deeper than {} levels here. Divide it "
                               "into several computed fields.",
                               kMaximumNesting));
}

Checked<NodePointer> Parser::expression(Rank weakest) {
    if (depth_ >= kMaximumNesting) return tooDeep(peek().place);
    ++depth_;
    Checked<NodePointer> node = prefix();
    while (node) {
        Checked<bool> extended = extend(*node, weakest);
        if (!extended) {
            node = tl::unexpected(extended.error());
            break;
        }
        if (!*extended) break;
    }
    --depth_;
    return node;
}

Checked<NodePointer> parse(std::string_view text) {
    Checked<std::vector<Token>> tokens = tokensOf(text);
    if (!tokens) return tl::unexpected(tokens.error());
    return Parser(text, std::move(*tokens)).run();
}

} // namespace weir::expression
