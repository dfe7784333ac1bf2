#pragma once
#include "pipeline/expression/constant.h"
#include "pipeline/expression/syntax/place.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace weir::expression {

struct Node;
using NodePointer = std::unique_ptr<Node>;

enum class BinaryOperator : std::uint8_t {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Concatenate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
};

/// As it is written: "AND", "<>".
std::string_view symbolOf(BinaryOperator binary);

/// A number, a text, TRUE, NULL, a TIMESTAMP or an INTERVAL.
struct Literal {
    Constant value;
};

struct FieldName {
    std::string name;
    bool quoted = false;
};

struct Negation {
    NodePointer operand;
};

struct NotCondition {
    NodePointer operand;
};

/// Operators of one rank, from left to right: a - b + c. Kept flat, so that the longest chain needs no deep
/// tree.
struct Chain {
    struct Link {
        BinaryOperator binary;
        Place place; ///< of the operator
        NodePointer operand;
    };
    NodePointer first;
    std::vector<Link> links;
};

enum class Truth : std::uint8_t { Null, True, False };

/// x IS [NOT] NULL, TRUE or FALSE
struct TruthTest {
    NodePointer operand;
    Truth truth = Truth::Null;
    bool negated = false;
};

/// x [NOT] IN (a, b, c)
struct Membership {
    NodePointer operand;
    std::vector<NodePointer> list;
    Place place; ///< of the word IN
    bool negated = false;
};

/// x [NOT] BETWEEN low AND high
struct RangeTest {
    NodePointer operand;
    NodePointer low;
    NodePointer high;
    Place place; ///< of the word BETWEEN
    bool negated = false;
};

/// x [NOT] LIKE pattern [ESCAPE sign]
struct PatternMatch {
    NodePointer operand;
    NodePointer pattern;
    NodePointer escape; ///< null without ESCAPE
    Place place;        ///< of the word LIKE
    bool ignoresCase = false;
    bool negated = false;
};

/// CASE [subject] WHEN a THEN b ELSE c END
struct CaseChoice {
    struct Branch {
        NodePointer condition;
        NodePointer result;
    };
    NodePointer subject; ///< null in the form without
    std::vector<Branch> branches;
    NodePointer otherwise; ///< null without ELSE
};

/// CAST(x AS type) or x::type
struct Conversion {
    NodePointer operand;
    Type type = Type::Float64;
    Place place; ///< of the type's name
};

struct Call {
    std::string name; ///< in small letters
    Place place;      ///< of the name
    std::vector<NodePointer> arguments;
};

struct Node {
    std::variant<Literal, FieldName, Negation, NotCondition, Chain, TruthTest, Membership, RangeTest,
                 PatternMatch, CaseChoice, Conversion, Call>
        content;
    Place place;
    std::size_t height = 1; ///< of the tree below, bounded by the parser so that recursion over it is safe
};

/// Calls `visit` with each child of a node, in the order of the text; some may be null.
void visitChildren(Node& node, const std::function<void(NodePointer&)>& visit);

} // namespace weir::expression
