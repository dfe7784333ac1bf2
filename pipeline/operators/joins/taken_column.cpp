#include "pipeline/operators/joins/taken_column.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace weir {

namespace {

/// The column that holds the value at a place; null if the value is null.
const Column* holderOf(std::span<const Column* const> columns, RecordPlace place) {
    if (place == kNoRecord) return nullptr;
    const Column* const column = columns[place.segment];
    return column && !column->isNull(place.row) ? column : nullptr;
}

bool hasNull(std::span<const Column* const> columns, std::span<const RecordPlace> places) {
    return std::any_of(places.begin(), places.end(),
                       [columns](RecordPlace place) { return holderOf(columns, place) == nullptr; });
}

/// Empty when none is null.
Bitmap takenValidity(std::span<const Column* const> columns, std::span<const RecordPlace> places) {
    if (!hasNull(columns, places)) return {};
    Bitmap validity(places.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (holderOf(columns, places[i])) validity.set(i, true);
    return validity;
}

template<class Value, class Read>
Array<Value> takenValues(std::span<const Column* const> columns, std::span<const RecordPlace> places,
                         const Bitmap& validity, Read read) {
    Array<Value> values(places.size());
    if (validity.empty()) {
        for (std::size_t i = 0; i < places.size(); ++i)
            values[i] = read(*columns[places[i].segment], places[i].row);
    } else {
        for (std::size_t i = 0; i < places.size(); ++i)
            values[i] = validity.get(i) ? read(*columns[places[i].segment], places[i].row) : Value{};
    }
    return values;
}

double numberAt(const Column& column, std::size_t row) {
    return column.type() == Type::Int64 ? static_cast<double>(column.int64s()[row]) : column.float64s()[row];
}

ColumnPointer takenBools(std::span<const Column* const> columns, std::span<const RecordPlace> places,
                         Bitmap validity) {
    Bitmap values(places.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (const Column* const column = holderOf(columns, places[i]);
            column && column->bools().get(places[i].row))
            values.set(i, true);
    return Column::ofBool(std::move(values), std::move(validity));
}

ColumnPointer takenTexts(std::span<const Column* const> columns, std::span<const RecordPlace> places,
                         Bitmap validity) {
    std::vector<std::string_view> texts(places.size());
    Array<std::int32_t> offsets(places.size() + 1);
    offsets[0] = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (const Column* const column = holderOf(columns, places[i]))
            texts[i] = column->string(places[i].row);
        offsets[i + 1] = offsets[i] + static_cast<std::int32_t>(texts[i].size());
    }
    Array<char> bytes(static_cast<std::size_t>(offsets.back()));
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!texts[i].empty()) std::memcpy(bytes.data() + offsets[i], texts[i].data(), texts[i].size());
    return Column::ofString(std::move(offsets), std::move(bytes), std::move(validity));
}

} // namespace

ColumnPointer takenColumn(Type type, std::span<const Column* const> columns,
                          std::span<const RecordPlace> places) {
    Bitmap validity = takenValidity(columns, places);
    const auto integerAt = [](const Column& column, std::size_t row) { return column.int64s()[row]; };
    switch (type) {
    case Type::Bool:
        return takenBools(columns, places, std::move(validity));
    case Type::Int64: {
        auto values = takenValues<std::int64_t>(columns, places, validity, integerAt);
        return Column::ofInt64(std::move(values), std::move(validity));
    }
    case Type::Timestamp: {
        auto values = takenValues<Timestamp>(columns, places, validity, integerAt);
        return Column::ofTimestamp(std::move(values), std::move(validity));
    }
    case Type::Float64: {
        const bool isMixed = std::any_of(columns.begin(), columns.end(), [](const Column* column) {
            return column && column->type() == Type::Int64;
        });
        auto values = isMixed ? takenValues<double>(columns, places, validity, numberAt)
                              : takenValues<double>(columns, places, validity,
                                                    [](const Column& column, std::size_t row) {
                                                        return column.float64s()[row];
                                                    });
        return Column::ofFloat64(std::move(values), std::move(validity));
    }
    case Type::String:
        break;
    }
    return takenTexts(columns, places, std::move(validity));
}

} // namespace weir
