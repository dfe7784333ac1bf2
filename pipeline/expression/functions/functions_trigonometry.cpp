// Angles, in radians.
#include "pipeline/expression/functions/function.h"

#include <cmath>
#include <numbers>

namespace weir::expression {

namespace {

/// A function of one number that has a value for every number.
template<class RowFunction>
FunctionRegistration ofNumber(std::string name, std::string summary, RowFunction function) {
    std::string signature = name + "(x)";
    return FunctionRegistration(strictFunction(
        {std::move(name), std::move(signature), std::move(summary), "numbers"}, {overload(function)}));
}

/// The angle of a ratio, which lies between -1 and 1.
std::optional<double> angleOf(double ratio, double (*inverse)(double)) {
    if (ratio < -1 || ratio > 1) return std::nullopt;
    return inverse(ratio);
}

const FunctionRegistration registrations[] = {
    ofNumber("sin", "The sine of an angle in radians.", [](double x) { return std::sin(x); }),
    ofNumber("cos", "The cosine of an angle in radians.", [](double x) { return std::cos(x); }),
    ofNumber("tan", "The tangent of an angle in radians.", [](double x) { return std::tan(x); }),
    ofNumber("asin", "The angle whose sine is x; null beyond -1 and 1.",
             [](double x) { return angleOf(x, std::asin); }),
    ofNumber("acos", "The angle whose cosine is x; null beyond -1 and 1.",
             [](double x) { return angleOf(x, std::acos); }),
    ofNumber("atan", "The angle whose tangent is x.", [](double x) { return std::atan(x); }),
    ofNumber("degrees", "Radians as degrees.", [](double x) { return x * (180 / std::numbers::pi); }),
    ofNumber("radians", "Degrees as radians.", [](double x) { return x * (std::numbers::pi / 180); }),
    FunctionRegistration(
        strictFunction({"atan2", "atan2(y, x)", "The angle of the point (x, y), from -pi to pi.", "numbers"},
                       {overload([](double y, double x) { return std::atan2(y, x); })})),
    FunctionRegistration(
        strictFunction({"pi", "pi()", "The ratio of a circle's circumference to its diameter.", "numbers"},
                       {overload([]() { return std::numbers::pi; })})),
};

} // namespace

} // namespace weir::expression
