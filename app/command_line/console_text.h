#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// Text of unknown origin, safe to show on a terminal: control characters as escapes, and no longer than
/// `longest`.
std::string printable(std::string_view text, std::size_t longest = 400);

/// As printable(), of a message of several lines: further ones are indented alike, so that a mark below an
/// expression stays in place.
std::string printableLines(std::string_view message);

/// "12,345,678"
std::string groupedDigits(std::uint64_t number);

/// Columns of text where no terminal says how many it has.
inline constexpr std::size_t kLineWidth = 100;

/// Columns that a line of standard output may have: those of the terminal within 80 and 120, or kLineWidth.
std::size_t consoleWidth();

/// Markdown broken at spaces into lines of at most `width` columns, each after `indent` spaces and with a
/// line end. Line ends inside a paragraph do not count; those before an empty line, a list item or a table
/// row do. Table rows stay whole.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width = kLineWidth);

/// Rows of cells in columns that are as wide as their widest cell.
class TextTable {
public:
    enum class Align : std::uint8_t { Left, Right };

    explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}
    void addRow(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    /// All rows, each after `indent` spaces and with a line end.
    std::string text(std::size_t indent = 0) const;

private:
    std::vector<Align> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace weir
