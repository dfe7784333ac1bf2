#include "connectors/codecs/number_text.h"

#include <fast_float/fast_float.h>

#include <charconv>
#include <cmath>

namespace weir {

namespace {

/// So many digits fit a uint64 whatever they are.
constexpr std::ptrdiff_t kSafeDigits = 19;

/// Reads digits into `value`, modulo 2^64.
const char* readDigits(const char* at, const char* end, std::uint64_t& value) {
    while (at < end && *at >= '0' && *at <= '9')
        value = value * 10 + static_cast<std::uint64_t>(*at++ - '0');
    return at;
}

NumberText parsedFloat(const char* begin, const char* end) {
    NumberText number{.kind = NumberText::Kind::Float64, .end = end};
    const auto parsed = fast_float::from_chars(begin, end, number.float64);
    if (parsed.ec != std::errc() || parsed.ptr != end) return {};
    if (std::isinf(number.float64)) number.kind = NumberText::Kind::TooLarge;
    return number;
}

} // namespace

NumberText readNumber(const char* begin, const char* end) {
    const char* at = begin;
    const bool negative = at < end && *at == '-';
    if (negative) ++at;
    const char* const digits = at;
    std::uint64_t mantissa = 0;
    at = readDigits(at, end, mantissa);
    if (at == digits || (*digits == '0' && at - digits > 1)) return {};

    const bool hasPoint = at < end && *at == '.';
    const bool hasExponent = at < end && (*at == 'e' || *at == 'E');
    if (!hasPoint && !hasExponent) {
        NumberText number{.kind = NumberText::Kind::Int64, .end = at};
        if (at - digits < kSafeDigits) {
            number.int64 = static_cast<std::int64_t>(negative ? -mantissa : mantissa);
            return number;
        }
        if (std::from_chars(begin, at, number.int64).ec == std::errc()) return number;
        return parsedFloat(begin, at);
    }

    std::ptrdiff_t digitCount = at - digits;
    std::ptrdiff_t fractionDigits = 0;
    if (hasPoint) {
        const char* const fraction = ++at;
        at = readDigits(at, end, mantissa);
        fractionDigits = at - fraction;
        digitCount += fractionDigits;
        if (fractionDigits == 0) return {};
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < end && (*at == '+' || *at == '-')) ++at;
        const char* const exponent = at;
        std::uint64_t ignored = 0;
        at = readDigits(at, end, ignored);
        if (at == exponent) return {};
        return parsedFloat(begin, at);
    }
    // Both are exact, so that their quotient is the nearest float64 (Clinger: How to read floating point
    // numbers accurately, PLDI 1990).
    if (digitCount <= kSafeDigits && mantissa <= kExactIntegers &&
        fractionDigits < static_cast<std::ptrdiff_t>(kPowersOfTen.size())) {
        const double value =
            static_cast<double>(mantissa) / kPowersOfTen[static_cast<std::size_t>(fractionDigits)];
        return {.kind = NumberText::Kind::Float64, .float64 = negative ? -value : value, .end = at};
    }
    return parsedFloat(begin, at);
}

NumberText readAnyNumber(std::string_view text) {
    const char* const end = text.data() + text.size();
    const NumberText number = readNumber(text.data(), end);
    return number.end == end ? number : NumberText{};
}

} // namespace weir
