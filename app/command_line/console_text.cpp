#include "app/command_line/console_text.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <sys/ioctl.h>
#include <unistd.h>

namespace weir {

namespace {

/// Characters that UTF-8 text shows as, near enough for aligning it: bytes that do not continue another.
std::size_t displayWidth(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// Whether a Markdown paragraph ends where this comes on the next line.
bool beginsBlock(std::string_view next) {
    return next.empty() || std::string_view("\n-*|#`0123456789").find(next.front()) != std::string_view::npos;
}

constexpr std::string_view kFence = "```";

/// The block of code at the beginning of the text, line by line as it is written, which is removed.
std::string takeCode(std::string_view& text, std::size_t indent) {
    std::string result;
    bool isWithin = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        result += std::string(line.empty() ? 0 : indent, ' ').append(line) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with(kFence) && std::exchange(isWithin, true)) break;
    }
    // The empty line behind it.
    if (text.starts_with('\n')) {
        text.remove_prefix(1);
        result += "\n";
    }
    return result;
}

} // namespace

std::string printable(std::string_view text, std::size_t longest) {
    const bool isCut = text.size() > longest;
    if (isCut) {
        // Not through the middle of a character.
        while (longest > 0 && (text[longest] & 0xC0) == 0x80)
            --longest;
        text = text.substr(0, longest);
    }
    std::string result;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (code == '\n')
            result += "\\n";
        else if (code == '\t')
            result += "\\t";
        else if (code < 0x20 || code == 0x7F)
            result += fmt::format("\\x{:02x}", code);
        else
            result += byte;
    }
    return isCut ? result + "..." : result;
}

std::string printableLines(std::string_view message) {
    std::string text;
    for (bool isFirst = true; isFirst || !message.empty(); isFirst = false) {
        const std::size_t end = std::min(message.find('\n'), message.size());
        text += (isFirst ? "" : "\n  ") + printable(message.substr(0, end));
        message.remove_prefix(std::min(end + 1, message.size()));
    }
    return text;
}

std::string groupedDigits(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, 1, ',');
    }
    return digits;
}

std::size_t consoleWidth() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kLineWidth;
    return std::clamp<std::size_t>(size.ws_col, 80, 120);
}

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string result;
    std::string line;
    const auto flush = [&] {
        result += std::string(line.empty() ? 0 : indent, ' ') + line + "\n";
        line.clear();
    };
    while (!text.empty()) {
        if (line.empty() && text.starts_with(kFence)) {
            result += takeCode(text, indent);
            continue;
        }
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        const bool endsLine = end < text.size() && text[end] == '\n' && beginsBlock(text.substr(end + 1));
        const bool isTableRow = line.starts_with('|');
        if (!line.empty() && !isTableRow && indent + displayWidth(line) + 1 + displayWidth(word) > width)
            flush();
        if (!line.empty() && !word.empty()) line += ' ';
        line += word;
        if (endsLine) flush();
        text.remove_prefix(std::min(end + 1, text.size()));
        // The empty line between two paragraphs.
        if (endsLine && text.starts_with('\n')) {
            text.remove_prefix(1);
            flush();
        }
    }
    if (!line.empty()) flush();
    return result;
}

std::string TextTable::text(std::size_t indent) const {
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const std::vector<std::string>& row : rows_)
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], displayWidth(row[column]));

    std::string result;
    for (const std::vector<std::string>& row : rows_) {
        std::string line(indent, ' ');
        for (std::size_t column = 0; column < row.size(); ++column) {
            const std::string padding(widths[column] - displayWidth(row[column]), ' ');
            line += columns_[column] == Align::Right ? padding + row[column] : row[column] + padding;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + "\n";
    }
    return result;
}

} // namespace weir
