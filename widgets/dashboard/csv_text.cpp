#include "widgets/dashboard/csv_text.h"

#include "pipeline/data/column.h"

#include <cmath>

namespace weir {

void appendCsvField(std::string& text, std::string_view field, char separator) {
    if (field.find_first_of("\"\r\n") == std::string_view::npos &&
        field.find(separator) == std::string_view::npos) {
        text += field;
        return;
    }
    text += '"';
    for (const char c : field) {
        if (c == '"') text += '"';
        text += c;
    }
    text += '"';
}

std::vector<CsvRow> csvRows(std::string_view text) {
    std::vector<CsvRow> rows;
    CsvRow row;
    std::string field;
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isQuoted) {
            if (c != '"')
                field += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                isQuoted = false;
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == ',') {
            row.push_back(std::exchange(field, {}));
        } else if (c == '\n') {
            row.push_back(std::exchange(field, {}));
            rows.push_back(std::exchange(row, {}));
        } else if (c != '\r') {
            field += c;
        }
    }
    return rows;
}

void appendCsvRow(std::string& text, const CsvRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) text += ',';
        appendCsvField(text, row[i]);
    }
    text += "\r\n";
}

CsvText::CsvText(std::initializer_list<std::string_view> heading) {
    for (const std::string_view name : heading)
        add(name);
    if (heading.size() > 0) endRow();
}

void CsvText::separate() {
    if (!isFirst_) text_ += ',';
    isFirst_ = false;
}

void CsvText::add(std::string_view text) {
    separate();
    appendCsvField(text_, text);
}

void CsvText::add(double value) {
    separate();
    if (!std::isnan(value)) appendNumber(text_, value);
}

void CsvText::addTime(Timestamp time) {
    separate();
    appendTimestamp(text_, time);
}

void CsvText::endRow() {
    text_ += "\r\n";
    isFirst_ = true;
}

} // namespace weir
