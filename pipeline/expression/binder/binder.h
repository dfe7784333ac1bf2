#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/expression/kernels/comparison.h"
#include "pipeline/expression/program.h"
#include "pipeline/expression/syntax/syntax_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir::expression {

/// Finds fields and functions, checks types, and turns the syntax tree into a program.
class Binder {
public:
    /// All three outlive the binder.
    Binder(std::string_view text, const Schema& schema, UnknownField unknown)
        : text_(text), schema_(schema), unknown_(unknown) {}

    Checked<Operand> bind(Node& node);

    ProgramBuilder& program() { return program_; }

    /// The text at a place, in quotes and shortened for a message.
    std::string quoted(Place place) const;

    // ---- Types ----

    /// `operand` as a value of `type`, where that is done without being asked: NULL is of any type, int64
    /// becomes float64, an interval its seconds, and a constant text a timestamp. `user` names what asks for
    /// the type.
    Checked<Operand> converted(Operand operand, ValueType type, std::string_view user);

    /// Whether converted() may succeed.
    static bool isConvertible(const Operand& operand, ValueType type);

    /// Converts all operands to the one type they agree on; Null if all are NULL.
    Checked<ValueType> unify(std::vector<Operand>& operands, std::string_view user);

    /// An interval as its seconds; all else as it is.
    Operand withoutInterval(Operand operand);

    /// As CAST does, which may lose something or find no value.
    Checked<Operand> cast(Operand operand, ValueType type, Place place);

    // ---- Operations that functions share with operators ----

    Checked<Operand> arithmetic(BinaryOperator binary, Operand left, Operand right, Place place);
    Checked<Operand> compare(Relation relation, Operand left, Operand right, Place place);
    /// AND (deciding is false) or OR (true) of conditions.
    Checked<Operand> join(bool deciding, std::vector<Operand> conditions, std::string_view user, Place place);
    Operand negateCondition(Operand condition);
    Operand isNull(Operand operand);
    /// The result whose condition is the first true one, or else `otherwise`; `results` end with it.
    Checked<Operand> choose(std::vector<Operand> conditions, std::vector<Operand> results,
                            std::string_view user, Place place);

private:
    Checked<Operand> bindContent(Literal& literal, Place place);
    Checked<Operand> bindContent(FieldName& field, Place place);
    Checked<Operand> bindContent(Negation& negation, Place place);
    Checked<Operand> bindContent(NotCondition& negation, Place place);
    Checked<Operand> bindContent(Chain& chain, Place place);
    Checked<Operand> bindContent(TruthTest& test, Place place);
    Checked<Operand> bindContent(Membership& membership, Place place);
    Checked<Operand> bindContent(RangeTest& range, Place place);
    Checked<Operand> bindContent(PatternMatch& match, Place place);
    Checked<Operand> bindContent(CaseChoice& choice, Place place);
    Checked<Operand> bindContent(Conversion& conversion, Place place);
    Checked<Operand> bindContent(Call& call, Place place);

    Checked<Operand> concatenate(std::vector<Operand> texts, Place place);
    Checked<Operand> timeArithmetic(BinaryOperator binary, Operand left, Operand right, Place place);
    Checked<Operand> compareIntegerWithNumber(Relation relation, Operand integer, Operand number,
                                              Place place);
    Checked<Operand> contains(Operand operand, const std::vector<Operand>& list, Place place);

    std::string_view text_;
    const Schema& schema_;
    UnknownField unknown_;
    ProgramBuilder program_;
};

/// Why a name such as now() is not in the language on purpose; empty for all others. The name is in small
/// letters.
std::string_view reasonAgainst(std::string_view name);

} // namespace weir::expression
