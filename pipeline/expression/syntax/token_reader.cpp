#include "pipeline/expression/syntax/token_reader.h"

#include "pipeline/expression/syntax/lexer.h"

#include <fmt/format.h>

namespace weir::expression {

const Token& TokenReader::take() {
    const Token& token = peek();
    if (next_ + 1 < tokens_.size()) ++next_;
    return token;
}

bool TokenReader::takeKeyword(std::string_view word) {
    if (!peek().isKeyword(word)) return false;
    take();
    return true;
}

bool TokenReader::takeSymbol(std::string_view symbol) {
    if (!peek().isSymbol(symbol)) return false;
    take();
    return true;
}

bool TokenReader::atWord(std::string_view word, std::size_t ahead) const {
    return peek(ahead).kind == TokenKind::Name && inCapitals(peek(ahead).text) == word;
}

std::string TokenReader::written(const Token& token) const {
    if (token.kind == TokenKind::End) return "the end of the expression";
    return fmt::format("'{}'", textAt(token.place));
}

tl::unexpected<ExpressionError> TokenReader::expected(std::string_view what) const {
    return faultAt(peek().place, fmt::format("Expected {}, found {}.", what, written(peek())));
}

} // namespace weir::expression
