#include "connectors/codecs/csv_record.h"

#include <algorithm>

namespace weir {

namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// Where an unquoted cell ends: at a delimiter or a newline, or kNowhere.
std::size_t findCellEnd(std::string_view bytes, std::size_t at, char delimiter) {
    for (; at < bytes.size(); ++at)
        if (bytes[at] == delimiter || bytes[at] == '\n') return at;
    return kNowhere;
}

/// The closing quote of the cell that opens at `at`, or kNowhere.
std::size_t findClosingQuote(std::string_view bytes, std::size_t at, bool& hasQuotes) {
    while (true) {
        at = bytes.find('"', at + 1);
        if (at == kNowhere || at + 1 >= bytes.size() || bytes[at + 1] != '"') return at;
        hasQuotes = true;
        ++at;
    }
}

/// Broken as soon as the line at fault is whole.
CsvRecord broken(std::string_view bytes, BytesEnd end, std::string_view fault) {
    const std::size_t newline = bytes.find('\n');
    if (newline != kNowhere) return {CsvRecord::Kind::Broken, newline + 1, fault};
    if (end == BytesEnd::Open) return {CsvRecord::Kind::Unfinished, bytes.size()};
    return {CsvRecord::Kind::Broken, bytes.size(), fault};
}

std::string_view withoutCarriageReturn(std::string_view text) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

} // namespace

std::string_view CsvCell::value(std::string& buffer) const {
    if (!hasQuotes) return text;
    buffer.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        buffer += text[i];
        if (text[i] == '"') ++i;
    }
    return buffer;
}

CsvRecord splitRecord(std::string_view bytes, char delimiter, BytesEnd end, std::vector<CsvCell>& cells) {
    using Kind = CsvRecord::Kind;
    cells.clear();
    std::size_t at = 0;
    while (true) {
        if (at < bytes.size() && bytes[at] == '"') {
            CsvCell cell{.text = {}, .isQuoted = true};
            const std::string_view searched = bytes.substr(0, kMaxQuotedRecordBytes);
            const std::size_t close =
                at < searched.size() ? findClosingQuote(searched, at, cell.hasQuotes) : kNowhere;
            // What follows a quote at the very end tells whether it closes or is one of two.
            const bool isUnsure = close != kNowhere && close + 1 >= searched.size();
            if (close == kNowhere || (isUnsure && searched.size() < bytes.size())) {
                if (searched.size() == kMaxQuotedRecordBytes)
                    return broken(bytes, end, "a quote has no closing quote within 1 MiB");
                if (end == BytesEnd::Closed) return broken(bytes, end, "a quote has no closing quote");
                return {Kind::Unfinished, bytes.size()};
            }
            if (isUnsure && end == BytesEnd::Open) return {Kind::Unfinished, bytes.size()};
            cell.text = bytes.substr(at + 1, close - at - 1);
            cells.push_back(cell);
            at = close + 1;
            if (at < bytes.size() && bytes[at] == '\r') {
                if (at + 1 >= bytes.size() && end == BytesEnd::Open) return {Kind::Unfinished, bytes.size()};
                if (at + 1 >= bytes.size() || bytes[at + 1] == '\n') ++at;
            }
            if (at >= bytes.size()) return {Kind::Whole, bytes.size()};
            if (bytes[at] != delimiter && bytes[at] != '\n')
                return broken(bytes, end,
                              "text follows a closing quote; a quote inside quotes is written twice");
        } else {
            const std::size_t begin = at;
            at = findCellEnd(bytes, begin, delimiter);
            if (at == kNowhere && end == BytesEnd::Open) return {Kind::Unfinished, bytes.size()};
            std::string_view text = bytes.substr(begin, at == kNowhere ? kNowhere : at - begin);
            if (at == kNowhere || bytes[at] == '\n') text = withoutCarriageReturn(text);
            cells.push_back({.text = text});
            if (at == kNowhere) return {Kind::Whole, bytes.size()};
        }
        if (bytes[at++] == '\n') return {Kind::Whole, at};
    }
}

std::optional<char> likelyDelimiter(std::string_view bytes, BytesEnd end, std::string_view candidates) {
    std::vector<std::size_t> counts(candidates.size(), 0);
    bool isInQuotes = false;
    bool mayOpen = true; // a quote in the midst of a cell is one of its characters
    bool isWhole = end == BytesEnd::Closed || bytes.size() >= kMaxQuotedRecordBytes;
    for (const char c : bytes.substr(0, kMaxQuotedRecordBytes)) {
        if (c == '"' && (isInQuotes || mayOpen)) {
            mayOpen = isInQuotes; // the second of two goes on
            isInQuotes = !isInQuotes;
        } else if (!isInQuotes) {
            if (c == '\n') {
                isWhole = true;
                break;
            }
            const std::size_t which = candidates.find(c);
            mayOpen = which != kNowhere;
            if (mayOpen) ++counts[which];
        }
    }
    if (!isWhole) return std::nullopt;
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

} // namespace weir
