#include "widgets/dashboard/series_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace weir {

namespace {

bool isDrawable(Type type) {
    return isNumeric(type) || type == Type::Bool;
}

double numberAt(const Column& column, std::size_t row) {
    if (column.isNull(row)) return std::numeric_limits<double>::quiet_NaN();
    switch (column.type()) {
    case Type::Int64:
        return static_cast<double>(column.int64s()[row]);
    case Type::Float64:
        return column.float64s()[row];
    case Type::Bool:
        return column.bools().get(row) ? 1 : 0;
    case Type::String:
    case Type::Timestamp:
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

} // namespace

void SeriesReader::restart() {
    schema_.reset();
    missing_.clear();
}

void SeriesReader::bind(const SchemaPointer& schema) {
    schema_ = schema;
    columns_.clear();
    missing_.clear();
    byColumn_ = by_.empty() ? std::nullopt : schema->indexOf(by_);
    if (!by_.empty() && !byColumn_) missing_ = by_;
    if (values_.empty()) {
        for (std::size_t i = 0; i < schema->size(); ++i)
            if (isNumeric((*schema)[i].type) && i != byColumn_) columns_.push_back(i);
        return;
    }
    for (const std::string& value : values_) {
        const std::optional<std::size_t> column = schema->indexOf(value);
        if (column && isDrawable((*schema)[*column].type))
            columns_.push_back(*column);
        else
            missing_ = value;
    }
}

std::optional<std::size_t> SeriesReader::seriesOf(std::size_t value, std::string_view key,
                                                  SeriesStore& store) {
    const std::string& field = (*schema_)[columns_[value]].name;
    if (by_.empty()) return store.index(field);
    if (columns_.size() == 1) return store.index(key.empty() ? "(none)" : key);
    name_.assign(key.empty() ? "(none)" : key);
    name_ += " \u00b7 ";
    name_ += field;
    return store.index(name_);
}

void SeriesReader::read(const RecordBatch& batch, SeriesStore& store) {
    if (batch.schema() != schema_) bind(batch.schema());
    const Column* keys = byColumn_ ? &batch.column(*byColumn_) : nullptr;
    const auto times = batch.eventTimes();
    for (std::size_t value = 0; value < columns_.size(); ++value) {
        const Column& column = batch.column(columns_[value]);
        std::optional<std::size_t> series;
        bool isBound = false;
        for (std::size_t row = 0; row < batch.rows(); ++row) {
            const double number = numberAt(column, row);
            if (!std::isfinite(number)) continue;
            if (keys) {
                std::string_view key;
                if (keys->type() == Type::String) {
                    key = keys->isNull(row) ? std::string_view() : keys->string(row);
                } else {
                    key_.clear();
                    if (!keys->isNull(row)) keys->appendText(key_, row);
                    key = key_;
                }
                series = seriesOf(value, key, store);
            } else if (!isBound) {
                series = seriesOf(value, {}, store);
                isBound = true;
            }
            if (series) store.append(*series, times[row], number);
        }
    }
}

} // namespace weir
