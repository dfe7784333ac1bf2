#pragma once
#include "pipeline/data/timestamp.h"

#include <string>
#include <string_view>

namespace weir {

/// Writes what a panel shows as comma-separated values (RFC 4180), cell by cell.
class CsvText {
public:
    /// A text, in quotes where it needs them.
    CsvText& cell(std::string_view text);
    /// A number that reads back to the same value; NaN is an empty cell.
    CsvText& cell(double number);
    /// RFC 3339 in UTC.
    CsvText& time(Timestamp time);
    void endRow();

    std::string text() && { return std::move(text_); }

private:
    void begin();

    std::string text_;
    bool isFirst_ = true; ///< in its row
};

} // namespace weir
