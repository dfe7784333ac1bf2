#include "pipeline/operators/parsing/key_values.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

} // namespace

/// Where the piece ends that goes on at `from`.
std::size_t KeyValues::pieceEnd(std::string_view text, std::size_t from) const {
    const std::size_t end = between_.empty() ? text.find_first_of(kBlanks, from) : text.find(between_, from);
    return std::min(end, text.size());
}

/// The place after what stands between pairs.
std::size_t KeyValues::skipBetween(std::string_view text, std::size_t from) const {
    if (between_.empty()) return std::min(text.find_first_not_of(kBlanks, from), text.size());
    return text.substr(from).starts_with(between_) ? from + between_.size() : from;
}

/// Reads a value in double quotes, which begins at `at`, into unquoted_. A backslash takes the next character
/// as it is, but \n, \t and \r are what they are elsewhere.
bool KeyValues::readQuoted(std::string_view text, std::size_t& at) {
    unquoted_.clear();
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"') {
            ++at;
            return true;
        }
        if (text[at] != '\\' || at + 1 == text.size()) {
            unquoted_ += text[at];
            continue;
        }
        const char escaped = text[++at];
        unquoted_ += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped;
    }
    return false;
}

bool KeyValues::parse(std::string_view text, FoundFields& fields) {
    bool hasPair = false;
    for (std::size_t at = skipBetween(text, 0); at < text.size(); at = skipBetween(text, at)) {
        const std::size_t end = pieceEnd(text, at);
        const std::size_t split = text.find(within_, at);
        if (split >= end) {
            at = end;
            continue;
        }
        const std::string_view key = trimmed(text.substr(at, split - at));
        at = split + within_.size();
        const std::size_t valueEnd = pieceEnd(text, at);
        if (!between_.empty()) at = std::min(text.find_first_not_of(kBlanks, at), valueEnd);
        std::string_view value;
        if (at < valueEnd && text[at] == '"') {
            if (!readQuoted(text, at)) return fields.reject("a quote has no closing quote");
            value = unquoted_;
            // What may follow the quote up to the next pair belongs to none.
            at = pieceEnd(text, at);
        } else {
            value = trimmed(text.substr(at, valueEnd - at));
            at = valueEnd;
        }
        if (key.empty()) continue;
        if (!fields.setWritten(key, value)) return false;
        hasPair = true;
    }
    return hasPair || fields.reject("there is no key with a value in it");
}

} // namespace weir
