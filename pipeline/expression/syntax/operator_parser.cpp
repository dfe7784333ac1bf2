// What may follow an operand.
#include "pipeline/expression/syntax/grammar.h"
#include "pipeline/expression/syntax/parser.h"

#include <fmt/format.h>

namespace weir::expression {

struct InfixOperator {
    std::string_view symbol;
    BinaryOperator binary;
    Rank rank;
};

namespace {

constexpr InfixOperator kInfixOperators[] = {
    {"OR", BinaryOperator::Or, Rank::Or},
    {"AND", BinaryOperator::And, Rank::And},
    {"=", BinaryOperator::Equal, Rank::Comparison},
    {"<>", BinaryOperator::NotEqual, Rank::Comparison},
    {"<", BinaryOperator::Less, Rank::Comparison},
    {"<=", BinaryOperator::LessOrEqual, Rank::Comparison},
    {">", BinaryOperator::Greater, Rank::Comparison},
    {">=", BinaryOperator::GreaterOrEqual, Rank::Comparison},
    {"||", BinaryOperator::Concatenate, Rank::Concatenate},
    {"+", BinaryOperator::Add, Rank::Add},
    {"-", BinaryOperator::Subtract, Rank::Add},
    {"*", BinaryOperator::Multiply, Rank::Multiply},
    {"/", BinaryOperator::Divide, Rank::Multiply},
    {"%", BinaryOperator::Modulo, Rank::Multiply},
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
    return Rank::Any;
}

/// The next stronger rank, which the right side of a left-associative operator has.
Rank behind(Rank rank) {
    return static_cast<Rank>(static_cast<int>(rank) + 1);
}

} // namespace

Checked<bool> Parser::extend(NodePointer& left, Rank weakest) {
    const Token& token = peek();
    if (token.isSymbol("::")) return weakest <= Rank::Cast ? castBehind(left) : Checked<bool>(false);
    if (token.isKeyword("IS")) return weakest <= Rank::Is ? truthTest(left) : Checked<bool>(false);
    const bool negated = token.isKeyword("NOT");
    const Token& word = negated ? peek(1) : token;
    if (word.isKeyword("IN") || word.isKeyword("BETWEEN") || word.isKeyword("LIKE") ||
        word.isKeyword("ILIKE")) {
        if (weakest > Rank::Match) return false;
        if (negated) take();
        return match(left, negated);
    }
    const InfixOperator* infix = infixOperatorOf(token);
    if (!infix || infix->rank < weakest) return false;
    return link(left, *infix);
}

Checked<bool> Parser::store(NodePointer& left, Checked<NodePointer> node) {
    if (!node) return tl::unexpected(node.error());
    left = std::move(*node);
    return true;
}

Checked<bool> Parser::link(NodePointer& left, const InfixOperator& infix) {
    const Place place = take().place;
    if (peek().kind == TokenKind::End)
        return faultAt(place, fmt::format("A value is missing behind {}.", infix.symbol));
    Checked<NodePointer> right = expression(behind(infix.rank));
    if (!right) return tl::unexpected(right.error());
    if (infix.rank == Rank::Comparison) {
        const InfixOperator* again = infixOperatorOf(peek());
        if (again && again->rank == Rank::Comparison)
            return faultAt(peek().place,
                           "Comparisons do not chain. Join them with AND, as in a < b AND b < c.");
    }

    Chain* chain = std::get_if<Chain>(&left->content);
    if (chain && infix.rank != Rank::Comparison && rankOf(chain->links.front().binary) == infix.rank) {
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

Checked<bool> Parser::castBehind(NodePointer& left) {
    take();
    const Place typePlace = peek().place;
    const Checked<Type> type = typeNameHere();
    if (!type) return tl::unexpected(type.error());
    const Place whole = left->place.through(typePlace);
    return store(left, make(Conversion{std::move(left), *type, typePlace}, whole));
}

Checked<bool> Parser::truthTest(NodePointer& left) {
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

Checked<bool> Parser::match(NodePointer& left, bool negated) {
    const Token& word = take();
    if (word.text == "IN") return membership(left, word.place, negated);
    if (word.text == "BETWEEN") return range(left, word.place, negated);
    return pattern(left, word, negated);
}

Checked<bool> Parser::membership(NodePointer& left, Place place, bool negated) {
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

Checked<bool> Parser::range(NodePointer& left, Place place, bool negated) {
    Checked<NodePointer> low = expression(Rank::Concatenate);
    if (!low) return tl::unexpected(low.error());
    if (!takeKeyword("AND")) return expected("AND and the upper bound of BETWEEN");
    Checked<NodePointer> high = expression(Rank::Concatenate);
    if (!high) return tl::unexpected(high.error());
    const Place whole = left->place.through((*high)->place);
    return store(left,
                 make(RangeTest{std::move(left), std::move(*low), std::move(*high), place, negated}, whole));
}

Checked<bool> Parser::pattern(NodePointer& left, const Token& word, bool negated) {
    Checked<NodePointer> like = expression(Rank::Concatenate);
    if (!like) return tl::unexpected(like.error());
    NodePointer escape;
    Place last = (*like)->place;
    if (atWord("ESCAPE")) {
        take();
        Checked<NodePointer> sign = expression(Rank::Concatenate);
        if (!sign) return tl::unexpected(sign.error());
        escape = std::move(*sign);
        last = escape->place;
    }
    const Place whole = left->place.through(last);
    return store(left, make(PatternMatch{std::move(left), std::move(*like), std::move(escape), word.place,
                                         word.text == "ILIKE", negated},
                            whole));
}

} // namespace weir::expression
