#pragma once
#include "pipeline/expression/syntax/parser.h"
#include "pipeline/expression/syntax/syntax_tree.h"
#include "pipeline/expression/syntax/token_reader.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace weir::expression {

/// How strongly an operator binds, from the weakest. The ranks are PostgreSQL's.
enum class Rank : std::uint8_t {
    Any,
    Or,
    And,
    Not,
    Is,
    Comparison,
    Match,
    Concatenate,
    Add,
    Multiply,
    Negate,
    Cast,
};

struct InfixOperator;

/// A Pratt parser: an operand, then operators as long as they bind at least as strongly as was asked. What an
/// operand begins with is in operand_parser.cpp, what may follow it in operator_parser.cpp.
class Parser : private TokenReader {
public:
    using TokenReader::TokenReader;

    Checked<NodePointer> run();

private:
    /// An expression of operators that bind at least as strongly as `weakest`.
    Checked<NodePointer> expression(Rank weakest);

    // What an operand begins with.
    Checked<NodePointer> prefix();
    /// A number; behind a minus sign at `minus` it is negative, so that the least int64 can be written.
    Checked<NodePointer> number(std::optional<Place> minus);
    Checked<NodePointer> parenthesized();
    tl::unexpected<ExpressionError> missingBracket(Place open) const;
    Checked<NodePointer> keyword();
    Checked<NodePointer> nameOrCall();
    Checked<NodePointer> timestamp();
    Checked<NodePointer> interval();
    Checked<NodePointer> call();
    Checked<std::vector<NodePointer>> expressions();
    Checked<NodePointer> cast();
    Checked<Type> typeNameHere();
    Checked<NodePointer> caseChoice();

    // What may follow an operand: each makes `left` the operand of a larger expression.
    /// Takes one operator and what belongs to it, if it binds at least as strongly as `weakest`.
    Checked<bool> extend(NodePointer& left, Rank weakest);
    static Checked<bool> store(NodePointer& left, Checked<NodePointer> node);
    Checked<bool> link(NodePointer& left, const InfixOperator& infix);
    Checked<bool> castBehind(NodePointer& left);
    Checked<bool> truthTest(NodePointer& left);
    Checked<bool> match(NodePointer& left, bool negated);
    Checked<bool> membership(NodePointer& left, Place place, bool negated);
    Checked<bool> range(NodePointer& left, Place place, bool negated);
    Checked<bool> pattern(NodePointer& left, const Token& word, bool negated);

    /// The fault that something follows an operand which cannot.
    tl::unexpected<ExpressionError> unexpectedBehindOperand() const;
    static tl::unexpected<ExpressionError> tooDeep(Place place);
    /// A node of the tree, unless the tree grows too high by it.
    template<class Content>
    Checked<NodePointer> make(Content content, Place place);

    std::size_t depth_ = 0;
};

template<class Content>
Checked<NodePointer> Parser::make(Content content, Place place) {
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

} // namespace weir::expression
