#include "pipeline/operators/parsing/separated_values.h"

#include <fmt/format.h>

#include <algorithm>

namespace weir {

/// Reads the cell at `at`, which is then at the delimiter after it, or at the end.
bool SeparatedValues::readCell(std::string_view text, std::size_t& at, std::string_view& cell,
                               FoundFields& fields) {
    if (at == text.size() || text[at] != '"') {
        const std::size_t end = std::min(text.find(delimiter_, at), text.size());
        cell = text.substr(at, end - at);
        at = end;
        return true;
    }
    unquoted_.clear();
    for (++at;; ++at) {
        const std::size_t quote = text.find('"', at);
        if (quote == std::string_view::npos) return fields.reject("a quote has no closing quote");
        unquoted_ += text.substr(at, quote - at);
        at = quote + 1;
        if (at == text.size() || text[at] != '"') break;
        unquoted_ += '"';
    }
    cell = unquoted_;
    if (at == text.size() || text[at] == delimiter_) return true;
    return fields.reject("text follows a closing quote; a quote inside quotes is written twice");
}

bool SeparatedValues::parse(std::string_view text, FoundFields& fields) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    std::size_t cells = 0;
    for (std::size_t at = 0; at <= text.size(); ++at, ++cells) {
        std::string_view cell;
        if (!readCell(text, at, cell, fields)) return false;
        if (cells < names_.size() && !fields.setWritten(names_[cells], cell)) return false;
    }
    if (cells == names_.size()) return true;
    return fields.reject(fmt::format("{} cells where {} names are given", cells, names_.size()));
}

} // namespace weir
