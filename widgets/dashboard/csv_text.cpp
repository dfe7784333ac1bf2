#include "widgets/dashboard/csv_text.h"

#include "pipeline/data/column.h"

#include <cmath>

namespace weir {

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
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        text_ += text;
        return;
    }
    text_ += '"';
    for (const char c : text) {
        if (c == '"') text_ += '"';
        text_ += c;
    }
    text_ += '"';
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
