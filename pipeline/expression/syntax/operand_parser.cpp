// What an operand begins with.
#include "pipeline/data/timestamp.h"
#include "pipeline/expression/syntax/grammar.h"
#include "pipeline/expression/syntax/lexer.h"
#include "pipeline/expression/syntax/type_names.h"

#include <charconv>

#include <fmt/format.h>

namespace weir::expression {

Checked<NodePointer> Parser::prefix() {
    const Token& token = peek();
    switch (token.kind) {
    case TokenKind::Integer:
    case TokenKind::Decimal:
        return number(std::nullopt);
    case TokenKind::Text:
        take();
        return make(Literal{Constant::ofString(token.text)}, token.place);
    case TokenKind::QuotedName:
        take();
        return make(FieldName{token.text, true}, token.place);
    case TokenKind::Name:
        return nameOrCall();
    case TokenKind::Keyword:
        return keyword();
    case TokenKind::Symbol:
        break;
    case TokenKind::End:
        return expected("a value");
    }
    if (token.isSymbol("(")) return parenthesized();
    if (token.isSymbol("-")) {
        take();
        if (peek().isNumber()) return number(token.place);
        Checked<NodePointer> operand = expression(Rank::Negate);
        if (!operand) return operand;
        const Place place = token.place.through((*operand)->place);
        return make(Negation{std::move(*operand)}, place);
    }
    if (token.isSymbol("+")) {
        take();
        return expression(Rank::Negate);
    }
    return expected("a value");
}

Checked<NodePointer> Parser::number(std::optional<Place> minus) {
    const Token& token = take();
    const Place place = minus ? minus->through(token.place) : token.place;
    const std::string signedText = (minus ? "-" : "") + token.text;
    const char* const end = signedText.data() + signedText.size();
    if (token.kind == TokenKind::Integer) {
        std::int64_t value = 0;
        if (std::from_chars(signedText.data(), end, value).ec == std::errc())
            return make(Literal{Constant::ofInt64(value)}, place);
        return faultAt(place, fmt::format("{} does not fit into int64. Write {}.0 for a float64.", signedText,
                                          signedText));
    }
    double value = 0;
    const std::errc error = std::from_chars(signedText.data(), end, value).ec;
    if (error == std::errc::result_out_of_range)
        return faultAt(place, fmt::format("{} is beyond what float64 can hold.", signedText));
    return make(Literal{Constant::ofFloat64(value)}, place);
}

Checked<NodePointer> Parser::parenthesized() {
    const Place open = take().place;
    Checked<NodePointer> node = expression(Rank::Any);
    if (!node) return node;
    if (!takeSymbol(")")) return missingBracket(open);
    return node;
}

tl::unexpected<ExpressionError> Parser::missingBracket(Place open) const {
    if (peek().kind == TokenKind::End) return faultAt(open, "This ( is not closed.");
    return expected("an operator or )");
}

Checked<NodePointer> Parser::keyword() {
    const Token& token = peek();
    if (token.text == "NOT") {
        take();
        Checked<NodePointer> operand = expression(Rank::Not);
        if (!operand) return operand;
        const Place place = token.place.through((*operand)->place);
        return make(NotCondition{std::move(*operand)}, place);
    }
    if (token.text == "CASE") return caseChoice();
    if (token.text == "TRUE" || token.text == "FALSE") {
        take();
        return make(Literal{Constant::ofBool(token.text == "TRUE")}, token.place);
    }
    if (token.text == "NULL") {
        take();
        return make(Literal{Constant::null()}, token.place);
    }
    const std::string_view name = textAt(token.place);
    return faultAt(token.place,
                   fmt::format("Expected a value, found the word {}. A field of that name is written "
                               "in double quotes: \"{}\".",
                               token.text, name));
}

Checked<NodePointer> Parser::nameOrCall() {
    const Token& token = peek();
    const bool textFollows = peek(1).kind == TokenKind::Text;
    if (textFollows && atWord("TIMESTAMP")) return timestamp();
    if (textFollows && atWord("INTERVAL")) return interval();
    if (peek(1).isSymbol("(")) return atWord("CAST") ? cast() : call();
    take();
    return make(FieldName{token.text, false}, token.place);
}

Checked<NodePointer> Parser::timestamp() {
    const Place word = take().place;
    const Token& text = take();
    const std::optional<Timestamp> time = parseTimestamp(text.text);
    if (!time)
        return faultAt(text.place,
                       fmt::format("'{}' is not a time. Write it as in '2026-01-31T12:00:00Z'.", text.text));
    return make(Literal{Constant::ofTimestamp(*time)}, word.through(text.place));
}

Checked<NodePointer> Parser::interval() {
    const Place word = take().place;
    const Token& text = take();
    const Result<Duration> duration = parseDuration(text.text);
    if (!duration) return faultAt(text.place, fmt::format("No interval: {}.", duration.error().message));
    return make(Literal{Constant::ofInterval(duration->count())}, word.through(text.place));
}

Checked<NodePointer> Parser::call() {
    const Token& name = take();
    const Place open = take().place;
    std::string lowered = name.text;
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    Call call{std::move(lowered), name.place, {}};

    // extract(hour FROM t) is extract('hour', t).
    if (call.name == "extract" && peek().kind == TokenKind::Name && atWord("FROM", 1)) {
        const Token& part = take();
        take();
        Checked<NodePointer> literal = make(Literal{Constant::ofString(part.text)}, part.place);
        if (!literal) return literal;
        call.arguments.push_back(std::move(*literal));
    }
    if (!peek().isSymbol(")")) {
        Checked<std::vector<NodePointer>> list = expressions();
        if (!list) return tl::unexpected(list.error());
        for (NodePointer& argument : *list)
            call.arguments.push_back(std::move(argument));
    }
    const Place close = peek().place;
    if (!takeSymbol(")")) return missingBracket(open);
    const Place place = call.place.through(close);
    return make(std::move(call), place);
}

Checked<std::vector<NodePointer>> Parser::expressions() {
    std::vector<NodePointer> list;
    do {
        Checked<NodePointer> element = expression(Rank::Any);
        if (!element) return tl::unexpected(element.error());
        list.push_back(std::move(*element));
    } while (takeSymbol(","));
    return list;
}

Checked<NodePointer> Parser::cast() {
    const Place begin = take().place;
    const Place open = take().place;
    Checked<NodePointer> operand = expression(Rank::Any);
    if (!operand) return operand;
    if (!atWord("AS")) return expected("AS and a type, as in CAST(x AS int64)");
    take();
    const Place typePlace = peek().place;
    const Checked<Type> type = typeNameHere();
    if (!type) return tl::unexpected(type.error());
    const Place close = peek().place;
    if (!takeSymbol(")")) return missingBracket(open);
    return make(Conversion{std::move(*operand), *type, typePlace}, begin.through(close));
}

Checked<Type> Parser::typeNameHere() {
    const Token& token = peek();
    if (token.kind == TokenKind::Name) {
        if (const std::optional<Type> type = typeFromSqlName(token.text)) {
            take();
            if (inCapitals(token.text) == "DOUBLE" && atWord("PRECISION")) take();
            return *type;
        }
    }
    return faultAt(token.place, fmt::format("{} is no type. The types are bool, int64, float64, string and "
                                            "timestamp.",
                                            token.kind == TokenKind::End ? "Nothing" : written(token)));
}

Checked<NodePointer> Parser::caseChoice() {
    const Place begin = take().place;
    CaseChoice choice;
    if (!peek().isKeyword("WHEN")) {
        Checked<NodePointer> subject = expression(Rank::Any);
        if (!subject) return subject;
        choice.subject = std::move(*subject);
    }
    if (!peek().isKeyword("WHEN")) return expected("WHEN");
    while (takeKeyword("WHEN")) {
        Checked<NodePointer> condition = expression(Rank::Any);
        if (!condition) return condition;
        if (!takeKeyword("THEN")) return expected("THEN");
        Checked<NodePointer> result = expression(Rank::Any);
        if (!result) return result;
        choice.branches.push_back({std::move(*condition), std::move(*result)});
    }
    if (takeKeyword("ELSE")) {
        Checked<NodePointer> otherwise = expression(Rank::Any);
        if (!otherwise) return otherwise;
        choice.otherwise = std::move(*otherwise);
    }
    const Place end = peek().place;
    if (!takeKeyword("END")) return expected("WHEN, ELSE or END");
    return make(std::move(choice), begin.through(end));
}

} // namespace weir::expression
