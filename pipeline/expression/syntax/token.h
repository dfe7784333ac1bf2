#pragma once
#include "pipeline/expression/syntax/place.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace weir::expression {

enum class TokenKind : std::uint8_t {
    Integer,    ///< 42
    Decimal,    ///< 1.5, .5, 1e3
    Text,       ///< 'it''s'; `text` holds it's
    Name,       ///< engine.oil.temp, tags[0], also a function's name and words such as CAST
    QuotedName, ///< "a name" or `a name`; `text` without the quotes
    Keyword,    ///< a reserved word; `text` in capitals
    Symbol,     ///< an operator or punctuation; `text` is its one spelling: <> for !=, = for ==
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;
    Place place;

    bool isKeyword(std::string_view word) const { return kind == TokenKind::Keyword && text == word; }
    bool isSymbol(std::string_view symbol) const { return kind == TokenKind::Symbol && text == symbol; }
    bool isNumber() const { return kind == TokenKind::Integer || kind == TokenKind::Decimal; }
};

} // namespace weir::expression
