// Arithmetic beyond the operators.
#include "pipeline/expression/functions/function.h"

#include <cmath>
#include <numbers>

namespace weir::expression {

namespace {

FunctionDescription number(std::string name, std::string signature, std::string summary) {
    return {std::move(name), std::move(signature), std::move(summary), "numbers"};
}

std::int64_t same(std::int64_t x) {
    return x;
}

/// `change` on a number with its point moved by `digits` places and back.
template<class Change>
double atDigits(double x, std::int64_t digits, Change change) {
    constexpr std::int64_t kMostDigits = 308;
    constexpr double kNoFractionBeyond = 4503599627370496.0; // 2^52
    if (digits > kMostDigits || !std::isfinite(x)) return x;
    if (digits < -kMostDigits) return 0;
    const double power = std::pow(10.0, static_cast<double>(std::abs(digits)));
    if (digits < 0) return change(x / power) * power;
    const double moved = x * power;
    return std::abs(moved) < kNoFractionBeyond ? change(moved) / power : x;
}

template<class T>
T clamped(T x, T low, T high) {
    return x < low ? low : high < x ? high : x;
}

const FunctionRegistration registrations[] = {
    FunctionRegistration(strictFunction(number("abs", "abs(x)", "The number without its sign."),
                                        {overload([](std::int64_t x) -> std::optional<std::int64_t> {
                                             if (x == std::numeric_limits<std::int64_t>::min())
                                                 return std::nullopt;
                                             return std::abs(x);
                                         }),
                                         overload([](double x) { return std::abs(x); })})),
    FunctionRegistration(strictFunction(
        number("sign", "sign(x)", "-1, 0 or 1: which side of zero the number lies on."),
        {overload([](std::int64_t x) { return std::int64_t{(x > 0) - (x < 0)}; }),
         overload([](double x) { return std::isnan(x) ? x : static_cast<double>((x > 0) - (x < 0)); })})),
    FunctionRegistration(strictFunction(
        number("round", "round(x [, digits])",
               "The nearest whole number, halves away from zero; or the nearest with that many digits behind "
               "the point."),
        {overload([](std::int64_t x) { return same(x); }), overload([](double x) { return std::round(x); }),
         overload([](double x, std::int64_t digits) {
             return atDigits(x, digits, [](double moved) { return std::round(moved); });
         })})),
    FunctionRegistration(strictFunction(
        number("trunc", "trunc(x [, digits])",
               "The number cut off at the point, or behind that many digits."),
        {overload([](std::int64_t x) { return same(x); }), overload([](double x) { return std::trunc(x); }),
         overload([](double x, std::int64_t digits) {
             return atDigits(x, digits, [](double moved) { return std::trunc(moved); });
         })})),
    FunctionRegistration(
        strictFunction(number("floor", "floor(x)", "The greatest whole number that is not above x."),
                       {overload([](std::int64_t x) { return same(x); }),
                        overload([](double x) { return std::floor(x); })})),
    FunctionRegistration(strictFunction(
        number("ceil", "ceil(x)", "The least whole number that is not below x."),
        {overload([](std::int64_t x) { return same(x); }), overload([](double x) { return std::ceil(x); })},
        {"ceiling"})),
    FunctionRegistration(strictFunction(
        number("mod", "mod(x, divisor)", "The remainder of a division, with the sign of x; as x % divisor."),
        {overload([](std::int64_t x, std::int64_t divisor) -> std::optional<std::int64_t> {
             if (divisor == 0) return std::nullopt;
             return divisor == -1 ? 0 : x % divisor;
         }),
         overload([](double x, double divisor) -> std::optional<double> {
             if (divisor == 0) return std::nullopt;
             return std::fmod(x, divisor);
         })})),
    FunctionRegistration(strictFunction(
        number("clamp", "clamp(x, low, high)", "x, but no less than low and no more than high."),
        {overload([](std::int64_t x, std::int64_t low, std::int64_t high) { return clamped(x, low, high); }),
         overload([](double x, double low, double high) { return clamped(x, low, high); })})),
    FunctionRegistration(strictFunction(number("sqrt", "sqrt(x)", "The square root; null below zero."),
                                        {overload([](double x) -> std::optional<double> {
                                            if (x < 0) return std::nullopt;
                                            return std::sqrt(x);
                                        })})),
    FunctionRegistration(strictFunction(number("cbrt", "cbrt(x)", "The cube root."),
                                        {overload([](double x) { return std::cbrt(x); })})),
    FunctionRegistration(strictFunction(number("exp", "exp(x)", "e to the power of x."),
                                        {overload([](double x) { return std::exp(x); })})),
    FunctionRegistration(
        strictFunction(number("power", "power(x, exponent)",
                              "x to the power of the exponent; null where it is not a real number."),
                       {overload([](double x, double exponent) -> std::optional<double> {
                           if ((x < 0 && std::isfinite(exponent) && std::trunc(exponent) != exponent) ||
                               (x == 0 && exponent < 0))
                               return std::nullopt;
                           return std::pow(x, exponent);
                       })},
                       {"pow"})),
    FunctionRegistration(
        strictFunction(number("ln", "ln(x)", "The natural logarithm; null unless x is above zero."),
                       {overload([](double x) -> std::optional<double> {
                           if (x <= 0) return std::nullopt;
                           return std::log(x);
                       })})),
    FunctionRegistration(
        strictFunction(number("log10", "log10(x)", "The logarithm to base 10; null unless x is above zero."),
                       {overload([](double x) -> std::optional<double> {
                           if (x <= 0) return std::nullopt;
                           return std::log10(x);
                       })})),
    FunctionRegistration(
        strictFunction(number("log2", "log2(x)", "The logarithm to base 2; null unless x is above zero."),
                       {overload([](double x) -> std::optional<double> {
                           if (x <= 0) return std::nullopt;
                           return std::log2(x);
                       })})),
    FunctionRegistration(strictFunction(
        number("log", "log(base, x)", "The logarithm of x to a base; null unless both are above zero."),
        {overload([](double base, double x) -> std::optional<double> {
            if (x <= 0 || base <= 0 || base == 1) return std::nullopt;
            return std::log(x) / std::log(base);
        })})),
    FunctionRegistration(
        strictFunction(number("is_nan", "is_nan(x)", "Whether x is NaN, the float64 that is no number."),
                       {overload([](double x) { return std::isnan(x); })})),
    FunctionRegistration(
        strictFunction(number("is_finite", "is_finite(x)", "Whether x is neither NaN nor infinite."),
                       {overload([](double x) { return std::isfinite(x); })})),
};

} // namespace

} // namespace weir::expression
