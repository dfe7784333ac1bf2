#include "pipeline/operators/keys/whole_records.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace weir {

namespace {

enum class Kind : char { Bool, Integer, Float, String, Timestamp };

template<class Value>
void append(std::string& key, const Value& value) {
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template<class Value>
void append(std::string& key, Kind kind, const Value& value) {
    append(key, kind);
    append(key, value);
}

void appendFloat(std::string& key, double value) {
    const bool isInteger = value >= -0x1p63 && value < 0x1p63 && value == std::trunc(value);
    if (isInteger)
        append(key, Kind::Integer, static_cast<std::int64_t>(value));
    else
        append(key, Kind::Float, std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value);
}

void appendValue(std::string& key, const Column& column, std::size_t row) {
    switch (column.type()) {
    case Type::Bool:
        return append(key, Kind::Bool, column.bools().get(row));
    case Type::Int64:
        return append(key, Kind::Integer, column.int64s()[row]);
    case Type::Timestamp:
        return append(key, Kind::Timestamp, column.int64s()[row]);
    case Type::Float64:
        return appendFloat(key, column.float64s()[row]);
    case Type::String: {
        const std::string_view value = column.string(row);
        append(key, Kind::String, static_cast<std::uint32_t>(value.size()));
        key += value;
        return;
    }
    }
}

} // namespace

ColumnPointer WholeRecords::column(const RecordBatch& batch) {
    std::vector<std::pair<std::uint32_t, const Column*>> fields;
    for (std::size_t index = 0; index < batch.columns().size(); ++index)
        fields.emplace_back(numberOf((*batch.schema())[index].name), &batch.column(index));
    std::sort(fields.begin(), fields.end());

    auto keys = std::make_shared<Column>(Type::String);
    keys->reserve(batch.rows());
    std::string key;
    for (std::size_t row = 0; row < batch.rows(); ++row) {
        key.clear();
        for (const auto& [number, column] : fields) {
            if (column->isNull(row)) continue;
            append(key, number);
            appendValue(key, *column, row);
        }
        keys->appendString(key);
    }
    return keys;
}

std::uint32_t WholeRecords::numberOf(const std::string& field) {
    return numbers_.try_emplace(field, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

void WholeRecords::save(StateWriter& state) const {
    std::vector<std::string> fields(numbers_.size());
    for (const auto& [field, number] : numbers_)
        fields[number] = field;
    state.writeTexts(fields);
}

void WholeRecords::restore(StateReader& state) {
    for (const std::string& field : state.readTexts())
        numberOf(field);
}

} // namespace weir
