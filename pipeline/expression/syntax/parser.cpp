#include "pipeline/expression/syntax/parser.h"

#include "pipeline/data/timestamp.h"
#include "pipeline/expression/syntax/lexer.h"
#include "pipeline/expression/syntax/type_names.h"

#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace weir::expression {

namespace {

/// How strongly an operator binds, from the weakest. The ranks are PostgreSQL's.
enum Rank : int {
    kAny,
    kOr,
    kAnd,
    kNot,
    kIs,
    kComparison,
    kMatch,
    kConcatenate,
    kAdd,
    kMultiply,
    kNegate,
    kCast
};

struct InfixOperator {
    std::string_view symbol;
    BinaryOperator binary;
    Rank rank;
};

constexpr InfixOperator kInfixOperators[] = {
    {"OR", BinaryOperator::Or, kOr},
    {"AND", BinaryOperator::And, kAnd},
    {"=", BinaryOperator::Equal, kComparison},
    {"<>", BinaryOperator::NotEqual, kComparison},
    {"<", BinaryOperator::Less, kComparison},
    {"<=", BinaryOperator::LessOrEqual, kComparison},
    {">", BinaryOperator::Greater, kComparison},
    {">=", BinaryOperator::GreaterOrEqual, kComparison},
    {"||", BinaryOperator::Concatenate, kConcatenate},
    {"+", BinaryOperator::Add, kAdd},
    {"-", BinaryOperator::Subtract, kAdd},
    {"*", BinaryOperator::Multiply, kMultiply},
    {"/", BinaryOperator::Divide, kMultiply},
    {"%", BinaryOperator::Modulo, kMultiply},
};

const InfixOperator* infixOperatorOf(const Token& token) {
    if (token.kind != TokenKind::Symbol && token.kind != TokenKind::Keyword) return nullptr;
    for (const InfixOperator& infix : kInfixOperators)
        if (infix.symbol == token.text) return &infix;
    return nullptr;
}

Rank rankOf(BinaryOperator binary) {
    for (const InfixOperator& infix : kInfixOperators)
        if (infix.binary == binary) return infix.rank;
    return kAny;
}

/// A Pratt parser: a prefix, then operators as long as they bind at least as strongly as was asked.
class Parser {
public:
    Parser(std::string_view text, std::vector<Token> tokens) : text_(text), tokens_(std::move(tokens)) {}

    Checked<NodePointer> run() {
        if (peek().kind == TokenKind::End) return faultAt({0, 1}, "The expression is empty.");
        Checked<NodePointer> node = expression(kAny);
        if (!node) return node;
        if (peek().kind != TokenKind::End) return unexpectedBehindOperand();
        return node;
    }

private:
    const Token& peek(std::size_t ahead = 0) const {
        return tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
    }
    const Token& take() {
        const Token& token = peek();
        if (next_ + 1 < tokens_.size()) ++next_;
        return token;
    }
    bool takeKeyword(std::string_view word) {
        if (!peek().isKeyword(word)) return false;
        take();
        return true;
    }
    bool takeSymbol(std::string_view symbol) {
        if (!peek().isSymbol(symbol)) return false;
        take();
        return true;
    }
    /// A word that is only special where it is expected, and a field name elsewhere.
    bool atWord(std::string_view word, std::size_t ahead = 0) const {
        return peek(ahead).kind == TokenKind::Name && inCapitals(peek(ahead).text) == word;
    }

    std::string written(const Token& token) const {
        if (token.kind == TokenKind::End) return "the end of the expression";
        return fmt::format("'{}'", text_.substr(token.place.column, token.place.length));
    }

    tl::unexpected<ExpressionError> expected(std::string_view what) const {
        return faultAt(peek().place, fmt::format("Expected {}, found {}.", what, written(peek())));
    }

    tl::unexpected<ExpressionError> unexpectedBehindOperand() const {
        const Token& token = peek();
        if (token.isSymbol(")")) return faultAt(token.place, "This ) closes no (.");
        if (token.kind == TokenKind::Name || token.kind == TokenKind::QuotedName ||
            token.kind == TokenKind::Text || token.isNumber())
            return faultAt(token.place, fmt::format("An operator is missing before {}.", written(token)));
        return expected("an operator or the end of the expression");
    }

    template<class Content>
    Checked<NodePointer> make(Content content, Place place) {
        auto node = std::make_unique<Node>();
        node->content = std::move(content);
        node->place = place;
        std::size_t below = 0;
        visitChildren(*node, [&](NodePointer& child) {
            if (child) below = std::max(below, child->height);
        });
        node->height = below + 1;
        if (node->height > kMaximumNesting) return tooDeep(place);
        return node;
    }

    static tl::unexpected<ExpressionError> tooDeep(Place place) {
        return faultAt({place.column, 1},
                       fmt::format("The expression nests deeper than {} levels here. Divide it "
                                   "into several computed fields.",
                                   kMaximumNesting));
    }

    Checked<NodePointer> expression(Rank weakest) {
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

    // ---- What an operand begins with ----

    Checked<NodePointer> prefix() {
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
            Checked<NodePointer> operand = expression(kNegate);
            if (!operand) return operand;
            const Place place = token.place.through((*operand)->place);
            return make(Negation{std::move(*operand)}, place);
        }
        if (token.isSymbol("+")) {
            take();
            return expression(kNegate);
        }
        return expected("a value");
    }

    /// A number; behind a minus sign at `minus` it is negative, so that the least int64 can be written.
    Checked<NodePointer> number(std::optional<Place> minus) {
        const Token& token = take();
        const Place place = minus ? minus->through(token.place) : token.place;
        const std::string signedText = (minus ? "-" : "") + token.text;
        const char* const end = signedText.data() + signedText.size();
        if (token.kind == TokenKind::Integer) {
            std::int64_t value = 0;
            if (std::from_chars(signedText.data(), end, value).ec == std::errc())
                return make(Literal{Constant::ofInt64(value)}, place);
            return faultAt(place, fmt::format("{} does not fit into int64. Write {}.0 for a float64.",
                                              signedText, signedText));
        }
        double value = 0;
        const std::errc error = std::from_chars(signedText.data(), end, value).ec;
        if (error == std::errc::result_out_of_range)
            return faultAt(place, fmt::format("{} is beyond what float64 can hold.", signedText));
        return make(Literal{Constant::ofFloat64(value)}, place);
    }

    Checked<NodePointer> parenthesized() {
        const Place open = take().place;
        Checked<NodePointer> node = expression(kAny);
        if (!node) return node;
        if (!takeSymbol(")")) return missingBracket(open);
        return node;
    }

    tl::unexpected<ExpressionError> missingBracket(Place open) const {
        if (peek().kind == TokenKind::End) return faultAt(open, "This ( is not closed.");
        return expected("an operator or )");
    }

    Checked<NodePointer> keyword() {
        const Token& token = peek();
        if (token.text == "NOT") {
            take();
            Checked<NodePointer> operand = expression(kNot);
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
        const std::string_view name = text_.substr(token.place.column, token.place.length);
        return faultAt(token.place,
                       fmt::format("Expected a value, found the word {}. A field of that name is written "
                                   "in double quotes: \"{}\".",
                                   token.text, name));
    }

    Checked<NodePointer> nameOrCall() {
        const Token& token = peek();
        const bool textFollows = peek(1).kind == TokenKind::Text;
        if (textFollows && atWord("TIMESTAMP")) return timestamp();
        if (textFollows && atWord("INTERVAL")) return interval();
        if (peek(1).isSymbol("(")) return atWord("CAST") ? cast() : call();
        take();
        return make(FieldName{token.text, false}, token.place);
    }

    Checked<NodePointer> timestamp() {
        const Place word = take().place;
        const Token& text = take();
        const std::optional<Timestamp> time = parseTimestamp(text.text);
        if (!time)
            return faultAt(
                text.place,
                fmt::format("'{}' is not a time. Write it as in '2026-01-31T12:00:00Z'.", text.text));
        return make(Literal{Constant::ofTimestamp(*time)}, word.through(text.place));
    }

    Checked<NodePointer> interval() {
        const Place word = take().place;
        const Token& text = take();
        const Result<Duration> duration = parseDuration(text.text);
        if (!duration) return faultAt(text.place, fmt::format("No interval: {}.", duration.error().message));
        return make(Literal{Constant::ofInterval(duration->count())}, word.through(text.place));
    }

    Checked<NodePointer> call() {
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

    Checked<std::vector<NodePointer>> expressions() {
        std::vector<NodePointer> list;
        do {
            Checked<NodePointer> element = expression(kAny);
            if (!element) return tl::unexpected(element.error());
            list.push_back(std::move(*element));
        } while (takeSymbol(","));
        return list;
    }

    Checked<NodePointer> cast() {
        const Place begin = take().place;
        const Place open = take().place;
        Checked<NodePointer> operand = expression(kAny);
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

    Checked<Type> typeNameHere() {
        const Token& token = peek();
        if (token.kind == TokenKind::Name) {
            if (const std::optional<Type> type = typeFromSqlName(token.text)) {
                take();
                if (inCapitals(token.text) == "DOUBLE" && atWord("PRECISION")) take();
                return *type;
            }
        }
        return faultAt(token.place,
                       fmt::format("{} is no type. The types are bool, int64, float64, string and "
                                   "timestamp.",
                                   token.kind == TokenKind::End ? "Nothing" : written(token)));
    }

    Checked<NodePointer> caseChoice() {
        const Place begin = take().place;
        CaseChoice choice;
        if (!peek().isKeyword("WHEN")) {
            Checked<NodePointer> subject = expression(kAny);
            if (!subject) return subject;
            choice.subject = std::move(*subject);
        }
        if (!peek().isKeyword("WHEN")) return expected("WHEN");
        while (takeKeyword("WHEN")) {
            Checked<NodePointer> condition = expression(kAny);
            if (!condition) return condition;
            if (!takeKeyword("THEN")) return expected("THEN");
            Checked<NodePointer> result = expression(kAny);
            if (!result) return result;
            choice.branches.push_back({std::move(*condition), std::move(*result)});
        }
        if (takeKeyword("ELSE")) {
            Checked<NodePointer> otherwise = expression(kAny);
            if (!otherwise) return otherwise;
            choice.otherwise = std::move(*otherwise);
        }
        const Place end = peek().place;
        if (!takeKeyword("END")) return expected("WHEN, ELSE or END");
        return make(std::move(choice), begin.through(end));
    }

    // ---- What may follow an operand ----

    /// Takes one operator and what belongs to it, if it binds at least as strongly as `weakest`.
    Checked<bool> extend(NodePointer& left, Rank weakest) {
        const Token& token = peek();
        if (token.isSymbol("::")) return weakest <= kCast ? castBehind(left) : Checked<bool>(false);
        if (token.isKeyword("IS")) return weakest <= kIs ? truthTest(left) : Checked<bool>(false);
        const bool negated = token.isKeyword("NOT");
        const Token& word = negated ? peek(1) : token;
        if (word.isKeyword("IN") || word.isKeyword("BETWEEN") || word.isKeyword("LIKE") ||
            word.isKeyword("ILIKE")) {
            if (weakest > kMatch) return false;
            if (negated) take();
            return match(left, negated);
        }
        const InfixOperator* infix = infixOperatorOf(token);
        if (!infix || infix->rank < weakest) return false;
        return link(left, *infix);
    }

    Checked<bool> store(NodePointer& left, Checked<NodePointer> node) {
        if (!node) return tl::unexpected(node.error());
        left = std::move(*node);
        return true;
    }

    Checked<bool> link(NodePointer& left, const InfixOperator& infix) {
        const Place place = take().place;
        if (peek().kind == TokenKind::End)
            return faultAt(place, fmt::format("A value is missing behind {}.", infix.symbol));
        Checked<NodePointer> right = expression(static_cast<Rank>(infix.rank + 1));
        if (!right) return tl::unexpected(right.error());
        if (infix.rank == kComparison) {
            const InfixOperator* again = infixOperatorOf(peek());
            if (again && again->rank == kComparison)
                return faultAt(peek().place,
                               "Comparisons do not chain. Join them with AND, as in a < b AND b < c.");
        }

        Chain* chain = std::get_if<Chain>(&left->content);
        if (chain && infix.rank != kComparison && rankOf(chain->links.front().binary) == infix.rank) {
            left->place = left->place.through((*right)->place);
            left->height = std::max(left->height, (*right)->height + 1);
            if (left->height > kMaximumNesting) return tooDeep((*right)->place);
            chain->links.push_back({infix.binary, place, std::move(*right)});
            return true;
        }
        const Place whole = left->place.through((*right)->place);
        Chain fresh;
        fresh.first = std::move(left);
        fresh.links.push_back({infix.binary, place, std::move(*right)});
        return store(left, make(std::move(fresh), whole));
    }

    Checked<bool> castBehind(NodePointer& left) {
        take();
        const Place typePlace = peek().place;
        const Checked<Type> type = typeNameHere();
        if (!type) return tl::unexpected(type.error());
        const Place whole = left->place.through(typePlace);
        return store(left, make(Conversion{std::move(left), *type, typePlace}, whole));
    }

    Checked<bool> truthTest(NodePointer& left) {
        take();
        const bool negated = takeKeyword("NOT");
        const Place last = peek().place;
        Truth truth = Truth::Null;
        if (takeKeyword("TRUE"))
            truth = Truth::True;
        else if (takeKeyword("FALSE"))
            truth = Truth::False;
        else if (!takeKeyword("NULL"))
            return expected("NULL, TRUE or FALSE behind IS");
        const Place whole = left->place.through(last);
        return store(left, make(TruthTest{std::move(left), truth, negated}, whole));
    }

    Checked<bool> match(NodePointer& left, bool negated) {
        const Token& word = take();
        if (word.text == "IN") return membership(left, word.place, negated);
        if (word.text == "BETWEEN") return range(left, word.place, negated);
        return pattern(left, word, negated);
    }

    Checked<bool> membership(NodePointer& left, Place place, bool negated) {
        const Place open = peek().place;
        if (!takeSymbol("(")) return expected("a list in brackets behind IN, as in x IN (1, 2)");
        if (peek().isSymbol(")")) return faultAt(peek().place, "The list of IN is empty.");
        Checked<std::vector<NodePointer>> list = expressions();
        if (!list) return tl::unexpected(list.error());
        const Place close = peek().place;
        if (!takeSymbol(")")) return missingBracket(open);
        const Place whole = left->place.through(close);
        return store(left, make(Membership{std::move(left), std::move(*list), place, negated}, whole));
    }

    Checked<bool> range(NodePointer& left, Place place, bool negated) {
        Checked<NodePointer> low = expression(kConcatenate);
        if (!low) return tl::unexpected(low.error());
        if (!takeKeyword("AND")) return expected("AND and the upper bound of BETWEEN");
        Checked<NodePointer> high = expression(kConcatenate);
        if (!high) return tl::unexpected(high.error());
        const Place whole = left->place.through((*high)->place);
        return store(
            left, make(RangeTest{std::move(left), std::move(*low), std::move(*high), place, negated}, whole));
    }

    Checked<bool> pattern(NodePointer& left, const Token& word, bool negated) {
        Checked<NodePointer> like = expression(kConcatenate);
        if (!like) return tl::unexpected(like.error());
        NodePointer escape;
        Place last = (*like)->place;
        if (atWord("ESCAPE")) {
            take();
            Checked<NodePointer> sign = expression(kConcatenate);
            if (!sign) return tl::unexpected(sign.error());
            escape = std::move(*sign);
            last = escape->place;
        }
        const Place whole = left->place.through(last);
        return store(left, make(PatternMatch{std::move(left), std::move(*like), std::move(escape), word.place,
                                             word.text == "ILIKE", negated},
                                whole));
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    std::size_t depth_ = 0;
};

} // namespace

Checked<NodePointer> parse(std::string_view text) {
    Checked<std::vector<Token>> tokens = tokensOf(text);
    if (!tokens) return tl::unexpected(tokens.error());
    return Parser(text, std::move(*tokens)).run();
}

} // namespace weir::expression
