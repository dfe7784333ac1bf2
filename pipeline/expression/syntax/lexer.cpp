#include "pipeline/expression/syntax/lexer.h"

#include <fmt/format.h>

#include <array>

namespace weir::expression {

namespace {

constexpr std::array kKeywords = {"AND",  "OR",   "NOT",   "IN",   "BETWEEN", "LIKE", "ILIKE", "IS",
                                  "NULL", "TRUE", "FALSE", "CASE", "WHEN",    "THEN", "ELSE",  "END"};

struct Spelling {
    std::string_view written;
    std::string_view meant;
};

/// Longer spellings stand before those they begin with.
constexpr std::array kSymbols = {Spelling{"||", "||"}, Spelling{"::", "::"}, Spelling{"==", "="},
                                 Spelling{"<>", "<>"}, Spelling{"!=", "<>"}, Spelling{"<=", "<="},
                                 Spelling{">=", ">="}, Spelling{"<", "<"},   Spelling{">", ">"},
                                 Spelling{"=", "="},   Spelling{"+", "+"},   Spelling{"-", "-"},
                                 Spelling{"*", "*"},   Spelling{"/", "/"},   Spelling{"%", "%"},
                                 Spelling{"(", "("},   Spelling{")", ")"},   Spelling{",", ","}};

/// Signs of other languages, and what is written instead here.
constexpr std::array kForeignSymbols = {
    Spelling{"&&", "write AND to join conditions"},
    Spelling{"|", "write OR to join conditions, or || to join texts"},
    Spelling{"&", "write AND to join conditions"},
    Spelling{"!", "write NOT before a condition"},
    Spelling{"^", "write power(x, y)"},
    Spelling{"?", "write if(condition, a, b) or CASE WHEN condition THEN a ELSE b END"},
    Spelling{";", "an expression has no semicolon"},
    Spelling{"{", "write ( )"},
    Spelling{"}", "write ( )"}};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of UTF-8 beyond ASCII count as letters, so that fields may be named in any language.
bool beginsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool continuesName(char c) {
    return beginsName(c) || isDigit(c);
}

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Checked<std::vector<Token>> run() {
        std::vector<Token> tokens;
        for (;;) {
            while (position_ < text_.size() && isSpace(text_[position_]))
                ++position_;
            Checked<Token> token = next();
            if (!token) return tl::unexpected(token.error());
            tokens.push_back(std::move(*token));
            if (tokens.back().kind == TokenKind::End) return tokens;
        }
    }

    /// Moves past a name with its dots and indexes; true if one begins here.
    bool skipName() {
        if (position_ >= text_.size() || !beginsName(text_[position_])) return false;
        skipWord();
        while (peek() == '.' || peek() == '[') {
            if (peek() == '.') {
                if (!continuesName(peek(1))) break;
                ++position_;
                skipWord();
                continue;
            }
            std::size_t digits = 0;
            while (isDigit(peek(1 + digits)))
                ++digits;
            if (digits == 0 || peek(1 + digits) != ']') break;
            position_ += digits + 2;
        }
        return true;
    }

    bool atEnd() const { return position_ >= text_.size(); }

private:
    char peek(std::size_t ahead = 0) const {
        return position_ + ahead < text_.size() ? text_[position_ + ahead] : '\0';
    }

    void skipWord() {
        while (continuesName(peek()))
            ++position_;
    }

    Token tokenFrom(std::size_t begin, TokenKind kind, std::string text) const {
        return Token{kind, std::move(text), Place{begin, position_ - begin}};
    }

    Checked<Token> next() {
        const std::size_t begin = position_;
        if (atEnd()) return Token{TokenKind::End, {}, Place{begin, 1}};
        const char c = peek();
        if (isDigit(c) || (c == '.' && isDigit(peek(1)))) return number();
        if (c == '\'') return quoted(TokenKind::Text);
        if (c == '"' || c == '`') return quoted(TokenKind::QuotedName);
        if (skipName()) {
            std::string name(text_.substr(begin, position_ - begin));
            std::string capitals = inCapitals(name);
            for (const std::string_view keyword : kKeywords)
                if (capitals == keyword) return tokenFrom(begin, TokenKind::Keyword, std::move(capitals));
            return tokenFrom(begin, TokenKind::Name, std::move(name));
        }
        return symbol();
    }

    Checked<Token> number() {
        const std::size_t begin = position_;
        TokenKind kind = TokenKind::Integer;
        while (isDigit(peek()))
            ++position_;
        if (peek() == '.') {
            kind = TokenKind::Decimal;
            ++position_;
            while (isDigit(peek()))
                ++position_;
        }
        if (peek() == 'e' || peek() == 'E') {
            const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                kind = TokenKind::Decimal;
                position_ += 1 + sign;
                while (isDigit(peek()))
                    ++position_;
            }
        }
        if (continuesName(peek()) || peek() == '.') {
            while (continuesName(peek()) || peek() == '.')
                ++position_;
            const std::string_view written = text_.substr(begin, position_ - begin);
            return faultAt({begin, position_ - begin},
                           fmt::format("'{}' is not a number. A field of that name is written in double "
                                       "quotes: \"{}\".",
                                       written, written));
        }
        return tokenFrom(begin, kind, std::string(text_.substr(begin, position_ - begin)));
    }

    /// A text or a quoted name; the quote doubled stands for itself.
    Checked<Token> quoted(TokenKind kind) {
        const std::size_t begin = position_;
        const char quote = text_[position_++];
        std::string content;
        while (!atEnd()) {
            const char c = text_[position_++];
            if (c != quote) {
                content += c;
            } else if (peek() == quote) {
                content += quote;
                ++position_;
            } else {
                if (kind == TokenKind::QuotedName && content.empty())
                    return faultAt({begin, 2}, "The quotes hold no field name.");
                return tokenFrom(begin, kind, std::move(content));
            }
        }
        const std::string_view what = kind == TokenKind::Text ? "text" : "field name";
        return faultAt(
            {begin, 1},
            fmt::format("The {} that begins here does not end: a closing {} is missing.", what, quote));
    }

    Checked<Token> symbol() {
        const std::size_t begin = position_;
        const std::string_view rest = text_.substr(begin);
        for (const Spelling& symbol : kSymbols) {
            if (!rest.starts_with(symbol.written)) continue;
            position_ += symbol.written.size();
            return tokenFrom(begin, TokenKind::Symbol, std::string(symbol.meant));
        }
        for (const Spelling& symbol : kForeignSymbols)
            if (rest.starts_with(symbol.written))
                return faultAt({begin, symbol.written.size()},
                               fmt::format("'{}' is no operator here: {}.", symbol.written, symbol.meant));
        const char c = rest.front();
        if (c == '[')
            return faultAt({begin, 1},
                           "An index stands directly behind a field name and is a number: tags[0].");
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return faultAt({begin, 1}, fmt::format("An unprintable character (code {}) has no meaning here.",
                                                   static_cast<int>(c)));
        return faultAt({begin, 1}, fmt::format("'{}' has no meaning here.", c));
    }

    std::string_view text_;
    std::size_t position_ = 0;
};

} // namespace

Checked<std::vector<Token>> tokensOf(std::string_view text) {
    return Lexer(text).run();
}

std::string inCapitals(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

bool isPlainName(std::string_view name) {
    Lexer lexer(name);
    if (!lexer.skipName() || !lexer.atEnd()) return false;
    const std::string capitals = inCapitals(name);
    return std::find(kKeywords.begin(), kKeywords.end(), capitals) == kKeywords.end();
}

} // namespace weir::expression
