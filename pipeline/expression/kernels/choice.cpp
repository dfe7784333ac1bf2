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

/// Lays one candidate after another over the rows where its condition is true, the first one last.
template<class T>
class Blend {
public:
    explicit Blend(std::size_t rows) : values_(rows), validity_(rows, true) {}

    /// `condition` is null for the result that all rows take at first.
    void lay(const Column* condition, const Operand& operand, const Column* column) {
        if (column) {
            const T* const values = Values<T>(operand, column).data();
            layValues(condition, column->validity(), true, [values](std::size_t row) { return values[row]; });
        } else {
            const T value = operand.isNullConstant() ? T{} : std::get<T>(operand.constant->content);
            layValues(condition, {}, !operand.isNullConstant(), [value](std::size_t) { return value; });
        }
    }

    ColumnPointer finish(ValueType type) {
        validity_.clearTail();
        if constexpr (std::is_same_v<T, double>)
            return Column::ofFloat64(std::move(values_), std::move(validity_));
        else if (type == ValueType::Timestamp)
            return Column::ofTimestamp(std::move(values_), std::move(validity_));
        else
            return Column::ofInt64(std::move(values_), std::move(validity_));
    }

private:
    /// `validity` may be empty; `known` is false for a null constant.
    template<class ValueAt>
    void layValues(const Column* condition, const Bitmap& validity, bool known, ValueAt valueAt) {
        T* const out = values_.data();
        const std::span<std::uint64_t> outValidity = validity_.words();
        forEachBlock(values_.size(), [&](std::size_t first, auto count) {
            const std::size_t word = first / kBlock;
            std::uint64_t taken = ~0ull;
            if (condition) taken = condition->bools().words()[word];
            if (condition && condition->hasNulls()) taken &= condition->validity().words()[word];
            if (taken == 0) return;
            const std::uint64_t valid = !known ? 0 : validity.empty() ? ~0ull : validity.words()[word];
            outValidity[word] = (outValidity[word] & ~taken) | (valid & taken);
            if (!condition) {
                for (std::size_t i = first; i < first + count; ++i)
                    out[i] = valueAt(i);
                return;
            }
            for (std::size_t i = first; i < first + count; ++i) {
                const std::uint64_t mask = 0 - ((taken >> (i - first)) & 1);
                const std::uint64_t below = bitsOf(out[i]);
                out[i] = std::bit_cast<T>(below ^ ((below ^ bitsOf(valueAt(i))) & mask));
            }
        });
    }

    Array<T> values_;
    Bitmap validity_;
};

template<class T>
ColumnPointer chooseNumbers(ValueType type, std::span<const Operand> operands, const Arguments& arguments) {
    const std::size_t count = (operands.size() - 1) / 2;
    Blend<T> blend(arguments.rows);
    blend.lay(nullptr, operands.back(), arguments.columns.back());
    for (std::size_t i = count; i-- > 0;)
        blend.lay(arguments.columns[i], operands[count + i], arguments.columns[count + i]);
    return blend.finish(type);
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
