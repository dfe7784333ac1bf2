#include "pipeline/expression/kernels/comparison.h"

#include "pipeline/expression/kernels/bits.h"
#include "pipeline/expression/kernels/values.h"

#include <cmath>
#include <string>

namespace weir::expression {

namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;

struct StringColumn {
    const Column* column;
    std::string_view operator[](std::size_t row) const { return column->string(row); }
};

struct BoolColumn {
    const Bitmap* bits;
    bool operator[](std::size_t row) const { return bits->get(row); }
};

const double* valuesOf(const Column& column, double) {
    return column.float64s().data();
}
const std::int64_t* valuesOf(const Column& column, std::int64_t) {
    return column.int64s().data();
}
StringColumn valuesOf(const Column& column, std::string_view) {
    return {&column};
}
BoolColumn valuesOf(const Column& column, bool) {
    return {&column.bools()};
}

template<class T>
struct Held {
    using type = T;
};
template<>
struct Held<std::string_view> {
    using type = std::string; // a kernel owns its constants
};

template<class T, class Compare>
KernelMaker columnFirst(Compare compare) {
    return [compare](std::span<const Operand> operands) -> Kernel {
        if (operands[1].constant) {
            using Constant = typename Held<T>::type;
            return [compare, constant = std::get<Constant>(operands[1].constant->content)](
                       const Arguments& arguments) {
                const auto left = valuesOf(*arguments.columns[0], T{});
                const T right = constant;
                return Column::ofBool(
                    bitsWhere(arguments.rows, [&](std::size_t row) { return compare(left[row], right); }),
                    combinedValidity(arguments));
            };
        }
        return [compare](const Arguments& arguments) {
            const auto left = valuesOf(*arguments.columns[0], T{});
            const auto right = valuesOf(*arguments.columns[1], T{});
            return Column::ofBool(
                bitsWhere(arguments.rows, [&](std::size_t row) { return compare(left[row], right[row]); }),
                combinedValidity(arguments));
        };
    };
}

/// `visit` is called with a function object for the relation, so that each has a loop of its own.
template<class Visit>
KernelMaker forRelation(Relation relation, Visit visit) {
    switch (relation) {
    case Relation::Equal:
        return visit(std::equal_to<>());
    case Relation::NotEqual:
        return visit(std::not_equal_to<>());
    case Relation::Less:
        return visit(std::less<>());
    case Relation::LessOrEqual:
        return visit(std::less_equal<>());
    case Relation::Greater:
        return visit(std::greater<>());
    case Relation::GreaterOrEqual:
        break;
    }
    return visit(std::greater_equal<>());
}

template<class T>
KernelMaker comparisonOf(Relation relation) {
    const auto make = [](Relation asked) {
        return forRelation(asked, [](auto compare) { return columnFirst<T>(compare); });
    };
    return [make, relation](std::span<const Operand> operands) -> Kernel {
        if (!operands[0].constant) return make(relation)(operands);
        const Operand swapped[] = {operands[1], operands[0]};
        return [kernel = make(mirrored(relation))(swapped)](const Arguments& arguments) {
            const Column* const columns[] = {arguments.columns[1], arguments.columns[0]};
            return kernel({columns, arguments.rows});
        };
    };
}

} // namespace

std::optional<Relation> relationOf(BinaryOperator binary) {
    switch (binary) {
    case BinaryOperator::Equal:
        return Relation::Equal;
    case BinaryOperator::NotEqual:
        return Relation::NotEqual;
    case BinaryOperator::Less:
        return Relation::Less;
    case BinaryOperator::LessOrEqual:
        return Relation::LessOrEqual;
    case BinaryOperator::Greater:
        return Relation::Greater;
    case BinaryOperator::GreaterOrEqual:
        return Relation::GreaterOrEqual;
    default:
        return std::nullopt;
    }
}

Relation mirrored(Relation relation) {
    switch (relation) {
    case Relation::Less:
        return Relation::Greater;
    case Relation::LessOrEqual:
        return Relation::GreaterOrEqual;
    case Relation::Greater:
        return Relation::Less;
    case Relation::GreaterOrEqual:
        return Relation::LessOrEqual;
    case Relation::Equal:
    case Relation::NotEqual:
        break;
    }
    return relation;
}

int compareExactly(std::int64_t integer, double number) {
    if (std::isnan(number)) return 2;
    if (number >= kTwoTo63) return -1;
    if (number < -kTwoTo63) return 1;
    const auto whole = static_cast<std::int64_t>(number);
    if (integer != whole) return integer < whole ? -1 : 1;
    const double fraction = number - static_cast<double>(whole);
    return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
}

KernelMaker comparison(Relation relation, ValueType type) {
    switch (type) {
    case ValueType::Bool:
        return comparisonOf<bool>(relation);
    case ValueType::Float64:
        return comparisonOf<double>(relation);
    case ValueType::String:
        return comparisonOf<std::string_view>(relation);
    case ValueType::Int64:
    case ValueType::Timestamp:
    case ValueType::Interval:
    case ValueType::Null:
        break;
    }
    return comparisonOf<std::int64_t>(relation);
}

KernelMaker exactComparison(Relation relation) {
    return forRelation(relation, [](auto compare) -> KernelMaker {
        return [compare](std::span<const Operand> operands) -> Kernel {
            return [compare, own = std::vector<Operand>(operands.begin(), operands.end())](
                       const Arguments& arguments) {
                const Values<std::int64_t> integers(own[0], arguments.columns[0]);
                const Values<double> numbers(own[1], arguments.columns[1]);
                constexpr bool whenUnordered = compare(0, 1) && compare(1, 0); // only <> holds both ways
                Bitmap bits = bitsWhere(arguments.rows, [&](std::size_t row) {
                    const int order = compareExactly(integers[row], numbers[row]);
                    return order == 2 ? whenUnordered : compare(order, 0);
                });
                return Column::ofBool(std::move(bits), combinedValidity(arguments));
            };
        };
    });
}

} // namespace weir::expression
