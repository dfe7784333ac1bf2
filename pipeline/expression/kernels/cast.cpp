#include "pipeline/expression/kernels/cast.h"

#include "pipeline/expression/kernels/elementwise.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <charconv>

namespace weir::expression {

namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// What to read of a number's text: without spaces and a leading plus.
std::string_view numberText(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
    return text;
}

KernelMaker toBool(ValueType from) {
    switch (from) {
    case ValueType::Int64:
        return elementwise([](std::int64_t value) { return value != 0; });
    case ValueType::Float64:
        return elementwise([](double value) { return value != 0; });
    case ValueType::String:
        return elementwise([](std::string_view text) { return truthFromText(text); });
    default:
        return {};
    }
}

KernelMaker toInt64(ValueType from) {
    switch (from) {
    case ValueType::Bool:
        return elementwise([](bool value) { return std::int64_t{value}; });
    case ValueType::Float64:
        return elementwise([](double value) { return truncatedToInteger(value); });
    case ValueType::String:
        return elementwise([](std::string_view text) { return integerFromText(text); });
    default:
        return {};
    }
}

KernelMaker toFloat64(ValueType from) {
    switch (from) {
    case ValueType::Bool:
        return elementwise([](bool value) { return value ? 1.0 : 0.0; });
    case ValueType::Int64:
        return elementwise([](std::int64_t value) { return static_cast<double>(value); });
    case ValueType::String:
        return elementwise([](std::string_view text) { return numberFromText(text); });
    case ValueType::Interval:
        return elementwise([](std::int64_t nanoseconds) { return static_cast<double>(nanoseconds) / 1e9; });
    default:
        return {};
    }
}

KernelMaker toString(ValueType from) {
    switch (from) {
    case ValueType::Bool:
        return elementwise([](TextWriter& out, bool value) { out.append(value ? "true" : "false"); });
    case ValueType::Int64:
        return elementwise([](TextWriter& out, std::int64_t value) {
            char digits[24];
            const char* const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
            out.append({digits, static_cast<std::size_t>(end - digits)});
        });
    case ValueType::Float64:
    case ValueType::Timestamp:
        break;
    default:
        return {};
    }
    return [](std::span<const Operand>) -> Kernel {
        return [](const Arguments& arguments) {
            const Column& column = *arguments.columns[0];
            TextWriter writer(arguments.rows);
            std::string text; // its memory serves all rows
            for (std::size_t row = 0; row < arguments.rows; ++row) {
                text.clear();
                column.appendText(text, row);
                writer.append(text);
                writer.endRow();
            }
            return writer.finish(column.validity());
        };
    };
}

/// Whether a text is a word given in capitals, whatever its own case.
bool isWord(std::string_view text, std::string_view capitals) {
    return std::equal(
        text.begin(), text.end(), capitals.begin(), capitals.end(), [](char letter, char capital) {
            return letter == capital || (letter >= 'a' && letter <= 'z' && letter - 'a' + 'A' == capital);
        });
}

} // namespace

std::optional<double> numberFromText(std::string_view text) {
    text = numberText(text);
    double value = 0;
    const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::int64_t> integerFromText(std::string_view text) {
    text = numberText(text);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size()) return value;
    const std::optional<double> number = numberFromText(text);
    return number ? truncatedToInteger(*number) : std::nullopt;
}

std::optional<bool> truthFromText(std::string_view text) {
    text = trimmed(text);
    for (const std::string_view yes : {"TRUE", "T", "YES", "Y", "ON", "1"})
        if (isWord(text, yes)) return true;
    for (const std::string_view no : {"FALSE", "F", "NO", "N", "OFF", "0"})
        if (isWord(text, no)) return false;
    return std::nullopt;
}

std::optional<std::int64_t> truncatedToInteger(double number) {
    constexpr double kTwoTo63 = 9223372036854775808.0;
    if (!(number >= -kTwoTo63 && number < kTwoTo63)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

KernelMaker conversion(ValueType from, ValueType to) {
    switch (to) {
    case ValueType::Bool:
        return toBool(from);
    case ValueType::Int64:
        return toInt64(from);
    case ValueType::Float64:
        return toFloat64(from);
    case ValueType::String:
        return toString(from);
    case ValueType::Timestamp:
        if (from != ValueType::String) return {};
        return elementwise([](std::string_view text) -> std::optional<Moment> {
            const std::optional<Timestamp> time = parseTimestamp(trimmed(text));
            return time ? std::optional(Moment{*time}) : std::nullopt;
        });
    case ValueType::Null:
    case ValueType::Interval:
        break;
    }
    return {};
}

} // namespace weir::expression
