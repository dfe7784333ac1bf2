#include "widgets/dashboard/csv_text.h"

#include "pipeline/data/column.h"

#include <cmath>

namespace weir {

void CsvText::begin() {
    if (!isFirst_) text_ += ',';
    isFirst_ = false;
}

CsvText& CsvText::cell(std::string_view text) {
    begin();
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        text_ += text;
        return *this;
    }
    text_ += '"';
    for (const char character : text) {
        if (character == '"') text_ += '"';
        text_ += character;
    }
    text_ += '"';
    return *this;
}

CsvText& CsvText::cell(double number) {
    begin();
    if (!std::isnan(number)) appendNumber(text_, number);
    return *this;
}

CsvText& CsvText::time(Timestamp time) {
    begin();
    appendTimestamp(text_, time);
    return *this;
}

void CsvText::endRow() {
    text_ += "\r\n";
    isFirst_ = true;
}

} // namespace weir
