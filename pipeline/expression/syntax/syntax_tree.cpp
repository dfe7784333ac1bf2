#include "pipeline/expression/syntax/syntax_tree.h"

namespace weir::expression {

namespace {

template<class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template<class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

std::string_view symbolOf(BinaryOperator binary) {
    switch (binary) {
    case BinaryOperator::Or:
        return "OR";
    case BinaryOperator::And:
        return "AND";
    case BinaryOperator::Equal:
        return "=";
    case BinaryOperator::NotEqual:
        return "<>";
    case BinaryOperator::Less:
        return "<";
    case BinaryOperator::LessOrEqual:
        return "<=";
    case BinaryOperator::Greater:
        return ">";
    case BinaryOperator::GreaterOrEqual:
        return ">=";
    case BinaryOperator::Concatenate:
        return "||";
    case BinaryOperator::Add:
        return "+";
    case BinaryOperator::Subtract:
        return "-";
    case BinaryOperator::Multiply:
        return "*";
    case BinaryOperator::Divide:
        return "/";
    case BinaryOperator::Modulo:
        return "%";
    }
    return "?";
}

void visitChildren(Node& node, const std::function<void(NodePointer&)>& visit) {
    std::visit(Overloaded{
                   [](Literal&) {},
                   [](FieldName&) {},
                   [&](Negation& negation) { visit(negation.operand); },
                   [&](NotCondition& negation) { visit(negation.operand); },
                   [&](Chain& chain) {
                       visit(chain.first);
                       for (Chain::Link& link : chain.links)
                           visit(link.operand);
                   },
                   [&](TruthTest& test) { visit(test.operand); },
                   [&](Membership& membership) {
                       visit(membership.operand);
                       for (NodePointer& element : membership.list)
                           visit(element);
                   },
                   [&](RangeTest& range) {
                       visit(range.operand);
                       visit(range.low);
                       visit(range.high);
                   },
                   [&](PatternMatch& match) {
                       visit(match.operand);
                       visit(match.pattern);
                       visit(match.escape);
                   },
                   [&](CaseChoice& choice) {
                       visit(choice.subject);
                       for (CaseChoice::Branch& branch : choice.branches) {
                           visit(branch.condition);
                           visit(branch.result);
                       }
                       visit(choice.otherwise);
                   },
                   [&](Conversion& conversion) { visit(conversion.operand); },
                   [&](Call& call) {
                       for (NodePointer& argument : call.arguments)
                           visit(argument);
                   },
               },
               node.content);
}

} // namespace weir::expression
