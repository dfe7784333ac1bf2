#include "pipeline/preview/sample_csv.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>
#include <string>
#include <vector>

namespace weir {

namespace {

struct Cell {
    std::string text;
    bool isQuoted = false;
};

/// Takes one row off the text, which may go over several lines.
std::vector<Cell> takeRow(std::string_view& text, std::size_t& line) {
    std::vector<Cell> row(1);
    bool isInside = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') ++line;
        if (isInside) {
            if (c != '"')
                row.back().text += c;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                row.back().text += text[++at];
            else
                isInside = false;
        } else if (c == '"' && row.back().text.empty()) {
            isInside = row.back().isQuoted = true;
        } else if (c == ',') {
            row.emplace_back();
        } else if (c == '\n') {
            ++at;
            break;
        } else if (c != '\r') {
            row.back().text += c;
        }
    }
    text.remove_prefix(at);
    return row;
}

template<class Number>
std::optional<Number> asNumber(const std::string& text) {
    Number number{};
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

nlohmann::ordered_json valueOf(const Cell& cell) {
    if (cell.isQuoted) return cell.text;
    if (cell.text == "true" || cell.text == "false") return cell.text == "true";
    if (const auto whole = asNumber<std::int64_t>(cell.text)) return *whole;
    if (const auto number = asNumber<double>(cell.text)) return *number;
    return cell.text;
}

} // namespace

void readSampleCsv(std::string_view text, SampleText& sample) {
    std::size_t line = 1;
    const std::vector<Cell> names = takeRow(text, line);
    if (names.size() == 1 && text.empty()) {
        sample.errors.push_back(
            {1, "give records as JSON, one a line or in brackets, or as CSV under a line of names"});
        return;
    }
    while (!text.empty()) {
        const std::size_t begin = line;
        const std::vector<Cell> row = takeRow(text, line);
        if (row.size() == 1 && row.front().text.empty() && !row.front().isQuoted) continue;
        if (row.size() != names.size()) {
            sample.errors.push_back(
                {begin, fmt::format("there are {} values under {} names", row.size(), names.size())});
            continue;
        }
        nlohmann::ordered_json record = nlohmann::ordered_json::object();
        for (std::size_t column = 0; column < row.size(); ++column)
            if (!row[column].text.empty() || row[column].isQuoted)
                record[names[column].text] = valueOf(row[column]);
        sample.records.push_back(
            record.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        sample.lines.push_back(begin);
    }
}

} // namespace weir
