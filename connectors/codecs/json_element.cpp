#include "connectors/codecs/json_element.h"

namespace weir {

namespace {

/// Behind the text whose opening quote stands at `at`; npos if the bytes end before. A newline ends it too.
std::size_t findStringEnd(std::string_view bytes, std::size_t at) {
    for (++at;; ++at) {
        at = bytes.find_first_of("\"\\\n", at);
        if (at == std::string_view::npos) return at;
        if (bytes[at] != '\\') return at + 1;
        ++at;
        if (at < bytes.size() && bytes[at] == '\n') return at + 1;
    }
}

} // namespace

JsonElement findElement(std::string_view bytes) {
    using Kind = JsonElement::Kind;
    const Kind kind = bytes.front() == '{' ? Kind::Object : Kind::Other;
    const bool isNested = kind == Kind::Object || bytes.front() == '[';
    std::size_t depth = 0;
    std::size_t at = 0;
    while (true) {
        at = bytes.find_first_of(isNested ? "\"{}[]" : "\",]} \t\r\n", at);
        if (at == std::string_view::npos) return {Kind::Unfinished, bytes.size()};
        const char c = bytes[at];
        if (c == '"') {
            at = findStringEnd(bytes, at);
            if (at == std::string_view::npos) return {Kind::Unfinished, bytes.size()};
            if (bytes[at - 1] == '\n') return {Kind::Broken, at};
            continue;
        }
        // A brace that nothing opened must be passed, or the array would never end.
        if (!isNested) return {kind, at == 0 ? 1 : at};
        ++at;
        if (c == '{' || c == '[')
            ++depth;
        else if (--depth == 0)
            return {kind, at};
    }
}

} // namespace weir
