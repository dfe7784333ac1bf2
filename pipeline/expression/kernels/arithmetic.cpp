#include "pipeline/expression/kernels/arithmetic.h"

#include "pipeline/data/int128.h"
#include "pipeline/expression/kernels/bits.h"
#include "pipeline/expression/kernels/elementwise.h"
#include "pipeline/expression/kernels/values.h"
#include "pipeline/expression/kernels/wide_vectors.h"

#include <cmath>
#include <stdexcept>

namespace weir::expression {

namespace {

// Each operation sets a result for any operands, and gives 1 where it counts for nothing, else 0: a number
// and no bool, so that it is as wide as the operands and lies in one vector with them.

struct AddInt64 {
    static std::uint64_t apply(std::int64_t a, std::int64_t b, std::int64_t& sum) {
        sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
        return static_cast<std::uint64_t>((a ^ sum) & (b ^ sum)) >> 63; // both signs differ from its own
    }
};

struct SubtractInt64 {
    static std::uint64_t apply(std::int64_t a, std::int64_t b, std::int64_t& difference) {
        difference = static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
        return static_cast<std::uint64_t>((a ^ b) & (a ^ difference)) >> 63;
    }
};

struct MultiplyInt64 {
    static std::uint64_t apply(std::int64_t a, std::int64_t b, std::int64_t& product) {
        return __builtin_mul_overflow(a, b, &product) ? 1 : 0;
    }
};

struct ModuloInt64 {
    static std::uint64_t apply(std::int64_t a, std::int64_t b, std::int64_t& rest) {
        rest = b == 0 || b == -1 ? 0 : a % b; // the least int64 % -1 traps on x86
        return b == 0 ? 1 : 0;
    }
};

struct AddFloat64 {
    static std::uint64_t apply(double a, double b, double& sum) {
        sum = a + b;
        return 0;
    }
};

struct SubtractFloat64 {
    static std::uint64_t apply(double a, double b, double& difference) {
        difference = a - b;
        return 0;
    }
};

struct MultiplyFloat64 {
    static std::uint64_t apply(double a, double b, double& product) {
        product = a * b;
        return 0;
    }
};

struct DivideFloat64 {
    static std::uint64_t apply(double a, double b, double& quotient) {
        quotient = a / b;
        return b == 0 ? 1 : 0;
    }
};

struct ModuloFloat64 {
    static std::uint64_t apply(double a, double b, double& rest) {
        rest = std::fmod(a, b);
        return b == 0 ? 1 : 0;
    }
};

ColumnPointer columnOf(ValueType, Array<double> values, Bitmap validity) {
    return Column::ofFloat64(std::move(values), std::move(validity));
}

ColumnPointer columnOf(ValueType type, Array<std::int64_t> values, Bitmap validity) {
    if (type == ValueType::Timestamp) return Column::ofTimestamp(std::move(values), std::move(validity));
    return Column::ofInt64(std::move(values), std::move(validity));
}

const double* valuesOf(const Column& column, double) {
    return column.float64s().data();
}
const std::int64_t* valuesOf(const Column& column, std::int64_t) {
    return column.int64s().data();
}

template<class Operation, class T, class Left, class Right>
ColumnPointer compute(const Arguments& arguments, ValueType result, Left left, Right right) {
    const std::size_t rows = arguments.rows;
    Array<T> values(rows);
    T* const out = values.data();
    Bitmap validity = combinedValidity(arguments);
    vectorised([&] {
        forEachBlock(rows, [&](std::size_t first, auto count) {
            T* __restrict__ const results = out + first; // a fresh array, so that the loop can be vectorised
            std::uint64_t faults = 0;
            for (std::size_t i = 0; i < count; ++i)
                faults |= Operation::apply(left[first + i], right[first + i], results[i]);
            if (faults == 0) return;
            if (validity.empty()) validity = Bitmap(rows, true);
            validity.words()[first / kBlock] &= ~wordWhere(count, [&](std::size_t i) {
                return Operation::apply(left[first + i], right[first + i], results[i]) != 0;
            });
        });
    });
    return columnOf(result, std::move(values), std::move(validity));
}

/// One loop for each of column and column, column and constant, constant and column.
template<class Operation, class T>
KernelMaker maker(ValueType result) {
    return [result](std::span<const Operand> operands) -> Kernel {
        if (operands[0].constant) {
            const Repeated<T> constant{std::get<T>(operands[0].constant->content)};
            return [=](const Arguments& arguments) {
                return compute<Operation, T>(arguments, result, constant,
                                             valuesOf(*arguments.columns[1], T{}));
            };
        }
        if (operands[1].constant) {
            const Repeated<T> constant{std::get<T>(operands[1].constant->content)};
            return [=](const Arguments& arguments) {
                return compute<Operation, T>(arguments, result, valuesOf(*arguments.columns[0], T{}),
                                             constant);
            };
        }
        return [=](const Arguments& arguments) {
            return compute<Operation, T>(arguments, result, valuesOf(*arguments.columns[0], T{}),
                                         valuesOf(*arguments.columns[1], T{}));
        };
    };
}

} // namespace

KernelMaker int64Arithmetic(BinaryOperator binary, ValueType result) {
    switch (binary) {
    case BinaryOperator::Add:
        return maker<AddInt64, std::int64_t>(result);
    case BinaryOperator::Subtract:
        return maker<SubtractInt64, std::int64_t>(result);
    case BinaryOperator::Multiply:
        return maker<MultiplyInt64, std::int64_t>(result);
    case BinaryOperator::Modulo:
        return maker<ModuloInt64, std::int64_t>(result);
    default:
        throw std::logic_error("no arithmetic of int64s");
    }
}

KernelMaker float64Arithmetic(BinaryOperator binary) {
    switch (binary) {
    case BinaryOperator::Add:
        return maker<AddFloat64, double>(ValueType::Float64);
    case BinaryOperator::Subtract:
        return maker<SubtractFloat64, double>(ValueType::Float64);
    case BinaryOperator::Multiply:
        return maker<MultiplyFloat64, double>(ValueType::Float64);
    case BinaryOperator::Divide:
        return maker<DivideFloat64, double>(ValueType::Float64);
    case BinaryOperator::Modulo:
        return maker<ModuloFloat64, double>(ValueType::Float64);
    default:
        throw std::logic_error("no arithmetic of float64s");
    }
}

KernelMaker timeDifference() {
    return elementwise([](Moment later, Moment earlier) {
        return static_cast<double>(static_cast<Int128>(later.time) - earlier.time) / 1e9;
    });
}

KernelMaker scaledInterval(BinaryOperator binary) {
    const auto rounded = [](double nanoseconds) -> std::optional<std::int64_t> {
        if (!(std::abs(nanoseconds) < 9.2e18)) return std::nullopt;
        return std::llround(nanoseconds);
    };
    if (binary == BinaryOperator::Multiply)
        return elementwise([rounded](std::int64_t nanoseconds, double factor) {
            return rounded(static_cast<double>(nanoseconds) * factor);
        });
    return elementwise([rounded](std::int64_t nanoseconds, double divisor) -> std::optional<std::int64_t> {
        if (divisor == 0) return std::nullopt;
        return rounded(static_cast<double>(nanoseconds) / divisor);
    });
}

} // namespace weir::expression
