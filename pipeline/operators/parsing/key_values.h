#pragma once
#include "pipeline/operators/parsing/found_fields.h"

#include <string>
#include <string_view>

namespace weir {

/// Reads pairs such as `level=info msg="not found" took=12` (logfmt). One thread.
class KeyValues {
public:
    /// `between` stands between pairs; empty: any blanks. `within` stands between a key and its value.
    KeyValues(std::string between, std::string within)
        : between_(std::move(between)), within_(within.empty() ? "=" : std::move(within)) {}

    /// Sets the fields of the current record. False, with a reason, where the text has no pair, or a quote
    /// that does not end.
    bool parse(std::string_view text, FoundFields& fields);

private:
    std::size_t pieceEnd(std::string_view text, std::size_t from) const;
    std::size_t skipBetween(std::string_view text, std::size_t from) const;
    bool readQuoted(std::string_view text, std::size_t& at);

    const std::string between_;
    const std::string within_;
    std::string unquoted_;
};

} // namespace weir
