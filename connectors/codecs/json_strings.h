#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weir {

/// Whether a value is a text: a quote stands at both ends.
constexpr bool isQuoted(std::string_view value) {
    return value.size() >= 2 && value.front() == '"' && value.back() == '"';
}
/// The text between its quotes.
constexpr std::string_view unquoted(std::string_view value) {
    return value.substr(1, value.size() - 2);
}

/// Texts as JSON writes them, between their quotes, with what backslashes stand for put in. One thread.
class JsonStrings {
public:
    /// Unescapes the string behind an opening quote into `out`, which has room; the end, or null.
    using Unescape = std::uint8_t* (*)(const void* context, const std::uint8_t* string, std::uint8_t* out);

    JsonStrings(const void* context, Unescape unescape) : context_(context), unescape_(unescape) {}

    /// Looks whether there is a backslash in `bytes`, where all texts from now on stand.
    void begin(std::string_view bytes) { hasEscapes_ = bytes.find('\\') != std::string_view::npos; }

    /// The text that `raw` stands for, which holds until the next call; false where a backslash stands for
    /// nothing JSON knows.
    bool read(std::string_view raw, std::string_view& text) {
        text = raw;
        return !hasEscapes_ || raw.find('\\') == std::string_view::npos || unescape(raw, text);
    }

private:
    bool unescape(std::string_view raw, std::string_view& text);

    const void* const context_;
    const Unescape unescape_;
    bool hasEscapes_ = false;
    std::vector<std::uint8_t> buffer_;
};

} // namespace weir
