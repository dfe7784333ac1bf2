#pragma once
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// One figure of a sample of this machine, such as "memory.used_percent".
struct Metric {
    std::string name;
    double value = 0;

    bool operator==(const Metric&) const = default;
};

using Metrics = std::vector<Metric>;

/// Takes the next line off the front of `text`, without its end; nothing when no text is left.
inline std::optional<std::string_view> takeLine(std::string_view& text) {
    if (text.empty()) return std::nullopt;
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

/// Takes the next word off the front of `line`; words stand between blanks. Empty when none is left.
inline std::string_view takeWord(std::string_view& line) {
    constexpr std::string_view blanks = " \t";
    const std::size_t start = line.find_first_not_of(blanks);
    if (start == std::string_view::npos) {
        line = {};
        return {};
    }
    const std::size_t end = line.find_first_of(blanks, start);
    const std::string_view word = line.substr(start, end - start);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end);
    return word;
}

/// A whole word as a number, or nothing.
template<class Number>
std::optional<Number> numberFrom(std::string_view word) {
    Number number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

} // namespace weir
