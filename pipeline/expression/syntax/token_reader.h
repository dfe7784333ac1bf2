#pragma once
#include "pipeline/expression/syntax/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expression {

/// Walks over the tokens of an expression. The last, an End, is never passed.
class TokenReader {
public:
    TokenReader(std::string_view text, std::vector<Token> tokens) : text_(text), tokens_(std::move(tokens)) {}

    const Token& peek(std::size_t ahead = 0) const {
        return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
    }
    const Token& take();
    /// Takes the token if it is this one.
    bool takeKeyword(std::string_view word);
    bool takeSymbol(std::string_view symbol);
    /// Whether a word comes that is only special where it is expected, and a field name elsewhere.
    bool atWord(std::string_view word, std::size_t ahead = 0) const;

    /// A token as it stands in the text, in quotes.
    std::string written(const Token& token) const;
    /// The fault that something else was expected than what comes.
    tl::unexpected<ExpressionError> expected(std::string_view what) const;

protected:
    std::string_view textAt(Place place) const { return text_.substr(place.column, place.length); }

private:
    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
};

} // namespace weir::expression
