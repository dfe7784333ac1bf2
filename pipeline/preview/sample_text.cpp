#include "pipeline/preview/sample_text.h"

#include "pipeline/preview/sample_csv.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace weir {

namespace {

using OrderedJson = nlohmann::ordered_json;

std::string asLine(const OrderedJson& record) {
    return record.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::size_t lineOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

void takeObject(const OrderedJson& value, std::size_t line, SampleText& sample) {
    if (!value.is_object()) {
        sample.errors.push_back({line, "this is JSON, but not an object in braces"});
        return;
    }
    sample.records.push_back(asLine(value));
    sample.lines.push_back(line);
}

/// "expected ',' or '}'": what the parser says, without what is for programmers.
std::string reasonOf(const OrderedJson::parse_error& error) {
    const std::string_view said = error.what();
    const std::size_t at = said.find("syntax error");
    const std::size_t reason = said.find(" - ", at == std::string_view::npos ? 0 : at);
    if (reason == std::string_view::npos) return "this cannot be read as JSON";
    return fmt::format("this cannot be read as JSON: {}", said.substr(reason + 3));
}

/// Line by line, so that one that is wrong does not hide the others.
void readLines(std::string_view text, SampleText& sample) {
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view written = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (written.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        try {
            takeObject(OrderedJson::parse(written), line, sample);
        } catch (const OrderedJson::parse_error& error) {
            sample.errors.push_back({line, reasonOf(error)});
        }
    }
}

void readArray(std::string_view text, SampleText& sample) {
    try {
        const OrderedJson array = OrderedJson::parse(text);
        for (const OrderedJson& value : array)
            takeObject(value, 1, sample);
    } catch (const OrderedJson::parse_error& error) {
        sample.errors.push_back({lineOf(text, error.byte), reasonOf(error)});
    }
}

OrderedJson jsonValue(const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::Bool:
        return column.bools().get(row);
    case Type::Int64:
        return column.int64s()[row];
    case Type::Float64:
        if (!std::isfinite(column.float64s()[row])) return nullptr; // JSON has no NaN
        return column.float64s()[row];
    case Type::String:
        return std::string(column.string(row));
    case Type::Timestamp:
        return formatTimestamp(column.int64s()[row]);
    }
    return nullptr;
}

std::string recordText(const RecordBatch& batch, std::size_t row, std::string_view timeField) {
    OrderedJson record = OrderedJson::object();
    const Column* const time = batch.column(timeField);
    const bool saysTime = time == nullptr || time->type() != Type::Timestamp || time->isNull(row) ||
                          time->int64s()[row] != batch.eventTimes()[row];
    if (saysTime) record[std::string(kSampleTime)] = formatTimestamp(batch.eventTimes()[row]);
    for (std::size_t index = 0; index < batch.columns().size(); ++index)
        if (const Column& column = batch.column(index); !column.isNull(row))
            record[(*batch.schema())[index].name] = jsonValue(column, row);
    return asLine(record);
}

} // namespace

SampleText readSampleText(std::string_view text) {
    SampleText sample;
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return sample;
    if (text[begin] == '[') {
        readArray(text, sample);
    } else if (text[begin] != '{') {
        readSampleCsv(text, sample);
    } else if (const OrderedJson whole = OrderedJson::parse(text, nullptr, false); whole.is_object()) {
        takeObject(whole, lineOf(text, begin), sample);
    } else {
        readLines(text, sample);
    }
    return sample;
}

std::vector<std::string> sampleOf(const std::vector<RecordBatchPointer>& batches, std::size_t most,
                                  std::string_view timeField) {
    std::size_t rows = 0;
    for (const RecordBatchPointer& batch : batches)
        rows += batch->rows();
    std::size_t passedOver = rows > most ? rows - most : 0;
    std::vector<std::string> records;
    for (const RecordBatchPointer& batch : batches) {
        std::size_t row = std::min(passedOver, batch->rows());
        passedOver -= row;
        for (; row < batch->rows(); ++row)
            records.push_back(recordText(*batch, row, timeField));
    }
    return records;
}

} // namespace weir
