#include "widgets/dashboard/csv_text.h"

#include "pipeline/data/column.h"

#include <cmath>

namespace weir {

void appendCsvField(std::string& text, std::string_view field) {
    if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
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
