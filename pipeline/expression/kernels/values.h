#pragma once
#include "pipeline/expression/kernels/kernel.h"

#include <compare>
#include <cstdint>
#include <string_view>

namespace weir::expression {

/// A timestamp as the argument or result of a function, told apart from a number by its type.
struct Moment {
    Timestamp time = 0;

    auto operator<=>(const Moment&) const = default;
};

/// The ValueType that a C++ type stands for in the signature of a function.
template<class T>
inline constexpr ValueType valueTypeFor = ValueType::Null;
template<>
inline constexpr ValueType valueTypeFor<bool> = ValueType::Bool;
template<>
inline constexpr ValueType valueTypeFor<std::int64_t> = ValueType::Int64;
template<>
inline constexpr ValueType valueTypeFor<double> = ValueType::Float64;
template<>
inline constexpr ValueType valueTypeFor<std::string_view> = ValueType::String;
template<>
inline constexpr ValueType valueTypeFor<Moment> = ValueType::Timestamp;

/// An operand's values by row, whether it is a column or a constant. Lives no longer than both.
template<class T>
class Values;

/// A constant, for loops that are compiled once for columns and once for constants.
template<class T>
struct Repeated {
    T value;
    T operator[](std::size_t) const { return value; }
};

/// Numbers: a constant is an array of one element whose row is always 0, so that reading takes no branch.
template<class T>
class NumberValues {
public:
    NumberValues(const T* values, bool isColumn) : values_(values), mask_(isColumn ? ~std::size_t{0} : 0) {}
    T operator[](std::size_t row) const { return values_[row & mask_]; }
    const T* data() const { return values_; }

private:
    const T* values_;
    std::size_t mask_;
};

template<>
class Values<std::int64_t> : public NumberValues<std::int64_t> {
public:
    Values(const Operand& operand, const Column* column)
        : NumberValues(operand.constant ? std::get_if<std::int64_t>(&operand.constant->content)
                                        : column->int64s().data(),
                       !operand.constant) {}
};

template<>
class Values<double> : public NumberValues<double> {
public:
    Values(const Operand& operand, const Column* column)
        : NumberValues(operand.constant ? std::get_if<double>(&operand.constant->content)
                                        : column->float64s().data(),
                       !operand.constant) {}
};

template<>
class Values<Moment> {
public:
    Values(const Operand& operand, const Column* column) : times_(operand, column) {}
    Moment operator[](std::size_t row) const { return {times_[row]}; }

private:
    Values<std::int64_t> times_;
};

template<>
class Values<bool> {
public:
    Values(const Operand& operand, const Column* column)
        : column_(operand.constant ? nullptr : &column->bools()),
          constant_(operand.constant && operand.constant->boolean()) {}
    bool operator[](std::size_t row) const { return column_ ? column_->get(row) : constant_; }

private:
    const Bitmap* column_;
    bool constant_;
};

template<>
class Values<std::string_view> {
public:
    Values(const Operand& operand, const Column* column)
        : column_(operand.constant ? nullptr : column),
          constant_(operand.constant ? std::string_view(operand.constant->text()) : std::string_view()) {}
    std::string_view operator[](std::size_t row) const { return column_ ? column_->string(row) : constant_; }

private:
    const Column* column_;
    std::string_view constant_;
};

} // namespace weir::expression
