#include "pipeline/expression/kernels/choice.h"

#include "pipeline/expression/kernels/bits.h"
#include "pipeline/expression/kernels/results.h"
#include "pipeline/expression/kernels/values.h"

#include <bit>
#include <cmath>
#include <optional>

namespace weir::expression {

namespace {

/// Which result each row takes: the number of its first true condition, or `conditions.size()`.
Array<std::uint32_t> chosenResults(std::span<const Column* const> conditions, std::size_t rows) {
    Array<std::uint32_t> chosen(rows, static_cast<std::uint32_t>(conditions.size()));
    for (std::size_t word = 0; word * kBlock < rows; ++word) {
        std::uint64_t open = ~0ull;
        for (std::size_t i = 0; i < conditions.size() && open != 0; ++i) {
            const Column& condition = *conditions[i];
            std::uint64_t taken = condition.bools().words()[word] & open;
            if (condition.hasNulls()) taken &= condition.validity().words()[word];
            open &= ~taken;
            for (; taken != 0; taken &= taken - 1)
                chosen[word * kBlock + static_cast<std::size_t>(std::countr_zero(taken))] =
                    static_cast<std::uint32_t>(i);
        }
    }
    return chosen;
}

/// A value that may be null: a column's, a constant or a null constant.
template<class T>
class Candidate {
public:
    Candidate(const Operand& operand, const Column* column) : column_(column) {
        if (!operand.isNullConstant()) values_.emplace(operand, column);
    }
    bool isNull(std::size_t row) const { return !values_ || (column_ && column_->isNull(row)); }
    T operator[](std::size_t row) const { return (*values_)[row]; }

private:
    const Column* column_;
    std::optional<Values<T>> values_;
};

/// Makes the column whose row `row` is `valueAt(row)`, an optional.
template<class T, class ValueAt>
ColumnPointer collect(std::size_t rows, ValueAt valueAt) {
    Bitmap validity;
    if constexpr (std::is_same_v<T, std::string_view>) {
        TextWriter writer(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            const std::optional<std::string_view> value = valueAt(row);
            if (value) writer.append(*value);
            if (value && writer.endRow()) continue;
            if (!value) writer.endRowAsNull();
            markNull(validity, row, rows);
        }
        return writer.finish(std::move(validity));
    } else {
        Results<T> results(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            if (const std::optional<T> value = valueAt(row))
                results.set(row, *value);
            else
                markNull(validity, row, rows);
        }
        return results.finish(std::move(validity));
    }
}

template<class T>
ColumnPointer chooseByRow(std::span<const Operand> operands, const Arguments& arguments) {
    const std::size_t count = (operands.size() - 1) / 2;
    const Array<std::uint32_t> chosen = chosenResults(arguments.columns.first(count), arguments.rows);
    std::vector<Candidate<T>> candidates;
    for (std::size_t i = count; i < operands.size(); ++i)
        candidates.emplace_back(operands[i], arguments.columns[i]);
    return collect<T>(arguments.rows, [&](std::size_t row) -> std::optional<T> {
        const Candidate<T>& candidate = candidates[chosen[row]];
        if (candidate.isNull(row)) return std::nullopt;
        return candidate[row];
    });
}

/// The bits of a number, which can be blended without a branch.
std::uint64_t bitsOf(std::int64_t value) {
    return static_cast<std::uint64_t>(value);
}
std::uint64_t bitsOf(double value) {
    return std::bit_cast<std::uint64_t>(value);
}

/// A candidate's values: a column's, or the same one for every row.
template<class T, class Visit>
void withValues(const Operand& operand, const Column* column, Visit visit) {
    if (column) {
        visit(Values<T>(operand, column).data());
    } else {
        const T value = operand.isNullConstant() ? T{} : std::get<T>(operand.constant->content);
        visit(Repeated<T>{value});
    }
}

/// The rows in which a condition is true, as a bit for each of 64.
std::uint64_t rowsTaken(const Column& condition, std::size_t word) {
    const std::uint64_t isTrue = condition.bools().words()[word];
    return condition.hasNulls() ? isTrue & condition.validity().words()[word] : isTrue;
}

/// Gives `out` the values of `above` where the condition is true, and those of `below` elsewhere.
template<class T, class Above, class Below>
void blend(const Column& condition, Above above, Below below, Array<T>& out) {
    vectorised([&, values = out.data()] {
        forEachBlock(out.size(), [&](std::size_t first, auto count) {
            const std::uint64_t taken = rowsTaken(condition, first / kBlock);
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint64_t mask = 0 - ((taken >> i) & 1);
                const std::uint64_t lower = bitsOf(below[first + i]);
                values[first + i] = std::bit_cast<T>(lower ^ ((lower ^ bitsOf(above[first + i])) & mask));
            }
        });
    });
}

/// Where the candidates that the rows take are valid; empty when none can be null.
Bitmap chosenValidity(std::span<const Operand> operands, const Arguments& arguments) {
    const std::size_t count = (operands.size() - 1) / 2;
    bool mayBeNull = false;
    for (std::size_t i = count; i < operands.size(); ++i) {
        const Column* const column = arguments.columns[i];
        mayBeNull = mayBeNull || operands[i].isNullConstant() || (column && column->hasNulls());
    }
    if (!mayBeNull) return {};
    Bitmap validity(arguments.rows, false);
    const std::span<std::uint64_t> words = validity.words();
    const auto validOf = [&](std::size_t operand, std::size_t word) {
        if (operands[operand].isNullConstant()) return std::uint64_t{0};
        const Column* const column = arguments.columns[operand];
        return column && column->hasNulls() ? column->validity().words()[word] : ~std::uint64_t{0};
    };
    for (std::size_t word = 0; word < words.size(); ++word) {
        words[word] = validOf(2 * count, word);
        for (std::size_t i = count; i-- > 0;) {
            const std::uint64_t taken = rowsTaken(*arguments.columns[i], word);
            words[word] = (words[word] & ~taken) | (validOf(count + i, word) & taken);
        }
    }
    validity.clearTail();
    return validity;
}

/// Lays one candidate after another over the rows where its condition is true, the first one last.
template<class T>
ColumnPointer chooseNumbers(ValueType type, std::span<const Operand> operands, const Arguments& arguments) {
    const std::size_t count = (operands.size() - 1) / 2;
    Array<T> values(arguments.rows);
    const auto valuesOf = [&](std::size_t operand, auto visit) {
        withValues<T>(operands[operand], arguments.columns[operand], visit);
    };
    valuesOf(2 * count - 1, [&](auto above) {
        valuesOf(2 * count, [&](auto below) { blend(*arguments.columns[count - 1], above, below, values); });
    });
    for (std::size_t i = count - 1; i-- > 0;)
        valuesOf(count + i, [&](auto above) { blend(*arguments.columns[i], above, values.data(), values); });

    Bitmap validity = chosenValidity(operands, arguments);
    if constexpr (std::is_same_v<T, double>)
        return Column::ofFloat64(std::move(values), std::move(validity));
    else if (type == ValueType::Timestamp)
        return Column::ofTimestamp(std::move(values), std::move(validity));
    else
        return Column::ofInt64(std::move(values), std::move(validity));
}

ColumnPointer choose(ValueType type, std::span<const Operand> operands, const Arguments& arguments) {
    switch (type) {
    case ValueType::Bool:
        return chooseByRow<bool>(operands, arguments);
    case ValueType::String:
        return chooseByRow<std::string_view>(operands, arguments);
    case ValueType::Float64:
    case ValueType::Null:
        return chooseNumbers<double>(type, operands, arguments);
    case ValueType::Int64:
    case ValueType::Interval:
    case ValueType::Timestamp:
        break;
    }
    return chooseNumbers<std::int64_t>(type, operands, arguments);
}

template<class T>
bool isNaN(T value) {
    if constexpr (std::is_same_v<T, double>)
        return std::isnan(value);
    else
        return false;
}

template<class T, bool greatest>
ColumnPointer extreme(std::span<const Operand> operands, const Arguments& arguments) {
    const Candidate<T> left(operands[0], arguments.columns[0]);
    const Candidate<T> right(operands[1], arguments.columns[1]);
    return collect<T>(arguments.rows, [&](std::size_t row) -> std::optional<T> {
        const bool noLeft = left.isNull(row);
        const bool noRight = right.isNull(row);
        if (noLeft && noRight) return std::nullopt;
        if (noLeft) return right[row];
        if (noRight) return left[row];
        const T a = left[row];
        const T b = right[row];
        if (isNaN(a)) return a;
        const bool takesRight = isNaN(b) || (greatest ? a < b : b < a);
        return takesRight ? b : a;
    });
}

/// `visit` is called with a value of the C++ type that holds values of `type`.
template<class Visit>
ColumnPointer forType(ValueType type, Visit visit) {
    switch (type) {
    case ValueType::Bool:
        return visit(bool{});
    case ValueType::Int64:
    case ValueType::Interval:
        return visit(std::int64_t{});
    case ValueType::String:
        return visit(std::string_view{});
    case ValueType::Timestamp:
        return visit(Moment{});
    case ValueType::Float64:
    case ValueType::Null:
        break;
    }
    return visit(double{});
}

template<bool greatest>
KernelMaker extremeOf(ValueType type) {
    return [type](std::span<const Operand> operands) -> Kernel {
        return
            [type, own = std::vector<Operand>(operands.begin(), operands.end())](const Arguments& arguments) {
                return forType(
                    type, [&](auto sample) { return extreme<decltype(sample), greatest>(own, arguments); });
            };
    };
}

} // namespace

KernelMaker choice(ValueType type) {
    return [type](std::span<const Operand> operands) -> Kernel {
        return [type, own = std::vector<Operand>(operands.begin(), operands.end())](
                   const Arguments& arguments) { return choose(type, own, arguments); };
    };
}

KernelMaker greaterOf(ValueType type) {
    return extremeOf<true>(type);
}

KernelMaker lesserOf(ValueType type) {
    return extremeOf<false>(type);
}

} // namespace weir::expression
