#include "tests/unit/expression/reference.h"

#include "pipeline/data/int128.h"

#include <array>
#include <cmath>
#include <functional>
#include <limits>

#include <fmt/format.h>

namespace weir::testing {

namespace {

using Pointer = std::unique_ptr<RandomExpression>;

const std::array<std::string, 4> kTypeNames = {"bool", "int64", "float64", "string"};

std::size_t pick(std::mt19937& random, std::size_t count) {
    return random() % count;
}

bool isNullCell(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell);
}

/// Values in which the hard cases are frequent.
Cell randomCell(std::mt19937& random, Type type) {
    if (pick(random, 5) == 0) return {};
    const std::int64_t small = static_cast<std::int64_t>(pick(random, 7)) - 3;
    switch (type) {
    case Type::Bool:
        return pick(random, 2) == 0;
    case Type::Int64: {
        constexpr std::int64_t hard[] = {std::numeric_limits<std::int64_t>::max(),
                                         std::numeric_limits<std::int64_t>::min(), 9007199254740993, -1};
        if (pick(random, 6) == 0) return hard[pick(random, 4)];
        return small;
    }
    case Type::Float64: {
        constexpr double hard[] = {9007199254740992.0,
                                   9223372036854775808.0,
                                   1e300,
                                   -0.0,
                                   std::numeric_limits<double>::quiet_NaN(),
                                   std::numeric_limits<double>::infinity()};
        if (pick(random, 6) == 0) return hard[pick(random, 6)];
        return static_cast<double>(small) / 2;
    }
    default: {
        constexpr const char* texts[] = {"", "a", "ab", "b", "aab", "ä", "7", "x%y"};
        return std::string(texts[pick(random, 8)]);
    }
    }
}

class FieldExpression : public RandomExpression {
public:
    explicit FieldExpression(std::size_t index, std::string name) : index_(index), name_(std::move(name)) {}
    std::string text() const override { return name_; }
    Cell valueAt(const std::vector<Values>& columns, std::size_t row) const override {
        return columns[index_].cells[row];
    }

private:
    std::size_t index_;
    std::string name_;
};

class LiteralExpression : public RandomExpression {
public:
    LiteralExpression(Cell value, Type type) : value_(std::move(value)), type_(type) {}
    std::string text() const override {
        if (isNullCell(value_))
            return fmt::format("CAST(NULL AS {})", kTypeNames[static_cast<std::size_t>(type_)]);
        if (const auto* number = std::get_if<double>(&value_)) return fmt::format("to_number('{}')", *number);
        if (const auto* text = std::get_if<std::string>(&value_)) return fmt::format("'{}'", *text);
        return textOf(value_);
    }
    Cell valueAt(const std::vector<Values>&, std::size_t) const override { return value_; }

private:
    Cell value_;
    Type type_;
};

/// Operands put into a pattern such as "({} + {})", with the value from theirs.
class Operation : public RandomExpression {
public:
    using Evaluate = std::function<Cell(const std::vector<Cell>&)>;
    Operation(std::string pattern, std::vector<Pointer> operands, Evaluate evaluate)
        : pattern_(std::move(pattern)), operands_(std::move(operands)), evaluate_(std::move(evaluate)) {}

    std::string text() const override {
        std::string result;
        std::size_t next = 0;
        for (const char c : pattern_)
            result += c == '#' ? operands_[next++]->text() : std::string(1, c);
        return result;
    }
    Cell valueAt(const std::vector<Values>& columns, std::size_t row) const override {
        std::vector<Cell> values;
        for (const Pointer& operand : operands_)
            values.push_back(operand->valueAt(columns, row));
        return evaluate_(values);
    }

private:
    std::string pattern_;
    std::vector<Pointer> operands_;
    Evaluate evaluate_;
};

Pointer operation(std::string pattern, std::vector<Pointer> operands, Operation::Evaluate evaluate) {
    return std::make_unique<Operation>(std::move(pattern), std::move(operands), std::move(evaluate));
}

template<class... Each>
std::vector<Pointer> list(Each... each) {
    std::vector<Pointer> result;
    (result.push_back(std::move(each)), ...);
    return result;
}

double asNumber(const Cell& cell) {
    const auto* integer = std::get_if<std::int64_t>(&cell);
    return integer ? static_cast<double>(*integer) : std::get<double>(cell);
}

/// Orders two values of comparable types: less, equal, greater or nothing for NaN. long double holds both an
/// int64 and a double exactly.
std::optional<int> order(const Cell& a, const Cell& b) {
    const auto sign = [](auto x, auto y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (const auto* text = std::get_if<std::string>(&a)) return sign(*text, std::get<std::string>(b));
    if (const auto* truth = std::get_if<bool>(&a)) return sign(*truth, std::get<bool>(b));
    const auto exact = [](const Cell& cell) -> long double {
        const auto* integer = std::get_if<std::int64_t>(&cell);
        return integer ? static_cast<long double>(*integer)
                       : static_cast<long double>(std::get<double>(cell));
    };
    if (std::isnan(exact(a)) || std::isnan(exact(b))) return std::nullopt;
    return sign(exact(a), exact(b));
}

Cell compared(const std::string& symbol, const Cell& a, const Cell& b) {
    if (isNullCell(a) || isNullCell(b)) return {};
    const std::optional<int> found = order(a, b);
    if (!found) return symbol == "<>";
    if (symbol == "=") return *found == 0;
    if (symbol == "<>") return *found != 0;
    if (symbol == "<") return *found < 0;
    if (symbol == "<=") return *found <= 0;
    if (symbol == ">") return *found > 0;
    return *found >= 0;
}

Cell negated(const Cell& cell) {
    return isNullCell(cell) ? Cell() : Cell(!std::get<bool>(cell));
}

Cell both(const Cell& a, const Cell& b) {
    if ((!isNullCell(a) && !std::get<bool>(a)) || (!isNullCell(b) && !std::get<bool>(b))) return false;
    if (isNullCell(a) || isNullCell(b)) return {};
    return true;
}

Cell either(const Cell& a, const Cell& b) {
    return negated(both(negated(a), negated(b)));
}

Cell integerArithmetic(char symbol, std::int64_t a, std::int64_t b) {
    if (symbol == '%') return b == 0 ? Cell() : Cell(static_cast<std::int64_t>(static_cast<Int128>(a) % b));
    const Int128 exact = symbol == '+'   ? static_cast<Int128>(a) + b
                         : symbol == '-' ? static_cast<Int128>(a) - b
                                         : static_cast<Int128>(a) * b;
    const auto result = static_cast<std::int64_t>(exact);
    return result == exact ? Cell(result) : Cell();
}

Cell numberArithmetic(char symbol, double a, double b) {
    switch (symbol) {
    case '+':
        return a + b;
    case '-':
        return a - b;
    case '*':
        return a * b;
    case '/':
        return b == 0 ? Cell() : Cell(a / b);
    default:
        return b == 0 ? Cell() : Cell(std::fmod(a, b));
    }
}

Type anyType(std::mt19937& random) {
    return static_cast<Type>(pick(random, 4));
}

Type numericType(std::mt19937& random) {
    return pick(random, 2) == 0 ? Type::Int64 : Type::Float64;
}

Pointer comparisonExpression(std::mt19937& random, int depth) {
    const char* const symbols[] = {"=", "<>", "<", "<=", ">", ">="};
    const std::string symbol = symbols[pick(random, 6)];
    const Type left = anyType(random);
    const Type right = isNumeric(left) ? numericType(random) : left;
    return operation(
        "(# " + symbol + " #)",
        list(randomExpression(random, left, depth), randomExpression(random, right, depth)),
        [symbol](const std::vector<Cell>& cells) { return compared(symbol, cells[0], cells[1]); });
}

Pointer membershipExpression(std::mt19937& random, int depth) {
    const Type type = anyType(random);
    const bool isNegated = pick(random, 2) == 0;
    std::vector<Pointer> operands = list(randomExpression(random, type, depth));
    std::string elements;
    for (std::size_t i = 0, count = 1 + pick(random, 12); i < count; ++i) {
        const Type each = isNumeric(type) ? numericType(random) : type;
        operands.push_back(pick(random, 4) == 0
                               ? randomExpression(random, each, depth)
                               : std::make_unique<LiteralExpression>(randomCell(random, each), each));
        elements += i == 0 ? "#" : ", #";
    }
    return operation(fmt::format("(# {}IN ({}))", isNegated ? "NOT " : "", elements), std::move(operands),
                     [isNegated](const std::vector<Cell>& cells) {
                         Cell found = false;
                         for (std::size_t i = 1; i < cells.size(); ++i)
                             found = either(found, compared("=", cells[0], cells[i]));
                         return isNegated ? negated(found) : found;
                     });
}

Pointer boolExpression(std::mt19937& random, int depth) {
    switch (pick(random, 8)) {
    case 0:
    case 1:
        return comparisonExpression(random, depth);
    case 2:
        return operation(
            "(# AND #)",
            list(randomExpression(random, Type::Bool, depth), randomExpression(random, Type::Bool, depth)),
            [](const std::vector<Cell>& cells) { return both(cells[0], cells[1]); });
    case 3:
        return operation(
            "(# OR #)",
            list(randomExpression(random, Type::Bool, depth), randomExpression(random, Type::Bool, depth)),
            [](const std::vector<Cell>& cells) { return either(cells[0], cells[1]); });
    case 4:
        return operation("(NOT #)", list(randomExpression(random, Type::Bool, depth)),
                         [](const std::vector<Cell>& cells) { return negated(cells[0]); });
    case 5:
        return operation("(# IS NULL)", list(randomExpression(random, anyType(random), depth)),
                         [](const std::vector<Cell>& cells) { return Cell(isNullCell(cells[0])); });
    case 6: {
        const Type type = anyType(random);
        return operation("(# BETWEEN # AND #)",
                         list(randomExpression(random, type, depth), randomExpression(random, type, depth),
                              randomExpression(random, type, depth)),
                         [](const std::vector<Cell>& cells) {
                             return both(compared(">=", cells[0], cells[1]),
                                         compared("<=", cells[0], cells[2]));
                         });
    }
    default:
        return membershipExpression(random, depth);
    }
}

/// CASE and coalesce, which any type may come from.
Pointer choiceExpression(std::mt19937& random, Type type, int depth) {
    if (pick(random, 2) == 0)
        return operation(
            "coalesce(#, #)",
            list(randomExpression(random, type, depth), randomExpression(random, type, depth)),
            [](const std::vector<Cell>& cells) { return isNullCell(cells[0]) ? cells[1] : cells[0]; });
    return operation("CASE WHEN # THEN # WHEN # THEN # ELSE # END",
                     list(randomExpression(random, Type::Bool, depth), randomExpression(random, type, depth),
                          randomExpression(random, Type::Bool, depth), randomExpression(random, type, depth),
                          randomExpression(random, type, depth)),
                     [](const std::vector<Cell>& cells) {
                         const auto holds = [](const Cell& cell) {
                             return !isNullCell(cell) && std::get<bool>(cell);
                         };
                         return holds(cells[0]) ? cells[1] : holds(cells[2]) ? cells[3] : cells[4];
                     });
}

Pointer integerExpression(std::mt19937& random, int depth) {
    const char symbol = "+-*%"[pick(random, 4)];
    return operation(
        fmt::format("(# {} #)", symbol),
        list(randomExpression(random, Type::Int64, depth), randomExpression(random, Type::Int64, depth)),
        [symbol](const std::vector<Cell>& cells) {
            if (isNullCell(cells[0]) || isNullCell(cells[1])) return Cell();
            return integerArithmetic(symbol, std::get<std::int64_t>(cells[0]),
                                     std::get<std::int64_t>(cells[1]));
        });
}

Pointer numberExpression(std::mt19937& random, int depth) {
    const char symbol = "+-*/%"[pick(random, 5)];
    const Type right = symbol == '/' ? numericType(random) : Type::Float64;
    return operation(
        fmt::format("(# {} #)", symbol),
        list(randomExpression(random, numericType(random), depth), randomExpression(random, right, depth)),
        [symbol](const std::vector<Cell>& cells) {
            if (isNullCell(cells[0]) || isNullCell(cells[1])) return Cell();
            return numberArithmetic(symbol, asNumber(cells[0]), asNumber(cells[1]));
        });
}

Pointer textExpression(std::mt19937& random, int depth) {
    return operation(
        "(# || #)",
        list(randomExpression(random, Type::String, depth), randomExpression(random, Type::String, depth)),
        [](const std::vector<Cell>& cells) {
            if (isNullCell(cells[0]) || isNullCell(cells[1])) return Cell();
            return Cell(std::get<std::string>(cells[0]) + std::get<std::string>(cells[1]));
        });
}

} // namespace

std::vector<Values> randomColumns(std::mt19937& random, std::size_t rows) {
    std::vector<Values> columns;
    for (const char* suffix : {"1", "2"})
        for (std::size_t type = 0; type < kTypeNames.size(); ++type) {
            Values values{kTypeNames[type].substr(0, 1) + suffix, static_cast<Type>(type), {}};
            const bool withoutNulls = *suffix == '2';
            while (values.cells.size() < rows) {
                Cell cell = randomCell(random, values.type);
                if (!withoutNulls || !isNullCell(cell)) values.cells.push_back(std::move(cell));
            }
            columns.push_back(std::move(values));
        }
    return columns;
}

std::unique_ptr<RandomExpression> randomExpression(std::mt19937& random, Type type, int depth) {
    const auto index = static_cast<std::size_t>(type);
    if (depth == 0 || pick(random, 6) == 0) {
        if (pick(random, 3) == 0) return std::make_unique<LiteralExpression>(randomCell(random, type), type);
        const bool second = pick(random, 2) == 0;
        return std::make_unique<FieldExpression>(index + (second ? kTypeNames.size() : 0),
                                                 kTypeNames[index].substr(0, 1) + (second ? "2" : "1"));
    }
    if (pick(random, 5) == 0) return choiceExpression(random, type, depth - 1);
    switch (type) {
    case Type::Bool:
        return boolExpression(random, depth - 1);
    case Type::Int64:
        return integerExpression(random, depth - 1);
    case Type::Float64:
        return numberExpression(random, depth - 1);
    default:
        return textExpression(random, depth - 1);
    }
}

std::string textOf(const Cell& cell) {
    if (isNullCell(cell)) return "null";
    if (const auto* truth = std::get_if<bool>(&cell)) return *truth ? "true" : "false";
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *integer);
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    std::string text;
    appendNumber(text, std::get<double>(cell));
    return text;
}

} // namespace weir::testing
