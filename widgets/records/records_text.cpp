#include "widgets/records/records_text.h"

#include "pipeline/data/timestamp.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace weir {

namespace {

constexpr const char* kTimeName = "event_time";

void appendCsv(std::string& out, const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
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

nlohmann::ordered_json jsonValue(const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::Bool:
        return column.bools().get(row);
    case Type::Int64:
        return column.int64s()[row];
    case Type::Float64:
        if (!std::isfinite(column.float64s()[row])) return column.text(row); // JSON has no NaN
        return column.float64s()[row];
    case Type::String:
        return std::string(column.string(row));
    case Type::Timestamp:
        return formatTimestamp(column.int64s()[row]);
    }
    return nullptr;
}

} // namespace

QString recordsAsCsv(const RecordsModel& model, const std::vector<int>& rows) {
    std::string out = kTimeName;
    for (const Field& field : model.fields()) {
        out += ',';
        appendCsv(out, field.name);
    }
    out += '\n';
    for (const int row : rows) {
        const RecordsModel::Record record = model.record(row);
        appendTimestamp(out, record.batch->eventTimes()[record.row]);
        for (std::size_t i = 0; i < model.fields().size(); ++i) {
            out += ',';
            if (const Column* column = model.value(record, i)) appendCsv(out, column->text(record.row));
        }
        out += '\n';
    }
    return QString::fromStdString(out);
}

QString recordsAsJson(const RecordsModel& model, const std::vector<int>& rows) {
    std::string out;
    for (const int row : rows) {
        const RecordsModel::Record record = model.record(row);
        nlohmann::ordered_json object;
        object[kTimeName] = formatTimestamp(record.batch->eventTimes()[record.row]);
        for (std::size_t i = 0; i < model.fields().size(); ++i) {
            const Column* column = model.value(record, i);
            object[model.fields()[i].name] =
                column ? jsonValue(*column, record.row) : nlohmann::ordered_json(nullptr);
        }
        out += object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        out += '\n';
    }
    return QString::fromStdString(out);
}

} // namespace weir
