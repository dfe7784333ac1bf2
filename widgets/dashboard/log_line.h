#pragma once
#include "pipeline/data/record_batch.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace weir {

/// How grave a line of a log is.
enum class LogSeverity : std::uint8_t { Unknown, Debug, Information, Warning, Error };

/// What a field that holds severities says: "WARN", "err", "Fatal"; nothing it knows is Unknown.
LogSeverity severityFromName(std::string_view name);
/// Of a number: syslog's 0 to 7, the smaller the graver (RFC 5424), or 10 to 50 and more, as Python's and
/// Bunyan's logs have them.
LogSeverity severityFromNumber(double number);
/// By the first word in capitals, or in brackets, that says one, near the beginning of a line: "12:04 ERROR
/// disk full".
LogSeverity severityFromText(std::string_view text);

/// A record as a line of a log.
struct LogLine {
    Timestamp time = 0;
    LogSeverity severity = LogSeverity::Unknown;
    QString text; ///< of one line: what was further ones is divided by QChar::LineSeparator
};

/// Makes lines of records. Binds the fields by name anew whenever the schema changes. One thread.
class LogLineReader {
public:
    LogLineReader() = default;
    /// `text` is the field with the line; empty: one called message, msg, text, line or log, or else the
    /// first text, or else all fields. `severity` is the field that says how grave it is; empty: the words of
    /// the line.
    LogLineReader(std::string text, std::string severity)
        : text_(std::move(text)), severity_(std::move(severity)) {}

    LogLine read(const RecordBatch& batch, std::size_t row);
    /// A field that was asked for and that the last record did not have; empty if none.
    const std::string& missingField() const { return missing_; }

private:
    void bind(const SchemaPointer& schema);

    std::string text_;
    std::string severity_;
    SchemaPointer schema_;
    std::optional<std::size_t> textColumn_;
    std::optional<std::size_t> severityColumn_;
    std::string missing_;
};

} // namespace weir
