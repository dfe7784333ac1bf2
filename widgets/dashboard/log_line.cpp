#include "widgets/dashboard/log_line.h"

#include "widgets/dashboard/number_at.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weir {

namespace {

constexpr std::size_t kLongest = 4000;    ///< bytes of a line
constexpr std::size_t kSearchedFor = 160; ///< bytes at its beginning, in which a severity is looked for

struct Word {
    std::string_view word;
    LogSeverity severity;
};

// In small letters; a name counts if it begins with one of them.
constexpr std::array<Word, 18> kWords = {{
    {"error", LogSeverity::Error},
    {"err", LogSeverity::Error},
    {"fatal", LogSeverity::Error},
    {"crit", LogSeverity::Error},
    {"emerg", LogSeverity::Error},
    {"panic", LogSeverity::Error},
    {"severe", LogSeverity::Error},
    {"fail", LogSeverity::Error},
    {"alert", LogSeverity::Error},
    {"warn", LogSeverity::Warning},
    {"info", LogSeverity::Information},
    {"notice", LogSeverity::Information},
    {"debug", LogSeverity::Debug},
    {"traceback", LogSeverity::Error},
    {"trace", LogSeverity::Debug},
    {"verbose", LogSeverity::Debug},
    {"fine", LogSeverity::Debug},
    {"exception", LogSeverity::Error},
}};

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

char lower(char c) {
    return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool beginsWith(std::string_view text, std::string_view word) {
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

} // namespace

LogSeverity severityFromName(std::string_view name) {
    while (!name.empty() && !isLetter(name.front()))
        name.remove_prefix(1);
    for (const Word& word : kWords)
        if (beginsWith(name, word.word)) return word.severity;
    // One letter, as logcat and glog have it.
    if (name.size() != 1) return LogSeverity::Unknown;
    switch (lower(name.front())) {
    case 'e':
    case 'f':
    case 'c':
        return LogSeverity::Error;
    case 'w':
        return LogSeverity::Warning;
    case 'i':
    case 'n':
        return LogSeverity::Information;
    case 'd':
    case 't':
    case 'v':
        return LogSeverity::Debug;
    default:
        return LogSeverity::Unknown;
    }
}

LogSeverity severityFromNumber(double number) {
    if (std::isnan(number) || number < 0) return LogSeverity::Unknown;
    if (number < 8)
        return number <= 3   ? LogSeverity::Error
               : number <= 4 ? LogSeverity::Warning
               : number <= 6 ? LogSeverity::Information
                             : LogSeverity::Debug;
    return number >= 40   ? LogSeverity::Error
           : number >= 30 ? LogSeverity::Warning
           : number >= 20 ? LogSeverity::Information
                          : LogSeverity::Debug;
}

LogSeverity severityFromText(std::string_view text) {
    text = text.substr(0, kSearchedFor);
    for (std::size_t begin = 0; begin < text.size();) {
        if (!isLetter(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && isLetter(text[end]))
            ++end;
        const std::string_view word = text.substr(begin, end - begin);
        const bool isCapitals = std::all_of(word.begin(), word.end(), isCapital);
        const bool isMarked = (begin > 0 && (text[begin - 1] == '[' || text[begin - 1] == '=')) ||
                              (begin == 0 && end < text.size() && text[end] == ':');
        if (word.size() > 2 && (isCapitals || isMarked))
            if (const LogSeverity severity = severityFromName(word); severity != LogSeverity::Unknown)
                return severity;
        begin = end;
    }
    return LogSeverity::Unknown;
}

void LogLineReader::bind(const SchemaPointer& schema) {
    schema_ = schema;
    missing_.clear();
    textColumn_ = text_.empty() ? std::nullopt : schema->indexOf(text_);
    severityColumn_ = severity_.empty() ? std::nullopt : schema->indexOf(severity_);
    if (!severity_.empty() && !severityColumn_) missing_ = severity_;
    if (!text_.empty()) {
        if (!textColumn_) missing_ = text_;
        return;
    }
    for (const std::string_view name : {"message", "msg", "text", "line", "log"})
        if (const auto column = schema->indexOf(name); !textColumn_ && column) textColumn_ = column;
    for (std::size_t i = 0; i < schema->size() && !textColumn_; ++i)
        if ((*schema)[i].type == Type::String && i != severityColumn_) textColumn_ = i;
}

LogLine LogLineReader::read(const RecordBatch& batch, std::size_t row) {
    if (batch.schema() != schema_) bind(batch.schema());
    LogLine line;
    line.time = batch.eventTimes()[row];
    std::string text;
    if (textColumn_) {
        batch.column(*textColumn_).appendText(text, row);
    } else if (text_.empty()) {
        for (std::size_t i = 0; i < batch.columns().size(); ++i) {
            if (!text.empty()) text += ' ';
            text += (*schema_)[i].name + '=';
            batch.column(i).appendText(text, row);
        }
    }
    if (severityColumn_) {
        const Column& column = batch.column(*severityColumn_);
        if (isNumeric(column.type()))
            line.severity = severityFromNumber(numberAt(column, row));
        else if (column.type() == Type::String && !column.isNull(row))
            line.severity = severityFromName(column.string(row));
    } else {
        line.severity = severityFromText(text);
    }
    const bool isCut = text.size() > kLongest;
    if (isCut) text.resize(kLongest);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    line.text = QString::fromStdString(text);
    if (isCut) line.text += QChar(0x2026);
    line.text.replace(QStringLiteral("\r\n"), QString(QChar(QChar::LineSeparator)));
    line.text.replace(u'\n', QChar(QChar::LineSeparator));
    line.text.replace(u'\r', QChar(QChar::LineSeparator));
    line.text.replace(QChar(QChar::ParagraphSeparator), QChar(QChar::LineSeparator));
    return line;
}

} // namespace weir
