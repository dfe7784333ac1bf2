#pragma once
#include "pipeline/operators/parsing/found_fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Reads one row of CSV (RFC 4180) whose columns have given names. One thread.
class SeparatedValues {
public:
    SeparatedValues(char delimiter, std::vector<std::string> names)
        : delimiter_(delimiter), names_(std::move(names)) {}

    /// Sets the fields of the current record. False, with a reason, where there are more or fewer cells than
    /// names, or quotes that do not fit.
    bool parse(std::string_view text, FoundFields& fields);

private:
    bool readCell(std::string_view text, std::size_t& at, std::string_view& cell, FoundFields& fields);

    const char delimiter_;
    const std::vector<std::string> names_;
    std::string unquoted_;
};

} // namespace weir
