#include "widgets/records/records_text.h"

#include "pipeline/data/timestamp.h"
#include "widgets/dashboard/csv_text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace weir {

namespace {

constexpr const char* kTimeName = "event_time";

constexpr std::size_t kLongestRead = 4000; ///< characters of a text

QString separated(const RecordsModel& model, const std::vector<int>& rows, char separator) {
    std::string out = kTimeName;
    for (const Field& field : model.fields()) {
        out += separator;
        appendCsvField(out, field.name, separator);
    }
    out += '\n';
    for (const int row : rows) {
        const RecordsModel::Record record = model.record(row);
        appendTimestamp(out, record.batch->eventTimes()[record.row]);
        for (std::size_t i = 0; i < model.fields().size(); ++i) {
            out += separator;
            if (const Column* column = model.value(record, i))
                appendCsvField(out, column->text(record.row), separator);
        }
        out += '\n';
    }
    return QString::fromStdString(out);
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

nlohmann::ordered_json objectOf(const RecordsModel& model, int row) {
    const RecordsModel::Record record = model.record(row);
    nlohmann::ordered_json object;
    object[kTimeName] = formatTimestamp(record.batch->eventTimes()[record.row]);
    for (std::size_t i = 0; i < model.fields().size(); ++i) {
        const Column* column = model.value(record, i);
        object[model.fields()[i].name] =
            column ? jsonValue(*column, record.row) : nlohmann::ordered_json(nullptr);
    }
    return object;
}

QString textOf(const nlohmann::ordered_json& object, int indent) {
    return QString::fromStdString(
        object.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace

QString recordsAsCsv(const RecordsModel& model, const std::vector<int>& rows) {
    return separated(model, rows, ',');
}

QString recordsAsTabs(const RecordsModel& model, const std::vector<int>& rows) {
    return separated(model, rows, '\t');
}

QString recordsAsJson(const RecordsModel& model, const std::vector<int>& rows) {
    QString text;
    for (const int row : rows)
        text += textOf(objectOf(model, row), -1) + u'\n';
    return text;
}

QString recordsAsReadableJson(const RecordsModel& model, const std::vector<int>& rows) {
    QString text;
    for (const int row : rows) {
        nlohmann::ordered_json object = objectOf(model, row);
        for (auto& member : object)
            if (member.is_string() && member.get_ref<const std::string&>().size() > kLongestRead) {
                const QString whole = QString::fromStdString(member.get<std::string>());
                member = (whole.left(kLongestRead / 2) + QStringLiteral(" \u2026 ") +
                          whole.right(kLongestRead / 2))
                             .toStdString();
            }
        text += textOf(object, 2) + u'\n';
    }
    return text;
}

} // namespace weir
