#pragma once
#include "pipeline/data/timestamp.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weir {

/// Appends a field as it is written, quoted where it must be.
void appendCsvField(std::string& text, std::string_view field, char separator = ',');

using CsvRow = std::vector<std::string>;
/// The rows of comma-separated values, without their quotes; a line break within quotes ends none.
std::vector<CsvRow> csvRows(std::string_view text);
void appendCsvRow(std::string& text, const CsvRow& row);

/// Comma-separated values as they are written, row after row (RFC 4180).
class CsvText {
public:
    /// Begins with a row of names, if there are any.
    explicit CsvText(std::initializer_list<std::string_view> heading);

    void add(std::string_view text);
    /// Every digit it has; NaN is an empty field.
    void add(double value);
    /// RFC 3339 in UTC.
    void addTime(Timestamp time);
    void endRow();

    std::string take() { return std::move(text_); }

private:
    void separate();

    std::string text_;
    bool isFirst_ = true; ///< of its row
};

} // namespace weir
