#include "connectors/codecs/csv_encoder.h"

#include "connectors/codecs/csv_column.h"
#include "connectors/codecs/csv_record.h"
#include "connectors/new_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace weir {

namespace {

bool hasValue(const Column& column) {
    return column.nullCount() < column.size();
}

} // namespace

std::size_t CsvEncoder::widen(const RecordBatch& batch) {
    if (areFixed_) return 0;
    const std::vector<std::size_t> found =
        newFields(batch, [this](const std::string& name) { return hasColumn(name); });
    for (const std::size_t column : found)
        columns_.push_back((*batch.schema())[column].name);
    if (!found.empty()) schema_ = nullptr;
    return found.size();
}

std::size_t CsvEncoder::widenByFirstRecord(const RecordBatch& batch) {
    const std::size_t before = columns_.size();
    if (widen(batch) == 0) return 0;
    // The fields stand in order of their first values, so those of the first such record come first.
    const Column& first = *batch.column(columns_[before]);
    std::size_t row = 0;
    while (first.isNull(row))
        ++row;
    std::size_t kept = before + 1;
    while (kept < columns_.size() && !batch.column(columns_[kept])->isNull(row))
        ++kept;
    columns_.resize(kept);
    return kept - before;
}

bool CsvEncoder::hasColumn(const std::string& name) const {
    return std::find(columns_.begin(), columns_.end(), name) != columns_.end();
}

std::string CsvEncoder::header() const {
    std::string row;
    for (const std::string& name : columns_) {
        if (!row.empty()) row += delimiter_;
        appendText(row, name);
    }
    if (!row.empty()) row += '\n';
    return row;
}

Result<void> CsvEncoder::adopt(std::string_view header) {
    std::vector<CsvCell> cells;
    const CsvRecord row = splitRecord(header, delimiter_, BytesEnd::Closed, cells);
    if (row.kind != CsvRecord::Kind::Whole)
        return fail("its header row has quotes that do not fit; write to another file, or replace this one");
    columns_.clear();
    areFixed_ = false;
    schema_ = nullptr;
    std::string buffer;
    for (const CsvCell& cell : cells)
        columns_.emplace_back(cell.value(buffer));
    return {};
}

void CsvEncoder::lengthen(std::string_view bytes, bool isFirst, std::size_t added, std::string& out) {
    if (isFirst) isInQuotes_ = false;
    // A first column needs no delimiter.
    const std::size_t delimiters = added == columns_.size() ? added - 1 : added;
    for (const char c : bytes) {
        if (c == '"') isInQuotes_ = !isInQuotes_;
        if (c == '\n' && !isInQuotes_) out.append(delimiters, delimiter_);
        out += c;
    }
}

void CsvEncoder::shorten(std::string_view bytes, bool isFirst, std::size_t removed, std::string& out) {
    if (isFirst) {
        isInQuotes_ = false;
        heldDelimiters_ = 0;
    }
    for (const char c : bytes) {
        if (c == '"') isInQuotes_ = !isInQuotes_;
        if (c == delimiter_ && !isInQuotes_) {
            // Whether it stands before one of the columns that go is known at the end of the line.
            ++heldDelimiters_;
            continue;
        }
        const bool isLineEnd = c == '\n' && !isInQuotes_;
        out.append(heldDelimiters_ - (isLineEnd ? std::min(removed, heldDelimiters_) : 0), delimiter_);
        heldDelimiters_ = 0;
        out += c;
    }
}

void CsvEncoder::bind(const RecordBatch& batch) {
    schema_ = batch.schema();
    sources_.clear();
    for (const std::string& name : columns_)
        sources_.push_back(schema_->indexOf(name));
}

void CsvEncoder::encode(const RecordBatch& batch, std::string& out, std::vector<std::size_t>* ends) {
    if (batch.schema() != schema_) bind(batch);
    if (!areFixed_) noteLeftOut(batch);
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            if (i > 0) out += delimiter_;
            if (sources_[i]) appendCell(out, batch.column(*sources_[i]), row);
        }
        out += '\n';
        if (ends) ends->push_back(out.size());
    }
}

void CsvEncoder::noteLeftOut(const RecordBatch& batch) {
    for (std::size_t i = 0; i < batch.columns().size(); ++i) {
        const std::string& name = (*schema_)[i].name;
        if (std::find(sources_.begin(), sources_.end(), i) == sources_.end() &&
            std::find(leftOut_.begin(), leftOut_.end(), name) == leftOut_.end() && hasValue(batch.column(i)))
            leftOut_.push_back(name);
    }
}

void CsvEncoder::appendCell(std::string& out, const Column& column, std::size_t row) const {
    if (column.isNull(row)) return;
    if (column.type() == Type::String)
        appendText(out, column.string(row));
    else
        column.appendText(out, row);
}

void CsvEncoder::appendText(std::string& out, std::string_view text) const {
    const std::string_view trimmed = trimmedText(text);
    // At the front of a file, three bytes would be taken for its byte order mark.
    const bool mustQuote =
        isNullText(trimmed) || trimmed.size() != text.size() || text.starts_with("\xEF\xBB\xBF") ||
        std::any_of(text.begin(), text.end(),
                    [this](char c) { return c == '"' || c == '\n' || c == '\r' || c == delimiter_; });
    if (!mustQuote) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

} // namespace weir
