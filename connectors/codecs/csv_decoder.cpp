#include "connectors/codecs/csv_decoder.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <set>

namespace weir {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kNotUtf8 =
    "this is not UTF-8; convert the file, for instance by iconv -f WINDOWS-1252 -t UTF-8";

std::string_view withoutLineEnd(std::string_view row) {
    if (row.ends_with('\n')) row.remove_suffix(1);
    if (row.ends_with('\r')) row.remove_suffix(1);
    return row;
}

std::string columnCount(std::size_t count) {
    return count == 1 ? "1 column" : fmt::format("{} columns", count);
}

} // namespace

CsvDecoder::CsvDecoder(CsvDecoderOptions options, NodeReport& report)
    : options_(std::move(options)), report_(report) {}

void CsvDecoder::reset() {
    hasBegun_ = false;
    isSkippingLine_ = false;
    hasEmptyLine_ = false;
    line_ = 1;
    columns_.clear();
}

void CsvDecoder::save(StateWriter& state) const {
    state.write(hasBegun_);
    if (!hasBegun_) return;
    state.write(delimiter_);
    state.write(isSkippingLine_);
    state.write(hasEmptyLine_);
    state.write(static_cast<std::uint64_t>(line_));
    state.writeTexts(names_);
    for (const CsvColumn& column : columns_)
        column.save(state);
}

void CsvDecoder::restore(StateReader& state, BatchBuilder& records) {
    state.read(hasBegun_);
    if (!hasBegun_) return;
    state.read(delimiter_);
    state.read(isSkippingLine_);
    state.read(hasEmptyLine_);
    line_ = state.read<std::uint64_t>();
    makeColumns(state.readTexts(), records);
    for (CsvColumn& column : columns_)
        column.restore(state);
}

std::size_t CsvDecoder::decode(std::string_view bytes, BytesEnd end, BatchBuilder& records,
                               std::size_t limit) {
    std::size_t done = 0;
    if (!hasBegun_ && !beginStream(bytes, end, records, done)) return done;
    while (limit > 0 && done < bytes.size()) {
        const std::string_view rest = bytes.substr(done);
        if (isSkippingLine_) {
            done += skipLine(rest);
            continue;
        }
        const CsvRecord record = splitRecord(rest, delimiter_, end, cells_);
        if (record.kind == CsvRecord::Kind::Unfinished) {
            if (rest.size() <= kMaxRecordBytes) break;
            reportMalformed(rest, "the line is longer than 16 MiB");
            isSkippingLine_ = true;
            continue;
        }
        if (hasEmptyLine_) {
            hasEmptyLine_ = false;
            records.endRecord();
            --limit;
            continue;
        }
        const std::string_view row = rest.substr(0, record.size);
        if (record.kind == CsvRecord::Kind::Broken)
            reportMalformed(row, record.fault);
        else if (record.size > kMaxRecordBytes)
            reportMalformed(row, "the line is longer than 16 MiB");
        else if (isEmptyLine())
            // With one column it is a record without a value, but not at the end of the file.
            hasEmptyLine_ = columns_.size() == 1;
        else if (decodeRecord(row, records))
            --limit;
        line_ += static_cast<std::size_t>(std::count(row.begin(), row.end(), '\n'));
        done += record.size;
    }
    if (end == BytesEnd::Closed && done == bytes.size()) {
        isSkippingLine_ = false;
        hasEmptyLine_ = false;
        line_ = 1;
    }
    return done;
}

std::size_t CsvDecoder::skipLine(std::string_view bytes) {
    const std::size_t newline = bytes.find('\n');
    if (newline == std::string_view::npos) return bytes.size();
    isSkippingLine_ = false;
    ++line_;
    return newline + 1;
}

bool CsvDecoder::beginStream(std::string_view bytes, BytesEnd end, BatchBuilder& records, std::size_t& done) {
    if (end == BytesEnd::Open && kByteOrderMark.starts_with(bytes)) return false;
    std::size_t at = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r'))
        ++at;
    const std::string_view rest = bytes.substr(at);
    if (rest.empty()) {
        if (end == BytesEnd::Closed) done = bytes.size();
        return false;
    }
    // A comma that stands inside numbers divides no cells.
    const char* const candidates = options_.decimalMark == DecimalMark::Comma ? ";\t|" : ",;\t|";
    const std::optional<char> delimiter =
        options_.delimiter ? options_.delimiter : likelyDelimiter(rest, end, candidates);
    if (!delimiter) return false;
    delimiter_ = *delimiter;
    const CsvRecord row = splitRecord(rest, delimiter_, end, cells_);
    if (row.kind == CsvRecord::Kind::Unfinished && rest.size() <= kMaxRecordBytes) return false;
    line_ += static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<long>(at), '\n'));
    done = at;
    hasBegun_ = true;
    if (!options_.columns.empty()) {
        makeColumns(options_.columns, records);
        return true;
    }
    const std::string_view header = rest.substr(0, row.size);
    if (row.kind != CsvRecord::Kind::Whole)
        reportMalformed(header, "the header row has quotes that do not fit");
    makeColumns(headerNames(header), records);
    line_ += static_cast<std::size_t>(std::count(header.begin(), header.end(), '\n'));
    done += row.size;
    return true;
}

std::vector<std::string> CsvDecoder::headerNames(std::string_view row) {
    const bool isUtf8 = simdjson::validate_utf8(row.data(), row.size());
    if (!isUtf8) reportMalformed(row, kNotUtf8);
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const CsvCell& cell : cells_) {
        std::string name(cell.value(buffer_));
        name.erase(0, name.find_first_not_of(" \t"));
        name.erase(name.find_last_not_of(" \t") + 1);
        if (!isUtf8)
            std::replace_if(
                name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
        if (name.empty()) name = fmt::format("column_{}", names.size() + 1);
        // Two columns of one name would overwrite one another.
        const std::string stem = name;
        for (int number = 2; !taken.insert(name).second; ++number)
            name = fmt::format("{}_{}", stem, number);
        names.push_back(name);
    }
    return names;
}

void CsvDecoder::makeColumns(std::vector<std::string> names, BatchBuilder& records) {
    columns_.clear();
    for (const std::string& name : names) {
        std::optional<Type> declared;
        for (const Field& field : options_.declared)
            if (field.name == name) declared = field.type;
        columns_.emplace_back(records.fieldIndex(name), declared, options_.decimalMark);
    }
    names_ = std::move(names);
}

bool CsvDecoder::isEmptyLine() const {
    return cells_.size() == 1 && !cells_[0].isQuoted && cells_[0].text.empty();
}

/// Types that the first columns guessed from a record that does not count. Always false, for that record.
bool CsvDecoder::forgetGuesses(std::size_t columns) {
    for (std::size_t column = 0; column < columns; ++column)
        columns_[column].cancel();
    return false;
}

bool CsvDecoder::decodeRecord(std::string_view row, BatchBuilder& records) {
    if (cells_.size() != columns_.size()) {
        reportMalformed(
            row, fmt::format("{} where the header row has {}", columnCount(cells_.size()), columns_.size()));
        return false;
    }
    if (!simdjson::validate_utf8(row.data(), row.size())) {
        reportMalformed(row, kNotUtf8);
        return false;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].set(cells_[i], records, buffer_)) continue;
        reportMalformed(row, records.conflict());
        records.cancelRecord();
        return forgetGuesses(i + 1);
    }
    return records.endRecord() || forgetGuesses(columns_.size());
}

void CsvDecoder::reportMalformed(std::string_view row, std::string_view reason) {
    constexpr std::size_t kSampleBytes = 512;
    report_.badRecord(fmt::format("line {}: {}", line_, reason), withoutLineEnd(row.substr(0, kSampleBytes)));
}

} // namespace weir
